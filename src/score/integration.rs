//! Integration in policy and in implementation: the two kinds, apart.

use serde::{Deserialize, Serialize};

use super::{Aggregation, ScoringModel};
use crate::case::{Field, Position};
use crate::uncertainty::Bounds;
use crate::vocabulary::{Dimension, terms};

terms! {
    /// A kind of integration into a target.
    ///
    /// ```
    /// use policy_integration::{Language, score::IntegrationKind};
    ///
    /// assert_eq!(IntegrationKind::Implementation.label(Language::Dutch), "uitvoering");
    /// ```
    pub enum IntegrationKind {
        /// The goal is in the target domain's own documents.
        Policy = "policy", en "policy", nl "beleid";
        /// The work of the target domain has changed.
        Implementation = "implementation", en "implementation", nl "uitvoering";
    }
}

/// How far the subject is integrated into a target: in its policy and in its implementation, each in [0, 1]; exact.
///
/// Policy that names an integrated goal often stays fragmented in its implementation (Van der Heijden, Spaai & Douglas 2024,
/// multilevel effects; the two kinds are in its research design). The two are never taken together.
///
/// - **Policy** is the degree of [`DomainGoals`](Dimension::DomainGoals) on its scale.
/// - **Implementation** is made of two equal parts: the degree of [`RoleDescriptions`](Dimension::RoleDescriptions) on its scale,
///   and the [outcome](crate::Outcome) as its place on the ladder. The rungs count as evenly spaced, as the degrees do: `none` is 0,
///   `attention` 1/4, `commitment` 1/2, `training` 3/4 and `practice` 1. The parts are joined as the model joins the ratings of a
///   level: by their mean, or by the lower one. An unknown outcome can be any rung, and one that is at most a rung any rung up to it.
///
/// The weights of a model don't matter. The budget is rated of the case, and tells nothing of one target's policy.
///
/// ```
/// use policy_integration::{Case, ScoringModel, score::IntegrationKind};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "domains": [{"domain": "health",
///     "moments": [{"on": "2024-01-01", "ratings": {"domain_goals": "embedded", "role_descriptions": "absent"}}],
///     "outcomes": [{"rung": "commitment"}]}]}"#)?;
/// let card = ScoringModel::default().scorecard_of(&case.targets().next().unwrap());
/// assert_eq!(card.integration.policy.to_string(), "1.00");
/// assert_eq!(card.integration.of(IntegrationKind::Implementation).to_string(), "0.25");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Integration {
    /// In the target domain's own documents.
    pub policy: Bounds,
    /// In the tasks and in the work of the people of the target domain.
    pub implementation: Bounds,
}

impl Integration {
    /// Returns how far one kind of integration is.
    pub const fn of(self, kind: IntegrationKind) -> Bounds {
        match kind {
            IntegrationKind::Policy => self.policy,
            IntegrationKind::Implementation => self.implementation,
        }
    }
}

impl ScoringModel {
    /// Returns how far the subject is integrated in policy and in implementation.
    pub fn integration(&self, position: &Position) -> Integration {
        let steps = |field: Field| {
            let (least, most) = position.favours(field);
            [least, most].map(|favour| u64::from(favour.steps()))
        };
        let height = |field: Field| u64::from(field.top().steps());
        let (goals, tasks) = (Field::of(Dimension::DomainGoals), Field::of(Dimension::RoleDescriptions));
        let (tasks_height, ladder_height) = (height(tasks), height(Field::OUTCOME));
        // Each part in as many parts as both scales have in common.
        let whole = tasks_height * ladder_height;
        let [tasks, rungs] = [(tasks, ladder_height), (Field::OUTCOME, tasks_height)]
            .map(|(field, unit)| steps(field).map(|steps| steps * unit));
        let (implementation, whole) = match self.aggregation() {
            Aggregation::Mean => ([tasks[0] + rungs[0], tasks[1] + rungs[1]], 2 * whole),
            Aggregation::WeakestLink => ([tasks[0].min(rungs[0]), tasks[1].min(rungs[1])], whole),
        };
        let [least, most] = steps(goals);
        Integration {
            policy: Bounds::of_parts(least, most, height(goals), true),
            implementation: Bounds::of_parts(implementation[0], implementation[1], whole, true),
        }
    }
}

//! The gap between the resources of one's own organization and those of others.

use chrono::NaiveDate;

use crate::case::{Experiment, Position, Rating};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Language, Text};

/// One resource of one's own organization beside the same one of another.
///
/// A direct comparison is the crate's extension. In the source players rate their own organization's resources (note 40) and
/// name hindrances in an open question, where the organizational thinking of others comes up (section 5): that people
/// think better of their own organization is inferred from two different questions, and no resource of another organization
/// was rated.
///
/// ```
/// use policy_integration::{Case, Dimension, Truth, instruments::experiments::resource_gaps};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "experiments": [{"id": "b",
///     "moments": [{"on": "2024-01-01", "ratings": {"flexibility": "sufficient", "support": {"at_least": "somewhat"}}}],
///     "others": [{"organization": "home care", "ratings": {"flexibility": "not_at_all", "support": "somewhat"}}]}]}"#)?;
/// let gaps = resource_gaps(case.experiments().next().unwrap());
/// assert_eq!((gaps[0].resource, gaps[0].own_is_higher(), gaps[0].steps()), (Dimension::Flexibility, Truth::True, 2..=2));
/// assert_eq!((gaps[1].resource, gaps[1].own_is_higher()), (Dimension::Support, Truth::Unknown));
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResourceGap<'a> {
    /// The other organization.
    pub organization: &'a str,
    /// The day of its rating, where it's known.
    pub on: Option<NaiveDate>,
    /// The resource.
    pub resource: Dimension,
    /// What is known of it in one's own organization by that day, or by the latest moment where the day isn't known.
    pub own: Rating,
    /// What is said of it in the other.
    pub other: Rating,
}

impl ResourceGap<'_> {
    /// The steps up the scale that one's own organization can be above the other; below zero where it is beneath.
    ///
    /// The two are different unknowns: each can be anything that its rating allows, whatever the other is.
    pub fn steps(&self) -> std::ops::RangeInclusive<i32> {
        let rank = |degree: crate::vocabulary::Degree| degree.rank().cast_signed();
        let least = rank(self.own.lower()) - rank(self.other.upper());
        let most = rank(self.own.upper()) - rank(self.other.lower());
        least..=most
    }

    /// Whether one's own organization has more of it.
    pub fn own_is_higher(&self) -> Truth {
        let (least, most) = self.steps().into_inner();
        Truth::from_certain_and_possible(least > 0, most > 0)
    }

    /// Whether the other organization has more of it.
    pub fn other_is_higher(&self) -> Truth {
        let (least, most) = self.steps().into_inner();
        Truth::from_certain_and_possible(most < 0, least < 0)
    }
}

impl ResourceGap<'_> {
    /// The comparison in words.
    ///
    /// ```
    /// use policy_integration::{Case, Language, instruments::experiments::resource_gaps};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "experiments": [{"id": "b",
    ///     "moments": [{"on": "2024-01-01", "ratings": {"support": "sufficient"}}],
    ///     "others": [{"organization": "home care", "ratings": {"support": "somewhat"}}]}]}"#)?;
    /// let gap = resource_gaps(case.experiments().next().unwrap())[0];
    /// assert_eq!(gap.label(Language::English), "support: own (more than) sufficient, home care somewhat: own is higher");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn label(&self, language: Language) -> String {
        let compared = match (self.own_is_higher(), self.other_is_higher()) {
            (Truth::True, _) => Text { en: "own is higher", nl: "eigen is hoger" },
            (_, Truth::True) => Text { en: "own is lower", nl: "eigen is lager" },
            (Truth::False, Truth::False) => Text { en: "alike", nl: "gelijk" },
            (Truth::False, _) => Text { en: "own is not higher", nl: "eigen is niet hoger" },
            (_, Truth::False) => Text { en: "own is not lower", nl: "eigen is niet lager" },
            _ => Text { en: "can't be compared", nl: "niet te vergelijken" },
        };
        let own = Text { en: "own", nl: "eigen" }.in_language(language);
        let [of_own, of_other] = [self.own, self.other].map(|rating| rating.label(language));
        let (resource, other) = (self.resource.label(language), self.organization);
        format!("{resource}: {own} {of_own}, {other} {of_other}: {}", compared.in_language(language))
    }
}

/// The gaps of an experiment: for each rating of another organization, in the record's order, each resource that it speaks
/// of, in codebook order.
///
/// A rating from before the first moment stands beside an unknown: nothing was known of one's own organization then.
///
/// ```
/// use policy_integration::{instruments::experiments::resource_gaps, published};
///
/// // No other organization's resources are rated in the source.
/// let experiments = published::experiments().iter().flat_map(|case| case.experiments());
/// assert!(experiments.flat_map(resource_gaps).next().is_none());
/// ```
pub fn resource_gaps(experiment: Experiment<'_>) -> Vec<ResourceGap<'_>> {
    let others = experiment.others().iter();
    let gaps = others.flat_map(|other| {
        let own = own_position(experiment, other.on);
        other.ratings.iter().filter_map(move |(resource, rating)| {
            let other_rating = rating.rating.rating(resource.scale())?;
            let (organization, own) = (other.organization.as_str(), own.rating(*resource));
            Some(ResourceGap { organization, on: other.on, resource: *resource, own, other: other_rating })
        })
    });
    gaps.collect()
}

/// What is known of one's own organization by a day, or by the latest moment.
fn own_position(experiment: Experiment<'_>, on: Option<NaiveDate>) -> Position {
    let Some(on) = on else { return experiment.latest().position() };
    let by_then = experiment.moments().rev().find(|moment| moment.on() <= on);
    by_then.map_or(Position::UNKNOWN, crate::case::Moment::position)
}

//! The terms of a dated plan.

use chrono::NaiveDate;

use crate::rules::PlanTerms;

/// What a dated plan has to keep to.
///
/// ```
/// use policy_integration::{advice::DatedPlanTerms, rules::PlanTerms};
///
/// let terms = DatedPlanTerms::by("2025-06-30".parse()?).within(PlanTerms::default().with_small_start(2));
/// assert_eq!(terms.horizon.unwrap().to_string(), "2025-06-30");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DatedPlanTerms {
    /// What its moves have to keep to.
    pub plan: PlanTerms,
    /// The last day on which a window still helps; `None` where there is none.
    pub horizon: Option<NaiveDate>,
}

impl DatedPlanTerms {
    /// Terms with a horizon.
    pub fn by(horizon: NaiveDate) -> Self {
        Self { horizon: Some(horizon), ..Self::default() }
    }

    /// With these terms for the moves.
    #[must_use]
    pub fn within(self, plan: PlanTerms) -> Self {
        Self { plan, ..self }
    }
}

//! What changed in the answers of those who were asked on two days.

use serde::{Deserialize, Serialize};

use crate::case::{AskedAgain, ResponseChange};
use crate::cohort::claims::CountRange;
use crate::uncertainty::{Bounds, Truth};
use crate::vocabulary::{Dimension, Direction, Language};

/// How many persons' answers to one dimension changed between two days, and whether the group's mean did.
///
/// Only who was asked on both days is compared: two groups of other people differ for other reasons.
///
/// ```
/// use policy_integration::{Case, Dimension, Language, Truth, instruments::ChangeTally};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "person": "p1", "on": "2024-02-01", "responses": {"mutual_trust": "against"}},
///     {"id": "2", "person": "p2", "on": "2024-02-01", "responses": {"mutual_trust": "against"}},
///     {"id": "3", "person": "p1", "on": "2025-02-01", "responses": {"mutual_trust": "for"}},
///     {"id": "4", "person": "p2", "on": "2025-02-01", "responses": {"mutual_trust": "against"}}]}"#)?;
/// let trust = ChangeTally::new(Dimension::MutualTrust, case.asked_again());
/// assert_eq!((trust.compared, trust.improved.lower, trust.has_improved), (2, 1, Truth::True));
/// assert_eq!(trust.label(Language::English), "1 of 2 more favourable, 0 less");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeTally {
    /// The dimension.
    pub dimension: Dimension,
    /// How many were asked on both days.
    pub compared: u32,
    /// How many answer more favourably: for certain, and possibly.
    pub improved: CountRange,
    /// How many answer less favourably.
    pub worsened: CountRange,
    /// Whether the mean answer is more favourable on the later day; unknown where nobody was asked on both.
    pub has_improved: Truth,
}

impl ChangeTally {
    /// Counts what changed on a dimension.
    pub fn new<'a>(dimension: Dimension, persons: impl IntoIterator<Item = AskedAgain<'a>>) -> Self {
        let changes: Vec<_> = persons.into_iter().filter_map(|person| person.change(dimension)).collect();
        let count = |is: fn(ResponseChange) -> Truth| {
            let count = |wanted: fn(Truth) -> bool| changes.iter().map(|change| u32::from(wanted(is(*change)))).sum();
            CountRange { lower: count(Truth::is_certain), upper: count(Truth::is_possible) }
        };
        Self {
            dimension,
            compared: changes.iter().map(|_| 1).sum(),
            improved: count(ResponseChange::improved),
            worsened: count(ResponseChange::worsened),
            has_improved: has_improved(dimension, &changes),
        }
    }

    /// The tally in words.
    pub fn label(&self, language: Language) -> String {
        let Self { compared, improved, worsened, .. } = self;
        match language {
            Language::English => format!("{improved} of {compared} more favourable, {worsened} less"),
            Language::Dutch => format!("{improved} van {compared} gunstiger, {worsened} ongunstiger"),
        }
    }
}

/// Sums of quotients can be rounded to just beside 0, where nothing changed.
const NOTHING: f64 = 1e-9;

/// Whether the sum of the differences is certainly or possibly above 0.
fn has_improved(dimension: Dimension, changes: &[ResponseChange]) -> Truth {
    if changes.is_empty() {
        return Truth::Unknown;
    }
    let sum = |before: fn(Bounds) -> f64, after: fn(Bounds) -> f64| {
        changes.iter().map(|change| after(change.after.membership()) - before(change.before.membership())).sum::<f64>()
    };
    let (least, most) = (sum(Bounds::upper, Bounds::lower), sum(Bounds::lower, Bounds::upper));
    let (least, most) = match dimension.direction() {
        Direction::Better => (least, most),
        Direction::Worse => (-most, -least),
    };
    Truth::from_certain_and_possible(least > NOTHING, most > NOTHING)
}

//! Metrics: what makes two different values far apart.

use super::coincidences::Margins;
use crate::vocabulary::terms;

terms! {
    /// What makes two different values far apart: the level of measurement of what was rated.
    ///
    /// The distances are Krippendorff's (2011, "Computing Krippendorff's Alpha-Reliability", section on metric
    /// differences), all squared.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::agreement::Metric};
    ///
    /// assert_eq!("ordinal".parse(), Ok(Metric::Ordinal));
    /// assert_eq!(Metric::Ratio.label(Language::Dutch), "ratio");
    /// ```
    pub enum Metric {
        /// Different is different: categories without an order.
        Nominal = "nominal", en "nominal", nl "nominaal";
        /// By rank: how many of the ratings that were given lie between, so that no distances between degrees are
        /// assumed. The metric for the codebook's degrees.
        Ordinal = "ordinal", en "ordinal", nl "ordinaal";
        /// By difference: equal steps count equally.
        Interval = "interval", en "interval", nl "interval";
        /// By difference relative to the sum; for values from zero up.
        Ratio = "ratio", en "ratio", nl "ratio";
    }
}

/// A metric with what it needs to know of the ratings as a whole.
pub(super) struct Distances<'m> {
    metric: Metric,
    margins: &'m Margins<'m>,
    /// For each value, how many ratings are at or below it.
    up_to: Vec<u64>,
    /// The highest value that was given minus the lowest.
    spread: f64,
}

impl<'m> Distances<'m> {
    pub(super) fn new(metric: Metric, margins: &'m Margins<'m>) -> Self {
        let up_to = margins.counts.iter().scan(0, |sum, count| {
            *sum += count;
            Some(*sum)
        });
        let given = || margins.given().map(|place| margins.values[place]);
        let spread = given().next_back().unwrap_or(0.0) - given().next().unwrap_or(0.0);
        Self { metric, margins, up_to: up_to.collect(), spread }
    }

    /// The squared distance of two different values that were given, the lower place first.
    ///
    /// Those of intervals are in parts of the spread, which leaves every ratio of them as it is and can't overflow.
    #[expect(clippy::cast_precision_loss, reason = "counts of ratings stay far below 2^53")]
    pub(super) fn squared(&self, low: usize, high: usize) -> f64 {
        let (a, b) = (self.margins.values[low], self.margins.values[high]);
        let distance = match self.metric {
            Metric::Nominal => 1.0,
            Metric::Ordinal => {
                let counts = &self.margins.counts;
                // From the middle of the one to the middle of the other; halves, so that all are whole numbers.
                let doubled = 2 * (self.up_to[high] - self.up_to[low]) + counts[low] - counts[high];
                doubled as f64 / 2.0
            }
            Metric::Interval => (b - a) / self.spread,
            Metric::Ratio => (b - a) / (a + b),
        };
        distance * distance
    }
}

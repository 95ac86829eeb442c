//! Krippendorff's alpha: agreement of any number of coders.

use super::coincidences::Coincidences;
use super::metric::Distances;
use super::{Bootstrap, BootstrapInterval, Metric, ReliabilityData, UndefinedError};
use crate::vocabulary::{Language, Text, sentence};

/// Krippendorff's alpha: how far coders agree beyond what chance would give, from the ratings as they were given.
///
/// 1 is perfect agreement; 0 is what shuffling all ratings over the units would give; below 0 is systematic disagreement.
/// Krippendorff's own rule of thumb asks for 0.800, and takes 0.667 as the lowest figure for tentative conclusions. It
/// is one minus observed over expected disagreement, by coincidences (Krippendorff 2011): a unit counts by the pairs of
/// its ratings, one with a single rating not at all.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Alpha {
    /// What makes two values far apart.
    pub metric: Metric,
    /// Alpha: at most 1.
    pub value: f64,
    /// The units with two ratings or more.
    pub units: usize,
    /// The ratings in those units: n, the pairable values.
    pub ratings: u64,
}

impl Alpha {
    /// Tells the coefficient and what it is counted from, and how to read it.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::agreement::{Metric, ReliabilityData}};
    ///
    /// let rows = [[1.0, 2.0, 3.0, 3.0], [1.0, 2.0, 3.0, 4.0]].map(|row| row.map(Some).to_vec());
    /// let lines = ReliabilityData::by_coder(&rows)?.alpha(Metric::Nominal)?.lines(Language::Dutch);
    /// assert_eq!(lines[0], "Krippendorffs alfa (nominaal): 0,696, over 4 eenheden met twee of meer beoordelingen, samen 8 beoordelingen");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        const READING: Text = Text {
            en: "1 is full agreement and 0 is what chance gives; Krippendorff asks for at least 0.800, and at least 0.667 where conclusions are tentative",
            nl: "1 is volledige overeenstemming en 0 wat het toeval geeft; Krippendorff vraagt minstens 0,800, en minstens 0,667 voor voorlopige conclusies",
        };
        let Self { units, ratings, .. } = self;
        let (metric, value) = (self.metric.label(language), language.figure(self.value, 3));
        let told = sentence!(
            language,
            en "Krippendorff's alpha ({metric}): {value}, over {units} units with two ratings or more, {ratings} ratings together",
            nl "Krippendorffs alfa ({metric}): {value}, over {units} eenheden met twee of meer beoordelingen, samen {ratings} beoordelingen"
        );
        vec![told, READING.in_language(language).to_owned()]
    }
}

impl ReliabilityData {
    /// Krippendorff's alpha.
    ///
    /// One pass over the ratings, then the squared number of different values that were given.
    ///
    /// # Errors
    /// [`UndefinedError`] where no unit has two ratings, where all that can be paired are the same, and for ratios where a
    /// value is below zero.
    ///
    /// ```
    /// use policy_integration::cohort::agreement::{Metric, ReliabilityData};
    ///
    /// let rows = [[1.0, 2.0, 3.0, 3.0], [1.0, 2.0, 3.0, 4.0]].map(|row| row.map(Some).to_vec());
    /// let alpha = ReliabilityData::by_coder(&rows)?.alpha(Metric::Nominal)?;
    /// // One pair of four differs where chance would let 23 of 28 pairs differ.
    /// assert!((alpha.value - (1.0 - (1.0 / 4.0) / (23.0 / 28.0))).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn alpha(&self, metric: Metric) -> Result<Alpha, UndefinedError> {
        alpha(&Coincidences::of(self, 0..self.units()), metric)
    }

    /// Returns a bootstrap interval of [`alpha`](Self::alpha), by drawing [groups](Self::grouped_by) of units.
    ///
    /// Below some fifty groups the interval is too short: at ten it covers 0.86 rather than 0.95
    /// ([why](crate::cohort::agreement::Bootstrap#few-units)).
    ///
    /// # Errors
    /// As [`alpha`](Self::alpha); also where alpha is undefined in every draw.
    ///
    /// ```
    /// use policy_integration::cohort::agreement::{Bootstrap, Metric, ReliabilityData};
    ///
    /// let rows = [[1.0, 2.0, 3.0, 3.0, 1.0], [1.0, 2.0, 3.0, 4.0, 2.0]].map(|row| row.map(Some).to_vec());
    /// let data = ReliabilityData::by_coder(&rows)?;
    /// let interval = data.alpha_interval(Metric::Ordinal, &Bootstrap::default())?;
    /// assert!(interval.lower < data.alpha(Metric::Ordinal)?.value && interval.upper <= 1.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn alpha_interval(&self, metric: Metric, bootstrap: &Bootstrap) -> Result<BootstrapInterval, UndefinedError> {
        self.alpha(metric)?;
        let of_groups = |groups: &[usize]| {
            let units = groups.iter().flat_map(|group| self.group(*group));
            alpha(&Coincidences::of(self, units), metric).ok().map(|alpha| alpha.value)
        };
        bootstrap.interval(self.groups(), self.steps(), of_groups).ok_or(UndefinedError::NothingVaries)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of ratings stay far below 2^53")]
fn alpha(coincidences: &Coincidences<'_>, metric: Metric) -> Result<Alpha, UndefinedError> {
    let margins = &coincidences.margins;
    let ratings = margins.ratings();
    if ratings == 0 {
        return Err(UndefinedError::NothingToPair);
    }
    if margins.given().nth(1).is_none() {
        return Err(UndefinedError::NothingVaries);
    }
    if metric == Metric::Ratio && margins.given().any(|place| margins.values[place] < 0.0) {
        return Err(UndefinedError::BelowZero);
    }
    let distances = Distances::new(metric, margins);
    let observed = coincidences.weighed(|low, high| distances.squared(low, high));
    let mut expected = 0.0;
    for low in margins.given() {
        for high in margins.given().filter(|high| *high > low) {
            expected += margins.counts[low] as f64 * margins.counts[high] as f64 * distances.squared(low, high);
        }
    }
    let value = 1.0 - (ratings - 1) as f64 * observed / expected;
    Ok(Alpha { metric, value, units: coincidences.units, ratings })
}

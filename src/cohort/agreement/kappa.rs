//! Cohen's kappa: agreement of two coders, weighted or not.

use super::{ReliabilityData, UndefinedError};
use crate::vocabulary::{Language, Text, sentence, terms};

terms! {
    /// How much a disagreement weighs in kappa.
    ///
    /// Weights go by the values themselves. Other programs, scikit-learn's `cohen_kappa_score` among them, take the place of
    /// each value among the categories in use. Both give the same where the values are whole numbers without a gap, as
    /// ranks 0, 1, 2 are. With values 0, 1 and 3 they differ.
    ///
    /// ```
    /// use policy_integration::cohort::agreement::KappaWeights;
    ///
    /// assert_eq!("quadratic".parse(), Ok(KappaWeights::Quadratic));
    /// ```
    pub enum KappaWeights {
        /// Every disagreement weighs the same (Cohen 1960).
        Unweighted = "unweighted", en "unweighted", nl "ongewogen";
        /// By how far the values lie apart (Cohen 1968).
        Linear = "linear", en "linear weights", nl "lineair gewogen";
        /// By the square of how far they lie apart (Cohen 1968; Fleiss & Cohen 1973).
        Quadratic = "quadratic", en "quadratic weights", nl "kwadratisch gewogen";
    }
}

/// Cohen's kappa of two coders: how far they agree beyond what their own habits would give by chance.
///
/// 1 is perfect agreement, 0 what chance gives. Unlike [alpha](crate::cohort::agreement::Alpha) it expects chance from each coder's own
/// distribution of values, so that coders who use the scale differently aren't held to account for it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Kappa {
    /// How much a disagreement weighs.
    pub weights: KappaWeights,
    /// Kappa: at most 1.
    pub value: f64,
    /// The units that both rated.
    pub units: usize,
}

impl Kappa {
    /// Tells the coefficient and what it is counted from, and how to read it.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::agreement::{KappaWeights, ReliabilityData}};
    ///
    /// let rows = [[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 1.0, 1.0]].map(|row| row.map(Some).to_vec());
    /// let lines = ReliabilityData::by_coder(&rows)?.kappa(0, 1, KappaWeights::Unweighted)?.lines(Language::English);
    /// assert_eq!(lines[0], "Cohen's kappa (unweighted): 0.500, over 4 units that both coders rated");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        const READING: Text = Text {
            en: "1 is full agreement and 0 is what chance gives, by how often each coder gave each value",
            nl: "1 is volledige overeenstemming en 0 wat het toeval geeft, op grond van hoe vaak elke codeur elke waarde gaf",
        };
        let (weights, value, units) = (self.weights.label(language), language.figure(self.value, 3), self.units);
        let told = sentence!(
            language,
            en "Cohen's kappa ({weights}): {value}, over {units} units that both coders rated",
            nl "Cohens kappa ({weights}): {value}, over {units} eenheden die beide codeurs beoordeelden"
        );
        vec![told, READING.in_language(language).to_owned()]
    }
}

impl ReliabilityData {
    /// Cohen's kappa of two coders, counted from 0, over the units that both rated.
    ///
    /// The distance of two values is that of their numbers; for the codebook's degrees those are ranks. Kappa doesn't change
    /// with the unit of the distances, nor with categories that nobody used. scikit-learn takes the distance of the values'
    /// places among the categories in use, and so differs with [weights](KappaWeights) where values in between aren't used.
    ///
    /// # Errors
    /// [`UndefinedError`] where the data don't have a coder, where they rated nothing in common, and where both gave one and the
    /// same value throughout.
    ///
    /// ```
    /// use policy_integration::cohort::agreement::{KappaWeights, ReliabilityData};
    ///
    /// let rows = [[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 1.0, 1.0]].map(|row| row.map(Some).to_vec());
    /// let kappa = ReliabilityData::by_coder(&rows)?.kappa(0, 1, KappaWeights::Unweighted)?;
    /// assert_eq!((kappa.value, kappa.units), (0.5, 4)); // 3 of 4 agree, 2 of 4 would by chance
    ///
    /// // The value 2 isn't used: from 1 to 3 is twice as far as from 0 to 1. By places it is as far, and kappa 2/3.
    /// let rows = [[0.0, 1.0, 3.0], [0.0, 3.0, 3.0]].map(|row| row.map(Some).to_vec());
    /// let kappa = ReliabilityData::by_coder(&rows)?.kappa(0, 1, KappaWeights::Linear)?;
    /// assert!((kappa.value - 4.0 / 7.0).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn kappa(&self, one: usize, other: usize, weights: KappaWeights) -> Result<Kappa, UndefinedError> {
        let coders = self.coders();
        if let Some(coder) = [one, other].into_iter().find(|coder| *coder >= coders) {
            return Err(UndefinedError::NoSuchCoder { coder, coders });
        }
        let pairs = (0..self.units()).filter_map(|unit| Some((self.value(one, unit)?, self.value(other, unit)?)));
        let table = Table::of(pairs);
        let spread = table.spread();
        let weight = |a: f64, b: f64| match weights {
            KappaWeights::Unweighted => f64::from(u8::from((a - b).abs() > 0.0)),
            KappaWeights::Linear => (a - b).abs() / spread,
            KappaWeights::Quadratic => ((a - b) / spread).powi(2),
        };
        match table.units {
            0 => Err(UndefinedError::NothingToPair),
            _ if spread <= 0.0 => Err(UndefinedError::NothingVaries),
            units => Ok(Kappa { weights, value: 1.0 - table.observed(weight) / table.expected(weight), units }),
        }
    }
}

/// The units of two coders, counted by their values.
struct Table {
    units: usize,
    /// The pairs of values and how many units have them.
    cells: Vec<((f64, f64), u64)>,
    /// Each coder's values and how many units have them.
    margins: [Vec<(f64, u64)>; 2],
}

impl Table {
    fn of(pairs: impl Iterator<Item = (f64, f64)>) -> Self {
        let mut pairs: Vec<_> = pairs.collect();
        pairs.sort_by(|(a, b), (c, d)| a.total_cmp(c).then(b.total_cmp(d)));
        let mut seconds: Vec<_> = pairs.iter().map(|(_, second)| *second).collect();
        seconds.sort_by(f64::total_cmp);
        let firsts = counted(pairs.iter().map(|(first, _)| *first));
        Self { units: pairs.len(), margins: [firsts, counted(seconds)], cells: counted(pairs) }
    }

    /// The highest value that either gave minus the lowest.
    fn spread(&self) -> f64 {
        let values = || self.margins.iter().flatten().map(|(value, _)| *value);
        values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)
    }

    /// The weight of all disagreements, times the units.
    #[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^53")]
    fn observed(&self, weight: impl Fn(f64, f64) -> f64) -> f64 {
        let weights = self.cells.iter().map(|((a, b), count)| *count as f64 * weight(*a, *b));
        weights.sum::<f64>() * self.units as f64
    }

    /// The same for the two coders' values shuffled over the units.
    #[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^53")]
    fn expected(&self, weight: impl Fn(f64, f64) -> f64) -> f64 {
        let [firsts, seconds] = &self.margins;
        let of = |(a, n): &(f64, u64), (b, m): &(f64, u64)| *n as f64 * *m as f64 * weight(*a, *b);
        firsts.iter().map(|first| seconds.iter().map(|second| of(first, second)).sum::<f64>()).sum()
    }
}

/// Sorted items, each once with its number.
fn counted<T: PartialEq>(sorted: impl IntoIterator<Item = T>) -> Vec<(T, u64)> {
    let mut counts: Vec<(T, u64)> = Vec::new();
    for item in sorted {
        match counts.last_mut() {
            Some((last, count)) if *last == item => *count += 1,
            _ => counts.push((item, 1)),
        }
    }
    counts
}

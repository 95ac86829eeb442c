//! Reliability data: what several coders made of the same units.

use std::collections::BTreeMap;

use crate::vocabulary::{Language, sentence};

/// What several coders made of the same units, with gaps: what agreement is counted from.
///
/// A value is a number: the rank of an ordered degree, a measurement, or a category's number of one's own choosing for
/// the nominal figures. Any number of coders, any number of units, and any of the ratings may be missing. Units can be
/// grouped, as the ratings of one case are: the [bootstrap](crate::cohort::agreement::Bootstrap) then draws whole groups.
///
/// ```
/// use policy_integration::cohort::agreement::{Metric, ReliabilityData};
///
/// let data = ReliabilityData::by_coder(&[
///     vec![Some(0.0), Some(1.0), Some(3.0), None],
///     vec![Some(0.0), Some(2.0), Some(3.0), Some(1.0)],
/// ])?;
/// let alpha = data.alpha(Metric::Ordinal)?;
/// assert_eq!((alpha.units, alpha.ratings), (3, 6)); // the fourth unit has nothing to be paired with
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ReliabilityData {
    coders: usize,
    /// The different values, lowest first.
    values: Vec<f64>,
    /// For each unit, for each coder, the place of the value; [`MISSING`] for none.
    places: Vec<u32>,
    /// The units that are drawn together, where they were grouped; else each is drawn by itself.
    groups: Option<Vec<Vec<usize>>>,
}

/// The place of a missing rating.
const MISSING: u32 = u32::MAX;

/// The largest value that is accepted, so that no distance overflows.
const MOST: f64 = 1e150;

/// Why something is no reliability data.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum InvalidDataError {
    /// A coder whose row doesn't speak of every unit.
    UnevenRows {
        /// The row as given, counted from 0.
        row: usize,
        /// How many units it has.
        units: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A grouping that doesn't speak of every unit.
    UnevenLabels {
        /// How many labels there are.
        labels: usize,
        /// How many there should be.
        expected: usize,
    },
    /// More different values than are compared two by two.
    TooManyValues {
        /// How many there can be.
        most: usize,
    },
    /// A value that is no number, or too large to count with.
    NoNumber {
        /// The value as given.
        value: f64,
    },
}

impl InvalidDataError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::TooManyValues { most } => sentence!(
                language,
                en "more than `{most}` different values; accepted: that many, as of ranks or of rounded measurements",
                nl "meer dan `{most}` verschillende waarden; toegestaan: zoveel, zoals van rangen of van afgeronde metingen"
            ),
            Self::UnevenRows { row, units, expected } => sentence!(
                language,
                en "row `{row}` has {units} units; accepted: {expected}, as the first, with gaps where nothing was rated",
                nl "rij `{row}` heeft {units} eenheden; toegestaan: {expected}, zoals de eerste, met lege plekken waar niets is beoordeeld"
            ),
            Self::UnevenLabels { labels, expected } => sentence!(
                language,
                en "there are {labels} labels; accepted: {expected}, one for each unit",
                nl "er zijn {labels} labels; toegestaan: {expected}, één voor elke eenheid"
            ),
            Self::NoNumber { value } => sentence!(
                language,
                en "`{value}` can't be counted with; accepted: a number between -1e150 and 1e150",
                nl "met `{value}` valt niet te rekenen; toegestaan: een getal tussen -1e150 en 1e150"
            ),
        }
    }
}

impl ReliabilityData {
    /// How many different values there can be: figures compare each two of them.
    pub const MOST_VALUES: usize = 10_000;

    /// The data of these coders: for each a row with its rating of every unit, `None` where it has none.
    ///
    /// # Errors
    /// [`InvalidDataError`] where the rows aren't of one length, or a value is no number that can be counted with.
    ///
    /// ```
    /// use policy_integration::cohort::agreement::ReliabilityData;
    ///
    /// let error = ReliabilityData::by_coder(&[vec![Some(1.0)], vec![]]).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "row `1` has 0 units; accepted: 1, as the first, with gaps where nothing was rated"
    /// );
    /// ```
    pub fn by_coder(rows: &[Vec<Option<f64>>]) -> Result<Self, InvalidDataError> {
        let units = rows.first().map_or(0, Vec::len);
        if let Some((row, uneven)) = rows.iter().enumerate().find(|(_, row)| row.len() != units) {
            return Err(InvalidDataError::UnevenRows { row, units: uneven.len(), expected: units });
        }
        let values = different(rows)?;
        // One pass over units and coders, the places looked up among the few different values.
        let mut places = Vec::with_capacity(units * rows.len());
        for unit in 0..units {
            places.extend(rows.iter().map(|row| place(&values, row[unit])));
        }
        Ok(Self { coders: rows.len(), values, places, groups: None })
    }

    /// The same data with its units grouped: a label for each unit, those of one label being of one group.
    ///
    /// # Errors
    /// [`InvalidDataError::UnevenLabels`] where there isn't one label a unit.
    ///
    /// ```
    /// use policy_integration::cohort::agreement::ReliabilityData;
    ///
    /// let data = ReliabilityData::by_coder(&[vec![Some(1.0), Some(2.0)]])?.grouped_by(&["case 1", "case 1"])?;
    /// assert_eq!((data.units(), data.groups()), (2, 1));
    /// # Ok::<(), policy_integration::cohort::agreement::InvalidDataError>(())
    /// ```
    pub fn grouped_by<L: Ord>(self, labels: &[L]) -> Result<Self, InvalidDataError> {
        if labels.len() != self.units() {
            return Err(InvalidDataError::UnevenLabels { labels: labels.len(), expected: self.units() });
        }
        let mut groups: BTreeMap<&L, Vec<usize>> = BTreeMap::new();
        for (unit, label) in labels.iter().enumerate() {
            groups.entry(label).or_default().push(unit);
        }
        Ok(Self { groups: Some(groups.into_values().collect()), ..self })
    }

    /// How many coders there are.
    pub const fn coders(&self) -> usize {
        self.coders
    }

    /// How many units there are, those that nobody rated included.
    pub fn units(&self) -> usize {
        self.places.len().checked_div(self.coders).unwrap_or(0)
    }

    /// How many groups the units are in; as many as units where they weren't grouped.
    pub fn groups(&self) -> usize {
        self.groups.as_ref().map_or(self.units(), Vec::len)
    }

    /// A coder's rating of a unit, both counted from 0; `None` where there is none.
    pub fn value(&self, coder: usize, unit: usize) -> Option<f64> {
        let place = (coder < self.coders).then(|| self.unit(unit).get(coder).copied())??;
        self.values.get(place as usize).copied()
    }

    /// How many steps it takes to count a figure: a rating takes some, each two values more than one, and any figure at least so many.
    pub(super) fn steps(&self) -> u64 {
        const AT_LEAST: u64 = 400;
        const OF_RATING: u64 = 4;
        let values = self.values.len() as u64;
        AT_LEAST + OF_RATING * self.places.len() as u64 + values * values * 3 / 4
    }

    /// The different values, lowest first.
    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// The places of a unit's values among the different ones; those that are missing lie beyond them all.
    pub(super) fn unit(&self, unit: usize) -> &[u32] {
        let start = unit.saturating_mul(self.coders);
        self.places.get(start..start.saturating_add(self.coders)).unwrap_or_default()
    }

    /// The units of a group.
    pub(super) fn group(&self, group: usize) -> impl Iterator<Item = usize> {
        let grouped = self.groups.as_ref().and_then(|groups| groups.get(group));
        grouped.into_iter().flatten().copied().chain(self.groups.is_none().then_some(group))
    }
}

/// The different values of all rows, lowest first.
fn different(rows: &[Vec<Option<f64>>]) -> Result<Vec<f64>, InvalidDataError> {
    let mut values: Vec<f64> = Vec::new();
    for value in rows.iter().flatten().flatten().copied() {
        if !(-MOST..=MOST).contains(&value) {
            return Err(InvalidDataError::NoNumber { value });
        }
        // The values of a scale are few, so that almost every one is seen already.
        if let Err(at) = search(&values, value) {
            if values.len() == ReliabilityData::MOST_VALUES {
                return Err(InvalidDataError::TooManyValues { most: ReliabilityData::MOST_VALUES });
            }
            values.insert(at, value + 0.0); // no negative zero
        }
    }
    Ok(values)
}

fn place(values: &[f64], value: Option<f64>) -> u32 {
    let place = value.and_then(|value| search(values, value).ok());
    place.and_then(|place| u32::try_from(place).ok()).unwrap_or(MISSING)
}

/// The place of a value among sorted ones, or where it would come.
fn search(values: &[f64], value: f64) -> Result<usize, usize> {
    values.binary_search_by(|other| other.total_cmp(&(value + 0.0)))
}

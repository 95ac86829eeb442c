//! Bootstrap intervals: how far a figure would move with other units of the same kind.

use oorandom::Rand32;

use crate::uncertainty::Work;
use crate::vocabulary::{Language, sentence};

/// How an interval is drawn: again and again as many groups of units as there are, with replacement.
///
/// # Why units are drawn
/// Hayes & Krippendorff (2007) draw pairs of ratings, and keep the expected disagreement as it was found. Pairs of one unit
/// depend on each other, and the ratings of one case do so again; and with few disagreements most of what is unsure is
/// which cases came before the coders. So here units are drawn, whole groups of them where they are
/// [grouped](crate::cohort::agreement::ReliabilityData::grouped_by), with both disagreements counted anew. The interval tells how the figure would
/// move with other units of the same kind; it doesn't make up for coders who are of one kind. Where nothing differs no draw
/// can differ: an interval of 1 to 1 tells nothing of what is unsure.
///
/// # Few units
/// Below some fifty units the interval is too short. This was simulated for two coders on a scale of four degrees. Each coder gave the right
/// degree with a probability of 0.8, and any degree otherwise. Intervals with a confidence of 0.95 covered the population's
/// ordinal alpha in 0.86 of the samples of ten units. At twenty units the part was 0.90, at fifty 0.93, at a hundred 0.95.
/// The closer the coders agree, the more units it takes. Where units are grouped, the number of groups counts.
///
/// # The same every time
/// The generator is PCG32 (XSH-RR 64/32, O'Neill 2014) from the seed, with Lemire's unbiased ranges. The same seed,
/// draws and data give the same interval.
///
/// ```
/// use policy_integration::cohort::agreement::Bootstrap;
///
/// let bootstrap = Bootstrap::new(7, 2000, 0.9)?;
/// assert_eq!((bootstrap.seed(), bootstrap.draws(), bootstrap.confidence()), (7, 2000, 0.9));
/// assert!(Bootstrap::new(7, 0, 0.9).is_err());
/// # Ok::<(), policy_integration::cohort::agreement::InvalidBootstrapError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bootstrap {
    seed: u64,
    draws: u32,
    confidence: f64,
    work_limit: u64,
}

/// Draws or a confidence that give no interval.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct InvalidBootstrapError {
    /// The draws as given.
    pub draws: u32,
    /// The confidence as given.
    pub confidence: f64,
}

impl InvalidBootstrapError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Self { draws, confidence } = self;
        sentence!(
            language,
            en "`{draws}` draws at `{confidence}` give no interval; accepted: at least one draw, and a confidence between 0 and 1",
            nl "`{draws}` trekkingen bij `{confidence}` geven geen interval; toegestaan: ten minste één trekking, en een betrouwbaarheid tussen 0 en 1"
        )
    }
}

/// A bootstrap interval: the middle part of what the draws gave.
///
/// Below some fifty units it is too short for its confidence: see [`Bootstrap`](Bootstrap#few-units).
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct BootstrapInterval {
    /// The lower end.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// The part of the defined draws that lies within, in (0, 1).
    pub confidence: f64,
    /// The draws that gave a figure.
    pub defined: u32,
    /// The draws in which the figure wasn't defined, as where all drawn ratings are the same; they are left out.
    pub undefined: u32,
}

impl Default for Bootstrap {
    /// 1000 draws from seed 1, with a confidence of 0.95.
    fn default() -> Self {
        Self { seed: 1, draws: 1000, confidence: 0.95, work_limit: Self::WORK_LIMIT }
    }
}

impl Bootstrap {
    /// How many steps the draws take at the most, where nothing else is said; one is a rating that is drawn, or a pair of values.
    const WORK_LIMIT: u64 = 420_000_000;

    /// Draws from a seed, for an interval of a confidence between 0 and 1.
    ///
    /// # Errors
    /// [`InvalidBootstrapError`] where there are no draws, or the confidence doesn't lie between 0 and 1.
    pub fn new(seed: u64, draws: u32, confidence: f64) -> Result<Self, InvalidBootstrapError> {
        if draws > 0 && 0.0 < confidence && confidence < 1.0 {
            Ok(Self { seed, draws, confidence, work_limit: Self::WORK_LIMIT })
        } else {
            Err(InvalidBootstrapError { draws, confidence })
        }
    }

    /// What the draws start from.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// How many draws are made.
    pub const fn draws(&self) -> u32 {
        self.draws
    }

    /// The part of the draws that the interval holds.
    pub const fn confidence(&self) -> f64 {
        self.confidence
    }

    /// With so many steps at the most: ratings that are drawn, and pairs of values. Where they run out, the interval is that of
    /// the [draws](BootstrapInterval::draws) that were made, and at least one is.
    ///
    /// ```
    /// use policy_integration::cohort::agreement::{Bootstrap, Metric, ReliabilityData};
    ///
    /// let rows = [[1.0, 2.0, 3.0, 3.0, 1.0], [1.0, 2.0, 3.0, 4.0, 2.0]].map(|row| row.map(Some).to_vec());
    /// let data = ReliabilityData::by_coder(&rows)?;
    /// let bootstrap = Bootstrap::new(1, u32::MAX, 0.95)?.with_work_limit(10_000);
    /// assert!(data.alpha_interval(Metric::Ordinal, &bootstrap)?.draws() < 1_000);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_work_limit(mut self, limit: u64) -> Self {
        self.work_limit = limit;
        self
    }

    /// The interval of a figure of drawn groups, each draw in so many steps; `None` where no draw has the figure.
    pub(super) fn interval(
        &self,
        groups: usize,
        steps: u64,
        mut figure: impl FnMut(&[usize]) -> Option<f64>,
    ) -> Option<BootstrapInterval> {
        let mut random = Rand32::new(self.seed);
        let range = 0..u32::try_from(groups).unwrap_or(u32::MAX).max(1);
        let mut figures = Vec::new();
        let mut drawn = Vec::with_capacity(groups);
        let work = Work::up_to(self.work_limit);
        let mut made = 0;
        for draw in 0..self.draws {
            if work.spend(steps).is_err() && draw > 0 {
                break;
            }
            made += 1;
            drawn.clear();
            drawn.extend((0..groups).map(|_| random.rand_range(range.clone()) as usize));
            figures.extend(figure(&drawn));
        }
        figures.sort_by(f64::total_cmp);
        let defined = u32::try_from(figures.len()).unwrap_or(made);
        // The ends are draws themselves, the ones just outside of the middle part.
        let outside = cut(defined, (1.0 - self.confidence) / 2.0);
        Some(BootstrapInterval {
            lower: *figures.get(outside)?,
            upper: *figures.get(figures.len().checked_sub(1 + outside)?)?,
            confidence: self.confidence,
            defined,
            undefined: made - defined,
        })
    }
}

impl BootstrapInterval {
    /// How many draws were made: fewer than were asked for where [the work](Bootstrap::with_work_limit) ran out.
    pub const fn draws(&self) -> u32 {
        self.defined + self.undefined
    }

    /// Tells the bounds with their confidence, from how many draws, and how many of these had no figure.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::agreement::{Bootstrap, Metric, ReliabilityData}};
    ///
    /// let rows = [[1.0, 2.0, 3.0, 3.0], [1.0, 2.0, 3.0, 4.0]].map(|row| row.map(Some).to_vec());
    /// let data = ReliabilityData::by_coder(&rows)?;
    /// let lines = data.alpha_interval(Metric::Nominal, &Bootstrap::new(1, 200, 0.95)?)?.lines(Language::English);
    /// assert_eq!(lines[0], "95% bootstrap interval: -0.400 to 1.000, from 199 of 200 draws");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let [lower, upper] = [self.lower, self.upper].map(|figure| language.figure(figure, 3));
        // Two decimals of a percentage at most, without the zeros at its end.
        let confidence = format!("{:.2}", self.confidence * 100.0);
        let confidence = confidence.trim_end_matches('0').trim_end_matches('.');
        let confidence = match language {
            Language::English => confidence.to_owned(),
            Language::Dutch => confidence.replace('.', ","),
        };
        let (draws, undefined) = (self.draws(), self.undefined);
        let drawn = match (undefined, language) {
            (0, _) => draws.to_string(),
            (_, Language::English) => format!("{} of {draws}", self.defined),
            (_, Language::Dutch) => format!("{} van de {draws}", self.defined),
        };
        let mut lines = vec![sentence!(
            language,
            en "{confidence}% bootstrap interval: {lower} to {upper}, from {drawn} draws",
            nl "{confidence}%-bootstrapinterval: {lower} tot {upper}, uit {drawn} trekkingen"
        )];
        if undefined > 0 {
            lines.push(sentence!(
                language,
                en "draws left out, in which the coefficient is undefined since nothing can be paired or nothing varies: {undefined}",
                nl "weggelaten trekkingen, waarin de coëfficiënt niet bepaald is omdat er niets te paren is of niets verschilt: {undefined}"
            ));
        }
        lines
    }
}

/// How many of the sorted figures lie outside at one end.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a count, rounded down")]
fn cut(figures: u32, part: f64) -> usize {
    (f64::from(figures.saturating_sub(1)) * part).floor() as usize
}

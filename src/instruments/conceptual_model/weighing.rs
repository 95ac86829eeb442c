//! The claim that meaninglessness outweighs powerlessness.

use serde::{Deserialize, Serialize};

use super::{Arrow, ArrowJudgment};
use crate::case::Respondent;
use crate::cohort::claims::Verdict;
use crate::instruments::{CountsError, GroupCounts};
use crate::vocabulary::{Dimension, Document, Language, Source};

/// Whether one kind of meaninglessness makes a larger difference to willingness than one kind of powerlessness.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Weighing {
    /// The kind of meaninglessness.
    pub meaninglessness: Dimension,
    /// The kind of powerlessness.
    pub powerlessness: Dimension,
    /// Whether it does. The two differences are bounded each by itself, so that an open verdict may hide one that isn't.
    pub verdict: Verdict,
    /// By how much fewer are willing of those who feel the meaninglessness than of the others, as a share; `None` where nobody or
    /// everybody feels it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_meaninglessness: Option<(f64, f64)>,
    /// The same of the powerlessness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_powerlessness: Option<(f64, f64)>,
}

impl Weighing {
    /// The claim in words.
    pub fn label(&self, language: Language) -> String {
        let [more, less] = [self.meaninglessness, self.powerlessness].map(|dimension| dimension.label(language));
        match language {
            Language::English => format!("{more} makes a larger difference than {less}"),
            Language::Dutch => format!("{more} maakt meer verschil dan {less}"),
        }
    }

    /// Where the source says so.
    pub const fn source(&self) -> Source {
        Source::new(Document::Hassinini2021, "2.4; 5.1.2; 5.2.1; 7")
    }
}

/// Judges the claim that meaninglessness outweighs powerlessness, for each of two kinds against each of three.
///
/// The source says so of dimensions and prints no measure. What is compared here is by how much fewer are willing among those who
/// feel the one, against those who feel the other. It takes answers and counts as [`Arrow::judge`] does.
///
/// # Errors
/// [`CountsError`] as [`Arrow::judge`].
///
/// ```
/// use policy_integration::{cohort::claims::Verdict, published::{self, CountReading}};
/// use policy_integration::instruments::conceptual_model::meaninglessness_outweighs;
///
/// let (case, counts) = (published::rotterdam(), published::rotterdam_counts(CountReading::Closed));
/// let weighings = meaninglessness_outweighs(case.respondents(), &counts)?;
/// assert_eq!(weighings.len(), 6);
/// // The source doesn't print who of those that feel something are willing.
/// assert!(weighings.iter().all(|weighing| weighing.verdict == Verdict::Open));
/// # Ok::<(), policy_integration::instruments::CountsError>(())
/// ```
pub fn meaninglessness_outweighs<'a>(
    respondents: impl IntoIterator<Item = Respondent<'a>>,
    counts: &GroupCounts,
) -> Result<Vec<Weighing>, CountsError> {
    const MEANINGLESSNESS: [Dimension; 2] = [Dimension::SocietalMeaninglessness, Dimension::ClientMeaninglessness];
    const POWERLESSNESS: [Dimension; 3] =
        [Dimension::StrategicPowerlessness, Dimension::TacticalPowerlessness, Dimension::OperationalPowerlessness];
    let respondents: Vec<_> = respondents.into_iter().collect();
    let judged = |dimensions: &[Dimension]| {
        let arrows = dimensions.iter().filter_map(|from| Arrow::between(*from, Dimension::StatedWillingness));
        let judged = arrows.map(|arrow| Ok((arrow.from, arrow.judge(respondents.iter().copied(), counts)?)));
        judged.collect::<Result<Vec<_>, CountsError>>()
    };
    let (more, less) = (judged(&MEANINGLESSNESS)?, judged(&POWERLESSNESS)?);
    let pairs = more.iter().flat_map(|one| less.iter().map(move |other| (one, other)));
    let weighing =
        |((meaninglessness, more), (powerlessness, less)): (&(Dimension, ArrowJudgment), &(_, _))| Weighing {
            meaninglessness: *meaninglessness,
            powerlessness: *powerlessness,
            verdict: verdict(more, less),
            by_meaninglessness: more.difference,
            by_powerlessness: less.difference,
        };
    Ok(pairs.map(weighing).collect())
}

fn verdict(more: &ArrowJudgment, less: &ArrowJudgment) -> Verdict {
    let (Some(by_more), Some(by_less)) = (more.difference, less.difference) else {
        return Verdict::Untestable;
    };
    // Where a group may be empty, there may be nothing to compare.
    let may_be_empty = [more, less].iter().any(|judgment| judgment.with.1.lower == 0 || judgment.without.1.lower == 0);
    if !may_be_empty && by_more.0 > by_less.1 {
        Verdict::Holds
    } else if !may_be_empty && by_more.1 <= by_less.0 {
        Verdict::Contradicted
    } else {
        Verdict::Open
    }
}

//! The willingness of one respondent.

use serde::{Deserialize, Serialize};

use super::open::ranked;
use super::{OpenDimension, WillingnessModel};
use crate::case::{Respondent, Response};
use crate::score::Weight;
use crate::uncertainty::{Bounds, Parts, least_common_multiple};
use crate::vocabulary::{Dimension, Language, sentence};

/// How willing policy alienation lets a respondent be, taken apart.
///
/// ```
/// use policy_integration::{instruments::WillingnessModel, published};
///
/// let respondent = published::rotterdam().respondent("3").unwrap();
/// let willingness = WillingnessModel::default().willingness(respondent);
/// let certain: u64 = willingness.contributions.iter().map(|contribution| contribution.parts.lower).sum();
/// assert_eq!(willingness.parts.lower, certain);
/// assert_eq!(willingness.asked, 5);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Willingness {
    /// The identifier of the model, whose weights are an assumption.
    pub model: String,
    /// The score, in parts of a whole; those of the contributions add up to it. The whole differs by what a respondent was
    /// asked: compare respondents by their [`bounds`](Self::bounds).
    pub parts: Parts,
    /// How many of the dimensions that count were asked.
    pub asked: u32,
    /// What each dimension that counts adds, in codebook order.
    pub contributions: Vec<WillingnessContribution>,
    /// The dimensions that are open, the most telling first.
    pub ask_next: Vec<OpenDimension>,
}

/// What a dimension adds to a willingness: the more, the less it is felt.
///
/// ```
/// use policy_integration::{Dimension, instruments::WillingnessModel, published};
///
/// let respondent = published::rotterdam().respondent("3").unwrap();
/// let willingness = WillingnessModel::default().willingness(respondent);
/// let operational = willingness.contributions[2];
/// assert_eq!(operational.dimension, Dimension::OperationalPowerlessness);
/// assert_eq!(operational.parts.upper, 0, "it is felt");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WillingnessContribution {
    /// The dimension.
    pub dimension: Dimension,
    /// How much it counts.
    pub weight: Weight,
    /// Whether it was asked.
    pub is_asked: bool,
    /// How far it is felt.
    pub felt: Bounds,
    /// What it adds, in parts of the same whole as the score.
    pub parts: Parts,
}

impl Willingness {
    /// The score, in [0, 1].
    ///
    /// ```
    /// use policy_integration::{Bounds, Case, instruments::WillingnessModel};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    ///     "respondents": [{"id": "1"}]}"#)?;
    /// let willingness = WillingnessModel::default().willingness(case.respondent("1").unwrap());
    /// assert_eq!(willingness.bounds(), Bounds::WHOLE, "nothing was asked");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn bounds(&self) -> Bounds {
        self.parts.bounds()
    }

    /// The willingness in words: its score, what each dimension adds, and what to ask next.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::WillingnessModel, published};
    ///
    /// let respondent = published::rotterdam().respondent("3").unwrap();
    /// let lines = WillingnessModel::default().willingness(respondent).lines(Language::English);
    /// assert_eq!(lines[0], "change willingness 0.29–0.86 (2–6 of 7); asked: 5 of the 5 dimensions that count");
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let (bounds, parts) = (self.bounds().label(language), self.parts.label(language));
        let (asked, all) = (self.asked, self.contributions.len());
        let score = sentence!(
            language,
            en "change willingness {bounds} ({parts}); asked: {asked} of the {all} dimensions that count",
            nl "veranderbereidheid {bounds} ({parts}); gevraagd: {asked} van de {all} dimensies die meetellen"
        );
        let contributions = self.contributions.iter().map(|contribution| {
            let (dimension, parts) = (contribution.dimension.label(language), contribution.parts.label(language));
            sentence!(language, en "{dimension} adds {parts}", nl "{dimension} voegt {parts} toe")
        });
        let open = OpenDimension::line(&self.ask_next, language);
        std::iter::once(score).chain(contributions).chain(open).collect()
    }
}

impl WillingnessModel {
    /// How willing policy alienation lets a respondent be.
    pub fn willingness(&self, respondent: Respondent<'_>) -> Willingness {
        let felt = |dimension| respondent.response(dimension).map(Response::felt);
        let asked: Vec<_> = self.counting().map(|dimension| (dimension, felt(dimension))).collect();
        // The whole is cut so that each answer is a whole number of parts.
        let each = asked.iter().filter_map(|(_, felt)| *felt).fold(1, |all, felt| least_common_multiple(all, felt.of));
        let of = each * self.counting().map(|dimension| u64::from(self.weight(dimension).get())).sum::<u64>();
        let contribution = |(dimension, felt): &(Dimension, Option<Parts>)| {
            let weight = self.weight(*dimension);
            // What wasn't asked can be anything.
            let Parts { lower, upper, of: whole } = felt.unwrap_or(Parts { lower: 0, upper: 1, of: 1 });
            let unit = u64::from(weight.get()) * each / whole;
            WillingnessContribution {
                dimension: *dimension,
                weight,
                is_asked: felt.is_some(),
                felt: Parts { lower, upper, of: whole }.bounds(),
                parts: Parts { lower: unit * (whole - upper), upper: unit * (whole - lower), of },
            }
        };
        let contributions: Vec<_> = asked.iter().map(contribution).collect();
        let sum = |parts: fn(Parts) -> u64| contributions.iter().map(|contribution| parts(contribution.parts)).sum();
        let parts = Parts { lower: sum(|parts| parts.lower), upper: sum(|parts| parts.upper), of };
        let asked = contributions.iter().map(|contribution| u32::from(contribution.is_asked)).sum();
        let ask_next = ranked(contributions.iter().filter_map(open).collect());
        Willingness { model: self.id().to_owned(), parts, asked, contributions, ask_next }
    }
}

/// The question that a contribution leaves open.
fn open(contribution: &WillingnessContribution) -> Option<OpenDimension> {
    let WillingnessContribution { dimension, parts, .. } = *contribution;
    let width = Parts { lower: 0, upper: parts.open(), of: parts.of }.bounds().upper();
    (parts.open() > 0).then_some(OpenDimension { dimension, respondents: 1, width })
}

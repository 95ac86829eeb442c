//! The willingness of a group.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::open::ranked;
use super::order;
use super::{OpenDimension, Willingness, WillingnessModel};
use crate::case::Respondent;
use crate::cohort::claims::CountRange;
use crate::instruments::GroupCounts;
use crate::uncertainty::{Bounds, Parts, greatest_common_divisor};
use crate::vocabulary::{Dimension, Language, sentence};

/// How willing policy alienation lets a group be: the mean over those of its respondents who were asked.
///
/// Whoever was asked nothing that counts isn't in the mean, and is counted apart. One who was asked something is in it,
/// with what wasn't asked or wasn't clear as anything.
///
/// Of counts the mean is over the whole group: who answered what doesn't change it.
///
/// ```
/// use policy_integration::{Case, instruments::WillingnessModel};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "responses": {"client_meaninglessness": "not_felt"}},
///     {"id": "2", "responses": {"client_meaninglessness": "felt"}},
///     {"id": "3", "responses": {"mandate": "for"}}
/// ]}"#)?;
/// let group = WillingnessModel::default().group(case.respondents());
/// assert_eq!((group.asked, group.not_asked), (2, 1));
/// assert_eq!(group.bounds.unwrap().to_string(), "0.14–0.86");
/// // Where only what the policy means for clients counted, it would be one of two; where only that for society, anything.
/// assert_eq!(group.by_any_weights.unwrap().to_string(), "0.00–1.00");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupWillingness {
    /// The identifier of the model, whose weights are an assumption.
    pub model: String,
    /// The mean of the respondents' scores: of their lower bounds, and of their upper bounds. `None` where nobody was asked: there is no
    /// mean of nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<Bounds>,
    /// The lowest and the highest mean over all weights that keep the order that the source states: no kind of powerlessness weighs
    /// more than a kind of meaninglessness. It doesn't depend on the model. `None` where nobody was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_any_weights: Option<Bounds>,
    /// How many respondents are in the mean.
    pub asked: u32,
    /// How many were asked nothing that counts.
    pub not_asked: u32,
    /// The dimensions that are open, the most telling first.
    pub ask_next: Vec<OpenDimension>,
}

impl GroupWillingness {
    /// The willingness in words: its score, that by any weights, and what to ask next.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::WillingnessModel, published::{self, CountReading}};
    ///
    /// let counts = published::rotterdam_counts(CountReading::Closed);
    /// let lines = WillingnessModel::default().group_of_counts(&counts).lines(Language::English);
    /// assert_eq!(lines[0], "change willingness 0.83–0.85, of 15 who were asked; asked nothing that counts: 0");
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let Self { asked, not_asked, .. } = self;
        let Some((bounds, by_any_weights)) = self.bounds.zip(self.by_any_weights) else {
            return vec![sentence!(
                language,
                en "change willingness: nobody was asked anything that counts",
                nl "veranderbereidheid: aan niemand is iets gevraagd dat meetelt"
            )];
        };
        let [bounds, by_any_weights] = [bounds, by_any_weights].map(|bounds| bounds.label(language));
        let score = sentence!(
            language,
            en "change willingness {bounds}, of {asked} who were asked; asked nothing that counts: {not_asked}",
            nl "veranderbereidheid {bounds}, van {asked} die zijn gevraagd; niets gevraagd dat meetelt: {not_asked}"
        );
        let weights = sentence!(language, en "by any weights {by_any_weights}", nl "naar elk gewicht {by_any_weights}");
        [score, weights].into_iter().chain(OpenDimension::line(&self.ask_next, language)).collect()
    }
}

impl WillingnessModel {
    /// How willing policy alienation lets these respondents be: those of a role, a team, the experiment, or all.
    ///
    /// ```
    /// use policy_integration::{Truth, instruments::WillingnessModel, published};
    ///
    /// let in_experiment = published::rotterdam().respondents().filter(|r| r.in_experiment() == Truth::True);
    /// let group = WillingnessModel::default().group(in_experiment);
    /// assert_eq!(group.asked, 2);
    /// assert!(group.bounds.unwrap().upper() < 1.0, "both feel operationally powerless");
    /// ```
    pub fn group<'a>(&self, respondents: impl IntoIterator<Item = Respondent<'a>>) -> GroupWillingness {
        let all = respondents.into_iter().map(|respondent| (respondent, self.willingness(respondent)));
        let (asked, not_asked): (Vec<_>, Vec<_>) = all.partition(|(_, willingness)| willingness.asked > 0);
        let parts: Vec<_> = asked.iter().map(|(_, willingness)| willingness.parts).collect();
        let shares = order::ALIENATION.map(|dimension| {
            let each: Vec<_> = asked.iter().map(|(respondent, _)| not_felt(*respondent, dimension)).collect();
            mean(&each).unwrap_or(Bounds::WHOLE)
        });
        GroupWillingness {
            model: self.id().to_owned(),
            bounds: mean(&parts),
            by_any_weights: (!asked.is_empty()).then(|| order::by_any_weights(&shares)),
            asked: count(asked.iter()),
            not_asked: count(not_asked.iter()),
            ask_next: open(asked.iter().map(|(_, willingness)| willingness)),
        }
    }

    /// How willing policy alienation lets a group be of which only counts are known, or counts and some answers.
    ///
    /// The mean is linear in the answers, so that the counts settle it: no question is left that they answer. A single
    /// respondent's willingness they don't settle.
    ///
    /// ```
    /// use policy_integration::{Dimension, instruments::WillingnessModel, published::{self, CountReading}};
    ///
    /// let model = WillingnessModel::default();
    /// let closed = model.group_of_counts(&published::rotterdam_counts(CountReading::Closed));
    /// assert_eq!(closed.bounds.unwrap().to_string(), "0.83–0.85");
    /// // Of five dimensions one is counted as a range: three to five feel operationally powerless.
    /// let open: Vec<_> = closed.ask_next.iter().map(|open| (open.dimension, open.respondents)).collect();
    /// assert_eq!(open, [(Dimension::OperationalPowerlessness, 2)]);
    /// let open = model.group_of_counts(&published::rotterdam_counts(CountReading::Open));
    /// assert_eq!(open.bounds.unwrap().to_string(), "0.83–0.93");
    /// ```
    pub fn group_of_counts(&self, counts: &GroupCounts) -> GroupWillingness {
        let of = u64::from(counts.of);
        let not_felt = |dimension: Dimension| {
            let CountRange { lower, upper } = counts.high(dimension);
            Parts { lower: of - u64::from(upper), upper: of - u64::from(lower), of }
        };
        let weight = |dimension| u64::from(self.weight(dimension).get());
        let whole = of * self.counting().map(weight).sum::<u64>();
        let sum = |end: fn(Parts) -> u64| self.counting().map(|d| weight(d) * end(not_felt(d))).sum();
        let parts = Parts { lower: sum(|parts| parts.lower), upper: sum(|parts| parts.upper), of: whole };
        let open = self.counting().map(|dimension| {
            let open = not_felt(dimension).open();
            let width = Parts { lower: 0, upper: weight(dimension) * open, of: whole }.bounds().upper();
            OpenDimension { dimension, respondents: u32::try_from(open).unwrap_or(u32::MAX), width }
        });
        let shares = order::ALIENATION.map(|dimension| not_felt(dimension).bounds());
        let is_somebody = counts.of > 0;
        GroupWillingness {
            model: self.id().to_owned(),
            bounds: is_somebody.then(|| parts.bounds()),
            by_any_weights: is_somebody.then(|| order::by_any_weights(&shares)),
            asked: counts.of,
            not_asked: 0,
            ask_next: ranked(open.filter(|open| open.respondents > 0).collect()),
        }
    }
}

/// How far a respondent doesn't feel a kind of alienation; anything where it wasn't asked.
fn not_felt(respondent: Respondent<'_>, dimension: Dimension) -> Parts {
    let felt = respondent.response(dimension).map_or(Parts { lower: 0, upper: 1, of: 1 }, crate::case::Response::felt);
    Parts { lower: felt.of - felt.upper, upper: felt.of - felt.lower, of: felt.of }
}

/// What the respondents of a mean leave open: an open dimension takes its share of each of them.
fn open<'w>(asked: impl Iterator<Item = &'w Willingness>) -> Vec<OpenDimension> {
    let mut widths: BTreeMap<Dimension, Vec<Parts>> = BTreeMap::new();
    for contribution in asked.flat_map(|willingness| &willingness.contributions) {
        let Parts { of, .. } = contribution.parts;
        widths.entry(contribution.dimension).or_default().push(Parts {
            lower: 0,
            upper: contribution.parts.open(),
            of,
        });
    }
    let open = widths.into_iter().filter_map(|(dimension, widths)| {
        let respondents = count(widths.iter().filter(|width| width.upper > 0));
        let width = mean(&widths)?.upper();
        (respondents > 0).then_some(OpenDimension { dimension, respondents, width })
    });
    ranked(open.collect())
}
fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

/// The mean of fractions; `None` of none.
fn mean(parts: &[Parts]) -> Option<Bounds> {
    let one_fraction = |whole: u64| {
        let sum = |end: fn(&Parts) -> u64| parts.iter().map(|parts| end(parts) * (whole / parts.of)).sum();
        Parts { lower: sum(|parts| parts.lower), upper: sum(|parts| parts.upper), of: whole * parts.len() as u64 }
    };
    let of_some = || common_whole(parts).map_or_else(|| rounded_mean(parts), |whole| one_fraction(whole).bounds());
    (!parts.is_empty()).then(of_some)
}

/// A whole that all fractions can be cut into, small enough for every sum over it to be exact.
///
/// There is one for the respondents of a case, and there needn't be for those of many questionnaires.
fn common_whole(parts: &[Parts]) -> Option<u64> {
    const MOST: u64 = 1 << 53;
    let most = MOST / (parts.len() as u64).max(1);
    parts.iter().try_fold(1_u64, |whole, parts| {
        let common = (whole / greatest_common_divisor(whole, parts.of)).checked_mul(parts.of)?;
        (common <= most).then_some(common)
    })
}

/// The mean of quotients, lower bounds and upper bounds summed in one order, so that rounding can't bring a lower bound above its upper bound.
fn rounded_mean(parts: &[Parts]) -> Bounds {
    let of = f64::from(count(parts.iter()));
    let mean = |end: fn(Bounds) -> f64| parts.iter().map(|parts| end(parts.bounds())).sum::<f64>() / of;
    Bounds::exact(mean(Bounds::lower), mean(Bounds::upper)).unwrap_or(Bounds::WHOLE)
}

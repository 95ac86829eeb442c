//! Willingness models: how much each kind of alienation takes away.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::report::{
    ByDimension, Code, Finding, Id, Limits, Optional, OrDefault, Path, Report, Required, Versions, checked, records,
    untidy,
};
use crate::score::Weight;
use crate::score::weights::{self, OfAlienation};
use crate::vocabulary::{Dimension, Framework};

records! {
    /// A willingness model as somebody wrote it.
    ///
    /// In JSON: `{"id": "…", "weights": {"client_meaninglessness": 3}}`. A dimension without a weight has its
    /// [default](WillingnessModel#the-default-and-why).
    ///
    /// ```
    /// use policy_integration::{Dimension, instruments::WillingnessModelDraft};
    ///
    /// let draft: WillingnessModelDraft =
    ///     serde_json::from_str(r#"{"id": "even", "weights": {"societal_meaninglessness": 1, "client_meaninglessness": 1}}"#)?;
    /// assert_eq!(draft.weight(Dimension::ClientMeaninglessness), draft.weight(Dimension::TacticalPowerlessness));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub document WillingnessModelDraft [Default, Eq] {
        /// The versions that the model was written for; the current ones where left out.
        versions: Option<Versions> = Optional;
        /// The model's identifier.
        id: String = Required<Id>;
        /// How much each dimension of policy alienation counts; the default where left out.
        weights: BTreeMap<Dimension, Weight> = OrDefault<ByDimension<OfAlienation>>;
    }
}

impl WillingnessModelDraft {
    /// What a dimension counts; nothing where it is none of policy alienation.
    pub fn weight(&self, dimension: Dimension) -> Weight {
        self.weights.get(&dimension).copied().unwrap_or_else(|| default_weight(dimension))
    }
}

/// Twice as much for meaninglessness as for powerlessness: see [the model](WillingnessModel#the-default-and-why).
fn default_weight(dimension: Dimension) -> Weight {
    match dimension {
        Dimension::StrategicPowerlessness | Dimension::TacticalPowerlessness | Dimension::OperationalPowerlessness => {
            Weight::ONE
        }
        Dimension::SocietalMeaninglessness | Dimension::ClientMeaninglessness => Weight::TWO,
        _ => Weight::ZERO,
    }
}

/// How willing policy alienation lets somebody be: a checked model.
///
/// Willingness is the weighted mean over the five dimensions of policy alienation of how far each is **not** felt: 0 where
/// all are, 1 where none is. What wasn't asked, or not answered clearly, can be anything: the score is bounds.
///
/// # The default, and why
/// Each kind of meaninglessness weighs 2, each kind of powerlessness 1. The source finds that meaninglessness matters more
/// than powerlessness (Hassinini 2021, 5.1.2, 5.2.1 and 7, in agreement with what Tummers 2014 found, as it reports: of
/// powerlessness as a whole in 2.4, of strategic and tactical powerlessness only in 5.2.1), and **gives no magnitudes**.
/// 2 is the least whole number by which each kind of meaninglessness outweighs each kind of powerlessness; it is an
/// assumption of this crate, and an input.
///
/// That the three kinds of powerlessness weigh the same is an assumption too: strategic and tactical powerlessness seem to
/// matter least to the change (5.1.3), and how much less than operational powerlessness isn't said.
///
/// Powerlessness hardly mattered to the fifteen at all (5.1.2, 7), and the source adds operational powerlessness to what
/// weighs less, which Tummers (2014), as it reports, doesn't compare with the others (5.2.1). That operational
/// powerlessness makes less willing was expected from De Jager (2017), by way of autonomy (2.5). The source's summaries have a
/// small influence, of willingness on the change (5.1.3, 7). On willingness itself they have little to none (5.1.2), and of
/// operational powerlessness none (5.1.3, 7). That no kind weighs 0 is an assumption; whoever reads the source more strictly
/// sets these weights.
///
/// # What it isn't
/// It isn't what a respondent says: that is [`StatedWillingness`](Dimension::StatedWillingness). And it can't test the
/// source's [expectations](super::super::expectations): being made of the same dimensions, it agrees with them by
/// construction.
///
/// ```
/// use policy_integration::{Case, instruments::WillingnessModel};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "responses": {
///         "strategic_powerlessness": "not_felt", "tactical_powerlessness": "not_felt",
///         "operational_powerlessness": "felt", "societal_meaninglessness": "not_felt",
///         "client_meaninglessness": "unknown"
///     }}
/// ]}"#)?;
/// let willingness = WillingnessModel::default().willingness(case.respondent("1").unwrap());
/// // Of seven parts, four are certain; two hang on what the policy means for one's own clients.
/// assert_eq!(willingness.parts.to_string(), "4–6 of 7");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WillingnessModelDraft", into = "WillingnessModelDraft")]
pub struct WillingnessModel {
    draft: WillingnessModelDraft,
}

impl Default for WillingnessModel {
    /// Meaninglessness weighs twice as much as powerlessness: see [the type](WillingnessModel#the-default-and-why).
    fn default() -> Self {
        Self { draft: WillingnessModelDraft { id: "default".to_owned(), ..WillingnessModelDraft::default() } }
    }
}

impl WillingnessModel {
    /// Reads a model from JSON. A byte order mark at the start is skipped; [serde](crate::report#reading-and-serde) refuses it.
    ///
    /// # Errors
    /// Every fault, in one report: those of form, a dimension that is none of policy alienation, and that nothing weighs.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::WillingnessModel};
    ///
    /// let report = WillingnessModel::read(br#"{"id": "m", "weights": {"mandate": 1}}"#).unwrap_err();
    /// assert_eq!(report.findings()[0].message(Language::English), "`mandate` isn't rated here");
    /// ```
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other limits.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        limits.read(json, findings).map(|draft| Self { draft })
    }

    /// Checks a draft.
    ///
    /// # Errors
    /// Every fault, in one report.
    pub fn check(draft: WillingnessModelDraft) -> Result<Self, Report> {
        Self::check_within(draft, &Limits::DEFAULT)
    }

    /// [`check`](Self::check), within other limits.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    pub fn check_within(draft: WillingnessModelDraft, limits: &Limits) -> Result<Self, Report> {
        limits.check(draft, findings).map(|draft| Self { draft })
    }

    /// The model's identifier.
    pub fn id(&self) -> &str {
        &self.draft.id
    }

    /// How much a dimension counts.
    pub fn weight(&self, dimension: Dimension) -> Weight {
        self.draft.weight(dimension)
    }

    /// The model as it was written.
    pub const fn draft(&self) -> &WillingnessModelDraft {
        &self.draft
    }

    /// The dimensions that count, in codebook order.
    pub(super) fn counting(&self) -> impl Iterator<Item = Dimension> {
        Framework::PolicyAlienation.dimensions().filter(|dimension| self.weight(*dimension) > Weight::ZERO)
    }
}

/// The findings of sense.
fn findings(draft: &WillingnessModelDraft) -> Vec<Finding> {
    let mut findings: Vec<_> = untidy(|| Path::root().join("id"), &draft.id).into_iter().collect();
    findings.extend(draft.versions.into_iter().flat_map(Versions::findings));
    findings.extend(weights::out_of_place(&draft.weights, Framework::PolicyAlienation));
    if Framework::PolicyAlienation.dimensions().all(|dimension| draft.weight(dimension) == Weight::ZERO) {
        findings.push(Finding::new(Path::root().join("weights"), Code::NothingWeighs, &draft.id));
    }
    findings
}

checked!(WillingnessModel, WillingnessModelDraft, Report);

//! What would settle a willingness.

use serde::{Deserialize, Serialize};

use crate::vocabulary::{Dimension, Language, sentence};

/// A dimension that wasn't asked, or not answered clearly, and what clear answers would bring.
///
/// ```
/// use policy_integration::{Case, Dimension, instruments::WillingnessModel};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "responses": {"societal_meaninglessness": "not_felt", "tactical_powerlessness": "felt"}}
/// ]}"#)?;
/// let willingness = WillingnessModel::default().willingness(case.respondent("1").unwrap());
/// let first = willingness.ask_next[0];
/// assert_eq!((first.dimension, first.respondents), (Dimension::ClientMeaninglessness, 1));
/// assert_eq!(first.width, 2.0 / 7.0);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpenDimension {
    /// The dimension to ask about.
    pub dimension: Dimension,
    /// How many respondents leave it open, of those who were asked anything that counts.
    pub respondents: u32,
    /// The width that clear answers take away from the bounds, in [0, 1].
    #[cfg_attr(feature = "schemars", schemars(range(min = 0.0, max = 1.0)))]
    pub width: f64,
}

impl OpenDimension {
    /// What to ask next, in words, each dimension with how many leave it open; `None` where nothing is open.
    pub(super) fn line(open: &[Self], language: Language) -> Option<String> {
        let told = open.iter().map(|open| format!("{} ({})", open.dimension.label(language), open.respondents));
        let told = told.collect::<Vec<_>>().join(", ");
        (!open.is_empty()).then(|| sentence!(language, en "ask next: {told}", nl "vraag nu naar: {told}"))
    }
}

/// The most telling first, then in codebook order.
pub(super) fn ranked(mut open: Vec<OpenDimension>) -> Vec<OpenDimension> {
    open.sort_by(|a, b| b.width.total_cmp(&a.width).then(a.dimension.cmp(&b.dimension)));
    open
}

//! The profile of a case: what kind of municipality it is.

use serde::{Deserialize, Serialize};

use crate::report::only_objects;
use crate::vocabulary::PolicyDomain;

/// A band that a figure lies in, as tables of anonymized cases print it.
///
/// Either end may be left open. Whether a figure on the boundary belongs to the lower or to the upper band is for the
/// material to say; the published table's bands touch and don't say it. Units are those of the [`Profile`] field.
///
/// ```
/// use policy_integration::Band;
///
/// let band: Band = serde_json::from_str(r#"{"from": 25000, "to": 50000}"#)?;
/// assert_eq!(band, Band::between(25_000.0, 50_000.0));
/// assert_eq!(Band::above(10.0).to_string(), "> 10");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Band {
    /// The lower end; open where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<f64>,
    /// The upper end; open where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
}

impl Band {
    /// From one end to the other.
    pub const fn between(from: f64, to: f64) -> Self {
        Self { from: Some(from), to: Some(to) }
    }

    /// Up to an end.
    pub const fn below(to: f64) -> Self {
        Self { from: None, to: Some(to) }
    }

    /// From an end up.
    pub const fn above(from: f64) -> Self {
        Self { from: Some(from), to: None }
    }
}

impl std::fmt::Display for Band {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.from, self.to) {
            (Some(from), Some(to)) => write!(f, "{from}–{to}"),
            (Some(from), None) => write!(f, "> {from}"),
            (None, Some(to)) => write!(f, "< {to}"),
            (None, None) => f.write_str("?"),
        }
    }
}

/// What kind of municipality, problem and officer a case is about; what isn't known is left out.
///
/// As in Table 1 of Van der Heijden, Spaai & Douglas (2024).
///
/// ```
/// use policy_integration::{PolicyDomain, published};
///
/// let profile = published::municipality("4").unwrap().profile();
/// assert_eq!(profile.population.unwrap().from, Some(100_000.0));
/// assert_eq!(profile.prioritized_domains[0], PolicyDomain::DebtCounselling);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Profile {
    /// Inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Band>,
    /// How common the problem is, in percent of the inhabitants (0 to 100). In the published cases: low literacy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prevalence: Option<Band>,
    /// Employees of the municipal organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization_size: Option<Band>,
    /// The officer's work experience in years, at the start of the programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experience: Option<Band>,
    /// The domains whose practice the case wants to change.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<PolicyDomain>>"))]
    pub prioritized_domains: Vec<PolicyDomain>,
}

only_objects!(Band, Profile);

impl Profile {
    /// The bands with their names and the largest number that each can hold.
    pub(super) const fn bands(&self) -> [(&'static str, Option<Band>, f64); 4] {
        [
            ("population", self.population, f64::MAX),
            ("prevalence", self.prevalence, 100.0),
            ("organization_size", self.organization_size, f64::MAX),
            ("experience", self.experience, f64::MAX),
        ]
    }

    /// Whether nothing of it is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

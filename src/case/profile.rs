//! The profile of a case: what kind of municipality it is.

use super::Rating;
use crate::report::{Form, NotNegative, Optional, plain_but_for_schema, records};
use crate::vocabulary::{Degree, Scale};

records! {
    /// A band that a figure lies in, as tables of anonymized cases print it.
    ///
    /// Either end may be left open. A band holds its lower end and not its upper one: the published table's bands touch and
    /// don't say it, so that this is the codebook's reading. Units are those of the [`Profile`] field.
    ///
    /// ```
    /// use policy_integration::case::Band;
    ///
    /// let band: Band = serde_json::from_str(r#"{"from": 25000, "to": 50000}"#)?;
    /// assert_eq!(band, Band::between(25_000.0, 50_000.0));
    /// assert_eq!(Band::above(10.0).to_string(), "> 10");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Band [Copy, Default, PartialOrd] {
        /// The lower end; open where left out.
        from: Option<f64> = Optional<NotNegative>;
        /// The upper end; open where left out.
        to: Option<f64> = Optional<NotNegative>;
    }
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

records! {
    /// What kind of municipality, problem and officer a case is about; what isn't known is left out.
    ///
    /// As in Table 1 of Van der Heijden, Spaai & Douglas (2024).
    ///
    /// ```
    /// use policy_integration::published;
    ///
    /// let profile = published::municipality("4").unwrap().profile();
    /// assert_eq!(profile.population.unwrap().from, Some(100_000.0));
    /// ```
    pub record Profile [Default] {
        /// Inhabitants.
        population: Option<Band> = Optional;
        /// How common the problem is, in percent of the inhabitants (0 to 100). In the published cases: low literacy.
        prevalence: Option<Band> = Optional<OfPercentages>;
        /// Employees of the municipal organization.
        organization_size: Option<Band> = Optional;
        /// The officer's work experience in years, at the start of the programme.
        experience: Option<Band> = Optional;
    }
}

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

    /// How many employees make an organization large: an assumption of the codebook, since the source names no number.
    pub const LARGE: f64 = 500.0;

    /// Returns whether the organization is small or large, as a rating of the condition
    /// [`OrganizationSize`](crate::Dimension::OrganizationSize).
    ///
    /// A band holds its lower end and not its upper one. A band that has numbers on both sides of [`LARGE`](Self::LARGE) leaves it
    /// open.
    ///
    /// ```
    /// use policy_integration::{Degree, Rating, case::{Band, Profile}};
    ///
    /// let of = |band| Profile { organization_size: Some(band), ..Profile::default() }.size();
    /// assert_eq!(of(Band::between(250.0, 500.0)), Rating::known(Degree::Small));
    /// assert_eq!(of(Band::above(500.0)), Rating::known(Degree::Large));
    /// assert!(of(Band::between(250.0, 750.0)).is_unknown());
    /// assert!(Profile::default().size().is_unknown());
    /// ```
    pub fn size(&self) -> Rating {
        let band = self.organization_size.unwrap_or_default();
        if band.from.is_some_and(|from| from >= Self::LARGE) {
            Rating::known(Degree::Large)
        } else if band.to.is_some_and(|to| to <= Self::LARGE) {
            Rating::known(Degree::Small)
        } else {
            Rating::unknown(Scale::Size)
        }
    }

    /// Whether nothing of it is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A band of percentages.
pub(crate) struct OfPercentages;

impl Form<Band> for OfPercentages {
    plain_but_for_schema!(Band);

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        use schemars::JsonSchema;

        let mut schema = Band::json_schema(generator);
        for end in ["/properties/from", "/properties/to"] {
            if let Some(end) = schema.pointer_mut(end).and_then(serde_json::Value::as_object_mut) {
                end.insert("maximum".to_owned(), 100.into());
            }
        }
        schema
    }
}

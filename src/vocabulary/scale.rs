//! Scales and their degrees.

use super::{Document, Source, Text, terms};

terms! {
    /// An ordinal scale: the ordered degrees that a dimension can have.
    ///
    /// The twelve multilevel dimensions share one of four degrees. Ranks calibrate to membership in a fuzzy set in
    /// equal steps from 0 to 1, here 0, 1/3, 2/3, 1 (Ragin's convention for four values).
    ///
    /// ```
    /// use policy_integration::{Degree, Scale};
    ///
    /// assert_eq!(Scale::Integration.degrees().len(), 4);
    /// assert_eq!(Scale::Integration.top(), Degree::Embedded);
    /// ```
    #[non_exhaustive]
    pub enum Scale {
        /// Absent, emerging, established, embedded.
        Integration = "integration", en "integration", nl "integratie";
    }
}

impl Scale {
    /// The degrees, lowest first.
    pub const fn degrees(self) -> &'static [Degree] {
        match self {
            Self::Integration => Degree::ALL,
        }
    }

    /// The lowest degree.
    pub const fn bottom(self) -> Degree {
        self.degrees()[0]
    }

    /// The highest degree.
    pub const fn top(self) -> Degree {
        self.degrees()[self.steps() as usize]
    }

    /// How many steps there are from the lowest degree to the highest.
    pub const fn steps(self) -> u32 {
        match self {
            Self::Integration => 3,
        }
    }

    /// Where the scale comes from.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerHeijden2024, "Table 2, ordered by the codebook; calibration after Ragin")
    }

    /// The degree of this rank, 0 being the lowest.
    pub fn degree(self, rank: u32) -> Option<Degree> {
        self.degrees().get(rank as usize).copied()
    }
}

terms! {
    /// A degree: one point of a scale. A word, never a number, in data.
    ///
    /// Each degree belongs to one scale; what it means for a dimension is the dimension's
    /// [anchor](super::Dimension::anchor). Degrees of one scale are ordered.
    ///
    /// ```
    /// use policy_integration::{Degree, Scale};
    ///
    /// assert!(Degree::Emerging < Degree::Established);
    /// assert_eq!(Degree::Established.scale(), Scale::Integration);
    /// assert_eq!(Degree::Established.rank(), 2);
    /// assert_eq!(Degree::Established.membership(), 2.0 / 3.0);
    /// ```
    #[non_exhaustive]
    pub enum Degree {
        /// Said to be missing; never what silence means.
        Absent = "absent", en "absent", nl "afwezig";
        /// A beginning: limited, incidental, or not yet adopted.
        Emerging = "emerging", en "emerging", nl "in opkomst";
        /// There, in the place where it belongs.
        Established = "established", en "established", nl "gevestigd";
        /// There, and carried by the other domain or by structure.
        Embedded = "embedded", en "embedded", nl "ingebed";
    }
}

impl Degree {
    /// The scale that the degree is a point of.
    pub const fn scale(self) -> Scale {
        match self {
            Self::Absent | Self::Emerging | Self::Established | Self::Embedded => Scale::Integration,
        }
    }

    /// The rank on the scale, 0 being the lowest degree.
    pub const fn rank(self) -> u32 {
        self as u32 - self.scale().bottom() as u32
    }

    /// The rank calibrated to membership in a fuzzy set, in [0, 1] in equal steps.
    pub fn membership(self) -> f64 {
        f64::from(self.rank()) / f64::from(self.scale().steps())
    }

    /// What the degree means on any dimension, in a few words.
    pub const fn meaning(self, language: super::Language) -> &'static str {
        match self {
            Self::Absent => Text { en: "said to be missing", nl: "volgens de bron afwezig" },
            Self::Emerging => Text {
                en: "a beginning: limited, incidental or not adopted yet",
                nl: "een begin: beperkt, incidenteel of nog niet vastgesteld",
            },
            Self::Established => {
                Text { en: "there, in the place where it belongs", nl: "aanwezig, op de plek waar het hoort" }
            }
            Self::Embedded => Text {
                en: "there, and carried by the other domain or by structure",
                nl: "aanwezig, en gedragen door het andere domein of door structuur",
            },
        }
        .in_language(language)
    }

    /// Where the degree's scale comes from.
    pub const fn source(self) -> Source {
        self.scale().source()
    }
}

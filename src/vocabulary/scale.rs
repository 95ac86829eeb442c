//! Scales and their degrees.

use super::{Document, Source, Text, terms};

terms! {
    /// An ordinal scale: the ordered degrees that a dimension can have.
    ///
    /// The twelve multilevel dimensions share one of four degrees; those of the other frameworks have two to five. Ranks
    /// calibrate to membership in a fuzzy set in equal steps from 0 to 1, for four degrees 0, 1/3, 2/3, 1 (Ragin's
    /// convention for four values).
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
        /// Two interview codes: against, for.
        Stance = "stance", en "stance", nl "houding";
        /// Two interview codes: not felt, felt.
        Feeling = "feeling", en "feeling", nl "gevoel";
        /// Not present, present.
        Presence = "presence", en "presence", nl "aanwezigheid";
        /// Not played, played.
        Role = "role", en "role", nl "rol";
        /// A ladder of forms: no contradictions, active links, joint priorities, strategic cooperation.
        Coordination = "coordination", en "coordination", nl "coördinatie";
        /// Three answers: not at all, somewhat, sufficient.
        Sufficiency = "sufficiency", en "sufficiency", nl "toereikendheid";
        /// A ladder of stages: shared problem, disembedding, pilot, layering, re-embedding.
        Stage = "stage", en "stage", nl "fase";
        /// Low, moderate, too much.
        Uncertainty = "uncertainty", en "uncertainty", nl "onzekerheid";
    }
}

impl Scale {
    /// The degrees, lowest first.
    pub const fn degrees(self) -> &'static [Degree] {
        use Degree as D;
        match self {
            Self::Integration => &[D::Absent, D::Emerging, D::Established, D::Embedded],
            Self::Stance => &[D::Against, D::For],
            Self::Feeling => &[D::NotFelt, D::Felt],
            Self::Presence => &[D::NotPresent, D::Present],
            Self::Role => &[D::NotPlayed, D::Played],
            Self::Coordination => &[D::NoContradictions, D::ActiveLinks, D::JointPriorities, D::StrategicCooperation],
            Self::Sufficiency => &[D::NotAtAll, D::Somewhat, D::Sufficient],
            Self::Stage => &[D::SharedProblem, D::Disembedding, D::Pilot, D::Layering, D::ReEmbedding],
            Self::Uncertainty => &[D::Low, D::Moderate, D::TooMuch],
        }
    }

    /// The identifiers of the degrees, lowest first.
    pub(crate) fn ids(self) -> &'static [&'static str] {
        let first = self.bottom() as usize;
        &Degree::IDS[first..first + self.degrees().len()]
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
    #[expect(clippy::cast_possible_truncation, reason = "a scale has a handful of degrees")]
    pub const fn steps(self) -> u32 {
        self.degrees().len() as u32 - 1
    }

    /// Where the scale comes from.
    pub const fn source(self) -> Source {
        let (document, place) = match self {
            Self::Integration => {
                (Document::VanDerHeijden2024, "Table 2, ordered by the codebook; calibration after Ragin")
            }
            Self::Stance | Self::Feeling => (Document::Hassinini2021, "annex 1, the codes of the interviews"),
            Self::Presence => (Document::VanDerVeer2013, "4.1 and 4.2: what is there or isn't; the crate's reading"),
            Self::Role => (Document::DeVries2022, "the first answer: the roles of boundary spanners"),
            Self::Coordination => {
                (Document::DeVries2022, "the second answer: a list of forms, in an order of the crate's own reading")
            }
            Self::Sufficiency => (Document::VanDerVeer2013, "note 40, the answers of the logbook"),
            Self::Stage => (Document::VanDerVeer2013, "4.1 and 4.2, in an order of the crate's own reading"),
            Self::Uncertainty => (Document::VanDerVeer2013, "5: some is productive, too much is not"),
        };
        Source::new(document, place)
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
        /// Speaks against it.
        Against = "against", en "against", nl "tegen";
        /// Speaks for it.
        For = "for", en "for", nl "voor";
        /// Said not to be felt.
        NotFelt = "not_felt", en "not felt", nl "niet gevoeld";
        /// Said to be felt.
        Felt = "felt", en "felt", nl "gevoeld";
        /// Said not to be there.
        NotPresent = "not_present", en "not present", nl "niet aanwezig";
        /// Said to be there.
        Present = "present", en "present", nl "aanwezig";
        /// A role that isn't played.
        NotPlayed = "not_played", en "not played", nl "niet vervuld";
        /// A role that is played.
        Played = "played", en "played", nl "vervuld";
        /// Policies don't contradict each other, and departments find each other when they must.
        NoContradictions = "no_contradictions", en "no contradictions", nl "geen tegenstrijdigheden";
        /// Departments connect actively, up front.
        ActiveLinks = "active_links", en "active links up front", nl "actieve verbindingen aan de voorkant";
        /// Departments set priorities together.
        JointPriorities = "joint_priorities", en "joint priorities", nl "gezamenlijke prioriteiten";
        /// Departments cooperate strategically.
        StrategicCooperation = "strategic_cooperation", en "strategic cooperation", nl "strategische samenwerking";
        /// Not sufficient at all.
        NotAtAll = "not_at_all", en "not at all", nl "helemaal niet";
        /// Somewhat sufficient.
        Somewhat = "somewhat", en "somewhat", nl "enigszins";
        /// Sufficient, or more than that.
        Sufficient = "sufficient", en "(more than) sufficient", nl "(meer dan) toereikend";
        /// A problem that is experienced together.
        SharedProblem = "shared_problem", en "shared problem", nl "gedeeld probleem";
        /// Routines are loosened.
        Disembedding = "disembedding", en "loosened routines", nl "losgeweekte routines";
        /// Something new is tried on a small scale.
        Pilot = "pilot", en "pilot", nl "proeftuin";
        /// One experiment is laid upon another.
        Layering = "layering", en "layering", nl "stapeling";
        /// The new way is routine.
        ReEmbedding = "re_embedding", en "new routine", nl "nieuwe routine";
        /// What is to come is known well enough.
        Low = "low", en "low", nl "laag";
        /// What is to come is open, and loosens what was fixed.
        Moderate = "moderate", en "moderate", nl "matig";
        /// So much is open that organizations fall back on what they know.
        TooMuch = "too_much", en "too much", nl "te groot";
    }
}

impl Degree {
    /// The scale that the degree is a point of.
    pub const fn scale(self) -> Scale {
        match self {
            Self::Absent | Self::Emerging | Self::Established | Self::Embedded => Scale::Integration,
            Self::Against | Self::For => Scale::Stance,
            Self::NotFelt | Self::Felt => Scale::Feeling,
            Self::NotPresent | Self::Present => Scale::Presence,
            Self::NotPlayed | Self::Played => Scale::Role,
            Self::NoContradictions | Self::ActiveLinks | Self::JointPriorities | Self::StrategicCooperation => {
                Scale::Coordination
            }
            Self::NotAtAll | Self::Somewhat | Self::Sufficient => Scale::Sufficiency,
            Self::SharedProblem | Self::Disembedding | Self::Pilot | Self::Layering | Self::ReEmbedding => Scale::Stage,
            Self::Low | Self::Moderate | Self::TooMuch => Scale::Uncertainty,
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
            Self::Against => Text {
                en: "speaks against it, or says that it is missing",
                nl: "spreekt zich ertegen uit, of zegt dat het ontbreekt",
            },
            Self::For => Text {
                en: "speaks for it, or says that it is there",
                nl: "spreekt zich ervoor uit, of zegt dat het er is",
            },
            Self::NotFelt => Text { en: "said not to be felt", nl: "wordt naar eigen zeggen niet gevoeld" },
            Self::Felt => Text { en: "said to be felt", nl: "wordt naar eigen zeggen gevoeld" },
            Self::NotPresent => Text { en: "said not to be there", nl: "volgens de bron niet aanwezig" },
            Self::Present => Text { en: "said to be there", nl: "volgens de bron aanwezig" },
            Self::NotPlayed => Text { en: "a role that isn't played", nl: "een rol die niet wordt vervuld" },
            Self::Played => Text { en: "a role that is played", nl: "een rol die wordt vervuld" },
            Self::NoContradictions => Text {
                en: "policies don't contradict each other, and departments find each other when they must",
                nl: "beleid spreekt elkaar niet tegen, en afdelingen weten elkaar zo nodig te vinden",
            },
            Self::ActiveLinks => Text {
                en: "departments connect actively, before policy is made",
                nl: "afdelingen leggen actief verbindingen, nog voor er beleid is",
            },
            Self::JointPriorities => {
                Text { en: "departments set priorities together", nl: "afdelingen stellen samen prioriteiten" }
            }
            Self::StrategicCooperation => {
                Text { en: "departments work together on strategy", nl: "afdelingen werken strategisch samen" }
            }
            Self::NotAtAll => Text { en: "not sufficient at all", nl: "helemaal niet toereikend" },
            Self::Somewhat => Text { en: "somewhat sufficient", nl: "enigszins toereikend" },
            Self::Sufficient => Text { en: "sufficient, or more than that", nl: "toereikend, of meer dan dat" },
            Self::SharedProblem => {
                Text { en: "a problem that is experienced together", nl: "een probleem dat samen wordt ervaren" }
            }
            Self::Disembedding => Text { en: "routines are loosened", nl: "routines zijn losgeweekt" },
            Self::Pilot => Text {
                en: "something new is tried on a small scale",
                nl: "op kleine schaal wordt iets nieuws beproefd",
            },
            Self::Layering => Text {
                en: "one experiment is laid upon another",
                nl: "het ene experiment wordt op het andere gestapeld",
            },
            Self::ReEmbedding => Text { en: "the new way of working is routine", nl: "de nieuwe werkwijze is routine" },
            Self::Low => Text { en: "what is to come is known well enough", nl: "wat komen gaat is bekend genoeg" },
            Self::Moderate => Text {
                en: "what is to come is open, and loosens what was fixed",
                nl: "wat komen gaat is open, en maakt los wat vastzat",
            },
            Self::TooMuch => Text {
                en: "so much is open that organizations fall back on what they know",
                nl: "er is zo veel open dat organisaties terugvallen op wat ze kennen",
            },
        }
        .in_language(language)
    }

    /// Where the degree's scale comes from.
    pub const fn source(self) -> Source {
        self.scale().source()
    }
}

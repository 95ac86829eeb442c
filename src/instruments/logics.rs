//! Institutional logics: what sectors take for granted, as far as the source tells (Van der Veer 2013, sections 3.1 and 3.2).
//!
//! Three lists divide the welfare state: De Swaan's [`WelfareDomain`]s, the four [`WelfareFunction`]s of the Scientific Council for
//! Government Policy (WRR), and the [`Sector`]s that the source itself speaks of. For two sectors each, the source says three things: what
//! tailored support (*maatwerk*) starts from, which aim of a law goes with the sector (3.1), and what it can contribute. The terms that
//! two sectors think in are one official's words in an interview. A [`LogicProfile`] has the rest unknown.

use serde::{Deserialize, Serialize};

use crate::uncertainty::Truth;
use crate::vocabulary::{Document, Language, Source, Text, sentence, terms};

terms! {
    /// A domain of the welfare state by De Swaan (1988).
    ///
    /// ```
    /// use policy_integration::{Language, instruments::logics::WelfareDomain};
    ///
    /// assert_eq!(WelfareDomain::PoorRelief.label(Language::Dutch), "armenhulp");
    /// ```
    #[non_exhaustive]
    pub enum WelfareDomain {
        /// Help to the poor.
        PoorRelief = "poor_relief", en "poor relief", nl "armenhulp";
        /// Schooling.
        Education = "education", en "education", nl "onderwijs";
        /// Care for health.
        HealthCare = "health_care", en "health care", nl "gezondheidszorg";
        /// Insurance of income.
        SocialSecurity = "social_security", en "social security", nl "sociale zekerheid";
    }
}

terms! {
    /// A function of the welfare state by the WRR (2006), with the field that goes with it.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::logics::WelfareFunction};
    ///
    /// assert_eq!(WelfareFunction::Connecting.field(Language::Dutch), "integratie");
    /// ```
    #[non_exhaustive]
    pub enum WelfareFunction: FunctionFacts {
        /// Care.
        Caring = "caring", en "caring", nl "verzorgen", { field: Text { en: "care", nl: "zorg" } };
        /// Income.
        Insuring = "insuring", en "insuring", nl "verzekeren", { field: Text { en: "income", nl: "inkomen" } };
        /// Education.
        Elevating = "elevating", en "elevating", nl "verheffen", { field: Text { en: "education", nl: "onderwijs" } };
        /// Integration.
        Connecting = "connecting", en "connecting", nl "verbinden", { field: Text { en: "integration", nl: "integratie" } };
    }
}

struct FunctionFacts {
    field: Text,
}

impl WelfareFunction {
    /// The field that the function goes with.
    pub const fn field(self, language: Language) -> &'static str {
        self.facts().field.in_language(language)
    }
}

terms! {
    /// A sector that the source speaks of.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::logics::Sector};
    ///
    /// assert_eq!(Sector::SpatialPlanning.label(Language::Dutch), "ruimtelijke ordening");
    /// ```
    #[non_exhaustive]
    pub enum Sector: LogicFacts {
        /// Welfare work.
        Welfare = "welfare", en "welfare", nl "welzijn", {
            tailored_support: Some(Text {
                en: "the surroundings that people live in: whether there are strong social ties, and what the social infrastructure is like",
                nl: "de leefomgeving van mensen: of er sterke sociale verbanden zijn, en hoe de sociale infrastructuur eruitziet",
            }),
            short_term: None,
            long_term: None,
            contribution: None,
            aim: Some(Text {
                en: "care for each other: people first organize support in their own surroundings (the Wmo, which 2.1 puts with welfare work)",
                nl: "zorg van elkaar: mensen organiseren eerst ondersteuning in hun eigen omgeving (de Wmo, die 2.1 bij het welzijnswerk rekent)",
            }),
        };
        /// Care.
        Care = "care", en "care", nl "zorg", {
            tailored_support: Some(Text {
                en: "the individual client: how the service can fit that client's demand as well as possible",
                nl: "de individuele cliënt: hoe de dienstverlening zo goed mogelijk op diens vraag kan worden afgestemd",
            }),
            short_term: Some(Term { from: 0, to: 0, text: Text { en: "tomorrow", nl: "morgen" } }),
            long_term: Some(Term { from: 5, to: 5, text: Text { en: "5 years", nl: "5 jaar" } }),
            contribution: None,
            aim: None,
        };
        /// Housing.
        Housing = "housing", en "housing", nl "wonen", {
            tailored_support: None,
            short_term: None,
            long_term: None,
            contribution: Some(Text {
                en: "a housing association can, as a landlord, signal problems of participation and needs of support",
                nl: "een woningcorporatie kan als verhuurder participatieproblemen en ondersteuningsbehoeften signaleren",
            }),
            aim: None,
        };
        /// Safety.
        Safety = "safety", en "safety", nl "veiligheid", {
            tailored_support: None,
            short_term: None,
            long_term: None,
            contribution: Some(Text {
                en: "a neighbourhood police officer knows the surroundings of a vulnerable resident",
                nl: "een wijkagent kent de leefomgeving van een kwetsbare inwoner",
            }),
            aim: None,
        };
        /// Work.
        Work = "work", en "work", nl "werk", {
            tailored_support: None,
            short_term: None,
            long_term: None,
            contribution: None,
            aim: Some(Text {
                en: "work before income: those same surroundings take part in paid work (the law on social assistance, WWB)",
                nl: "werk boven inkomen: diezelfde omgeving doet mee in betaald werk (de bijstandswet, WWB)",
            }),
        };
        /// Spatial planning.
        SpatialPlanning = "spatial_planning", en "spatial planning", nl "ruimtelijke ordening", {
            tailored_support: None,
            short_term: Some(Term { from: 5, to: 10, text: Text { en: "5 to 10 years", nl: "5 tot 10 jaar" } }),
            long_term: Some(Term { from: 50, to: 50, text: Text { en: "50 years", nl: "50 jaar" } }),
            contribution: None,
            aim: None,
        };
    }
}

struct LogicFacts {
    tailored_support: Option<Text>,
    short_term: Option<Term>,
    long_term: Option<Term>,
    contribution: Option<Text>,
    aim: Option<Text>,
}

/// A term that a sector thinks in, in whole years: that of tomorrow is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Term {
    /// The shortest, in years.
    pub from: u32,
    /// The longest, in years.
    pub to: u32,
    text: Text,
}

impl Term {
    /// The term in words.
    pub const fn label(self, language: Language) -> &'static str {
        self.text.in_language(language)
    }
}

terms! {
    /// A cell of a profile.
    ///
    /// ```
    /// use policy_integration::instruments::logics::LogicAspect;
    ///
    /// assert_eq!(LogicAspect::LongTerm.source().place, "3.2: one official's words in an interview");
    /// ```
    #[non_exhaustive]
    pub enum LogicAspect: AspectFacts {
        /// The meaning of tailored support.
        TailoredSupport = "tailored_support", en "tailored support starts from", nl "maatwerk vertrekt vanuit", { place: "3.2" };
        /// The short term, by one official's words.
        ShortTerm = "short_term", en "the short term is", nl "de korte termijn is", { place: OFFICIAL };
        /// The long term, by one official's words.
        LongTerm = "long_term", en "the long term is", nl "de lange termijn is", { place: OFFICIAL };
        /// A possible contribution.
        Contribution = "contribution", en "can contribute", nl "kan bijdragen", { place: "3.2" };
        /// The aim of the law that goes with it.
        Aim = "aim", en "aims at", nl "heeft als doel", { place: "3.1" };
    }
}

const OFFICIAL: &str = "3.2: one official's words in an interview";

struct AspectFacts {
    place: &'static str,
}

impl LogicAspect {
    /// Where the source fills the cell, and by whose words.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerVeer2013, self.facts().place)
    }
}

terms! {
    /// A way of thinking that organizations keep to, by the same official's words: more a range of thought than an interest. Which sector
    /// thinks so isn't said. A solution can combine them.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::logics::WayOfThinking};
    ///
    /// assert_eq!(WayOfThinking::InformalCare.label(Language::Dutch), "mantelzorgondersteuning");
    /// ```
    #[non_exhaustive]
    pub enum WayOfThinking {
        /// Preventing that support is needed.
        Prevention = "prevention", en "prevention", nl "preventie";
        /// Supporting those who care for someone near to them.
        InformalCare = "informal_care", en "support of informal carers", nl "mantelzorgondersteuning";
        /// Care by professionals.
        ProfessionalCare = "professional_care", en "professional care", nl "professionele zorg";
    }
}

impl WayOfThinking {
    /// Where the source speaks of it, and by whose words.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerVeer2013, OFFICIAL)
    }
}

/// What the source tells of one sector.
///
/// ```
/// use policy_integration::{Language, instruments::logics::{LogicAspect, LogicProfile, Sector}};
///
/// let planning = LogicProfile::of(Sector::SpatialPlanning);
/// assert_eq!(planning.cell(LogicAspect::LongTerm, Language::English), Some("50 years"));
/// assert_eq!(planning.cell(LogicAspect::TailoredSupport, Language::English), None, "the source doesn't say");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LogicProfile {
    /// The sector.
    pub sector: Sector,
}

/// One cell of two profiles.
///
/// ```
/// use policy_integration::{Truth, instruments::logics::{LogicAspect, LogicProfile, Sector}};
///
/// let differences = LogicProfile::of(Sector::Care).differences(LogicProfile::of(Sector::SpatialPlanning));
/// let told: Vec<_> = differences.iter().map(|difference| (difference.aspect, difference.differs)).collect();
/// assert_eq!(told, [
///     (LogicAspect::TailoredSupport, Truth::Unknown),
///     (LogicAspect::ShortTerm, Truth::True),
///     (LogicAspect::LongTerm, Truth::True),
///     (LogicAspect::Contribution, Truth::Unknown),
///     (LogicAspect::Aim, Truth::Unknown),
/// ]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LogicDifference {
    /// The cell.
    pub aspect: LogicAspect,
    /// The two sectors.
    pub sectors: [Sector; 2],
    /// Whether they differ: unknown where the source leaves a cell empty.
    pub differs: Truth,
}

impl LogicDifference {
    /// The comparison in words.
    pub fn label(self, language: Language) -> String {
        let [one, other] = self.sectors.map(|sector| sector.label(language));
        let cell = self.aspect.label(language);
        match self.differs {
            Truth::True => {
                sentence!(language, en "`{cell}`: {one} and {other} differ", nl "`{cell}`: {one} en {other} verschillen")
            }
            Truth::False => {
                sentence!(language, en "`{cell}`: {one} and {other} are alike", nl "`{cell}`: {one} en {other} zijn gelijk")
            }
            Truth::Unknown => sentence!(
                language,
                en "`{cell}`: the source doesn't say it of both {one} and {other}",
                nl "`{cell}`: de bron zegt het niet van {one} en {other} allebei"
            ),
        }
    }
}

impl LogicProfile {
    /// The profile of a sector.
    pub const fn of(sector: Sector) -> Self {
        Self { sector }
    }

    /// What the source tells in a cell; `None` where it leaves the cell empty.
    pub fn cell(self, aspect: LogicAspect, language: Language) -> Option<&'static str> {
        self.text(aspect).map(|text| text.in_language(language))
    }

    /// The cells that the source fills, in words: a line each.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::logics::{LogicProfile, Sector}};
    ///
    /// let lines = LogicProfile::of(Sector::SpatialPlanning).lines(Language::English);
    /// assert_eq!(lines, ["spatial planning: the short term is 5 to 10 years", "spatial planning: the long term is 50 years"]);
    /// ```
    pub fn lines(self, language: Language) -> Vec<String> {
        let cell = |aspect: &LogicAspect| {
            let text = self.cell(*aspect, language)?;
            Some(format!("{}: {} {text}", self.sector.label(language), aspect.label(language)))
        };
        LogicAspect::ALL.iter().filter_map(cell).collect()
    }

    /// The short term that the sector thinks in, by one official's words.
    pub const fn short_term(self) -> Option<Term> {
        self.sector.facts().short_term
    }

    /// The long term that the sector thinks in, by one official's words.
    pub const fn long_term(self) -> Option<Term> {
        self.sector.facts().long_term
    }

    /// Where the source speaks of it.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerVeer2013, "3.1; 3.2")
    }

    /// The cells of two profiles, and whether they differ.
    pub fn differences(self, other: Self) -> Vec<LogicDifference> {
        let cell = |aspect: &LogicAspect| {
            let both = self.text(*aspect).zip(other.text(*aspect));
            let differs = both.map_or(Truth::Unknown, |(one, other)| Truth::from(one != other));
            LogicDifference { aspect: *aspect, sectors: [self.sector, other.sector], differs }
        };
        LogicAspect::ALL.iter().map(cell).collect()
    }

    fn text(self, aspect: LogicAspect) -> Option<Text> {
        let facts = self.sector.facts();
        match aspect {
            LogicAspect::TailoredSupport => facts.tailored_support,
            LogicAspect::ShortTerm => facts.short_term.map(|term| term.text),
            LogicAspect::LongTerm => facts.long_term.map(|term| term.text),
            LogicAspect::Contribution => facts.contribution,
            LogicAspect::Aim => facts.aim,
        }
    }
}

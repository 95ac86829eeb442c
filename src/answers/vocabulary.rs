//! The vocabulary as a document, so that a front end in any language needs no copy of its own.

use super::answered::own_document;
use super::documents::documents;
use super::errors::{ErrorCodeDocument, error_codes};
use super::kinds::KINDS;
use crate::advice::MoveStanding;
use crate::cohort::claims::Verdict;
use crate::report::{Code, FORMAT_VERSION, RULE_BOOK_VERSION, Severity};
use crate::rules::{Effort, GuardKind, PlanSupport, Rule, RuleBook, RuleKind};
use crate::vocabulary::{
    Acquaintance, ActionStatus, CODEBOOK_VERSION, Degree, Dimension, Direction, DocumentKind, DocumentOwner,
    ExperimentObstacle, ExperimentStatus, Framework, Language, Level, Mechanism, MechanismFamily, Outcome,
    PolicyDomain, Reach, RespondentRole, Scale, Stance, Term, Tier, Unit,
};

documents! {
    /// Every word of the vocabulary with its labels in both languages, the codes of findings and errors, the kinds of answers, and the
    /// default rule book's rules.
    ///
    /// ```
    /// use policy_integration::answers::VocabularyDocument;
    ///
    /// let vocabulary = VocabularyDocument::new();
    /// let budget = vocabulary.dimensions.iter().find(|dimension| dimension.id == "budget").unwrap();
    /// assert_eq!((budget.en.as_str(), budget.degrees.len()), ("budget", 4));
    /// let error = vocabulary.error_codes.iter().find(|code| code.id == "counts.size").unwrap();
    /// assert_eq!(error.en, "the number of respondents isn't the number that is counted");
    /// assert_eq!(error.facts, ["counted", "respondents"]);
    /// ```
    #[derive(Eq)]
    pub struct VocabularyDocument {
        /// The revision of the codebook.
        pub codebook: u32,
        /// The revision of the form of records.
        pub format: u32,
        /// The version of the default rule book.
        pub rule_book: u32,
        /// The frameworks.
        pub frameworks: Vec<WordDocument>,
        /// The levels, from macro to micro.
        pub levels: Vec<WordDocument>,
        /// The dimensions, in codebook order.
        pub dimensions: Vec<DimensionDocument>,
        /// The outcome: its question and its rungs with their anchors.
        pub outcome: OutcomeDocument,
        /// The families of mechanisms.
        pub mechanism_families: Vec<WordDocument>,
        /// The mechanisms.
        pub mechanisms: Vec<MechanismDocument>,
        /// The policy domains.
        pub domains: Vec<WordDocument>,
        /// The roles of respondents.
        pub roles: Vec<WordDocument>,
        /// The tiers of the organization.
        pub tiers: Vec<WordDocument>,
        /// The kinds of documents.
        pub document_kinds: Vec<WordDocument>,
        /// Whose a document is.
        pub document_owners: Vec<WordDocument>,
        /// Where people work whom a rule addresses.
        pub reaches: Vec<WordDocument>,
        /// How a contact stands.
        pub stances: Vec<WordDocument>,
        /// How well a contact is known.
        pub acquaintances: Vec<WordDocument>,
        /// How actions stand.
        pub action_statuses: Vec<WordDocument>,
        /// How experiments stand.
        pub experiment_statuses: Vec<WordDocument>,
        /// What hinders experiments.
        pub experiment_obstacles: Vec<WordDocument>,
        /// What is rated: a case, a domain, a respondent.
        pub units: Vec<WordDocument>,
        /// What is lower and higher.
        pub directions: Vec<WordDocument>,
        /// Kinds of rules.
        pub rule_kinds: Vec<WordDocument>,
        /// Kinds of guards.
        pub guard_kinds: Vec<WordDocument>,
        /// How much a move asks.
        pub efforts: Vec<WordDocument>,
        /// How far a plan can be counted on.
        pub plan_supports: Vec<WordDocument>,
        /// How a move stands.
        pub move_standings: Vec<WordDocument>,
        /// Verdicts on claims.
        pub verdicts: Vec<WordDocument>,
        /// How much a finding matters.
        pub severities: Vec<WordDocument>,
        /// What a finding can be.
        pub finding_codes: Vec<WordDocument>,
        /// The rules of the default book.
        pub rules: Vec<RuleWordDocument>,
        /// The codes of [errors](super::ErrorDocument), each with what it carries.
        pub error_codes: Vec<ErrorCodeDocument>,
        /// The kinds of answers.
        pub answer_kinds: Vec<WordDocument>,
    }

    /// A rule of the default book.
    #[derive(Eq)]
    pub struct RuleWordDocument {
        /// The identifier.
        pub id: String,
        /// The English label.
        pub en: String,
        /// The Dutch label.
        pub nl: String,
        /// Whether somebody acts or something happens.
        pub kind: RuleKind,
    }

    /// A word: its identifier in data, and its labels.
    #[derive(Eq)]
    pub struct WordDocument {
        /// The identifier.
        pub id: String,
        /// The English label.
        pub en: String,
        /// The Dutch label.
        pub nl: String,
    }

    /// A dimension, with all that a form needs.
    #[derive(Eq)]
    pub struct DimensionDocument {
        /// The identifier.
        pub id: String,
        /// The English label.
        pub en: String,
        /// The Dutch label.
        pub nl: String,
        /// The framework that it belongs to.
        pub framework: Framework,
        /// The level that it is of, where it is of one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub level: Option<Level>,
        /// What it is rated of.
        pub unit: Unit,
        /// The scale.
        pub scale: Scale,
        /// Which way is favourable.
        pub direction: Direction,
        /// The question to ask.
        pub question: SentenceDocument,
        /// The degrees from low to high, with their anchors.
        pub degrees: Vec<AnchoredDocument>,
        /// Where the source speaks of it.
        pub source: String,
    }

    /// A degree or rung, with its anchor.
    #[derive(Eq)]
    pub struct AnchoredDocument {
        /// The identifier.
        pub id: String,
        /// The English label.
        pub en: String,
        /// The Dutch label.
        pub nl: String,
        /// What it stands for here; absent where the scale speaks for itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub anchor: Option<SentenceDocument>,
    }

    /// A sentence in both languages.
    #[derive(Eq)]
    pub struct SentenceDocument {
        /// English.
        pub en: String,
        /// Dutch.
        pub nl: String,
    }

    /// The outcome ladder.
    #[derive(Eq)]
    pub struct OutcomeDocument {
        /// The question to ask.
        pub question: SentenceDocument,
        /// The rungs from low to high.
        pub rungs: Vec<AnchoredDocument>,
    }

    /// A mechanism.
    #[derive(Eq)]
    pub struct MechanismDocument {
        /// The identifier.
        pub id: String,
        /// The English label.
        pub en: String,
        /// The Dutch label.
        pub nl: String,
        /// The family that it belongs to.
        pub family: MechanismFamily,
    }
}

impl VocabularyDocument {
    /// Returns the vocabulary of this crate, with the rules of its default book.
    pub fn new() -> Self {
        Self {
            codebook: CODEBOOK_VERSION,
            format: FORMAT_VERSION,
            rule_book: RULE_BOOK_VERSION,
            frameworks: words::<Framework>(),
            levels: words::<Level>(),
            dimensions: Dimension::ALL.iter().copied().map(DimensionDocument::from).collect(),
            outcome: OutcomeDocument {
                question: SentenceDocument::of(Outcome::question),
                rungs: Outcome::ALL
                    .iter()
                    .map(|rung| {
                        anchored(word(rung.id(), |language| rung.label(language)), |language| {
                            Some(rung.anchor(language))
                        })
                    })
                    .collect(),
            },
            mechanism_families: words::<MechanismFamily>(),
            mechanisms: Mechanism::ALL.iter().copied().map(MechanismDocument::from).collect(),
            domains: words::<PolicyDomain>(),
            roles: words::<RespondentRole>(),
            tiers: words::<Tier>(),
            document_kinds: words::<DocumentKind>(),
            document_owners: words::<DocumentOwner>(),
            reaches: words::<Reach>(),
            stances: words::<Stance>(),
            acquaintances: words::<Acquaintance>(),
            action_statuses: words::<ActionStatus>(),
            experiment_statuses: words::<ExperimentStatus>(),
            experiment_obstacles: words::<ExperimentObstacle>(),
            units: words::<Unit>(),
            directions: words::<Direction>(),
            rule_kinds: words::<RuleKind>(),
            guard_kinds: words::<GuardKind>(),
            efforts: words::<Effort>(),
            plan_supports: words::<PlanSupport>(),
            move_standings: words::<MoveStanding>(),
            verdicts: words::<Verdict>(),
            severities: words::<Severity>(),
            finding_codes: words::<Code>(),
            rules: RuleBook::multilevel().rules().iter().map(RuleWordDocument::from).collect(),
            error_codes: error_codes(),
            answer_kinds: KINDS.iter().map(|kind| word(kind.id, |language| kind.told.in_language(language))).collect(),
        }
    }

    /// Returns how much is in it, on one line.
    pub fn line(&self, language: Language) -> String {
        let (codebook, book) = (self.codebook, self.rule_book);
        let (dimensions, frameworks, rules) = (self.dimensions.len(), self.frameworks.len(), self.rules.len());
        match language {
            Language::English => format!(
                "codebook {codebook}: {dimensions} dimensions in {frameworks} frameworks; rule book {book}: {rules} rules"
            ),
            Language::Dutch => format!(
                "codeboek {codebook}: {dimensions} dimensies in {frameworks} raamwerken; regelboek {book}: {rules} regels"
            ),
        }
    }
}

own_document! {
    VocabularyDocument, "vocabulary", |vocabulary: &VocabularyDocument, language| vec![vocabulary.line(language)];
}

impl Default for VocabularyDocument {
    fn default() -> Self {
        Self::new()
    }
}

fn words<T: Term>() -> Vec<WordDocument> {
    T::ALL.iter().map(|term| word(term.id(), |language| term.label(language))).collect()
}

fn word<'t>(id: &str, label: impl Fn(Language) -> &'t str) -> WordDocument {
    let SentenceDocument { en, nl } = SentenceDocument::of(label);
    WordDocument { id: id.to_owned(), en, nl }
}

fn anchored(word: WordDocument, anchor: impl Fn(Language) -> Option<&'static str>) -> AnchoredDocument {
    let WordDocument { id, en, nl } = word;
    let both = anchor(Language::English).zip(anchor(Language::Dutch));
    let anchor = both.map(|(en, nl)| SentenceDocument { en: en.to_owned(), nl: nl.to_owned() });
    AnchoredDocument { id, en, nl, anchor }
}

impl SentenceDocument {
    fn of<'t>(told: impl Fn(Language) -> &'t str) -> Self {
        Self { en: told(Language::English).to_owned(), nl: told(Language::Dutch).to_owned() }
    }
}

impl From<Dimension> for DimensionDocument {
    fn from(dimension: Dimension) -> Self {
        let WordDocument { id, en, nl } = word(dimension.id(), |language| dimension.label(language));
        let degree = |degree: &Degree| {
            let word = word(degree.id(), |language| dimension.degree_label(*degree, language));
            anchored(word, |language| dimension.anchor(*degree, language))
        };
        Self {
            id,
            en,
            nl,
            framework: dimension.framework(),
            level: dimension.level(),
            unit: dimension.unit(),
            scale: dimension.scale(),
            direction: dimension.direction(),
            question: SentenceDocument::of(|language| dimension.question(language)),
            degrees: dimension.scale().degrees().iter().map(degree).collect(),
            source: dimension.source().to_string(),
        }
    }
}

impl From<&Rule> for RuleWordDocument {
    fn from(rule: &Rule) -> Self {
        let WordDocument { id, en, nl } = word(rule.id(), |language| rule.label(language));
        Self { id, en, nl, kind: rule.kind() }
    }
}

impl From<Mechanism> for MechanismDocument {
    fn from(mechanism: Mechanism) -> Self {
        let WordDocument { id, en, nl } = word(mechanism.id(), |language| mechanism.label(language));
        Self { id, en, nl, family: mechanism.family() }
    }
}

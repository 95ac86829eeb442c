//! A rejected document with its accepted sibling, and what reads them.

use policy_integration::instruments::experiments::rule_book;
use policy_integration::{
    Case, Claims, Code, Cohort, Dimension, Finding, Framework, Language, Report, RuleBook, ScoringModel,
    instruments::WillingnessModel, vocabulary::Unit,
};

use super::pair::Json::{Made, Text};

/// A rejected document and its accepted sibling, which differs only in what mends it.
pub(crate) struct Pair {
    pub(crate) code: Code,
    pub(crate) door: Door,
    pub(crate) rejected: Json,
    pub(crate) english: &'static str,
    pub(crate) dutch: &'static str,
    pub(crate) accepted: Json,
}

/// What reads the document.
#[derive(Clone, Copy)]
pub(crate) enum Door {
    /// `Case::read`.
    Case,
    /// `Case::read_array`.
    Cases,
    /// `ScoringModel::read`.
    Model,
    /// `WillingnessModel::read`.
    Willingness,
    /// `RuleBook::read`.
    Book,
    /// `Cohort::read_csv`.
    Table,
    /// `Claims::read`.
    Claims,
    /// `Case::read`, and `RuleBook::replay` by the default book.
    Log,
    /// `RuleBook::read_case` by the default book.
    Record,
    /// `Case::read`, and `RuleBook::replay` by a book with windows.
    Windows,
    /// `Case::read`, and `RuleBook::replay` of each experiment by the book of local experiments.
    Experiments,
}

/// A document.
pub(crate) enum Json {
    Text(&'static str),
    /// Made by code, where it is too large to write down or no text at all.
    Made(fn() -> Vec<u8>),
}

impl Json {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        match self {
            Text(text) => text.as_bytes().to_vec(),
            Made(make) => make(),
        }
    }
}

impl Door {
    pub(crate) fn findings(self, json: &[u8]) -> Vec<Finding> {
        match self {
            Self::Case => of_case(Case::read(json)),
            Self::Cases => match Case::read_array(json) {
                Ok(cases) => cases.into_iter().flat_map(of_case).collect(),
                Err(report) => of_rejection(&report),
            },
            Self::Claims => Claims::read(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Book => match RuleBook::read(json) {
                Ok(book) => book.warnings().findings().to_vec(),
                Err(report) => of_rejection(&report),
            },
            Self::Model => ScoringModel::read(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Willingness => WillingnessModel::read(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Table => match Cohort::read_csv(json) {
                Ok(cohort) => cohort.warnings().findings().to_vec(),
                Err(report) => of_rejection(&report),
            },
            Self::Log => match Case::read(json) {
                Ok(case) => of_replay(RuleBook::multilevel(), case),
                Err(report) => of_rejection(&report),
            },
            Self::Record => of_case(RuleBook::multilevel().read_case(json)),
            Self::Windows => match Case::read(json) {
                Ok(case) => of_replay(&book_with_windows(), case),
                Err(report) => of_rejection(&report),
            },
            Self::Experiments => match Case::read(json) {
                Ok(case) => of_experiments(case),
                Err(report) => of_rejection(&report),
            },
        }
    }
}

/// What a case is warned of, and why its log can't be replayed or what is found when it is.
pub(crate) fn of_replay(book: &RuleBook, case: Case) -> Vec<Finding> {
    let of_log = match book.replay(&case) {
        Ok(replay) => {
            assert!(replay.findings().is_sound(), "what is replayed has no faults: {}", replay.findings());
            replay.findings().findings().to_vec()
        }
        Err(report) => of_rejection(&report),
    };
    of_case(Ok(case)).into_iter().chain(of_log).collect()
}

/// A book of an event that closes the window of team plans, and a move that changes one.
fn book_with_windows() -> RuleBook {
    let json = br#"{"id": "windows", "version": 1, "rules": [
        {"id": "closes", "kind": "event", "label": {"en": "a", "nl": "a"}, "windows": {"team_plan": "closes"},
         "effects": {}, "source": "made up"},
        {"id": "enter_plan", "kind": "move", "effort": "large", "label": {"en": "b", "nl": "b"},
         "amends": {"document": "team_plan", "of": "target"}, "effects": {"raise_to": {"role_descriptions": "emerging"}},
         "source": "made up"}]}"#;
    RuleBook::read(json).expect("sound")
}

/// What a case is warned of, and what is found when the logs of its experiments are replayed.
pub(crate) fn of_experiments(case: Case) -> Vec<Finding> {
    let replays = case.experiments().map(|experiment| rule_book().replay(&experiment));
    let of_logs = replays.flat_map(|replay| match replay {
        Ok(replay) => replay.findings().findings().to_vec(),
        Err(report) => of_rejection(&report),
    });
    let of_logs: Vec<_> = of_logs.collect();
    of_case(Ok(case)).into_iter().chain(of_logs).collect()
}

/// The faults of a case that isn't sound, or the warnings of one that is.
pub(crate) fn of_case(read: Result<Case, Report>) -> Vec<Finding> {
    match read {
        Ok(case) => {
            assert!(case.warnings().is_sound(), "a sound case has no faults: {}", case.warnings());
            case.warnings().findings().to_vec()
        }
        Err(report) => of_rejection(&report),
    }
}

pub(crate) fn of_rejection(report: &Report) -> Vec<Finding> {
    assert!(!report.is_sound(), "what is rejected has a fault: {report}");
    report.findings().to_vec()
}

/// Each finding as its path and code, for tests of which findings there are.
pub(crate) fn places(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
}

pub(crate) fn places_in_case(json: &str) -> Vec<String> {
    places(&Door::Case.findings(json.as_bytes()))
}

pub(crate) fn assert_rejected(pair: &Pair) {
    let findings = pair.door.findings(&pair.rejected.bytes());
    let [finding] = findings.as_slice() else {
        panic!("one finding was expected, to say: {}\nbut there are: {findings:#?}", pair.english);
    };
    assert_eq!(finding.code(), pair.code);
    assert_eq!(finding.line(Language::English), with_dimensions(pair.english, Language::English));
    assert_eq!(finding.line(Language::Dutch), with_dimensions(pair.dutch, Language::Dutch));
}

/// A sentence with the dimensions filled in that it names by their unit or framework, as `{experiment}` or `{multilevel}`; of more
/// than twenty the first twelve.
pub(crate) fn with_dimensions(sentence: &str, language: Language) -> String {
    let of_units = Unit::ALL.iter().map(|unit| (unit.id(), unit.dimensions().collect::<Vec<_>>()));
    let of_frameworks = Framework::ALL.iter().map(|framework| (framework.id(), framework.dimensions().collect()));
    let lists = of_units.chain(of_frameworks).chain([("resources", Dimension::RESOURCES.to_vec())]);
    lists.fold(sentence.to_owned(), |filled, (name, dimensions)| {
        let quoted: Vec<_> = dimensions.iter().map(|dimension| format!("`{dimension}`")).collect();
        let listed = match (quoted.len(), language) {
            (..=20, _) => quoted.join(", "),
            (all, Language::English) => format!("{}, and {} more", quoted[..12].join(", "), all - 12),
            (all, Language::Dutch) => format!("{}, en {} andere", quoted[..12].join(", "), all - 12),
        };
        filled.replace(&format!("{{{name}}}"), &listed)
    })
}

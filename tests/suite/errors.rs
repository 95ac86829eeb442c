//! Errors: each is told in both languages, and prints as its English sentence.

use policy_integration::cohort::agreement::{Bootstrap, InvalidDataError, KappaWeights, Metric, ReliabilityData};
use policy_integration::cohort::correlation::{Tau, TauBounds};
use policy_integration::cohort::dominance::{DominanceTerms, WeightRange};
use policy_integration::cohort::sets::{CutOffs, NoSolutionError, Relation, SolutionKind};
use policy_integration::score::Weight;
use policy_integration::{Bounds, Degree, Dimension, Language, Level, Position, Rating, RuleBook, SetTable, published};

/// What an error prints, and its sentence in English and in Dutch.
struct Told {
    printed: String,
    sentences: [String; 2],
}

/// Tells each error: the method has one name everywhere.
macro_rules! told {
    ($($error:expr),+ $(,)?) => {
        vec![$({
            let error = $error;
            Told { printed: error.to_string(), sentences: [Language::English, Language::Dutch].map(|language| error.message(language)) }
        }),+]
    };
}

fn table() -> SetTable {
    SetTable::new(["a", "b"]).unwrap().with("DEV", [0.9, 0.1]).unwrap().with("SURV", [0.8, 0.3]).unwrap()
}

#[test]
fn errors_are_told_in_both_languages() {
    let off_scale = Position::new([(Dimension::MutualTrust, Rating::known(Degree::Embedded))]);
    let told = told![
        "budgt".parse::<Dimension>().unwrap_err(),
        "national".parse::<Level>().unwrap_err(),
        Bounds::exact(0.9, 0.2).unwrap_err(),
        off_scale.unwrap_err(),
        Rating::between(Degree::Embedded, Degree::Absent).unwrap_err(),
        Rating::between(Degree::Absent, Degree::For).unwrap_err(),
        Weight::new(1001).unwrap_err(),
        WeightRange::between(Weight::MOST, Weight::ONE).unwrap_err(),
        Bootstrap::new(1, 0, 0.5).unwrap_err(),
        RuleBook::multilevel().count_walks_within(&Position::UNKNOWN, 30, 100).unwrap_err(),
        published::cohort().dominance(&DominanceTerms::default().with_most_cases(19)).unwrap_err(),
    ];
    check(&told);
}

#[test]
fn errors_of_agreement_and_correlation_are_told_in_both_languages() {
    let data = |rows: &[Vec<Option<f64>>]| ReliabilityData::by_coder(rows);
    let same = data(&[vec![Some(1.0); 2], vec![Some(1.0); 2]]).unwrap();
    let alone = data(&[vec![Some(-1.0), None], vec![None, Some(1.0)]]).unwrap();
    let below = data(&[vec![Some(-1.0), Some(1.0)], vec![Some(1.0), Some(1.0)]]).unwrap();
    let told = told![
        same.alpha(Metric::Nominal).unwrap_err(),
        same.kappa(0, 9, KappaWeights::Linear).unwrap_err(),
        alone.alpha(Metric::Nominal).unwrap_err(),
        below.alpha(Metric::Ratio).unwrap_err(),
        Tau::b(&[(f64::NAN, 1.0), (1.0, 2.0)]).unwrap_err(),
        TauBounds::new(&[(&[0.2], 0.0), (&[1.0, 0.0], 1.0)]).unwrap_err(),
        data(&[vec![None], vec![None, None]]).unwrap_err(),
        data(&[vec![Some(f64::INFINITY)]]).unwrap_err(),
        InvalidDataError::UnevenLabels { labels: 1, expected: 2 },
    ];
    check(&told);
}

#[test]
fn errors_of_sets_are_told_in_both_languages() {
    let cut_offs = |cases, consistency| CutOffs::default().with_cases(cases).with_consistency(consistency);
    let truth_table =
        |conditions: &[&str], outcome: &str, cut_offs| table().truth_table(conditions, outcome, cut_offs).unwrap_err();
    let positive = |cut_offs| table().truth_table(&["DEV"], "SURV", cut_offs).unwrap();
    let no_solution = positive(cut_offs(9, 0.8)).solution(SolutionKind::Conservative).unwrap_err();
    assert_eq!(no_solution, NoSolutionError::NoPositiveRow);
    let off_scale = table().with_ranks("R", 3, [(2, 1), (0, 1)]);
    let told = told![
        SetTable::new(["a", "a"]).unwrap_err(),
        table().with("1", [0.0, 0.0]).unwrap_err(),
        table().with("dev", [0.0, 0.0]).unwrap_err(),
        table().with("X", [0.0]).unwrap_err(),
        table().with("X", [0.0, 1.5]).unwrap_err(),
        off_scale.unwrap_err(),
        truth_table(&[], "SURV", CutOffs::default()),
        truth_table(&["DEW"], "SURV", CutOffs::default()),
        truth_table(&["DEV", "DEV"], "SURV", CutOffs::default()),
        truth_table(&["DEV"], "SURVV", CutOffs::default()),
        truth_table(&["DEV"], "SURV", cut_offs(0, 0.8)),
        no_solution,
        NoSolutionError::NothingAgainst,
        NoSolutionError::GaveUp,
    ];
    check(&told);
    let unread = Relation::read("DEW -> SURV", &table()).unwrap_err();
    for (language, asked) in [(Language::English, "did you mean `DEV`?"), (Language::Dutch, "bedoel je `DEV`?")] {
        assert!(unread.message(language).contains(asked));
    }
}

fn check(told: &[Told]) {
    assert!(!told.is_empty());
    for Told { printed, sentences: [english, dutch] } in told {
        assert_eq!(printed, english);
        assert_ne!(english, dutch, "each language has a sentence of its own");
        assert!(!printed.contains("{}") && !dutch.is_empty());
    }
}

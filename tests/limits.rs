//! Inputs that took work or memory without bound: each comes to an answer that says how far it goes.
//!
//! No time is asserted: `cargo bench --bench limits` prints it. Memory is, where an input took much.

use policy_integration::{
    Case, Degree, Dimension, Framework, Language, RuleBook, SetTable,
    cohort::sets::{CutOffs, NoSolutionError, SolutionKind, SolutionTerms, TruthTable, TruthTableError},
    rules::{NoReconstructionError, ReconstructionTerms},
};

/// What a search may keep at once, in bytes.
const MOST_MEMORY: u64 = 200_000_000;

/// Runs something in so much memory at the most.
fn within_memory<T>(run: impl FnOnce() -> T) -> T {
    let mut result = None;
    let most = allocation_counter::measure(|| result = Some(run())).bytes_max;
    assert!(most < MOST_MEMORY, "{most} bytes");
    result.expect("it ran")
}

/// The dimensions with the scale of integration.
fn integrated() -> Vec<Dimension> {
    let is_integrated = |dimension: &Dimension| dimension.scale().degrees().contains(&Degree::Embedded);
    Framework::Multilevel.dimensions().filter(is_integrated).collect()
}

/// A case of two moments in which these dimensions go from one degree to another.
fn course(dimensions: &[Dimension], from: &str, to: &str) -> Case {
    let ratings = |degree: &str| {
        dimensions.iter().map(|dimension| format!(r#""{dimension}": "{degree}""#)).collect::<Vec<_>>().join(",")
    };
    let moment = |on: &str, degree: &str| format!(r#"{{"on": "{on}", "ratings": {{{}}}}}"#, ratings(degree));
    let moments = [moment("2024-01-01", from), moment("2025-01-01", to)].join(",");
    Case::read(format!(r#"{{"id": "a", "moments": [{moments}]}}"#).as_bytes()).expect("sound")
}

#[test]
fn a_reconstruction_by_a_large_book_gives_up_within_its_work_and_memory() {
    let thirty = RuleBook::read(include_bytes!("fixtures/hostile/rb30.json")).expect("sound");
    let hundred = RuleBook::read(include_bytes!("fixtures/hostile/book_rndb100.json")).expect("sound");
    assert!(thirty.rules().len() > 30 && hundred.rules().len() > 100);
    let dimensions = integrated();
    let (first, last) = dimensions.split_at(dimensions.len() / 2);
    let cases = [(&thirty, course(first, "absent", "established")), (&hundred, course(last, "unknown", "grew"))];
    for (book, case) in cases {
        let work_limit = 100_000;
        let terms = ReconstructionTerms::default().with_work_limit(work_limit);
        let found = within_memory(|| book.reconstruct_between(&case, 0, 1, &terms));
        assert_eq!(found, Err(NoReconstructionError::GaveUp { work_limit }));
        let message = found.unwrap_err().message(Language::Dutch);
        assert!(message.starts_with("gestopt binnen `100000` bekeken regels; toegestaan: "), "{message}");
    }
}

#[test]
fn a_rule_with_many_open_expectations_is_played_in_so_many_ways_at_most() {
    // Each of them may have held or failed: there are two ways to the power of their number.
    let dimensions = integrated();
    let asked: Vec<_> = dimensions.iter().skip(1).map(|dimension| format!(r#""{dimension}": "established""#)).collect();
    assert!(asked.len() > 10);
    let choice =
        |index: usize| format!(r#"{{"{}": "embedded", "{}": "emerging"}}"#, dimensions[index], dimensions[index + 1]);
    let json = format!(
        r#"{{"id": "b", "version": 1, "rules": [{{"id": "r", "kind": "move", "mechanism": "incremental_steps",
            "effort": "small", "label": {{"en": "l", "nl": "l"}}, "source": "s", "effects": {{"step": ["{}"]}},
            "expectations": {{"at_least": {{{}}}, "any_of": [{}, {}]}}}}]}}"#,
        dimensions[0],
        asked[4..].join(","),
        choice(1),
        choice(3)
    );
    let book = RuleBook::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"));
    let case = course(&dimensions[..1], "absent", "emerging");
    let found = within_memory(|| book.reconstruct(&case)).expect("one step");
    assert_eq!((found.turns.len(), found.cost), (1, 1));
}

/// A number that looks random (the mixer of `SplitMix64`).
const fn scrambled(seed: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// The truth table of so many cases that are in twelve conditions and the outcome at random; in `unknown` of them nobody
/// knows the first eleven.
fn truth_table(cases: u64, unknown: u64) -> Result<TruthTable, TruthTableError> {
    let empty = SetTable::new((0..cases).map(|case| case.to_string())).expect("cases");
    let table = (0..=12).fold(empty, |table, set| {
        let cell = |case: u64| {
            let is_known = case >= unknown || set >= 11;
            is_known.then(|| scrambled(case * 31 + set + 1) >> 40 & 1 == 1)
        };
        table.with_crisp(&format!("C{set}"), (0..cases).map(cell)).expect("a set")
    });
    let names: Vec<_> = (0..12).map(|place| format!("C{place}")).collect();
    table.truth_table(&names.iter().map(String::as_str).collect::<Vec<_>>(), "C12", CutOffs::default())
}

#[test]
fn minimization_of_twelve_conditions_by_two_thousand_cases_gives_up() {
    let table = truth_table(2_000, 0).expect("little enough");
    assert!(table.rows().len() > 1_500);
    let terms = SolutionTerms::default().within_work(1 << 22);
    let found = within_memory(|| table.solution_within(SolutionKind::Parsimonious, &terms));
    assert_eq!(found, Err(NoSolutionError::GaveUp));
}

#[test]
fn a_truth_table_of_too_many_rows_by_unknown_cases_is_refused() {
    let error = within_memory(|| truth_table(1_025, 1_025)).unwrap_err();
    assert_eq!(error, TruthTableError::TooMuch { rows: 4_096, cases: 1_025 });
    assert_eq!(
        error.to_string(),
        "`4096` rows by `1025` cases that are partly unknown is too much; accepted: up to `4194304` of the one by the other, \
         with fewer conditions, cases or unknowns"
    );
    let table = truth_table(100, 10).expect("little enough");
    assert_eq!((table.open_cases().len(), table.rows().len()), (10, 4_096));
}

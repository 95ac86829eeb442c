//! Inputs that took work or memory without bound: each comes to an answer that says how far it goes.
//!
//! No time is asserted: `cargo bench --bench limits` prints it. Memory is, where an input took much.

use std::collections::BTreeSet;

use inputs::{asked, case_with, list, times};
use policy_integration::{
    Case, CaseDraft, Claims, Code, Cohort, Degree, Dimension, Finding, Framework, Language, PolicyDomain, Report,
    RuleBook, SetTable,
    case::{CaseReader, LogEntry, MomentDraft, Upgraded},
    cohort::agreement::{Bootstrap, InvalidDataError, Metric, ReliabilityData},
    cohort::claims::{ClaimsDraft, Proposition},
    cohort::correlation::TauBounds,
    cohort::sets::{CutOffs, NoSolutionError, SolutionKind, SolutionTerms, TruthTable, TruthTableError},
    report::{Limits, Path, Step},
    rules::{NoReconstructionError, ReconstructionTerms},
};
use proptest::prelude::*;
use serde_json::Value;
use strategies::sound_draft;

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

/// The dimensions of a list that moves of a book bring to the top.
fn raised_by(book: &RuleBook, dimensions: &[Dimension]) -> Vec<Dimension> {
    let is_raised = |dimension: &Dimension| {
        book.rules().iter().filter(|rule| rule.effort().is_some()).map(|rule| &rule.draft().effects).any(|effects| {
            effects.step.contains(dimension) || effects.raise_to.get(dimension) == Some(&dimension.scale().top())
        })
    };
    dimensions.iter().copied().filter(is_raised).collect()
}

#[test]
fn answers_that_are_missing_are_told_once_for_a_respondent_and_a_dimension() {
    let json = asked(100, 2_000, |_| r#""item-1": "agree""#.to_owned());
    let case = within_memory(|| Case::read(json.as_bytes())).expect("sound");
    assert_eq!(case.warnings().count(), 2_000);
    assert_eq!(case.warnings().findings()[0].value(), "item-0, item-2, item-3, item-4, item-5 (+94)");
}

#[test]
fn of_many_wrong_names_the_first_ones_are_told_which_were_meant() {
    let nearest = |report: &Report, index: usize| report.findings()[index].nearest().map(str::to_owned);
    let answers = asked(1_000, 500, |index| format!(r#""iten-{index}": "agree""#));
    let answers = Case::read(answers.as_bytes()).unwrap_err();
    let unknown: Vec<_> = answers.findings().iter().filter(|finding| finding.code() == Code::UnknownItem).collect();
    assert_eq!(unknown.len(), 500);
    assert!(unknown[0].nearest().is_some() && unknown[499].nearest().is_none());

    let entry = |index| format!(r#"{{"on": "2024-01-02", "rule": "talk_informaly {index}"}}"#);
    let json = case_with(&format!(r#", "log": [{}]"#, list(900, entry)));
    let rules = RuleBook::multilevel().check_log(&Case::read(json.as_bytes()).expect("sound"));
    assert_eq!(rules.count(), 900);
    assert_eq!((nearest(&rules, 0).as_deref(), nearest(&rules, 899)), (Some("talk_informally"), None));
}

#[test]
fn drafts_and_records_of_format_1_are_read_within_limits_too() {
    let (json, limits) = (case_with(""), Limits::default().with_bytes(10));
    assert!(CaseDraft::read(json.as_bytes()).is_ok() && Upgraded::read(json.as_bytes()).is_ok());
    let codes = |report: Report| report.findings().iter().map(Finding::code).collect::<Vec<_>>();
    assert_eq!(codes(CaseDraft::read_within(json.as_bytes(), &limits).unwrap_err()), [Code::TooLarge]);
    assert_eq!(codes(Upgraded::read_within(json.as_bytes(), &limits).unwrap_err()), [Code::TooLarge]);
    let array = format!("[{json}]");
    let read = Upgraded::read_array_within(array.as_bytes(), &limits).unwrap();
    assert!(read[0].is_err() && Upgraded::read_array(array.as_bytes()).unwrap()[0].is_ok());
}

#[test]
fn no_more_domains_are_checked_than_there_are() {
    let domain = |_| r#"{"domain": "health", "outcomes": [{"rung": "attention"}]}"#.to_owned();
    let json = case_with(&format!(r#", "domains": [{}]"#, list(5_000, domain)));
    let report = Case::read(json.as_bytes()).unwrap_err();
    let help: Vec<_> = report.findings().iter().map(|finding| finding.help(Language::English)).collect();
    assert_eq!(help, [format!("accepted: at most {}", PolicyDomain::ALL.len())]);
}

#[test]
fn a_reconstruction_by_a_large_book_ends_with_the_best_so_far_within_its_work_and_memory() {
    let thirty = RuleBook::read(include_bytes!("fixtures/hostile/rb30.json")).expect("sound");
    let hundred = RuleBook::read(include_bytes!("fixtures/hostile/book_rndb100.json")).expect("sound");
    let four_hundred = times(&hundred, 4);
    assert!(thirty.rules().len() > 30 && four_hundred.rules().len() > 400);
    let mut bounded = 0;
    for book in [&thirty, &hundred, &four_hundred] {
        let mut dimensions = raised_by(book, &integrated());
        // In one of the books nothing leads to an embedded budget beside the others.
        dimensions.retain(|dimension| *dimension != Dimension::Budget);
        let case = course(&dimensions[..dimensions.len() / 2], "absent", "established");
        let terms = ReconstructionTerms::default().with_work_limit(100_000);
        let found = within_memory(|| book.reconstruct_between(&case, 0, 1, &terms)).expect("a way");
        assert!(found.least <= found.cost && found.is_cheapest() == (found.least == found.cost));
        assert!(found.least > 0 && case.latest().position().narrowed_by(found.position).is_some());
        bounded += usize::from(!found.is_cheapest());
    }
    assert!(bounded > 0, "some search ran out of work");
}

#[test]
fn a_reconstruction_that_finds_nothing_within_its_work_says_so() {
    let book = RuleBook::read(include_bytes!("fixtures/hostile/rb30.json")).expect("sound");
    let case = course(&raised_by(&book, &integrated()), "absent", "embedded");
    let work_limit = 100;
    let terms = ReconstructionTerms::default().with_work_limit(work_limit);
    let found = book.reconstruct_between(&case, 0, 1, &terms);
    assert_eq!(found, Err(NoReconstructionError::GaveUp { work_limit }));
    let message = found.unwrap_err().message(Language::Dutch);
    assert!(message.starts_with("gestopt binnen `100` bekeken regels; toegestaan: "), "{message}");
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
    let terms = SolutionTerms::default().with_work_limit(1 << 22);
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

/// The places and codes of a report, and how many findings it doesn't list.
fn places(report: &Report) -> (Vec<String>, usize) {
    let places = report.findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code()));
    (places.collect(), report.more())
}

#[test]
fn a_list_of_too_many_is_told_once() {
    let nothing = || "0".to_owned();
    let lists = [
        (case_with(&format!(r#", "log": [{}]"#, list(100_000, |_| nothing()))), "$.log too_many"),
        (case_with(&format!(r#", "respondents": [{}]"#, list(100_000, |_| nothing()))), "$.respondents too_many"),
        (format!(r#"{{"id": "a", "moments": [{}]}}"#, list(1_001, |_| nothing())), "$.moments too_many"),
        (
            case_with(&format!(
                r#", "respondents": [{{"id": "a", "responses": {{}}, "answers": {{{}}}}}]"#,
                list(10_001, |item| format!(r#""i{item}": 1"#))
            )),
            "$.respondents[0].answers too_many",
        ),
    ];
    for (json, expected) in lists {
        let report = within_memory(|| Case::read(json.as_bytes())).unwrap_err();
        assert_eq!(places(&report), (vec![expected.to_owned()], 0));
    }
    let rules = format!(r#"{{"id": "b", "version": 1, "rules": [{}]}}"#, list(300_000, |_| "{}".to_owned()));
    let report = within_memory(|| RuleBook::read(rules.as_bytes())).unwrap_err();
    assert_eq!(places(&report), (vec!["$.rules too_many".to_owned()], 0));
}

#[test]
fn a_report_lists_so_many_findings_and_counts_the_others() {
    let json = case_with("").replacen("\"budget\": \"absent\"", &list(70_000, |key| format!("\"budge{key}\":0")), 1);
    let report = within_memory(|| Case::read(json.as_bytes())).unwrap_err();
    assert_eq!((report.findings().len(), report.count(), report.more()), (1_000, 70_000, 69_000));
    assert_eq!(report.lines(Language::English).last().as_deref(), Some("and 69000 more"));
    assert_eq!(report.lines(Language::Dutch).last().as_deref(), Some("en nog 69000"));
    // A fault is listed before any suspicion, so that what isn't sound shows.
    let log = list(3_000, |_| r#"{"on": "2024-01-02", "rule": "a"}"#.to_owned());
    let json = case_with(&format!(r#", "log": [{log}], "waived": ["wrong_type"]"#));
    let report = Case::read(json.as_bytes()).unwrap_err();
    assert_eq!(report.errors().map(Finding::code).collect::<Vec<_>>(), [Code::NotWaivable]);
    assert_eq!((report.findings().len(), report.count()), (1_000, 3_000));
}

#[test]
fn a_table_of_too_many_columns_or_bytes_is_refused() {
    let columns = format!("id,on,{}\na,2024-01-01\n", list(100_000, |column| format!("c{column}")));
    let report = within_memory(|| Cohort::read_csv(columns.as_bytes())).unwrap_err();
    assert_eq!(report.to_string(), "$[line 1]: error[too_many]: `100002` is too many here; accepted: at most 1000");
    let rows = format!("id,on,budget\n{}", "a,2024-01-01,absent\n".repeat(60_000));
    let report = within_memory(|| Cohort::read_csv(rows.as_bytes())).unwrap_err();
    assert_eq!(
        report.to_string(),
        "$: error[too_large]: `1200013` bytes is too much for one document; \
         accepted: a table in parts, each with a header, or higher limits"
    );
    let cases = "id,on,budget\na,2024-01-01,absent\nb,2024-01-01,absent\nc,2024-01-01,absent\n";
    let limits = Limits::default().with_cases(2);
    let report = Cohort::read_csv_within(cases.as_bytes(), &limits).unwrap_err();
    assert_eq!(report.to_string(), "$: error[too_many]: `3` is too many here; accepted: at most 2");
    assert_eq!(Cohort::read_csv(cases.as_bytes()).map(|cohort| cohort.cases().len()), Ok(3));
}

#[test]
fn many_rows_of_nothing_that_can_be_read_are_counted() {
    let csv = format!("id,on,budget\n{}", "a,x,y\n".repeat(2_000));
    let report = within_memory(|| Cohort::read_csv(csv.as_bytes())).unwrap_err();
    assert_eq!((report.findings().len(), report.count()), (1_000, 4_000));
}

/// What makes a draft too large.
type Change<'c> = &'c dyn Fn(&mut CaseDraft);

#[test]
fn what_passes_a_check_can_be_written_and_read_back() {
    let sound = || {
        let json = case_with("");
        Case::read(json.as_bytes()).expect("sound").into_draft()
    };
    let entry = |draft: &CaseDraft| LogEntry {
        on: draft.moments[0].on.into(),
        rule: "talk_informally".to_owned(),
        ..LogEntry::default()
    };
    let large: [(&str, Change<'_>); 5] = [
        ("$ too_large", &|draft| draft.subject = Some("\u{1}".repeat(200_000))),
        ("$.id too_long", &|draft| draft.id = "é".repeat(201)),
        ("$.log too_many", &|draft| draft.log = vec![entry(draft); 10_001]),
        ("$.log[0].rule too_long", &|draft| {
            draft.log = vec![LogEntry { rule: "x".repeat(201), ..entry(draft) }];
        }),
        ("$.moments too_many", &|draft| {
            let moment = draft.moments[0].clone();
            let later = |days: u64| MomentDraft { on: moment.on + chrono::Days::new(days), ..moment.clone() };
            draft.moments = (0..1_001).map(later).collect();
        }),
    ];
    for (expected, change) in large {
        let mut draft = sound();
        change(&mut draft);
        let checked = Case::check(draft.clone()).unwrap_err().report;
        assert_eq!(places(&checked), (vec![expected.to_owned()], 0));
        // Serde checks too.
        let json = serde_json::to_string(&draft).unwrap();
        assert!(serde_json::from_str::<Case>(&json).is_err(), "{expected}");
        // Within higher limits it can be read as well as checked.
        let limits = Limits::default().with_bytes(1 << 24).with_id_length(300).with_entries(20_000).with_moments(2_000);
        let case = Case::check_within(draft, &limits).expect(expected);
        assert_eq!(Case::read_within(json.as_bytes(), &limits).as_ref(), Ok(&case));
        assert_eq!(CaseReader::within(&limits).read_at(json.as_bytes(), "line 1").as_ref(), Ok(&case));
    }
}

#[test]
fn the_size_of_a_draft_is_that_of_what_is_written() {
    let note = "a \"quote\", a \\, a\ttab,\u{7f} and é".to_owned();
    let json = case_with(
        r#", "profile": {"population": {"from": 1e5, "to": 1e300}}, "period": {"from": "2023-01-01"},
            "log": [{"on": "2024-01-02", "rule": "a"}], "status": "running", "outcomes": [{"rung": "training", "domain": null}],
            "versions": {"format": 2, "codebook": 2, "rule_book": 1}, "waived": ["leap"],
            "respondents": [{"id": "1", "responses": {"mandate": "for"}}]"#,
    );
    let mut draft = Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}")).into_draft();
    draft.log[0].note = Some(note);
    let written = serde_json::to_string(&draft).unwrap().len();
    let check = |bytes| Case::check_within(draft.clone(), &Limits::default().with_bytes(bytes));
    assert!(check(written).is_ok());
    let report = check(written - 1).unwrap_err().report;
    assert_eq!(report.findings()[0].value(), written.to_string());
}

/// How deep lists and objects are nested.
fn depth_of(json: &Value) -> usize {
    match json {
        Value::Array(elements) => 1 + elements.iter().map(depth_of).max().unwrap_or(0),
        Value::Object(fields) => 1 + fields.values().map(depth_of).max().unwrap_or(0),
        _ => 0,
    }
}

/// The paths of lists of more than so many elements, but for the two ends of an interval.
fn longer_lists(json: &Value, path: &Path, most: usize) -> Vec<String> {
    match json {
        Value::Array(elements) => {
            let longer = (elements.len() > most).then(|| path.to_string());
            let inside = elements.iter().enumerate();
            let inside = inside.flat_map(|(index, element)| longer_lists(element, &path.clone().join(index), most));
            longer.into_iter().chain(inside).collect()
        }
        Value::Object(fields) => {
            let counted = fields.iter().filter(|(key, _)| *key != "between");
            let step = |key: &str| Step::Key(key.to_owned().into());
            counted.flat_map(|(key, value)| longer_lists(value, &path.clone().join(step(key)), most)).collect()
        }
        _ => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_draft_is_measured_as_it_is_written(draft in sound_draft()) {
        let text = serde_json::to_string(&draft).unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        let faults = |limits: &Limits| {
            let checked = Case::check_within(draft.clone(), limits).map_err(|rejection| rejection.report);
            let read = Case::read_within(text.as_bytes(), limits);
            // Only what was read has places in a text.
            let told = |report: &Report| report.lines(Language::English).collect::<Vec<_>>();
            assert_eq!(checked.as_ref().map_err(told), read.as_ref().map_err(told));
            read.err().map_or_else(Vec::new, |report| places(&report).0)
        };
        let depth = depth_of(&json);
        prop_assert!(depth > 2);
        prop_assert_eq!(faults(&Limits::default().with_depth(depth)), Vec::<String>::new());
        prop_assert_eq!(faults(&Limits::default().with_depth(depth - 1)), ["$ too_deep"]);
        // Objects by dimension are counted too, but aren't lists.
        let is_of_a_list = |fault: &String| !["ratings", "responses", "answers", "resources"].iter().any(|key| {
            fault.ends_with(&format!(".{key} too_many"))
        });
        let found: BTreeSet<_> = faults(&Limits::default().with_entries(1).with_moments(1)).into_iter().collect();
        let longer: BTreeSet<_> =
            longer_lists(&json, &Path::root(), 1).iter().map(|path| format!("{path} too_many")).collect();
        prop_assert_eq!(found.into_iter().filter(is_of_a_list).collect::<BTreeSet<_>>(), longer);
    }
}

#[test]
fn a_draft_that_is_nested_too_deeply_is_refused_on_checking_too() {
    let test = || Proposition::Counted("a".to_owned());
    let nested = |depth: usize| (0..depth).fold(test(), |inside, _| Proposition::Not(Box::new(inside)));
    let json = r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "s",
        "asserts": {"share": {"of": {"counted": "a"}, "is": "some"}}}]}"#;
    let with = |depth| {
        let mut draft: ClaimsDraft = serde_json::from_str(json).unwrap();
        let policy_integration::cohort::claims::Assertion::Share(share) = &mut draft.claims[0].asserts else {
            unreachable!()
        };
        share.of = nested(depth);
        draft
    };
    // The document, the list, the claim, the two of the assertion, and the test itself.
    for (depth, is_read) in [(26, true), (27, false), (60, false)] {
        let draft = with(depth);
        let json = serde_json::to_string(&draft).unwrap();
        let checked = Claims::check(draft);
        assert_eq!(checked.is_ok(), is_read, "{depth}");
        assert_eq!(Claims::read(json.as_bytes()).is_ok(), is_read, "{depth}");
        if let Err(report) = checked {
            assert_eq!(places(&report), (vec!["$ too_deep".to_owned()], 0));
        }
    }
    let json = serde_json::to_string(&with(60)).unwrap();
    assert!(Claims::read_within(json.as_bytes(), &Limits::default().with_depth(70)).is_ok());
}

#[test]
fn a_part_of_a_case_with_long_identifiers_is_a_case() {
    let longest = "x".repeat(Limits::DEFAULT.id_length);
    let json = format!(
        r#"{{"id": "{longest}", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}],
            "respondents": [{{"id": "{longest}", "responses": {{"mandate": "for"}}}}],
            "experiments": [{{"id": "{longest}", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}]}}]}}"#
    );
    let case = Case::read(json.as_bytes()).unwrap();
    let parts = [case.respondents().next().unwrap().as_case(), case.experiments().next().unwrap().as_case()];
    assert!(parts.iter().all(|part| part.id().starts_with(&longest) && part.id().ends_with(&longest)));
}

#[test]
fn bounds_on_tau_of_many_cases_enclose_as_far_as_the_work_goes() {
    let possible: Vec<Vec<f64>> =
        (0..12_000).map(|case| if case % 3 == 0 { vec![0.0, 1.0] } else { vec![0.5] }).collect();
    let open: Vec<_> =
        possible.iter().zip(0_u32..).map(|(possible, case)| (possible.as_slice(), f64::from(case % 5))).collect();
    let bounds = within_memory(|| TauBounds::new(&open)).expect("two outcomes");
    assert!(!bounds.is_exact() && bounds.cases == 12_000);
    assert_eq!((bounds.lower, bounds.upper), (-1.0, 1.0));
    assert!(bounds.lower < bounds.reached_lower && bounds.reached_lower <= bounds.reached_upper);
}

#[test]
fn a_bootstrap_stops_when_its_work_is_done_and_tells_how_many_draws_it_made() {
    let row = |coder: u64| (0..100).map(|unit| Some(f64::from(u8::from(scrambled(unit + coder) & 3 == 1)))).collect();
    let data = ReliabilityData::by_coder(&[row(0), row(0), row(1_000)]).expect("even rows");
    let bootstrap = Bootstrap::new(1, u32::MAX, 0.9).expect("draws");
    let cut = data.alpha_interval(Metric::Nominal, &bootstrap.with_work_limit(1_000_000)).expect("it varies");
    assert!((10..10_000).contains(&cut.draws()), "{}", cut.draws());
    // It is the interval of so many draws.
    let as_many = Bootstrap::new(1, cut.draws(), 0.9).expect("draws");
    assert_eq!(data.alpha_interval(Metric::Nominal, &as_many), Ok(cut));
    // However little work there is, one draw is made.
    let one = data.alpha_interval(Metric::Nominal, &bootstrap.with_work_limit(0)).expect("it varies");
    assert_eq!(one.draws(), 1);
}

#[test]
fn values_that_are_compared_two_by_two_are_not_too_many() {
    let rows = |values: u32| [(0..values).map(|value| Some(f64::from(value))).collect::<Vec<_>>()];
    assert!(ReliabilityData::by_coder(&rows(10_000)).is_ok());
    let error = ReliabilityData::by_coder(&rows(10_001)).unwrap_err();
    assert_eq!(error, InvalidDataError::TooManyValues { most: ReliabilityData::MOST_VALUES });
}

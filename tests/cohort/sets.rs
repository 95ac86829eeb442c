//! Set relations: known figures, and what holds for every table, against evaluation that is obviously right.

use policy_integration::{
    Bounds, Cohort, Degree, Dimension, Language, Outcome, SetTable, Truth,
    cohort::{
        Occasion,
        sets::{
            Calibration, CutOffs, Expression, ExpressionFault, Fit, FitMeasure, NoSolutionError, Relation, RowStatus,
            SetTableError, SolutionKind, SolutionTerms, TruthTable, TruthTableError,
        },
    },
    published,
};
use proptest::prelude::*;

const CONDITIONS: [&str; 5] = ["DEV", "URB", "LIT", "IND", "STB"];

/// Lipset's data, fuzzy (Rihoux & Ragin 2009).
fn lipset() -> SetTable {
    let lines: Vec<Vec<&str>> =
        include_str!("../fixtures/lipset-fuzzy.csv").lines().map(|line| line.split(',').collect()).collect();
    let rows = &lines[1..];
    let empty = SetTable::new(rows.iter().map(|row| row[0])).expect("cases");
    lines[0].iter().enumerate().skip(1).fold(empty, |table, (column, name)| {
        let cells = rows.iter().map(|row| row[column].parse::<f64>().expect("a number"));
        table.with(name, cells).expect("memberships")
    })
}

fn sufficiency(table: &SetTable, text: &str) -> [String; 3] {
    match table.fit(text).unwrap_or_else(|error| panic!("{error}")) {
        Fit::Sufficient(fit) => [fit.consistency, fit.pri, fit.coverage].map(|figure| figure.to_string()),
        Fit::Necessary(_) => panic!("{text}"),
    }
}

fn necessity(table: &SetTable, text: &str) -> [String; 3] {
    match table.fit(text).unwrap_or_else(|error| panic!("{error}")) {
        Fit::Necessary(fit) => [fit.consistency, fit.relevance, fit.coverage].map(|figure| figure.to_string()),
        Fit::Sufficient(_) => panic!("{text}"),
    }
}

#[test]
fn lipsets_figures_are_those_of_the_books() {
    let table = lipset();
    assert_eq!(necessity(&table, "DEV <- SURV"), ["0.831", "0.811", "0.775"]);
    assert_eq!(sufficiency(&table, "~LIT + DEV -> SURV"), ["0.564", "0.506", "0.883"]);
}

#[test]
fn lipsets_solutions_are_those_of_the_books() {
    let truth_table = lipset().truth_table(&CONDITIONS, "SURV", CutOffs::default()).expect("a truth table");
    let conservative = truth_table.solution(SolutionKind::Conservative).expect("a solution");
    let texts: Vec<_> = conservative.models.iter().map(ToString::to_string).collect();
    assert_eq!(texts, ["DEV*URB*LIT*IND*STB + DEV*~URB*LIT*~IND*STB"]);
    assert!(conservative.models[0].remainders.is_empty());
    let parsimonious = truth_table.solution(SolutionKind::Parsimonious).expect("a solution");
    let texts: Vec<_> = parsimonious.models.iter().map(ToString::to_string).collect();
    assert_eq!(texts, ["DEV*~IND + URB*STB"]);
    assert!(!parsimonious.is_cut);
    let remainders: Vec<u32> = truth_table.remainders().collect();
    let used = &parsimonious.models[0].remainders;
    assert_eq!(used, &[10, 12, 14, 16, 17, 18, 21, 25, 26, 28, 29, 30]);
    assert!(used.iter().all(|row| remainders.contains(row)));
    assert_eq!(truth_table.combination(17).expect("a row").to_string(), "DEV*~URB*~LIT*~IND*~STB");
}

#[test]
fn lipsets_truth_table_names_its_cases() {
    let truth_table = lipset().truth_table(&CONDITIONS, "SURV", CutOffs::default()).expect("a truth table");
    let rows = truth_table.rows().iter();
    let rows: Vec<_> = rows.map(|row| (row.number, row.cases.len(), row.status, row.consistency.to_string())).collect();
    assert_eq!(
        rows,
        [
            (1, 3, RowStatus::Negative, "0.216".to_owned()),
            (2, 2, RowStatus::Negative, "0.278".to_owned()),
            (5, 2, RowStatus::Negative, "0.521".to_owned()),
            (6, 1, RowStatus::Negative, "0.529".to_owned()),
            (22, 2, RowStatus::Positive, "0.804".to_owned()),
            (23, 1, RowStatus::Negative, "0.378".to_owned()),
            (24, 2, RowStatus::Negative, "0.709".to_owned()),
            (31, 1, RowStatus::Negative, "0.445".to_owned()),
            (32, 4, RowStatus::Positive, "0.904".to_owned()),
        ]
    );
    assert_eq!(truth_table.row(22).expect("a row").cases, ["FI", "IE"]);
    assert_eq!(truth_table.contradictory().count(), 0);
    assert_eq!(truth_table.remainders().count(), 23);
    let at_two = CutOffs::default().with_cases(2);
    let at_two = lipset().truth_table(&CONDITIONS, "SURV", at_two).expect("a truth table");
    assert_eq!(at_two.row(23).expect("a row").status, RowStatus::Remainder);
}

/// An expression that is obviously right.
#[derive(Clone, Debug)]
enum Naive {
    Set(usize),
    Not(Box<Naive>),
    And(Vec<Naive>),
    Or(Vec<Naive>),
}

const NAMES: [&str; 4] = ["A", "B", "C", "Y"];

impl Naive {
    fn text(&self) -> String {
        let joined = |parts: &[Self], sign: &str| parts.iter().map(Self::text).collect::<Vec<_>>().join(sign);
        match self {
            Self::Set(set) => NAMES[*set].to_owned(),
            Self::Not(inner) => format!("~({})", inner.text()),
            Self::And(parts) => format!("({})", joined(parts, " * ")),
            Self::Or(parts) => format!("({})", joined(parts, "+")),
        }
    }

    fn value(&self, memberships: &[f64]) -> f64 {
        match self {
            Self::Set(set) => memberships[*set],
            Self::Not(inner) => 1.0 - inner.value(memberships),
            Self::And(parts) => parts.iter().map(|part| part.value(memberships)).fold(1.0, f64::min),
            Self::Or(parts) => parts.iter().map(|part| part.value(memberships)).fold(0.0, f64::max),
        }
    }
}

/// The five quotients of two columns: inclusion both ways, PRI, relevance.
fn naive_figures(x: &[f64], y: &[f64]) -> [Option<f64>; 4] {
    let sum = |term: &dyn Fn(f64, f64) -> f64| x.iter().zip(y).map(|(x, y)| term(*x, *y)).sum::<f64>();
    let both = sum(&f64::min);
    let three = sum(&|x, y| x.min(y).min(1.0 - y));
    let quotient = |above: f64, below: f64| (below > 1e-9).then(|| above / below);
    [
        quotient(both, sum(&|x, _| x)),
        quotient(both, sum(&|_, y| y)),
        quotient(both - three, sum(&|x, _| x) - three),
        quotient(sum(&|x, _| 1.0 - x), sum(&|x, y| 1.0 - x.min(y))),
    ]
}

fn figures(table: &SetTable, condition: &Expression, outcome: &Expression) -> [FitMeasure; 4] {
    let sufficient = table.sufficiency(condition, outcome).expect("sets of the table");
    let necessary = table.necessity(condition, outcome).expect("sets of the table");
    assert_eq!(sufficient.consistency, necessary.coverage);
    assert_eq!(sufficient.coverage, necessary.consistency);
    [sufficient.consistency, sufficient.coverage, sufficient.pri, necessary.relevance]
}

fn expression(sets: usize) -> impl Strategy<Value = Naive> {
    (0..sets).prop_map(Naive::Set).prop_recursive(3, 6, 3, |inner| {
        let parts = || proptest::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            inner.clone().prop_map(|inner| Naive::Not(Box::new(inner))),
            parts().prop_map(Naive::And),
            parts().prop_map(Naive::Or),
        ]
    })
}

/// A column of up to three cases: the steps of its scale (none: any number), and the ends of each membership in twelfths.
type Column = (Option<u32>, Vec<(u32, u32)>);

fn column() -> impl Strategy<Value = Column> {
    let steps = prop_oneof![Just(None), Just(Some(1)), Just(Some(2)), Just(Some(3)), Just(Some(4))];
    steps.prop_flat_map(|steps| {
        let top = steps.unwrap_or(12);
        let known = (0..=top).prop_map(|rank| (rank, rank));
        let partly = (0..=top, 0..=top).prop_map(|(one, two): (u32, u32)| (one.min(two), one.max(two)));
        let cell = prop_oneof![5 => known, 1 => Just((0, top)), 1 => partly];
        (Just(steps), proptest::collection::vec(cell, 3))
    })
}

fn share(rank: u32, top: u32) -> f64 {
    f64::from(rank) / f64::from(top)
}

fn table_of(columns: &[Column], cases: usize) -> SetTable {
    let empty = SetTable::new((0..cases).map(|case| case.to_string())).expect("cases");
    columns.iter().zip(NAMES).fold(empty, |table, ((steps, cells), name)| {
        let cells = cells[..cases].iter().copied();
        let bounds = |(low, high)| Bounds::exact(share(low, 12), share(high, 12)).expect("bounds");
        let table = if let Some(top) = steps {
            table.with_ranks(name, *top, cells)
        } else {
            table.with_bounds(name, cells.map(bounds))
        };
        table.expect("memberships")
    })
}

/// Every completion, of any number in twelfths; `None` where there are too many.
fn completions(columns: &[Column], cases: usize) -> Option<Vec<Vec<Vec<f64>>>> {
    let mut all: Vec<Vec<Vec<f64>>> = vec![vec![Vec::new(); columns.len()]];
    for (set, (steps, cells)) in columns.iter().enumerate() {
        for (low, high) in &cells[..cases] {
            let longer = all.iter().flat_map(|columns| {
                (*low..=*high).map(move |rank| {
                    let mut columns = columns.clone();
                    columns[set].push(share(rank, steps.unwrap_or(12)));
                    columns
                })
            });
            all = longer.take(4_001).collect();
            if all.len() > 4_000 {
                return None;
            }
        }
    }
    Some(all)
}

fn known_table(columns: &[Vec<f64>], cases: usize) -> SetTable {
    let empty = SetTable::new((0..cases).map(|case| case.to_string())).expect("cases");
    let named = columns.iter().zip(NAMES);
    named.fold(empty, |table, (cells, name)| table.with(name, cells.iter().copied()).expect("memberships"))
}

/// An expression's memberships in a completion, case by case.
fn values(naive: &Naive, columns: &[Vec<f64>], cases: usize) -> Vec<f64> {
    let of_case = |case: usize| columns.iter().map(|column| column[case]).collect::<Vec<_>>();
    (0..cases).map(|case| naive.value(&of_case(case))).collect()
}

/// That figures and memberships are bounded by what they come to in all completions, and are undefined in those in which
/// they come to nothing.
fn assert_exact(
    table: &SetTable,
    completions: &[Vec<Vec<f64>>],
    condition: &Naive,
    outcome: &Naive,
) -> Result<(), TestCaseError> {
    let (Ok(x), Ok(y)) = (Expression::read(&condition.text(), table), Expression::read(&outcome.text(), table)) else {
        return Ok(());
    };
    let cases = table.cases().len();
    prop_assert!(!completions.is_empty());
    let ends = |figures: &[f64]| figures.iter().fold((1.0_f64, 0.0_f64), |(low, high), v| (low.min(*v), high.max(*v)));
    let is_exact = |bounds: Bounds, figures: &[f64]| {
        let (least, most) = ends(figures);
        bounds.is_exact() && (bounds.lower() - least).abs() < 1e-9 && (bounds.upper() - most).abs() < 1e-9
    };
    let sides: Vec<_> =
        completions.iter().map(|cells| [condition, outcome].map(|side| values(side, cells, cases))).collect();
    for (side, bounds) in [(0, &x), (1, &y)].map(|(side, read)| (side, table.memberships(read).expect("sets"))) {
        for (case, bounds) in bounds.iter().enumerate() {
            let found: Vec<_> = sides.iter().map(|sides| sides[side][case]).collect();
            prop_assert!(is_exact(*bounds, &found), "case {case}: {bounds}, {:?}", ends(&found));
        }
    }
    let all: Vec<_> = sides.iter().map(|[x, y]| naive_figures(x, y)).collect();
    for (index, figure) in figures(table, &x, &y).into_iter().enumerate() {
        let defined: Vec<f64> = all.iter().filter_map(|figures| figures[index]).collect();
        let is_undefined = match defined.len() {
            0 => Truth::True,
            some if some < all.len() => Truth::Unknown,
            _ => Truth::False,
        };
        prop_assert_eq!(figure.is_undefined(), is_undefined, "{}: {}", index, figure);
        let is_right = figure.bounds().map_or(defined.is_empty(), |bounds| is_exact(bounds, &defined));
        prop_assert!(is_right, "{index}: {figure}, {:?}", ends(&defined));
    }
    Ok(())
}

/// What a generated record says of a dimension at a moment.
#[derive(Clone, Copy, Debug)]
enum Said {
    Nothing,
    Unknown,
    Between(usize, usize),
    Grew,
    Fell,
}

const DEGREES: [Degree; 4] = [Degree::Absent, Degree::Emerging, Degree::Established, Degree::Embedded];

/// A record of a case: what it says of the goals at each moment, and whether the outcome reached training, if it says.
#[derive(Clone, Debug)]
struct Record {
    goals: Vec<Said>,
    is_trained: Option<bool>,
}

fn record() -> impl Strategy<Value = Record> {
    let between = (0..4_usize, 0..4_usize).prop_map(|(one, two)| Said::Between(one.min(two), one.max(two)));
    let first = prop_oneof![Just(Said::Nothing), between.clone()];
    let later = prop_oneof![
        3 => Just(Said::Nothing), 1 => Just(Said::Unknown), 2 => between, 2 => Just(Said::Grew), 2 => Just(Said::Fell)
    ];
    let goals = (first, proptest::collection::vec(later, 0..=2));
    (goals, proptest::option::of(any::<bool>())).prop_map(|((first, later), is_trained)| Record {
        goals: [first].into_iter().chain(later).collect(),
        is_trained,
    })
}

/// Four sets, of which three share the goals' unknowns.
fn of_goals() -> Calibration {
    Calibration::default()
        .rank("A", Dimension::PolicyGoals, Occasion::First)
        .crisp("B", Dimension::PolicyGoals, Occasion::First, Degree::Established)
        .rank("C", Dimension::PolicyGoals, Occasion::Latest)
        .outcome_crisp("Y", Outcome::Training)
}

impl Record {
    fn read(&self, at: usize) -> Option<policy_integration::Case> {
        let moments = self.goals.iter().enumerate().map(|(moment, said)| {
            let said = match said {
                Said::Nothing => String::new(),
                Said::Unknown => r#""policy_goals": "unknown""#.to_owned(),
                Said::Grew => r#""policy_goals": "grew""#.to_owned(),
                Said::Fell => r#""policy_goals": "fell""#.to_owned(),
                Said::Between(low, high) => {
                    format!(r#""policy_goals": {{"between": ["{}", "{}"]}}"#, DEGREES[*low].id(), DEGREES[*high].id())
                }
            };
            format!(r#"{{"on": "202{moment}-01-01", "ratings": {{{said}}}}}"#)
        });
        let moments = moments.collect::<Vec<_>>().join(", ");
        let outcomes = self.is_trained.map(|is_trained| if is_trained { "practice" } else { "commitment" });
        let outcomes = outcomes.map(|rung| format!(r#"{{"rung": "{rung}"}}"#)).unwrap_or_default();
        let record = format!(r#"{{"id": "c{at}", "moments": [{moments}], "outcomes": [{outcomes}]}}"#);
        policy_integration::Case::read(record.as_bytes()).ok()
    }

    /// Every trajectory that the goals can have had, moment by moment.
    fn trajectories(&self) -> Vec<Vec<usize>> {
        let mut trajectories: Vec<Vec<usize>> = vec![Vec::new()];
        for said in &self.goals {
            // Growth from what is known to be the highest degree stays there.
            let is_at_top = trajectories.iter().all(|trajectory| trajectory.last() == Some(&3));
            let can_follow = |before: Option<usize>, now: usize| match said {
                Said::Nothing => before.is_none_or(|before| before == now),
                Said::Unknown => true,
                Said::Between(low, high) => (*low..=*high).contains(&now),
                Said::Grew => before.is_some_and(|before| before < now || is_at_top && before == now),
                Said::Fell => before.is_some_and(|before| before > now),
            };
            let longer = trajectories.iter().flat_map(|trajectory| {
                let nows = (0..4).filter(|now| can_follow(trajectory.last().copied(), *now));
                nows.map(|now| trajectory.iter().copied().chain([now]).collect())
            });
            trajectories = longer.collect();
        }
        trajectories
    }

    /// What the four memberships can be together.
    fn memberships(&self) -> Vec<[f64; 4]> {
        let crisp = |is_in: bool| f64::from(u8::from(is_in));
        let rank = |rank: usize| share(u32::try_from(rank).expect("a rank"), 3);
        let trained = self.is_trained.map_or_else(|| vec![false, true], |is_trained| vec![is_trained]);
        let of_trajectory = |trajectory: Vec<usize>| {
            let (first, latest) = (trajectory[0], trajectory[trajectory.len() - 1]);
            trained.iter().map(move |is_trained| [rank(first), crisp(first >= 2), rank(latest), crisp(*is_trained)])
        };
        let mut all: Vec<_> = self.trajectories().into_iter().flat_map(of_trajectory).collect();
        all.sort_by(|one, other| one.partial_cmp(other).expect("numbers"));
        all.dedup();
        all
    }
}

proptest! {
    #![proptest_config(inputs::draws(1_000))]

    #[test]
    fn figures_are_those_of_naive_evaluation(
        cells in proptest::collection::vec(proptest::collection::vec(0.0..=1.0, 5), 4),
        condition in expression(4), outcome in expression(4),
    ) {
        let table = known_table(&cells, 5);
        let (Ok(x), Ok(y)) = (Expression::read(&condition.text(), &table), Expression::read(&outcome.text(), &table))
        else { return Ok(()) };
        let expected = naive_figures(&values(&condition, &cells, 5), &values(&outcome, &cells, 5));
        for (figure, expected) in figures(&table, &x, &y).into_iter().zip(expected) {
            match (figure.value(), expected) {
                (Some(value), Some(expected)) => {
                    prop_assert!((0.0..=1.0).contains(&value) && (value - expected).abs() < 1e-9);
                    prop_assert!(figure.bounds().is_some_and(Bounds::is_exact));
                }
                // Where next to nothing is divided by, rounding decides in the naive way.
                (value, None) => prop_assert!(value.is_none_or(|value| (0.0..=1.0).contains(&value))),
                (None, Some(_)) => prop_assert!(false, "{figure}"),
            }
        }
    }

    #[test]
    fn bounds_are_those_of_all_completions(
        columns in proptest::collection::vec(column(), 4), cases in 1..=3_usize,
        condition in expression(4), outcome in prop_oneof![Just(Naive::Set(3)), expression(4)],
    ) {
        let Some(completions) = completions(&columns, cases) else { return Ok(()) };
        assert_exact(&table_of(&columns, cases), &completions, &condition, &outcome)?;
    }

    #[test]
    fn bounds_of_calibrated_sets_are_those_of_all_courses(
        records in proptest::collection::vec(record(), 1..=2),
        condition in expression(4), outcome in prop_oneof![Just(Naive::Set(3)), expression(4)],
    ) {
        let cases: Vec<_> = records.iter().enumerate().map(|(at, record)| record.read(at)).collect();
        // What fell from the lowest degree is no record.
        prop_assume!(cases.iter().all(Option::is_some));
        let table = of_goals().apply(&Cohort::new(cases.into_iter().flatten().collect()).expect("a cohort")).expect("a table");
        let of_cases: Vec<_> = records.iter().map(Record::memberships).collect();
        let completions = of_cases.iter().fold(vec![vec![Vec::new(); 4]], |all, of_case| {
            let longer = all.iter().flat_map(|columns| of_case.iter().map(|memberships| {
                let longer = columns.iter().zip(memberships);
                longer.map(|(column, one)| column.iter().copied().chain([*one]).collect()).collect()
            }));
            longer.collect::<Vec<Vec<Vec<f64>>>>()
        });
        assert_exact(&table, &completions, &condition, &outcome)?;
    }

    #[test]
    fn bounds_of_a_plain_relation_of_one_scale_are_exact(
        cells in proptest::collection::vec(proptest::collection::vec((0..=3_u32, 0..=3_u32), 6), 4),
    ) {
        let ordered = |(one, two): &(u32, u32)| (*one.min(two), *one.max(two));
        let columns: Vec<Column> =
            cells.iter().map(|cells| (Some(3), cells.iter().map(ordered).collect())).collect();
        let table = table_of(&columns, 6);
        for relation in ["A -> Y", "A*~B + C -> Y", "A*B + A*C -> Y", "~A <- Y", "(A + B)*~C <- ~Y"] {
            let relation = Relation::read(relation, &table).expect("a relation");
            for figure in figures(&table, relation.condition(), relation.outcome()) {
                prop_assert!(figure.bounds().is_none_or(Bounds::is_exact), "{relation}");
            }
        }
    }

    #[test]
    fn what_is_printed_reads_back(condition in expression(4), outcome in expression(4), necessary in any::<bool>()) {
        let table = known_table(&[vec![], vec![], vec![], vec![]], 0);
        let arrow = if necessary { "<-" } else { "->" };
        match Relation::read(&format!("{}{arrow}{}", condition.text(), outcome.text()), &table) {
            Ok(relation) => prop_assert_eq!(Relation::read(&relation.to_string(), &table), Ok(relation)),
            Err(error) => prop_assert_eq!(error.fault(), ExpressionFault::Contradiction),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[ABYZ~*+()<>\\- é]{0,12}") {
        let table = known_table(&[vec![], vec![], vec![], vec![]], 0);
        for error in [Relation::read(&text, &table).err(), Expression::read(&text, &table).err()].into_iter().flatten() {
            let length = text.chars().count();
            prop_assert!((1..=length + 1).contains(&error.at()));
            let rest: String = text.chars().skip(error.at() - 1).collect();
            prop_assert!(rest.starts_with(error.found()));
            prop_assert!(!error.message(Language::Dutch).is_empty());
        }
    }

}

proptest! {
    #![proptest_config(inputs::draws(300))]

    #[test]
    fn an_open_truth_table_holds_that_of_every_completion(
        columns in proptest::collection::vec(column(), 4), cases in 1..=3_usize,
        fewest in 1..=2_u32,
    ) {
        let Some(completions) = completions(&columns, cases) else { return Ok(()) };
        let cut_offs = CutOffs::default().with_cases(fewest).with_consistency(0.75);
        let make = |table: &SetTable| table.truth_table(&["A", "B"], "Y", cut_offs).expect("a truth table");
        let open = make(&table_of(&columns, cases));
        for cells in completions {
            let closed = make(&known_table(&cells, cases));
            prop_assert!(closed.open_cases().is_empty());
            for number in 1..=4 {
                let (open, closed) = (open.row(number), closed.row(number));
                let count = closed.map_or(0, |row| row.cases.len());
                let (least, most) = open.map_or((0, 0), |row| (row.cases.len(), row.most_cases as usize));
                prop_assert!(least <= count && count <= most);
                let status = |row: Option<&policy_integration::cohort::sets::TruthRow>| row.map_or(RowStatus::Remainder, |row| row.status);
                prop_assert!(status(open) == RowStatus::Open || status(open) == status(closed));
                let contradicts = closed.map_or(Truth::False, |row| row.is_contradictory);
                let may = open.map_or(Truth::False, |row| row.is_contradictory);
                prop_assert!(may == Truth::Unknown || may == contradicts);
            }
        }
    }
}

/// A crisp table with these rows: whether each is positive, negative or without cases.
fn crisp_rows(conditions: usize, rows: &[Option<bool>]) -> TruthTable {
    let seen: Vec<(usize, bool)> = rows.iter().enumerate().filter_map(|(row, has)| Some((row, (*has)?))).collect();
    let names: Vec<String> = (0..conditions).map(|place| format!("C{place}")).collect();
    let mut table = SetTable::new(seen.iter().map(|(row, _)| row.to_string())).expect("cases");
    for (place, name) in names.iter().enumerate() {
        let shift = conditions - 1 - place;
        table = table.with_crisp(name, seen.iter().map(|(row, _)| row >> shift & 1 == 1)).expect("a set");
    }
    table = table.with_crisp("Y", seen.iter().map(|(_, has)| *has)).expect("a set");
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    table.truth_table(&names, "Y", CutOffs::default()).expect("a truth table")
}

/// Every term of some conditions: which it asks for, and how.
fn all_terms(conditions: usize) -> Vec<(usize, usize)> {
    let all = (1 << conditions) - 1;
    (0..=all).flat_map(|mask| (0..=all).filter(move |bits| bits & !mask == 0).map(move |bits| (mask, bits))).collect()
}

/// The terms of an expression that a model prints.
fn read_terms(model: &str, conditions: usize) -> Vec<(usize, usize)> {
    let term = |text: &str| {
        text.split('*').fold((0, 0), |(mask, bits), literal| {
            let name = literal.trim_start_matches('~');
            let bit = 1 << (conditions - 1 - name[1..].parse::<usize>().expect("a place"));
            (mask | bit, if literal.starts_with('~') { bits } else { bits | bit })
        })
    };
    model.split(" + ").map(term).collect()
}

fn covers(terms: &[(usize, usize)], row: usize) -> bool {
    terms.iter().any(|(mask, bits)| row & mask == *bits)
}

/// The models with the fewest prime terms, by trying all.
fn naive_models(conditions: usize, on: &[usize], off: &[usize]) -> Vec<Vec<(usize, usize)>> {
    let is_sound = |term: &(usize, usize)| !off.iter().any(|row| covers(&[*term], *row));
    let drops = |(mask, bits): (usize, usize)| {
        let places = (0..conditions).map(|place| 1 << place).filter(move |bit| mask & bit != 0);
        places.map(move |bit| (mask & !bit, bits & !bit))
    };
    let is_prime = |term: &(usize, usize)| is_sound(term) && !drops(*term).any(|shorter| is_sound(&shorter));
    let is_used = |term: &(usize, usize)| on.iter().any(|row| covers(&[*term], *row));
    let primes: Vec<_> = all_terms(conditions).into_iter().filter(|term| is_prime(term) && is_used(term)).collect();
    let mut models: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
    loop {
        let done: Vec<_> = models.iter().filter(|model| on.iter().all(|row| covers(model, *row))).cloned().collect();
        if !done.is_empty() {
            return done;
        }
        let longer = models.iter().flat_map(|model| {
            let later = primes.iter().filter(|prime| model.last().is_none_or(|last| last < *prime));
            later.map(|prime| model.iter().copied().chain([*prime]).collect())
        });
        models = longer.collect();
    }
}

proptest! {
    #![proptest_config(inputs::draws(300))]

    #[test]
    fn solutions_are_all_the_shortest_ones(
        rows in proptest::collection::vec(prop_oneof![Just(None), Just(Some(true)), Just(Some(false))], 8),
        kind in strategies::term::<SolutionKind>(),
    ) {
        let truth_table = crisp_rows(3, &rows);
        let with = |wanted| (0..8).filter(|row| rows[*row] == wanted).collect::<Vec<usize>>();
        let (on, mut off) = (with(Some(true)), with(Some(false)));
        if kind == SolutionKind::Conservative {
            off.extend(with(None));
        }
        match truth_table.solution(kind) {
            Err(NoSolutionError::NoPositiveRow) => prop_assert!(on.is_empty()),
            Err(NoSolutionError::NothingAgainst) => prop_assert!(off.is_empty()),
            Err(error) => prop_assert!(false, "{error}"),
            Ok(solution) => {
                prop_assert!(!solution.is_cut);
                let sorted = |mut model: Vec<_>| { model.sort_unstable(); model };
                let mut models: Vec<_> =
                    solution.models.iter().map(|model| sorted(read_terms(&model.to_string(), 3))).collect();
                models.sort();
                let mut expected: Vec<_> = naive_models(3, &on, &off).into_iter().map(sorted).collect();
                expected.sort();
                prop_assert_eq!(models, expected);
            }
        }
    }

    #[test]
    fn solutions_say_what_the_truth_table_says_and_nothing_can_be_dropped(
        rows in proptest::collection::vec(prop_oneof![6 => Just(None), 1 => Just(Some(true)), 1 => Just(Some(false))], 64),
        kind in strategies::term::<SolutionKind>(),
    ) {
        let truth_table = crisp_rows(6, &rows);
        let Ok(solution) = truth_table.solution(kind) else { return Ok(()) };
        for model in &solution.models {
            let terms = read_terms(&model.to_string(), 6);
            let is_against = |row: usize| match rows[row] {
                Some(has) => !has,
                None => kind == SolutionKind::Conservative,
            };
            let taken = (0..64_usize).filter(|row| rows[*row].is_none() && covers(&terms, *row));
            let taken: Vec<u32> = taken.map(|row| u32::try_from(row + 1).expect("a number")).collect();
            prop_assert_eq!(&taken, &model.remainders);
            for (row, has) in rows.iter().enumerate() {
                prop_assert!(*has != Some(true) || covers(&terms, row));
                prop_assert!(!is_against(row) || !covers(&terms, row));
            }
            for (index, (mask, bits)) in terms.iter().enumerate() {
                let mut others = terms.clone();
                others.remove(index);
                prop_assert!((0..64).any(|row| rows[row] == Some(true) && !covers(&others, row)), "a term is to spare");
                for bit in (0..6).map(|place| 1 << place).filter(|bit| mask & bit != 0) {
                    let shorter = (mask & !bit, bits & !bit);
                    prop_assert!((0..64).any(|row| is_against(row) && covers(&[shorter], row)), "a literal is to spare");
                }
            }
        }
    }
}

#[test]
fn tied_models_are_cut_at_the_limit_and_it_says_so() {
    // The cyclic table of the textbooks: two ways of three terms each.
    let rows = [Some(true), Some(true), Some(true), Some(false), Some(false), Some(true), Some(true), Some(true)];
    let truth_table = crisp_rows(3, &rows);
    let solution = truth_table.solution(SolutionKind::Conservative).expect("a solution");
    let texts: Vec<_> = solution.models.iter().map(ToString::to_string).collect();
    assert_eq!(texts, ["C0*C1 + ~C0*~C2 + ~C1*C2", "C0*C2 + ~C0*~C1 + C1*~C2"]);
    assert!(!solution.is_cut);
    let cut = truth_table
        .solution_within(SolutionKind::Conservative, &SolutionTerms::default().list_models(1))
        .expect("a solution");
    assert_eq!((cut.models.len(), cut.is_cut), (1, true));
}

#[test]
fn open_rows_are_neither_covered_nor_used() {
    let table = SetTable::new(["a", "b", "c"]).expect("cases");
    let table =
        table.with_crisp("A", [true, true, false]).and_then(|table| table.with_crisp("B", [true, false, false]));
    let table = table.and_then(|table| table.with_crisp("Y", [Some(true), None, Some(false)])).expect("sets");
    let truth_table = table.truth_table(&["A", "B"], "Y", CutOffs::default()).expect("a truth table");
    assert_eq!(truth_table.row(3).expect("a row").status, RowStatus::Open);
    assert_eq!(truth_table.row(3).expect("a row").undecided, ["b"]);
    let solution = truth_table.solution(SolutionKind::Parsimonious).expect("a solution");
    assert_eq!((solution.models[0].to_string().as_str(), solution.open_rows.as_slice()), ("B", [3].as_slice()));
    assert_eq!(solution.models[0].remainders, [2]);
}

#[test]
fn cases_on_the_crossover_are_named_and_contradictions_too() {
    let table = SetTable::new(["a", "b", "c", "d"]).expect("cases");
    let table = table.with("A", [0.5, 0.9, 0.8, 0.9]).and_then(|table| table.with("B", [0.2, 0.4, 0.3, 0.5]));
    let table = table.and_then(|table| table.with("Y", [0.9, 0.7, 0.1, 0.4])).expect("sets");
    let truth_table = table.truth_table(&["A", "B"], "Y", CutOffs::default()).expect("a truth table");
    let on_crossover = truth_table.on_crossover().iter();
    let named: Vec<_> = on_crossover.map(|case| (case.case.as_str(), case.conditions.join(","))).collect();
    assert_eq!(named, [("a", "A".to_owned()), ("d", "B".to_owned())]);
    let row = truth_table.contradictory().next().expect("a contradictory row");
    assert_eq!((row.number, row.is_contradictory), (3, Truth::True));
    assert_eq!((&row.with_outcome[..], &row.without_outcome[..]), (&["b".to_owned()][..], &["c".to_owned()][..]));
}

#[test]
fn awkward_expressions_are_refused_with_place_text_and_what_would_do() {
    let table = lipset();
    let refusals = [
        (
            "",
            "at character 1: nothing is there to read; accepted: an expression such as `A*~B + C`, of `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
        (
            "DEV*IDN -> SURV",
            "at character 5: unknown set `IDN`; did you mean `IND`? accepted: `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
        (
            "dev -> SURV",
            "at character 1: unknown set `dev`; did you mean `DEV`? accepted: `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
        (
            "DEV**IND -> SURV",
            "at character 5: `*` where a set is expected; accepted: `~`, `(`, `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
        (
            "DEV*IND",
            "at character 8: the end without an arrow; accepted: one `->` (sufficient) or `<-` (necessary) between two expressions",
        ),
        (
            "DEV -> IND -> SURV",
            "at character 12: a second arrow `->`; accepted: one `->` (sufficient) or `<-` (necessary) between two expressions",
        ),
        (
            "DEV ->",
            "at character 7: the end where a set is expected; accepted: `~`, `(`, `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
        (
            "-> SURV",
            "at character 1: `->` where a set is expected; accepted: `~`, `(`, `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
        ("DEV*(IND + URB -> SURV", "at character 5: `(` isn't closed; accepted: `)` further on"),
        ("DEV*IND) -> SURV", "at character 8: `)` closes what wasn't opened; accepted: `(` before it"),
        ("DEV*~DEV -> SURV", "at character 6: `DEV` is asked for together with its negation; accepted: one of the two"),
        (
            "~(DEV + ~DEV) -> SURV",
            "at character 10: `DEV` is asked for together with its negation; accepted: one of the two",
        ),
        (
            "DEV & IND -> SURV",
            "at character 5: unknown sign `&`; accepted: `~` (not), `*` (and), `+` (or), `(`, `)`, `->` (sufficient), `<-` (necessary), `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
        (
            "DEV is necessary for SURV",
            "at character 5: `is` where a sign is expected; accepted: `*` (and), `+` (or), `->` (sufficient), `<-` (necessary), or a bracket that closes",
        ),
        (
            "Ontwikkeling is nodig voor overleving",
            "at character 1: unknown set `Ontwikkeling`; accepted: `DEV`, `URB`, `LIT`, `IND`, `STB`, `SURV`",
        ),
    ];
    for (text, expected) in refusals {
        let error = Relation::read(text, &table).expect_err(text);
        assert_eq!(error.to_string(), expected, "{text}");
    }
    let error = Expression::read("DEV -> SURV", &table).expect_err("an arrow");
    assert_eq!((error.fault(), error.at(), error.found()), (ExpressionFault::ArrowInExpression, 5, "->"));
    let error = Relation::read("DEV en IND -> SURV", &table).expect_err("a Dutch word");
    assert_eq!(
        error.message(Language::Dutch),
        "bij teken 5: `en` waar een teken wordt verwacht; \
         toegestaan: `*` (en), `+` (of), `->` (voldoende), `<-` (nodig), of een haakje dat sluit"
    );
    let deep = format!("{}DEV{}", "(".repeat(40), ")".repeat(40));
    assert_eq!(Expression::read(&deep, &table).expect_err("deep").fault(), ExpressionFault::TooDeep);
    let long = "DEV*".repeat(4_000);
    assert_eq!(Expression::read(&long, &table).expect_err("long").fault(), ExpressionFault::TooLong);
}

#[test]
fn tables_that_make_no_sense_are_refused() {
    let table = || SetTable::new(["a", "b"]).expect("cases");
    let refused = |made: Result<SetTable, SetTableError>| made.expect_err("a fault").to_string();
    assert_eq!(
        refused(table().with("A", [0.5, f64::NAN])),
        "`NaN` is no membership of case `b` in `A`; accepted: a number from 0 to 1, or none where it's unknown"
    );
    assert_eq!(refused(table().with("A", [0.5])), "`1` memberships in `A`; accepted: `2`, one for each case");
    assert_eq!(
        refused(table().with("~A", [0.5, 0.5])),
        "`~A` can't name a set; accepted: a letter, then letters, digits, `_` and `.`, at most 40 in all"
    );
    let twice = table().with("A", [0.5, 0.5]).and_then(|table| table.with("a", [0.5, 0.5]));
    assert_eq!(refused(twice), "`a` is taken by `A`; accepted: names that differ in more than capitals");
    assert_eq!(refused(SetTable::new(["a", "a"])), "case `a` occurs twice; accepted: an id of its own for each case");
    let ranks = table().with_ranks("A", 3, [(0, 1), (2, 4)]);
    assert_eq!(
        refused(ranks),
        "`2` to `4` are no ranks of case `b` in `A`; accepted: ranks from 0 to `3`, the lower one first"
    );
    let table = lipset();
    let make =
        |conditions: &[&str], outcome| table.truth_table(conditions, outcome, CutOffs::default()).expect_err("a fault");
    assert_eq!(make(&[], "SURV"), TruthTableError::CountOfConditions { found: 0 });
    assert_eq!(make(&["DEV", "DEV"], "SURV"), TruthTableError::Repeated { name: "DEV".to_owned() });
    assert_eq!(make(&["DEV", "SURV"], "~SURV"), TruthTableError::Repeated { name: "SURV".to_owned() });
    assert!(
        matches!(make(&["DEW"], "SURV"), TruthTableError::UnknownSet(unknown) if unknown.nearest.as_deref() == Some("DEV"))
    );
}

#[test]
fn a_zero_denominator_is_undefined_and_said_where_it_may_be() {
    let table = SetTable::new(["a", "b"]).and_then(|table| table.with("A", [Some(0.0), None]));
    let table = table.and_then(|table| table.with("Y", [0.6, 0.8])).expect("sets");
    let consistency = table.fit("A -> Y").expect("a relation").consistency();
    assert_eq!(
        (consistency.is_undefined(), consistency.to_string().as_str()),
        (Truth::Unknown, "0.800–1.000 or undefined")
    );
    assert_eq!(consistency.at_least(0.7), Truth::Unknown, "an undefined figure reaches nothing");
    let empty = SetTable::new([] as [&str; 0]).and_then(|table| table.with("A", [] as [f64; 0])).expect("sets");
    assert_eq!(sufficiency(&empty, "A -> A"), ["undefined", "undefined", "undefined"]);
}

#[test]
fn sets_of_one_dimension_share_its_unknowns() {
    let calibration = Calibration::default()
        .rank("GOALS", Dimension::PolicyGoals, Occasion::First)
        .rank("GOALS_NOW", Dimension::PolicyGoals, Occasion::Latest)
        .rank("MONEY", Dimension::Budget, Occasion::First)
        .crisp("NET", Dimension::InformalNetwork, Occasion::Latest, Degree::Established)
        .outcome_rank("CHANGE")
        .outcome_crisp("TRAINED", Outcome::Training);
    let cases = [
        &br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "emerging"}}]}"#[..],
        &br#"{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {
            "policy_goals": "embedded", "informal_network": {"at_least": "established"}}}],
            "outcomes": [{"rung": "commitment"}]}"#[..],
    ];
    let cases = cases.map(|case| policy_integration::Case::read(case).unwrap_or_else(|report| panic!("{report}")));
    let table = calibration.apply(&Cohort::new(cases.to_vec()).expect("a cohort")).expect("a table");
    let membership = |case, set| table.membership(case, set).map(|bounds| bounds.to_string());
    assert_eq!(membership("a", "MONEY"), Some("0.33".to_owned()));
    assert_eq!(membership("b", "NET"), Some("1.00".to_owned()));
    assert_eq!(membership("b", "CHANGE"), Some("0.50".to_owned()));
    assert_eq!(membership("b", "TRAINED"), Some("0.00".to_owned()));
    assert_eq!(membership("a", "TRAINED"), Some("0.00–1.00".to_owned()));
    assert_eq!(membership("a", "POLITICS"), None);
    let is_exact = |relation| table.fit(relation).expect("a relation").consistency().bounds().map(Bounds::is_exact);
    assert_eq!(is_exact("GOALS -> TRAINED"), Some(true));
    // Of a, with one moment, it is one unknown; of b it is known.
    assert_eq!(is_exact("GOALS -> GOALS_NOW"), Some(true));
    assert_eq!(table.fit("GOALS -> GOALS_NOW").expect("a relation").consistency().to_string(), "1.000");
}

#[test]
fn the_published_cases_have_figures() {
    let calibration = Calibration::default()
        .rank("GOALS", Dimension::PolicyGoals, Occasion::First)
        .rank("MANAGERS", Dimension::ManagementSupport, Occasion::First)
        .outcome_crisp("TRAINED", Outcome::Training);
    let table = calibration.apply(&published::cohort()).expect("a table");
    let consistency = table.fit("GOALS*MANAGERS -> TRAINED").expect("a relation").consistency();
    assert!(consistency.bounds().is_some_and(|bounds| bounds.is_exact() && bounds.width() < 1.0));
}

#[test]
fn a_crisp_outcome_is_in_or_out() {
    let calibration = Calibration::default()
        .rank("GOALS", Dimension::PolicyGoals, Occasion::First)
        .outcome_crisp("PRACTICE", Outcome::Practice);
    let table = calibration.apply(&published::cohort()).expect("a table");
    assert_eq!(table.fit("GOALS <- PRACTICE").expect("a relation").consistency().to_string(), "0.429–0.533");
}

#[test]
fn three_small_cases_give_two_thirds_at_most() {
    let consistency = |table: SetTable, relation| table.fit(relation).expect("a relation").consistency().to_string();
    let table = || SetTable::new(["a", "b"]).expect("cases");
    // Half in a set that is crisp would give 0.750.
    let crisp = table().with("X", [2.0 / 3.0, 1.0 / 3.0]).and_then(|table| table.with_crisp("Y", [Some(true), None]));
    assert_eq!(consistency(crisp.expect("sets"), "X <- Y"), "0.500–0.667");
    let steps = table().with("X", [2.0 / 3.0, 1.0 / 3.0]).and_then(|table| table.with_ranks("Y", 2, [(2, 2), (0, 1)]));
    assert_eq!(consistency(steps.expect("sets"), "X <- Y"), "0.667");
    // What is in a set isn't in its negation.
    let negated = table().with_crisp("X", [Some(true), None]).and_then(|table| table.with("Y", [0.0, 1.0 / 3.0]));
    let negated = negated.and_then(|table| table.with("Z", [2.0 / 3.0, 0.0])).expect("sets");
    assert_eq!(consistency(negated, "X -> ~X*Y + Z"), "0.333–0.667");
}

#[test]
fn what_can_only_be_in_or_out_leaves_something_to_divide_by() {
    let table = SetTable::new(["a"]).and_then(|table| table.with("X", [0.4]));
    let table = table.and_then(|table| table.with_crisp("Y", [None])).expect("sets");
    assert_eq!(sufficiency(&table, "X -> Y"), ["0.000–1.000", "0.000–1.000", "0.400 or undefined"]);
}

/// One case of which nothing is known in any of some sets of four ranks; in the outcome it is two thirds.
fn unknown_ranks(sets: usize) -> (SetTable, Vec<String>) {
    let names: Vec<String> = (0..sets).map(|set| format!("A{set}")).collect();
    let empty = SetTable::new(["a"]).expect("a case");
    let table = names.iter().fold(empty, |table, name| table.with_ranks(name, 3, [(0, 3)]).expect("ranks"));
    (table.with_ranks("Y", 3, [(2, 2)]).expect("ranks"), names)
}

#[test]
fn beyond_the_most_completions_bounds_enclose_and_say_so() {
    let relation = |names: &[String]| {
        let pairs = names.iter().zip(names.iter().cycle().skip(1)).map(|(one, other)| format!("{one}*~{other}"));
        format!("{} -> Y", pairs.collect::<Vec<_>>().join(" + "))
    };
    let (table, names) = unknown_ranks(6);
    assert_eq!(4_usize.pow(6), SetTable::MOST_COMPLETIONS);
    assert_eq!(sufficiency(&table, &relation(&names))[0], "0.667–1.000 or undefined");
    let (table, names) = unknown_ranks(7);
    assert_eq!(sufficiency(&table, &relation(&names))[0], "within 0.667–1.000 or undefined");
    let relation = Relation::read(&relation(&names), &table).expect("a relation");
    for completion in (0..4_u32.pow(7)).step_by(331) {
        let empty = SetTable::new(["a"]).and_then(|table| table.with_ranks("Y", 3, [(2, 2)])).expect("a set");
        let known = names.iter().zip(0..).fold(empty, |table, (name, place)| {
            let rank = completion / 4_u32.pow(place) % 4;
            table.with_ranks(name, 3, [(rank, rank)]).expect("a rank")
        });
        let figures = |table| figures(table, relation.condition(), relation.outcome());
        for (enclosing, figure) in figures(&table).into_iter().zip(figures(&known)) {
            let is_within = |value| enclosing.bounds().is_some_and(|bounds| bounds.contains(value));
            assert!(figure.value().is_none_or(is_within), "{enclosing}, {figure}");
            assert!(figure.value().is_some() || enclosing.is_undefined().is_possible(), "{enclosing}, {figure}");
        }
    }
    // What stands in one way only isn't counted.
    let (table, names) = unknown_ranks(40);
    assert_eq!(sufficiency(&table, &format!("{} -> Y", names.join(" + ")))[0], "0.667–1.000 or undefined");
}

#[test]
fn more_ranks_than_are_listed_enclose() {
    let table = SetTable::new(["a", "b"]).and_then(|table| table.with("X", [2.0 / 3.0, 1.0 / 3.0]));
    let table = table.and_then(|table| table.with_ranks("Y", u32::MAX, [(u32::MAX, u32::MAX), (0, u32::MAX)]));
    let table = table.and_then(|table| table.with("Z", [0.0, 0.0])).expect("sets");
    assert_eq!(necessity(&table, "X <- Y")[0], "within 0.500–0.750");
    assert_eq!(necessity(&table, "Z <- Y")[0], "0.000");
    assert_eq!(sufficiency(&table, "Y -> ~Y")[0], "within 0.000–0.500");
}

#[test]
fn conditions_of_one_dimension_put_a_case_in_the_rows_of_its_courses() {
    let calibration = of_goals();
    let record = Record { goals: vec![Said::Nothing, Said::Grew], is_trained: Some(true) };
    let cohort = Cohort::new(vec![record.read(0).expect("a case")]).expect("a cohort");
    let table = calibration.apply(&cohort).expect("a table");
    let truth_table = table.truth_table(&["B", "C"], "Y", CutOffs::default()).expect("a truth table");
    // Whoever had established goals and gained has embedded ones now: `B*~C` can't be.
    assert_eq!(truth_table.open_cases()[0].rows, [1, 2, 4]);
}

#[test]
fn what_is_a_rounding_away_from_nothing_is_nothing() {
    let table = SetTable::new(["a"]).unwrap().with("X", [0.3]).unwrap().with("Y", [0.7]).unwrap();
    let Ok(Fit::Sufficient(fit)) = table.fit("X -> Y") else { panic!("sufficiency") };
    // All of X is in Y and in its negation too, 1 − 0.7 being 0.3.
    assert_eq!((fit.consistency.to_string(), fit.pri.to_string()), ("1.000".to_owned(), "undefined".to_owned()));
}

#[test]
fn an_or_of_one_set_asks_for_it() {
    let table = known_table(&[vec![], vec![], vec![], vec![]], 0);
    for text in ["(C + C)*~C", "(A*C + B*C)*~C", "~(~C*~C)*~C"] {
        assert_eq!(Expression::read(text, &table).unwrap_err().fault(), ExpressionFault::Contradiction, "{text}");
    }
    assert!(Expression::read("(A + C)*~C", &table).is_ok());
}

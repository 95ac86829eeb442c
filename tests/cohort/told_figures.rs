//! Figures of many cases in words, in both languages: on published data, and where something is undefined or unknown.

use policy_integration::cohort::agreement::{Bootstrap, Kappa, KappaWeights, Metric, ReliabilityData};
use policy_integration::cohort::correlation::TauBounds;
use policy_integration::cohort::dominance::DominanceTerms;
use policy_integration::cohort::sets::{Calibration, CutOffs, SolutionKind, SolutionTerms};
use policy_integration::cohort::{Occasion, UndefinedError};
use policy_integration::published::{self, Coding, coding};
use policy_integration::{
    Case, Claims, Codings, Cohort, Degree, Dimension, Language, Level, Outcome, PolicyDomain, ScoringModel, SetTable,
    case::Cell, vocabulary::Tier,
};

use Language::{Dutch, English};

/// The first goals and budgets, and the outcomes, of the published municipalities.
fn table() -> SetTable {
    let calibration = Calibration::default()
        .rank("GOALS", Dimension::PolicyGoals, Occasion::First)
        .rank("BUDGET", Dimension::Budget, Occasion::First)
        .outcome_crisp("TRAINING", Outcome::Training)
        .outcome_crisp("PRACTICE", Outcome::Practice);
    calibration.apply(&published::cohort()).expect("a table")
}

/// Lipset's data, fuzzy (Rihoux & Ragin 2009).
fn lipset() -> SetTable {
    let rows: Vec<Vec<&str>> =
        include_str!("../fixtures/lipset-fuzzy.csv").lines().map(|line| line.split(',').collect()).collect();
    let empty = SetTable::new(rows[1..].iter().map(|row| row[0])).expect("cases");
    rows[0].iter().enumerate().skip(1).fold(empty, |table, (column, name)| {
        let cells = rows[1..].iter().map(|row| row[column].parse::<f64>().expect("a number"));
        table.with(name, cells).expect("memberships")
    })
}

#[test]
fn fit_tells_each_figure_with_its_share_and_its_bounds() {
    let fit = table().fit("GOALS <- PRACTICE").expect("a relation");
    assert_eq!(
        fit.lines(English),
        [
            "necessity of the condition for the outcome, over 20 cases",
            "consistency: 0.429–0.533, the share of the outcome that is in the condition",
            "relevance of necessity (RoN): 0.731–0.745, of what isn't in both, the share outside the condition; low where the condition is nearly always there and the outcome isn't",
            "coverage: 0.364–0.409, the share of the condition that the outcome takes up",
            "two figures: the lower and the upper bound over what the unknown memberships can be",
        ]
    );
    let fit = table().fit("GOALS -> PRACTICE").expect("a relation");
    assert_eq!(
        fit.lines(Dutch),
        [
            "hoe ver de voorwaarde voldoende is voor de uitkomst, over 20 casussen",
            "consistentie: 0,364–0,409, het deel van de voorwaarde dat in de uitkomst zit",
            "proportionele afname van inconsistentie (PRI): 0,364–0,409, hetzelfde zonder wat ook in de ontkenning van de uitkomst zit",
            "dekking: 0,429–0,533, het deel van de uitkomst dat de voorwaarde dekt",
            "twee cijfers: de onder- en bovengrens over wat de onbekende lidmaatschappen kunnen zijn",
        ]
    );
}

#[test]
fn fit_says_why_a_figure_is_undefined_or_may_be() {
    let nobody = table().fit("PRACTICE*~TRAINING -> GOALS").expect("a relation");
    let lines = nobody.lines(English);
    assert_eq!(lines[1], "consistency: undefined, since no case is in the condition");
    assert_eq!(lines[2], "proportional reduction in inconsistency (PRI): undefined, since no case is in the condition");
    assert_eq!(nobody.lines(Dutch)[1], "consistentie: niet bepaald, omdat geen casus in de voorwaarde zit");
    let one = SetTable::new(["a"]).and_then(|table| table.with("DEV", [None])?.with("SURV", [1.0])).expect("a table");
    let lines = one.fit("DEV -> SURV").expect("a relation").lines(Dutch);
    assert_eq!(lines[0], "hoe ver de voorwaarde voldoende is voor de uitkomst, over 1 casus");
    assert_eq!(
        lines[1],
        "consistentie: 1,000 of niet bepaald, het deel van de voorwaarde dat in de uitkomst zit; niet bepaald als geen casus in de voorwaarde zit"
    );
    // As much in the outcome as out of it: nothing is left of the condition.
    let half = SetTable::new(["a"]).and_then(|table| table.with("DEV", [0.5])?.with("SURV", [0.5])).expect("a table");
    assert_eq!(
        half.fit("DEV -> SURV").expect("a relation").lines(English)[2],
        "proportional reduction in inconsistency (PRI): undefined, since each case is in the outcome, and in its negation, at least as far as in the condition"
    );
}

#[test]
fn a_truth_table_tells_its_rows_and_the_cases_in_none() {
    let truth_table = table().truth_table(&["GOALS", "BUDGET"], "PRACTICE", CutOffs::default()).expect("a truth table");
    let lines = truth_table.lines(English);
    assert_eq!(lines[0], "conditions: GOALS, BUDGET; rows: 4; with a case, or perhaps one: 4; remainders: 0");
    assert_eq!(
        lines[2],
        "row 2, ~GOALS*BUDGET: negative; cases: 4–8 (5, 13, 17, 19); consistency 0.150–0.643, PRI 0.150–0.643; some of its cases have the outcome and others don't"
    );
    assert!(lines[5].starts_with("the row isn't known of: 4 (BUDGET), 7 (BUDGET)"), "{lines:?}");
    let lines = truth_table.lines(Dutch);
    assert_eq!(
        lines[4],
        "rij 4, GOALS*BUDGET: open; casussen: 0–4; consistentie 0,182–0,727, PRI 0,182–0,727; misschien hebben sommige van deze casussen de uitkomst en andere niet"
    );
    let between =
        SetTable::new(["a"]).and_then(|table| table.with("DEV", [0.5])?.with("SURV", [1.0])).expect("a table");
    let lines = between.truth_table(&["DEV"], "SURV", CutOffs::default()).expect("a truth table").lines(Dutch);
    assert_eq!(lines[1..], ["in geen rij, op het omslagpunt van een voorwaarde: a (DEV)"]);
}

#[test]
fn a_long_truth_table_and_long_lists_are_cut() {
    // 64 rows with a case each, in the order of their numbers; and 25 more cases in the last one.
    let cases: Vec<usize> = (0..64).chain(std::iter::repeat_n(63, 25)).collect();
    let names: Vec<String> = (0..cases.len()).map(|case| format!("c{case}")).collect();
    let table = (0..6).fold(SetTable::new(names).expect("cases"), |table, bit| {
        let is_in = cases.iter().map(|row| row >> (5 - bit) & 1 == 1);
        table.with_crisp(&format!("X{bit}"), is_in).expect("a set")
    });
    let table = table.with_crisp("Y", cases.iter().map(|row| row % 2 == 0)).expect("a set");
    let truth_table = table.truth_table(&["X0", "X1", "X2", "X3", "X4", "X5"], "Y", CutOffs::default()).expect("rows");
    let lines = truth_table.lines(English);
    assert_eq!((lines.len(), lines.last().map(String::as_str)), (34, Some("and 32 more rows")));
    let last = truth_table.row(64).expect("a row").line(Dutch);
    assert!(last.contains("casussen: 26 (c63, c64") && last.contains(", c82, en nog 6)"), "{last}");
}

#[test]
fn a_solution_tells_its_models_and_the_remainders_they_count_on() {
    const CONDITIONS: [&str; 5] = ["DEV", "URB", "LIT", "IND", "STB"];
    let truth_table = lipset().truth_table(&CONDITIONS, "SURV", CutOffs::default()).expect("a truth table");
    let parsimonious = truth_table.solution(SolutionKind::Parsimonious).expect("a solution");
    assert_eq!(
        parsimonious.lines(English),
        [
            "solution, parsimonious: models: 1",
            "DEV*~IND + URB*STB (simplifying assumptions, by row: 10, 12, 14, 16, 17, 18, 21, 25, 26, 28, 29, 30)"
        ]
    );
    let conservative = truth_table.solution(SolutionKind::Conservative).expect("a solution");
    assert_eq!(
        conservative.lines(Dutch),
        ["oplossing, conservatief: modellen: 1", "DEV*URB*LIT*IND*STB + DEV*~URB*LIT*~IND*STB"]
    );
}

#[test]
fn a_solution_names_open_rows() {
    let table = SetTable::new(["a", "b", "c"]).expect("cases");
    let table =
        table.with_crisp("X", [true, false, true]).and_then(|table| table.with_crisp("Z", [true, false, false]));
    let table = table.and_then(|table| table.with_crisp("Y", [Some(true), Some(false), None])).expect("a table");
    let truth_table = table.truth_table(&["X", "Z"], "Y", CutOffs::default()).expect("a truth table");
    let solution = truth_table.solution(SolutionKind::Parsimonious).expect("a solution");
    assert_eq!(solution.lines(English).last().map(String::as_str), Some("open rows, which no model covers: 3"));
}

#[test]
fn a_solution_with_many_models_is_cut() {
    // Six conditions tell the first positive case from the negative one, six others the second: 36 pairs of terms.
    let names: Vec<_> = (0..12).map(|set| format!("X{set}")).collect();
    let table = names.iter().enumerate().fold(SetTable::new(["a", "b", "c"]).expect("cases"), |table, (set, name)| {
        table.with_crisp(name, [set < 6, set >= 6, false]).expect("a set")
    });
    let table = table.with_crisp("Y", [true, true, false]).expect("a set");
    let conditions: Vec<_> = names.iter().map(String::as_str).collect();
    let truth_table = table.truth_table(&conditions, "Y", CutOffs::default()).expect("a truth table");
    let lines = truth_table.solution(SolutionKind::Parsimonious).expect("a solution").lines(English);
    assert_eq!((lines[0].as_str(), lines.len()), ("solution, parsimonious: models: 36", 22));
    assert_eq!(lines[21], "and 16 more models");
    assert!(
        lines[1].starts_with("X0 + X6 (simplifying assumptions, by row: ") && lines[1].ends_with(" more)"),
        "{}",
        lines[1]
    );
    let one = SolutionTerms::default().list_models(1);
    let cut = truth_table.solution_within(SolutionKind::Parsimonious, &one).expect("a solution");
    assert_eq!(cut.lines(Dutch)[0], "oplossing, spaarzaam: meer modellen dan de 1 die vermeld zijn");
}

fn codings() -> Codings {
    let cohorts = [Coding::First, Coding::Second].map(|which| Cohort::new(coding(which).to_vec()).expect("a cohort"));
    Codings::new(&[&cohorts[0], &cohorts[1]])
}

#[test]
fn agreement_tells_its_figure_and_what_it_is_counted_from() {
    let forms = codings().forms().expect("forms");
    let alpha = forms.alpha(Metric::Nominal).expect("alpha");
    assert_eq!(
        alpha.lines(English),
        [
            "Krippendorff's alpha (nominal): 0.982, over 940 units with two ratings or more, 1880 ratings together",
            "1 is full agreement and 0 is what chance gives; Krippendorff asks for at least 0.800, and at least 0.667 where conclusions are tentative",
        ]
    );
    assert_eq!(
        alpha.lines(Dutch)[0],
        "Krippendorffs alfa (nominaal): 0,982, over 940 eenheden met twee of meer beoordelingen, samen 1880 beoordelingen"
    );
    let kappa: Kappa = forms.kappa(0, 1, KappaWeights::Unweighted).expect("kappa");
    assert_eq!(kappa.lines(English)[0], "Cohen's kappa (unweighted): 0.982, over 940 units that both coders rated");
    assert_eq!(
        kappa.lines(Dutch),
        [
            "Cohens kappa (ongewogen): 0,982, over 940 eenheden die beide codeurs beoordeelden",
            "1 is volledige overeenstemming en 0 wat het toeval geeft, op grond van hoe vaak elke codeur elke waarde gaf",
        ]
    );
    let bootstrap = Bootstrap::new(1, 200, 0.975).expect("terms");
    let interval = forms.alpha_interval(Metric::Nominal, &bootstrap).expect("an interval");
    let [en, nl] = [English, Dutch].map(|language| interval.lines(language).remove(0));
    assert!(en.starts_with("97.5% bootstrap interval: 0.9") && en.ends_with(", from 200 draws"), "{en}");
    assert!(nl.starts_with("97,5%-bootstrapinterval: 0,9") && nl.ends_with(", uit 200 trekkingen"), "{nl}");
}

#[test]
fn an_interval_says_how_many_draws_had_no_figure() {
    let rows = [[1.0, 1.0, 2.0], [1.0, 1.0, 2.0]].map(|row| row.map(Some).to_vec());
    let data = ReliabilityData::by_coder(&rows).expect("data");
    let interval = data.alpha_interval(Metric::Nominal, &Bootstrap::new(1, 100, 0.95).expect("terms")).expect("some");
    assert!(interval.undefined > 0);
    assert_eq!(
        interval.lines(Dutch)[1],
        format!(
            "weggelaten trekkingen, waarin de coëfficiënt niet bepaald is omdat er niets te paren is of niets verschilt: {}",
            interval.undefined
        )
    );
}

#[test]
fn a_correlation_tells_its_bounds_and_why_it_is_undefined() {
    let (model, cohort) = (ScoringModel::default(), published::cohort());
    let found = cohort.outcome_correlation(&model, Level::Organizational, Occasion::First);
    assert_eq!(
        found.lines(Dutch),
        [
            "Kendalls tau-b tussen de score op organisatorisch niveau op het eerste meetmoment en de uitkomst, over 18 afgeronde casussen met een bekende uitkomst",
            "grenzen over wat onbekend is: -1,00 tot 1,00",
            "de ondergrens sluit alleen in; gevonden invullingen geven -0,98 tot 1,00",
            "in sommige invullingen niet bepaald, omdat het cijfer daar in alle casussen gelijk is",
            "al het onbekende op zijn laagst: -0,17, n = 18",
            "al het onbekende op zijn hoogst: 0,16, n = 18",
            "gemiddelde van wat beoordeeld is: -0,06, n = 17",
        ]
    );
    let nobody = Cohort::default().outcome_correlation(&model, Level::Individual, Occasion::Latest);
    let lines = nobody.lines(English);
    assert_eq!(lines[1], "undefined: nothing can be paired; needed: two ratings of one unit, or two cases");
    assert_eq!(lines[2], format!("{}: {}", "all unknowns at their lowest", lines[1]));
    assert_eq!(TauBounds::new(&[]), Err(UndefinedError::NothingToPair));
}

/// Two cases with these degrees on each individual dimension, a single degree or none.
fn two(one: Option<Degree>, other: Option<Degree>) -> Cohort {
    let case = |id: &str, degree: Option<Degree>| {
        let ratings = Dimension::of_level(Level::Individual).iter().map(|dimension| {
            let degree = degree.map_or("unknown", |degree| degree.id());
            format!(r#""{dimension}": "{degree}""#)
        });
        let ratings = ratings.collect::<Vec<_>>().join(", ");
        let json = format!(r#"{{"id": "{id}", "moments": [{{"on": "2024-01-01", "ratings": {{{ratings}}}}}]}}"#);
        Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
    };
    Cohort::new(vec![case("a", one), case("b", other)]).expect("two cases")
}

#[test]
fn dominance_tells_who_stands_higher_whatever_is_unknown() {
    let told = |one, other, language| {
        let cohort = two(one, other);
        let dominance = cohort.dominance(&DominanceTerms::default()).expect("two cases");
        dominance.pairs(Level::Individual).next().expect("a pair").lines(language)
    };
    let (low, high) = (Some(Degree::Absent), Some(Degree::Embedded));
    let whatever = "whatever the weights within their bounds and the unknown ratings are";
    assert_eq!(told(high, low, English), [format!("individual level: case a is higher than case b, {whatever}")]);
    assert_eq!(told(low, high, English), [format!("individual level: case a is lower than case b, {whatever}")]);
    assert_eq!(
        told(high, high, Dutch),
        [
            "individueel niveau: casus a staat gelijk met casus b, wat de gewichten binnen hun grenzen en de onbekende beoordelingen ook zijn"
        ]
    );
    let lines = told(high, None, English);
    assert_eq!(lines[0], format!("individual level: case a is at least as high as case b, {whatever}"));
    assert!(lines[1].starts_with("case a is higher than case b, for example with: subject knowledge (weight"));
    assert!(lines[2].starts_with("case a is level with case b, for example with: ") && lines.len() == 3, "{lines:?}");
    let lines = told(None, high, Dutch);
    assert!(lines[0].contains("casus a staat hoogstens zo hoog als casus b"), "{lines:?}");
    assert!(lines[1].starts_with("casus a staat gelijk met casus b, bijvoorbeeld met: "), "{lines:?}");
    assert!(lines[2].starts_with("casus a staat lager dan casus b, bijvoorbeeld met: "), "{lines:?}");
}

#[test]
fn dominance_of_published_cases_gives_an_example_of_either_side() {
    let cohort = published::cohort();
    let dominance = cohort.dominance(&DominanceTerms::default()).expect("twenty cases");
    let pair = dominance.pairs(Level::Institutional).next().expect("a pair");
    assert_eq!(
        pair.lines(English),
        [
            "institutional level: whether case 1 or case 2 is higher depends on the weights or on unknown ratings",
            "case 1 is higher than case 2, for example with: domain goals (weight 1000) embedded against absent; budget (weight 1000) emerging against absent; political support (weight 1000) established against absent; the others weigh 0",
            "case 1 is lower than case 2, for example with: policy goals (weight 1000) emerging against embedded; domain goals (weight 1000) absent against embedded; political support (weight 1000) established against embedded; the others weigh 0",
        ]
    );
    assert_eq!(
        pair.lines(Dutch)[0],
        "institutioneel niveau: of casus 1 of casus 2 hoger staat, hangt af van de gewichten of van onbekende beoordelingen"
    );
}

#[test]
fn a_judgment_tells_its_counts_and_cases() {
    let (claims, cohort) = (published::claims(), published::cohort());
    let told = |cohort, language| {
        let claim = claims.claim("five_screen").expect("a claim");
        claims.judge(claim, cohort, Claims::MOST_COMPLETIONS).lines(language)
    };
    assert_eq!(
        told(&cohort, English),
        [
            "five have front-line staff screen: holds",
            "5 of 18",
            "so in case: 4, 9, 10, 13, 16",
            "not so in case: 1, 2, 3, 5, 6, 7, 8, 11, 12, 14, 15, 17, 18",
        ]
    );
    assert_eq!(told(&cohort, Dutch)[1..3], ["5 van 18", "geldt voor casus: 4, 9, 10, 13, 16"]);
    let nobody = told(&Cohort::default(), Dutch);
    assert_eq!(nobody[1..], ["0 van 0", "niemand zit in de groep"]);
}

#[test]
fn a_boundary_tells_whether_it_is_crossed_and_by_whom() {
    let case = Case::read(
        br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
            "officer": {"tier": "policy"},
            "contacts": [{"id": "c1", "tier": "management", "domain": "health", "contact": "met"},
                {"id": "c2", "tier": "policy", "domain": "health", "contact": "none"}]}"#,
    )
    .expect("a case");
    let map = case.map();
    let boundary = |tier| map.boundary(Cell { tier, domain: Some(PolicyDomain::Health) });
    assert_eq!(
        boundary(Tier::Management).line(Dutch),
        "management, gezondheid: een verticale grens (andere laag), misschien een horizontale grens (ander domein); overschreden: ja; daar bekend: c1"
    );
    assert_eq!(
        boundary(Tier::Policy).line(English),
        "policy staff, health: perhaps a horizontal boundary (another domain); crossed: no; known there: c2"
    );
    assert!(boundary(Tier::FrontLine).line(English).ends_with("; crossed: unknown; known there: nobody"));
}

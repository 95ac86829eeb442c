//! The levels beside each other: their alignment as a word, whether they converge, and the two kinds of integration.

use std::collections::BTreeMap;

use policy_integration::case::{Change, CodedStatement, MomentDraft};
use policy_integration::chrono::NaiveDate;
use policy_integration::cohort::claims::Verdict;
use policy_integration::score::{Aggregation, Alignment, Convergence};
use policy_integration::vocabulary::Scale;
use policy_integration::{
    Bounds, Case, CaseDraft, Claims, Cohort, Degree, Dimension, Framework, Language, Level, Position, Rating,
    ScoringModel, Statement, Truth,
};
use proptest::prelude::*;
use proptest::sample::subsequence;
use strategies::{rating, rating_draft};

use crate::naive::follows;

fn dimensions() -> Vec<Dimension> {
    Framework::Multilevel.dimensions().collect()
}

fn read(json: &str) -> Case {
    Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

/// A case of two moments: of some dimensions something is stated, the others have a degree that they keep.
#[derive(Clone, Debug)]
struct Course {
    kept: Vec<Degree>,
    stated: Vec<(Dimension, Rating, Option<CodedStatement>)>,
}

/// A course with up to so many dimensions of which something is stated.
fn course(most: usize) -> impl Strategy<Value = Course> {
    let kept = proptest::collection::vec(rating(Scale::Integration).prop_map(Rating::lower), dimensions().len());
    let stated = subsequence(dimensions(), 1..=most).prop_flat_map(|dimensions| {
        let stated = || proptest::option::of(rating_draft(Scale::Integration, true));
        let each = dimensions.into_iter().map(move |dimension| (Just(dimension), rating(Scale::Integration), stated()));
        each.collect::<Vec<_>>()
    });
    (kept, stated).prop_map(|(kept, stated)| Course { kept, stated })
}

impl Course {
    /// The case, where its statements can follow each other.
    fn case(&self) -> Option<Case> {
        let mut before: BTreeMap<Dimension, CodedStatement> = dimensions()
            .into_iter()
            .zip(&self.kept)
            .map(|(d, degree)| (d, Statement::Degree(*degree).into()))
            .collect();
        let mut after = BTreeMap::new();
        for (dimension, rating, stated) in &self.stated {
            before.insert(*dimension, rating.statement().into());
            after.extend(stated.clone().map(|stated| (*dimension, stated)));
        }
        let day = |month| NaiveDate::from_ymd_opt(2024, month, 1).unwrap();
        let moment = |month, ratings| MomentDraft { on: day(month), ratings, ..MomentDraft::default() };
        let moments = vec![moment(1, before), moment(2, after)];
        Case::check(CaseDraft { id: "a".to_owned(), moments, ..CaseDraft::default() }).ok()
    }

    /// Every way in which the case can have gone: its positions at both moments.
    fn ways(&self, case: &Case) -> Vec<(Position, Position)> {
        let degrees = Scale::Integration;
        let mut ways = vec![(Position::UNKNOWN, Position::UNKNOWN)];
        for (dimension, kept) in dimensions().into_iter().zip(&self.kept) {
            let stated = self.stated.iter().find(|(stated, ..)| *stated == dimension);
            let pairs: Vec<(u32, u32)> = match stated {
                None => vec![(kept.rank(), kept.rank())],
                Some((_, rating, statement)) => {
                    let statement = statement.as_ref().map_or(Statement::Unchanged, |coded| coded.rating);
                    let earlier: Vec<u32> = rating.degrees().map(Degree::rank).collect();
                    let possible = case.first().position().rating(dimension).degrees().map(Degree::rank);
                    let all = possible.flat_map(|before| (0..=degrees.steps()).map(move |after| (before, after)));
                    all.filter(|(before, after)| follows(statement, &earlier, *before, *after, degrees)).collect()
                }
            };
            let with = |position: Position, rank| {
                position.with(dimension, Rating::known(degrees.degree(rank).unwrap())).unwrap()
            };
            ways = ways
                .iter()
                .flat_map(|(first, latest)| pairs.iter().map(move |(b, a)| (with(*first, *b), with(*latest, *a))))
                .collect();
        }
        ways
    }
}

/// The alignment of a position in which every dimension is known.
fn alignment(model: &ScoringModel, position: &Position) -> f64 {
    let bounds = model.scorecard(position).alignment;
    assert!(bounds.is_point(), "{position:?}");
    bounds.lower()
}

fn change(case: &Case) -> Change {
    case.change_since_first().expect("two moments")
}

proptest! {
    #![proptest_config(inputs::draws(200))]

    #[test]
    fn integration_is_bounded_by_its_completions(
        model in strategies::scoring_model(),
        position in strategies::position_with_open_ratings(4),
    ) {
        let naive = |position: &Position| {
            let degree = |dimension| position.rating(dimension).degree().unwrap().membership();
            let rung = f64::from(position.outcome().unwrap().rank()) / 4.0;
            let tasks = degree(Dimension::RoleDescriptions);
            let implementation = match model.aggregation() {
                Aggregation::Mean => f64::midpoint(tasks, rung),
                _ => tasks.min(rung),
            };
            (degree(Dimension::DomainGoals), implementation)
        };
        let found = model.scorecard(&position).integration;
        let completions: Vec<_> = position.completions().map(|completion| naive(&completion)).collect();
        prop_assert!(!completions.is_empty());
        let check = |bounds: Bounds, figures: Vec<f64>| {
            let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
            let most = figures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            bounds.is_exact() && (bounds.lower() - least).abs() < 1e-9 && (bounds.upper() - most).abs() < 1e-9
        };
        prop_assert!(check(found.policy, completions.iter().map(|pair| pair.0).collect()));
        prop_assert!(check(found.implementation, completions.iter().map(|pair| pair.1).collect()));
    }

    #[test]
    fn levels_converge_as_they_do_in_every_course(model in strategies::scoring_model(), course in course(4)) {
        let Some(case) = course.case() else { return Ok(()) };
        let ways = course.ways(&case);
        prop_assert!(!ways.is_empty());
        let shifts = ways.iter().map(|(first, latest)| alignment(&model, latest) - alignment(&model, first));
        let shifts: Vec<f64> = shifts.collect();
        let least = shifts.iter().copied().fold(f64::INFINITY, f64::min);
        let most = shifts.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let progress = model.progress(&change(&case));
        let found = progress.alignment;
        prop_assert!((found.lower - least).abs() < 1e-9 && (found.upper - most).abs() < 1e-9, "{found:?} {least} {most}");
        let truth = |is: fn(f64) -> bool| match shifts.iter().filter(|shift| is(**shift)).count() {
            0 => Truth::False,
            count if count == shifts.len() => Truth::True,
            _ => Truth::Unknown,
        };
        let (up, down) = (truth(|shift| shift > 1e-9), truth(|shift| shift < -1e-9));
        prop_assert_eq!((progress.converged(), progress.diverged()), (up, down));
        let word = match (up, down) {
            (Truth::True, _) => Some(Convergence::Converged),
            (_, Truth::True) => Some(Convergence::Diverged),
            (Truth::False, Truth::False) => Some(Convergence::Unchanged),
            _ => None,
        };
        prop_assert_eq!(progress.convergence, word);
    }
}

#[test]
fn a_word_for_the_alignment_holds_whatever_the_unknowns_are() {
    let of = |ratings: [&str; 3]| {
        let levels = Level::ALL.iter().zip(ratings);
        let ratings = levels.flat_map(|(level, stated)| {
            Dimension::of_level(*level).iter().map(move |dimension| format!("\"{dimension}\": {stated}"))
        });
        let ratings = ratings.collect::<Vec<_>>().join(", ");
        let case = read(&format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{{ratings}}}}}]}}"#));
        ScoringModel::default().scorecard_of(&case).pattern
    };
    let (low, high, open) = (r#""emerging""#, r#"{"at_least": "established"}"#, r#""unknown""#);
    assert_eq!(of([high, high, high]).alignment(), Some(Alignment::Integrated));
    assert_eq!(of([low, low, low]).alignment(), Some(Alignment::Siloed));
    // Which of the two it is depends on the individual level: the word is the same.
    let split = of([high, low, open]);
    assert_eq!(
        split.told(Language::Dutch),
        "niet op één lijn (voorop: institutioneel; achter: organisatorisch; open: individueel)"
    );
    assert_eq!(split.is_integrated(Level::Individual), Truth::Unknown);
    let lower = of([low, low, open]);
    assert_eq!(lower.told(Language::English), "open: siloed or misaligned");
    assert_eq!(lower.is(Alignment::Integrated), Truth::False);
    assert_eq!((lower.leading().count(), lower.lagging().count()), (0, 0), "they may be aligned");
    let json = serde_json::to_value(split).unwrap();
    assert_eq!(json["alignment"], "misaligned");
    assert_eq!(json["lagging"], serde_json::json!(["organizational"]));
    assert_eq!(serde_json::to_value(lower).unwrap()["alignment"], serde_json::Value::Null);
}

#[test]
fn a_model_can_ask_for_more() {
    let all = |degree| Position::new(dimensions().into_iter().map(|d| (d, Rating::known(degree)))).unwrap();
    let strict = ScoringModel::read(br#"{"id": "m", "aggregation": "mean", "integrated_from": 0.7}"#).unwrap();
    let established = all(Degree::Established);
    assert_eq!(ScoringModel::default().pattern(&established).alignment(), Some(Alignment::Integrated));
    assert_eq!(strict.pattern(&established).alignment(), Some(Alignment::Siloed));
    assert_eq!(serde_json::to_value(strict.scorecard(&established)).unwrap()["model"]["integrated_from"], 0.7);
    assert_eq!(ScoringModel::default().aggregation(), Aggregation::Mean);
}

#[test]
fn an_unknown_that_carried_is_no_movement_of_the_levels() {
    // Everything is unknown but the budget, which fell: nothing else moved, so the institutional level fell by exactly one step.
    let case = read(
        r#"{"id": "a", "moments": [
            {"on": "2024-01-01", "ratings": {"budget": "embedded", "policy_goals": "embedded", "domain_goals": "embedded",
                "political_support": "embedded", "role_descriptions": "absent", "capacity": "absent", "work_structures": "absent",
                "management_support": "absent", "collegial_support": "absent", "visibility": {"at_most": "emerging"}}},
            {"on": "2024-06-01", "ratings": {"budget": "established"}}]}"#,
    );
    let progress = ScoringModel::default().progress(&change(&case));
    assert_eq!(progress.convergence, Some(Convergence::Converged));
    assert!((progress.alignment.lower - 1.0 / 12.0).abs() < 1e-9, "{}", progress.alignment);
    // As bounds at two moments the same can't be told: the individual level may be anywhere between.
    let [first, latest] = [case.first(), case.latest()].map(|moment| ScoringModel::default().score(&moment.position()));
    assert_eq!(latest.level(Level::Individual), first.level(Level::Individual));
}

#[test]
fn two_targets_have_two_scorecards_that_share_the_officer() {
    let case = read(
        r#"{"id": "rivierstad", "moments": [
            {"on": "2024-01-15", "ratings": {"visibility": "emerging", "role_descriptions": "absent"}}],
        "domains": [
            {"domain": "debt_counselling",
             "moments": [{"on": "2024-09-01", "ratings": {"role_descriptions": {"grew_to": "embedded"}}}],
             "outcomes": [{"rung": "practice", "on": "2024-09-01"}]},
            {"domain": "welfare",
             "moments": [{"on": "2024-09-01", "ratings": {"domain_goals": "established"}}],
             "outcomes": [{"rung": "attention", "on": "2024-09-01"}]}]}"#,
    );
    let model = ScoringModel::default();
    let [debts, welfare] = case.targets().map(|t| model.scorecard_of(&t)).collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(debts.level(Level::Individual), welfare.level(Level::Individual));
    let told = |bounds: Bounds| bounds.to_string();
    assert_eq!(
        (told(debts.integration.policy), told(debts.integration.implementation)),
        ("0.00–1.00".into(), "1.00".into())
    );
    assert_eq!(
        (told(welfare.integration.policy), told(welfare.integration.implementation)),
        ("0.67".into(), "0.12".into())
    );
    // Before, the tasks of debt counselling were at most established, and the outcome was unknown.
    assert_eq!(told(debts.integration_at_first.unwrap().implementation), "0.00–0.83");
    let strict = ScoringModel::read(br#"{"id": "m", "aggregation": "weakest_link"}"#).unwrap();
    assert_eq!(told(strict.integration(&case.targets().nth(1).unwrap().latest().position()).implementation), "0.00");
}

/// What a claim that something is true of every case comes to.
fn judged(case: &Case, of: &str) -> (Verdict, bool, Vec<Dimension>) {
    let json = format!(
        r#"{{"claims": [{{"id": "c", "label": {{"en": "a", "nl": "b"}}, "source": "p. 1",
            "asserts": {{"share": {{"of": {of}, "is": "every"}}}}}}]}}"#
    );
    let claims = Claims::read(json.as_bytes()).unwrap();
    let cohort = Cohort::new(vec![case.clone()]).unwrap();
    let judgment = &claims.judge_all(&cohort)[0];
    (judgment.verdict, judgment.is_exhausted, judgment.rows[0].decided_by.clone())
}

#[test]
fn claims_about_levels_are_exact_where_completions_are_too_many_to_go_through() {
    let silent =
        read(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}, {"on": "2024-06-01", "ratings": {}}]}"#);
    assert_eq!(judged(&silent, r#"{"levels": "unchanged"}"#), (Verdict::Holds, true, vec![]));
    assert_eq!(judged(&silent, r#"{"levels": "converged"}"#), (Verdict::Contradicted, true, vec![]));
    let (verdict, is_exhausted, decided_by) = judged(&silent, r#"{"alignment": {"at": "first", "is": "siloed"}}"#);
    assert_eq!((verdict, is_exhausted, decided_by), (Verdict::Open, true, dimensions()));
    // One of the three words is right, whichever.
    let any = r#"{"any": [{"alignment": {"at": "latest", "is": "siloed"}}, {"alignment": {"at": "latest", "is": "misaligned"}},
        {"alignment": {"at": "latest", "is": "integrated"}}]}"#;
    assert_eq!(judged(&silent, any), (Verdict::Holds, true, vec![]));
    // Beside a rating the two would have to turn out together, and that is too much.
    let beside = r#"{"any": [{"alignment": {"at": "latest", "is": "siloed"}}, {"alignment": {"at": "latest", "is": "misaligned"}},
        {"rating": {"dimension": "budget", "at": "latest", "at_least": "emerging"}},
        {"rating": {"dimension": "budget", "at": "latest", "at_most": "absent"}}]}"#;
    assert_eq!(judged(&silent, beside).0, Verdict::Open);
    // Growth that moves the levels either way.
    let grew = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}, {"on": "2024-06-01", "ratings": {"budget": "grew"}}]}"#,
    );
    assert_eq!(judged(&grew, r#"{"levels": "diverged"}"#).0, Verdict::Open);
    let one_moment = read(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}]}"#);
    assert_eq!(judged(&one_moment, r#"{"levels": "unchanged"}"#).0, Verdict::Holds);
}

#[test]
fn claims_about_levels_hold_of_a_case_where_they_hold_of_one_of_its_targets() {
    let case = Case::read(include_bytes!("../../examples/score/two-targets.json")).unwrap();
    for is in ["integrated", "misaligned"] {
        assert_eq!(
            judged(&case, &format!(r#"{{"alignment": {{"at": "latest", "is": "{is}"}}}}"#)).0,
            Verdict::Holds,
            "{is}"
        );
    }
    assert_eq!(judged(&case, r#"{"alignment": {"at": "latest", "is": "siloed"}}"#).0, Verdict::Contradicted);
    for is in ["converged", "diverged"] {
        assert_eq!(judged(&case, &format!(r#"{{"levels": "{is}"}}"#)).0, Verdict::Holds, "{is}");
    }
    assert_eq!(judged(&case, r#"{"levels": "unchanged"}"#).0, Verdict::Contradicted);
}

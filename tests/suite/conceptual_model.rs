//! The conceptual model: its arrows, and their verdicts beside a judge that goes through every completion.

use policy_integration::cohort::claims::{CountRange, Verdict};
use policy_integration::instruments::conceptual_model::{Arrow, ArrowStep, Found, Sign, meaninglessness_outweighs};
use policy_integration::instruments::{self, CountsError, GroupCounts};
use policy_integration::published::{self, CountReading, rotterdam, rotterdam_counts};
use policy_integration::{Case, Claims, Cohort, Degree, Dimension, Language, Truth};
use proptest::prelude::*;

use Dimension as D;

fn range(lower: u32, upper: u32) -> CountRange {
    CountRange { lower, upper }
}

fn exactly(count: u32) -> CountRange {
    range(count, count)
}

#[test]
fn alienation_lowers_willingness_willingness_raises_four_outcomes_and_two_raise_trust() {
    let told: Vec<_> = Arrow::ALL.iter().map(|a| (a.step, a.from, a.sign, a.to, a.found)).collect();
    let willing = D::StatedWillingness;
    assert_eq!(
        told,
        [
            (ArrowStep::ToWillingness, D::StrategicPowerlessness, Sign::Lowers, willing, Found::NotSo),
            (ArrowStep::ToWillingness, D::TacticalPowerlessness, Sign::Lowers, willing, Found::NotSo),
            (ArrowStep::ToWillingness, D::OperationalPowerlessness, Sign::Lowers, willing, Found::NeedNotBeSo),
            (ArrowStep::ToWillingness, D::SocietalMeaninglessness, Sign::Lowers, willing, Found::So),
            (ArrowStep::ToWillingness, D::ClientMeaninglessness, Sign::Lowers, willing, Found::So),
            (ArrowStep::ToWillingness, D::StrategicInfluence, Sign::Raises, willing, Found::NotSo),
            (ArrowStep::ToWillingness, D::TacticalInfluence, Sign::Raises, willing, Found::NotSo),
            (ArrowStep::ToSuccess, willing, Sign::Raises, D::Mandate, Found::Influence),
            (ArrowStep::ToSuccess, willing, Sign::Raises, D::InterprofessionalInteraction, Found::Influence),
            (ArrowStep::ToSuccess, willing, Sign::Raises, D::MutualTrust, Found::Influence),
            (ArrowStep::ToSuccess, willing, Sign::Raises, D::TailoredSupport, Found::OfTheWhole),
            (ArrowStep::ToTrust, D::MutualUnderstanding, Sign::Raises, D::MutualTrust, Found::SeemsSo),
            (ArrowStep::ToTrust, D::PartiesMeet, Sign::Raises, D::MutualTrust, Found::SeemsSo),
        ]
    );
    for arrow in Arrow::ALL {
        assert!(!arrow.source().place.is_empty());
        for language in Language::ALL {
            let label = arrow.label(*language);
            assert!(label.contains(arrow.sign.label(*language)), "{label}");
        }
    }
    let first = Arrow::ALL[0].expectation(Language::English);
    assert_eq!(first, "the more strategic powerlessness, the less stated willingness");
    // 5.2.2 says of the second expectation that it needn't be so, where it says of the first that it wasn't.
    let operational = Arrow::between(D::OperationalPowerlessness, willing).unwrap();
    assert_eq!(operational.found.label(Language::Dutch), "hoeft niet zo te zijn");
    let to_mandate = Arrow::between(willing, D::Mandate).unwrap();
    assert_eq!(to_mandate.found.label(Language::English), "an influence was found; that it raises is a reading");
    // The introduction of 5 tells of an influence on the three dimensions of joined-up working, and 5.1.3 of which part is little.
    let influenced: Vec<_> = Arrow::ALL.iter().filter(|arrow| arrow.found == Found::Influence).collect();
    assert_eq!(influenced.len(), 3);
    for arrow in influenced {
        let place = arrow.source().place;
        assert!(["5, introduction", "5.1.3"].iter().all(|told| place.split("; ").any(|part| part == *told)), "{place}");
    }
}

#[test]
fn arrows_are_evaluated_on_respondents_counts_or_both() {
    let counts = rotterdam_counts(CountReading::Closed);
    let of_answers = GroupCounts::of_respondents(rotterdam().respondents());
    let mut judged = 0;
    for arrow in Arrow::ALL {
        let answers = arrow.judge(rotterdam().respondents(), &of_answers).unwrap();
        let printed = arrow.judge([], &counts).unwrap();
        let both = arrow.judge(rotterdam().respondents(), &counts).unwrap();
        let is_within = |inner: CountRange, outer: CountRange| outer.lower <= inner.lower && inner.upper <= outer.upper;
        for other in [answers, printed] {
            assert!(is_within(both.with.0, other.with.0) && is_within(both.without.1, other.without.1), "{arrow:?}");
        }
        let expected = if arrow.from == D::StrategicInfluence { Verdict::Untestable } else { Verdict::Open };
        assert_eq!([answers.verdict, printed.verdict, both.verdict], [expected; 3], "{arrow:?}");
        judged += 1;
    }
    assert_eq!(judged, 13);
    // Twelve are positive and twelve see the point for society: at least nine are both.
    let society = Arrow::between(D::SocietalMeaninglessness, D::StatedWillingness).unwrap().judge([], &counts).unwrap();
    assert_eq!((society.with, society.without), ((range(0, 3), exactly(3)), (range(9, 12), exactly(12))));
}

#[test]
fn meaninglessness_outweighs_powerlessness_is_a_claim() {
    let group = |powerless_willing: &str, meaningless_willing: &str| {
        let respondent = |id: &str, powerless: &str, meaningless: &str, willing: &str| {
            let all = ["strategic_powerlessness", "tactical_powerlessness", "operational_powerlessness"];
            let all = all.map(|dimension| format!(r#""{dimension}": "{powerless}""#)).join(", ");
            format!(
                r#"{{"id": "{id}", "responses": {{{all}, "societal_meaninglessness": "{meaningless}",
                    "client_meaninglessness": "{meaningless}", "stated_willingness": "{willing}"}}}}"#
            )
        };
        let respondents = [
            respondent("1", "felt", "not_felt", powerless_willing),
            respondent("2", "not_felt", "felt", meaningless_willing),
            respondent("3", "not_felt", "not_felt", "for"),
        ];
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "respondents": [{}]}}"#,
            respondents.join(", ")
        );
        let case = Case::read(json.as_bytes()).expect("sound");
        let counts = GroupCounts::of_respondents(case.respondents());
        let weighings = meaninglessness_outweighs(case.respondents(), &counts).expect("they fit");
        assert_eq!(weighings.len(), 6, "two kinds against three");
        weighings.iter().map(|weighing| weighing.verdict).collect::<Vec<_>>()
    };
    assert_eq!(group("for", "against"), [Verdict::Holds; 6]);
    assert_eq!(group("against", "for"), [Verdict::Contradicted; 6]);
    assert_eq!(group("unknown", "against"), [Verdict::Open; 6]);
    let counts = rotterdam_counts(CountReading::Closed);
    let rotterdam = meaninglessness_outweighs(rotterdam().respondents(), &counts).expect("they fit");
    assert!(!rotterdam.is_empty() && rotterdam.iter().all(|weighing| weighing.verdict == Verdict::Open));
    assert!(rotterdam[0].source().place.contains("5.1.2"));
    let label = rotterdam[0].label(Language::Dutch);
    assert_eq!(label, "zinloosheid voor de samenleving maakt meer verschil dan strategische machteloosheid");
}

#[test]
fn of_an_empty_group_nothing_can_be_tested() {
    // Expectations on respondents of whom nobody feels it, or everybody.
    let all_feel = |felt: &str| {
        let one = |id: u32| {
            let dimensions = ["strategic_powerlessness", "tactical_powerlessness", "operational_powerlessness"];
            let dimensions = [&dimensions[..], &["societal_meaninglessness", "client_meaninglessness"]].concat();
            let codes: Vec<_> = dimensions.iter().map(|dimension| format!(r#""{dimension}": "{felt}""#)).collect();
            let influence = if felt == "felt" { "not_present" } else { "present" };
            format!(
                r#"{{"id": "{id}", "responses": {{{}, "stated_willingness": "for",
                    "strategic_influence": "{influence}", "tactical_influence": "{influence}"}}}}"#,
                codes.join(", ")
            )
        };
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "respondents": [{}, {}]}}"#,
            one(1),
            one(2)
        );
        Case::read(json.as_bytes()).expect("sound")
    };
    for case in [all_feel("felt"), all_feel("not_felt")] {
        let cohort = Cohort::of_respondents(case.respondents()).expect("two ids");
        let judgments = instruments::expectations().judge_all(&cohort);
        assert_eq!(judgments.len(), 7);
        assert!(judgments.iter().all(|judgment| judgment.verdict == Verdict::Untestable));
        // The conceptual model on the same.
        let counts = GroupCounts::of_respondents(case.respondents());
        for arrow in Arrow::ALL.iter().filter(|arrow| arrow.step == ArrowStep::ToWillingness) {
            let judgment = arrow.judge(case.respondents(), &counts).unwrap();
            assert_eq!((judgment.verdict, judgment.difference), (Verdict::Untestable, None), "{arrow:?}");
        }
        let weighings = meaninglessness_outweighs(case.respondents(), &counts).unwrap();
        assert!(!weighings.is_empty() && weighings.iter().all(|weighing| weighing.verdict == Verdict::Untestable));
        // All are willing: nobody is left to compare an outcome with.
        for arrow in Arrow::ALL.iter().filter(|arrow| arrow.step == ArrowStep::ToSuccess) {
            assert_eq!(arrow.judge(case.respondents(), &counts).unwrap().verdict, Verdict::Untestable, "{arrow:?}");
        }
    }
    // Of nobody at all; and of the printed counts, nobody had strategic influence.
    for arrow in Arrow::ALL {
        assert_eq!(arrow.judge([], &GroupCounts::of_size(0)).unwrap().verdict, Verdict::Untestable);
    }
    let claims = published::claims();
    let cohort = Cohort::default();
    let none = claims.judge(claims.claim("no_strategic_influence").unwrap(), &cohort, Claims::MOST_COMPLETIONS);
    assert_eq!((none.verdict, none.count), (Verdict::Holds, exactly(0)));
    // Of recommendations: where nobody was asked again, it isn't known whether it is needed.
    let nobody = all_feel("felt");
    let needs = instruments::mandate::Recommendation::ALL.iter().map(|r| r.applies_after(nobody.asked_again()));
    let (yes, open) = (Truth::True, Truth::Unknown);
    assert_eq!(needs.collect::<Vec<_>>(), [yes, yes, open, open, yes]);
}

#[test]
fn answers_that_contradict_counts_and_too_many_respondents_are_refused() {
    let arrow = &Arrow::ALL[2];
    let counts = GroupCounts::of_size(15).with(arrow.from, Degree::Felt, exactly(2)).unwrap();
    let error = arrow.judge(rotterdam().respondents(), &counts).unwrap_err();
    assert_eq!(error, CountsError::Contradiction { dimension: arrow.from });
    let error = arrow.judge(rotterdam().respondents(), &GroupCounts::of_size(3)).unwrap_err();
    assert_eq!(error, CountsError::Size { counted: 3, respondents: 15 });
    let large = arrow.judge([], &GroupCounts::of_size(u32::MAX)).unwrap();
    assert_eq!((large.verdict, large.is_exhausted), (Verdict::Open, false));
}

/// A code of a respondent: the first dimension, and the second.
type Codes = (Option<bool>, Option<bool>);

fn case_of(codes: &[Codes], arrow: &Arrow) -> Case {
    let word = |dimension: Dimension, code: Option<bool>| match code {
        None => "unknown",
        Some(true) => dimension.scale().top().id(),
        Some(false) => dimension.scale().bottom().id(),
    };
    let respondents = codes.iter().enumerate().map(|(n, (from, to))| {
        let (one, other) = (word(arrow.from, *from), word(arrow.to, *to));
        format!(r#"{{"id": "{n}", "responses": {{"{}": "{one}", "{}": "{other}"}}}}"#, arrow.from, arrow.to)
    });
    let respondents: Vec<_> = respondents.collect();
    let json = format!(
        r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "respondents": [{}]}}"#,
        respondents.join(", ")
    );
    Case::read(json.as_bytes()).expect("sound")
}

/// Everything known: whether it's so, `None` where nobody is in one of the groups.
fn is_so(known: &[(bool, bool)], sign: Sign) -> Option<bool> {
    let count = |is: &dyn Fn(&(bool, bool)) -> bool| known.iter().filter(|one| is(one)).map(|_| 1_i32).sum::<i32>();
    let (with, both) = (count(&|one| one.0), count(&|one| one.0 && one.1));
    let (without, other) = (count(&|one| !one.0), count(&|one| !one.0 && one.1));
    let difference = both * without - other * with;
    (with > 0 && without > 0).then_some(if sign == Sign::Raises { difference > 0 } else { difference < 0 })
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    /// On answers and counts both, an arrow is what every completion says that fits.
    #[test]
    fn an_arrow_is_what_every_completion_says(
        which in 0..Arrow::ALL.len(),
        codes in proptest::collection::vec(any::<Codes>(), 0..5),
        totals in proptest::array::uniform2((0..=5_u32, 0..=5_u32)),
    ) {
        let arrow = &Arrow::ALL[which];
        let case = case_of(&codes, arrow);
        let size = u32::try_from(codes.len()).unwrap();
        let totals = totals.map(|(a, b)| range(a.min(b).min(size), a.max(b).min(size)));
        let counts = [arrow.from, arrow.to].into_iter().zip(totals).fold(GroupCounts::of_size(size), |counts, (dimension, total)| {
            counts.with(dimension, dimension.scale().top(), total).unwrap()
        });
        let judged = arrow.judge(case.respondents(), &counts);
        let ways = |code: Option<bool>| code.map_or(vec![false, true], |code| vec![code]);
        let mut completions: Vec<Vec<(bool, bool)>> = vec![Vec::new()];
        for (from, to) in &codes {
            completions = completions.iter().flat_map(|before| {
                let one = ways(*from).into_iter().flat_map(|x| ways(*to).into_iter().map(move |y| (x, y)));
                one.map(|one| [before.clone(), vec![one]].concat()).collect::<Vec<_>>()
            }).collect();
        }
        let total = |known: &[(bool, bool)], is: fn(&(bool, bool)) -> bool| known.iter().filter(|one| is(one)).map(|_| 1_u32).sum::<u32>();
        completions.retain(|known| {
            (totals[0].lower..=totals[0].upper).contains(&total(known, |one| one.0))
                && (totals[1].lower..=totals[1].upper).contains(&total(known, |one| one.1))
        });
        let answers: Vec<_> = completions.iter().map(|known| is_so(known, arrow.sign)).collect();
        let verdict = if answers.is_empty() {
            None
        } else if answers.iter().all(Option::is_none) {
            Some(Verdict::Untestable)
        } else if answers.iter().all(|answer| *answer == Some(true)) {
            Some(Verdict::Holds)
        } else if answers.iter().all(|answer| *answer == Some(false)) {
            Some(Verdict::Contradicted)
        } else {
            Some(Verdict::Open)
        };
        prop_assert_eq!(judged.ok().map(|judgment| judgment.verdict), verdict);
        if let Ok(judgment) = judged {
            let both = completions.iter().map(|known| total(known, |one| one.0 && one.1));
            prop_assert_eq!(Some(judgment.with.0), both.clone().min().zip(both.max()).map(|(low, high)| range(low, high)));
        }
    }

    /// The claims on respondents say the same as the arrows.
    #[test]
    fn an_arrow_to_willingness_is_its_expectation(
        which in 0..7_usize,
        codes in proptest::collection::vec(any::<Codes>(), 0..6),
    ) {
        const CLAIMS: [&str; 7] = [
            "strategic_influence_makes_willing", "tactical_influence_makes_willing", "autonomy_makes_willing",
            "meaning_for_society_makes_willing", "meaning_for_clients_makes_willing",
            "strategic_say_makes_willing", "tactical_say_makes_willing",
        ];
        let arrow = &Arrow::ALL[which];
        let case = case_of(&codes, arrow);
        let cohort = Cohort::of_respondents(case.respondents()).unwrap();
        let claims = instruments::expectations();
        let judgment = claims.judge(claims.claim(CLAIMS[which]).unwrap(), &cohort, Claims::MOST_COMPLETIONS);
        let counts = GroupCounts::of_respondents(case.respondents());
        prop_assert_eq!(arrow.judge(case.respondents(), &counts).unwrap().verdict, judgment.verdict);
    }
}

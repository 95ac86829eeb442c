//! Respondents: what the source prints of its fifteen, the two instruments, willingness, tallies and expectations.

use std::collections::BTreeMap;

use policy_integration::published::{SAMPLE, printed_responses, rotterdam};
use policy_integration::{
    Bounds, Case, CaseDraft, Claims, Code, Cohort, Degree, Dimension, Finding, Framework, Language, Rating, Statement,
    Truth,
    case::{AnswerDraft, Instrument, ItemDraft, MomentDraft, QuestionnaireDraft, RespondentDraft},
    cohort::claims::{CountRange, Verdict},
    instruments::{self, ResponseTally, WillingnessModel, WillingnessModelDraft},
    published,
    score::Weight,
    uncertainty::Parts,
    vocabulary::{Answer, Keying, RespondentRole, Unit},
};
use proptest::prelude::*;
use proptest::sample::select;
use strategies::{respondent_draft, willingness_model};

use Dimension as D;

/// A case with nothing but these respondents.
fn asked(questionnaire: Option<QuestionnaireDraft>, respondents: Vec<RespondentDraft>) -> Case {
    let on = "2024-01-01".parse().expect("a date");
    let moments = vec![MomentDraft { on, ..MomentDraft::default() }];
    let draft = CaseDraft { id: "a".to_owned(), moments, questionnaire, respondents, ..CaseDraft::default() };
    Case::check(draft).expect("sound")
}

/// A respondent with these codes.
fn coded(id: &str, codes: &[(Dimension, Degree)]) -> RespondentDraft {
    let responses = codes.iter().map(|(dimension, degree)| (*dimension, (*degree).into())).collect();
    RespondentDraft { id: id.to_owned(), responses, ..RespondentDraft::default() }
}

fn item(id: &str, dimension: Dimension, keyed: Keying) -> ItemDraft {
    ItemDraft { id: id.to_owned(), dimension, keyed, note: None }
}

/// A respondent with these answers; none is `no_answer`.
fn answered(id: &str, answers: &[(&str, Option<Answer>)]) -> RespondentDraft {
    let draft = |answer: Option<Answer>| answer.map_or(AnswerDraft::NoAnswer, AnswerDraft::Given);
    let answers = answers.iter().map(|(item, answer)| ((*item).to_owned(), draft(*answer))).collect();
    RespondentDraft { id: id.to_owned(), answers, ..RespondentDraft::default() }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("few"))
}

// What the source prints.

#[test]
fn annex_4_the_fifteen_interviews() {
    let row = |id: &str| {
        let respondent = rotterdam().respondent(id).expect("fifteen of them");
        let role = respondent.role().expect("known").id();
        (role, respondent.on().expect("known").to_string(), respondent.in_experiment())
    };
    let leader = |on: &str, in_experiment| ("team_leader", on.to_owned(), in_experiment);
    assert_eq!(row("1"), leader("2021-04-13", Truth::True));
    assert_eq!(row("2"), ("partner", "2021-04-13".to_owned(), Truth::False));
    assert_eq!(row("3"), leader("2021-04-13", Truth::True));
    assert_eq!(row("4"), leader("2021-04-14", Truth::False));
    assert_eq!(row("5"), leader("2021-04-19", Truth::False));
    assert_eq!(row("6"), leader("2021-04-20", Truth::False));
    assert_eq!(row("7"), leader("2021-04-28", Truth::False));
    assert_eq!(row("8"), leader("2021-05-03", Truth::False));
    assert_eq!(row("9"), leader("2021-05-07", Truth::False));
    assert_eq!(row("10"), leader("2021-05-07", Truth::False));
    assert_eq!(row("11"), leader("2021-05-10", Truth::False));
    assert_eq!(row("12"), leader("2021-05-12", Truth::False));
    assert_eq!(row("13"), leader("2021-05-12", Truth::False));
    assert_eq!(row("14"), leader("2021-05-17", Truth::False));
    assert_eq!(row("15"), ("manager", "2021-05-18".to_owned(), Truth::False));
    assert_eq!(rotterdam().respondents().len(), 15);
    // Annex 4 names the partner's party; areas aren't printed.
    let groups: Vec<_> = rotterdam().respondents().filter_map(|r| Some((r.id(), r.group()?))).collect();
    assert_eq!(groups, [("2", "Werk & Inkomen")]);
}

#[test]
fn table_3_the_sample() {
    let rows: Vec<_> = SAMPLE.iter().map(|row| (row.role.id(), row.in_experiment, row.area, row.count)).collect();
    assert_eq!(
        rows,
        [
            ("team_leader", Some(false), Some("Rotterdam-Noord binnen"), 3),
            ("team_leader", Some(false), Some("Rotterdam-Noord buiten"), 3),
            ("team_leader", Some(false), Some("Rotterdam-Zuid binnen"), 3),
            ("team_leader", Some(false), Some("Rotterdam-Zuid buiten"), 2),
            ("team_leader", Some(true), Some("Rotterdam-Noord binnen"), 1),
            ("team_leader", Some(true), Some("Rotterdam-Zuid binnen"), 1),
            ("manager", None, None, 1),
            ("partner", None, None, 1),
        ]
    );
    assert_eq!(SAMPLE.iter().map(|row| row.count).sum::<u32>(), 15);
}

#[test]
fn table_3_and_annex_4_agree() {
    let mut sampled: BTreeMap<(RespondentRole, Option<bool>), u32> = BTreeMap::new();
    for row in SAMPLE {
        // Of the manager and of the partner the table doesn't say it; 4.5 counts them among the thirteen others.
        *sampled.entry((row.role, Some(row.in_experiment.unwrap_or(false)))).or_default() += row.count;
    }
    let mut listed: BTreeMap<_, u32> = BTreeMap::new();
    for respondent in rotterdam().respondents() {
        *listed.entry((respondent.role().expect("known"), respondent.draft().in_experiment)).or_default() += 1;
    }
    assert_eq!(sampled, listed);
}

#[test]
fn table_5_the_results_by_dimension() {
    let printed: Vec<_> = printed_responses()
        .into_iter()
        .map(|printed| (printed.dimension, printed.degree, printed.count.to_string(), printed.source))
        .collect();
    let row = |dimension, degree, count: &str, source| (dimension, degree, count.to_owned(), source);
    assert_eq!(
        printed,
        [
            row(D::Mandate, Degree::For, "12", "4.1; Table 5"),
            row(D::InterprofessionalInteraction, Degree::For, "13", "4.2; Table 5"),
            row(D::MutualTrust, Degree::Against, "9", "4.3; Table 5"),
            row(D::StatedWillingness, Degree::For, "12", "4, introduction; 5.1.2"),
            row(D::MandateHolder, Degree::For, "11", "4.1"),
            row(D::StrategicPowerlessness, Degree::NotFelt, "14", "4.4; Table 5"),
            row(D::TacticalPowerlessness, Degree::NotFelt, "13", "Table 5"),
            row(
                D::OperationalPowerlessness,
                Degree::Felt,
                "3–5",
                "4.6: two in the experiment and interview 2; Table 5: two more who doubt may be counted; 7: a few"
            ),
            row(D::SocietalMeaninglessness, Degree::NotFelt, "12", "4.7; Table 5"),
            row(D::ClientMeaninglessness, Degree::NotFelt, "13", "4.8; Table 5"),
            row(D::StrategicInfluence, Degree::Present, "0", "4.4; 5.1.2"),
            row(D::TacticalInfluence, Degree::Present, "2", "4.5; 5.1.2"),
        ]
    );
}

#[test]
fn what_is_known_of_single_interviews_fits_table_5() {
    assert!(!printed_responses().is_empty());
    for printed in printed_responses() {
        let tally = ResponseTally::new(printed.dimension, rotterdam().respondents());
        let known = tally.count(printed.degree);
        assert_eq!((tally.asked, tally.not_asked), (15, 0), "{}", printed.dimension);
        assert!(known.lower <= printed.count.lower && printed.count.upper <= known.upper, "{printed:?} {known:?}");
    }
}

/// What the source prints of all fifteen.
const INFLUENCE: [Dimension; 2] = [D::StrategicInfluence, D::TacticalInfluence];

#[test]
fn the_codes_that_the_text_gives_to_interviews() {
    let known: Vec<_> = rotterdam()
        .respondents()
        .flat_map(|respondent| respondent.responses().map(move |response| (respondent.id(), response)))
        .filter_map(|(id, response)| Some((id, response.dimension(), response.rating().degree()?)))
        .filter(|(_, dimension, _)| !INFLUENCE.contains(dimension))
        .collect();
    assert_eq!(
        known,
        [
            ("1", D::Mandate, Degree::For),
            ("1", D::OperationalPowerlessness, Degree::Felt),
            ("2", D::InterprofessionalInteraction, Degree::For),
            ("2", D::MutualUnderstanding, Degree::Against),
            ("2", D::OperationalPowerlessness, Degree::Felt),
            ("3", D::OperationalPowerlessness, Degree::Felt),
            ("3", D::SocietalMeaninglessness, Degree::NotFelt),
            ("4", D::StrategicPowerlessness, Degree::NotFelt),
            ("6", D::StrategicPowerlessness, Degree::NotFelt),
            ("7", D::TacticalPowerlessness, Degree::NotFelt),
            ("13", D::MandateHolder, Degree::Against),
            ("13", D::ClientMeaninglessness, Degree::NotFelt),
        ]
    );
    for (id, dimension, _) in known {
        let draft = &rotterdam().respondent(id).expect("known").draft().responses[&dimension];
        assert!(draft.source.is_some() && draft.note.is_some(), "interview {id}, {dimension}: place and reason");
    }
}

#[test]
fn what_is_said_without_settling_a_code_has_its_place_and_reason() {
    let mut told: Vec<_> = Vec::new();
    for respondent in rotterdam().respondents() {
        let open = respondent.draft().responses.iter().filter(|(_, code)| code.rating == Statement::Unknown);
        let noted = open.filter(|(_, code)| code.note.is_some());
        told.extend(noted.map(|(dimension, code)| (respondent.id(), *dimension, code.source.as_deref())));
    }
    assert_eq!(
        told,
        [
            ("1", D::MutualTrust, Some("4.3, quote")),
            ("1", D::StatedWillingness, Some("5.1.3; 5.2.2")),
            ("1", D::TacticalPowerlessness, Some("4.5; Table 5")),
            ("2", D::Mandate, Some("4.6, quote")),
            ("2", D::MutualTrust, Some("4.3, quote")),
            ("2", D::MandateHolder, Some("4.1; 4.6, with a quote")),
            ("2", D::JointPlan, Some("4.2, quote")),
            ("3", D::Mandate, Some("4.1, two quotes; 4.6, quote")),
            ("3", D::StatedWillingness, Some("5.1.3; 5.2.2")),
            ("3", D::TacticalPowerlessness, Some("4.5; Table 5")),
            ("4", D::MandateHolder, Some("4.1; 4.6")),
            ("4", D::OperationalPowerlessness, Some("4.6; Table 5")),
            ("6", D::Mandate, Some("4.8, quote")),
            ("8", D::InterprofessionalInteraction, Some("4.2, two quotes")),
            ("9", D::MutualTrust, Some("4.3, quote")),
            ("10", D::TacticalPowerlessness, Some("4.5")),
            ("11", D::Mandate, Some("4.1, quote")),
            ("13", D::Mandate, Some("4.1, quote")),
            ("15", D::MandateHolder, Some("4.1; 4.6")),
            ("15", D::OperationalPowerlessness, Some("4.6; Table 5")),
        ]
    );
}

#[test]
fn the_published_record_is_read_through_the_door_without_a_warning() {
    let json = serde_json::to_vec(rotterdam()).expect("JSON");
    let read = Case::read(&json).expect("sound");
    assert_eq!(&read, rotterdam());
    assert!(read.warnings().findings().is_empty(), "{}", read.warnings());
    assert_eq!(rotterdam().respondents().len(), 15, "it isn't the empty one that stands in for a faulty record");
}

// Two instruments.

fn answer() -> impl Strategy<Value = Answer> {
    strategies::term()
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn reversing_is_an_involution_that_mirrors_membership(answer in answer()) {
        prop_assert_eq!(answer.reversed().reversed(), answer);
        prop_assert_eq!(answer.reversed().rank(), 4 - answer.rank());
        prop_assert!((answer.reversed().membership() + answer.membership() - 1.0).abs() < 1e-12);
        for keying in Keying::ALL {
            prop_assert_eq!(keying.keyed(keying.keyed(answer)), answer);
        }
    }

    #[test]
    fn turning_a_key_and_its_answers_over_changes_nothing(
        answers in proptest::collection::vec((proptest::option::of(answer()), strategies::term::<Keying>()), 1..6),
    ) {
        let turned = |keying: Keying| if keying == Keying::Direct { Keying::Opposite } else { Keying::Direct };
        let membership = |turn: &dyn Fn(Option<Answer>, Keying) -> (Option<Answer>, Keying)| {
            let dimension = Dimension::StrategicPowerlessness;
            let ids: Vec<_> = (0..answers.len()).map(|index| format!("i{index}")).collect();
            let (said, items): (Vec<_>, Vec<_>) = answers.iter().zip(&ids).map(|((answer, keying), id)| {
                let (answer, keying) = turn(*answer, *keying);
                ((id.as_str(), answer), item(id, dimension, keying))
            }).unzip();
            let case = asked(Some(QuestionnaireDraft { items }), vec![answered("1", &said)]);
            case.respondent("1").unwrap().response(dimension).unwrap().membership()
        };
        let one = membership(&|answer, keying| (answer, keying));
        let other = membership(&|answer: Option<Answer>, keying| (answer.map(Answer::reversed), turned(keying)));
        prop_assert_eq!(one, other);
    }

    /// The mean by hand: each missing answer at its lowest and at its highest.
    #[test]
    fn items_are_the_mean_of_keyed_answers(
        answers in proptest::collection::vec((proptest::option::of(answer()), strategies::term::<Keying>()), 1..6),
    ) {
        let dimension = Dimension::ClientMeaninglessness;
        let ids: Vec<_> = (0..answers.len()).map(|index| format!("i{index}")).collect();
        let items = answers.iter().zip(&ids).map(|((_, keying), id)| item(id, dimension, *keying)).collect();
        let said: Vec<_> = answers.iter().zip(&ids).map(|((answer, _), id)| (id.as_str(), *answer)).collect();
        let case = asked(Some(QuestionnaireDraft { items }), vec![answered("1", &said)]);
        let response = case.respondent("1").unwrap().response(dimension).unwrap();
        let mean = |missing: f64| {
            let one = |(answer, keying): &(Option<Answer>, Keying)| match (answer, keying) {
                (None, _) => missing,
                (Some(answer), Keying::Direct) => answer.membership(),
                (Some(answer), Keying::Opposite) => 1.0 - answer.membership(),
            };
            answers.iter().map(one).sum::<f64>() / number(answers.len())
        };
        let membership = response.membership();
        prop_assert!((membership.lower() - mean(0.0)).abs() < 1e-12);
        prop_assert!((membership.upper() - mean(1.0)).abs() < 1e-12);
        let expected = if membership.lower() > 0.5 {
            Rating::known(Degree::Felt)
        } else if membership.upper() < 0.5 {
            Rating::known(Degree::NotFelt)
        } else {
            Rating::unknown(dimension.scale())
        };
        prop_assert_eq!(response.rating(), expected);
        prop_assert_eq!(response.instrument(), Instrument::AgreementItems);
    }
}

#[test]
fn one_item_maps_onto_the_two_codes() {
    let degree = |answer| {
        let questionnaire = QuestionnaireDraft { items: vec![item("m", D::Mandate, Keying::Direct)] };
        let case = asked(Some(questionnaire), vec![answered("1", &[("m", Some(answer))])]);
        case.respondent("1").unwrap().response(D::Mandate).unwrap().rating().degree()
    };
    assert_eq!(degree(Answer::StronglyDisagree), Some(Degree::Against));
    assert_eq!(degree(Answer::Disagree), Some(Degree::Against));
    assert_eq!(degree(Answer::Neither), None);
    assert_eq!(degree(Answer::Agree), Some(Degree::For));
    assert_eq!(degree(Answer::StronglyAgree), Some(Degree::For));
}

#[test]
fn a_missing_answer_is_unknown_and_told_unless_it_is_recorded() {
    let items = vec![item("s1", D::SocietalMeaninglessness, Keying::Direct)];
    let items = [items, vec![item("s2", D::SocietalMeaninglessness, Keying::Opposite)]].concat();
    let case = |answers: &[(&str, Option<Answer>)]| {
        asked(Some(QuestionnaireDraft { items: items.clone() }), vec![answered("1", answers)])
    };
    let membership =
        |case: &Case| case.respondent("1").unwrap().response(D::SocietalMeaninglessness).unwrap().membership();
    let told = case(&[("s1", Some(Answer::StronglyDisagree))]);
    assert_eq!(told.warnings().findings().iter().map(Finding::code).collect::<Vec<_>>(), [Code::MissingAnswer]);
    let recorded = case(&[("s1", Some(Answer::StronglyDisagree)), ("s2", None)]);
    assert!(recorded.warnings().findings().is_empty());
    for case in [&told, &recorded] {
        assert_eq!(membership(case), Bounds::exact(0.0, 0.5).unwrap());
    }
    let none = case(&[("s1", None), ("s2", None)]);
    assert_eq!(membership(&none), Bounds::WHOLE, "asked, and not answered");
    assert!(case(&[]).respondent("1").unwrap().response(D::SocietalMeaninglessness).is_none(), "not asked");
}

#[test]
fn what_a_fault_of_form_makes_unreadable_gives_no_fault_of_sense() {
    let places = |questionnaire: &str, respondent: &str| -> Vec<String> {
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}],
                {questionnaire}, "respondents": [{respondent}]}}"#
        );
        let report = Case::read(json.as_bytes()).unwrap_err();
        report.findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
    };
    let answers = r#"{"id": "1", "answers": {"t1": "agree"}}"#;
    let item = r#"{"id": "t1", "dimension": "tactical_powerlessness", "keyed": "directly"}"#;
    assert_eq!(
        places(&format!(r#""questionnaire": {{"items": [{item}]}}"#), answers),
        ["$.questionnaire.items[0].keyed unknown_word"]
    );
    assert_eq!(places(r#""questionaire": {"items": []}"#, answers), ["$.questionaire unknown_key"]);
    let item = item.replace("directly", "direct");
    assert_eq!(
        places(&format!(r#""questionnaire": {{"items": [7, {item}, {item}]}}"#), r#"{"id": 1}, {"id": 2}"#),
        [
            "$.questionnaire.items[0] wrong_type",
            "$.questionnaire.items[2].id duplicate_id",
            "$.respondents[0].id wrong_type",
            "$.respondents[1].id wrong_type",
        ]
    );
}

#[test]
fn a_probable_item_is_offered() {
    let questionnaire = QuestionnaireDraft { items: vec![item("tactic-1", D::TacticalPowerlessness, Keying::Direct)] };
    let draft = CaseDraft {
        questionnaire: Some(questionnaire),
        respondents: vec![answered("1", &[("tactic-2", None)])],
        ..rotterdam().draft().clone()
    };
    let report = Case::check(draft).unwrap_err().report;
    let nearest: Vec<_> = report.errors().filter_map(|finding| finding.nearest()).collect();
    assert_eq!(nearest, ["tactic-1"]);
}

#[test]
fn a_case_in_which_only_respondents_say_something_is_not_empty() {
    let codes = |case: &Case| case.warnings().findings().iter().map(Finding::code).collect::<Vec<_>>();
    assert_eq!(codes(&asked(None, vec![coded("1", &[])])), [Code::NothingRated]);
    assert!(codes(&asked(None, vec![coded("1", &[(D::Mandate, Degree::For)])])).is_empty());
    let questionnaire = QuestionnaireDraft { items: vec![item("m", D::Mandate, Keying::Direct)] };
    let with = |answer| asked(Some(questionnaire.clone()), vec![answered("1", &[("m", answer)])]);
    assert_eq!(codes(&with(None)), [Code::NothingRated]);
    assert!(codes(&with(Some(Answer::Neither))).is_empty());
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn a_respondent_as_a_case_is_sound_and_stands_where_the_respondent_does(case in strategies::case()) {
        for respondent in case.respondents() {
            let as_case = respondent.as_case();
            // Of the condition, the case that the respondent is part of tells by its profile.
            for dimension in Dimension::ALL.iter().filter(|dimension| !dimension.is_condition()) {
                let rating = as_case.latest().position().rating(*dimension);
                prop_assert_eq!(rating, respondent.position().rating(*dimension), "{}", dimension);
            }
            let again = Case::check(as_case.draft().clone());
            prop_assert_eq!(again.as_ref(), Ok(&as_case));
        }
        let cohort = Cohort::of_respondents(case.respondents());
        prop_assert_eq!(cohort.unwrap().cases().len(), case.respondents().len());
    }

    #[test]
    fn a_response_is_there_for_what_was_asked_and_its_rating_holds_its_membership(case in strategies::case()) {
        for respondent in case.respondents() {
            for dimension in Dimension::ALL {
                let response = respondent.response(*dimension);
                let is_coded = respondent.draft().responses.contains_key(dimension);
                let items = case.questionnaire().into_iter().flat_map(|q| q.items_on(*dimension));
                let is_answered = items.into_iter().any(|item| respondent.draft().answers.contains_key(&item.id));
                prop_assert_eq!(response.is_some(), is_coded || is_answered);
                if let Some(response) = response {
                    prop_assert!(Unit::Respondent.has(*dimension));
                    let rating = response.rating();
                    let whole = Bounds::exact(rating.lower().membership(), rating.upper().membership()).unwrap();
                    let is_item = response.instrument() == Instrument::AgreementItems;
                    prop_assert!(is_item || whole == response.membership());
                }
            }
        }
    }
}

// Willingness.

/// The weighted mean of what isn't felt, by hand: bounds on the respondent's score.
fn naive(model: &WillingnessModel, responses: &BTreeMap<Dimension, Bounds>) -> (f64, f64) {
    let (mut lower, mut upper, mut of) = (0.0, 0.0, 0.0);
    for dimension in Framework::PolicyAlienation.dimensions() {
        let weight = f64::from(model.weight(dimension).get());
        let felt = responses.get(&dimension).copied().unwrap_or(Bounds::WHOLE);
        lower += weight * (1.0 - felt.upper());
        upper += weight * (1.0 - felt.lower());
        of += weight;
    }
    (lower / of, upper / of)
}

fn degrees() -> impl Strategy<Value = BTreeMap<Dimension, Degree>> {
    let degree = select(&[Degree::NotFelt, Degree::Felt][..]);
    proptest::collection::btree_map(select(Framework::PolicyAlienation.dimensions().collect::<Vec<_>>()), degree, 0..6)
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn a_willingness_is_the_weighted_mean_and_its_contributions_add_up(
        case in strategies::case(),
        model in willingness_model(),
    ) {
        for respondent in case.respondents() {
            let willingness = model.willingness(respondent);
            let felt = respondent.responses().map(|response| (response.dimension(), response.membership())).collect();
            let (lower, upper) = naive(&model, &felt);
            prop_assert!((willingness.bounds().lower() - lower).abs() < 1e-12);
            prop_assert!((willingness.bounds().upper() - upper).abs() < 1e-12);
            let sum = |part: fn(&Parts) -> u64| willingness.contributions.iter().map(|c| part(&c.parts)).sum::<u64>();
            prop_assert_eq!(sum(|parts| parts.lower), willingness.parts.lower);
            prop_assert_eq!(sum(|parts| parts.upper), willingness.parts.upper);
            prop_assert!(willingness.contributions.iter().all(|c| c.parts.of == willingness.parts.of));
            let open: f64 = willingness.ask_next.iter().map(|open| open.width).sum();
            prop_assert!((open - willingness.bounds().width()).abs() < 1e-12);
            prop_assert!(willingness.ask_next.is_sorted_by(|a, b| a.width >= b.width));
        }
    }

    /// In the direction that the source gives: the less of each is felt, the more willing.
    #[test]
    fn willingness_never_rises_where_more_is_felt(
        codes in degrees(),
        more in select(Framework::PolicyAlienation.dimensions().collect::<Vec<_>>()),
        model in willingness_model(),
    ) {
        let willingness = |felt: Degree| {
            let codes = codes.iter().map(|(d, degree)| (*d, *degree)).filter(|(d, _)| *d != more).chain([(more, felt)]);
            let case = asked(None, vec![coded("1", &codes.collect::<Vec<_>>())]);
            model.willingness(case.respondent("1").unwrap()).parts
        };
        let (less, more_felt) = (willingness(Degree::NotFelt), willingness(Degree::Felt));
        prop_assert!(more_felt.lower <= less.lower && more_felt.upper <= less.upper);
        prop_assert_eq!(more_felt.lower < less.lower, model.weight(more) > Weight::ZERO);
    }

    #[test]
    fn willingness_never_rises_where_somebody_agrees_more_that_it_is_felt(
        answers in proptest::collection::vec(answer(), 3),
        at in 0..3_usize,
        keyed in strategies::term::<Keying>(),
        model in willingness_model(),
    ) {
        let willingness = |answers: &[Answer]| {
            let ids = ["c1", "c2", "c3"];
            let items = ids.iter().map(|id| item(id, D::ClientMeaninglessness, keyed)).collect();
            let said: Vec<_> = ids.into_iter().zip(answers).map(|(id, answer)| (id, Some(*answer))).collect();
            let case = asked(Some(QuestionnaireDraft { items }), vec![answered("1", &said)]);
            model.willingness(case.respondent("1").unwrap()).parts
        };
        let Some(more) = Answer::ALL.get(answers[at].rank() as usize + 1) else { return Ok(()) };
        let mut changed = answers.clone();
        changed[at] = *more;
        let (before, after) = (willingness(&answers), willingness(&changed));
        match keyed {
            Keying::Direct => prop_assert!(after.lower <= before.lower && after.upper <= before.upper),
            Keying::Opposite => prop_assert!(after.lower >= before.lower && after.upper >= before.upper),
        }
    }

    #[test]
    fn what_becomes_known_only_narrows_a_willingness(codes in degrees(), model in willingness_model()) {
        let codes: Vec<_> = codes.into_iter().collect();
        let bounds = |known: usize| {
            let case = asked(None, vec![coded("1", &codes[..known])]);
            model.willingness(case.respondent("1").unwrap()).bounds()
        };
        for known in 1..=codes.len() {
            prop_assert!(bounds(known - 1).encloses(bounds(known)));
        }
    }

    #[test]
    fn a_group_is_the_mean_of_those_who_were_asked(case in strategies::case(), model in willingness_model()) {
        let each: Vec<_> = case.respondents().map(|respondent| model.willingness(respondent)).collect();
        let asked: Vec<_> = each.iter().filter(|willingness| willingness.asked > 0).collect();
        let group = model.group(case.respondents());
        prop_assert_eq!(group.asked as usize, asked.len());
        prop_assert_eq!((group.asked + group.not_asked) as usize, each.len());
        if asked.is_empty() {
            prop_assert_eq!(group.bounds, None, "nobody has no mean");
            prop_assert!(group.ask_next.is_empty());
        } else {
            let mean = |end: fn(Bounds) -> f64| asked.iter().map(|w| end(w.bounds())).sum::<f64>() / number(asked.len());
            let bounds = group.bounds.expect("somebody was asked");
            prop_assert!((bounds.lower() - mean(Bounds::lower)).abs() < 1e-12);
            prop_assert!((bounds.upper() - mean(Bounds::upper)).abs() < 1e-12);
            let open: f64 = group.ask_next.iter().map(|open| open.width).sum();
            prop_assert!((open - bounds.width()).abs() < 1e-12);
        }
    }

    #[test]
    fn a_tally_counts_everybody_once(case in strategies::case()) {
        for dimension in Unit::Respondent.dimensions() {
            let tally = ResponseTally::new(dimension, case.respondents());
            let certain: u32 = tally.counts.values().map(|count| count.lower).sum();
            prop_assert_eq!(certain + tally.open, tally.asked);
            prop_assert_eq!((tally.asked + tally.not_asked) as usize, case.respondents().len());
            prop_assert!(tally.counts.values().all(|count| count.upper <= tally.asked));
        }
    }

    #[test]
    fn a_respondent_is_sound_beside_its_questionnaire(
        (questionnaire, respondent) in strategies::questionnaire_draft().prop_flat_map(|questionnaire| {
            let respondent = respondent_draft(Some(&questionnaire));
            (Just(questionnaire), respondent)
        }),
    ) {
        let case = asked(Some(questionnaire), vec![respondent]);
        prop_assert!(case.warnings().is_sound());
    }

    #[test]
    fn a_willingness_model_comes_back(draft in strategies::willingness_model_draft()) {
        let json = serde_json::to_vec(&draft).unwrap();
        prop_assert_eq!(serde_json::from_slice::<WillingnessModelDraft>(&json).unwrap(), draft.clone());
        let model = WillingnessModel::read(&json).unwrap();
        prop_assert_eq!(model.draft(), &draft);
    }
}

#[test]
fn each_meaninglessness_outweighs_each_powerlessness_and_nothing_else_counts() {
    let model = WillingnessModel::default();
    let weights: Vec<_> = Dimension::ALL.iter().map(|d| (*d, model.weight(*d).get())).filter(|(_, w)| *w > 0).collect();
    assert_eq!(
        weights,
        [
            (D::StrategicPowerlessness, 1),
            (D::TacticalPowerlessness, 1),
            (D::OperationalPowerlessness, 1),
            (D::SocietalMeaninglessness, 2),
            (D::ClientMeaninglessness, 2),
        ]
    );
}

#[test]
fn groups_of_many_questionnaires_are_meant_without_overflow() {
    // Wholes of a hundred lengths have no common one that a sum could be exact over.
    let cases: Vec<_> = (1..=100)
        .map(|count| {
            let ids: Vec<_> = (0..count).map(|index| format!("i{index}")).collect();
            let items = ids.iter().map(|id| item(id, D::ClientMeaninglessness, Keying::Direct)).collect();
            let said: Vec<_> = ids.iter().map(|id| (id.as_str(), Some(Answer::Agree))).collect();
            asked(Some(QuestionnaireDraft { items }), vec![answered("1", &said)])
        })
        .collect();
    let group = WillingnessModel::default().group(cases.iter().flat_map(Case::respondents));
    // Two of seven parts at a quarter, the others open.
    assert_eq!((group.bounds.expect("asked").to_string(), group.asked), ("0.07–0.79".to_owned(), 100));
}

#[test]
fn equal_groups_stand_equal_to_the_bit() {
    let model = WillingnessModel::default();
    let felt = |dimensions: &[Dimension]| {
        let of = |d| (d, if dimensions.contains(&d) { Degree::Felt } else { Degree::NotFelt });
        coded(&dimensions.len().to_string(), &Framework::PolicyAlienation.dimensions().map(of).collect::<Vec<_>>())
    };
    // 5 and 4 of 7, and 6 and 3 of 7: both nine of fourteen.
    let one = asked(
        None,
        vec![felt(&[D::ClientMeaninglessness]), felt(&[D::ClientMeaninglessness, D::TacticalPowerlessness])],
    );
    let other = asked(
        None,
        vec![felt(&[D::TacticalPowerlessness]), felt(&[D::ClientMeaninglessness, D::SocietalMeaninglessness])],
    );
    let (one, other) = (model.group(one.respondents()), model.group(other.respondents()));
    assert_eq!(one.bounds, other.bounds);
    let [one, other] = [one, other].map(|group| group.bounds.expect("asked"));
    assert_eq!(one.above(other), Truth::False);
}

#[test]
fn rotterdam_by_group() {
    let model = WillingnessModel::default();
    let of = |wanted: &dyn Fn(&policy_integration::case::Respondent<'_>) -> bool| {
        model.group(rotterdam().respondents().filter(|respondent| wanted(respondent)))
    };
    let bounds = |wanted| of(wanted).bounds.map(|bounds| bounds.to_string());
    assert_eq!(bounds(&|_| true).as_deref(), Some("0.07–0.97"));
    assert_eq!(bounds(&|r| r.in_experiment() == Truth::True).as_deref(), Some("0.14–0.86"));
    assert_eq!(bounds(&|r| r.in_experiment() == Truth::False).as_deref(), Some("0.05–0.99"));
    assert_eq!(of(&|r| r.role() == Some(RespondentRole::Manager)).bounds, Some(Bounds::WHOLE));
    assert_eq!(bounds(&|_| false), None, "nobody has no mean");
    let asked = of(&|_| true).ask_next;
    assert_eq!((asked[0].dimension, asked[0].respondents), (D::SocietalMeaninglessness, 14));
}

#[test]
fn a_tally_keeps_the_unclear_and_the_not_asked_apart() {
    let mut respondents: Vec<_> =
        (0..9).map(|n| coded(&format!("f{n}"), &[(D::MutualTrust, Degree::Against)])).collect();
    respondents.extend((0..4).map(|n| coded(&format!("t{n}"), &[(D::MutualTrust, Degree::For)])));
    respondents.extend((0..2).map(|n| coded(&format!("n{n}"), &[])));
    let mut unclear = coded("u", &[]);
    unclear.responses.insert(D::MutualTrust, Statement::Unknown.into());
    let tally = |respondents: &[RespondentDraft]| {
        ResponseTally::new(D::MutualTrust, asked(None, respondents.to_vec()).respondents())
    };
    let without = tally(&respondents);
    assert_eq!(without.label(Degree::Against, Language::English), "9 of 13, 2 not asked");
    respondents.push(unclear);
    let with = tally(&respondents);
    assert_eq!(with.label(Degree::Against, Language::Dutch), "9–10 van 14, 2 niet gevraagd");
    assert_eq!((with.open, with.count(Degree::Felt)), (1, CountRange { lower: 0, upper: 0 }));
}

// The three expectations.

/// The five claims about what is felt, with what each is about.
const EXPECTATIONS: [(&str, &str, Dimension); 5] = [
    ("strategic_influence_makes_willing", "expectation_strategic", D::StrategicPowerlessness),
    ("tactical_influence_makes_willing", "expectation_tactical", D::TacticalPowerlessness),
    ("autonomy_makes_willing", "expectation_operational", D::OperationalPowerlessness),
    ("meaning_for_society_makes_willing", "expectation_meaning", D::SocietalMeaninglessness),
    ("meaning_for_clients_makes_willing", "expectation_clients", D::ClientMeaninglessness),
];

#[test]
fn the_embedded_expectations_pass_the_door() {
    let claims = Claims::read(include_bytes!("../../src/instruments/expectations.json")).expect("sound");
    let ids: Vec<_> = claims.claims().iter().map(|claim| claim.id.as_str()).collect();
    let of_influence = ["strategic_say_makes_willing", "tactical_say_makes_willing"];
    let [strategic, tactical, rest @ ..] = EXPECTATIONS.map(|(id, _, _)| id);
    assert_eq!(ids, [[strategic, tactical], of_influence].into_iter().flatten().chain(rest).collect::<Vec<_>>());
    assert_eq!(instruments::expectations(), &claims);
}

/// The verdict by hand: the share of the willing among those who don't feel it, against that among those who do; `None` where
/// there is nobody in one of the groups.
fn compared(willing: [u32; 2], of: [u32; 2]) -> Option<bool> {
    let [not_felt, felt] = of;
    (not_felt > 0 && felt > 0).then_some(willing[0] * felt > willing[1] * not_felt)
}

#[test]
fn the_printed_counts_leave_every_expectation_open_over_all_joint_tables() {
    let claims = published::claims();
    let printed = printed_responses();
    for (_, id, dimension) in EXPECTATIONS {
        let printed = printed.iter().find(|p| p.dimension == dimension).expect("printed");
        let counts = if printed.degree == Degree::Felt {
            15 - printed.count.upper..=15 - printed.count.lower
        } else {
            printed.count.lower..=printed.count.upper
        };
        // Every table: so many don't feel it, so many of those are willing, twelve in all.
        let tables = counts.flat_map(|not_felt| {
            let felt = 15 - not_felt;
            (0..=not_felt.min(12)).filter(move |w| 12 - w <= felt).map(move |w| compared([w, 12 - w], [not_felt, felt]))
        });
        let outcomes: Vec<_> = tables.collect();
        // Some tables say so, and some say that it isn't: in each there is somebody in both groups.
        assert!(
            [true, false].iter().all(|holds| outcomes.contains(&Some(*holds))) && !outcomes.contains(&None),
            "{id}"
        );
        let cohort = Cohort::default();
        let judgment = claims.judge(claims.claim(id).expect("published"), &cohort, Claims::MOST_COMPLETIONS);
        assert!(judgment.is_exhausted, "{id}");
        assert_eq!((judgment.verdict, judgment.is_empty), (Verdict::Open, Truth::False), "{id}");
    }
}

#[test]
fn every_published_claim_about_rotterdam_is_judged_over_all_its_tables() {
    let cohort = Cohort::default();
    let judgments = published::claims().judge_all(&cohort);
    let of_rotterdam: Vec<_> = judgments.iter().filter(|judgment| judgment.claim.tally.is_some()).collect();
    assert_eq!(of_rotterdam.len(), 34);
    for judgment in of_rotterdam {
        assert!(judgment.is_exhausted, "{}", judgment.claim.id);
        assert!(judgment.steps > 0 && judgment.steps <= Claims::MOST_STEPS, "{}", judgment.claim.id);
    }
}

#[test]
fn the_published_respondents_leave_every_expectation_open() {
    let cohort = Cohort::of_respondents(rotterdam().respondents()).expect("fifteen ids");
    let judgments = instruments::expectations().judge_all(&cohort);
    assert_eq!(judgments.len(), EXPECTATIONS.len() + 2);
    for judgment in judgments {
        // Nobody had influence on the policy, so that nobody can be compared with the others.
        let is_of_nobody = judgment.claim.id == "strategic_say_makes_willing";
        let verdict = if is_of_nobody { Verdict::Untestable } else { Verdict::Open };
        assert_eq!(judgment.verdict, verdict, "{}", judgment.claim.id);
    }
    // Of nobody nothing can be tested.
    let nobody = Cohort::default();
    assert!(instruments::expectations().judge_all(&nobody).iter().all(|j| j.verdict == Verdict::Untestable));
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn an_expectation_on_known_respondents_is_the_comparison_of_shares(
        (which, said) in (0..5_usize, proptest::collection::vec(any::<(bool, bool)>(), 0..12)),
    ) {
        let (id, _, dimension) = EXPECTATIONS[which];
        let code = |(is_willing, is_felt): (bool, bool)| {
            let willing = if is_willing { Degree::For } else { Degree::Against };
            [(D::StatedWillingness, willing), (dimension, if is_felt { Degree::Felt } else { Degree::NotFelt })]
        };
        let respondents = said.iter().enumerate().map(|(n, said)| coded(&n.to_string(), &code(*said))).collect();
        let cohort = Cohort::of_respondents(asked(None, respondents).respondents()).unwrap();
        let claims = instruments::expectations();
        let verdict = claims.judge(claims.claim(id).unwrap(), &cohort, Claims::MOST_COMPLETIONS).verdict;
        let count = |wanted: &dyn Fn(&(bool, bool)) -> bool| {
            said.iter().map(|said| u32::from(wanted(said))).sum::<u32>()
        };
        let willing = [count(&|(willing, felt)| *willing && !felt), count(&|(willing, felt)| *willing && *felt)];
        let expected = match compared(willing, [count(&|(_, felt)| !felt), count(&|(_, felt)| *felt)]) {
            Some(true) => Verdict::Holds,
            Some(false) => Verdict::Contradicted,
            None => Verdict::Untestable,
        };
        prop_assert_eq!(verdict, expected);
    }
}

//! Strategies for respondents, questionnaires and willingness models.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use super::nouns::{date, ratings, term};
use policy_integration::{
    CaseDraft, Code, Dimension, Framework, Statement,
    case::{AnswerDraft, ItemDraft, QuestionnaireDraft, RespondentDraft},
    instruments::{WillingnessModel, WillingnessModelDraft},
    score::Weight,
    vocabulary::{Answer, Keying, RespondentRole, Unit},
};

/// Any answer to an item, or none.
pub fn answer_draft() -> impl Strategy<Value = AnswerDraft> {
    prop_oneof![5 => term::<Answer>().prop_map(AnswerDraft::Given), 1 => Just(AnswerDraft::NoAnswer)]
}

/// A sound questionnaire of up to eight items.
///
/// ```
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(questionnaire in strategies::questionnaire_draft())| {
///     prop_assert!(questionnaire.items.len() <= 8);
/// });
/// ```
pub fn questionnaire_draft() -> BoxedStrategy<QuestionnaireDraft> {
    let frameworks = [Framework::JoinedUpWorking, Framework::PolicyAlienation];
    let dimensions: Vec<_> = frameworks.into_iter().flat_map(Framework::dimensions).collect();
    let note = proptest::option::of("[a-z ]{0,12}");
    vec((select(dimensions), term::<Keying>(), note), 0..=8)
        .prop_map(|items| {
            let item =
                |(index, (dimension, keyed, note))| ItemDraft { id: format!("item-{index}"), dimension, keyed, note };
            QuestionnaireDraft { items: items.into_iter().enumerate().map(item).collect() }
        })
        .boxed()
}

/// A respondent that is sound beside a questionnaire, or where there is none; a dimension of which an item is answered
/// has no code.
pub fn respondent_draft(questionnaire: Option<&QuestionnaireDraft>) -> BoxedStrategy<RespondentDraft> {
    let items = questionnaire.map(|questionnaire| questionnaire.items.clone()).unwrap_or_default();
    let who = (
        "[a-z][a-z0-9]{0,5}",
        proptest::option::of(term::<RespondentRole>()),
        proptest::option::of("[a-z]{1,6}"),
        proptest::option::of("p[0-9]{1,2}"),
        proptest::option::of(date()),
        proptest::option::of(any::<bool>()),
    );
    let answers = vec(proptest::option::of(answer_draft()), items.len());
    let said = (ratings(Unit::Respondent.dimensions().collect(), 8, false), answers, "[a-z ]{0,12}");
    (who, said)
        .prop_map(move |((id, role, group, person, on, in_experiment), (mut responses, answers, note))| {
            let answered = items.iter().zip(answers).filter_map(|(item, answer)| Some((item, answer?)));
            let answers = answered.map(|(item, answer)| {
                responses.remove(&item.dimension);
                (item.id.clone(), answer)
            });
            let answers = answers.collect();
            let note = (!note.is_empty()).then_some(note);
            RespondentDraft { id, person, role, group, on, in_experiment, responses, answers, source: None, note }
        })
        .boxed()
}

/// Nobody, or some respondents with or without a questionnaire, each with an identifier of its own.
pub(super) fn asked() -> impl Strategy<Value = (Option<QuestionnaireDraft>, Vec<RespondentDraft>)> {
    let respondents = |questionnaire: Option<QuestionnaireDraft>| {
        let respondents = vec(respondent_draft(questionnaire.as_ref()), 0..=4);
        respondents.prop_map(move |respondents| {
            let own: BTreeMap<_, _> = respondents.into_iter().map(|r: RespondentDraft| (r.id.clone(), r)).collect();
            (questionnaire.clone(), own.into_values().collect())
        })
    };
    prop_oneof![
        3 => Just((None, Vec::new())),
        1 => respondents(None),
        2 => questionnaire_draft().prop_flat_map(move |questionnaire| respondents(Some(questionnaire))),
    ]
}

/// A willingness model's record that passes every check.
pub fn willingness_model_draft() -> BoxedStrategy<WillingnessModelDraft> {
    let weight = (0..=Weight::MOST.get()).prop_map(|weight| Weight::new(weight).unwrap_or_default());
    let weights = btree_map(select(Framework::PolicyAlienation.dimensions().collect::<Vec<_>>()), weight, 0..=4);
    // A dimension that is left out has its default weight, which is above 0.
    ("[a-z]{1,8}", weights).prop_map(|(id, weights)| WillingnessModelDraft { versions: None, id, weights }).boxed()
}

/// A checked willingness model.
pub fn willingness_model() -> BoxedStrategy<WillingnessModel> {
    willingness_model_draft()
        .prop_filter_map("sound by construction", |draft| WillingnessModel::check(draft).ok())
        .boxed()
}

/// Breaks a rule about respondents: there is made to be one, and one thing put wrong. Whether the code is of one.
pub(super) fn break_respondents(draft: &mut CaseDraft, code: Code) -> bool {
    let dimension = Dimension::TacticalPowerlessness;
    let item = |number: usize| ItemDraft { id: format!("t{number}"), dimension, keyed: Keying::Opposite, note: None };
    let answers = |ids: &[&str]| ids.iter().map(|id| ((*id).to_owned(), Answer::Agree.into())).collect();
    let mut respondent = RespondentDraft { id: "1".to_owned(), ..RespondentDraft::default() };
    let mut items = vec![item(1), item(2)];
    match code {
        Code::DimensionOutOfPlace => drop(respondent.responses.insert(Dimension::Staffing, Statement::Unknown.into())),
        Code::ChangeWhereRatedOnce => drop(respondent.responses.insert(dimension, Statement::Grew.into())),
        Code::TwoInstruments => {
            respondent.responses.insert(dimension, Statement::Unknown.into());
            respondent.answers = answers(&["t1", "t2"]);
        }
        Code::UnknownItem => respondent.answers = answers(&["t1", "t2", "t3"]),
        Code::AnswersWithoutQuestionnaire | Code::MissingAnswer => respondent.answers = answers(&["t1"]),
        Code::TooManyItems => items = (0..101).map(item).collect(),
        Code::DuplicateId => {}
        _ => return false,
    }
    draft.questionnaire = (code != Code::AnswersWithoutQuestionnaire).then_some(QuestionnaireDraft { items });
    draft.respondents = vec![respondent.clone()];
    if code == Code::DuplicateId {
        draft.respondents.push(respondent);
    }
    true
}

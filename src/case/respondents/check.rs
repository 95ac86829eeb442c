//! The sense of respondents: what may be asked of them, and by which instrument.

use std::collections::{BTreeMap, BTreeSet};

use super::{ItemDraft, QuestionnaireDraft, RespondentDraft};
use crate::case::CaseDraft;
use crate::case::rating_check::{RatedHere, check_rated_once};
use crate::report::{Accepted, Code, Finding, Path, check_names, check_own_ids, named, nearest, step_of, untidy};
use crate::vocabulary::{Dimension, Unit};

/// Notes what is wrong with the questionnaire and with each respondent.
pub(in crate::case) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    if let Some(questionnaire) = &draft.questionnaire {
        check_questionnaire(questionnaire, findings);
    }
    let list = || Path::root().join("respondents");
    let ids = || draft.respondents.iter().map(|respondent| &respondent.id);
    check_own_ids(ids(), list, findings);
    check_names(ids(), list, findings);
    for (index, respondent) in draft.respondents.iter().enumerate() {
        let at = |key: &'static str| list().join(index).join(key);
        if let Some(person) = &respondent.person {
            findings.extend(untidy(|| at("person"), person));
            findings.extend(named(|| at("person"), person));
        }
        if let Some(group) = &respondent.group {
            findings.extend(untidy(|| at("group"), group));
        }
        check_responses(at, respondent, findings);
        match &draft.questionnaire {
            Some(questionnaire) => check_answers(at, respondent, questionnaire, findings),
            None if respondent.answers.is_empty() => {}
            None => {
                let answers = respondent.answers.len();
                let finding = Finding::new(at("answers"), Code::AnswersWithoutQuestionnaire, answers);
                findings.push(finding.resting_on(questionnaire_path()));
            }
        }
    }
}

fn questionnaire_path() -> Path {
    Path::root().join("questionnaire")
}

fn check_questionnaire(questionnaire: &QuestionnaireDraft, findings: &mut Vec<Finding>) {
    let path = || questionnaire_path().join("items");
    check_own_ids(questionnaire.items.iter().map(|item| &item.id), path, findings);
    let mut counts: BTreeMap<Dimension, usize> = BTreeMap::new();
    for (index, item) in questionnaire.items.iter().enumerate() {
        *counts.entry(item.dimension).or_default() += 1;
        if !ItemDraft::can_ask(item.dimension) {
            let at = path().join(index).join("dimension");
            let accepted = Accepted::Words { words: ItemDraft::askable(), nearest: None };
            findings.push(Finding::new(at, Code::DimensionOutOfPlace, item.dimension).accepting(accepted));
        }
    }
    for (dimension, count) in counts.into_iter().filter(|(_, count)| *count > QuestionnaireDraft::MOST_ITEMS) {
        findings.push(Finding::new(path(), Code::TooManyItems, count).against(dimension));
    }
}

fn check_responses(path: impl Fn(&'static str) -> Path, respondent: &RespondentDraft, findings: &mut Vec<Finding>) {
    for (dimension, response) in &respondent.responses {
        let at = || path("responses").join(dimension.id());
        check_rated_once(&at, RatedHere::Of(Unit::Respondent), *dimension, response.rating, findings);
    }
}

/// Checks the answers against the items that there are, and the items against the answers that there are.
fn check_answers(
    path: impl Fn(&'static str) -> Path,
    respondent: &RespondentDraft,
    questionnaire: &QuestionnaireDraft,
    findings: &mut Vec<Finding>,
) {
    let is_answered = |item: &ItemDraft| respondent.answers.contains_key(&item.id);
    let items: BTreeSet<_> = questionnaire.items.iter().map(|item| item.id.as_str()).collect();
    for id in respondent.answers.keys().filter(|id| !items.contains(id.as_str())) {
        let ids: Vec<_> = items.iter().copied().collect();
        let nearest = nearest(id, &ids).map(str::to_owned);
        let finding = Finding::new(path("answers").join(step_of(id)), Code::UnknownItem, id);
        findings.push(finding.accepting(Accepted::Named { nearest }).resting_on(questionnaire_path()));
    }
    for dimension in Unit::Respondent.dimensions() {
        if !questionnaire.items_on(dimension).any(is_answered) {
            continue;
        }
        if respondent.responses.contains_key(&dimension) {
            let at = path("responses").join(dimension.id());
            let finding = Finding::new(at, Code::TwoInstruments, dimension);
            findings.push(finding.resting_on(questionnaire_path()).resting_on(path("answers")));
        }
        for item in questionnaire.items_on(dimension).filter(|item| !is_answered(item)) {
            let finding = Finding::new(path("answers"), Code::MissingAnswer, &item.id).against(dimension);
            findings.push(finding.resting_on(questionnaire_path()));
        }
    }
}

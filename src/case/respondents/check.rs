//! The sense of respondents: what may be asked of them, and by which instrument.

use std::collections::{BTreeMap, btree_map::Entry};

use super::{ItemDraft, QuestionnaireDraft, RespondentDraft};
use crate::case::CaseDraft;
use crate::case::rating_check::{RatedHere, check_rated_once};
use crate::report::{Accepted, Code, Finding, Path, Suggestions, check_names, check_own_ids, named, step_of, untidy};
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
    let items = draft.questionnaire.as_ref().map(Items::of);
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
        match &items {
            Some(items) => check_answers(at, respondent, items, findings),
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

/// The items of a questionnaire, as answers are checked against them.
struct Items<'q> {
    /// The items on each dimension, in the order of the questionnaire.
    on: BTreeMap<Dimension, Vec<&'q str>>,
    dimension_of: BTreeMap<&'q str, Dimension>,
    suggestions: Suggestions<'q>,
}

impl<'q> Items<'q> {
    fn of(questionnaire: &'q QuestionnaireDraft) -> Self {
        let suggestions = Suggestions::of(questionnaire.items.iter().map(|item| item.id.as_str()));
        let mut items = Self { on: BTreeMap::new(), dimension_of: BTreeMap::new(), suggestions };
        for item in &questionnaire.items {
            // One that stands there twice is a fault of its own.
            if let Entry::Vacant(new) = items.dimension_of.entry(&item.id) {
                new.insert(item.dimension);
                items.on.entry(item.dimension).or_default().push(&item.id);
            }
        }
        items
    }

    /// How many items on each dimension of respondents are answered, where any are.
    fn answered(&self, respondent: &RespondentDraft) -> BTreeMap<Dimension, usize> {
        let mut counts = BTreeMap::new();
        let answered = respondent.answers.keys().filter_map(|id| self.dimension_of.get(id.as_str()));
        answered
            .filter(|dimension| Unit::Respondent.has(**dimension))
            .for_each(|dimension| *counts.entry(*dimension).or_default() += 1);
        counts
    }

    /// The items on a dimension that the respondent left out: the first ones by name, and how many others.
    fn unanswered(&self, dimension: Dimension, respondent: &RespondentDraft, count: usize) -> String {
        const LISTED: usize = 5;
        let open = self.on[&dimension].iter().filter(|id| !respondent.answers.contains_key(**id));
        let listed = open.copied().take(LISTED).collect::<Vec<_>>().join(", ");
        if count > LISTED { format!("{listed} (+{})", count - LISTED) } else { listed }
    }
}

/// Checks the answers against the items that there are, and the items against the answers that there are.
fn check_answers(
    path: impl Fn(&'static str) -> Path,
    respondent: &RespondentDraft,
    items: &Items<'_>,
    findings: &mut Vec<Finding>,
) {
    for id in respondent.answers.keys().filter(|id| !items.dimension_of.contains_key(id.as_str())) {
        let finding = Finding::new(path("answers").join(step_of(id)), Code::UnknownItem, id);
        findings.push(finding.accepting(items.suggestions.instead_of(id)).resting_on(questionnaire_path()));
    }
    for (dimension, answered) in items.answered(respondent) {
        if respondent.responses.contains_key(&dimension) {
            let at = path("responses").join(dimension.id());
            let finding = Finding::new(at, Code::TwoInstruments, dimension);
            findings.push(finding.resting_on(questionnaire_path()).resting_on(path("answers")));
        }
        let missing = items.on[&dimension].len() - answered;
        if missing > 0 {
            let unanswered = items.unanswered(dimension, respondent, missing);
            let finding = Finding::new(path("answers"), Code::MissingAnswer, unanswered).against(dimension);
            findings.push(finding.resting_on(questionnaire_path()));
        }
    }
}

//! The form of respondents and of their questionnaire, read tolerantly.

use super::{AnswerDraft, ItemDraft, QuestionnaireDraft, RespondentDraft};
use crate::case::form::ratings;
use crate::report::{Code, Decoder, Node, meant};
use crate::vocabulary::{Dimension, Keying};

/// The questionnaire; an item whose dimension can't be read is left out. One whose key can't keeps its place: which way it is
/// keyed is asked only when answers are counted.
pub(in crate::case) fn questionnaire(decoder: &mut Decoder, node: &Node<'_>) -> Option<QuestionnaireDraft> {
    let object = decoder.object(node, QuestionnaireDraft::KEYS)?;
    let items = decoder.required(object, "items", |decoder, node| decoder.list_of_readable(node, item));
    Some(QuestionnaireDraft { items: items.unwrap_or_default() })
}

fn item(decoder: &mut Decoder, node: &Node<'_>) -> Option<ItemDraft> {
    let object = decoder.object(node, ItemDraft::KEYS)?;
    let id = decoder.required(object, "id", Decoder::text).unwrap_or_default();
    // Those that can be asked about are offered, though others are read, to be judged.
    let dimension = decoder.required(object, "dimension", |decoder, node| {
        let meant = |word: &str| meant::<Dimension>(word).filter(|meant| ItemDraft::askable().contains(meant));
        decoder.word_meant(node, Code::UnknownWord, ItemDraft::askable(), Dimension::from_id, meant)
    });
    let keyed = decoder.required(object, "keyed", Decoder::word);
    let note = decoder.optional(object, "note", Decoder::text);
    Some(ItemDraft { id, dimension: dimension?, keyed: keyed.unwrap_or(Keying::Direct), note })
}

/// The respondents; of one with faults, what can be read is kept.
pub(in crate::case) fn respondents(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<RespondentDraft>> {
    decoder.list_of_readable(node, |decoder, node| {
        let object = decoder.object(node, RespondentDraft::KEYS)?;
        let codes = |decoder: &mut Decoder, node: &Node<'_>| Some(ratings(decoder, node, true)?.0);
        Some(RespondentDraft {
            id: decoder.required(object, "id", Decoder::text).unwrap_or_default(),
            role: decoder.optional(object, "role", Decoder::word),
            group: decoder.optional(object, "group", Decoder::text),
            on: decoder.optional(object, "on", Decoder::date),
            in_experiment: decoder.optional(object, "in_experiment", Decoder::boolean),
            responses: decoder.or_default(object, "responses", codes),
            answers: decoder.or_default(object, "answers", |d, node| d.by_name(node, &AnswerDraft::NoAnswer, answer)),
            source: decoder.optional(object, "source", Decoder::text),
            note: decoder.optional(object, "note", Decoder::text),
        })
    })
}

fn answer(decoder: &mut Decoder, node: &Node<'_>) -> Option<AnswerDraft> {
    decoder.word_of(node, Code::UnknownWord, AnswerDraft::WORDS, AnswerDraft::from_word)
}

//! The form of an experiment's record, read tolerantly.

use super::{ExperimentDraft, ObstacleDraft, OtherDraft};
use crate::case::form::{MomentGaps, log, moments, ratings};
use crate::report::{Decoder, Node};

/// The experiments; one that can't be read stays in the list, so that the others keep their places.
pub(in crate::case) fn experiments(
    decoder: &mut Decoder,
    node: &Node<'_>,
    gaps: &mut Vec<MomentGaps>,
) -> Option<Vec<ExperimentDraft>> {
    let experiments = decoder.list(node, |decoder, node| {
        let mut of_this = MomentGaps::default();
        let draft = experiment(decoder, node, &mut of_this);
        gaps.push(of_this);
        Some(draft.unwrap_or_default())
    })?;
    Some(experiments.into_iter().flatten().collect())
}

fn experiment(decoder: &mut Decoder, node: &Node<'_>, gaps: &mut MomentGaps) -> Option<ExperimentDraft> {
    let object = decoder.object(node, ExperimentDraft::KEYS)?;
    Some(ExperimentDraft {
        id: decoder.required(object, "id", Decoder::text).unwrap_or_default(),
        subject: decoder.optional(object, "subject", Decoder::text),
        status: decoder.optional(object, "status", Decoder::word),
        obstacles: decoder.or_default(object, "obstacles", |d, node| d.list_of_readable(node, obstacle)),
        moments: decoder.required(object, "moments", |d, node| moments(d, node, gaps)).unwrap_or_default(),
        others: decoder.or_default(object, "others", |d, node| d.list_of_readable(node, other)),
        log: decoder.or_default(object, "log", log),
        source: decoder.optional(object, "source", Decoder::text),
        note: decoder.optional(object, "note", Decoder::text),
    })
}

fn obstacle(decoder: &mut Decoder, node: &Node<'_>) -> Option<ObstacleDraft> {
    let object = decoder.object(node, ObstacleDraft::KEYS)?;
    let obstacle = decoder.required(object, "obstacle", Decoder::word);
    let source = decoder.optional(object, "source", Decoder::text);
    let note = decoder.optional(object, "note", Decoder::text);
    Some(ObstacleDraft { obstacle: obstacle?, source, note })
}

/// What is said of another organization; one without a name is left out.
fn other(decoder: &mut Decoder, node: &Node<'_>) -> Option<OtherDraft> {
    let object = decoder.object(node, OtherDraft::KEYS)?;
    let organization = decoder.required(object, "organization", Decoder::text);
    let on = decoder.optional(object, "on", Decoder::date);
    let ratings = decoder.required(object, "ratings", |decoder, node| ratings(decoder, node, true));
    let (ratings, _) = ratings.unwrap_or_default();
    Some(OtherDraft { organization: organization?, on, ratings })
}

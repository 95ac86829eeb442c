//! The form of a case's record, read tolerantly.
//!
//! What can't be read is replaced by something that gives no finding of sense of its own: the report leaves out findings
//! at the place of a fault of form.

use std::collections::{BTreeMap, BTreeSet};

use super::strand::Strand;
use super::{
    Band, BoundarySpannerDraft, CaseDraft, DropOut, LogEntry, MomentDraft, OutcomeDraft, Period, Profile, RatingDraft,
    Statement, Status, experiments, respondents,
};
use crate::report::{Code, Decoder, Node, Versions, meant_among, nearest};
use crate::vocabulary::{Degree, Dimension, Scale, Text};

/// What could be read of a record with faults of form.
pub(super) struct Rescued {
    pub(super) draft: CaseDraft,
    pub(super) gaps: Gaps,
}

/// What couldn't be read of the moments of what is followed.
#[derive(Default)]
pub(super) struct Gaps {
    /// Of the case itself.
    pub(super) case: MomentGaps,
    /// Of each experiment; of one that isn't here, all was read.
    pub(super) experiments: Vec<MomentGaps>,
}

impl Gaps {
    /// The gaps in the moments of a strand.
    pub(super) fn of(&self, strand: &Strand<'_>) -> &MomentGaps {
        static NONE: MomentGaps = MomentGaps { undated: BTreeSet::new(), unrated: BTreeSet::new() };
        match strand.experiment() {
            None => &self.case,
            Some(index) => self.experiments.get(index).unwrap_or(&NONE),
        }
    }
}

/// What couldn't be read of moments, by their places.
#[derive(Default)]
pub(super) struct MomentGaps {
    /// Those without a date, which are not to be compared with others.
    pub(super) undated: BTreeSet<usize>,
    /// Those of which not every rating could be read: an earlier one may not carry into them.
    pub(super) unrated: BTreeSet<usize>,
}

/// The record of a case.
pub(super) fn case(decoder: &mut Decoder, node: &Node<'_>) -> Option<Rescued> {
    let object = decoder.object(node, CaseDraft::KEYS)?;
    let mut gaps = Gaps::default();
    let draft = CaseDraft {
        versions: decoder.optional(object, "versions", Versions::form),
        id: decoder.required(object, "id", Decoder::text).unwrap_or_default(),
        subject: decoder.optional(object, "subject", Decoder::text),
        profile: decoder.or_default(object, "profile", profile),
        period: decoder.optional(object, "period", period),
        status: decoder.optional(object, "status", status),
        moments: decoder.required(object, "moments", |d, node| moments(d, node, &mut gaps.case)).unwrap_or_default(),
        experiments: decoder
            .or_default(object, "experiments", |d, node| experiments::experiments(d, node, &mut gaps.experiments)),
        outcomes: decoder.or_default(object, "outcomes", outcomes),
        questionnaire: decoder.optional(object, "questionnaire", respondents::questionnaire),
        respondents: decoder.or_default(object, "respondents", respondents::respondents),
        log: decoder.or_default(object, "log", log),
        boundary_spanners: decoder.or_default(object, "boundary_spanners", spanners),
        waived: decoder.or_default(object, "waived", waived),
    };
    Some(Rescued { draft, gaps })
}

fn profile(decoder: &mut Decoder, node: &Node<'_>) -> Option<Profile> {
    let keys = &["population", "prevalence", "organization_size", "experience", "prioritized_domains"];
    let object = decoder.object(node, keys)?;
    Some(Profile {
        population: decoder.optional(object, "population", band),
        prevalence: decoder.optional(object, "prevalence", band),
        organization_size: decoder.optional(object, "organization_size", band),
        experience: decoder.optional(object, "experience", band),
        prioritized_domains: decoder.or_default(object, "prioritized_domains", words),
    })
}

fn band(decoder: &mut Decoder, node: &Node<'_>) -> Option<Band> {
    const A_BAND: Text = Text {
        en: "a band such as `{\"from\": 25000, \"to\": 50000}`",
        nl: "een klasse zoals `{\"from\": 25000, \"to\": 50000}`",
    };
    if !matches!(node, Node::Object(_)) {
        return decoder.reject(node, A_BAND);
    }
    let object = decoder.object(node, &["from", "to"])?;
    Some(Band {
        from: decoder.optional(object, "from", Decoder::number),
        to: decoder.optional(object, "to", Decoder::number),
    })
}

fn words<T: crate::vocabulary::Term>(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<T>> {
    decoder.list_of_readable(node, Decoder::word)
}

/// Codes; only those of warnings are offered, though others are read, to be judged.
fn waived(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<Code>> {
    decoder.list_of_readable(node, |decoder, node| {
        decoder.word_of(node, Code::UnknownWord, Code::WAIVABLE_IDS, Code::from_id)
    })
}

fn period(decoder: &mut Decoder, node: &Node<'_>) -> Option<Period> {
    let object = decoder.object(node, &["from", "to"])?;
    let from = decoder.required(object, "from", Decoder::date);
    let to = decoder.optional(object, "to", Decoder::date);
    Some(Period { from: from?, to })
}

fn status(decoder: &mut Decoder, node: &Node<'_>) -> Option<Status> {
    const A_STATUS: Text = Text {
        en: "`running`, `completed`, `dropped_out`, or `{\"dropped_out\": {\"on\": DATE, \"reason\": TEXT}}`",
        nl: "`running`, `completed`, `dropped_out`, of `{\"dropped_out\": {\"on\": DATUM, \"reason\": TEKST}}`",
    };
    match node {
        Node::Text(_) => return decoder.word_of(node, Code::UnknownWord, Status::WORDS, Status::from_word),
        // A status that is a word, written as an object.
        Node::Object(fields) if fields.iter().all(|(key, _)| Status::WORDS[..2].contains(&&**key)) => {
            return decoder.reject(node, A_STATUS);
        }
        Node::Object(_) => {}
        _ => return decoder.reject(node, A_STATUS),
    }
    let object = decoder.object(node, &["dropped_out"])?;
    if !node.has_only_keys(&["dropped_out"]) && !object.has("dropped_out") {
        return None; // of each key there is a finding already
    }
    decoder.required(object, "dropped_out", |decoder, node| {
        let object = decoder.object(node, &["on", "reason"])?;
        Some(Status::DroppedOut(DropOut {
            on: decoder.optional(object, "on", Decoder::date),
            reason: decoder.optional(object, "reason", Decoder::text),
        }))
    })
}

/// The moments; one that can't be read stays in the list, so that the others keep their places.
pub(super) fn moments(decoder: &mut Decoder, node: &Node<'_>, gaps: &mut MomentGaps) -> Option<Vec<MomentDraft>> {
    let mut count = 0;
    let moments = decoder.list(node, |decoder, node| {
        let index = count;
        count += 1;
        let object = decoder.object(node, MomentDraft::KEYS);
        let on = object.and_then(|object| decoder.required(object, "on", Decoder::date));
        if on.is_none() {
            gaps.undated.insert(index);
        }
        let read = |decoder: &mut Decoder, node: &Node<'_>| ratings(decoder, node, index == 0);
        let ratings = object.and_then(|object| decoder.required(object, "ratings", read));
        let (ratings, is_whole) = ratings.unwrap_or_default();
        if !is_whole {
            gaps.unrated.insert(index);
        }
        Some(MomentDraft { on: on.unwrap_or_default(), ratings })
    })?;
    Some(moments.into_iter().flatten().collect())
}

/// What was rated, and whether every key of it could be read; a rating that couldn't is explicitly unknown.
pub(super) fn ratings(decoder: &mut Decoder, node: &Node<'_>, is_first: bool) -> Option<(Ratings, bool)> {
    let or_unknown = |decoder: &mut Decoder, dimension: Dimension, node: &Node<'_>| {
        let asked = Asked { scale: dimension.scale(), is_first };
        Some(rating(decoder, node, asked).unwrap_or_else(|| Statement::Unknown.into()))
    };
    // Any dimension can be meant by a key that isn't known.
    Some((decoder.by_term(node, or_unknown)?, node.has_only_keys(Dimension::IDS)))
}

pub(super) type Ratings = BTreeMap<Dimension, RatingDraft>;

const A_RATING: Text = Text {
    en: "a degree, `unknown`, a change, `{\"at_least\": DEGREE}`, `{\"at_most\": DEGREE}`, \
         `{\"between\": [DEGREE, DEGREE]}`, or any of these as `{\"rating\": …, \"source\": …}`",
    nl: "een graad, `unknown`, een verandering, `{\"at_least\": GRAAD}`, `{\"at_most\": GRAAD}`, \
         `{\"between\": [GRAAD, GRAAD]}`, of een hiervan als `{\"rating\": …, \"source\": …}`",
};

fn rating(decoder: &mut Decoder, node: &Node<'_>, asked: Asked) -> Option<RatingDraft> {
    let is_empty = matches!(node, Node::Object(fields) if fields.is_empty());
    if is_empty {
        return decoder.reject(node, A_RATING);
    }
    if !matches!(node, Node::Object(_)) || is_interval(node) {
        return statement(decoder, node, asked).map(RatingDraft::from);
    }
    let object = decoder.object(node, RatingDraft::KEYS)?;
    let rating = decoder.required(object, "rating", |decoder, node| statement(decoder, node, asked));
    let source = decoder.optional(object, "source", Decoder::text);
    let note = decoder.optional(object, "note", Decoder::text);
    let coder = decoder.optional(object, "coder", Decoder::text);
    Some(RatingDraft { rating: rating?, source, note, coder })
}

/// Whether an object is an interval of degrees, or one key was probably meant to make it one.
fn is_interval(node: &Node<'_>) -> bool {
    let Node::Object(fields) = node else { return false };
    let is_among = |key: &str, keys: &[&str]| keys.contains(&key);
    fields.iter().any(|(key, _)| is_among(key, RatingDraft::INTERVAL_KEYS))
        || !fields.iter().any(|(key, _)| is_among(key, RatingDraft::KEYS))
            && fields.iter().any(|(key, _)| nearest(key, RatingDraft::INTERVAL_KEYS).is_some())
}

/// What a statement is asked for: a dimension's scale, and at a later moment the changes too.
///
/// Those words are offered. Others that are known are read, to be judged.
#[derive(Clone, Copy)]
struct Asked {
    scale: Scale,
    is_first: bool,
}

fn statement(decoder: &mut Decoder, node: &Node<'_>, asked: Asked) -> Option<Statement> {
    match node {
        Node::Text(_) => {
            let words = Statement::words(asked.scale, asked.is_first);
            decoder.word_meant(node, Code::DegreeOffScale, words, Statement::from_word, |word| {
                meant_among::<Degree>(word, words)
            })
        }
        Node::Object(fields) => interval(decoder, node, fields.len(), asked.scale),
        _ => decoder.reject(node, A_RATING),
    }
}

fn interval(decoder: &mut Decoder, node: &Node<'_>, keys: usize, scale: Scale) -> Option<Statement> {
    const ONE_KEY: Text =
        Text { en: "one of `at_least`, `at_most`, `between`", nl: "één van `at_least`, `at_most`, `between`" };
    let object = decoder.object(node, RatingDraft::INTERVAL_KEYS)?;
    let degree = |decoder: &mut Decoder, node: &Node<'_>| decoder.degree(node, scale);
    let at_least = decoder.given(object, "at_least", degree).map(|low| low.map(Statement::AtLeast));
    let at_most = decoder.given(object, "at_most", degree).map(|high| high.map(Statement::AtMost));
    let between = decoder
        .given(object, "between", |decoder, node| pair(decoder, node, scale))
        .map(|ends| ends.map(|(low, high)| Statement::Between(low, high)));
    let stated: Vec<_> = [at_least, at_most, between].into_iter().flatten().collect();
    match stated.as_slice() {
        [statement] if keys == 1 => *statement,
        // Of a key that is unknown or occurs twice there is a finding already.
        [_] => None,
        [] if keys > 0 => None,
        _ => decoder.reject(node, ONE_KEY),
    }
}

fn pair(decoder: &mut Decoder, node: &Node<'_>, scale: Scale) -> Option<(Degree, Degree)> {
    const TWO: Text = Text { en: "a list of two degrees", nl: "een lijst van twee graden" };
    match decoder.list(node, |decoder, node| decoder.degree(node, scale))?.as_slice() {
        [low, high] => Some(((*low)?, (*high)?)),
        _ => decoder.reject(node, TWO),
    }
}

fn outcomes(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<OutcomeDraft>> {
    decoder.list_of_readable(node, |decoder, node| {
        let object = decoder.object(node, OutcomeDraft::KEYS)?;
        let rung = decoder.required(object, "rung", Decoder::word);
        let domain = decoder.optional(object, "domain", Decoder::word);
        let source = decoder.optional(object, "source", Decoder::text);
        let note = decoder.optional(object, "note", Decoder::text);
        Some(OutcomeDraft { rung: rung?, domain, source, note })
    })
}

/// The log. An entry whose day can't be read is left out, and so is one without a rule.
pub(super) fn log(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<LogEntry>> {
    decoder.list_of_readable(node, |decoder, node| {
        let object = decoder.object(node, LogEntry::KEYS)?;
        let on = decoder.required(object, "on", Decoder::date);
        let rule = decoder.required(object, "rule", Decoder::text);
        let source = decoder.optional(object, "source", Decoder::text);
        let note = decoder.optional(object, "note", Decoder::text);
        Some(LogEntry { on: on?, rule: rule?, source, note })
    })
}

/// The boundary spanners. Of one whose identifier or ratings can't be read the rest is kept.
fn spanners(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<BoundarySpannerDraft>> {
    decoder.list_of_readable(node, |decoder, node| {
        let object = decoder.object(node, BoundarySpannerDraft::KEYS)?;
        let ratings = |decoder: &mut Decoder, node: &Node<'_>| ratings(decoder, node, true);
        Some(BoundarySpannerDraft {
            id: decoder.required(object, "id", Decoder::text).unwrap_or_default(),
            department: decoder.optional(object, "department", Decoder::text),
            on: decoder.optional(object, "on", Decoder::date),
            ratings: decoder.required(object, "ratings", ratings).unwrap_or_default().0,
            source: decoder.optional(object, "source", Decoder::text),
            note: decoder.optional(object, "note", Decoder::text),
        })
    })
}

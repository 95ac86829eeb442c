//! Strategies for records that break one named rule.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::drafts::sound_draft;
use super::respondents::break_respondents;
use super::timeline::break_timeline;
use super::tracker::break_tracker;
use policy_integration::report::Limits;
use policy_integration::{
    CaseDraft, Code, Degree, Dimension, Outcome, PolicyDomain,
    case::{Band, DomainDraft, DropOut, ExperimentDraft, LogEntry, MomentDraft, ObstacleDraft, OutcomeDraft, Status},
    report::Versions,
    vocabulary::ExperimentObstacle,
};

/// The codes of form that a record of one case can be given: no draft has these faults.
pub const BREAKABLE_IN_FORM: &[Code] = &[
    Code::TooLarge,
    Code::TooDeep,
    Code::OtherFormat,
    Code::NotUtf8,
    Code::Truncated,
    Code::NotJson,
    Code::NumberTooLarge,
    Code::HalfACharacter,
    Code::WrongType,
    Code::UnknownKey,
    Code::DuplicateKey,
    Code::MissingKey,
    Code::UnknownWord,
    Code::DegreeOffScale,
    Code::NotADate,
    Code::NotAPath,
    Code::YearOutOfRange,
];

/// The codes of sense that a record of one case can be given: all but those of scoring models, of rule books, of replay by a
/// rule book, and of tables.
pub const BREAKABLE_IN_SENSE: &[Code] = &[
    Code::DimensionOutOfPlace,
    Code::NumberOutOfRange,
    Code::BlankText,
    Code::UntidyId,
    Code::TooLong,
    Code::TooMany,
    Code::UnsupportedVersion,
    Code::NoMoments,
    Code::MomentsOutOfOrder,
    Code::MomentOutsidePeriod,
    Code::PeriodUpsideDown,
    Code::BandUpsideDown,
    Code::BandWithoutEnds,
    Code::IntervalUpsideDown,
    Code::ChangeAtFirstMoment,
    Code::ChangeBeyondScale,
    Code::ChangeToWrongEnd,
    Code::RatedAfterDropOut,
    Code::DropOutOutsidePeriod,
    Code::OutcomeOfDropOut,
    Code::DuplicateOutcome,
    Code::DuplicateId,
    Code::NotWaivable,
    Code::IdleWaiver,
    Code::GrowthAtTop,
    Code::ChangeWithinDegree,
    Code::Leap,
    Code::NothingRated,
    Code::CompletedWithoutOutcome,
    Code::OutcomeAfterMoments,
    Code::LogOutOfOrder,
    Code::LoggedOutsideCourse,
    Code::LoggedAcrossMoment,
    Code::WindowUpsideDown,
    Code::WindowsOverlap,
    Code::UnknownContact,
    Code::DoneWithoutEntry,
    Code::LooksLikeAName,
    Code::LoggedAfterDropOut,
    Code::PhaseOutOfOrder,
    Code::UnknownDomain,
    Code::RepeatedEntry,
    Code::ChangeWhereRatedOnce,
    Code::TwoInstruments,
    Code::UnknownItem,
    Code::AnswersWithoutQuestionnaire,
    Code::TooManyItems,
    Code::MissingAnswer,
    Code::RepeatedObstacle,
];

/// A JSON document of a case that is sound but for one rule, of form or of sense: its report holds findings of this code, and
/// no error of another one. `None` for a code that a record of one case can't be given.
pub fn document_breaking(code: Code) -> Option<impl Strategy<Value = Vec<u8>>> {
    (BREAKABLE_IN_FORM.contains(&code) || BREAKABLE_IN_SENSE.contains(&code)).then(|| {
        sound_draft().prop_map(move |mut draft| {
            break_sense(&mut draft, code);
            break_form(&draft, code)
        })
    })
}

/// A draft that breaks one rule of sense; `None` for another code.
pub fn draft_breaking(code: Code) -> Option<impl Strategy<Value = CaseDraft>> {
    BREAKABLE_IN_SENSE.contains(&code).then(|| {
        sound_draft().prop_map(move |mut draft| {
            break_sense(&mut draft, code);
            draft
        })
    })
}

/// Breaks a rule that a draft can break; leaves the draft as it is for another.
fn break_sense(draft: &mut CaseDraft, code: Code) {
    draft.waived.clear();
    draft.domains.clear();
    draft.actions.clear();
    match code {
        Code::UnknownDomain => {
            draft.domains = vec![DomainDraft::new(PolicyDomain::Health)];
            draft.moments.iter_mut().for_each(|moment| drop(moment.ratings.remove(&Dimension::DomainGoals)));
            draft.outcomes.clear();
            draft.log = vec![LogEntry {
                on: draft.moments[0].on.into(),
                rule: "talk_informally".to_owned(),
                domain: Some(PolicyDomain::Welfare),
                ..LogEntry::default()
            }];
        }
        Code::BlankText => " ".clone_into(&mut draft.id),
        Code::UntidyId => draft.id.push('\n'),
        Code::TooLong => draft.id = "x".repeat(Limits::DEFAULT.id_length + 1),
        Code::TooMany => draft.waived = vec![Code::Leap.into(); Limits::DEFAULT.entries + 1],
        Code::UnsupportedVersion => draft.versions = Some(Versions { format: 99, ..Versions::default() }),
        Code::NotWaivable => draft.waived.push(Code::WrongType.into()),
        Code::IdleWaiver => draft.waived.push(Code::MoveFromAbove.into()),
        Code::NumberOutOfRange => draft.profile.prevalence = Some(Band::above(101.0)),
        Code::BandUpsideDown => draft.profile.population = Some(Band::between(50_000.0, 25_000.0)),
        Code::BandWithoutEnds => draft.profile.experience = Some(Band { from: None, to: None }),
        Code::OutcomeOfDropOut | Code::DuplicateOutcome | Code::CompletedWithoutOutcome | Code::OutcomeAfterMoments => {
            break_outcomes(draft, code);
        }
        Code::DimensionOutOfPlace | Code::DuplicateId | Code::RepeatedObstacle => break_experiments(draft, code),
        Code::WindowUpsideDown
        | Code::WindowsOverlap
        | Code::UnknownContact
        | Code::DoneWithoutEntry
        | Code::LooksLikeAName => break_tracker(draft, code),
        _ if break_respondents(draft, code) => {}
        _ => break_timeline(draft, code),
    }
}

fn break_experiments(draft: &mut CaseDraft, code: Code) {
    let on = draft.moments[0].on;
    let stage = (Dimension::ExperimentStage, Degree::Tried.into());
    let mut experiment = ExperimentDraft {
        id: "one-counter".to_owned(),
        moments: vec![MomentDraft { on, ratings: [stage].into(), ..MomentDraft::default() }],
        ..ExperimentDraft::default()
    };
    let obstacle = ObstacleDraft { obstacle: ExperimentObstacle::Money, on: None, source: None, note: None };
    match code {
        Code::DimensionOutOfPlace => {
            experiment.moments[0].ratings.insert(Dimension::Budget, Degree::Absent.into());
        }
        Code::DuplicateId => draft.experiments.push(experiment.clone()),
        _ => experiment.obstacles = vec![obstacle; 2],
    }
    draft.experiments.push(experiment);
}

fn break_outcomes(draft: &mut CaseDraft, code: Code) {
    let outcome = OutcomeDraft {
        rung: Outcome::Training,
        on: None,
        domain: Some(PolicyDomain::Health),
        source: None,
        note: None,
    };
    draft.status = None;
    draft.outcomes = vec![outcome.clone()];
    match code {
        Code::OutcomeOfDropOut => draft.status = Some(Status::DroppedOut(DropOut::default())),
        Code::DuplicateOutcome => draft.outcomes.push(outcome),
        Code::OutcomeAfterMoments => {
            let last =
                draft.domains.iter().flat_map(|domain| &domain.moments).chain(&draft.moments).map(|m| m.on).max();
            draft.domains.clear();
            draft.outcomes = vec![OutcomeDraft { on: last.and_then(|last| last.succ_opt()), domain: None, ..outcome }];
        }
        _ => {
            draft.status = Some(Status::Completed);
            draft.outcomes.clear();
        }
    }
}

/// The draft as a document, with a rule of form broken where the code is of one.
fn break_form(draft: &CaseDraft, code: Code) -> Vec<u8> {
    let mut value = serde_json::to_value(draft).unwrap_or(Value::Null);
    match code {
        Code::TooLarge => value["subject"] = json!("x".repeat(Limits::DEFAULT.bytes)),
        Code::TooDeep => value["subject"] = (0..=Limits::DEFAULT.depth).fold(json!(0), |inside, _| json!([inside])),
        Code::WrongType => value["id"] = json!(7),
        Code::UnknownKey => value["moment"] = json!([]),
        Code::MissingKey => drop(value.as_object_mut().and_then(|object| object.remove("id"))),
        Code::UnknownWord => value["waived"] = json!(["leep"]),
        Code::NotAPath => value["waived"] = json!([{"code": "leap", "at": "moments[1]", "reason": "looked into"}]),
        Code::DegreeOffScale => value["moments"][0]["ratings"]["budget"] = json!("high"),
        Code::NotADate => value["moments"][0]["on"] = json!("2024-02-30"),
        Code::YearOutOfRange => value["moments"][0]["on"] = json!("0224-02-28"),
        _ => {}
    }
    let mut json = value.to_string().into_bytes();
    match code {
        Code::OtherFormat => drop(json.splice(0..0, *b"<case>")),
        Code::NotUtf8 => json.push(0xff),
        Code::Truncated => drop(json.pop()),
        Code::NotJson => json.insert(0, b'x'),
        Code::NumberTooLarge => drop(json.splice(1..1, *b"\"period\":1e400,")),
        Code::HalfACharacter => drop(json.splice(1..1, *b"\"period\":\"\\ud83d\",")),
        Code::DuplicateKey => drop(json.splice(1..1, *b"\"id\":\"twice\",")),
        _ => {}
    }
    json
}

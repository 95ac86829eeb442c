//! Breaking the rules about a case's timeline: its moments, its end and its log.

use policy_integration::chrono::{Datelike, Days, NaiveDate};

use policy_integration::case::StatedDegrees;
use policy_integration::{
    CaseDraft, Code, Degree, Dimension, Statement,
    case::{CodedStatement, DropOut, LogEntry, MomentDraft, PartialDate, Period, Status},
};

/// Breaks a rule about the timeline: the draft is made to run on without end, log, respondents or experiments, and one thing
/// put wrong.
/// Leaves the draft as it is for another rule.
pub(super) fn break_timeline(draft: &mut CaseDraft, code: Code) {
    let break_it = match code {
        Code::NoMoments
        | Code::MomentsOutOfOrder
        | Code::MomentOutsidePeriod
        | Code::PeriodUpsideDown
        | Code::PhaseOutOfOrder
        | Code::DropOutOutsidePeriod => break_days,
        Code::IntervalUpsideDown
        | Code::ChangeAtFirstMoment
        | Code::ChangeBeyondScale
        | Code::ChangeToWrongEnd
        | Code::RatedAfterDropOut
        | Code::NothingRated
        | Code::GrowthAtTop
        | Code::ChangeWithinDegree
        | Code::Leap => break_ratings,
        Code::LogOutOfOrder
        | Code::LoggedOutsideCourse
        | Code::LoggedAcrossMoment
        | Code::LoggedAfterDropOut
        | Code::RepeatedEntry => break_log,
        _ => return,
    };
    (draft.period, draft.status) = (None, None);
    draft.outcomes.clear();
    draft.respondents.clear();
    draft.log.clear();
    draft.experiments.clear();
    break_it(draft, code);
}

fn break_days(draft: &mut CaseDraft, code: Code) {
    let (first, last) = ends(draft);
    let (day_before, day_after) = (first - Days::new(1), last + Days::new(1));
    match code {
        Code::NoMoments => draft.moments.clear(),
        Code::MomentsOutOfOrder => {
            draft.moments.push(MomentDraft { on: last, ..MomentDraft::default() });
        }
        Code::PhaseOutOfOrder => {
            draft.moments.iter_mut().for_each(|moment| moment.phase = Some(2));
            draft.moments.push(MomentDraft { on: day_after, phase: Some(1), ..MomentDraft::default() });
        }
        Code::MomentOutsidePeriod => draft.period = Some(Period { from: day_after, to: None }),
        Code::PeriodUpsideDown => draft.period = Some(Period { from: first, to: Some(day_before) }),
        _ => {
            draft.period = Some(Period { from: first, to: Some(last) });
            drop_out(draft, day_after);
        }
    }
}

fn break_ratings(draft: &mut CaseDraft, code: Code) {
    match code {
        Code::IntervalUpsideDown => rate_last(draft, Statement::Between(Degree::Established, Degree::Emerging)),
        Code::ChangeAtFirstMoment => {
            draft.moments.truncate(1);
            rate_last(draft, Statement::Grew);
        }
        Code::RatedAfterDropOut => {
            let (_, last) = ends(draft);
            then_rate(draft, Statement::Degree(Degree::Emerging));
            drop_out(draft, last);
        }
        Code::NothingRated => {
            draft.moments.iter_mut().for_each(|moment| moment.ratings.clear());
            draft.boundary_spanners.clear();
            draft.department_pairs.clear();
            draft.players.clear();
        }
        Code::ChangeBeyondScale => {
            rate_last(draft, Statement::Degree(Degree::Absent));
            then_rate(draft, Statement::Fell);
        }
        Code::ChangeToWrongEnd => {
            rate_last(draft, Statement::Unknown);
            then_rate(draft, Statement::GrewTo(StatedDegrees::Degree(Degree::Absent)));
        }
        Code::ChangeWithinDegree => {
            rate_last(draft, Statement::Degree(Degree::Established));
            then_rate(draft, Statement::GrewTo(StatedDegrees::Degree(Degree::Established)));
        }
        Code::GrowthAtTop => {
            rate_last(draft, Statement::Degree(Degree::Embedded));
            then_rate(draft, Statement::Grew);
        }
        _ => {
            rate_last(draft, Statement::Degree(Degree::Absent));
            then_rate(draft, Statement::Degree(Degree::Embedded));
        }
    }
}

fn break_log(draft: &mut CaseDraft, code: Code) {
    let (first, last) = ends(draft);
    let entry = |on: NaiveDate| LogEntry {
        on: on.into(),
        rule: "talk_informally".to_owned(),
        source: None,
        note: None,
        ..LogEntry::default()
    };
    draft.log = match code {
        Code::LogOutOfOrder => vec![entry(last + Days::new(1)), entry(last)],
        Code::LoggedOutsideCourse => vec![entry(first - Days::new(1))],
        Code::LoggedAfterDropOut => vec![entry(last + Days::new(1))],
        Code::LoggedAcrossMoment => {
            let year = PartialDate::year(first.year()).unwrap_or_default();
            vec![LogEntry { on: year, ..entry(first) }]
        }
        _ => vec![entry(last); 2],
    };
    if code == Code::LoggedAfterDropOut {
        drop_out(draft, last);
    }
}

/// The first and the last moment.
fn ends(draft: &CaseDraft) -> (NaiveDate, NaiveDate) {
    (draft.moments[0].on, draft.moments[draft.moments.len() - 1].on)
}

fn drop_out(draft: &mut CaseDraft, on: NaiveDate) {
    draft.status = Some(Status::DroppedOut(DropOut { on: Some(on), ..DropOut::default() }));
}

fn rate_last(draft: &mut CaseDraft, statement: Statement) {
    if let Some(last) = draft.moments.last_mut() {
        last.ratings.insert(Dimension::Budget, statement.into());
    }
}

fn then_rate(draft: &mut CaseDraft, statement: Statement) {
    let on = draft.moments[draft.moments.len() - 1].on + Days::new(30);
    draft.moments.push(MomentDraft {
        on,
        ratings: [(Dimension::Budget, CodedStatement::from(statement))].into(),
        ..MomentDraft::default()
    });
}

//! The years that dates can have.

use chrono::NaiveDate;
use policy_integration::{
    Case, CaseDraft, RuleBook,
    case::{DropOut, Status},
    instruments::Testimony,
};

use super::pair::{Door, places};

/// A record with a date at each place where there can be one: the first days are those of `DATES`, in this order.
const DATED: &str = r#"{"id": "a", "period": {"from": "2001-01-01", "to": "2001-01-02"},
    "status": {"dropped_out": {"on": "2001-01-03"}},
    "moments": [{"on": "2001-01-04", "ratings": {"budget": "absent"}}],
    "log": [{"on": "2001-01-05", "rule": "talk_informally"}],
    "experiments": [{"id": "e", "moments": [{"on": "2001-01-06", "ratings": {}}],
        "log": [{"on": "2001-01-07", "rule": "start_experiment"}],
        "others": [{"organization": "o", "on": "2001-01-08", "ratings": {}}]}],
    "respondents": [{"id": "r", "on": "2001-01-09"}],
    "boundary_spanners": [{"id": "s", "on": "2001-01-10", "ratings": {}}]}"#;

const DATES: [&str; 10] = [
    "$.period.from",
    "$.period.to",
    "$.status.dropped_out.on",
    "$.moments[0].on",
    "$.log[0].on",
    "$.experiments[0].moments[0].on",
    "$.experiments[0].log[0].on",
    "$.experiments[0].others[0].on",
    "$.respondents[0].on",
    "$.boundary_spanners[0].on",
];

/// Sets the date at a place of the record, by its index in [`DATES`].
fn set_date(draft: &mut CaseDraft, index: usize, on: NaiveDate) {
    let experiment = &mut draft.experiments[0];
    match index {
        0 => draft.period.as_mut().expect("a period").from = on,
        1 => draft.period.as_mut().expect("a period").to = Some(on),
        2 => draft.status = Some(Status::DroppedOut(DropOut { on: Some(on), ..DropOut::default() })),
        3 => draft.moments[0].on = on,
        4 => draft.log[0].on = on.into(),
        5 => experiment.moments[0].on = on,
        6 => experiment.log[0].on = on.into(),
        7 => experiment.others[0].on = Some(on),
        8 => draft.respondents[0].on = Some(on),
        _ => draft.boundary_spanners[0].on = Some(on),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

#[test]
fn every_date_of_a_draft_is_in_a_year_that_its_json_can_have() {
    let draft: CaseDraft = serde_json::from_str(DATED).expect("well formed");
    // The record is full: another place for a date would be missed here.
    let written = serde_json::to_string(&draft).expect("JSON");
    assert_eq!(written.matches("2001-01-").count(), DATES.len());
    let is_told = |draft: CaseDraft, place: &str| match Case::check(draft) {
        Ok(_) => false,
        Err(rejection) => places(rejection.report.findings()).contains(&format!("{place} year_out_of_range")),
    };
    for (index, place) in DATES.iter().enumerate() {
        let with = |on: NaiveDate| {
            let mut draft = draft.clone();
            set_date(&mut draft, index, on);
            draft
        };
        for on in [NaiveDate::MIN, day(-1, 1, 1), day(0, 1, 1), day(999, 12, 31), day(10_000, 1, 1), NaiveDate::MAX] {
            assert!(is_told(with(on), place), "{place} {on}");
        }
        for on in [day(1000, 1, 1), day(9999, 12, 31)] {
            assert!(!is_told(with(on), place), "{place} {on}");
            let json = serde_json::to_string(&with(on)).expect("JSON");
            assert_eq!(serde_json::from_str::<CaseDraft>(&json).expect("it comes back"), with(on));
            assert_eq!(CaseDraft::read(json.as_bytes()).expect("it comes back"), with(on));
        }
    }
}

#[test]
fn a_year_out_of_range_is_refused_by_every_reader_alike() {
    for (index, place) in DATES.iter().enumerate() {
        let written = format!("2001-01-{:02}", index + 1);
        for early in ["0000-01-01", "0001-01-01", "0999-12-31"] {
            let json = DATED.replace(&written, early);
            assert_ne!(json, DATED);
            assert!(serde_json::from_str::<CaseDraft>(&json).is_err(), "{place}");
            let report = CaseDraft::read(json.as_bytes()).expect_err("refused");
            assert_eq!(places(report.findings()), [format!("{place} year_out_of_range")]);
        }
        // A year of five digits isn't of the form at all.
        let report = CaseDraft::read(DATED.replace(&written, "10000-01-01").as_bytes()).expect_err("refused");
        assert_eq!(places(report.findings()), [format!("{place} not_a_date")]);
    }
    let table = |on: &str| format!("id,on,budget\na,{on},absent\n");
    assert!(Door::Table.findings(table("1000-01-01").as_bytes()).is_empty());
    assert_eq!(places(&Door::Table.findings(table("0999-12-31").as_bytes())), ["$[line 2].on year_out_of_range"]);
}

#[test]
fn a_day_is_asked_of_from_the_first_to_the_last_that_there_is() {
    let case = Case::read(
        br#"{"id": "a", "period": {"from": "1000-01-01", "to": "9999-12-31"},
            "moments": [{"on": "1000-01-01", "ratings": {"budget": "absent"}}],
            "boundary_spanners": [{"id": "s", "on": "9999-12-31", "ratings": {"networker": "played"}}]}"#,
    )
    .expect("sound");
    let book = RuleBook::multilevel();
    let replay = book.replay(&case).expect("nothing is logged");
    assert_eq!(replay.position_on(NaiveDate::MIN), None);
    assert_eq!(replay.position_on(NaiveDate::MAX), Some(replay.position()));
    let period = case.period().expect("a period");
    assert!(!period.contains(NaiveDate::MIN) && !period.contains(NaiveDate::MAX));
    let testimony = Testimony::of_case(&case).remove(0);
    assert!(!testimony.speaks_of(NaiveDate::MIN) && testimony.speaks_of(NaiveDate::MAX));
}

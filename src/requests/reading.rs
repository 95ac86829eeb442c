//! Reading requests, with the records in them.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::{Ask, Request};
use crate::case::Case;
use crate::report::{Limits, Lines, Report};
use crate::rules::RuleBook;

/// A request as it was sent, and what reading made of it.
pub(super) struct Sent<'j> {
    json: &'j [u8],
    limits: Limits,
    /// What the caller knows it by, also where the rest isn't sound.
    pub(super) id: Option<&'j RawValue>,
    request: Result<Request, Report>,
    case: Option<SentRecord<'j>>,
    before: Option<SentRecord<'j>>,
}

/// A record within a request.
struct SentRecord<'j> {
    key: &'static str,
    text: &'j str,
    read: Result<Case, Report>,
}

/// A request without faults.
pub(super) struct Sound {
    pub(super) request: Request,
    pub(super) case: Option<Case>,
    pub(super) before: Option<Case>,
}

/// Returns how many bytes a request may have within limits: three times those of a record.
pub const fn most_bytes(limits: &Limits) -> usize {
    limits.bytes.saturating_mul(3)
}

impl<'j> Sent<'j> {
    pub(super) fn read(json: &'j [u8], limits: &Limits) -> Self {
        let of_request = limits.with_bytes(most_bytes(limits)).with_depth(limits.depth.saturating_add(1));
        let request = of_request.read(json, Request::faults);
        let values = if json.len() > of_request.bytes { BTreeMap::new() } else { values(json) };
        let value = |key: &str| values.get(key).copied().filter(|value| value.get() != "null");
        let record = |key: &'static str| {
            let text = value(key)?.get();
            Some(SentRecord { key, text, read: Case::read_within(text.as_bytes(), limits) })
        };
        Self { json, limits: *limits, id: value("id"), request, case: record("case"), before: record("before") }
    }

    /// Returns the report about the record, where that is what is asked, and all else of the request is sound.
    pub(super) fn checked(&self) -> Option<(&Request, Report)> {
        let is_sound = self.before.as_ref().is_none_or(|before| before.read.is_ok());
        let request = self.request.as_ref().ok().filter(|request| is_sound && request.ask == Ask::Check)?;
        let SentRecord { text, read, .. } = self.case.as_ref()?;
        let report = match read {
            Ok(case) => RuleBook::multilevel_for(case).review(case).located(text.as_bytes()),
            Err(report) => report.clone(),
        };
        Some((request, report))
    }

    /// Returns the request with its records.
    ///
    /// # Errors
    /// Every fault of the request and of its records.
    pub(super) fn sound(self) -> Result<Sound, Report> {
        let Self { json, limits, request, case, before, .. } = self;
        let [case, before] = [case, before].map(|record| record.map(|record| record.placed(json)).transpose());
        match (request, case, before) {
            (Ok(request), Ok(case), Ok(before)) => Ok(Sound { request, case, before }),
            (request, case, before) => {
                let reports = [request.err(), case.err(), before.err()];
                Err(Report::joined(reports.into_iter().flatten(), &limits))
            }
        }
    }

    /// [`sound`](Self::sound), of which the log and the actions of each record are sound too, by its own rule book.
    pub(super) fn sound_by_book(mut self) -> Result<Sound, Report> {
        for record in self.case.iter_mut().chain(&mut self.before) {
            record.check_by_book();
        }
        self.sound()
    }
}

impl SentRecord<'_> {
    fn check_by_book(&mut self) {
        let Ok(case) = &self.read else { return };
        let report = RuleBook::multilevel_for(case).check_record(case);
        if !report.is_sound() {
            self.read = Err(report.located(self.text.as_bytes()));
        }
    }

    /// The case, or its faults as they stand in the request.
    fn placed(self, json: &[u8]) -> Result<Case, Report> {
        self.read.map_err(|report| {
            let report = report.under(self.key);
            match Lines::of(json).place_of(self.text.as_bytes()) {
                Some(start) => report.starting_at(&start),
                None => report,
            }
        })
    }
}

/// The values of a JSON object by key, as they are written; none of what is no object.
fn values(json: &[u8]) -> BTreeMap<String, &RawValue> {
    let text = std::str::from_utf8(json).unwrap_or_default();
    serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).unwrap_or_default()
}

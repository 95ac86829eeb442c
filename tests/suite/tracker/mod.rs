//! What a tracker keeps of a case, and what it asks of it.

mod actions;
mod calendar;
mod changing;
mod map;
mod partial_dates;
mod waivers;

use policy_integration::{Case, chrono::NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A sound case of one moment, on the first day of 2024, with this in its record too.
fn case_with(rest: &str) -> Case {
    read(&format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}], {rest}}}"#))
}

fn read(json: &str) -> Case {
    Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

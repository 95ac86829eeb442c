//! Advice that is asked of a situation.

use policy_integration::chrono::NaiveDate;
use policy_integration::rules::Situation;
use policy_integration::{Case, RuleBook};

mod dated_plans;
mod diagnosis;
mod peers;
mod what_if;
mod windows;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn read(json: &str) -> Case {
    Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

/// The first target of a case, on a date.
fn situation<'a>(case: &'a Case, on: &str) -> Situation<'a> {
    let target = case.targets().next().expect("a target");
    RuleBook::multilevel().situation(target, day(on)).unwrap_or_else(|report| panic!("{report}"))
}

//! What tests and benches go through: how many draws of a property, and inputs as large as one asks for.

use policy_integration::RuleBook;
use proptest::test_runner::{Config, RngAlgorithm};

/// Returns true where everything is asked for: with the environment variable `THOROUGH`, as `.ci/run` sets it.
pub fn is_thorough() -> bool {
    std::env::var_os("THOROUGH").is_some()
}

/// As many draws of a property as `PROPTEST_CASES` says; or else `all` where everything is asked for, and a twelfth of them
/// where not, so that `cargo test` ends soon. The random numbers are those that cost least where nothing is optimized.
pub fn draws(all: u32) -> Config {
    let config = Config { max_local_rejects: u32::MAX, rng_algorithm: RngAlgorithm::XorShift, ..Config::default() };
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config.cases,
        None if is_thorough() => all,
        None => all.div_ceil(12),
    };
    Config { cases, ..config }
}

/// A case with something more in its record.
pub fn case_with(rest: &str) -> String {
    format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}]{rest}}}"#)
}

/// So many parts with commas between them.
pub fn list(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(",")
}

/// A case that was asked items about one dimension, and what so many respondents answered.
pub fn asked(items: usize, respondents: usize, answers: impl Fn(usize) -> String) -> String {
    let item = |index| format!(r#"{{"id": "item-{index}", "dimension": "tactical_powerlessness", "keyed": "direct"}}"#);
    let respondent = |index| format!(r#"{{"id": "{index}", "answers": {{{}}}}}"#, answers(index));
    let (items, respondents) = (list(items, item), list(respondents, respondent));
    case_with(&format!(r#", "questionnaire": {{"items": [{items}]}}, "respondents": [{respondents}]"#))
}

/// A book with each rule so many times, under identifiers of their own.
///
/// # Panics
/// Where the book isn't sound with so many rules.
pub fn times(book: &RuleBook, count: usize) -> RuleBook {
    let mut draft = book.draft();
    let rules = std::mem::take(&mut draft.rules);
    for (index, rule) in (0..count).flat_map(|index| rules.iter().map(move |rule| (index, rule))) {
        let mut rule = rule.clone();
        rule.id = format!("{}_{index}", rule.id);
        draft.rules.push(rule);
    }
    RuleBook::check(draft).expect("sound")
}

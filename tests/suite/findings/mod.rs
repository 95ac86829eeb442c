//! What every finding says: for each code a document that gives it, and nothing else, with the exact line in both
//! languages, and the same document mended.

mod cases;
mod claims;
mod documents;
mod experiments;
mod logs;
mod models;
mod pair;
mod reports;
mod respondents;
mod rule_books;
mod spanners;
mod tables;
mod texts;
mod tracker;
mod years;

use policy_integration::{Code, report::Severity};

use self::cases::{AROUND_THE_CASE, DATES_AND_BANDS, ENDINGS, RATINGS, WARNINGS};
use self::claims::CLAIMS;
use self::documents::{KEYS, TYPES, VALUES, WHOLE_DOCUMENTS};
use self::experiments::EXPERIMENTS;
use self::logs::{LOGS, REPLAYS};
use self::models::WILLINGNESS;
use self::pair::{Pair, assert_rejected, places};
use self::respondents::RESPONDENTS;
use self::rule_books::RULE_BOOKS;
use self::spanners::SPANNERS;
use self::tables::TABLES;
use self::tracker::TRACKER;

fn pairs() -> impl Iterator<Item = &'static Pair> {
    let of_cases = [WHOLE_DOCUMENTS, TYPES, KEYS, VALUES, DATES_AND_BANDS, RATINGS, ENDINGS, LOGS, REPLAYS];
    let others = [
        RESPONDENTS,
        WILLINGNESS,
        SPANNERS,
        EXPERIMENTS,
        AROUND_THE_CASE,
        WARNINGS,
        RULE_BOOKS,
        TABLES,
        CLAIMS,
        TRACKER,
    ];
    of_cases.into_iter().chain(others).flatten()
}

#[test]
fn a_fault_is_told_in_both_languages_and_its_mended_sibling_is_accepted() {
    assert!(pairs().count() > Code::ALL.len());
    for pair in pairs() {
        assert_rejected(pair);
        // Not even a warning: then the sibling differs in nothing but what mends it.
        let left = places(&pair.door.findings(&pair.accepted.bytes()));
        assert!(left.is_empty(), "the sibling of {} has {left:?}", pair.english);
    }
}

#[test]
fn every_code_has_a_pair() {
    for code in Code::ALL {
        assert!(pairs().any(|pair| pair.code == *code), "{code} has no pair");
    }
}

#[test]
fn every_warning_stands_with_the_warnings() {
    for code in Code::ALL {
        let is_warning = WARNINGS.iter().any(|pair| pair.code == *code);
        assert_eq!(is_warning, Code::WAIVABLE.contains(code), "{code}");
        // No record can waive what is suspected of a table.
        let is_of_table = *code == Code::ReadAsWindows1252;
        assert_eq!(is_warning || is_of_table, code.severity() == Severity::Warning, "{code}");
    }
}

#[test]
fn a_warning_is_waived_by_its_own_code_and_by_no_other() {
    for pair in WARNINGS {
        let rejected = String::from_utf8(pair.rejected.bytes()).expect("a literal");
        for waived in WARNINGS {
            // A record that waives something already waives this too.
            let (list, waiver) = if rejected.contains("\"waived\": [") {
                ("\"waived\": [", format!("\"waived\": [\"{}\", ", waived.code))
            } else {
                ("{", format!("{{\"waived\": [\"{}\"], ", waived.code))
            };
            let findings = pair.door.findings(rejected.replacen(list, &waiver, 1).as_bytes());
            assert_eq!(findings.is_empty(), waived.code == pair.code, "{} with {}", pair.code, waived.code);
        }
    }
}

//! Strict and tolerant reading are of one mind, byte by byte.

use policy_integration::{Case, Claims, RuleBook, ScoringModel, instruments::WillingnessModel};
use proptest::prelude::*;
use proptest::sample::Index;

/// A sound document, and whether its two ways of reading take what is made of it.
#[derive(Clone, Debug)]
struct Readings {
    json: String,
    tolerant: fn(&[u8]) -> bool,
    strict: fn(&[u8]) -> bool,
}

fn is_strictly<T: serde::de::DeserializeOwned>(json: &[u8]) -> bool {
    serde_json::from_slice::<T>(json).is_ok()
}

fn documents() -> Vec<Readings> {
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": {"rating": "absent", "note": "\ud83d\ude00"}}}]"#;
    let claim = r#"{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1",
        "asserts": {"share": {"of": {"not": {"months": {"at_most": 10}}}, "is": "every"}}}"#;
    let rule = serde_json::to_string(&RuleBook::multilevel().draft().rules[0]).unwrap();
    let case = format!(r#"{{"id": "a", "profile": {{"population": {{"from": 1e3}}}}, "moments": {moments}}}"#);
    vec![
        Readings { json: case, tolerant: |json| Case::read(json).is_ok(), strict: is_strictly::<Case> },
        Readings {
            json: format!(r#"{{"claims": [{claim}]}}"#),
            tolerant: |json| Claims::read(json).is_ok(),
            strict: is_strictly::<Claims>,
        },
        Readings {
            json: format!(r#"{{"id": "a", "version": 1, "rules": [{rule}]}}"#),
            tolerant: |json| RuleBook::read(json).is_ok(),
            strict: is_strictly::<RuleBook>,
        },
        Readings {
            json: r#"{"id": "a", "aggregation": "mean", "weights": {"budget": 2.0}}"#.to_owned(),
            tolerant: |json| ScoringModel::read(json).is_ok(),
            strict: is_strictly::<ScoringModel>,
        },
        Readings {
            json: r#"{"id": "a", "weights": {"societal_meaninglessness": 2}}"#.to_owned(),
            tolerant: |json| WillingnessModel::read(json).is_ok(),
            strict: is_strictly::<WillingnessModel>,
        },
    ]
}

/// Bytes to take away, and others to put there.
fn edit() -> impl Strategy<Value = (usize, Vec<u8>)> {
    let pieces =
        ["", " ", "\u{feff}", "\"", "\\", "{", "}", ",", "null", "7", "1e400", r"\ud800", r"\u0061", "é", "\n"];
    let piece = proptest::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec());
    (0..3_usize, prop_oneof![4 => piece, 1 => any::<u8>().prop_map(|byte| vec![byte])])
}

#[test]
fn a_byte_order_mark_and_the_limit_on_size_are_all_that_strict_and_tolerant_reading_differ_in() {
    let documents = documents();
    assert_eq!(documents.len(), 5);
    for Readings { json, tolerant, strict } in documents {
        assert!(tolerant(json.as_bytes()) && strict(json.as_bytes()), "{json}");
        let marked = format!("\u{feff}{json}");
        assert!(tolerant(marked.as_bytes()) && !strict(marked.as_bytes()), "{json}");
        let marked_twice = format!("\u{feff}{marked}");
        assert!(!tolerant(marked_twice.as_bytes()) && !strict(marked_twice.as_bytes()), "{json}");
        let large = json + &" ".repeat(policy_integration::report::Limits::DEFAULT.bytes);
        assert!(!tolerant(large.as_bytes()) && strict(large.as_bytes()));
    }
    // Nor do they differ in how deeply a claim is nested.
    for depth in [10, 20, 40, 100, 130] {
        let of = format!("{}{{\"months\": {{\"at_most\": 10}}}}{}", r#"{"not": "#.repeat(depth), "}".repeat(depth));
        let claim = format!(
            r#"{{"claims": [{{"id": "c", "label": {{"en": "a", "nl": "b"}}, "source": "p. 1",
                "asserts": {{"share": {{"of": {of}, "is": "every"}}}}}}]}}"#
        );
        assert_eq!(Claims::read(claim.as_bytes()).is_ok(), is_strictly::<Claims>(claim.as_bytes()), "{depth}");
    }
}

proptest! {
    #![proptest_config(inputs::draws(1500))]

    #[test]
    fn strict_and_tolerant_reading_accept_the_same_bytes(
        document in proptest::sample::select(documents()),
        edits in proptest::collection::vec((any::<Index>(), edit()), 0..3),
    ) {
        let mut json = document.json.clone().into_bytes();
        for (index, (removed, inserted)) in edits {
            let start = index.index(json.len() + 1);
            let end = json.len().min(start + removed);
            json.splice(start..end, inserted);
        }
        let is_marked = json.starts_with("\u{feff}".as_bytes());
        prop_assert_eq!((document.tolerant)(&json), (document.strict)(if is_marked { &json[3..] } else { &json }));
        prop_assert!(!is_marked || !(document.strict)(&json));
    }
}

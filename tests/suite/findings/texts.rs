//! Texts that aren't JSON, and where findings stand in those that are.

use policy_integration::report::{FileFormat, SyntaxFault};
use policy_integration::{Case, CaseDraft, Claims, Code, Finding, Language, Report, RuleBook, ScoringModel};
use proptest::prelude::*;

/// A file of the fixtures.
pub(crate) fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/fixtures/files/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn the_finding(report: &Report) -> &Finding {
    let [finding] = report.findings() else { panic!("one finding was expected: {report}") };
    finding
}

#[test]
fn broken_json_says_why_and_shows_the_line() {
    let line = |name: &str| the_finding(&Case::read(&file(name)).unwrap_err()).line(Language::English);
    assert_eq!(
        line("json_comments.json"),
        "$: error[not_json]: not JSON at line:column `2:3`: a comment, in `// a remark`; \
         accepted: JSON without comments; a `note` holds a remark"
    );
    let nan = line("python_nan.json");
    assert!(nan.contains("`1:61`: a value that JSON doesn't have, in `…"), "{nan}");
    assert!(nan.contains("\"budget\":NaN}}]}`; accepted: a number, or `null`"), "{nan}");
    assert_eq!(
        line("smart_quotes.json"),
        "$: error[not_json]: not JSON at line:column `1:2`: a curly quotation mark, in `{“id”: “a”, “moments”: []}`; \
         accepted: straight double quotation marks, as `\"a\"`; word processors make curly ones"
    );
}

#[test]
fn each_fault_of_json_has_its_reason() {
    let faults = [
        ("{\"id\": 1,}", SyntaxFault::TrailingComma, "1:10"),
        ("[1, 2, ]", SyntaxFault::TrailingComma, "1:8"),
        ("{\"id\": 1 /* one */}", SyntaxFault::Comment, "1:10"),
        ("{\n# one\n\"id\": 1}", SyntaxFault::Comment, "2:1"),
        ("{'id': 1}", SyntaxFault::SingleQuote, "1:2"),
        ("{\"id\": 'a'}", SyntaxFault::SingleQuote, "1:8"),
        ("{\"é\": ‘a’}", SyntaxFault::CurlyQuote, "1:7"),
        ("{\"id\": «a»}", SyntaxFault::CurlyQuote, "1:8"),
        ("{\"id\": -Infinity}", SyntaxFault::NotANumber, "1:9"),
        ("{\"id\": nan}", SyntaxFault::NotANumber, "1:8"),
        ("{\"id\": None}", SyntaxFault::WordOfALanguage, "1:8"),
        ("{\"id\": [True]}", SyntaxFault::WordOfALanguage, "1:9"),
        ("{\"id\": undefined}", SyntaxFault::WordOfALanguage, "1:8"),
        ("{\"id\": absent}", SyntaxFault::UnquotedText, "1:8"),
        ("{id: 1}", SyntaxFault::UnquotedKey, "1:2"),
        ("{\"a\": 1, id: 1}", SyntaxFault::UnquotedKey, "1:10"),
        ("{\"from\": 0,5}", SyntaxFault::DecimalComma, "1:12"),
        ("{\"from\": 01}", SyntaxFault::NumberForm, "1:11"),
        ("{\"from\": +1}", SyntaxFault::NumberForm, "1:10"),
        ("{\"from\": .5}", SyntaxFault::NumberForm, "1:10"),
        ("{\"from\": 5.}", SyntaxFault::NumberForm, "1:12"),
        ("{\"from\": 1_000}", SyntaxFault::NumberForm, "1:11"),
        ("{\"id\": \"a\" \"moments\": []}", SyntaxFault::MissingComma, "1:12"),
        ("[1 2]", SyntaxFault::MissingComma, "1:4"),
        ("[{}\n{}]", SyntaxFault::MissingComma, "2:1"),
        ("{\"id\" \"a\"}", SyntaxFault::MissingColon, "1:7"),
        ("{\"id\" = \"a\"}", SyntaxFault::MissingColon, "1:7"),
        ("{\"id\": }", SyntaxFault::MissingValue, "1:8"),
        ("[1,, 2]", SyntaxFault::MissingValue, "1:4"),
        ("{\"id\": \"a\nb\"}", SyntaxFault::LineBreakInText, "1:10"),
        ("{\"id\": \"a\tb\"}", SyntaxFault::LineBreakInText, "1:10"),
        ("{\"id\": \"C:\\data\"}", SyntaxFault::Escape, "1:12"),
        ("{\"id\": 1} {\"id\": 2}", SyntaxFault::SecondValue, "1:11"),
        ("[1}", SyntaxFault::Unclosed, "1:3"),
        ("{\"id\": [1, 2", SyntaxFault::Unclosed, "1:12"),
        ("{\"id\": \"a", SyntaxFault::UnclosedText, "1:9"),
        ("", SyntaxFault::Empty, "1:1"),
        (" \n ", SyntaxFault::Empty, "1:1"),
        ("{\"id\": ?}", SyntaxFault::Other, "1:8"),
        ("{\"id\": 1, \"ask\": 2}]", SyntaxFault::SecondValue, "1:20"),
        ("7]", SyntaxFault::SecondValue, "1:2"),
        ("[1];", SyntaxFault::SecondValue, "1:4"),
        ("{\"id\": \"a\0b\"}", SyntaxFault::ControlCharacter, "1:10"),
        ("{\"id\": \"\u{1b}b\"}", SyntaxFault::ControlCharacter, "1:9"),
        ("{\"id\": \"\\u12\"}", SyntaxFault::Escape, "1:10"),
        ("{\"id\": \"\\u12G4\"}", SyntaxFault::Escape, "1:10"),
        ("{\"a\": 1,, \"b\": 2}", SyntaxFault::MissingKey, "1:9"),
        ("{{}}", SyntaxFault::MissingKey, "1:2"),
        ("{]", SyntaxFault::Unclosed, "1:2"),
        ("[}", SyntaxFault::Unclosed, "1:2"),
        ("tru", SyntaxFault::UnquotedText, "1:3"),
        ("-", SyntaxFault::NumberForm, "1:1"),
        ("1e", SyntaxFault::NumberForm, "1:2"),
        ("[1/2]", SyntaxFault::NumberForm, "1:3"),
        ("[–1]", SyntaxFault::NumberForm, "1:2"),
        ("[2024-01-01]", SyntaxFault::UnquotedText, "1:6"),
        ("[\"a\": 1]", SyntaxFault::MissingComma, "1:5"),
        ("{\"a\": 1; \"b\": 2}", SyntaxFault::MissingComma, "1:8"),
        ("[...]", SyntaxFault::Other, "1:2"),
    ];
    for (json, fault, place) in faults {
        let report = Case::read(json.as_bytes()).unwrap_err();
        let finding = the_finding(&report);
        let found = (finding.syntax_fault(), finding.value(), finding.place().unwrap().to_string());
        assert_eq!(found, (Some(fault), place, place.to_owned()), "{json}: {report}");
    }
    let told: std::collections::BTreeSet<_> = faults.iter().map(|(_, fault, _)| *fault).collect();
    assert!(told.iter().copied().eq(SyntaxFault::ALL.iter().copied()), "each one is shown");
}

#[test]
fn an_unclosed_bracket_is_shown_where_it_opens() {
    let report = Case::read(b"{\n \"id\": \"a\",\n \"moments\": [\n").unwrap_err();
    let line = report.lines(Language::Dutch).next().unwrap();
    assert!(line.contains("een haak die niet is gesloten, geopend op regel:kolom `3:13`"), "{line}");
}

#[test]
fn what_isnt_json_at_all_is_recognized_once() {
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let archive = |inside: &str| [b"PK\x03\x04\x14\0\x06\0\x08\0\xff\xfe", inside.as_bytes()].concat();
    let files: Vec<(Vec<u8>, FileFormat)> = vec![
        (file("cases.xlsx"), FileFormat::Xlsx),
        (vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1], FileFormat::Xls),
        (archive("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), FileFormat::Ods),
        (archive("project.qde"), FileFormat::Qdpx),
        (archive("notes.txt"), FileFormat::Zip),
        (vec![0x1f, 0x8b, 8, 0, 0xff], FileFormat::Gzip),
        (b"%PDF-1.7\n\xe2\xe3".to_vec(), FileFormat::Pdf),
        ([vec![0xff, 0xfe], utf_16("{\"id\": \"a\"}")].concat(), FileFormat::Utf16),
        (utf_16("{\"id\": \"a\"}"), FileFormat::Utf16),
        (b"\n<!DOCTYPE html>\n<html></html>".to_vec(), FileFormat::Html),
        (file("codebook.qdc"), FileFormat::Qdc),
        (file("log.xes"), FileFormat::Xes),
        (file("event_log.csv"), FileFormat::EventLog),
        (b"\xef\xbb\xbf<cases><case id='a'/></cases>".to_vec(), FileFormat::Xml),
        (b"# cases\n- id: a\n  moments: []\n".to_vec(), FileFormat::Yaml),
        (b"---\nid: a\n".to_vec(), FileFormat::Yaml),
        (file("r_write_csv_long.csv"), FileFormat::Csv),
        (file("excel_nl_long.csv"), FileFormat::Csv),
        (file("excel_sep_line.csv"), FileFormat::Csv),
        (b"id\ton\tbudget\na\t2024-01-01\tabsent\n".to_vec(), FileFormat::Csv),
    ];
    for (bytes, format) in &files {
        for report in [Case::read(bytes).unwrap_err(), Case::read_array(bytes).unwrap_err()] {
            let finding = the_finding(&report);
            assert_eq!((finding.code(), finding.file_format()), (Code::OtherFormat, Some(*format)), "{report}");
            for language in Language::ALL {
                let line = finding.line(*language);
                assert!(line.contains(format.label(*language)) && !line.contains('{'), "{line}");
            }
        }
    }
    let told: std::collections::BTreeSet<_> = files.iter().map(|(_, format)| *format).collect();
    assert!(FileFormat::ALL.iter().all(|format| told.contains(format) || *format == FileFormat::Json));
    assert_eq!(FileFormat::recognize(b" [{\"id\": 1}]"), Some(FileFormat::Json));
    for none in [b"".as_slice(), b"7", b"\"text\"", b"null", b"\x00\x00\x00\x00", b"ffff"] {
        assert_eq!(FileFormat::recognize(none), None, "{none:?}");
    }
}

/// Each finding as its place, that of its key and its path.
fn places(report: &Report) -> Vec<String> {
    let place =
        |place: Option<&policy_integration::report::TextPlace>| place.map_or("-".to_owned(), ToString::to_string);
    let line = |f: &Finding| {
        format!("{} key {} value {} {}", f.path(), place(f.key_place()), place(f.value_place()), f.code())
    };
    report.findings().iter().map(line).collect()
}

#[test]
fn each_finding_has_line_and_column_of_key_and_value() {
    let json = "\u{feff}{\n  \"id\": 7, \"sübject\": 1,\n  \"moments\": [\n    {\"on\": \"soon\", \"ratings\": {\"budget\": \"absent\",\n      \"b\\u0075dget\": \"high\"}},\n    {}\n  ]\n}";
    let report = Case::read(json.as_bytes()).unwrap_err();
    assert_eq!(
        places(&report),
        [
            "$.id key 2:3 value 2:9 wrong_type",
            "$.moments[0].on key 4:6 value 4:12 not_a_date",
            "$.moments[0].ratings.budget key 5:7 value 5:22 duplicate_key",
            "$.moments[0].ratings.budget key 5:7 value 5:22 degree_off_scale",
            "$.moments[1].on key - value 6:5 missing_key",
            "$.moments[1].ratings key - value 6:5 missing_key",
            "$[\"s\\u{fc}bject\"] key 2:12 value 2:23 unknown_key",
        ]
        .map(|line| line.replace("$[\"s\\u{fc}bject\"]", "$.sübject"))
    );
    let of_key = report.findings().iter().find(|finding| finding.code() == Code::UnknownKey).unwrap();
    assert_eq!(&json[of_key.place().unwrap().bytes.clone()], "\"sübject\"");
}

#[test]
fn findings_of_sense_and_of_other_documents_have_places_too() {
    let case = b"{\"id\": \"a\",\n \"moments\": [\n  {\"on\": \"2024-02-01\", \"ratings\": {}},\n  {\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}]}";
    assert_eq!(places(&Case::read(case).unwrap_err()), ["$.moments[1].on key 4:4 value 4:10 moments_out_of_order"]);
    assert_eq!(places(&CaseDraft::read(b"\n[]").unwrap_err()), ["$ key - value 2:1 wrong_type"]);
    assert_eq!(
        places(&RuleBook::read(b"{\"id\": \"m\", \"version\": 1,\n\"rules\": []}").unwrap_err()),
        ["$.rules key 2:1 value 2:10 no_rules"]
    );
    let model = ScoringModel::read(b"{\"id\": \"m\",\n\"aggregation\": \"men\"}").unwrap_err();
    assert_eq!(places(&model), ["$.aggregation key 2:1 value 2:16 unknown_word"]);
    assert_eq!(places(&Claims::read(b"{\"claims\": 1}").unwrap_err()), ["$.claims key 1:2 value 1:12 wrong_type"]);
}

#[test]
fn a_case_of_a_list_is_placed_in_the_list() {
    let json = "[\n {\"id\": \"é\", \"moments\": []}, {\"id\": \"b\",\n  \"moments\": 7},\n 8, {\"id\": \"b\", \"moments\": []}]";
    let cases = Case::read_array(json.as_bytes()).unwrap();
    let found: Vec<_> = cases.iter().flat_map(|case| places(case.as_ref().unwrap_err())).collect();
    assert_eq!(
        found,
        [
            "$[0].moments key 2:14 value 2:25 no_moments",
            "$[1].moments key 3:3 value 3:14 wrong_type",
            "$[2] key - value 4:2 wrong_type",
            "$[3].id key 4:6 value 4:12 duplicate_id",
            "$[3].moments key 4:17 value 4:28 no_moments",
        ]
    );
    let bytes = cases[0].as_ref().unwrap_err().findings()[0].value_place().unwrap().bytes.clone();
    assert_eq!(&json[bytes], "[]");
}

#[test]
fn a_text_that_isnt_the_documents_gives_no_places() {
    let warnings = || {
        let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}]}"#).unwrap();
        case.warnings().clone()
    };
    assert_eq!(places(&warnings()), ["$.moments key - value - nothing_rated"]);
    for text in ["", "{", "{\"moments", "[[", "{\"moments\": [1, }", "\\", "\"\\", "{\"a\" 1}", "{:", "\u{feff}"] {
        assert!(
            warnings().located(text.as_bytes()).findings()[0].place().is_none_or(|place| place.line == 1),
            "{text}"
        );
    }
}

/// Texts that could be taken for markup, a formula, an escape, or a place of a sentence to fill.
const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "</svg>&amp;&#0;",
    "=HYPERLINK(\"http://x\")",
    "{value} {other} {label}",
    "{}%s%n\\u0000",
    "\u{1b}[31mred\u{7}",
    "a\u{202e}txt.exe",
    "'; DROP TABLE cases; --",
    "`id`; accepted: nothing",
    "\u{0}\u{feff}\u{200b}",
    "𝕿𝖊𝖝𝖙 👩‍👩‍👧",
    "../../etc/passwd",
];

#[test]
fn untrusted_text_passes_unchanged() {
    for text in HOSTILE {
        let quoted = serde_json::to_string(text).unwrap();
        let json = format!(
            r#"{{"id": "a", "subject": {quoted}, "moments": [{{"on": "2024-01-01", "ratings": {{"budget": {{"rating": "absent", "note": {quoted}}}}}}}]}}"#
        );
        let case = Case::read(json.as_bytes()).unwrap();
        assert_eq!(case.subject(), Some(text));
        let written = serde_json::to_string(&case).unwrap();
        assert_eq!(Case::read(written.as_bytes()).unwrap(), case);
        // In a report no character of it acts: what is hidden is shown escaped, and braces fill nothing.
        let refused = Case::read(json.replace("\"2024-01-01\"", &quoted).as_bytes()).unwrap_err();
        let finding = the_finding(&refused);
        assert_eq!(finding.code(), Code::NotADate);
        assert!(finding.line(Language::English).chars().all(|c| !c.is_control() && c != '\u{202e}'), "{finding}");
        assert!(
            text.starts_with(['\u{1b}', '\u{0}'])
                || text.contains('\u{202e}')
                || text.contains('👩')
                || finding.line(Language::Dutch).contains(text)
        );
        assert_eq!(&json[finding.place().unwrap().bytes.start..][..1], "\"");
    }
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn a_place_shows_the_value_of_a_finding(
        space in "[ \n\t]{0,3}",
        before in "[a-zé\\\\\"]{0,6}",
        count in 0..4_usize,
    ) {
        let before = serde_json::to_string(&before).unwrap();
        let moments = format!("{{\"on\":{space}\"2024-01-01\", \"ratings\": {{}}}},").repeat(count);
        let json = format!("{{{space}\"subject\": {before},{space}\"moments\": [{moments}{{\"on\":{space}\"soon\", \"ratings\":{{}}}}], \"id\": \"a\"}}");
        let report = Case::read(json.as_bytes()).unwrap_err();
        let finding = report.findings().iter().find(|finding| finding.code() == Code::NotADate).unwrap();
        let place = finding.place().unwrap();
        prop_assert_eq!(&json[place.bytes.clone()], "\"soon\"");
        let line = json.split('\n').nth(place.line - 1).unwrap();
        prop_assert_eq!(&line.chars().skip(place.column - 1).take(6).collect::<String>(), "\"soon\"");
    }

    #[test]
    fn whatever_is_read_is_told_why_it_isnt_json(json in "[{}\\[\\]:,\"'a1.\\-\\\\\n é“/]{0,24}") {
        if let Err(report) = Case::read(json.as_bytes()) {
            prop_assert!(report.findings().iter().all(|finding| !finding.line(Language::Dutch).is_empty()));
        }
    }
}

//! Documents of earlier formats: each is read, or refused with a sentence that names its version, for ever after.
//!
//! The files in `tests/frozen/` are never changed. A new format adds a folder.

use std::fs;
use std::path::PathBuf;

use policy_integration::{
    Case, Claims, Code, Finding, Language, Report, RuleBook, ScoringModel, instruments::WillingnessModel,
    report::FORMAT_VERSION, score::Progress,
};
use serde_json::{Value, json};

/// The frozen documents of a format, by file name.
fn documents(format: u32) -> Vec<(String, Vec<u8>)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "frozen", &format!("format-{format}")].iter().collect();
    let files = fs::read_dir(folder).expect("a folder for each format").map(|entry| entry.expect("an entry").path());
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    let mut documents: Vec<_> = files.map(|path| (name(&path), fs::read(&path).expect("readable"))).collect();
    documents.sort();
    documents
}

/// Reads a document by the door that its name tells; gives a report for each part.
fn reports(name: &str, json: &[u8]) -> Vec<Option<Report>> {
    match name.split('-').next() {
        Some("cases") => {
            let cases = Case::read_array(json).expect("a list of cases");
            cases.into_iter().map(Result::err).collect()
        }
        Some("claims") => vec![Claims::read(json).err()],
        Some("rule") => vec![RuleBook::read(json).err()],
        Some("scoring") => vec![ScoringModel::read(json).err()],
        _ => vec![WillingnessModel::read(json).err()],
    }
}

/// Whether a report refuses a document for its version alone, in both languages by its number.
fn names_the_version(report: &Report, version: u32) -> bool {
    let errors: Vec<_> =
        report.findings().iter().filter(|finding| finding.code() == Code::UnsupportedVersion).collect();
    let is_named =
        |language: &Language| errors.iter().any(|finding| finding.message(*language).contains(&format!("`{version}`")));
    let of_words = report.errors().filter(|finding| is_lost_word(finding)).count();
    errors.len() + of_words == report.errors().count() && Language::ALL.iter().all(is_named)
}

/// Whether a finding is of a word that codebook 3 lost, and names the last codebook that had it.
fn is_lost_word(finding: &Finding) -> bool {
    finding.code() == Code::DegreeOffScale
        && ["layering", "disembedding"].contains(&finding.value())
        && finding.line(Language::English).contains("a stage up to codebook 2")
        && finding.line(Language::Dutch).contains("tot en met codeboek 2 een")
}

#[test]
fn every_document_of_an_earlier_format_is_read_or_refused_by_its_version() {
    for format in 1..FORMAT_VERSION {
        let documents = documents(format);
        assert_eq!(documents.len(), 12);
        for (name, json) in documents {
            let reports = reports(&name, &json);
            assert!(!reports.is_empty(), "{name}");
            for report in reports.into_iter().flatten() {
                assert!(names_the_version(&report, format), "{name}: {report}");
            }
        }
    }
}

/// Two documents of the current format have words that codebook 3 lost: each such word is refused by the number of its codebook.
#[test]
fn every_document_of_the_current_format_is_read_but_for_words_of_an_earlier_codebook() {
    let documents = documents(FORMAT_VERSION);
    assert_eq!(documents.len(), 12);
    let mut refused = Vec::new();
    for (name, json) in documents {
        let reports = reports(&name, &json);
        assert!(!reports.is_empty(), "{name}");
        for report in reports.into_iter().flatten() {
            for finding in report.errors() {
                assert!(is_lost_word(finding), "{name}: {finding}");
            }
            assert!(report.errors().count() > 0, "{name}");
            refused.push(name.clone());
        }
    }
    assert_eq!(refused, ["cases-experiments.json", "cases-experiments.json", "rule-book-experiments.json"]);
}

#[test]
fn a_case_of_format_1_is_refused_with_what_changed_and_how_to_upgrade_it() {
    let case = |rest: &str| {
        let json =
            format!(r#"{{"id": "a", {rest} "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "high"}}}}]}}"#);
        Case::read(json.as_bytes()).unwrap_err()
    };
    let report = case(
        r#""versions": {"format": 1, "codebook": 1, "rule_book": 1}, "profile": {"prioritized_domains": ["poverty"]},"#,
    );
    let lines = |language| report.lines(language).collect::<Vec<_>>();
    assert_eq!(
        lines(Language::English),
        [
            "$.versions.format: error[unsupported_version]: version `1` isn't supported; accepted: `2`, in which prioritized \
             domains are targets, under `domains`, and some anchors are those of codebook 2; the example `upgrade` \
             (`cargo run --example upgrade -- FILE`) rewrites the case"
        ]
    );
    assert_eq!(
        lines(Language::Dutch),
        ["$.versions.format: fout[unsupported_version]: versie `1` wordt niet ondersteund; toegestaan: `2`, waarin \
             geprioriteerde domeinen doeldomeinen zijn, onder `domains`, en sommige ankers die van codeboek 2; het voorbeeld `upgrade` \
             (`cargo run --example upgrade -- BESTAND`) herschrijft de casus"]
    );
    // Without versions a record is of the current format, where a key of format 1 tells what became of it.
    let report = case(r#""profile": {"prioritized_domains": ["poverty"]},"#);
    assert_eq!(
        report.lines(Language::English).last().as_deref(),
        Some(
            "$.profile.prioritized_domains: error[unknown_key]: unknown key `prioritized_domains`; accepted: a target under \
             `domains` for each prioritized domain; the example `upgrade` (`cargo run --example upgrade -- FILE`) rewrites a \
             case of format 1"
        )
    );
    assert_eq!(report.findings().len(), 2, "{report}");
}

/// The scores were printed by the last commit of codebook 1, 98e6d1a, for both files F of cases:
/// `cargo run --example score -- tests/frozen/format-1/F --json`.
#[test]
fn with_the_new_dimensions_at_weight_0_cases_without_domains_score_as_by_codebook_1() {
    let frozen: Vec<Value> = serde_json::from_str(include_str!("../fixtures/scores-of-revision-1.json")).expect("JSON");
    let model =
        br#"{"id": "codebook 1", "aggregation": "mean", "weights": {"domain_goals": 0, "collegial_support": 0}}"#;
    let model = ScoringModel::read(model).expect("sound");
    let mut cases = Vec::new();
    for (name, json) in documents(1) {
        if name == "cases-municipalities.json" || name == "cases-every-key.json" {
            cases.extend(serde_json::from_slice::<Vec<Value>>(&json).expect("an array"));
        }
    }
    assert_eq!((frozen.len(), cases.len()), (22, 22));
    for mut record in cases {
        for key in ["versions", "waived"] {
            record.as_object_mut().expect("an object").remove(key);
        }
        record.get_mut("profile").map(|profile| profile.as_object_mut()?.remove("prioritized_domains"));
        let case = Case::read(record.to_string().as_bytes()).expect("sound");
        let card = model.scorecard_of(&case);
        let before = frozen.iter().find(|before| before["case"] == case.id()).expect("frozen");
        let scores: Vec<_> = card.levels.iter().map(|level| [level.score.lower(), level.score.upper()]).collect();
        assert_eq!(json!(scores), before["scores"], "{}", case.id());
        let shift = |progress: &Progress| -> Vec<_> {
            progress.levels.iter().map(|level| [level.shift.lower, level.shift.upper]).collect()
        };
        assert_eq!(json!(card.progress.as_ref().map(shift)), before["shifts"], "{}", case.id());
    }
}

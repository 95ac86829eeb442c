//! Documents of earlier formats: each is read, or refused with a sentence that names its version, for ever after.
//!
//! The files in `tests/frozen/` are never changed. A new format adds a folder.

use std::fs;
use std::path::PathBuf;

use policy_integration::{Case, Claims, Code, Language, Report, RuleBook, ScoringModel, instruments::WillingnessModel};

/// The frozen documents of a format, by file name.
fn documents(format: u32) -> Vec<(String, Vec<u8>)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "frozen", &format!("format-{format}")].iter().collect();
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
    errors.len() == report.findings().len() && Language::ALL.iter().all(is_named)
}

#[test]
fn every_document_of_format_1_is_read_or_refused_by_its_version() {
    let documents = documents(1);
    assert_eq!(documents.len(), 12);
    for (name, json) in documents {
        let reports = reports(&name, &json);
        assert!(!reports.is_empty(), "{name}");
        for report in reports.into_iter().flatten() {
            assert!(names_the_version(&report, 1), "{name}: {report}");
        }
    }
}

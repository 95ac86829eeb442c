//! Cases of format 1 in the current format.

use std::fs;
use std::path::PathBuf;

use policy_integration::{
    Case, Code, Degree, Dimension, Finding, Language, Outcome, PolicyDomain, Report, Statement,
    case::{StatedDegrees, Upgraded},
};
use serde_json::{Value, json};

/// A case of format 1 with these moments and keys.
fn read(rest: &str) -> Result<Upgraded, Report> {
    let json = format!(r#"{{"id": "a", "versions": {{"format": 1, "codebook": 1, "rule_book": 1}}, {rest}}}"#);
    Upgraded::read(json.as_bytes())
}

/// The statement that a rating of two moments becomes at the later one, and whether it is to be coded again.
fn became(dimension: Dimension, earlier: &str, later: &str) -> (Statement, bool) {
    let moment = |on: &str, rating: &str| format!(r#"{{"on": "{on}", "ratings": {{"{dimension}": {rating}}}}}"#);
    let moments = [moment("2024-01-01", earlier), moment("2024-06-01", later)].join(",");
    let upgraded = read(&format!(r#""moments": [{moments}]"#)).unwrap_or_else(|report| panic!("{dimension}: {report}"));
    let after = upgraded.case.draft().moments[1].ratings[&dimension].rating;
    let path = format!("$.moments[1].ratings.{dimension}");
    let recoding = upgraded.recodings.iter().find(|recoding| recoding.path.to_string() == path);
    if let Some(recoding) = recoding {
        assert_eq!((recoding.after, recoding.dimension), (after, dimension));
        assert_eq!(recoding.on.to_string(), "2024-06-01");
    }
    (after, recoding.is_some())
}

#[test]
fn a_degree_whose_anchor_moved_is_what_it_still_implies() {
    let at_least = StatedDegrees::AtLeast(Degree::Established);
    let moved = [Dimension::PolicyGoals, Dimension::Capacity, Dimension::WorkStructures];
    for dimension in moved {
        let later = |rating: &str| became(dimension, r#""unknown""#, rating);
        for embedded in [r#""embedded""#, r#"{"at_least": "embedded"}"#, r#"{"between": ["embedded", "embedded"]}"#] {
            assert_eq!(later(embedded), (at_least.into(), true), "{embedded}");
        }
        assert_eq!(later(r#"{"grew_to": "embedded"}"#), (Statement::GrewTo(at_least), true));
        assert_eq!(later(r#""established""#), (Statement::Degree(Degree::Established), false));
        assert_eq!(
            later(r#"{"between": ["established", "embedded"]}"#),
            (Statement::Between(Degree::Established, Degree::Embedded), false)
        );
        for change in [Statement::Grew, Statement::Fell, Statement::Unchanged] {
            assert_eq!(became(dimension, r#""established""#, &format!("\"{change}\"")), (change, false));
        }
    }
    let management = |rating: &str| became(Dimension::ManagementSupport, r#""unknown""#, rating);
    for with_emerging in
        [r#""emerging""#, r#"{"at_least": "emerging"}"#, r#"{"at_most": "established"}"#, r#"{"grew_to": "emerging"}"#]
    {
        assert_eq!(management(with_emerging), (Statement::Unknown, true), "{with_emerging}");
    }
    for (without, same) in [
        (r#""absent""#, Statement::Degree(Degree::Absent)),
        (r#""embedded""#, Statement::Degree(Degree::Embedded)),
        (r#"{"at_least": "established"}"#, Statement::AtLeast(Degree::Established)),
        (r#""unknown""#, Statement::Unknown),
        (r#""grew""#, Statement::Grew),
    ] {
        assert_eq!(management(without), (same, false));
    }
    let others = Dimension::ALL.iter().filter(|dimension| dimension.level().is_some());
    let others = others.filter(|dimension| dimension.scale() == Degree::Embedded.scale());
    let others: Vec<_> =
        others.filter(|dimension| !moved.contains(dimension) && **dimension != Dimension::ManagementSupport).collect();
    assert!(!others.is_empty());
    for dimension in others {
        assert_eq!(became(*dimension, r#""unknown""#, r#""embedded""#), (Statement::Degree(Degree::Embedded), false));
        assert_eq!(became(*dimension, r#""unknown""#, r#""emerging""#), (Statement::Degree(Degree::Emerging), false));
    }
}

const MOMENTS: &str = r#""moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;

#[test]
fn a_prioritized_domain_is_a_target_and_an_outcome_stands_in_its_domain() {
    let upgraded = read(&format!(
        r#""profile": {{"population": {{"from": 5}}, "prioritized_domains": ["health", "debt_counselling", "health"]}}, {MOMENTS},
            "outcomes": [{{"rung": "training", "domain": "debt_counselling", "source": "p. 1", "note": "a"}},
                {{"rung": "attention", "domain": "communication"}}, {{"rung": "commitment"}}],
            "waived": ["outcome_outside_target", "repeated_domain", "leap"]"#
    ))
    .unwrap();
    let case = &upgraded.case;
    let domains: Vec<_> = case.domains().map(|domain| (domain.domain().unwrap(), domain.is_target())).collect();
    let expected =
        [(PolicyDomain::Health, true), (PolicyDomain::DebtCounselling, true), (PolicyDomain::Communication, false)];
    assert_eq!(domains, expected);
    let document = serde_json::to_value(case).unwrap();
    let outcomes =
        [json!(null), json!([{"rung": "training", "source": "p. 1", "note": "a"}]), json!([{"rung": "attention"}])];
    for (index, outcomes) in outcomes.iter().enumerate() {
        assert_eq!(document["domains"][index]["outcomes"], *outcomes);
    }
    assert_eq!(document["outcomes"], json!([{"rung": "commitment"}]), "in which target isn't said");
    assert_eq!(document["waived"], json!(["leap"]));
    assert_eq!(document["profile"], json!({"population": {"from": 5.0}}));
    assert_eq!(document["versions"], json!({"format": 2, "codebook": 3, "rule_book": 1}));
    assert!(upgraded.recodings.is_empty());
}

#[test]
fn a_case_without_prioritized_domains_stays_one_target() {
    let upgraded =
        read(&format!(r#"{MOMENTS}, "outcomes": [{{"rung": "training", "domain": "debt_counselling"}}]"#)).unwrap();
    assert_eq!(upgraded.case.domains().len(), 0);
    assert_eq!(upgraded.case.outcomes()[0].domain, Some(PolicyDomain::DebtCounselling));
    assert_eq!(upgraded.case.highest_outcome(), Some(Outcome::Training));
    let unversioned = Upgraded::read(format!(r#"{{"id": "a", {MOMENTS}}}"#).as_bytes()).unwrap();
    let versions = serde_json::to_value(unversioned.case.draft().versions).unwrap();
    assert_eq!(versions, json!({"format": 2, "codebook": 3, "rule_book": 1}), "taken for format 1, which wrote none");
}

fn lines(refused: Result<Upgraded, Report>) -> Vec<String> {
    refused.unwrap_err().lines(Language::English).collect()
}

#[test]
fn what_is_no_case_of_format_1_is_refused_with_the_reason() {
    let of_format = |format: u32| {
        let versions = format!(r#"{{"format": {format}, "codebook": {format}, "rule_book": 1}}"#);
        format!(r#"{{"id": "a", "versions": {versions}, {MOMENTS}, "domains": [{{"domain": "health"}}]}}"#)
    };
    assert_eq!(
        lines(Upgraded::read(of_format(2).as_bytes())),
        [
            "$.versions.format: error[unsupported_version]: version `2` isn't supported; accepted: a case of format `1`: one of \
             the current format is read as it is"
        ]
    );
    let other_codebook =
        format!(r#"{{"id": "a", "versions": {{"format": 1, "codebook": 7, "rule_book": 1}}, {MOMENTS}}}"#);
    assert_eq!(
        lines(Upgraded::read(other_codebook.as_bytes())),
        ["$.versions.codebook: error[unsupported_version]: version `7` isn't supported; accepted: `1`"]
    );
    assert_eq!(lines(Upgraded::read(of_format(1).as_bytes())).len(), 1, "format 1 has no key `domains`");
    let model = br#"{"id": "m", "aggregation": "mean"}"#;
    let no_case = Upgraded::read(model).unwrap_err();
    assert_eq!(
        no_case.lines(Language::English).collect::<Vec<_>>(),
        [
            "$.moments: error[missing_key]: key `moments` is missing; accepted: a case, since only cases are rewritten; for \
             another document, look over what it asks of moved anchors and write the versions"
        ]
    );
    assert!(no_case.lines(Language::Dutch).next().unwrap().contains("toegestaan: een casus, want alleen casussen"));
    assert_eq!(
        lines(Upgraded::read(b"{"))[0],
        "$: error[truncated]: stops too early, at line:column `1:1`: a bracket that isn't closed, opened at line:column `1:1`; \
         accepted: `}` for each `{`, and `]` for each `[`"
    );
    let faulty = read(r#""moments": [{"on": "soon", "ratings": {"budget": "high"}}], "waived": ["leep"]"#).unwrap_err();
    let codes: Vec<_> = faulty.findings().iter().map(Finding::code).collect();
    assert_eq!(codes, [Code::NotADate, Code::DegreeOffScale]);
    let line = lines(read(&format!(r#"{MOMENTS}, "waived": ["leep"]"#))).remove(0);
    assert!(line.starts_with("$.waived[0]: error[unknown_word]: unknown word `leep`; did you mean `leap`?"), "{line}");
    let unsound = read(r#""moments": [{"on": "2024-01-01", "ratings": {}}, {"on": "2023-01-01", "ratings": {}}]"#);
    assert_eq!(unsound.unwrap_err().errors().map(Finding::code).collect::<Vec<_>>(), [Code::MomentsOutOfOrder]);
}

#[test]
fn an_array_is_upgraded_case_by_case() {
    let good = r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "embedded"}}]}"#;
    let read = Upgraded::read_array(format!(r#"[{good}, 7, {{"id": "b"}}]"#).as_bytes()).unwrap();
    assert_eq!(read[0].as_ref().unwrap().recodings[0].path.to_string(), "$[0].moments[0].ratings.capacity");
    let places = read[1..].iter().map(|refused| refused.as_ref().unwrap_err().findings()[0].path().to_string());
    assert_eq!(places.collect::<Vec<_>>(), ["$[1]", "$[2].moments"]);
    assert_eq!(Upgraded::read_array(b"{}").unwrap_err().findings().len(), 1);
}

/// The frozen documents of format 1 with cases.
fn frozen_cases() -> Vec<(String, Vec<u8>)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "frozen", "format-1"].iter().collect();
    let paths = fs::read_dir(folder).expect("frozen documents").map(|entry| entry.expect("an entry").path());
    let named = paths.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path));
    let mut documents: Vec<_> = named.map(|(name, path)| (name, fs::read(path).expect("readable"))).collect();
    documents.sort();
    documents
}

#[test]
fn every_frozen_case_of_format_1_is_upgraded_and_every_other_document_refused() {
    let (mut cases, mut lost, mut others) = (0, 0, 0);
    for (name, json) in frozen_cases() {
        if !name.starts_with("cases-") {
            others += 1;
            assert_eq!(lines(Upgraded::read(&json)).len(), 1, "{name}");
            continue;
        }
        for upgraded in Upgraded::read_array(&json).expect("an array") {
            cases += 1;
            let upgraded = match upgraded {
                Ok(upgraded) => upgraded,
                // Words that codebook 3 lost are refused, each with what to write.
                Err(report) => {
                    lost += 1;
                    let is_lost = |finding: &Finding| finding.line(Language::English).contains("up to codebook 2");
                    assert!(report.errors().all(is_lost), "{name}: {report}");
                    continue;
                }
            };
            let document = serde_json::to_vec(&upgraded.case).expect("JSON");
            assert_eq!(Case::read(&document).as_ref(), Ok(&upgraded.case), "{name}");
            assert_eq!(serde_json::from_slice::<Case>(&document).expect("sound"), upgraded.case);
            assert_eq!(lines(Upgraded::read(&document)).len(), 1, "it is of the current format");
        }
    }
    assert_eq!((cases, lost, others), (25, 2, 8));
}

/// What a frozen record states, against what its upgraded one does, without the module's own code.
#[test]
fn an_upgrade_changes_nothing_but_what_it_lists() {
    let json = frozen_cases().into_iter().find(|(name, _)| name == "cases-municipalities.json").expect("there").1;
    let before: Vec<Value> = serde_json::from_slice(&json).expect("JSON");
    let after = Upgraded::read_array(&json).expect("an array");
    let mut recoded = Vec::new();
    for (index, (before, after)) in before.iter().zip(after).enumerate() {
        let after = after.expect("sound");
        let document = serde_json::to_value(&after.case).expect("JSON");
        for (at, moment) in before["moments"].as_array().expect("moments").iter().enumerate() {
            for (dimension, rating) in moment["ratings"].as_object().expect("ratings") {
                let upgraded = &document["moments"][at]["ratings"][dimension];
                let path = format!("$[{index}].moments[{at}].ratings.{dimension}");
                if after.recodings.iter().any(|recoding| recoding.path.to_string() == path) {
                    recoded.push((before["id"].as_str().expect("an id").to_owned(), dimension.clone()));
                    assert_eq!((&upgraded["source"], &upgraded["note"]), (&rating["source"], &rating["note"]));
                    assert_ne!(upgraded["rating"], rating["rating"]);
                } else {
                    assert_eq!(upgraded, rating, "{path}");
                }
            }
        }
        let domains = before["profile"]["prioritized_domains"].as_array().expect("domains");
        let targets = after.case.targets().map(|target| json!(target.domain()));
        assert!(targets.eq(domains.iter().cloned()));
    }
    let of = |dimension: &str| {
        recoded.iter().filter(|(_, of)| of == dimension).map(|(id, _)| id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of("policy_goals"), ["2", "3", "5", "6", "7", "11", "12"]);
    assert_eq!(of("work_structures"), ["3", "12"]);
    assert_eq!(of("capacity"), ["16"]);
    assert_eq!(of("management_support"), ["17", "18"]);
    assert_eq!(recoded.len(), 12);
}

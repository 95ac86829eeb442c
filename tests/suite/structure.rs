//! The structure: a module imports from the modules above it in the list only.

use std::path::{Path, PathBuf};

use policy_integration::vocabulary::CODEBOOK_VERSION;
use policy_integration::{Degree, Dimension, Framework, Language};

/// The modules, in the order of their imports. `score` and `rules` don't know each other.
const MODULES: &[&str] = &[
    "vocabulary",
    "uncertainty",
    "report",
    "case",
    "score",
    "rules",
    "cohort",
    "advice",
    "instruments",
    "published",
    "answers",
    "requests",
];
const NEIGHBOURS: [&str; 2] = ["score", "rules"];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let inside = folders.iter().flat_map(|folder| rust_files(folder));
    files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs")).chain(inside).collect()
}

/// The modules that a file's code names, documentation left out.
fn named_modules(source: &str) -> impl Iterator<Item = &str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let after_crate = code.flat_map(|line| line.split("crate::").skip(1));
    after_crate.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
}

#[test]
fn a_module_uses_only_the_modules_above_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src");
    let place = |module: &str| MODULES.iter().position(|other| *other == module);
    let mut seen = 0;
    for (index, module) in MODULES.iter().enumerate() {
        for file in rust_files(&src.join(module)) {
            let source = std::fs::read_to_string(&file).expect("text");
            for named in named_modules(&source).filter(|named| MODULES.contains(named)) {
                seen += 1;
                assert!(place(named).is_some_and(|at| at <= index), "{} uses {named}", file.display());
                let are_neighbours = NEIGHBOURS.contains(module) && NEIGHBOURS.contains(&named);
                assert!(!are_neighbours || named == *module, "{} uses {named}", file.display());
            }
        }
    }
    assert!(seen > 50, "the imports were found");
}

const CODEBOOK: &str = include_str!("../../CODEBOOK.md");

#[test]
fn the_codebook_names_every_dimension_and_every_degree() {
    let words = Dimension::IDS.iter().chain(Degree::IDS);
    for word in words {
        assert!(CODEBOOK.contains(word), "{word}");
    }
}

/// A dimension's row of the codebook: its question and its anchors as the library has them.
fn row(dimension: Dimension) -> String {
    let anchors: Vec<_> = dimension.scale().degrees().iter().filter_map(|degree| anchor(dimension, *degree)).collect();
    assert_eq!(anchors.len(), dimension.scale().degrees().len());
    let level = dimension.level().map(|level| format!("| {level} "));
    let question = dimension.question(Language::English);
    format!("{}| `{dimension}` | {question} | {} |", level.unwrap_or_default(), anchors.join(" | "))
}

/// The anchor of a degree; of a condition, whose degrees differ from the others', with the degree before it.
fn anchor(dimension: Dimension, degree: Degree) -> Option<String> {
    let anchor = dimension.anchor(degree, Language::English)?;
    Some(if dimension.is_condition() { format!("`{degree}`: {anchor}") } else { anchor.to_owned() })
}

#[test]
fn the_codebook_has_the_question_and_anchors_of_the_library() {
    let of = |framework| Dimension::ALL.iter().filter(move |dimension| dimension.framework() == framework);
    assert!(of(Framework::Multilevel).count() > 0 && of(Framework::Conditions).count() > 0);
    for dimension in of(Framework::Multilevel).chain(of(Framework::Conditions)) {
        let row = row(*dimension);
        assert!(CODEBOOK.contains(&row), "a row of CODEBOOK.md:\n{row}");
    }
    assert!(CODEBOOK.contains(&format!("This is revision {CODEBOOK_VERSION} (`CODEBOOK_VERSION`)")));
}

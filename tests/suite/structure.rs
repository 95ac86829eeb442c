//! The structure: a module imports from the modules above it in the list only.

use std::path::{Path, PathBuf};

/// The modules, in the order of their imports. `score` and `rules` don't know each other.
const MODULES: &[&str] = &[
    "vocabulary",
    "uncertainty",
    "report",
    "case",
    "score",
    "rules",
    "cohort",
    "instruments",
    "published",
    "strategies",
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
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let place = |module: &str| MODULES.iter().position(|other| *other == module);
    let mut seen = 0;
    for (index, module) in MODULES.iter().enumerate().filter(|(_, module)| **module != "strategies") {
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

#[test]
fn the_codebook_names_every_dimension_and_every_degree() {
    let codebook = include_str!("../../CODEBOOK.md");
    let words = policy_integration::Dimension::IDS.iter().chain(policy_integration::Degree::IDS);
    for word in words {
        assert!(codebook.contains(word), "{word}");
    }
}

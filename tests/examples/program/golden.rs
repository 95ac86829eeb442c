//! Golden files: what an example prints, with each label of the vocabulary and of the rule books left open.
//!
//! A label stands there as `{dimension.budget}`, so that a changed label touches no golden file. Two files are the
//! exception, `score-en.txt` and `score-nl.txt`: they show labels and layout as printed. Elsewhere white space isn't compared, since line breaks depend on labels.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::RwLock;

use policy_integration::instruments::{boundary_spanning, experiments, mandate};
use policy_integration::vocabulary::Scale;
use policy_integration::vocabulary::Term;
use policy_integration::{Degree, Dimension, Language, Level, Mechanism, Outcome, RuleBook};

/// Compares an output with its golden file, or writes the file anew.
pub(crate) fn assert(name: &str, output: &str) {
    let file = directory().join(name);
    let labels = labels(if name.ends_with("-nl.txt") { Language::Dutch } else { Language::English });
    let shows_labels = shows_labels(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let fresh = if shows_labels { output.to_owned() } else { opened(output, &labels) };
        let _alone = FILES.write().expect("no other test panicked while it wrote");
        std::fs::write(&file, fresh).expect("written");
    }
    let golden = read(&file);
    if shows_labels {
        assert_eq!(output, golden, "{name}");
    } else {
        assert_eq!(words(output), words(&filled(&golden, &labels)), "{name}");
    }
}

/// Whether a golden file shows labels as they are: one in each language, so that a changed label touches one.
pub(crate) fn shows_labels(name: &str) -> bool {
    matches!(name, "score-en.txt" | "score-nl.txt")
}

/// Keeps a test from reading a file that another test is writing.
static FILES: RwLock<()> = RwLock::new(());

/// Reads a golden file.
pub(crate) fn read(file: &Path) -> String {
    let _whole = FILES.read().expect("no other test panicked while it wrote");
    std::fs::read_to_string(file).expect("a golden file")
}

/// Where the golden files are.
pub(crate) fn directory() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "golden"].iter().collect()
}

/// The labels that are left open, each with its placeholder: the longest first, so that none hides in another.
pub(crate) fn labels(language: Language) -> Vec<(String, String)> {
    let mut labels = BTreeMap::new();
    let mut add = |kind: &str, id: &str, label: &str| {
        let is_ordinary_word = label.chars().count() < SHORTEST;
        if !is_ordinary_word {
            labels.entry(label.to_owned()).or_insert(format!("{{{kind}.{id}}}"));
            labels.entry(capitalized(label)).or_insert(format!("{{{}.{id}}}", capitalized(kind)));
        }
    };
    each::<Dimension>("dimension", language, &mut add);
    // The sizes of an organization are ordinary words.
    for degree in Degree::ALL.iter().filter(|degree| degree.scale() != Scale::Size) {
        add("degree", degree.id(), degree.label(language));
    }
    each::<Level>("level", language, &mut add);
    each::<Outcome>("outcome", language, &mut add);
    each::<Mechanism>("mechanism", language, &mut add);
    let book = RuleBook::multilevel();
    for book in [book, boundary_spanning::rule_book(), experiments::rule_book(), mandate::rule_book()] {
        for rule in book.rules() {
            add("rule", rule.id(), rule.label(language));
        }
    }
    let mut labels: Vec<_> = labels.into_iter().collect();
    labels.sort_by_key(|(label, _)| std::cmp::Reverse(label.chars().count()));
    labels
}

/// The shortest label that is left open; shorter ones are words that occur by themselves.
const SHORTEST: usize = 5;

fn each<T: Term>(kind: &str, language: Language, add: &mut impl FnMut(&str, &str, &str)) {
    for term in T::ALL {
        add(kind, term.id(), term.label(language));
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The output with a placeholder for each label, also where a line is broken in the middle of one.
pub(crate) fn opened(output: &str, labels: &[(String, String)]) -> String {
    let mut by_first: HashMap<char, Vec<&(String, String)>> = HashMap::new();
    for label in labels {
        by_first.entry(label.0.chars().next().expect("a label")).or_default().push(label);
    }
    let (mut golden, mut rest, mut is_start, mut is_open) = (String::new(), output, true, false);
    while let Some(next) = rest.chars().next() {
        is_open = next == '{' || (is_open && next != '}');
        let mut starting = by_first.get(&next).filter(|_| is_start && !is_open).into_iter().flatten();
        let found = starting.find_map(|(label, placeholder)| Some((placeholder, after_label(rest, label)?)));
        if let Some((placeholder, after)) = found {
            golden.push_str(placeholder);
            (rest, is_start) = (after, false);
        } else {
            golden.push(next);
            (rest, is_start) = (&rest[next.len_utf8()..], !next.is_alphanumeric() && next != '_');
        }
    }
    golden
}

/// What follows a label that the text starts with.
fn after_label<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let mut rest = text;
    for letter in label.chars() {
        let trimmed = rest.trim_start();
        rest = if letter == ' ' && trimmed.len() < rest.len() { trimmed } else { rest.strip_prefix(letter)? };
    }
    (!rest.starts_with(|next: char| next.is_alphanumeric() || next == '_')).then_some(rest)
}

pub(crate) fn filled(golden: &str, labels: &[(String, String)]) -> String {
    labels.iter().fold(golden.to_owned(), |text, (label, placeholder)| text.replace(placeholder, label))
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

//! Identifiers: texts that name something, and so must be readable and not be mistaken for another.

use std::collections::BTreeMap;

use super::{Accepted, Code, Finding, Path};
use crate::vocabulary::{Language, PolicyDomain, Text};

/// Whether a character controls how text is shown, and is not itself to be seen: control characters, separators of lines,
/// marks of zero width, and those that turn the direction of writing.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What [`is_hidden`] says, as the class of a regular expression.
#[cfg(feature = "schemars")]
const HIDDEN: &str = r"\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff";

/// The pattern of a text that isn't [`blank`].
#[cfg(feature = "schemars")]
pub(super) fn not_blank_pattern() -> String {
    format!("[^\\s{HIDDEN}]")
}

/// The pattern of an identifier that isn't [`untidy`].
#[cfg(feature = "schemars")]
pub(crate) fn seen_pattern() -> String {
    format!("^[^\\s{HIDDEN}]([^{HIDDEN}]*[^\\s{HIDDEN}])?$")
}

/// A finding where a text has no visible character.
pub(crate) fn blank(path: Path, text: &str) -> Option<Finding> {
    let is_blank = text.chars().all(|c| c.is_whitespace() || is_hidden(c));
    is_blank.then(|| Finding::new(path, Code::BlankText, format!("\"{text}\"")))
}

/// A finding where an identifier has no visible character, has space around it, or holds characters that can't be seen.
///
/// Most are tidy: no path is made for these.
pub(crate) fn untidy(path: impl FnOnce() -> Path, id: &str) -> Option<Finding> {
    if is_tidy(id) {
        return None;
    }
    let path = path();
    let untidy = |path| Finding::new(path, Code::UntidyId, format!("\"{id}\""));
    Some(blank(path.clone(), id).unwrap_or_else(|| untidy(path)))
}

/// Whether an identifier has a visible character, no space around it, and no hidden characters.
fn is_tidy(id: &str) -> bool {
    let is_plain = || id.bytes().all(|byte| byte.is_ascii_graphic());
    !id.is_empty() && (is_plain() || id.trim() == id && !id.chars().any(is_hidden))
}

/// A finding for each identifier of a list's elements that is untidy, or that an earlier element has.
pub(crate) fn check_own_ids<'i>(
    ids: impl Iterator<Item = &'i String>,
    list: impl Fn() -> Path,
    findings: &mut Vec<Finding>,
) {
    const AN_OWN_ID: Text = Text { en: "an id of its own", nl: "een eigen id" };
    let mut seen = BTreeMap::new();
    for (index, id) in ids.enumerate() {
        let at = || list().join(index).join("id");
        let earlier = *seen.entry(id).or_insert(index);
        if earlier != index {
            let earlier = list().join(earlier);
            let finding = Finding::new(at(), Code::DuplicateId, id).against(&earlier);
            findings.push(finding.accepting(Accepted::Described(AN_OWN_ID)).resting_on(earlier.join("id")));
        }
        findings.extend(untidy(at, id));
    }
}

/// A finding for each identifier of a list's elements that looks like the name of a person.
pub(crate) fn check_names<'i>(
    ids: impl Iterator<Item = &'i String>,
    list: impl Fn() -> Path,
    findings: &mut Vec<Finding>,
) {
    findings.extend(ids.enumerate().filter_map(|(index, id)| named(|| list().join(index).join("id"), id)));
}

/// A finding where an identifier of a person looks like a name.
pub(crate) fn named(path: impl FnOnce() -> Path, id: &str) -> Option<Finding> {
    looks_like_a_name(id).then(|| Finding::new(path(), Code::LooksLikeAName, id))
}

/// Whether an identifier looks like the name of a person: a title or initials with a surname, two or more words with capitals,
/// or an address of electronic mail.
///
/// An identifier with a digit is taken for a number, and one with the word of a role or a policy domain for a role. A single word
/// can be anything.
fn looks_like_a_name(id: &str) -> bool {
    const TITLES: &[&str] = &[
        "dhr", "mevr", "mw", "mevrouw", "meneer", "heer", "mr", "mrs", "ms", "miss", "dr", "drs", "ir", "ing", "prof",
    ];
    const PARTICLES: &[&str] =
        &["van", "de", "der", "den", "het", "ten", "ter", "te", "von", "el", "al", "bin", "op", "in", "'t"];
    if id.contains('@') {
        return true;
    }
    if id.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let words: Vec<_> = id.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '_')).collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let (mut titles, mut initials, mut capitalized) = (0, 0, 0);
    for word in &words {
        let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        let lower = word.to_lowercase();
        match word {
            _ if TITLES.contains(&&*lower) => titles += 1,
            _ if is_initial => initials += usize::from(id.contains(&format!("{word}."))),
            _ if PARTICLES.contains(word) => {}
            _ if is_capitalized(word) => capitalized += 1,
            // As in an address: an initial, a full stop and a surname.
            _ if initials > 0 && !id.contains(' ') => capitalized += 1,
            _ => return false,
        }
    }
    let is_name = capitalized >= 2 || capitalized == 1 && titles + initials > 0;
    is_name && !words.iter().any(|word| is_of_a_role(word))
}

/// Whether a word has a capital first, and then small letters.
fn is_capitalized(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.clone().any(char::is_lowercase)
        && chars.all(|c| c.is_alphabetic() || matches!(c, '-' | '\''))
}

/// Whether a word is one of a role, a body or a policy domain.
fn is_of_a_role(word: &str) -> bool {
    const ROLES: &[&str] = &[
        "team",
        "manager",
        "teammanager",
        "leader",
        "lead",
        "head",
        "director",
        "officer",
        "adviser",
        "advisor",
        "alderman",
        "alderperson",
        "mayor",
        "council",
        "clerk",
        "group",
        "board",
        "unit",
        "department",
        "coordinator",
        "respondent",
        "interview",
        "contact",
        "person",
        "worker",
        "professional",
        "partner",
        "employee",
        "colleague",
        "spanner",
        "project",
        "programme",
        "policy",
        "wethouder",
        "burgemeester",
        "raad",
        "gemeenteraad",
        "griffier",
        "college",
        "hoofd",
        "directeur",
        "afdeling",
        "teamleider",
        "leider",
        "beleidsadviseur",
        "beleidsmedewerker",
        "adviseur",
        "medewerker",
        "coördinator",
        "regisseur",
        "consulent",
        "persoon",
        "ambtenaar",
        "projectleider",
        "programmamanager",
        "werkgroep",
        "stuurgroep",
        "collega",
        "groep",
        "beleid",
        "uitvoering",
    ];
    let lower = word.to_lowercase();
    let is_in = |label: &str| label.split([' ', '-']).any(|part| part.to_lowercase() == lower);
    let of_terms =
        || Language::ALL.iter().any(|language| PolicyDomain::ALL.iter().any(|domain| is_in(domain.label(*language))));
    ROLES.contains(&&*lower) || of_terms()
}

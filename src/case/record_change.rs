//! What differs between two records.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::fmt;

use serde_json::{Map, Value};

use super::CaseDraft;
use crate::report::{Path, Step};
use crate::vocabulary::{Language, Text, terms};

terms! {
    /// How a place of a record differs from what was there.
    ///
    /// ```
    /// use policy_integration::{Language, case::RecordChangeKind};
    ///
    /// assert_eq!(RecordChangeKind::Removed.label(Language::Dutch), "verwijderd");
    /// ```
    #[non_exhaustive]
    pub enum RecordChangeKind {
        /// It wasn't there.
        Added = "added", en "added", nl "toegevoegd";
        /// It isn't there any more.
        Removed = "removed", en "removed", nl "verwijderd";
        /// It is another one.
        Changed = "changed", en "changed", nl "gewijzigd";
        /// The elements of a list are in another order.
        Reordered = "reordered", en "put in another order", nl "in een andere volgorde gezet";
    }
}

/// A place where one record differs from another.
///
/// Elements of lists are matched by what they are about: moments by their day, domains by their name, entries of a log by day, rule and
/// domain, contacts and actions by identifier.
///
/// ```
/// use policy_integration::{Case, Degree, Dimension, Language};
///
/// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent"}}]}"#)?;
/// let mut draft = case.draft().clone();
/// let (before, after) = ("2024-01-01".parse().unwrap(), "2024-01-15".parse().unwrap());
/// draft.add_moment(before).rate(None, after, Dimension::Budget, Degree::Emerging);
/// let told: Vec<_> = case.draft().changes_to(&draft).iter().map(|change| change.label(Language::English)).collect();
/// assert_eq!(told, [
///     r#"$.moments[0]: added {"on":"2024-01-01","ratings":{}}"#,
///     r#"$.moments[1].ratings.budget: changed from "absent" to "emerging""#,
/// ]);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RecordChange {
    /// Where: of what was removed in the earlier record, else in the later one.
    pub path: Path,
    /// How it differs.
    pub kind: RecordChangeKind,
    /// What was there, as JSON; `None` where nothing was, and of an order.
    pub before: Option<String>,
    /// What is there, as JSON; `None` where nothing is, and of an order.
    pub after: Option<String>,
}

impl RecordChange {
    /// The place and the change on one line.
    pub fn label(&self, language: Language) -> String {
        let (from, to) = (Text { en: "from", nl: "van" }, Text { en: "to", nl: "in" });
        let kind = self.kind.label(language);
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => format!(
                "{}: {kind} {} {before} {} {after}",
                self.path,
                from.in_language(language),
                to.in_language(language)
            ),
            (Some(one), None) | (None, Some(one)) => format!("{}: {kind} {one}", self.path),
            (None, None) => format!("{}: {kind}", self.path),
        }
    }
}

impl fmt::Display for RecordChange {
    /// The [`label`](RecordChange::label) in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label(Language::English))
    }
}

impl CaseDraft {
    /// What differs in another record: nothing where they are the same.
    ///
    /// In the order of their paths.
    pub fn changes_to(&self, other: &Self) -> Vec<RecordChange> {
        let value = |draft: &Self| serde_json::to_value(draft).unwrap_or(Value::Null);
        let mut comparison = Comparison::default();
        comparison.compare(&value(self), &value(other));
        comparison.changes.sort_by(|one, other| (&one.path, one.kind).cmp(&(&other.path, other.kind)));
        comparison.changes
    }
}

/// A comparison under way, with the place in either record.
#[derive(Default)]
struct Comparison {
    before: Path,
    after: Path,
    changes: Vec<RecordChange>,
}

impl Comparison {
    fn compare(&mut self, before: &Value, after: &Value) {
        match (before, after) {
            _ if before == after => {}
            (Value::Object(before), Value::Object(after)) => self.compare_objects(before, after),
            (Value::Array(before), Value::Array(after)) => self.compare_lists(before, after),
            _ => self.note(RecordChangeKind::Changed, Some(before), Some(after)),
        }
    }

    fn compare_objects(&mut self, before: &Map<String, Value>, after: &Map<String, Value>) {
        let added = after.keys().filter(|key| !before.contains_key(*key));
        for key in before.keys().chain(added) {
            let step = || Step::Key(Cow::Owned(key.clone()));
            self.within(step(), step(), |inside| inside.compare_places(before.get(key), after.get(key)));
        }
    }

    fn compare_lists(&mut self, before: &[Value], after: &[Value]) {
        let mut places: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
        for (place, element) in after.iter().enumerate() {
            places.entry(identity(element)).or_default().push_back(place);
        }
        let (mut removed, mut kept) = (Vec::new(), Vec::new());
        for (place, element) in before.iter().enumerate() {
            match places.get_mut(&identity(element)).and_then(VecDeque::pop_front) {
                Some(now) => kept.push((place, now)),
                None => removed.push(place),
            }
        }
        for (was, is) in &kept {
            let (one, other) = (&before[*was], &after[*is]);
            self.within((*was).into(), (*is).into(), |inside| inside.compare(one, other));
        }
        if !kept.is_sorted_by_key(|(_, now)| *now) {
            self.note(RecordChangeKind::Reordered, None, None);
        }
        for place in removed {
            self.within(place.into(), place.into(), |inside| inside.compare_places(Some(&before[place]), None));
        }
        let mut added: Vec<_> = places.into_values().flatten().collect();
        added.sort_unstable();
        for place in added {
            self.within(place.into(), place.into(), |inside| inside.compare_places(None, Some(&after[place])));
        }
    }

    fn compare_places(&mut self, before: Option<&Value>, after: Option<&Value>) {
        match (before, after) {
            (Some(before), Some(after)) => self.compare(before, after),
            (None, after) => self.note(RecordChangeKind::Added, None, after),
            (before, None) => self.note(RecordChangeKind::Removed, before, None),
        }
    }

    fn within(&mut self, before: Step, after: Step, inside: impl FnOnce(&mut Self)) {
        self.before.push(before);
        self.after.push(after);
        inside(self);
        self.before.pop();
        self.after.pop();
    }

    fn note(&mut self, kind: RecordChangeKind, before: Option<&Value>, after: Option<&Value>) {
        let path = if kind == RecordChangeKind::Removed { &self.before } else { &self.after };
        let text = |value: &Value| sorted(value).to_string();
        self.changes.push(RecordChange { path: path.clone(), kind, before: before.map(text), after: after.map(text) });
    }
}

/// The value with the keys of its objects by letter: in which order serde keeps them depends on its features.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields: BTreeMap<_, _> = fields.iter().map(|(key, value)| (key.clone(), sorted(value))).collect();
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(elements) => Value::Array(elements.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

/// What an element of a list is about: its identifier, else what tells it from others of its kind, else the element itself.
fn identity(element: &Value) -> String {
    const KEYS: &[&str] = &["on", "domain", "rule", "document", "opens", "obstacle", "organization", "code", "at"];
    let Value::Object(fields) = element else { return element.to_string() };
    if let Some(id) = fields.get("id") {
        return id.to_string();
    }
    let told = KEYS.iter().filter_map(|key| Some(format!("{key}={}", fields.get(*key)?)));
    told.collect::<Vec<_>>().join(" ")
}

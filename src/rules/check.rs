//! The sense of a rule book: what a rule may ask and do.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::guards::Condition;
use super::{ChoiceSide, EffectsDraft, Guard, GuardKind, GuardsDraft, RuleBookDraft, RuleDraft, RuleKind};
use crate::case::Field;
use crate::report::{Accepted, Code, Finding, Path, blank, check_waivers, untidy, waive};
use crate::vocabulary::{Degree, Dimension, Direction, Favour, Mechanism, Outcome, ids_where};

/// Every finding of sense.
pub(super) fn check(draft: &RuleBookDraft) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(untidy(|| Path::root().join("id"), &draft.id));
    findings.extend(draft.versions.into_iter().flat_map(crate::report::Versions::findings));
    findings.extend(check_waivers(&draft.waived));
    if draft.rules.is_empty() {
        findings.push(Finding::new(Path::root().join("rules"), Code::NoRules, "[]"));
    }
    let mut ids = BTreeSet::new();
    for (index, rule) in draft.rules.iter().enumerate() {
        let path = Path::root().join("rules").join(index);
        findings.extend(untidy(|| path.clone().join("id"), &rule.id));
        if !ids.insert(&rule.id) {
            findings.push(Finding::new(path.clone().join("id"), Code::DuplicateRule, &rule.id));
        }
        check_rule(&path, rule, &mut findings);
    }
    waive(&draft.waived, &mut findings, &[]);
    findings
}

fn check_rule(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let at = |key: &'static str| path.clone().join(key);
    findings.extend(rule.label.findings(&at("label")));
    findings.extend(blank(at("source"), &rule.source));
    match (rule.kind, rule.effort) {
        (RuleKind::Move, None) => findings.push(Finding::new(at("effort"), Code::MoveWithoutEffort, &rule.id)),
        (RuleKind::Event, Some(effort)) => findings.push(Finding::new(at("effort"), Code::EventWithEffort, effort)),
        _ => {}
    }
    if rule.kind == RuleKind::Move && rule.closes {
        findings.push(Finding::new(at("closes"), Code::MoveCloses, &rule.id));
    }
    check_count_of_choices(path, rule, findings);
    check_mechanisms(path, rule, findings);
    if rule.kind == RuleKind::Move {
        let windows = rule.windows.keys();
        findings.extend(windows.map(|kind| Finding::new(at("windows").join(kind.id()), Code::MoveWithWindow, kind)));
    }
    if !are_on_scale(path, rule, findings) {
        return; // of a degree off the scale nothing more can be said
    }
    for (key, guards) in [("invariants", &rule.invariants), ("expectations", &rule.expectations)] {
        check_guards(&at(key), guards, rule.kind, findings);
    }
    check_tests(path, rule, findings);
    check_effects(&at("effects"), &rule.effects, rule, findings);
}

/// A move is something that people do; how structures work on people is told by its guards.
fn check_mechanisms(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    if let Some(mechanism) = rule.mechanism.filter(|own| rule.kind == RuleKind::Move && own.is_from_above()) {
        let path = path.clone().join("mechanism");
        findings.push(Finding::new(path, Code::MoveFromAbove, &rule.id).against(mechanism));
    }
    let guards = rule.guards();
    let is_guarded =
        |dimension| guards.iter().flat_map(Guard::conditions).any(|condition| condition.dimension() == Some(dimension));
    for (dimension, mechanism) in &rule.works_by {
        let path = path.clone().join("works_by").join(dimension.id());
        if !mechanism.is_from_above() {
            let accepted = Accepted::Words { words: from_above(), nearest: None };
            findings.push(Finding::new(path, Code::UnknownWord, mechanism).accepting(accepted));
        } else if dimension.works_by().is_none() || !is_guarded(*dimension) {
            findings.push(Finding::new(path, Code::UnguardedMechanism, dimension));
        }
    }
}

/// The mechanisms from macro to micro.
fn from_above() -> &'static [&'static str] {
    static IDS: LazyLock<Vec<&str>> = LazyLock::new(|| ids_where(Mechanism::is_from_above));
    &IDS
}

impl RuleDraft {
    /// The most favourable degree that its guards ask of a dimension, choices left out.
    fn asked_of(&self, dimension: Dimension) -> Favour {
        let conditions = [&self.invariants, &self.expectations].map(|guards| guards.conditions_on(dimension));
        let asked = conditions.into_iter().flatten().filter(|condition| condition.is_upward());
        asked.map(Condition::favour).max().unwrap_or(Favour::LEAST)
    }

    /// The most favourable degree that its invariants allow a dimension.
    fn allowed_of(&self, dimension: Dimension) -> Favour {
        let allowed = self.invariants.conditions_on(dimension).filter(|condition| !condition.is_upward());
        allowed.map(Condition::favour).min().unwrap_or(Field::of(dimension).top())
    }

    /// Each degree that it names, with its dimension and place.
    fn degrees(&self, path: &Path) -> Vec<(Path, Dimension, Degree)> {
        let at = |path: &Path, key: &'static str| path.clone().join(key);
        let mut named = Vec::new();
        let mut add = |path: Path, dimension: &Dimension, degree| named.push((path, *dimension, degree));
        let mut add_map = |path: Path, degrees: &BTreeMap<Dimension, Degree>| {
            for (d, degree) in degrees {
                add(path.clone().join(d.id()), d, *degree);
            }
        };
        for (key, guards) in [("invariants", &self.invariants), ("expectations", &self.expectations)] {
            add_map(at(path, key).join("at_least"), &guards.at_least);
            add_map(at(path, key).join("at_most"), &guards.at_most);
        }
        add_map(at(path, "effects").join("raise_to"), &self.effects.raise_to);
        add_map(at(path, "effects").join("lower_to"), &self.effects.lower_to);
        for (key, guards) in [("invariants", &self.invariants), ("expectations", &self.expectations)] {
            for (index, choice) in guards.any_of.iter().enumerate() {
                let path = at(path, key).join("any_of").join(index);
                choice.0.iter().for_each(|(d, side)| add(side_path(&path, *d, *side), d, side.degree()));
            }
        }
        named
    }
}

/// Where the degree of a side of a choice stands.
fn side_path(path: &Path, dimension: Dimension, side: ChoiceSide) -> Path {
    let path = path.clone().join(dimension.id());
    match side {
        ChoiceSide::Degree(_) => path,
        ChoiceSide::AtMost(_) => path.join("at_most"),
    }
}

/// Notes each degree that isn't of its dimension's scale; whether there is none.
fn are_on_scale(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) -> bool {
    let before = findings.len();
    let named = rule.degrees(path).into_iter();
    for (path, dimension, degree) in named.filter(|(_, dimension, degree)| degree.scale() != dimension.scale()) {
        let accepted = Accepted::Words { words: dimension.scale().ids(), nearest: None };
        findings.push(Finding::new(path, Code::DegreeOffScale, degree).accepting(accepted));
    }
    findings.len() == before
}

fn check_guards(path: &Path, guards: &GuardsDraft, kind: RuleKind, findings: &mut Vec<Finding>) {
    let at = |key: &'static str, dimension: Dimension| path.clone().join(key).join(dimension.id());
    // What no move changes can be asked for at either end: it is as it was, wherever in a plan the move comes.
    let asks_for_less = |condition: Condition| {
        kind == RuleKind::Move && !condition.is_upward() && !condition.dimension().is_some_and(Dimension::is_condition)
    };
    for (dimension, degree) in &guards.at_least {
        let condition = Condition::AtLeast(*dimension, *degree);
        if *degree == dimension.scale().bottom() {
            findings.push(Finding::new(at("at_least", *dimension), Code::GuardAlwaysMet, degree));
        } else if asks_for_less(condition) {
            findings.push(Finding::new(at("at_least", *dimension), Code::MoveAsksForLess, degree));
        }
    }
    for (dimension, degree) in &guards.at_most {
        if *degree == dimension.scale().top() {
            findings.push(Finding::new(at("at_most", *dimension), Code::GuardAlwaysMet, degree));
        }
        if let Some(least) = guards.at_least.get(dimension).filter(|_| guards.is_never_met(*dimension)) {
            findings.push(Finding::new(at("at_most", *dimension), Code::GuardNeverMet, degree).against(least));
        }
        if asks_for_less(Condition::AtMost(*dimension, *degree)) {
            findings.push(Finding::new(at("at_most", *dimension), Code::MoveAsksForLess, degree));
        }
    }
    if guards.outcome == Some(Outcome::NoChange) {
        findings.push(Finding::new(path.clone().join("outcome"), Code::GuardAlwaysMet, Outcome::NoChange));
    }
    for (index, choice) in guards.any_of.iter().enumerate() {
        let path = path.clone().join("any_of").join(index);
        if choice.0.len() != 2 {
            findings.push(Finding::new(path.clone(), Code::NoChoiceOfTwo, choice.0.len()));
        }
        for ((dimension, side), condition) in choice.0.iter().zip(choice.conditions()) {
            let path = side_path(&path, *dimension, *side);
            if condition.is_always_met() {
                findings.push(Finding::new(path, Code::GuardAlwaysMet, side.degree()));
            } else if asks_for_less(condition) {
                findings.push(Finding::new(path, Code::MoveAsksForLess, side.degree()));
            }
        }
    }
}

fn check_count_of_choices(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let choices = rule.invariants.any_of.len() + rule.expectations.any_of.len();
    if choices > RuleBookDraft::MOST_CHOICES {
        findings.push(Finding::new(path.clone(), Code::TooManyChoices, choices).against(RuleBookDraft::MOST_CHOICES));
    }
}

/// Kleene's logic is exact where a dimension is asked about in one direction: all its tests are then at their worst at one end
/// of what is known, and at their best at the other. So they are of a degree to another by itself.
fn check_tests(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let guards = rule.guards();
    for field in Field::all() {
        let on_field = guards.iter().filter(|guard| guard.conditions().iter().any(|own| own.field() == field));
        let on_field: Vec<&Guard> = on_field.collect();
        let conditions = on_field.iter().flat_map(|guard| guard.conditions()).filter(|own| own.field() == field);
        let (up, down): (Vec<&Condition>, Vec<_>) = conditions.partition(|condition| condition.is_upward());
        let is_mixed = !up.is_empty() && !down.is_empty() && !is_interval(&on_field);
        if is_mixed || on_field.iter().any(|guard| is_spared(guard, &on_field)) {
            let name = field.dimension().map_or("outcome", Dimension::id);
            findings.push(Finding::new(path.clone(), Code::TestedTwice, name));
        }
    }
}

/// Whether these guards ask together for one degree to another.
fn is_interval(guards: &[&Guard]) -> bool {
    matches!(guards, [one, other] if one.kind() == other.kind() && one.conditions().len() + other.conditions().len() == 2)
}

/// Whether a guard holds wherever another does that is asked as firmly.
fn is_spared(guard: &Guard, guards: &[&Guard]) -> bool {
    let is_as_firm = |other: &Guard| other.kind() == guard.kind() || other.kind() == GuardKind::Invariant;
    let follows = |other: Condition| guard.conditions().iter().any(|condition| condition.follows_from(other));
    let others = guards.iter().filter(|other| !std::ptr::eq(**other, guard) && is_as_firm(other));
    let mut alone = others.filter_map(|other| match other.conditions() {
        [condition] => Some(*condition),
        _ => None,
    });
    alone.any(follows)
}

fn check_effects(path: &Path, effects: &EffectsDraft, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let empty = |at: Path, value: &dyn std::fmt::Display| Finding::new(at, Code::EmptyEffect, value);
    if effects.is_empty() && rule.windows.is_empty() {
        findings.push(empty(path.clone(), &"{}"));
    }
    check_conditions_kept(path, effects, rule.kind, findings);
    check_effects_on_outcome(path, rule, findings);
    let raised = effects.raise_to.iter().map(|(dimension, degree)| ("raise_to", *dimension, *degree));
    let lowered = effects.lower_to.iter().map(|(dimension, degree)| ("lower_to", *dimension, *degree));
    for (key, dimension, degree) in raised.chain(lowered) {
        let favour = dimension.favour(degree);
        // What a guard asks for already isn't brought about where the rule is supported.
        let is_upward = (key == "raise_to") == (dimension.direction() != Direction::Worse);
        let is_empty =
            if is_upward { favour <= rule.asked_of(dimension) } else { favour >= rule.allowed_of(dimension) };
        if is_empty {
            findings.push(empty(path.clone().join(key).join(dimension.id()), &degree));
        }
        if rule.kind == RuleKind::Move && !is_upward {
            findings.push(Finding::new(path.clone().join(key).join(dimension.id()), Code::MoveLowers, dimension));
        }
    }
    for dimension in effects.step.iter().filter(|dimension| rule.asked_of(**dimension) == Field::of(**dimension).top())
    {
        findings.push(empty(path.clone().join("step"), dimension));
    }
    if rule.kind == RuleKind::Move {
        let at = || path.clone().join("forget");
        findings.extend(effects.forget.iter().map(|dimension| Finding::new(at(), Code::MoveLowers, dimension)));
    }
    let mut changed = BTreeSet::new();
    for dimension in effects.changed() {
        if !changed.insert(dimension) {
            findings.push(Finding::new(path.clone(), Code::ChangedTwice, dimension));
        }
    }
}

/// Only events set a condition, of those that no other part of the record sets.
fn check_conditions_kept(path: &Path, effects: &EffectsDraft, kind: RuleKind, findings: &mut Vec<Finding>) {
    let is_kept =
        |dimension: Dimension| dimension.is_condition() && !(dimension.is_set_by_events() && kind == RuleKind::Event);
    let to_degrees = [("raise_to", &effects.raise_to), ("lower_to", &effects.lower_to)];
    for (key, dimension) in to_degrees.into_iter().flat_map(|(key, degrees)| degrees.keys().map(move |d| (key, *d))) {
        if is_kept(dimension) {
            findings.push(Finding::new(path.clone().join(key).join(dimension.id()), Code::SetsCondition, dimension));
        }
    }
    for (key, dimensions) in [("step", &effects.step), ("forget", &effects.forget)] {
        let kept = dimensions.iter().filter(|dimension| is_kept(**dimension));
        findings.extend(kept.map(|dimension| Finding::new(path.clone().join(key), Code::SetsCondition, dimension)));
    }
}

fn check_effects_on_outcome(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let (at, effects) = (|key: &'static str| path.clone().join(key), &rule.effects);
    let asked = rule.invariants.outcome.max(rule.expectations.outcome).unwrap_or(Outcome::NoChange);
    if let Some(rung) = effects.outcome.filter(|rung| *rung <= asked) {
        findings.push(Finding::new(at("outcome"), Code::EmptyEffect, rung));
    }
    if let Some(rung) = effects.outcome_lowered_to.filter(|rung| *rung == Outcome::Practice) {
        findings.push(Finding::new(at("outcome_lowered_to"), Code::EmptyEffect, rung));
    }
    let lowers = [
        ("outcome_lowered_to", effects.outcome_lowered_to.is_some()),
        ("outcome_forgotten", effects.outcome_forgotten),
    ];
    let lowers = lowers.into_iter().filter(|(_, is_there)| *is_there).map(|(key, _)| key);
    if rule.kind == RuleKind::Move {
        findings.extend(lowers.clone().map(|key| Finding::new(at(key), Code::MoveLowers, "outcome")));
    }
    if lowers.count() + usize::from(effects.outcome.is_some()) > 1 {
        findings.push(Finding::new(path.clone(), Code::ChangedTwice, "outcome"));
    }
}

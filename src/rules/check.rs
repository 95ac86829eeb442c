//! The sense of a rule book: what a rule may ask and do.

use std::collections::BTreeSet;

use super::guards::Condition;
use super::{EffectsDraft, GuardsDraft, RuleBookDraft, RuleDraft, RuleKind};
use crate::case::Field;
use crate::report::{Accepted, Code, Finding, Path, blank, untidy};
use crate::vocabulary::{Degree, Dimension, Direction, Favour, Outcome};

/// Every finding of sense.
pub(super) fn check(draft: &RuleBookDraft) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(untidy(Path::root().join("id"), &draft.id));
    findings.extend(draft.versions.into_iter().flat_map(crate::report::Versions::findings));
    if draft.rules.is_empty() {
        findings.push(Finding::new(Path::root().join("rules"), Code::NoRules, "[]"));
    }
    let mut ids = BTreeSet::new();
    for (index, rule) in draft.rules.iter().enumerate() {
        let path = Path::root().join("rules").join(index);
        findings.extend(untidy(path.clone().join("id"), &rule.id));
        if !ids.insert(&rule.id) {
            findings.push(Finding::new(path.clone().join("id"), Code::DuplicateRule, &rule.id));
        }
        check_rule(&path, rule, &mut findings);
    }
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
    check_tested_once(path, rule, findings);
    if !are_on_scale(path, rule, findings) {
        return; // of a degree off the scale nothing more can be said
    }
    for (key, guards) in [("invariants", &rule.invariants), ("expectations", &rule.expectations)] {
        check_guards(&at(key), guards, rule.kind, findings);
    }
    check_effects(&at("effects"), &rule.effects, rule, findings);
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
    fn degrees<'d>(&'d self, path: &Path) -> impl Iterator<Item = (Path, Dimension, Degree)> + use<'d> {
        let at = |path: &Path, key: &'static str| path.clone().join(key);
        let mut maps = Vec::new();
        for (key, guards) in [("invariants", &self.invariants), ("expectations", &self.expectations)] {
            let path = at(path, key);
            maps.extend([(at(&path, "at_least"), &guards.at_least), (at(&path, "at_most"), &guards.at_most)]);
            let choices = guards.any_of.iter().enumerate();
            maps.extend(choices.map(|(index, choice)| (at(&path, "any_of").join(index), &choice.0)));
        }
        let path = at(path, "effects");
        maps.extend([(at(&path, "raise_to"), &self.effects.raise_to), (at(&path, "lower_to"), &self.effects.lower_to)]);
        maps.into_iter().flat_map(|(path, degrees)| {
            degrees.iter().map(move |(dimension, degree)| (path.clone().join(dimension.id()), *dimension, *degree))
        })
    }
}

/// Notes each degree that isn't of its dimension's scale; whether there is none.
fn are_on_scale(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) -> bool {
    let before = findings.len();
    for (path, dimension, degree) in
        rule.degrees(path).filter(|(_, dimension, degree)| degree.scale() != dimension.scale())
    {
        let accepted = Accepted::Words { words: dimension.scale().ids(), nearest: None };
        findings.push(Finding::new(path, Code::DegreeOffScale, degree).accepting(accepted));
    }
    findings.len() == before
}

fn check_guards(path: &Path, guards: &GuardsDraft, kind: RuleKind, findings: &mut Vec<Finding>) {
    let at = |key: &'static str, dimension: Dimension| path.clone().join(key).join(dimension.id());
    let is_bottom = |dimension: Dimension, degree: Degree| degree == dimension.scale().bottom();
    for (dimension, degree) in &guards.at_least {
        if is_bottom(*dimension, *degree) {
            findings.push(Finding::new(at("at_least", *dimension), Code::GuardAlwaysMet, degree));
        } else if kind == RuleKind::Move && !Condition::AtLeast(*dimension, *degree).is_upward() {
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
        if kind == RuleKind::Move && !Condition::AtMost(*dimension, *degree).is_upward() {
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
        let sides = choice.0.iter().zip(choice.conditions());
        for ((dimension, degree), _) in sides.filter(|(_, side)| side.favour() == Favour::LEAST) {
            findings.push(Finding::new(path.clone().join(dimension.id()), Code::GuardAlwaysMet, degree));
        }
    }
}

/// Kleene's logic is exact where each dimension is asked about once.
fn check_tested_once(path: &Path, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let choices = rule.invariants.any_of.len() + rule.expectations.any_of.len();
    if choices > RuleBookDraft::MOST_CHOICES {
        findings.push(Finding::new(path.clone(), Code::TooManyChoices, choices).against(RuleBookDraft::MOST_CHOICES));
    }
    if rule.invariants.outcome.is_some() && rule.expectations.outcome.is_some() {
        findings.push(Finding::new(path.clone(), Code::TestedTwice, "outcome"));
    }
    let mut tested = BTreeSet::new();
    for dimension in rule.invariants.tested().chain(rule.expectations.tested()) {
        if !tested.insert(dimension) {
            findings.push(Finding::new(path.clone(), Code::TestedTwice, dimension));
        }
    }
}

fn check_effects(path: &Path, effects: &EffectsDraft, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let empty = |at: Path, value: &dyn std::fmt::Display| Finding::new(at, Code::EmptyEffect, value);
    if effects.is_empty() {
        findings.push(empty(path.clone(), &"{}"));
    }
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
    let asked = rule.invariants.outcome.max(rule.expectations.outcome).unwrap_or(Outcome::NoChange);
    if let Some(rung) = effects.outcome.filter(|rung| *rung <= asked) {
        findings.push(empty(path.clone().join("outcome"), &rung));
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

//! The sense of a rule book: what a rule may ask and do.

use std::collections::BTreeSet;

use super::{EffectsDraft, GuardsDraft, RuleBookDraft, RuleDraft, RuleKind};
use crate::report::{Code, Finding, Path, blank, untidy};
use crate::vocabulary::{Degree, Dimension, Outcome};

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
    for (key, guards) in [("invariants", &rule.invariants), ("expectations", &rule.expectations)] {
        check_guards(&at(key), guards, rule.kind, findings);
    }
    check_tested_once(path, rule, findings);
    check_effects(&at("effects"), &rule.effects, rule, findings);
}

impl RuleDraft {
    /// The degree that a rule's guards ask of a dimension, choices left out.
    fn asked_of(&self, dimension: Dimension) -> Degree {
        let asked = [&self.invariants, &self.expectations].map(|guards| guards.at_least.get(&dimension).copied());
        asked.into_iter().flatten().max().unwrap_or(dimension.scale().bottom())
    }
}

fn check_guards(path: &Path, guards: &GuardsDraft, kind: RuleKind, findings: &mut Vec<Finding>) {
    let at = |key: &'static str, dimension: Dimension| path.clone().join(key).join(dimension.id());
    let is_bottom = |dimension: Dimension, degree: Degree| degree == dimension.scale().bottom();
    for (dimension, degree) in guards.at_least.iter().filter(|(dimension, degree)| is_bottom(**dimension, **degree)) {
        findings.push(Finding::new(at("at_least", *dimension), Code::GuardAlwaysMet, degree));
    }
    for (dimension, degree) in &guards.at_most {
        if *degree == dimension.scale().top() {
            findings.push(Finding::new(at("at_most", *dimension), Code::GuardAlwaysMet, degree));
        }
        if let Some(least) = guards.at_least.get(dimension).filter(|_| guards.is_never_met(*dimension)) {
            findings.push(Finding::new(at("at_most", *dimension), Code::GuardNeverMet, degree).against(least));
        }
        if kind == RuleKind::Move {
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
        for (dimension, degree) in choice.0.iter().filter(|(dimension, degree)| is_bottom(**dimension, **degree)) {
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
        // What is asked twice and never met has its finding already.
        let is_never_met = rule.invariants.is_never_met(dimension) || rule.expectations.is_never_met(dimension);
        if !tested.insert(dimension) && !is_never_met {
            findings.push(Finding::new(path.clone(), Code::TestedTwice, dimension));
        }
    }
}

fn check_effects(path: &Path, effects: &EffectsDraft, rule: &RuleDraft, findings: &mut Vec<Finding>) {
    let invariants = &rule.invariants;
    let empty = |at: Path, value: &dyn std::fmt::Display| Finding::new(at, Code::EmptyEffect, value);
    if effects.is_empty() {
        findings.push(empty(path.clone(), &"{}"));
    }
    for (dimension, degree) in &effects.raise_to {
        // What a guard asks for already isn't raised to where the rule is supported.
        let least = rule.asked_of(*dimension);
        findings.extend((*degree <= least).then(|| empty(path.clone().join("raise_to").join(dimension.id()), degree)));
    }
    for dimension in effects.step.iter().filter(|dimension| rule.asked_of(**dimension) == dimension.scale().top()) {
        findings.push(empty(path.clone().join("step"), dimension));
    }
    for (dimension, degree) in &effects.lower_to {
        let most = invariants.at_most.get(dimension).copied().unwrap_or(dimension.scale().top());
        findings.extend((*degree >= most).then(|| empty(path.clone().join("lower_to").join(dimension.id()), degree)));
    }
    let asked = invariants.outcome.max(rule.expectations.outcome).unwrap_or(Outcome::NoChange);
    if let Some(rung) = effects.outcome.filter(|rung| *rung <= asked) {
        findings.push(empty(path.clone().join("outcome"), &rung));
    }
    if rule.kind == RuleKind::Move {
        for dimension in effects.lower_to.keys().chain(&effects.forget) {
            findings.push(Finding::new(path.clone(), Code::MoveLowers, dimension));
        }
    }
    let mut changed = BTreeSet::new();
    for dimension in effects.changed() {
        if !changed.insert(dimension) {
            findings.push(Finding::new(path.clone(), Code::ChangedTwice, dimension));
        }
    }
}

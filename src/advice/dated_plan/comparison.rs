//! Two plans beside each other.

use crate::case::PartialDate;
use crate::rules::{Plan, PlanCost, PlanSupport, Rule};
use crate::vocabulary::{Language, Text, sentence};

/// Two plans beside each other: how far they can be counted on, what they cost, and which moves they share.
///
/// ```
/// use policy_integration::{Outcome, Position, RuleBook, advice::PlanComparison};
///
/// let book = RuleBook::multilevel();
/// let plan = |rung: Outcome| book.plan(&Position::UNKNOWN, rung);
/// let (attention, training) = (plan(Outcome::Attention)?, plan(Outcome::Training)?);
/// let compared = PlanComparison::of(&attention, &training);
/// assert_eq!(compared.shared.len() + compared.only_first.len(), attention.turns.len());
/// assert!(compared.has_same_first_step());
/// assert!(compared.cost.0 < compared.cost.1);
/// # Ok::<(), policy_integration::rules::NoPlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlanComparison<'b> {
    /// How far each can be counted on.
    pub support: (PlanSupport, PlanSupport),
    /// What each costs.
    pub cost: (PlanCost, PlanCost),
    /// The first move of each, where it has one.
    pub first_step: (Option<&'b Rule>, Option<&'b Rule>),
    /// From when the last step of each can be made, where that is known; `None` of plans without dates.
    pub earliest_end: Option<(Option<PartialDate>, Option<PartialDate>)>,
    /// The moves of both, in the order of the first.
    pub shared: Vec<&'b Rule>,
    /// The moves of the first only.
    pub only_first: Vec<&'b Rule>,
    /// The moves of the second only.
    pub only_second: Vec<&'b Rule>,
}

impl<'b> PlanComparison<'b> {
    /// Compares two plans of one book.
    pub fn of(first: &Plan<'b>, second: &Plan<'b>) -> Self {
        let rules = |plan: &Plan<'b>| plan.turns.iter().map(|turn| turn.rule).collect::<Vec<_>>();
        let (of_first, of_second) = (rules(first), rules(second));
        let has = |rules: &[&Rule], wanted: &Rule| rules.iter().any(|rule| rule.id() == wanted.id());
        let first_step = (of_first.first().copied(), of_second.first().copied());
        let only_second = of_second.iter().copied().filter(|rule| !has(&of_first, rule)).collect();
        let (shared, only_first) = of_first.into_iter().partition(|rule| has(&of_second, rule));
        Self {
            support: (first.support, second.support),
            cost: (first.cost(), second.cost()),
            first_step,
            earliest_end: None,
            shared,
            only_first,
            only_second,
        }
    }

    /// Whether both begin with the same move, or neither has one.
    pub fn has_same_first_step(&self) -> bool {
        self.first_step.0.map(Rule::id) == self.first_step.1.map(Rule::id)
    }

    /// The comparison in words, a line for each thing that differs; none where nothing does.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = Vec::new();
        if self.support.0 != self.support.1 {
            let (first, second) = (self.support.0.label(language), self.support.1.label(language));
            lines.push(sentence!(language, en "first {first}, then {second}", nl "eerst {first}, dan {second}"));
        }
        if self.cost.0.effort != self.cost.1.effort {
            let (first, second) = (self.cost.0.effort, self.cost.1.effort);
            lines.push(sentence!(language, en "effort {first}, then {second}", nl "inspanning {first}, dan {second}"));
        }
        let ends = self.earliest_end.filter(|(first, second)| first != second);
        if let Some((first, second)) = ends {
            let (first, second) = (told(first, language), told(second, language));
            lines.push(
                sentence!(language, en "done not before {first}, then {second}", nl "klaar niet voor {first}, dan {second}"),
            );
        }
        let no_more = self.only_first.iter().map(|rule| {
            let rule = rule.label(language);
            sentence!(language, en "only in the first: {rule}", nl "alleen in het eerste: {rule}")
        });
        let new = self.only_second.iter().map(|rule| {
            let rule = rule.label(language);
            sentence!(language, en "only in the second: {rule}", nl "alleen in het tweede: {rule}")
        });
        lines.into_iter().chain(no_more).chain(new).collect()
    }
}

fn told(date: Option<PartialDate>, language: Language) -> String {
    const UNKNOWN: Text = Text { en: "an unknown date", nl: "een onbekende datum" };
    date.map_or_else(|| UNKNOWN.in_language(language).to_owned(), |date| date.to_string())
}

//! Dated plans, as an answer.

use chrono::NaiveDate;

use super::comparison::PlanComparison;
use super::dating;
use super::step::DatedStep;
use crate::case::{PartialDate, Target};
use crate::rules::{Goal, Plan, PlanSupport, Situation};
use crate::vocabulary::{Language, Text, sentence};

/// A plan for a target from a date on, with the people on the map and the windows of the documents.
///
/// ```
/// use policy_integration::{Case, Language, Outcome, RuleBook, advice::DatedPlanTerms};
///
/// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
///     "domains": [{"domain": "health", "ambition": "attention"}],
///     "contacts": [{"id": "c1", "tier": "policy", "domain": "welfare"}]}"#)?;
/// let book = RuleBook::multilevel();
/// let situation = book.situation(case.targets().next().unwrap(), "2024-03-01".parse().unwrap())?;
/// let plan = book.plan_to_ambition(&situation, &DatedPlanTerms::default()).unwrap();
/// assert_eq!(
///     plan.lines(Language::English)[2],
///     "2. have informal talks with colleagues of other domains; can be left out if that is so already; \
///      with policy staff in any domain: c1"
/// );
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DatedPlan<'a, 'b> {
    /// The goal.
    pub goal: Goal,
    /// The target.
    pub target: Target<'a>,
    /// The date from which it is made.
    pub on: NaiveDate,
    /// The last day on which a window still helps; `None` where there is none.
    pub horizon: Option<NaiveDate>,
    /// The moves.
    pub plan: Plan<'b>,
    /// The same moves, dated.
    pub steps: Vec<DatedStep<'a, 'b>>,
}

impl<'a, 'b> DatedPlan<'a, 'b> {
    pub(super) fn new(situation: &Situation<'a>, goal: Goal, horizon: Option<NaiveDate>, plan: Plan<'b>) -> Self {
        let steps = dating::date(situation, &plan);
        Self { goal, target: situation.target(), on: situation.on(), horizon, plan, steps }
    }

    /// From when the last of its steps can be made; `None` where that of one of them isn't known.
    pub fn earliest_end(&self) -> Option<PartialDate> {
        let on = PartialDate::from(self.on);
        let each = self.steps.iter().map(|step| step.earliest);
        let in_order = |date: &PartialDate| (date.last(), date.first());
        each.chain([Some(on)]).collect::<Option<Vec<_>>>()?.into_iter().max_by_key(in_order)
    }

    /// The steps that can be made on the date, in their order.
    pub fn ready(&self) -> impl Iterator<Item = &DatedStep<'a, 'b>> {
        self.steps.iter().filter(|step| step.is_ready())
    }

    /// Compares it with another plan: see [`PlanComparison`].
    pub fn compare<'p>(&'p self, other: &'p DatedPlan<'_, 'b>) -> PlanComparison<'b> {
        PlanComparison {
            earliest_end: Some((self.earliest_end(), other.earliest_end())),
            ..PlanComparison::of(&self.plan, &other.plan)
        }
    }

    /// The plan in words: a title, and a line for each step.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let (goal, effort) = (self.goal.label(language), self.plan.effort);
        let title = if self.steps.is_empty() {
            sentence!(language, en "{goal}: has been reached", nl "{goal}: is bereikt")
        } else {
            let support = self.plan.support.label(language);
            sentence!(
                language,
                en "to {goal}: {support}, effort {effort}",
                nl "naar {goal}: {support}, inspanning {effort}"
            )
        };
        let steps = self.steps.iter().enumerate().map(|(place, step)| self.line(place, step, language));
        [title].into_iter().chain(steps).collect()
    }

    fn line(&self, place: usize, step: &DatedStep<'_, '_>, language: Language) -> String {
        let mut parts = vec![format!("{}. {}", place + 1, step.turn.rule.label(language))];
        parts.extend(step.remarks(language));
        match step.earliest {
            Some(date) if date == PartialDate::from(self.on) => {}
            Some(date) => parts.push(sentence!(language, en "not before {date}", nl "niet voor {date}")),
            None => {
                const UNKNOWN: Text = Text { en: "not known from when", nl: "niet bekend vanaf wanneer" };
                parts.push(UNKNOWN.in_language(language).to_owned());
            }
        }
        let numbers = step.rests_on.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(", ");
        if !numbers.is_empty() {
            parts.push(sentence!(language, en "rests on {numbers}", nl "rust op {numbers}"));
        }
        parts.join("; ")
    }

    /// Whether it is certain that each of its moves is supported, whatever the unknowns are.
    pub fn is_certain(&self) -> bool {
        self.plan.support == PlanSupport::Certain
    }

    /// Whether a step can't be made by the horizon: its earliest date is after it, or no opening of a closed window is known.
    pub(super) fn late(&self) -> Option<usize> {
        let horizon = self.horizon?;
        self.steps.iter().position(|step| step.earliest.is_none_or(|date| date.first() > horizon))
    }
}

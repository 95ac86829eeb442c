//! The diagnosis of a target: which level lags, what holds moves back, and what to do and to leave now.

use super::holding_back::{HoldingBack, failed_guards, holding_back};
use super::lagging::{self, LaggingLevel};
use super::next_steps::NextStep;
use super::not_yet::{self, NotYet};
use super::other_targets::domain;
use super::top::Turnover;
use crate::advice::{DatedPlan, DatedPlanTerms, NoDatedPlanError, ambition};
use crate::case::{Position, Rating, Status, Target};
use crate::report::Report;
use crate::rules::{Applicability, Rule, RuleBook, Situation};
use crate::score::ScoringModel;
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Direction, Language, Mechanism, Outcome, Text, sentence};

/// What is the matter with a target at a date, and what comes next.
///
/// ```
/// use policy_integration::{Language, Mechanism, RuleBook, ScoringModel, Truth, advice::DatedPlanTerms, published};
///
/// let target = published::municipality("11").unwrap().targets().next().unwrap();
/// let book = RuleBook::multilevel();
/// let situation = book.situation(target, target.latest().on())?;
/// let diagnosis = book.diagnose(&ScoringModel::default(), &situation, &DatedPlanTerms::default())?;
/// let resources = diagnosis.mechanism(Mechanism::ResourceAvailability).unwrap();
/// assert_eq!(resources.context.holds_back(), Truth::True);
/// // People of the target domain are needed in any case.
/// let plan = diagnosis.plan.as_ref().unwrap();
/// assert_eq!(plan.needed().next().unwrap().turn.rule.id(), "make_capacity_available");
/// println!("{}", diagnosis.lines(Language::English).join("\n"));
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnosis<'a, 'b> {
    /// The target.
    pub target: Target<'a>,
    /// Whether it has dropped out. The other answers are then for a new start.
    pub has_dropped_out: bool,
    /// Whether the ambition has been reached; the highest rung where the record states none.
    pub is_reached: Truth,
    /// The ratings that are certainly in the upper half of their scale, in codebook order: what can be built on.
    pub build_on: Vec<(Dimension, Rating)>,
    /// The levels that certainly or possibly lag, from macro to micro.
    pub lagging: Vec<LaggingLevel>,
    /// What the three mechanisms from macro to micro hold back.
    pub mechanisms: Vec<HoldingBack<'b>>,
    /// The moves that are better not attempted yet, in the order of the book.
    pub not_yet: Vec<NotYet<'b>>,
    /// The cheapest plan to the ambition, or why there is none.
    pub plan: Result<DatedPlan<'a, 'b>, NoDatedPlanError>,
    /// Whether the target has reached the top of the ladder.
    pub is_at_top: Truth,
    /// The moves that make the highest rung last, and how they stand; none below it.
    pub consolidate: Vec<(&'b Rule, Applicability)>,
    /// What turnover of staff would undo, for each event that undoes something.
    pub turnover: Vec<Turnover<'b>>,
    /// The other targets of the case that are better brought to their ambition first. It is advice, and forbids nothing.
    pub finish_first: Vec<Target<'a>>,
    /// The other targets of the case that can better wait until this one has reached its ambition.
    pub begin_later: Vec<Target<'a>>,
}

impl<'a, 'b> Diagnosis<'a, 'b> {
    /// Returns what a mechanism holds back; `None` for one that doesn't run from macro to micro.
    pub fn mechanism(&self, mechanism: Mechanism) -> Option<&HoldingBack<'b>> {
        self.mechanisms.iter().find(|holding| holding.context.mechanism == mechanism)
    }

    /// Returns the next steps: see [`DatedPlan::next_steps`]; none where there is no plan.
    pub fn next_steps(&self) -> Vec<NextStep<'_, 'a, 'b>> {
        self.plan.as_ref().map_or(Vec::new(), DatedPlan::next_steps)
    }

    /// Returns the diagnosis in words, a line for each thing.
    ///
    /// Lists of moves are shortened to three; the fields have them all. Of a target that dropped out one line is said.
    pub fn lines(&self, language: Language) -> Vec<String> {
        if self.has_dropped_out {
            return vec![DROPPED_OUT.in_language(language).to_owned()];
        }
        let mut lines = vec![lagging::line(&self.lagging, language)];
        lines.extend(self.build_on_line(language));
        if self.is_at_top.is_certain() {
            lines.extend(self.lines_at_top(language));
        } else {
            lines.extend(self.lines_below_top(language));
        }
        lines.extend(self.lines_of_others(language));
        lines
    }

    fn build_on_line(&self, language: Language) -> Option<String> {
        let name = |(dimension, rating): &(Dimension, Rating)| {
            format!("{} {}", dimension.label(language), rating.label_on(*dimension, language))
        };
        let known = self.build_on.iter().map(name).collect::<Vec<_>>().join(", ");
        (!known.is_empty()).then(|| sentence!(language, en "to build on: {known}", nl "om op voort te bouwen: {known}"))
    }

    fn lines_at_top(&self, language: Language) -> Vec<String> {
        let consolidate = self.consolidate.iter().map(|(rule, _)| {
            let rule = rule.label(language);
            sentence!(language, en "to make it last: {rule}", nl "om het te borgen: {rule}")
        });
        consolidate.chain(self.turnover.iter().map(|turnover| turnover.line(language))).collect()
    }

    fn lines_below_top(&self, language: Language) -> Vec<String> {
        let steps = self.next_steps().into_iter().map(|step| {
            let step = step.label(language);
            sentence!(language, en "next: {step}", nl "volgende stap: {step}")
        });
        let reached = match self.is_reached {
            Truth::True => Some(REACHED),
            Truth::Unknown => Some(MAY_BE_REACHED),
            Truth::False => None,
        };
        let reached = reached.map(|text| text.in_language(language).to_owned());
        let planned = self.plan.as_ref().ok().and_then(|plan| plan_line(plan, language));
        let failed = failed_guards(&self.mechanisms, language);
        let held = failed.iter().map(|failed| failed.line(language));
        let not_yet = not_yet::lines(&self.not_yet, &failed, language);
        let no_plan = self.plan.as_ref().err().map(|error| error.message(language));
        reached.into_iter().chain(planned).chain(steps).chain(no_plan).chain(held).chain(not_yet).collect()
    }

    fn lines_of_others(&self, language: Language) -> Vec<String> {
        let finish = self.finish_first.iter().map(|target| {
            let domain = domain(*target, language);
            sentence!(language, en "first finish {domain}", nl "rond eerst {domain} af")
        });
        let later = self.begin_later.iter().map(|target| {
            let domain = domain(*target, language);
            sentence!(language, en "after this target: {domain}", nl "daarna: {domain}")
        });
        finish.chain(later).collect()
    }
}

/// Says where the plan leads, what it costs and which steps it needs whatever the unknowns are; `None` where nothing is left to do.
fn plan_line(plan: &DatedPlan<'_, '_>, language: Language) -> Option<String> {
    let needed: Vec<_> = plan.needed().map(|step| step.turn.rule.label(language)).collect();
    let points = if plan.plan.effort == 1 { "punt" } else { "punten" };
    let (goal, effort, all) = (plan.goal.label(language), plan.plan.effort, needed.join("; "));
    let line = if needed.is_empty() {
        sentence!(
            language,
            en "to {goal}, effort {effort} at most: which steps are left depends on what isn't known",
            nl "naar {goal}, maximaal {effort} {points} inspanning: welke stappen resten, hangt af van wat niet bekend is"
        )
    } else {
        sentence!(
            language,
            en "to {goal}, effort {effort} at most, certainly not done yet on this way: {all}",
            nl "naar {goal}, maximaal {effort} {points} inspanning, op deze route zeker nog niet gedaan: {all}"
        )
    };
    (!plan.steps.is_empty()).then_some(line)
}

/// Returns the ratings that are certainly in the upper half of their scale.
fn build_on(position: &Position) -> Vec<(Dimension, Rating)> {
    let is_high = |(dimension, rating): &(Dimension, Rating)| {
        let least =
            dimension.favour(if dimension.direction() == Direction::Worse { rating.upper() } else { rating.lower() });
        !dimension.is_condition() && 2 * least.steps() > rating.scale().steps()
    };
    position.ratings().filter(is_high).collect()
}

const REACHED: Text = Text { en: "the ambition has been reached", nl: "de ambitie is bereikt" };

const MAY_BE_REACHED: Text = Text {
    en: "first find out whether the goal has been reached already",
    nl: "zoek eerst uit of het doel al bereikt is",
};

pub(crate) const DROPPED_OUT: Text = Text {
    en: "has dropped out; of a new start nothing is known",
    nl: "is uitgevallen; van een nieuw begin is niets bekend",
};

/// Whether a target has dropped out.
pub(crate) fn has_dropped_out(target: Target<'_>) -> bool {
    target.status().and_then(Status::drop_out).is_some()
}

impl RuleBook {
    /// Diagnoses a target at a date.
    ///
    /// Of the targets of one case, the one that got furthest is better finished first; where two got equally far, the one with the
    /// cheapest plan, then the first of the record. Targets that dropped out don't count.
    ///
    /// # Errors
    /// Those of [`situation`](Self::situation), for the other targets of the case; and a finding for each forbidden move that isn't in
    /// the book.
    pub fn diagnose<'a>(
        &self,
        model: &ScoringModel,
        situation: &Situation<'a>,
        terms: &DatedPlanTerms,
    ) -> Result<Diagnosis<'a, '_>, Report> {
        self.check_forbidden(&terms.plan)?;
        let position = situation.position();
        let is_at_top = position.outcome_reaches(Outcome::Practice);
        let (finish_first, begin_later) = self.other_targets(situation)?;
        Ok(Diagnosis {
            target: situation.target(),
            has_dropped_out: has_dropped_out(situation.target()),
            is_reached: ambition(situation.target()).is_reached(position),
            build_on: build_on(position),
            lagging: lagging::lagging(&model.scorecard(position)),
            mechanisms: self.contexts(position).into_iter().map(|context| holding_back(context, position)).collect(),
            not_yet: self.not_yet(situation),
            plan: self.plan_to_ambition(situation, terms),
            is_at_top,
            consolidate: if is_at_top.is_certain() { self.consolidating(position) } else { Vec::new() },
            turnover: self.turnover(position),
            finish_first,
            begin_later,
        })
    }
}

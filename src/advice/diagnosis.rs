//! The diagnosis of a target: which level lags, what holds moves back, and what to do and to leave now.

use crate::case::{PartialDate, Position, Rating, Status, Target};
use crate::report::Report;
use crate::rules::{
    Alternative, Amendment, Applicability, Goal, MechanismContext, Reason, Rule, RuleBook, RuleKind, Situation,
};
use crate::score::{Scorecard, ScoringModel};
use crate::uncertainty::{Bounds, Truth};
use crate::vocabulary::{Dimension, Language, Level, Mechanism, Outcome, Text, sentence};

use super::{DatedPlan, DatedPlanTerms, DatedStep, NoDatedPlanError, ambition};

/// What is the matter with a target at a date, and what comes next.
///
/// ```
/// use policy_integration::{Language, Mechanism, RuleBook, ScoringModel, Truth, advice::DatedPlanTerms, published};
///
/// let target = published::municipality("11").unwrap().targets().next().unwrap();
/// let book = RuleBook::multilevel();
/// let situation = book.situation(target, target.latest().on())?;
/// let diagnosis = book.diagnose_target(&ScoringModel::default(), &situation, &DatedPlanTerms::default())?;
/// let resources = diagnosis.mechanism(Mechanism::ResourceAvailability).unwrap();
/// assert_eq!(resources.context.holds_back(), Truth::True);
/// assert!(diagnosis.next_steps().len() <= 3);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TargetDiagnosis<'a, 'b> {
    /// The target.
    pub target: Target<'a>,
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

/// A level that lags, or may.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LaggingLevel {
    /// The level.
    pub level: Level,
    /// Whether it scores lowest, alone or with others.
    pub lags: Truth,
    /// How integrated it is.
    pub score: Bounds,
    /// The dimensions that certainly aren't at the top of their scale, the lowest first.
    pub held_down_by: Vec<(Dimension, Rating)>,
    /// The dimensions that may be at the top of their scale, and may not.
    pub open: Vec<(Dimension, Rating)>,
}

/// A mechanism that runs from macro to micro, with the moves that it holds back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HoldingBack<'b> {
    /// What is found of the mechanism.
    pub context: MechanismContext<'b>,
    /// Each move that it holds back, or may, with what would change that.
    pub moves: Vec<HeldBack<'b>>,
}

/// A move that a mechanism holds back, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeldBack<'b> {
    /// The move.
    pub rule: &'b Rule,
    /// The guard that fails or is open, with the ratings on which it does.
    pub reason: Reason,
    /// The other moves from micro to macro after which this guard holds, and how they stand.
    pub levers: Vec<(&'b Rule, Applicability)>,
}

/// A move that is legal, and better not attempted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotYet<'b> {
    /// The move.
    pub rule: &'b Rule,
    /// The expectations that fail.
    pub failed: Vec<Reason>,
    /// The document that can't be changed now, and when it can next as far as that is known.
    pub outside_window: Option<(Amendment, Option<PartialDate>)>,
}

/// What an event of turnover would undo.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Turnover<'b> {
    /// The event.
    pub event: &'b Rule,
    /// The dimensions of which less would be certain.
    pub dimensions: Vec<Dimension>,
    /// Whether less would be certain of the outcome.
    pub outcome: bool,
}

impl<'a, 'b> TargetDiagnosis<'a, 'b> {
    /// What a mechanism holds back; `None` for one that doesn't run from macro to micro.
    pub fn mechanism(&self, mechanism: Mechanism) -> Option<&HoldingBack<'b>> {
        self.mechanisms.iter().find(|holding| holding.context.mechanism == mechanism)
    }

    /// The first two or three steps of the plan; fewer where it has fewer, none where there is no plan.
    pub fn next_steps(&self) -> &[DatedStep<'a, 'b>] {
        const MOST: usize = 3;
        let steps = self.plan.as_ref().map_or(&[][..], |plan| &plan.steps);
        &steps[..steps.len().min(MOST)]
    }

    /// The diagnosis in words, a line for each thing.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let lagging = self.lagging.iter().map(|level| level.line(language));
        let held = self.mechanisms.iter().flat_map(|holding| holding.lines(language));
        let not_yet = self.not_yet.iter().map(|not_yet| not_yet.line(language));
        let steps = self.next_steps().iter().map(|step| step_line(step, language));
        let consolidate = self.consolidate.iter().map(|(rule, _)| {
            let rule = rule.label(language);
            sentence!(language, en "to make it last: {rule}", nl "om het te borgen: {rule}")
        });
        let turnover = self.turnover.iter().filter(|_| self.is_at_top.is_certain());
        let turnover = turnover.map(|turnover| turnover.line(language));
        let finish = self.finish_first.iter().map(|target| {
            let domain = domain(*target, language);
            sentence!(language, en "first finish {domain}", nl "maak eerst {domain} af")
        });
        let later = self.begin_later.iter().map(|target| {
            let domain = domain(*target, language);
            sentence!(language, en "after this target: {domain}", nl "na dit doel: {domain}")
        });
        let lines = lagging.chain(held).chain(not_yet).chain(steps);
        lines.chain(consolidate).chain(turnover).chain(finish).chain(later).collect()
    }
}

impl LaggingLevel {
    fn line(&self, language: Language) -> String {
        let (level, score) = (self.level.label(language), self.score);
        let name = |(dimension, rating): &(Dimension, Rating)| {
            format!("{} {}", dimension.label(language), rating.label(language))
        };
        let why: Vec<_> = self.held_down_by.iter().chain(&self.open).map(name).collect();
        let why = why.join(", ");
        match self.lags {
            Truth::True => {
                sentence!(language, en "lags: {level} ({score}): {why}", nl "blijft achter: {level} ({score}): {why}")
            }
            _ => {
                sentence!(language, en "may lag: {level} ({score}): {why}", nl "blijft misschien achter: {level} ({score}): {why}")
            }
        }
    }
}

impl HoldingBack<'_> {
    /// A line for each guard by which moves are certainly held back.
    fn lines(&self, language: Language) -> Vec<String> {
        let mut by_guard: Vec<(String, Vec<&HeldBack<'_>>)> = Vec::new();
        for held in self.moves.iter().filter(|held| held.reason.holds == Truth::False) {
            let guard = held.reason.guard.label(language);
            match by_guard.iter_mut().find(|(other, _)| *other == guard) {
                Some((_, moves)) => moves.push(held),
                None => by_guard.push((guard, vec![held])),
            }
        }
        by_guard.iter().map(|(guard, moves)| self.line(guard, moves, language)).collect()
    }

    fn line(&self, guard: &str, moves: &[&HeldBack<'_>], language: Language) -> String {
        let mechanism = self.context.mechanism.label(language);
        let names: Vec<_> = moves.iter().map(|held| held.rule.label(language)).collect();
        let names = names.join("; ");
        let start = sentence!(
            language,
            en "{mechanism}: without {guard} not: {names}",
            nl "{mechanism}: zonder {guard} niet: {names}"
        );
        // What is illegal itself changes nothing now.
        let is_legal = |how: &Applicability| how.legal.is_possible();
        let mut levers: Vec<&str> = Vec::new();
        for (lever, how) in moves.iter().flat_map(|held| &held.levers) {
            if is_legal(how) && !levers.contains(&lever.label(language)) {
                levers.push(lever.label(language));
            }
        }
        if levers.is_empty() {
            return start;
        }
        let levers = levers.join("; ");
        sentence!(language, en "{start}. Changed by: {levers}", nl "{start}. Te veranderen door: {levers}")
    }
}

impl NotYet<'_> {
    fn line(&self, language: Language) -> String {
        let rule = self.rule.label(language);
        let failed = self.failed.iter().map(|reason| reason.guard.label(language));
        let window = self.outside_window.map(|(amends, opens)| {
            let document = amends.label(language);
            match opens {
                Some(opens) => sentence!(
                    language,
                    en "{document} can be changed from {opens}",
                    nl "{document} kan vanaf {opens} worden aangepast"
                ),
                None => sentence!(language, en "{document} can't be changed now", nl "{document} kan nu niet worden aangepast"),
            }
        });
        let why = failed.chain(window).collect::<Vec<_>>().join("; ");
        sentence!(language, en "not yet: {rule}; that needs: {why}", nl "nog niet: {rule}; daarvoor is nodig: {why}")
    }
}

impl Turnover<'_> {
    fn line(&self, language: Language) -> String {
        const OUTCOME: Text = Text { en: "the outcome", nl: "de uitkomst" };
        let event = self.event.label(language);
        let dimensions = self.dimensions.iter().map(|dimension| dimension.label(language));
        let outcome = self.outcome.then(|| OUTCOME.in_language(language));
        let undone = dimensions.chain(outcome).collect::<Vec<_>>().join(", ");
        sentence!(language, en "{event} would undo: {undone}", nl "{event} zou tenietdoen: {undone}")
    }
}

fn step_line(step: &DatedStep<'_, '_>, language: Language) -> String {
    let rule = step.turn.rule.label(language);
    let next = sentence!(language, en "next: {rule}", nl "hierna: {rule}");
    [next].into_iter().chain(step.remarks(language)).collect::<Vec<_>>().join("; ")
}

fn domain(target: Target<'_>, language: Language) -> &str {
    target.domain().map_or(target.case().id(), |domain| domain.label(language))
}

impl RuleBook {
    /// Diagnoses a target at a date.
    ///
    /// Of the targets of one case, the one that got furthest is better finished first; where two got equally far, the first of the
    /// record. Targets that dropped out don't count.
    ///
    /// # Errors
    /// Those of [`situation`](Self::situation), for the other targets of the case.
    pub fn diagnose_target<'a>(
        &self,
        model: &ScoringModel,
        situation: &Situation<'a>,
        terms: &DatedPlanTerms,
    ) -> Result<TargetDiagnosis<'a, '_>, Report> {
        let position = situation.position();
        let is_at_top = position.outcome_reaches(Outcome::Practice);
        let (finish_first, begin_later) = self.other_targets(situation)?;
        Ok(TargetDiagnosis {
            target: situation.target(),
            lagging: lagging(&model.scorecard(position)),
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

    /// The moves that are legal and against what is expected, and those whose document can't be changed now.
    fn not_yet(&self, situation: &Situation<'_>) -> Vec<NotYet<'_>> {
        let moves = self.moves(situation);
        let has = |rules: &[&Rule], wanted: &Rule| rules.iter().any(|rule| rule.id() == wanted.id());
        let not_yet = |rule| {
            let reasons = Rule::reasons(rule, situation.position()).into_iter();
            let opens = |amends: Amendment| (amends, situation.next_opening(amends.document, amends.owner));
            let is_outside = has(&moves.outside_window, rule);
            NotYet {
                rule,
                failed: reasons.filter(|reason| reason.holds == Truth::False).collect(),
                outside_window: rule.amends().filter(|_| is_outside).map(opens),
            }
        };
        let is_not_yet = |rule: &&Rule| has(&moves.against_expectation, rule) || has(&moves.outside_window, rule);
        self.rules().iter().filter(is_not_yet).map(not_yet).collect()
    }

    /// The moves that ask for the highest rung and change something.
    fn consolidating(&self, position: &Position) -> Vec<(&Rule, Applicability)> {
        let asks_for_top = |rule: &Rule| {
            let reasons = rule.reasons(position);
            let mut asked = reasons.iter().flat_map(|reason| &reason.alternatives);
            asked.any(|asked| matches!(asked, Alternative::Outcome { at_least: Outcome::Practice, .. }))
        };
        let moves = self.rules().iter().filter(|rule| rule.kind() == RuleKind::Move && rule.changes(position));
        moves.filter(|rule| asks_for_top(rule)).map(|rule| (rule, rule.applicability(position))).collect()
    }

    fn turnover(&self, position: &Position) -> Vec<Turnover<'_>> {
        let events = self.of_mechanism(Mechanism::StaffTurnover);
        let events = events.filter(|rule| rule.kind() == RuleKind::Event && !rule.closes());
        let turnover = |event| {
            let after = Rule::apply_to(event, position);
            let falls = |dimension: &Dimension| after.favours(*dimension).0 < position.favours(*dimension).0;
            Turnover {
                event,
                dimensions: Dimension::ALL.iter().copied().filter(falls).collect(),
                outcome: after.outcomes().start() < position.outcomes().start(),
            }
        };
        events.map(turnover).filter(|turnover| turnover.outcome || !turnover.dimensions.is_empty()).collect()
    }

    /// The other targets that are better finished first, and those that are better begun later.
    fn other_targets<'a>(&self, situation: &Situation<'a>) -> Result<(Vec<Target<'a>>, Vec<Target<'a>>), Report> {
        let (mut first, mut later) = (Vec::new(), Vec::new());
        let (own, mut is_after_own) = (situation.target(), false);
        let own_rung = *situation.position().outcomes().start();
        let is_finished = |target: Target<'_>, position: &Position| {
            let goal: Goal = ambition(target);
            goal.is_reached(position).is_certain()
        };
        let own_is_finished = is_finished(own, situation.position());
        for other in own.case().targets() {
            if other.domain() == own.domain() {
                is_after_own = true;
                continue;
            }
            let position = *self.situation(other, situation.on())?.position();
            let has_dropped_out = other.status().and_then(Status::drop_out).is_some();
            if has_dropped_out || is_finished(other, &position) {
                continue;
            }
            let rung = *position.outcomes().start();
            let is_ahead = rung > own_rung || (rung == own_rung && !is_after_own);
            if is_ahead && !own_is_finished { first.push(other) } else { later.push(other) }
        }
        Ok((first, later))
    }
}

fn lagging(card: &Scorecard) -> Vec<LaggingLevel> {
    let level = |level: Level| {
        let of_level = card.level(level);
        let below_top = of_level.contributions.iter().map(|c| (c.dimension, c.rating));
        let top = |rating: Rating| rating.scale().steps();
        let (open, mut held_down_by): (Vec<_>, Vec<_>) = below_top
            .filter(|(_, rating)| rating.lower().rank() < top(*rating))
            .partition(|(_, rating)| rating.upper().rank() == top(*rating));
        held_down_by.sort_by_key(|(_, rating)| rating.upper().rank());
        LaggingLevel { level, lags: card.bottleneck.is(level), score: of_level.score, held_down_by, open }
    };
    card.bottleneck.candidates().map(level).collect()
}

/// Groups what a mechanism holds back by move, each with its levers.
fn holding_back<'b>(context: MechanismContext<'b>, position: &Position) -> HoldingBack<'b> {
    let mechanism = context.mechanism;
    let levers = |rule: &Rule, reason: &Reason| {
        let helps = |(lever, _): &&(&Rule, Applicability)| {
            lever.id() != rule.id() && reason.guard.holds_by(mechanism, &lever.apply_to(position)).is_certain()
        };
        context.levers.iter().filter(helps).copied().collect()
    };
    let all = context.held_back.iter().chain(&context.open);
    let held =
        |(rule, reason): &(&'b Rule, Reason)| HeldBack { rule, reason: reason.clone(), levers: levers(rule, reason) };
    let moves = all.map(held).collect();
    HoldingBack { context, moves }
}

//! Replay: what a log makes of a case, or of an experiment, and where that parts from its ratings.

use chrono::NaiveDate;

use super::knowledge::Knowledge;
use super::rank_state::RankState;
use super::{GuardKind, Rule, RuleBook, Turn};
use crate::case::{Field, HasTimeline, LogEntry, Moment, Position, Timeline, TimelineEnd};
use crate::report::{Accepted, Code, Finding, Path, Report, nearest};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Outcome, Text};

/// The log of a case or of an experiment, replayed by a rule book.
///
/// Replay starts from the position at the first moment, with the outcome `none`. For an experiment the outcome stays unknown.
/// Each entry happened, so its invariants held, which can narrow what wasn't known. At each
/// later moment the log's position is compared with the rated one, dimension by dimension, stated changes included. Where
/// they part, the rating stands and replay goes on from it. What no rule of the book changes isn't for its log to explain, and
/// can't part from it. What is known on a day is what was known by then: later entries
/// don't narrow it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replay<'b> {
    /// Each entry of the log, in its order.
    pub turns: Vec<DatedTurn<'b>>,
    /// Where log and ratings part, by moment and dimension.
    pub mismatches: Vec<LogMismatch>,
    findings: Report,
    /// What is known from each day on.
    known: Vec<(NaiveDate, Position)>,
}

/// An entry of a log as it was played.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DatedTurn<'b> {
    /// The day.
    pub on: NaiveDate,
    /// What was played.
    pub turn: Turn<'b>,
}

/// A rating that doesn't come out of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogMismatch {
    /// The moment, counted from 0.
    pub moment: usize,
    /// The dimension; `None` for the outcome.
    pub dimension: Option<Dimension>,
    /// Where the log leads.
    pub replayed: Position,
    /// What the record has.
    pub rated: Position,
}

impl Replay<'_> {
    /// What is known on a day: after the entries of that day, and after its ratings where it is a moment. `None` before
    /// the first moment.
    pub fn position_on(&self, day: NaiveDate) -> Option<Position> {
        let after = self.known.partition_point(|(from, _)| *from <= day);
        after.checked_sub(1).map(|index| self.known[index].1)
    }

    /// The latest of what is known.
    pub fn position(&self) -> Position {
        self.known.last().map_or(Position::UNKNOWN, |(_, position)| *position)
    }

    /// The deviations and the mismatches as findings on the case's record, those that it waives left out.
    pub const fn findings(&self) -> &Report {
        &self.findings
    }
}

impl RuleBook {
    /// Replays the log of a case, or of an [experiment](crate::case::Experiment).
    ///
    /// # Errors
    /// Every entry with a rule that the book doesn't have, or that comes after the end; every end at odds with the status;
    /// every broken invariant.
    ///
    /// ```
    /// use policy_integration::{Case, Code, Degree, Dimension, RuleBook};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [
    ///     {"on": "2024-01-01", "ratings": {"work_structures": "absent", "informal_network": "absent",
    ///         "management_support": "absent"}},
    ///     {"on": "2024-06-01", "ratings": {"work_structures": "established"}}
    /// ], "log": [
    ///     {"on": "2024-02-01", "rule": "convene_group"},
    ///     {"on": "2024-03-01", "rule": "have_talks"}
    /// ]}"#)?;
    /// let book = RuleBook::multilevel();
    /// let replay = book.replay(&case)?;
    /// // The group came before the contacts that the theory says it needs.
    /// assert_eq!(replay.turns[0].turn.deviations.len(), 1);
    /// let spring = replay.position_on("2024-04-01".parse().unwrap()).unwrap();
    /// assert_eq!(spring.rating(Dimension::InformalNetwork).degree(), Some(Degree::Emerging));
    /// // The record doesn't speak of the network in June: it says that nothing changed, which parts from the log.
    /// let codes: Vec<_> = replay.findings().findings().iter().map(|finding| finding.code()).collect();
    /// assert_eq!(codes, [Code::AgainstExpectation, Code::PartsFromLog]);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn replay<'b>(&'b self, followed: &impl HasTimeline) -> Result<Replay<'b>, Report> {
        self.replayed(followed.timeline())
    }

    fn replayed(&self, timeline: Timeline<'_>) -> Result<Replay<'_>, Report> {
        let rules = self.rules_of_log(timeline)?;
        let mut run = Run::start(self, timeline);
        let mut entries = timeline.log().iter().zip(rules).enumerate().peekable();
        for moment in timeline.moments().skip(1) {
            while let Some((index, (entry, rule))) = entries.next_if(|(_, (entry, _))| entry.on <= moment.on()) {
                run.play(index, entry, rule);
            }
            run.compare(moment);
        }
        entries.for_each(|(index, (entry, rule))| run.play(index, entry, rule));
        let findings = Report::new(run.findings).waive(timeline.timeline_record().waived());
        if !findings.is_sound() {
            return Err(findings);
        }
        Ok(Replay { turns: run.turns, mismatches: run.mismatches, findings, known: run.known })
    }

    /// Where a case, or an experiment, stands now: where its log leads, or, without one, as it was rated last.
    ///
    /// # Errors
    /// Those of [`replay`](Self::replay).
    ///
    /// ```
    /// use policy_integration::{RuleBook, published};
    ///
    /// let case = published::municipality("8").unwrap();
    /// assert_eq!(RuleBook::multilevel().position_of(case)?, case.latest().position());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn position_of(&self, followed: &impl HasTimeline) -> Result<Position, Report> {
        let timeline = followed.timeline();
        if timeline.log().is_empty() {
            return Ok(timeline.latest().position());
        }
        self.replayed(timeline).map(|replay| replay.position())
    }

    /// The rule of each entry of a log.
    fn rules_of_log(&self, timeline: Timeline<'_>) -> Result<Vec<&Rule>, Report> {
        let rule_path = |index| rule_path(timeline, index);
        let (mut rules, mut findings) = (Vec::new(), Vec::new());
        let mut end: Option<&LogEntry> = None;
        for (index, entry) in timeline.log().iter().enumerate() {
            let Some(rule) = self.rule(&entry.rule) else {
                findings.push(self.unknown_rule(rule_path(index), &entry.rule));
                continue;
            };
            if let Some(end) = end {
                findings.push(Finding::new(rule_path(index), Code::LoggedAfterClosing, rule.id()).against(&end.rule));
            }
            if rule.closes() {
                let at_odds = closing_at_odds(timeline, index, entry);
                if end.is_none() && at_odds.is_none() {
                    findings.extend(known_after(timeline, entry.on));
                }
                end = end.or(Some(entry));
                findings.extend(at_odds);
            }
            rules.push(rule);
        }
        if findings.is_empty() { Ok(rules) } else { Err(Report::new(findings)) }
    }

    /// Whether a rule of the book does anything to a field.
    fn can_change(&self, field: Field) -> bool {
        let changed = |rule: &Rule| rule.alterations().iter().any(|(changed, _)| *changed == field);
        self.rules().iter().any(changed)
    }

    /// The finding for a rule that the book doesn't have, with the one that was probably meant.
    pub(super) fn unknown_rule(&self, path: Path, id: &str) -> Finding {
        let ids: Vec<_> = self.rules().iter().map(Rule::id).collect();
        let labelled = self.rules().iter().find(|rule| rule.is_labelled(id)).map(Rule::id);
        let nearest = labelled.or_else(|| nearest(id, &ids)).map(str::to_owned);
        Finding::new(path, Code::UnknownRule, id).accepting(Accepted::Named { nearest })
    }
}

fn rule_path(timeline: Timeline<'_>, index: usize) -> Path {
    timeline.timeline_record().log_path(index).join("rule")
}

/// A case ends by dropping out and an experiment by fading; the status may leave that open.
fn closing_at_odds(timeline: Timeline<'_>, index: usize, entry: &LogEntry) -> Option<Finding> {
    const FADED: Text = Text { en: "`faded`", nl: "`faded`" };
    let record = timeline.timeline_record();
    let TimelineEnd { word, is_early, on, .. } = record.ending?;
    let finding = Finding::new(rule_path(timeline, index), Code::ClosingAtOdds, &entry.rule);
    let finding = if record.is_experiment() { finding.accepting(Accepted::Described(FADED)) } else { finding };
    if !is_early {
        return Some(finding.against(word));
    }
    let on = on.filter(|on| *on != entry.on)?;
    Some(finding.against(format!("{word}, {on}")))
}

/// What the record knows though the log ended the case: ratings of later days, and outcomes.
fn known_after(timeline: Timeline<'_>, end: NaiveDate) -> Vec<Finding> {
    let record = timeline.timeline_record();
    let mut findings = record.rated_after(end, |_| true);
    for (path, rung) in record.outcome_paths() {
        findings.push(Finding::new(path, Code::OutcomeOfDropOut, rung));
    }
    findings
}

/// A replay under way.
struct Run<'b, 't> {
    book: &'b RuleBook,
    timeline: Timeline<'t>,
    state: RankState,
    turns: Vec<DatedTurn<'b>>,
    mismatches: Vec<LogMismatch>,
    findings: Vec<Finding>,
    known: Vec<(NaiveDate, Position)>,
}

impl<'b, 't> Run<'b, 't> {
    fn start(book: &'b RuleBook, timeline: Timeline<'t>) -> Self {
        let first = timeline.first();
        let position = start_of(first, timeline);
        let known = vec![(first.on(), position)];
        let state = RankState::start(&position);
        Self { book, timeline, state, turns: Vec::new(), mismatches: Vec::new(), findings: Vec::new(), known }
    }

    fn play(&mut self, index: usize, entry: &LogEntry, rule: &'b Rule) {
        let before = self.state.position();
        let timeline = self.timeline;
        let note = |code, guard| Finding::new(rule_path(timeline, index), code, rule.id()).against(guard);
        for guard in rule.guards() {
            match guard.kind() {
                GuardKind::Invariant if guard.holds(&before) == Truth::False => {
                    self.findings.push(note(Code::BrokenInvariant, guard));
                }
                GuardKind::Invariant => {
                    if let Some(assumed) = guard.assume(&self.state) {
                        self.state = assumed;
                    }
                }
                GuardKind::Expectation => {}
            }
        }
        self.state = self.state.after(rule.alterations());
        let after = self.state.position();
        let turn = Turn::of(rule, before, after);
        let deviations = turn.deviations.iter().map(|reason| note(Code::AgainstExpectation, &reason.guard));
        self.findings.extend(deviations);
        self.turns.push(DatedTurn { on: entry.on, turn });
        self.known.push((entry.on, after));
    }

    /// Compares the log with the ratings of a moment, and goes on from what both allow, or from the ratings.
    ///
    /// What the moment doesn't speak of can part from the log, which says that it changed; but silence adds nothing to what
    /// the log tells. A case without a log has nothing to compare.
    fn compare(&mut self, moment: Moment<'_>) {
        let Some(change) = self.timeline.change(moment.index() - 1, moment.index()) else { return };
        let (replayed, rated) = (self.state.position(), moment.position());
        let stated = RankState::stated(&change, &rated);
        let is_silent = |field: Field| field.dimension().is_some_and(|dimension| moment.evidence(dimension).is_none());
        for field in Field::all() {
            let (pairs, stated) = (self.state.field(field), stated.field(field));
            let both = pairs.and(stated);
            match both.is_empty() {
                true => self.state.set(field, stated),
                false if is_silent(field) => {}
                false => self.state.set(field, both),
            }
            if both.is_empty() && !self.timeline.log().is_empty() && self.book.can_change(field) {
                let mismatch = LogMismatch { moment: moment.index(), dimension: field.dimension(), replayed, rated };
                self.findings.push(mismatch.finding(self.timeline, moment));
                self.mismatches.push(mismatch);
            }
        }
        let position = self.state.position();
        self.state = RankState::start(&position);
        self.known.push((moment.on(), position));
    }
}

/// Where a replay or a reconstruction starts: an outcome is what changed since the first moment, so none has by then.
///
/// Of a case with one moment it's what changed by then. Of an experiment no outcome is asked.
pub(super) fn start_of(moment: Moment<'_>, timeline: Timeline<'_>) -> Position {
    let position = moment.position();
    let has_outcome_later = !timeline.timeline_record().is_experiment() && timeline.moments().len() > 1;
    if moment.index() == 0 && has_outcome_later { position.with_outcome(Outcome::NoChange) } else { position }
}

impl LogMismatch {
    /// What the moment states is at odds with where the log leads; where it is silent, what carries is.
    fn finding(&self, timeline: Timeline<'_>, moment: Moment<'_>) -> Finding {
        let Some(dimension) = self.dimension else {
            let lowest = |position: Position| *position.outcomes().start();
            let path = timeline.timeline_record().at("outcomes");
            return Finding::new(path, Code::PartsFromLog, lowest(self.rated)).against(lowest(self.replayed));
        };
        let carried = || self.rated.rating(dimension).statement();
        let rated = moment.evidence(dimension).map_or_else(carried, |rating| rating.rating);
        let path = timeline.timeline_record().rating_path(self.moment, dimension);
        Finding::new(path, Code::PartsFromLog, rated).against(self.replayed.rating(dimension))
    }
}

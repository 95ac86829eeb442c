//! Replay: what a log makes of a case, or of an experiment, and where that parts from its ratings.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::cycles::Cycles;
use super::knowledge::Knowledge;
use super::rank_state::RankState;
use super::unknown_rules::UnknownRules;
use super::{Amendment, Guard, GuardKind, Rule, RuleBook, RuleKind, Turn};
use crate::case::{
    Case, DaySpan, Field, HasTimeline, LogEntry, Logged, Moment, PartialDate, Position, Timeline, TimelineEnd,
};
use crate::report::{Accepted, Code, Finding, Limits, Path, Report, waive_only};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, DocumentOwner, Outcome, PolicyDomain, Text, Unit};

/// The log of a case or of an experiment, replayed by a rule book.
///
/// Replay starts from the position at the first moment, with the outcome `none`. For an experiment the outcome stays unknown.
/// Each entry happened, so its invariants held, which can narrow what wasn't known. At each
/// later moment the log's position is compared with the rated one, dimension by dimension, stated changes included. Where
/// they part, the rating stands and replay goes on from it. What no rule of the book changes isn't for its log to explain, and
/// can't part from it. What is known on a day is what was known by then: later entries
/// don't narrow it.
///
/// # Domains
/// An entry that names a domain changes what is of the domain there only, and what is of the case everywhere. The replay of a
/// target therefore takes in what entries of other domains do to the case; their guards are judged in their own domain. A dimension of
/// a target that was read from what is said of the case is the target's own from the first effect on: later ratings of the case as
/// a whole don't part from it. Of a case with several targets, the replay of the case follows what is of the case.
///
/// # Windows
/// An event can open or close the cycle of a kind of document: of the domain that its entry names, or else of the case and of each
/// domain. The [calendar](crate::case::CalendarEntry) tells of other windows. A cycle that an event opened is open until an event or
/// the calendar closes it; an event that closes a window which stays open by the calendar is a fault. A move that changes a document
/// while its cycle is known to be closed is a [deviation](DatedTurn::outside_window). Where neither log nor calendar tells of a cycle,
/// it isn't checked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replay<'b> {
    /// Each entry of the log that changes something here or is about it, in its order.
    pub turns: Vec<DatedTurn<'b>>,
    /// Where log and ratings part, by moment and dimension.
    pub mismatches: Vec<LogMismatch>,
    findings: Report,
    /// What is known after each moment and each entry, with the days that it can have been on.
    known: Vec<(DaySpan, Position)>,
}

/// An entry of a log as it was played.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DatedTurn<'b> {
    /// The day, or the month or year that it was in.
    pub on: PartialDate,
    /// The domain that it was about, where the record says.
    pub domain: Option<PolicyDomain>,
    /// What was played. Of an entry of another domain no guard is judged.
    pub turn: Turn<'b>,
    /// The document that a move changed while its cycle was closed.
    pub outside_window: Option<Amendment>,
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
    ///
    /// In a month or a year that an entry was in, it can have happened or not: the position encloses both.
    pub fn position_on(&self, day: NaiveDate) -> Option<Position> {
        let certain = self.known.partition_point(|(days, _)| days.last <= day).checked_sub(1)?;
        let possible = self.known.partition_point(|(days, _)| days.first <= day);
        let positions = self.known[certain..possible].iter().map(|(_, position)| *position);
        positions.reduce(Position::widened_to)
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
    ///         "visibility": "absent"}},
    ///     {"on": "2024-06-01", "ratings": {"work_structures": "emerging"}}
    /// ], "log": [
    ///     {"on": "2024-02-01", "rule": "bring_advisers_together"},
    ///     {"on": "2024-03-01", "rule": "talk_informally"}
    /// ]}"#)?;
    /// let book = RuleBook::multilevel();
    /// let replay = book.replay(&case)?;
    /// // The meeting came before the contacts that the theory says it needs.
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
        let entries = self.entries_of_log(timeline)?;
        let mut run = Run::start(self, timeline);
        let mut entries = entries.into_iter().peekable();
        for moment in timeline.moments().skip(1) {
            while let Some((logged, rule)) = entries.next_if(|(logged, _)| logged.days.last <= moment.on()) {
                run.play(logged, rule);
            }
            run.compare(moment);
        }
        entries.for_each(|(logged, rule)| run.play(logged, rule));
        run.findings.extend(self.other_book(timeline));
        waive_only(timeline.timeline_record().waived(), &mut run.findings);
        let findings = Report::new(run.findings);
        if !findings.is_sound() {
            return Err(findings);
        }
        Ok(Replay { turns: run.turns, mismatches: run.mismatches, findings, known: run.known })
    }

    /// Reads a case from JSON, with a log and actions by this book.
    ///
    /// # Errors
    /// As [`Case::read`], and as [`check_record`](Self::check_record) where the case is sound.
    pub fn read_case(&self, json: &[u8]) -> Result<Case, Report> {
        let case = Case::read(json)?;
        let report = self.check_record(&case);
        if report.is_sound() { Ok(case) } else { Err(report) }
    }

    /// Checks each entry of a case's log against the book, without a replay: the rule is one of the book's, and where the case has
    /// several targets, an entry that has to do with a domain names it.
    ///
    /// ```
    /// use policy_integration::{Case, Code, RuleBook};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    ///     "log": [{"on": "2024-02-01", "rule": "have a talk"}]}"#)?;
    /// let report = RuleBook::multilevel().check_log(&case);
    /// assert_eq!(report.findings()[0].code(), Code::UnknownRule);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn check_log(&self, case: &Case) -> Report {
        Report::new(self.faults_of_log(case).collect())
    }

    /// Checks everything of a case's record that names a rule against the book: its log, as [`check_log`](Self::check_log) does, and
    /// its actions. The rule of an action is one of the book's moves.
    ///
    /// ```
    /// use policy_integration::{Case, Code, RuleBook};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    ///     "actions": [{"id": "a1", "rule": "have a talk"}, {"id": "a2", "rule": "manager_leaves"}]}"#)?;
    /// let report = RuleBook::multilevel().check_record(&case);
    /// let codes: Vec<_> = report.findings().iter().map(|finding| finding.code()).collect();
    /// assert_eq!(codes, [Code::UnknownRule, Code::ActionOfEvent]);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn check_record(&self, case: &Case) -> Report {
        let unknown = UnknownRules::of(self);
        let actions = case.actions().iter().enumerate().filter_map(|(index, action)| {
            let path = || Path::root().join("actions").join(index).join("rule");
            match self.rule(&action.rule) {
                None => Some(unknown.finding(path(), &action.rule)),
                Some(rule) if rule.kind() == RuleKind::Event => {
                    Some(Finding::new(path(), Code::ActionOfEvent, rule.id()))
                }
                Some(_) => None,
            }
        });
        Report::new(self.faults_of_log(case).chain(actions).collect())
    }

    /// Reviews all that there is to look into in a case's record: its own warnings, what [`check_record`](Self::check_record) finds, and
    /// what a replay of each target finds, or of the case where it has none: broken invariants, deviations, and where log and ratings
    /// part.
    ///
    /// ```
    /// use policy_integration::{Case, Code, RuleBook};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"management_support": "absent"}}],
    ///     "log": [{"on": "2024-02-01", "rule": "win_team_manager"}]}"#)?;
    /// let book = RuleBook::multilevel();
    /// assert!(book.check_record(&case).is_empty(), "there is such a rule");
    /// assert_eq!(book.review(&case).findings()[0].code(), Code::BrokenInvariant);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn review(&self, case: &Case) -> Report {
        let findings =
            |replayed: Result<Replay<'_>, Report>| replayed.map_or_else(|faults| faults, |replay| replay.findings);
        let of_targets = case.targets().map(|target| findings(self.replay(&target)));
        let of_case = case.targets().next().is_none().then(|| findings(self.replay(case)));
        let own = [case.warnings().clone(), self.check_record(case)];
        Report::joined(own.into_iter().chain(of_targets).chain(of_case), &Limits::DEFAULT)
    }

    fn faults_of_log(&self, case: &Case) -> impl Iterator<Item = Finding> {
        let (timeline, unknown) = (case.timeline(), UnknownRules::of(self));
        let logged = timeline.timeline_record().logged();
        let of_entries =
            logged.filter_map(move |logged| self.rule_of(timeline, logged, &unknown).err().map(|finding| *finding));
        let mut of_book: Vec<_> = self.other_book(timeline).into_iter().collect();
        waive_only(timeline.timeline_record().waived(), &mut of_book);
        of_book.into_iter().chain(of_entries)
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
        let position =
            if timeline.log().is_empty() { timeline.latest().position() } else { self.replayed(timeline)?.position() };
        Ok(with_later_outcome(position, timeline, NaiveDate::MAX))
    }

    /// The entries of a log with their rules, without those of other domains after the end.
    fn entries_of_log<'t>(&self, timeline: Timeline<'t>) -> Result<Vec<(Logged<'t>, &Rule)>, Report> {
        let (mut entries, mut findings) = (Vec::new(), Vec::new());
        let unknown = UnknownRules::of(self);
        let mut end: Option<&LogEntry> = None;
        for logged in timeline.timeline_record().logged() {
            let rule = match self.rule_of(timeline, logged, &unknown) {
                Ok(rule) => rule,
                Err(finding) => {
                    findings.push(*finding);
                    continue;
                }
            };
            if !logged.is_own {
                entries.extend(end.is_none().then_some((logged, rule)));
                continue;
            }
            let path = || rule_path(timeline, logged);
            let domain = logged.entry.domain;
            if let Some(end) = end.filter(|end| end.domain.is_none() || end.domain == domain) {
                findings.push(Finding::new(path(), Code::LoggedAfterClosing, rule.id()).against(&end.rule));
            }
            if rule.closes() {
                let at_odds = closing_at_odds(timeline, logged);
                if end.is_none() && at_odds.is_none() {
                    findings.extend(known_after(timeline, logged.entry));
                }
                end = end.or(Some(logged.entry));
                findings.extend(at_odds);
            }
            entries.push((logged, rule));
        }
        if findings.is_empty() {
            return Ok(entries);
        }
        findings.extend(self.other_book(timeline));
        Err(Report::new(findings))
    }

    /// The warning that the record names another book than this one.
    fn other_book(&self, timeline: Timeline<'_>) -> Option<Finding> {
        let (record, own) = (timeline.timeline_record(), self.name());
        let other = record.rule_book().filter(|named| **named != own)?;
        Some(Finding::new(record.rule_book_path(), Code::OtherRuleBook, other).against(own))
    }

    /// The rule of an entry.
    fn rule_of(
        &self,
        timeline: Timeline<'_>,
        logged: Logged<'_>,
        unknown: &UnknownRules<'_>,
    ) -> Result<&Rule, Box<Finding>> {
        let id = &logged.entry.rule;
        let rule = self.rule(id).ok_or_else(|| Box::new(unknown.finding(rule_path(timeline, logged), id)))?;
        let record = timeline.timeline_record();
        if logged.entry.domain.is_none()
            && record.has_several_targets()
            && let Some(of_domain) = rule.of_a_domain()
        {
            let finding = Finding::new(record.logged_path(logged), Code::LoggedWithoutDomain, id);
            return Err(Box::new(finding.against(of_domain)));
        }
        Ok(rule)
    }

    /// Whether a rule of the book does anything to a field.
    fn can_change(&self, field: Field) -> bool {
        let changed = |rule: &Rule| rule.alterations().iter().any(|(changed, _)| *changed == field);
        self.rules().iter().any(changed)
    }
}

impl Rule {
    /// Something of a domain that it asks about or changes; `None` where it has to do with the case alone.
    fn of_a_domain(&self) -> Option<&'static str> {
        let asked = self.guards().iter().flat_map(Guard::conditions).map(|condition| condition.field());
        let fields = self.alterations().iter().map(|(field, _)| *field).chain(asked);
        let of_domains = fields.filter(|field| is_of_domains(*field));
        let named = of_domains.map(|field| field.dimension().map_or("outcome", Dimension::id)).next();
        let amended = self.amends().filter(|amends| amends.owner == DocumentOwner::Target);
        named.or(amended.map(|amends| amends.document.id()))
    }
}

/// Whether a field is told of each domain by itself: its dimension is, or it's the outcome.
fn is_of_domains(field: Field) -> bool {
    field.dimension().is_none_or(|dimension| dimension.unit() == Unit::Domain)
}

fn rule_path(timeline: Timeline<'_>, logged: Logged<'_>) -> Path {
    timeline.timeline_record().logged_path(logged).join("rule")
}

/// A case ends by dropping out and an experiment by fading; the status may leave that open.
fn closing_at_odds(timeline: Timeline<'_>, logged: Logged<'_>) -> Option<Finding> {
    const FADED: Text = Text { en: "`faded`", nl: "`faded`" };
    let record = timeline.timeline_record();
    let TimelineEnd { word, is_early, on, .. } = record.ending?;
    let finding = Finding::new(rule_path(timeline, logged), Code::ClosingAtOdds, &logged.entry.rule);
    let finding = if record.is_experiment() { finding.accepting(Accepted::Described(FADED)) } else { finding };
    if !is_early {
        return Some(finding.against(word));
    }
    let on = on.filter(|on| !logged.entry.on.contains(*on))?;
    Some(finding.against(format!("{word}, {on}")))
}

/// What the record knows though the log ended the case: ratings of later days, and outcomes.
fn known_after(timeline: Timeline<'_>, end: &LogEntry) -> Vec<Finding> {
    let record = timeline.timeline_record();
    // Where one domain came to its end, the case went on.
    let mut findings =
        record.rated_after(end.on, |_| true, |dimension| end.domain.is_none() || record.is_own(dimension));
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
    cycles: Cycles,
    /// What is read from what is said of the case, until the log changed it here.
    made_own: BTreeSet<Field>,
    turns: Vec<DatedTurn<'b>>,
    mismatches: Vec<LogMismatch>,
    findings: Vec<Finding>,
    known: Vec<(DaySpan, Position)>,
}

impl<'b, 't> Run<'b, 't> {
    fn start(book: &'b RuleBook, timeline: Timeline<'t>) -> Self {
        let first = timeline.first();
        let position = start_of(first, timeline);
        Self {
            book,
            timeline,
            state: RankState::start(&position),
            cycles: Cycles::of(timeline),
            made_own: BTreeSet::new(),
            turns: Vec::new(),
            mismatches: Vec::new(),
            findings: Vec::new(),
            known: vec![(first.on().into(), position)],
        }
    }

    fn play(&mut self, logged: Logged<'_>, rule: &'b Rule) {
        if logged.is_own { self.play_own(logged, rule) } else { self.play_elsewhere(logged, rule) }
    }

    fn play_own(&mut self, logged: Logged<'_>, rule: &'b Rule) {
        let before = self.state.position();
        let timeline = self.timeline;
        let note = |code, against: &dyn std::fmt::Display| {
            Finding::new(rule_path(timeline, logged), code, rule.id()).against(against)
        };
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
        let turn = Turn::of(rule, before, self.state.position());
        let deviations = turn.deviations.iter().map(|reason| note(Code::AgainstExpectation, &reason.guard));
        self.findings.extend(deviations);
        if timeline.timeline_record().has_several_targets() {
            let changed = rule.alterations().iter().map(|(field, _)| *field);
            self.made_own.extend(changed.filter(|field| is_of_domains(*field)));
        }
        let outside_window = self.outside_window(logged, rule);
        if let Some(amends) = outside_window {
            let finding = Finding::new(rule_path(timeline, logged), Code::OutsideWindow, rule.id());
            self.findings.push(finding.against(amends.document));
        }
        let against = self.cycles.log(timeline, logged, rule);
        self.findings.extend(against.iter().map(|document| note(Code::ClosedAgainstCalendar, document)));
        self.push(logged, turn, outside_window);
    }

    /// Plays what is about another domain of the case: here too the case is changed by it.
    fn play_elsewhere(&mut self, logged: Logged<'_>, rule: &'b Rule) {
        let of_case = rule.alterations().iter().filter(|(field, _)| !is_of_domains(*field));
        let of_case: Vec<_> = of_case.copied().collect();
        if of_case.is_empty() {
            return;
        }
        let before = self.state.position();
        self.state = self.state.after(&of_case);
        let turn = Turn { rule, before, after: self.state.position(), deviations: Vec::new(), open: Vec::new() };
        self.push(logged, turn, None);
    }

    fn push(&mut self, logged: Logged<'_>, turn: Turn<'b>, outside_window: Option<Amendment>) {
        let LogEntry { on, domain, .. } = *logged.entry;
        self.known.push((logged.days, turn.after));
        self.turns.push(DatedTurn { on, domain, turn, outside_window });
    }

    /// The document that a move changes though its cycle is closed, as far as log and calendar say.
    fn outside_window(&self, logged: Logged<'_>, rule: &Rule) -> Option<Amendment> {
        let amends = rule.amends().filter(|_| rule.kind() == RuleKind::Move)?;
        (self.cycles.are_open(amends, logged.days) == Truth::False).then_some(amends)
    }

    /// Compares the log with the ratings of a moment, and goes on from what both allow, or from the ratings.
    ///
    /// What the moment doesn't speak of can part from the log, which says that it changed; but silence adds nothing to what
    /// the log tells. A case without a log has nothing to compare.
    fn compare(&mut self, moment: Moment<'_>) {
        let Some(change) = self.timeline.change(moment.index() - 1, moment.index()) else { return };
        let (replayed, rated) = (self.state.position(), moment.position());
        let stated = RankState::stated(&change, &rated);
        let record = self.timeline.timeline_record();
        let is_silent = |field: Field| field.dimension().is_some_and(|dimension| moment.evidence(dimension).is_none());
        for field in Field::all() {
            let (pairs, stated) = (self.state.field(field), stated.field(field));
            if record.is_whole() && is_of_domains(field) {
                self.state.set(field, stated); // the log of each domain explains it
                continue;
            }
            if self.made_own.contains(&field) && field.dimension().is_some_and(|own| record.is_inherited(own)) {
                continue; // what is said of the case isn't about it any more
            }
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
        self.known.push((moment.on().into(), position));
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

/// The position with an outcome that is stated for a day after the last moment, and by a date.
///
/// Entries from that day on may have changed the outcome further: it is then between what is stated and where the log leads.
pub(super) fn with_later_outcome(position: Position, timeline: Timeline<'_>, on: NaiveDate) -> Position {
    let record = timeline.timeline_record();
    let last = timeline.latest().on();
    let Some((day, lowest, highest)) = record.outcome_stated_by(on).filter(|(day, ..)| *day > last) else {
        return position;
    };
    let stated = position.with_outcomes(lowest, highest);
    let goes_on = record.logged().any(|logged| logged.days.last >= day && logged.days.first <= on);
    if goes_on { stated.widened_to(position) } else { stated }
}

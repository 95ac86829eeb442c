//! Reconstruction: the cheapest moves and events that lead from one moment of a case, or of an experiment, to a later one.

use super::rank_state::RankState;
use super::reconstruction_search::{ReconstructionSearch, Trace, Way};
use super::replay::start_of;
use super::{Reason, Rule, RuleBook, Turn};
use crate::case::{HasTimeline, Position};
use crate::uncertainty::Work;
use crate::vocabulary::{Dimension, Language, sentence};

/// What a reconstruction counts, and how far it looks.
///
/// No source publishes magnitudes: these are assumptions, for a caller to change. A move counts its effort
/// ([`Effort::cost`](super::Effort::cost)). A **deviation** counts more than any move, so that a case isn't said to have
/// gone against the theory where one more move explains it. An **event** counts more again: that something befell a case
/// which the record doesn't tell of is assumed only where nothing that somebody did explains it.
///
/// ```
/// use policy_integration::rules::{Effort, ReconstructionTerms};
///
/// let terms = ReconstructionTerms::default();
/// assert!(terms.deviation > Effort::Large.cost() && terms.event > terms.deviation);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReconstructionTerms {
    /// What going against an expectation counts, on top of the move or event.
    pub deviation: u32,
    /// What an event counts; 0 counts as 1.
    pub event: u32,
    /// How often a rule may be looked at before the search gives up: what bounds the time, however many rules a book has. One look
    /// is one way in which its guards may have turned out. What is left at least is found out too, at up to 256 steps a look. Whatever
    /// the limit, a search gives up before it keeps more than 100 MB of states.
    pub work_limit: u64,
}

impl Default for ReconstructionTerms {
    fn default() -> Self {
        Self { deviation: 8, event: 16, work_limit: 1_000_000 }
    }
}

impl ReconstructionTerms {
    /// Counts this for going against an expectation.
    #[must_use]
    pub const fn with_deviation(mut self, cost: u32) -> Self {
        self.deviation = cost;
        self
    }

    /// Counts this for an event.
    #[must_use]
    pub const fn with_event(mut self, cost: u32) -> Self {
        self.event = cost;
        self
    }

    /// Gives up after so many looks at a rule.
    #[must_use]
    pub const fn with_work_limit(mut self, looks: u64) -> Self {
        self.work_limit = looks;
        self
    }
}

/// The cheapest moves and events that lead from one moment to a later one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reconstruction<'b> {
    /// The moves and events, in order.
    pub turns: Vec<Turn<'b>>,
    /// What they count together.
    pub cost: u64,
    /// What no sequence counts less than: the cost itself where the search was done. Where it ran out of work or memory, the sequence
    /// is the best that it found, and a cheaper one may exist.
    pub least: u64,
    /// The position at the end, which overlaps the later moment's in every dimension.
    pub position: Position,
}

impl Reconstruction<'_> {
    /// Whether no other sequence counts less.
    pub const fn is_cheapest(&self) -> bool {
        self.cost == self.least
    }

    /// Every expectation that the case went against, with the rule that did.
    pub fn deviations(&self) -> impl Iterator<Item = (&Rule, &Reason)> {
        self.turns.iter().flat_map(|turn| turn.deviations.iter().map(|reason| (turn.rule, reason)))
    }
}

/// Why there is no reconstruction.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum NoReconstructionError {
    /// The case has no such two moments.
    NoSuchMoments {
        /// The earlier moment as asked for.
        from: usize,
        /// The later moment as asked for.
        to: usize,
        /// How many the case has.
        count: usize,
    },
    /// No rule of the book makes these changes.
    NoRules(Vec<Dimension>),
    /// No order of rules meets their invariants on the way.
    NoWay,
    /// The search took as much as it may, of work or of memory, and found no way. There may be one.
    GaveUp {
        /// How many looks there may be.
        work_limit: u64,
    },
}

impl NoReconstructionError {
    /// Tells why there is none and what would be accepted, in one sentence.
    ///
    /// ```
    /// use policy_integration::{Dimension, Language, rules::NoReconstructionError};
    ///
    /// let reason = NoReconstructionError::NoRules(vec![Dimension::Budget]);
    /// assert_eq!(
    ///     reason.message(Language::Dutch),
    ///     "geen regel van het boek verklaart wat veranderde in: budget; toegestaan: een boek met regels daarvoor"
    /// );
    /// ```
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::NoSuchMoments { count: 1, .. } => sentence!(
                language,
                en "this case has one moment; a reconstruction needs two",
                nl "deze casus heeft één meetmoment; een reconstructie heeft er twee nodig"
            ),
            Self::NoSuchMoments { from, to, count } => sentence!(
                language,
                en "no moments `{from}` and `{to}`; accepted: two of the case's `{count}` moments, counted from 0, the earlier first",
                nl "geen meetmomenten `{from}` en `{to}`; toegestaan: twee van de `{count}` meetmomenten, geteld vanaf 0, het vroegste eerst"
            ),
            Self::NoRules(dimensions) => {
                let labels =
                    dimensions.iter().map(|dimension| dimension.label(language)).collect::<Vec<_>>().join(", ");
                sentence!(
                    language,
                    en "no rule of the book explains what changed in: {labels}; accepted: a book with rules for it",
                    nl "geen regel van het boek verklaart wat veranderde in: {labels}; toegestaan: een boek met regels daarvoor"
                )
            }
            Self::NoWay => sentence!(
                language,
                en "no order of the book's rules leads from one moment to the other; accepted: a book with rules that do",
                nl "geen volgorde van regels van het boek leidt van het ene meetmoment naar het andere; toegestaan: een boek met \
                    regels die dat wel doen"
            ),
            Self::GaveUp { work_limit } => sentence!(
                language,
                en "gave up within `{work_limit}` looks at a rule; accepted: moments that lie nearer, a smaller book, or a higher \
                    `work_limit`",
                nl "gestopt binnen `{work_limit}` bekeken regels; toegestaan: meetmomenten die dichter bij elkaar liggen, een kleiner \
                    boek, of een hogere `work_limit`"
            ),
        }
    }
}

impl RuleBook {
    /// Reconstructs the way from the first moment of a case, or of an [experiment](crate::case::Experiment), to its latest: see
    /// [`reconstruct_between`](Self::reconstruct_between).
    ///
    /// # Errors
    /// [`NoReconstructionError`].
    ///
    /// ```
    /// use policy_integration::{RuleBook, published};
    ///
    /// let case = published::municipality("16").unwrap();
    /// let book = RuleBook::multilevel();
    /// let reconstruction = book.reconstruct(case)?;
    /// assert!(reconstruction.turns.iter().any(|turn| turn.rule.id() == "set_up_working_group"));
    /// # Ok::<(), policy_integration::rules::NoReconstructionError>(())
    /// ```
    pub fn reconstruct(&self, followed: &impl HasTimeline) -> Result<Reconstruction<'_>, NoReconstructionError> {
        let latest = followed.timeline().latest().index();
        self.reconstruct_between(followed, 0, latest, &ReconstructionTerms::default())
    }

    /// The cheapest sequence of moves and events that leads from one of the moments, counted from 0, to a later one.
    ///
    /// The position at the end overlaps the later moment's in every dimension, and every change that is stated between them
    /// is met. What is in the log isn't used. An event that ends the case is never part of the sequence, since the case went
    /// on to the later moment.
    ///
    /// The invariants of each rule held when it was played. Each expectation that failed then counts as a deviation, of a
    /// move and of an event. The sequence assumes the values of the unknowns that make it cheapest, and keeps them throughout:
    /// an open expectation may have held or failed, and a degree that an event makes unknown can be any one.
    ///
    /// Of equally cheap sequences the shorter one is returned; of those the one whose first rule comes first in the book, then
    /// whose second does, and so on. Where several assumptions allow that sequence, the first is kept to. That a guard held
    /// comes before that it failed, and the two sides of a choice have the order of the codebook.
    ///
    /// The default book has no event for a fall of role descriptions, nor for one of policy goals or capacity to absent: the
    /// sources tell of none. What an officer knows or is known for falls only with the officer who leaves.
    ///
    /// Where the search runs out of work or memory, the sequence is the best that was found, with a lower bound on what any counts:
    /// see [`Reconstruction::least`].
    ///
    /// # Errors
    /// [`NoReconstructionError`]: the case hasn't the moments, no rules make what changed, or the search found nothing within its
    /// limits.
    pub fn reconstruct_between(
        &self,
        followed: &impl HasTimeline,
        from: usize,
        to: usize,
        terms: &ReconstructionTerms,
    ) -> Result<Reconstruction<'_>, NoReconstructionError> {
        let timeline = followed.timeline();
        let count = timeline.moments().len();
        let no_such_moments = || NoReconstructionError::NoSuchMoments { from, to, count };
        let change = timeline.change(from, to).ok_or_else(no_such_moments)?;
        let (earlier, later) =
            timeline.moments().nth(from).zip(timeline.moments().nth(to)).ok_or_else(no_such_moments)?;
        let start = RankState::start(&start_of(earlier, timeline));
        let stated = RankState::stated(&change, &later.position());
        let mut search = ReconstructionSearch::new(self, &start, &stated, terms);
        let beyond: Vec<_> = search.beyond_reach(&start).collect();
        if !beyond.is_empty() {
            return Err(NoReconstructionError::NoRules(beyond));
        }
        let work = Work::up_to(terms.work_limit);
        match search.way(&start, &work) {
            Way::Cheapest(way) => Ok(reconstruction(&search, &start, &way, None)),
            Way::Best { way, least } => Ok(reconstruction(&search, &start, &way, Some(least))),
            Way::None => Err(NoReconstructionError::NoWay),
            Way::GaveUp => Err(NoReconstructionError::GaveUp { work_limit: terms.work_limit }),
        }
    }
}

fn reconstruction<'b>(
    search: &ReconstructionSearch<'b, '_>,
    start: &RankState,
    way: &[(usize, RankState)],
    least: Option<u64>,
) -> Reconstruction<'b> {
    let befores = [*start].into_iter().chain(way.iter().map(|(_, state)| *state));
    let traces = way.iter().zip(befores).filter_map(|((rule, after), before)| search.trace(*rule, &before, after));
    let (mut turns, mut cost, mut position) = (Vec::new(), 0, start.position());
    for Trace { turn, cost: of_turn } in traces {
        cost += of_turn;
        position = turn.after;
        turns.push(turn);
    }
    Reconstruction { turns, cost, least: least.unwrap_or(cost), position }
}

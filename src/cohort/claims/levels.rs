//! Tests of the levels beside each other: their alignment, and whether they moved closer.
//!
//! Both are by the default scoring model, and of a target; a case without targets is judged itself.

use std::sync::LazyLock;

use super::Occasion;
use super::proposition::{AlignmentTest, Proposition};
use super::unknown::Unknown;
use crate::case::{Case, HasTimeline, Position, Timeline};
use crate::score::{Convergence, Progress, ScoringModel, Weight};
use crate::uncertainty::Truth;
use crate::vocabulary::Dimension;

static MODEL: LazyLock<ScoringModel> = LazyLock::new(ScoringModel::default);

/// Whether a dimension is part of a level's score.
pub(super) fn is_scored(dimension: Dimension) -> bool {
    MODEL.weight(dimension) > Weight::ZERO
}

impl Proposition {
    /// Whether it is a test of the levels beside each other.
    pub(super) const fn is_of_levels(&self) -> bool {
        matches!(self, Self::Alignment(_) | Self::Levels(_))
    }

    /// Whether the levels of a target pass, given its positions at the first moment and at the latest, in which nothing is open.
    pub(super) fn is_passed(&self, first: &Position, latest: &Position) -> bool {
        match self {
            Self::Alignment(AlignmentTest { at, is }) => {
                let position = if *at == Occasion::First { first } else { latest };
                MODEL.pattern(position).alignment() == Some(*is)
            }
            Self::Levels(convergence) => {
                let [before, after] = [first, latest].map(|position| MODEL.score(position).alignment().lower());
                *convergence
                    == match after.total_cmp(&before) {
                        std::cmp::Ordering::Greater => Convergence::Converged,
                        std::cmp::Ordering::Less => Convergence::Diverged,
                        std::cmp::Ordering::Equal => Convergence::Unchanged,
                    }
            }
            _ => false,
        }
    }

    /// Whether the levels of a case pass: those of one of its targets, or of all where nothing may have moved.
    pub(super) fn truth_of_levels(&self, case: &Case) -> Truth {
        let truths = of_each(case, |timeline| match self {
            Self::Alignment(AlignmentTest { at, is }) => MODEL.pattern(&position(timeline, *at)).is(*is),
            Self::Levels(convergence) => progress(timeline)
                .map_or_else(|| (*convergence == Convergence::Unchanged).into(), |progress| progress.is(*convergence)),
            _ => Truth::Unknown,
        });
        if self.is_of_all() { Truth::all(truths) } else { Truth::any(truths) }
    }
}

/// What the levels of a case with one target can turn out to be, as one unknown in place of the ranks of every dimension.
///
/// `None` where something else is asked of these ranks, so that the two have to turn out together.
pub(super) fn joined<'p>(case: &Case, propositions: &[&'p Proposition]) -> Option<Unknown<'p>> {
    let tests: Vec<_> = propositions.iter().flat_map(|proposition| proposition.tests()).collect();
    let asks_otherwise =
        |test: &&Proposition| !test.is_of_levels() && scored().any(|dimension| test.asks_for(dimension));
    if case.targets().count() > 1 || tests.iter().any(asks_otherwise) {
        return None;
    }
    // That of its only target.
    let timeline = case.timeline();
    let of_levels: Vec<_> = tests.into_iter().filter(|test| test.is_of_levels()).collect();
    match of_levels.first()? {
        Proposition::Alignment(test) => alignments(timeline, test.at, &of_levels),
        _ => movements(timeline, &of_levels),
    }
}

/// The alignments that are possible at a moment, where nothing else is tested.
fn alignments<'p>(timeline: Timeline<'_>, at: Occasion, tests: &[&Proposition]) -> Option<Unknown<'p>> {
    let is_other = |test: &&Proposition| !matches!(test, Proposition::Alignment(test) if test.at == at);
    if tests.iter().any(is_other) {
        return None;
    }
    let position = position(timeline, at);
    let words = MODEL.pattern(&position).possible();
    let ways = words.map(|is| Proposition::Alignment(AlignmentTest { at, is })).collect();
    Some(Unknown::Levels { ways, dimensions: scored().filter(|dimension| is_open(&position, *dimension)).collect() })
}

/// What can have become of the distance between the levels, where nothing else is tested.
fn movements<'p>(timeline: Timeline<'_>, tests: &[&Proposition]) -> Option<Unknown<'p>> {
    let progress = progress(timeline)?;
    let asks_for = |convergence| tests.contains(&&Proposition::Levels(convergence));
    // Where the levels can move closer and apart, nothing tells whether they can also stay as far apart as they were. To a test
    // of one direction it makes no difference.
    let can_do_both = progress.converged().is_possible() && progress.diverged().is_possible();
    let asked = Convergence::ALL.iter().filter(|convergence| asks_for(**convergence)).count();
    let needs_all = can_do_both && (asked > 1 || asks_for(Convergence::Unchanged));
    if needs_all || !tests.iter().all(|test| matches!(test, Proposition::Levels(_))) {
        return None;
    }
    let possible = Convergence::ALL.iter().copied().filter(|convergence| progress.is(*convergence).is_possible());
    let ways = possible.filter(|convergence| !can_do_both || *convergence != Convergence::Unchanged);
    let positions = Occasion::ALL.iter().map(|at| position(timeline, *at));
    let is_open = |dimension: &Dimension| positions.clone().any(|position| is_open(&position, *dimension));
    Some(Unknown::Levels {
        ways: ways.map(Proposition::Levels).collect(),
        dimensions: scored().filter(is_open).collect(),
    })
}

fn is_open(position: &Position, dimension: Dimension) -> bool {
    position.rating(dimension).degree().is_none()
}

/// The dimensions that are part of a level's score.
fn scored() -> impl Iterator<Item = Dimension> {
    Dimension::ALL.iter().copied().filter(|dimension| is_scored(*dimension))
}

/// Something of each target of a case, or of the case itself where it has none.
fn of_each<T>(case: &Case, read: impl Fn(Timeline<'_>) -> T) -> Vec<T> {
    let of_targets: Vec<_> = case.targets().map(|target| read(target.timeline())).collect();
    if of_targets.is_empty() { vec![read(case.timeline())] } else { of_targets }
}

fn position(timeline: Timeline<'_>, at: Occasion) -> Position {
    match at {
        Occasion::First => timeline.first().position(),
        Occasion::Latest => timeline.latest().position(),
    }
}

/// What changed between the first moment and the latest; `None` of one moment.
fn progress(timeline: Timeline<'_>) -> Option<Progress> {
    timeline.change(0, timeline.latest().index()).map(|change| MODEL.progress(&change))
}

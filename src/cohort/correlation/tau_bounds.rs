//! Bounds on tau-b, where a figure isn't known in every case.

use super::kendall::{ratio, signed};
use super::{Tau, Undefined};

/// Bounds on Kendall's tau-b over everything that the unknowns can turn out to be.
///
/// # Enclosing, and reached
/// The outer bounds **enclose**: each pair of cases is taken by itself at its best (for the floor at its worst), and no
/// completion lies outside, but the pairs needn't be so at once. The inner ones are **reached**: they come from completions
/// that were found by changing one case at a time, and others may lie beyond. The true floor lies between
/// `floor` and `reached_floor`, the true ceiling between `reached_ceiling` and `ceiling`; where they are equal they are
/// exact.
///
/// # Why they enclose
/// Of a pair with different outcomes the figure can put the higher outcome above (+1), level (0) or below (−1); of a pair
/// with the same outcome it can be tied or not. With p pairs above, m below and t untied among the same outcomes, and d pairs of
/// different outcomes, tau-b is (p − m) / √((p + m + t) d). This rises with p and falls with m whatever the rest is, and
/// falls with t where p > m and rises where p < m. So the most is where every pair goes as high as it can by itself, with t at its
/// least or its most; and the least is the same with the outcomes turned round.
///
/// ```
/// use policy_integration::TauBounds;
///
/// // Two cases are known; of the third anything is possible.
/// let bounds = TauBounds::of(&[(&[0.2], 0.0), (&[0.6], 1.0), (&[0.0, 0.2, 0.6, 1.0], 2.0)])?;
/// assert_eq!((bounds.floor, bounds.ceiling), (-1.0 / 3.0, 1.0));
/// assert!(bounds.is_exact());
/// # Ok::<(), policy_integration::Undefined>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TauBounds {
    /// The cases that were compared: n.
    pub cases: usize,
    /// No completion gives less.
    pub floor: f64,
    /// No completion gives more.
    pub ceiling: f64,
    /// The least that a completion was found to give.
    pub reached_floor: f64,
    /// The most that a completion was found to give.
    pub reached_ceiling: f64,
    /// Whether in every completion there is a tau-b; it is undefined where the figure is the same in all cases.
    pub always_defined: bool,
}

/// A case: what its figure can be, lowest first, and its outcome.
type Open<'a> = (&'a [f64], f64);

impl TauBounds {
    /// The bounds for cases of which the figure can be any of these, lowest first and apart from each other, and the
    /// outcome is known.
    ///
    /// # Errors
    /// [`Undefined::NothingToPair`] for fewer than two cases, [`Undefined::NothingVaries`] where the outcome is the same in
    /// all cases, or the figure certainly is, or a case has no possible figure.
    pub fn of(cases: &[(&[f64], f64)]) -> Result<Self, Undefined> {
        if cases.len() < 2 {
            return Err(Undefined::NothingToPair);
        }
        let turned: Vec<_> = cases.iter().map(|(possible, outcome)| (*possible, -outcome)).collect();
        let ceiling = most(cases).ok_or(Undefined::NothingVaries)?;
        let floor = 0.0 - most(&turned).ok_or(Undefined::NothingVaries)?;
        let reached_ceiling = climbed(cases)?;
        let reached_floor = 0.0 - climbed(&turned)?;
        let always_defined = !can_all_be_the_same(cases);
        Ok(Self { cases: cases.len(), floor, ceiling, reached_floor, reached_ceiling, always_defined })
    }

    /// Whether both ends are reached by some completion.
    #[expect(clippy::float_cmp, reason = "ends of one fraction are equal to the bit")]
    pub fn is_exact(&self) -> bool {
        self.floor == self.reached_floor && self.ceiling == self.reached_ceiling
    }
}

/// What no completion exceeds; `None` where nothing varies in any.
fn most(cases: &[Open<'_>]) -> Option<f64> {
    let (mut above, mut below, mut different) = (0, 0, 0);
    let (mut untied_at_least, mut untied_at_most) = (0, 0);
    for (index, one) in cases.iter().enumerate() {
        for other in &cases[index + 1..] {
            let (low, high) = if one.1 <= other.1 { (one, other) } else { (other, one) };
            let ((least, _), (_, greatest)) = (ends(low.0)?, ends(high.0)?);
            if low.1 < high.1 {
                different += 1;
                above += u64::from(greatest > least);
                below += u64::from(greatest < least);
            } else {
                untied_at_least += u64::from(!share_a_value(low.0, high.0));
                untied_at_most += u64::from(!are_one_value(low.0, high.0));
            }
        }
    }
    let untied = if above >= below { untied_at_least } else { untied_at_most };
    let varies = different > 0 && cases.iter().any(|(possible, _)| !are_one_value(possible, cases[0].0));
    // Where at best all are tied there is no tau-b, and every completion that has one has none of its pairs above.
    varies.then(|| ratio(signed(above, below), above + below + untied, different).unwrap_or(0.0))
}

fn ends(possible: &[f64]) -> Option<(f64, f64)> {
    Some((*possible.first()?, *possible.last()?))
}

fn share_a_value(one: &[f64], other: &[f64]) -> bool {
    one.iter().any(|value| other.contains(value))
}

fn are_one_value(one: &[f64], other: &[f64]) -> bool {
    one.len() == 1 && one == other
}

/// Whether the figure can be the same in all cases.
fn can_all_be_the_same(cases: &[Open<'_>]) -> bool {
    let (first, rest) = cases.split_first().map_or((&[][..], &[][..]), |((possible, _), rest)| (*possible, rest));
    first.iter().any(|value| rest.iter().all(|(possible, _)| possible.contains(value)))
}

/// The highest tau-b found by changing one case at a time, from several starts.
fn climbed(cases: &[Open<'_>]) -> Result<f64, Undefined> {
    let mut outcomes: Vec<_> = cases.iter().map(|(_, outcome)| *outcome).collect();
    outcomes.sort_by(f64::total_cmp);
    // Each at its lowest, at its highest, in the middle, and as high within reach as its outcome ranks.
    let rank = |outcome: f64| outcomes.partition_point(|other| *other < outcome);
    let starts: [&dyn Fn(&Open<'_>) -> usize; 4] =
        [&|_| 0, &|(possible, _)| possible.len().saturating_sub(1), &|(possible, _)| possible.len() / 2, &|(
            possible,
            outcome,
        )| {
            rank(*outcome) * possible.len() / outcomes.len()
        }];
    let mut best = Err(Undefined::NothingVaries);
    for start in starts {
        let figures = cases.iter().map(|case| case.0.get(start(case)).map(|value| (*value, case.1)));
        let figures: Option<Vec<_>> = figures.collect();
        let figures = figures.ok_or(Undefined::NothingVaries)?;
        let found = climb(cases, figures).ok_or(Undefined::NothingVaries);
        best = match (best, found) {
            (Ok(best), Ok(found)) => Ok(f64::max(best, found)),
            (best, found) => found.or(best),
        };
    }
    best
}

/// Changes one case at a time as long as tau-b rises.
fn climb(cases: &[Open<'_>], mut figures: Vec<(f64, f64)>) -> Option<f64> {
    let value = |figures: &[(f64, f64)]| Tau::b(figures).ok().map(|tau| tau.value);
    let mut best = value(&figures);
    loop {
        let before = best;
        for (index, (possible, _)) in cases.iter().enumerate() {
            let mut kept = figures[index].0;
            for candidate in *possible {
                figures[index].0 = *candidate;
                let found = value(&figures);
                if found > best {
                    (best, kept) = (found, *candidate);
                }
            }
            figures[index].0 = kept;
        }
        if best <= before {
            return best;
        }
    }
}

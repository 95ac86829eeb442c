//! The order of weights that the source states, and the means over all weights that keep it.

use crate::uncertainty::Bounds;
use crate::vocabulary::Dimension;

/// The kinds of policy alienation: the two of meaninglessness, then the three of powerlessness.
pub(super) const ALIENATION: [Dimension; 5] = [
    Dimension::SocietalMeaninglessness,
    Dimension::ClientMeaninglessness,
    Dimension::StrategicPowerlessness,
    Dimension::TacticalPowerlessness,
    Dimension::OperationalPowerlessness,
];

/// Returns the lowest and the highest weighted mean of shares, over all weights by which no kind of powerlessness weighs more than a
/// kind of meaninglessness.
///
/// Such weights are sums of a few: those that are 1 on one kind of meaninglessness and 0 elsewhere, and those that are 1 on
/// both kinds and on some kinds of powerlessness. A weighted mean is lowest and highest at one of these.
pub(super) fn by_any_weights(shares: &[Bounds; 5]) -> Bounds {
    let [society, clients, powerlessness @ ..] = shares;
    let of_both = (0..1_u32 << powerlessness.len()).map(|some| {
        let also =
            powerlessness.iter().enumerate().filter(move |(place, _)| some >> place & 1 == 1).map(|(_, share)| share);
        [society, clients].into_iter().chain(also).copied().collect::<Vec<_>>()
    });
    let means = [vec![*society], vec![*clients]].into_iter().chain(of_both).map(|shares| mean(&shares));
    means.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1))).map_or(Bounds::WHOLE, |(lower, upper)| {
        // The mean of numbers in [0, 1] can be rounded to beyond it.
        Bounds::exact(lower.clamp(0.0, 1.0), upper.clamp(0.0, 1.0)).unwrap_or(Bounds::WHOLE)
    })
}

fn mean(shares: &[Bounds]) -> (f64, f64) {
    let of = shares.iter().map(|_| 1.0).sum::<f64>();
    let mean = |end: fn(Bounds) -> f64| shares.iter().map(|share| end(*share)).sum::<f64>() / of;
    (mean(Bounds::lower), mean(Bounds::upper))
}

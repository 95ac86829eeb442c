//! What a case tells of a test by itself.

use chrono::Datelike;

use super::levels::is_scored;
use super::proposition::{CaseStatusKind, LogTest, Movement, NumberTest, ProfileBand, Proposition};
use crate::case::{Band, Case, Period, Status, Target};
use crate::uncertainty::Truth;
use crate::vocabulary::Dimension;

impl Proposition {
    pub(super) fn asks_for(&self, dimension: Dimension) -> bool {
        match self {
            Self::Rating(test) => test.dimension == dimension,
            Self::Change(test) => test.dimension == dimension,
            Self::Level(test) => Dimension::of_level(test.level).contains(&dimension),
            Self::Alignment(_) | Self::Levels(_) => is_scored(dimension),
            _ => false,
        }
    }
}

impl Movement {
    pub(super) const fn is_made(self, (first, latest): (u32, u32)) -> bool {
        match self {
            Self::Rose => latest > first,
            Self::Fell => latest < first,
            Self::Changed => latest != first,
            Self::Unchanged => latest == first,
        }
    }
}

/// Whether a test that isn't of ratings holds; `None` for one that is.
pub(super) fn told(case: &Case, test: &Proposition) -> Option<Truth> {
    let domains: Vec<_> = case.targets().filter_map(Target::domain).collect();
    Some(match test {
        Proposition::Status(ending) => {
            case.status().map_or(Truth::Unknown, |status| (*ending == ending_of(status)).into())
        }
        // No domain at all says that nobody wrote them down.
        Proposition::Domains(_) | Proposition::Domain(_) if domains.is_empty() => Truth::Unknown,
        Proposition::Domains(number) => {
            let count = f64::from(u32::try_from(domains.len()).unwrap_or(u32::MAX));
            number.is_met_by(count, count)
        }
        Proposition::Domain(domain) => domains.contains(domain).into(),
        Proposition::Profile(test) => {
            let number = NumberTest { at_least: test.at_least, at_most: test.at_most };
            band_of(case, test.band).map_or(Truth::Unknown, |Band { from, to }| {
                number.is_met_by(from.unwrap_or(f64::NEG_INFINITY), to.unwrap_or(f64::INFINITY))
            })
        }
        Proposition::Months(number) => {
            case.period().and_then(months).map_or(Truth::Unknown, |months| number.is_met_by(months, months))
        }
        Proposition::Logged(test) => test.is_met_by(case),
        Proposition::Counted(_) => Truth::Unknown,
        _ => return None,
    })
}

pub(super) const fn band_of(case: &Case, band: ProfileBand) -> Option<Band> {
    let profile = case.profile();
    match band {
        ProfileBand::Population => profile.population,
        ProfileBand::Prevalence => profile.prevalence,
        ProfileBand::OrganizationSize => profile.organization_size,
        ProfileBand::Experience => profile.experience,
    }
}

const fn ending_of(status: &Status) -> CaseStatusKind {
    match status {
        Status::Running => CaseStatusKind::Running,
        Status::Completed => CaseStatusKind::Completed,
        Status::DroppedOut(_) => CaseStatusKind::DroppedOut,
    }
}

/// The whole months of a period, its last day included; `None` while it runs.
fn months(period: Period) -> Option<f64> {
    let end = period.to?.succ_opt()?;
    let months = |date: chrono::NaiveDate| date.year() * 12 + date.month0().cast_signed();
    let begun = months(end) - months(period.from) - i32::from(end.day() < period.from.day());
    Some(f64::from(begun))
}

impl LogTest {
    /// Whether the log of a case has the order.
    fn is_met_by(&self, case: &Case) -> Truth {
        let place = |is_meant: &dyn Fn(&str) -> bool| case.log().iter().position(|entry| is_meant(&entry.rule));
        let (first, other) =
            (place(&|rule| rule == self.rule), place(&|rule| self.before.iter().any(|other| other == rule)));
        first.zip(other).map_or(Truth::Unknown, |(first, other)| Truth::from(first < other))
    }
}

impl NumberTest {
    /// Whether a number that lies from one to another meets the test.
    pub(super) fn is_met_by(&self, lowest: f64, highest: f64) -> Truth {
        let at_least = self
            .at_least
            .map_or(Truth::True, |least| Truth::from_certain_and_possible(lowest >= least, highest >= least));
        let at_most =
            self.at_most.map_or(Truth::True, |most| Truth::from_certain_and_possible(highest <= most, lowest <= most));
        at_least & at_most
    }
}

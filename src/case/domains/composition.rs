//! Composition: what is known of a domain, from what is said of it and of the case as a whole.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::DomainDraft;
use crate::case::timeline_record::StatedOutcome;
use crate::case::{CaseDraft, CodedStatement, LogEntry, MomentDraft, Statement};
use crate::report::Path;
use crate::vocabulary::{Dimension, Outcome};

/// The moments, the log and the outcomes of a domain, composed of what the record says of it and of the case.
///
/// Of each dimension one series is read, over the whole record: the domain's own if it states anything but `unchanged` at any
/// moment, else the case's. The moments are those of both.
///
/// Of a case with several targets it holds what is said of the case as a whole, at the dates of all of them.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::case) struct Composed {
    /// The domain's place in the record; `None` of the case as a whole.
    pub(in crate::case) domain: Option<usize>,
    pub(in crate::case) moments: Vec<MomentDraft>,
    pub(in crate::case) log: Vec<LogEntry>,
    pub(in crate::case) outcomes: Vec<StatedOutcome>,
    /// Where each moment, and each log entry, stands in the record.
    places: Vec<MomentPlaces>,
    log_places: Vec<usize>,
    /// The dimensions that are read from the domain's own series.
    own: BTreeSet<Dimension>,
}

/// Where a composed moment stands in the list of the case, and in that of a domain at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct MomentPlaces {
    case: Option<usize>,
    domain: Option<(usize, usize)>,
}

/// Composed moments by their days.
type ByDay = BTreeMap<NaiveDate, (MomentDraft, MomentPlaces)>;

impl Composed {
    /// Composes what is known of a domain at its place in the record.
    pub(in crate::case) fn new(case: &CaseDraft, index: usize, domain: &DomainDraft) -> Self {
        Self::at_days(ByDay::new(), case, (index, domain), CodedStatement::clone)
    }

    /// Composes what is known of a domain, at the days of other moments as well; without the evidence.
    pub(in crate::case) fn at_days_of(whole: &Self, case: &CaseDraft, index: usize, domain: &DomainDraft) -> Self {
        let days = whole.moments.iter().map(|moment| moment.on);
        let empty = |on| (on, (MomentDraft { on, ..MomentDraft::default() }, MomentPlaces::default()));
        Self::at_days(days.map(empty).collect(), case, (index, domain), |stated| stated.rating.into())
    }

    fn at_days(
        mut by_day: ByDay,
        case: &CaseDraft,
        (index, domain): (usize, &DomainDraft),
        keep: fn(&CodedStatement) -> CodedStatement,
    ) -> Self {
        let stated = domain.moments.iter().flat_map(|moment| &moment.ratings);
        let own: BTreeSet<_> =
            stated.filter(|(_, rating)| rating.rating != Statement::Unchanged).map(|(d, _)| *d).collect();
        add_case(&mut by_day, case, |dimension| !own.contains(&dimension), keep);
        add_domain(&mut by_day, (index, domain), |dimension| own.contains(&dimension), keep);
        let about = |entry: &LogEntry| entry.domain.is_none_or(|named| named == domain.domain);
        Self::of(Some(index), by_day, case, about, outcomes(case, domain), own)
    }

    /// What is said of the case as a whole, at the days of each of these domains as well. Moves and events are those that name
    /// no domain. Outcomes are in domains.
    pub(in crate::case) fn whole<'d>(
        case: &CaseDraft,
        domains: impl Iterator<Item = (usize, &'d DomainDraft)>,
    ) -> Self {
        let mut by_day = ByDay::new();
        add_case(&mut by_day, case, |_| true, CodedStatement::clone);
        domains.for_each(|domain| add_domain(&mut by_day, domain, |_| false, CodedStatement::clone));
        Self::of(None, by_day, case, |entry| entry.domain.is_none(), Vec::new(), BTreeSet::new())
    }

    fn of(
        domain: Option<usize>,
        by_day: ByDay,
        case: &CaseDraft,
        is_about: impl Fn(&LogEntry) -> bool,
        outcomes: Vec<StatedOutcome>,
        own: BTreeSet<Dimension>,
    ) -> Self {
        let (moments, places) = by_day.into_values().unzip();
        let logged = case.log.iter().enumerate().filter(|(_, entry)| is_about(entry));
        let (log_places, log) = logged.map(|(place, entry)| (place, entry.clone())).unzip();
        Self { domain, moments, log, outcomes, places, log_places, own }
    }

    /// Whether a dimension is read from the domain's own series.
    pub(in crate::case) fn is_own(&self, dimension: Dimension) -> bool {
        self.own.contains(&dimension)
    }

    /// Where a rating of a moment stands in the record.
    pub(in crate::case) fn rating_path(&self, moment: usize, dimension: Dimension) -> Path {
        self.moment_path(moment, self.own.contains(&dimension)).join("ratings").join(dimension.id())
    }

    /// Where a moment stands in the record: among those of the domain, where it prefers these, or of the case.
    pub(in crate::case) fn moment_path(&self, moment: usize, prefers_own: bool) -> Path {
        let places = self.places.get(moment).copied().unwrap_or_default();
        match places {
            MomentPlaces { case: Some(case), domain: None } => Path::root().join("moments").join(case),
            MomentPlaces { case: Some(case), .. } if !prefers_own => Path::root().join("moments").join(case),
            places => {
                let (domain, moment) = places.domain.unwrap_or_default();
                domain_path(domain).join("moments").join(moment)
            }
        }
    }

    /// Where an entry of the log stands in the record.
    pub(in crate::case) fn log_path(&self, entry: usize) -> Path {
        Path::root().join("log").join(self.log_places.get(entry).copied().unwrap_or_default())
    }

    /// Where the domain, or the case, stands in the record.
    pub(in crate::case) fn path(&self) -> Path {
        self.domain.map_or_else(Path::root, domain_path)
    }
}

fn domain_path(domain: usize) -> Path {
    Path::root().join("domains").join(domain)
}

/// Adds what the case says of some dimensions, day by day.
fn add_case(
    by_day: &mut ByDay,
    case: &CaseDraft,
    is_read: impl Fn(Dimension) -> bool,
    keep: fn(&CodedStatement) -> CodedStatement,
) {
    for (place, moment) in case.moments.iter().enumerate() {
        let (composed, places) = by_day.entry(moment.on).or_default();
        add(composed, moment, &is_read, keep);
        places.case = Some(place);
    }
}

/// Adds what a domain at its place says of some dimensions, day by day.
fn add_domain(
    by_day: &mut ByDay,
    (index, domain): (usize, &DomainDraft),
    is_read: impl Fn(Dimension) -> bool,
    keep: fn(&CodedStatement) -> CodedStatement,
) {
    for (place, moment) in domain.moments.iter().enumerate() {
        let (composed, places) = by_day.entry(moment.on).or_default();
        add(composed, moment, &is_read, keep);
        places.domain = Some((index, place));
    }
}

/// Adds what a moment says of some dimensions.
fn add(
    composed: &mut MomentDraft,
    moment: &MomentDraft,
    is_read: impl Fn(Dimension) -> bool,
    keep: fn(&CodedStatement) -> CodedStatement,
) {
    composed.on = moment.on;
    composed.phase = composed.phase.or(moment.phase);
    let read = moment.ratings.iter().filter(|(dimension, _)| is_read(**dimension));
    composed.ratings.extend(read.map(|(dimension, rating)| (*dimension, keep(rating))));
}

/// What is stated of the outcome in a domain.
///
/// Its own rungs; in the only target also those of the case that name no domain. A target of which nothing is stated reached at most
/// the highest rung of any domain.
fn outcomes(case: &CaseDraft, domain: &DomainDraft) -> Vec<StatedOutcome> {
    let is_only_target = case.is_only_target(domain);
    let of_domains = case.domains.iter().flat_map(|other| {
        other.outcomes.iter().map(move |outcome| (outcome.on, outcome.rung, other.domain == domain.domain))
    });
    let of_case = case.outcomes.iter().map(|outcome| {
        let is_own = outcome.domain.map_or(is_only_target, |named| named == domain.domain);
        (outcome.on, outcome.rung, is_own)
    });
    let stated = of_domains.chain(of_case).filter(|(_, _, is_own)| *is_own || domain.is_target());
    let stated = stated.map(|(on, rung, is_own)| {
        let lowest = if is_own { rung } else { Outcome::ALL[0] };
        StatedOutcome { on, lowest, highest: rung, is_own }
    });
    stated.collect()
}

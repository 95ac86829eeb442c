//! Composition: what is known of a domain, from what is said of it and of the case as a whole.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::DomainDraft;
use crate::case::timeline_record::StatedOutcome;
use crate::case::{CaseDraft, LogEntry, MomentDraft, Statement};
use crate::report::{Path, Step};
use crate::vocabulary::{Dimension, Outcome, PolicyDomain};

/// The moments, the log and the outcomes of a domain, composed of what the record says of it and of the case.
///
/// Of each dimension one series is read, over the whole record: the domain's own if it states anything but `unchanged` at any
/// moment, else the case's. The moments are those of both.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::case) struct Composed {
    /// The domain's place in the record.
    pub(in crate::case) domain: usize,
    pub(in crate::case) moments: Vec<MomentDraft>,
    pub(in crate::case) log: Vec<LogEntry>,
    pub(in crate::case) outcomes: Vec<StatedOutcome>,
    /// Where each moment, and each log entry, stands in the record.
    places: Vec<MomentPlaces>,
    log_places: Vec<usize>,
    /// The dimensions that are read from the domain's own series.
    own: BTreeSet<Dimension>,
}

/// Where a composed moment stands in the lists of the case and of the domain.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct MomentPlaces {
    case: Option<usize>,
    domain: Option<usize>,
}

impl Composed {
    /// Composes what is known of a domain at its place in the record.
    pub(in crate::case) fn new(case: &CaseDraft, index: usize, domain: &DomainDraft) -> Self {
        let stated = domain.moments.iter().flat_map(|moment| &moment.ratings);
        let own: BTreeSet<_> =
            stated.filter(|(_, rating)| rating.rating != Statement::Unchanged).map(|(d, _)| *d).collect();
        let mut by_day: BTreeMap<NaiveDate, (MomentDraft, MomentPlaces)> = BTreeMap::new();
        for (place, moment) in case.moments.iter().enumerate() {
            let (composed, places) = by_day.entry(moment.on).or_default();
            add(composed, moment, |dimension| !own.contains(&dimension));
            places.case = Some(place);
        }
        for (place, moment) in domain.moments.iter().enumerate() {
            let (composed, places) = by_day.entry(moment.on).or_default();
            add(composed, moment, |dimension| own.contains(&dimension));
            places.domain = Some(place);
        }
        let (moments, places) = by_day.into_values().unzip();
        let logged = case.log.iter().enumerate().filter(|(_, entry)| is_about(entry.domain, domain));
        let (log_places, log) = logged.map(|(place, entry)| (place, entry.clone())).unzip();
        let outcomes = outcomes(case, domain);
        Self { domain: index, moments, log, outcomes, places, log_places, own }
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
            places => self.path().join("moments").join(places.domain.unwrap_or_default()),
        }
    }

    /// Where an entry of the log stands in the record.
    pub(in crate::case) fn log_path(&self, entry: usize) -> Path {
        Path::root().join("log").join(self.log_places.get(entry).copied().unwrap_or_default())
    }

    /// Where the domain stands in the record.
    pub(in crate::case) fn path(&self) -> Path {
        Path::root().join("domains").join(Step::Index(self.domain))
    }
}

/// Adds what a moment says of some dimensions.
fn add(composed: &mut MomentDraft, moment: &MomentDraft, is_read: impl Fn(Dimension) -> bool) {
    composed.on = moment.on;
    composed.phase = composed.phase.or(moment.phase);
    let read = moment.ratings.iter().filter(|(dimension, _)| is_read(**dimension));
    composed.ratings.extend(read.map(|(dimension, rating)| (*dimension, rating.clone())));
}

/// Whether something that names a domain, or none, is about this one.
fn is_about(named: Option<PolicyDomain>, domain: &DomainDraft) -> bool {
    named.is_none_or(|named| named == domain.domain)
}

/// What is stated of the outcome in a domain.
///
/// Its own rungs; in the only target also those of the case. Of other rungs nothing more is known than that the domain reached
/// at most the highest one.
fn outcomes(case: &CaseDraft, domain: &DomainDraft) -> Vec<StatedOutcome> {
    let is_only_target = domain.is_target() && case.domains.iter().filter(|other| other.is_target()).count() == 1;
    let of_domains = case.domains.iter().flat_map(|other| {
        other.outcomes.iter().map(move |outcome| (outcome.on, outcome.rung, other.domain == domain.domain))
    });
    let of_case = case.outcomes.iter().map(|outcome| {
        let is_own = outcome.domain.map_or(is_only_target, |named| named == domain.domain);
        (outcome.on, outcome.rung, is_own)
    });
    let stated = of_domains.chain(of_case).map(|(on, rung, is_own)| {
        let lowest = if is_own { rung } else { Outcome::ALL[0] };
        StatedOutcome { on, lowest, highest: rung, is_own }
    });
    stated.collect()
}

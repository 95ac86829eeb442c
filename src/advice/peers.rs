//! Peers: targets of other cases that may have started alike.

use std::cmp::Reverse;

use crate::case::{Case, Change, Position, Target, split_part_id};
use crate::cohort::Cohort;
use crate::rules::{Rule, RuleBook, RuleKind};
use crate::vocabulary::{Dimension, Language, Outcome, Unit, sentence};

/// A target of a cohort, beside where another one started: how far they agree, what was done, and where it came.
///
/// A dimension *agrees* where both degrees are known and the same, *differs* where no completion makes them the same, and is *open*
/// otherwise. No dimension counts for more than another.
///
/// ```
/// use policy_integration::{Language, published};
///
/// let cohort = published::cohort();
/// let target = cohort.case("8").unwrap().targets().next().unwrap();
/// let peers = cohort.peers(target);
/// assert!(peers.iter().all(|peer| peer.target.case().id() != "8"));
/// assert!(peers[0].differ.len() <= peers[1].differ.len());
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Peer<'c> {
    /// The target.
    pub target: Target<'c>,
    /// The dimensions that agree.
    pub agree: Vec<Dimension>,
    /// The dimensions that differ.
    pub differ: Vec<Dimension>,
    /// The dimensions that are open.
    pub open: Vec<Dimension>,
}

impl Peer<'_> {
    /// Whether it may have started alike: no dimension differs.
    pub fn may_have_started_alike(&self) -> bool {
        self.differ.is_empty()
    }

    /// The moves that its log tells of, in their order; none where it has no log or where the book doesn't have them.
    pub fn moves<'b>(&self, book: &'b RuleBook) -> Vec<&'b Rule> {
        let rules = self.target.log().iter().filter_map(|entry| book.rule(&entry.rule));
        rules.filter(|rule| rule.kind() == RuleKind::Move).collect()
    }

    /// What changed from its first moment to its latest; `None` where there is only one.
    pub fn change(&self) -> Option<Change> {
        self.target.change_since_first()
    }

    /// The dimensions that certainly rose from its first moment to its latest.
    pub fn rose(&self) -> Vec<Dimension> {
        let dimensions = self.change().into_iter().flat_map(|change| change.dimensions);
        dimensions.filter(|change| change.rose().is_certain()).map(|change| change.dimension).collect()
    }

    /// The rungs that its outcome can have come to.
    pub fn outcomes(&self) -> std::ops::RangeInclusive<Outcome> {
        self.target.latest().position().outcomes()
    }

    /// The peer in words, in one line.
    pub fn line(&self, language: Language) -> String {
        let domain = self.target.domain().map(|domain| format!(", {}", domain.label(language))).unwrap_or_default();
        let (id, agree, differ, open) = (self.target.case().id(), self.agree.len(), self.differ.len(), self.open.len());
        let (lowest, highest) = self.outcomes().into_inner();
        let came = if lowest == highest {
            lowest.label(language).to_owned()
        } else {
            format!("{} – {}", lowest.label(language), highest.label(language))
        };
        let rose: Vec<_> = self.rose().into_iter().map(|dimension| dimension.label(language)).collect();
        let rose = rose.join(", ");
        let start = sentence!(
            language,
            en "{id}{domain}: {agree} the same, {differ} different, {open} unknown; outcome: {came}",
            nl "{id}{domain}: {agree} gelijk, {differ} verschillend, {open} onbekend; uitkomst: {came}"
        );
        if rose.is_empty() {
            return start;
        }
        sentence!(language, en "{start}; grew: {rose}", nl "{start}; gegroeid: {rose}")
    }
}

impl Cohort {
    /// The targets of the cohort beside where a target started, nearest first.
    ///
    /// Its first moment is compared with theirs. The fewest dimensions that differ come first, then the most that agree, then the
    /// order of the cohort. The other targets of its own case aren't peers.
    pub fn peers(&self, target: Target<'_>) -> Vec<Peer<'_>> {
        let mut peers = self.peers_from(&target.first().position());
        peers.retain(|peer| case_id(peer.target) != case_id(target));
        peers
    }

    /// The targets of the cohort beside a position, nearest first: those that may have started where somebody is now.
    pub fn peers_from(&self, position: &Position) -> Vec<Peer<'_>> {
        let dimensions: Vec<_> = self.dimensions().collect();
        let targets = self.cases().iter().flat_map(Case::targets);
        let mut peers: Vec<_> = targets.map(|target| peer(target, position, &dimensions)).collect();
        peers.sort_by_key(|peer| (peer.differ.len(), Reverse(peer.agree.len())));
        peers
    }
}

fn peer<'c>(target: Target<'c>, position: &Position, dimensions: &[Dimension]) -> Peer<'c> {
    let start = target.first().position();
    let (mut agree, mut differ, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for dimension in dimensions {
        let (one, other) = (position.rating(*dimension), start.rating(*dimension));
        let list = match (one.degree(), other.degree()) {
            (Some(one), Some(other)) if one == other => &mut agree,
            _ if one.lower() > other.upper() || other.lower() > one.upper() => &mut differ,
            _ => &mut open,
        };
        list.push(*dimension);
    }
    Peer { target, agree, differ, open }
}

/// The identifier of the case, also of a target that is a case of its own.
fn case_id(target: Target<'_>) -> &str {
    let id = target.case().id();
    let is_own = |(_, part): &(&str, &str)| target.domain().is_some_and(|domain| domain.id() == *part);
    split_part_id(id, Unit::Domain).filter(is_own).map_or(id, |(case, _)| case)
}

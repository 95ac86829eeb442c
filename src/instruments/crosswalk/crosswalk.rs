//! The crosswalk: crossings, and narrowing a position by them.

use super::{Conflict, Crossing, Evidence, MapSign, MatchStrength, Narrowed, Narrowing, Testimony};
use crate::case::{Moment, Position, Rating};
use crate::vocabulary::{Dimension, Framework, Unit};

/// Crossings by which testimonies can narrow a position.
///
/// It narrows only what isn't fully known, and only when asked. For each multilevel dimension:
/// - **All evidence at once.** What holds is what all evidence leaves possible, in whatever order it came.
/// - **Conflicts narrow nothing.** Where evidence of one strength contradicts itself, or what stands, none of it is taken, and
///   a [`Conflict`] says so.
/// - **The nearer match first.** What close matches say stands before related ones are heard; where close matches are in conflict,
///   related ones aren't heard. So a stricter strength never narrows more.
/// - **One of these persons.** What is rated on the individual level is about the officer who carries the subject. Which of several
///   spanners that is the record doesn't say: what is taken is what holds whichever of them it is, so that with one who says
///   nothing of it nothing is. Pass only the officer's testimony where you know. With a single spanner, it's taken to be the officer's.
/// - **Of the municipality.** What an experiment has of people, support and knowledge is its own organization's, and those who cooperate
///   in it can work for others. This says something of the municipality only where the organizations are the municipality: where they
///   aren't, leave these crossings out, by [`without`](Self::without).
///
/// ```
/// use policy_integration::{Crosswalk, instruments::MatchStrength};
///
/// let all = Crosswalk::default();
/// let close = Crosswalk::at_least(MatchStrength::CloseMatch);
/// assert_eq!((all.crossings().count(), close.crossings().count()), (14, 4));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    crossings: Vec<Crossing>,
    map_signs: Vec<MapSign>,
}

impl Default for Crosswalk {
    /// Every crossing.
    fn default() -> Self {
        Self { crossings: Crossing::all().to_vec(), map_signs: MapSign::ALL.to_vec() }
    }
}

/// What one witness, or several of whom one is meant, leave possible.
struct Heard {
    says: Rating,
    evidence: Vec<Evidence>,
}

impl Crosswalk {
    /// The crossings of at least this strength.
    pub fn at_least(strength: MatchStrength) -> Self {
        let crossings = Crossing::all().iter().filter(|crossing| crossing.strength >= strength);
        let map_signs = MapSign::ALL.iter().copied().filter(|sign| sign.strength() >= strength);
        Self { crossings: crossings.cloned().collect(), map_signs: map_signs.collect() }
    }

    /// With a crossing, in the place of that of the same two dimensions. One to a dimension of another framework than the multilevel
    /// one narrows nothing.
    #[must_use]
    pub fn with(self, crossing: Crossing) -> Self {
        let mut changed = self.without(crossing.from, crossing.to);
        changed.crossings.push(crossing);
        changed
    }

    /// Without the crossing of these two dimensions: where you don't agree that the one says something of the other, or where
    /// what it presumes doesn't hold.
    ///
    /// ```
    /// use policy_integration::{Crosswalk, Dimension};
    ///
    /// let crosswalk = Crosswalk::default().without(Dimension::Staffing, Dimension::Capacity);
    /// assert!(crosswalk.crossings().all(|crossing| crossing.to != Dimension::Capacity));
    /// ```
    #[must_use]
    pub fn without(mut self, from: Dimension, to: Dimension) -> Self {
        self.crossings.retain(|crossing| (crossing.from, crossing.to) != (from, to));
        self
    }

    /// Without what contacts on the map show in this way.
    #[must_use]
    pub fn without_map_sign(mut self, sign: MapSign) -> Self {
        self.map_signs.retain(|other| *other != sign);
        self
    }

    /// What contacts on the map can show.
    pub fn map_signs(&self) -> impl Iterator<Item = MapSign> {
        self.map_signs.iter().copied()
    }

    /// Its crossings.
    pub fn crossings(&self) -> impl Iterator<Item = &Crossing> {
        self.crossings.iter()
    }

    /// What is known of a case at a moment with what these testimonies say of that day, and what the moment itself says on
    /// the dimensions of other sources. Later testimonies are left out: see [`Testimony::speaks_of`]. Of several by the same
    /// witness, such as the moments of an experiment, the latest counts: what it doesn't speak of anew is carried in it.
    ///
    /// ```
    /// use policy_integration::{Case, Crosswalk, Degree, Dimension, Rating, instruments::Testimony};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [
    ///     {"on": "2022-03-01", "ratings": {"staffing": "sufficient"}}, {"on": "2023-03-01", "ratings": {}}],
    ///     "boundary_spanners": [{"id": "s1", "on": "2022-06-01", "ratings": {"networker": "played"}}]}"#)?;
    /// let (crosswalk, testimonies) = (Crosswalk::default(), Testimony::of_case(&case));
    /// let [first, latest] = [case.first(), case.latest()].map(|moment| crosswalk.narrow_moment(moment, &testimonies));
    /// assert_eq!(first.position.rating(Dimension::Capacity), Rating::at_least(Degree::Established));
    /// assert!(first.position.rating(Dimension::InformalNetwork).is_unknown());
    /// assert_eq!(latest.position.rating(Dimension::InformalNetwork), Rating::at_least(Degree::Established));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn narrow_moment(&self, moment: Moment<'_>, testimonies: &[Testimony]) -> Narrowed {
        let said: Vec<_> = testimonies.iter().filter(|testimony| testimony.speaks_of(moment.on())).collect();
        let is_latest = |testimony: &&&Testimony| !said.iter().any(|other| other.replaces(testimony));
        let latest = said.iter().filter(is_latest).map(|testimony| (*testimony).clone());
        // Who speaks of another day only may still be the person that is meant, and says nothing of this one.
        let is_silent = |testimony: &&Testimony| !said.iter().any(|other| other.is_by_the_same(testimony));
        let silent = testimonies.iter().filter(is_silent).map(Testimony::silenced);
        let all: Vec<_> = latest.chain(silent).chain([Testimony::from(moment)]).collect();
        self.narrow(&moment.position(), &all)
    }

    /// A position with what these testimonies say, whatever their days.
    pub fn narrow(&self, position: &Position, testimonies: &[Testimony]) -> Narrowed {
        let mut narrowed = Narrowed { position: *position, narrowings: Vec::new(), conflicts: Vec::new() };
        for dimension in Framework::Multilevel.dimensions() {
            self.narrow_dimension(dimension, testimonies, &mut narrowed);
        }
        narrowed
    }

    fn narrow_dimension(&self, dimension: Dimension, testimonies: &[Testimony], narrowed: &mut Narrowed) {
        let before = narrowed.position.rating(dimension);
        let (mut after, mut by) = (before, Vec::new());
        for strength in MatchStrength::ALL.iter().rev() {
            let heard = self.heard(dimension, *strength, testimonies);
            let Some(narrower) = all_of(after, &heard) else {
                narrowed.conflicts.push(conflict(dimension, after, &heard));
                break;
            };
            after = narrower;
            let tells = |heard: &Heard| before.narrowed_by(heard.says) != Some(before);
            by.extend(heard.into_iter().filter(tells).flat_map(|heard| heard.evidence));
        }
        if after != before {
            narrowed.position = narrowed.position.with(dimension, after).unwrap_or(narrowed.position);
            narrowed.narrowings.push(Narrowing { dimension, before, after, by: in_order(by) });
        }
    }

    /// What the testimonies leave possible of a dimension by crossings of a strength, where that isn't everything.
    fn heard(&self, to: Dimension, strength: MatchStrength, testimonies: &[Testimony]) -> Vec<Heard> {
        let crossings = self.crossings().filter(|crossing| crossing.to == to && crossing.strength == strength);
        let heard = crossings.flat_map(|crossing| {
            let evidence = |witness| Evidence::of(crossing, witness);
            let is_candidate = |witness: &&Testimony| {
                crossing.is_of_a_person() && witness.unit != Unit::Case && witness.unit.has(crossing.from)
            };
            let (candidates, others): (Vec<_>, Vec<_>) = testimonies.iter().partition(is_candidate);
            let candidates = candidates.into_iter().map(evidence).collect();
            let others = others.into_iter().map(move |other| vec![evidence(other)]);
            others.chain([candidates]).filter_map(Heard::of_one_of)
        });
        heard.filter(|heard| !heard.says.is_unknown()).collect()
    }
}

impl Heard {
    /// What holds whichever of these is meant; `None` where there is nobody.
    fn of_one_of(evidence: Vec<Evidence>) -> Option<Self> {
        let low = evidence.iter().map(|evidence| evidence.says.lower()).min()?;
        let high = evidence.iter().map(|evidence| evidence.says.upper()).max()?;
        Some(Self { says: Rating::between(low, high).ok()?, evidence })
    }
}

/// What all of it leaves possible; `None` where some of it contradicts another part.
fn all_of(stands: Rating, heard: &[Heard]) -> Option<Rating> {
    heard.iter().try_fold(stands, |all, heard| all.narrowed_by(heard.says))
}

/// The conflict of what is heard with itself, or with what stands: of intervals, some two have nothing in common.
fn conflict(dimension: Dimension, stands: Rating, heard: &[Heard]) -> Conflict {
    let contradicts = |one: &&Heard| {
        let is_against = |says: Rating| one.says.narrowed_by(says).is_none();
        is_against(stands) || heard.iter().any(|other| is_against(other.says))
    };
    let evidence = heard.iter().filter(contradicts).flat_map(|heard| heard.evidence.iter().cloned());
    let is_within = all_of(Rating::unknown(dimension.scale()), heard).is_none();
    Conflict { dimension, stands, is_within, evidence: in_order(evidence.collect()) }
}

/// Evidence in its order, each piece once.
fn in_order(mut evidence: Vec<Evidence>) -> Vec<Evidence> {
    evidence.sort_by(Evidence::order);
    evidence.dedup();
    evidence
}

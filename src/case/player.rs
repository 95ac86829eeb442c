//! Players: those who took part in the collaboration game, and their answers in the logbook.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::draft::CaseDraft;
use super::rated::{OfResources, Once};
use super::rating_check::{RatedHere, check_rated_once};
use super::{Case, CodedStatement, MomentDraft, Position};
use crate::report::{Essential, Finding, Id, Optional, OrDefault, Path, Required, check_own_ids, records, untidy};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, ExperimentObstacle, Unit};

records! {
    /// A player of the collaboration game in a case's record, with the answers in the logbook (Van der Veer 2013, sections 2.2 and 4.2;
    /// notes 14, 15 and 40).
    ///
    /// Before the game a player names a captain and says why. After it a player names the greatest hindrance that is expected, rates
    /// five resources of the *own* organization, and names the player who had a crucial role. A coder gives keywords to
    /// each open answer. A question without an answer in the record wasn't asked.
    ///
    /// ```
    /// use policy_integration::case::PlayerDraft;
    ///
    /// let player: PlayerDraft = serde_json::from_str(
    ///     r#"{"id": "p1", "organization": "home care", "captain": {"who": "municipality", "keywords": ["directing_role"]},
    ///         "hindrance": {"answer": "old patterns", "keywords": ["organizational_thinking"], "coder": "c1"},
    ///         "ratings": {"flexibility": "sufficient"}, "crucial": {"who": "adviser"}}"#,
    /// )?;
    /// assert_eq!(player.hindrance.unwrap().keywords, ["organizational_thinking"]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record PlayerDraft [Default, Eq] {
        /// The player's identifier, its own among those of the case. A pseudonym will do.
        id: String = Required<Id>;
        /// The organization that the player works for.
        organization: Option<String> = Optional<Id>;
        /// The day of the game.
        on: Option<NaiveDate> = Optional;
        /// Whom the player named as captain before the game.
        captain: Option<NamedPlayerDraft> = Optional;
        /// The greatest hindrance that the player expects in carrying the solutions out.
        hindrance: Option<HindranceDraft> = Optional;
        /// How sufficient each resource of the own organization is for the actions that were discussed.
        ratings: BTreeMap<Dimension, CodedStatement> = OrDefault<Once<OfResources>>;
        /// Who had a crucial role, by the player's word after the game.
        crucial: Option<NamedPlayerDraft> = Optional;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }

    /// Whom a player named, and why.
    ///
    /// ```
    /// use policy_integration::case::NamedPlayerDraft;
    ///
    /// let captain: NamedPlayerDraft = serde_json::from_str(r#"{"who": "alderperson", "why": "can bind people"}"#)?;
    /// assert_eq!(captain.who, "alderperson");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record NamedPlayerDraft [Eq] {
        /// Who: an organization or a role, and never a name.
        who: String = Essential<Id>;
        /// Why, in the player's words.
        why: Option<String> = Optional;
        /// The coder's keywords for the reason.
        keywords: Vec<String> = OrDefault;
        /// Who coded the reason.
        coder: Option<String> = Optional;
    }

    /// The greatest hindrance that a player expects.
    ///
    /// A keyword is an [obstacle](ExperimentObstacle) of the vocabulary, or a word of the coder's own. An answer without keywords hasn't been
    /// coded yet.
    ///
    /// ```
    /// use policy_integration::case::HindranceDraft;
    ///
    /// let hindrance: HindranceDraft = serde_json::from_str(r#"{"answer": "no money", "keywords": ["money"]}"#)?;
    /// assert_eq!(hindrance.coder, None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record HindranceDraft [Default, Eq] {
        /// The answer, in the player's words.
        answer: Option<String> = Optional;
        /// The coder's keywords.
        keywords: Vec<String> = OrDefault;
        /// Who coded the answer.
        coder: Option<String> = Optional;
    }
}

/// A player of a checked case.
///
/// The source publishes no player's answers. What many players say together is told by
/// [`instruments::game`](crate::instruments::game).
///
/// ```
/// use policy_integration::{Case, Truth, vocabulary::ExperimentObstacle};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2012-12-01", "ratings": {}}], "players": [
///     {"id": "p1", "hindrance": {"keywords": ["money"]}, "ratings": {"support": "sufficient"}}, {"id": "p2"}]}"#)?;
/// let [one, two] = [case.player("p1").unwrap(), case.player("p2").unwrap()];
/// assert_eq!(one.names(ExperimentObstacle::Money), Truth::True);
/// assert_eq!(one.names(ExperimentObstacle::OrganizationalThinking), Truth::False);
/// assert_eq!(two.names(ExperimentObstacle::Money), Truth::Unknown, "that question wasn't asked");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Player<'a> {
    case: &'a Case,
    draft: &'a PlayerDraft,
}

impl Case {
    /// The players of the collaboration game, in the order of the record.
    pub fn players(&self) -> impl DoubleEndedIterator<Item = Player<'_>> + ExactSizeIterator + Clone {
        self.draft().players.iter().map(move |draft| Player { case: self, draft })
    }

    /// A player by identifier.
    pub fn player(&self, id: &str) -> Option<Player<'_>> {
        self.players().find(|player| player.id() == id)
    }
}

impl<'a> Player<'a> {
    /// The identifier.
    pub fn id(self) -> &'a str {
        &self.draft.id
    }

    /// The organization that the player works for, where the record says so.
    pub fn organization(self) -> Option<&'a str> {
        self.draft.organization.as_deref()
    }

    /// The case that the game was about.
    pub const fn case(self) -> &'a Case {
        self.case
    }

    /// The day of the game, where the record says so.
    pub const fn on(self) -> Option<NaiveDate> {
        self.draft.on
    }

    /// Whom the player named as captain; `None` where that wasn't asked.
    pub const fn captain(self) -> Option<&'a NamedPlayerDraft> {
        self.draft.captain.as_ref()
    }

    /// The greatest hindrance that the player expects; `None` where that wasn't asked.
    pub const fn hindrance(self) -> Option<&'a HindranceDraft> {
        self.draft.hindrance.as_ref()
    }

    /// Who had a crucial role; `None` where that wasn't asked.
    pub const fn crucial(self) -> Option<&'a NamedPlayerDraft> {
        self.draft.crucial.as_ref()
    }

    /// Whether the player's hindrance is this obstacle. Unknown where it wasn't asked, or the answer has no keywords.
    pub fn names(self, obstacle: ExperimentObstacle) -> Truth {
        match self.hindrance() {
            Some(hindrance) if !hindrance.keywords.is_empty() => {
                Truth::from(hindrance.keywords.iter().any(|keyword| keyword == obstacle.id()))
            }
            _ => Truth::Unknown,
        }
    }

    /// What the player says of the own organization's resources; whatever wasn't rated is unknown.
    pub fn position(self) -> Position {
        Position::stated(&self.draft.ratings)
    }

    /// What the record states of a resource, with source and note; `None` where it says nothing.
    pub fn evidence(self, resource: Dimension) -> Option<&'a CodedStatement> {
        self.draft.ratings.get(&resource)
    }

    /// The record.
    pub const fn draft(self) -> &'a PlayerDraft {
        self.draft
    }

    /// The player as a case of one moment. Its identifier is `case/player/id`; profile and subject are the case's. The moment is the day
    /// of the game, else the case's latest one.
    pub fn as_case(self) -> Case {
        let on = self.draft.on.unwrap_or_else(|| self.case.latest().on());
        let moments = vec![MomentDraft { on, ratings: self.draft.ratings.clone(), ..MomentDraft::default() }];
        Case::of_sound(CaseDraft { moments, ..self.case.part(Unit::Player, self.id()) })
    }
}

/// Notes every finding about the players' identifiers, words and ratings.
pub(super) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let list = || Path::root().join("players");
    check_own_ids(draft.players.iter().map(|player| &player.id), list, findings);
    for (index, player) in draft.players.iter().enumerate() {
        let at = |key: &'static str| list().join(index).join(key);
        findings.extend(player.organization.iter().filter_map(|text| untidy(|| at("organization"), text)));
        for (key, named) in [("captain", &player.captain), ("crucial", &player.crucial)] {
            let Some(named) = named else { continue };
            findings.extend(untidy(|| at(key).join("who"), &named.who));
            check_keywords(|| at(key).join("keywords"), &named.keywords, findings);
        }
        if let Some(hindrance) = &player.hindrance {
            check_keywords(|| at("hindrance").join("keywords"), &hindrance.keywords, findings);
        }
        for (resource, rating) in &player.ratings {
            let at = || at("ratings").join(resource.id());
            check_rated_once(&at, RatedHere::Resources, *resource, rating.rating, findings);
        }
    }
}

fn check_keywords(path: impl Fn() -> Path, keywords: &[String], findings: &mut Vec<Finding>) {
    for (index, keyword) in keywords.iter().enumerate() {
        findings.extend(untidy(|| path().join(index), keyword));
    }
}

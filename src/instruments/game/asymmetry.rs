//! The asymmetry between one's own organization and others, per player.

use crate::case::Player;
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, ExperimentObstacle, Language, sentence};

/// Whether a player finds the own organization able, while the organizational thinking of others is in the way.
///
/// In general players found flexibility and support in their own organization (more than) sufficient, and feared that organizations stay in
/// old patterns (section 5). The author infers the gap from two different questions, and sees more than one reason for it: what is
/// socially desirable, overestimation, or not knowing the others.
///
/// ```
/// use policy_integration::{Case, Truth, instruments::game::Asymmetry};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2012-12-01", "ratings": {}}], "players": [
///     {"id": "p1", "hindrance": {"keywords": ["organizational_thinking"]},
///         "ratings": {"flexibility": "sufficient", "support": "sufficient"}},
///     {"id": "p2", "hindrance": {"keywords": ["money"]}, "ratings": {"flexibility": "sufficient"}}]}"#)?;
/// let [one, two] = Asymmetry::of_all(case.players()).try_into().unwrap();
/// assert_eq!(one.holds(), Truth::True);
/// assert_eq!((two.own_suffices, two.others_in_the_way, two.holds()), (Truth::Unknown, Truth::False, Truth::False));
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Asymmetry<'a> {
    /// The player.
    pub player: &'a str,
    /// Whether flexibility and support of the own organization are both (more than) sufficient.
    pub own_suffices: Truth,
    /// Whether the hindrance that the player expects is organizational thinking.
    pub others_in_the_way: Truth,
}

impl<'a> Asymmetry<'a> {
    /// The resources that the source names.
    pub const RESOURCES: [Dimension; 2] = [Dimension::Flexibility, Dimension::Support];

    /// The asymmetry of one player.
    pub fn of(player: Player<'a>) -> Self {
        let position = player.position();
        let suffices = |resource: Dimension| position.reaches(resource, Degree::Sufficient);
        let [flexibility, support] = Self::RESOURCES.map(suffices);
        Self {
            player: player.id(),
            own_suffices: flexibility & support,
            others_in_the_way: player.names(ExperimentObstacle::OrganizationalThinking),
        }
    }

    /// Those of all players, in the record's order.
    pub fn of_all(players: impl IntoIterator<Item = Player<'a>>) -> Vec<Self> {
        players.into_iter().map(Self::of).collect()
    }

    /// Whether both are so.
    pub fn holds(self) -> Truth {
        self.own_suffices & self.others_in_the_way
    }

    /// The asymmetry in words.
    pub fn label(self, language: Language) -> String {
        let player = self.player;
        match self.holds() {
            Truth::True => sentence!(
                language,
                en "{player}: the own organization suffices, and the thinking of others is in the way",
                nl "{player}: de eigen organisatie is toereikend, en het denken van anderen staat in de weg"
            ),
            Truth::False => sentence!(language, en "{player}: no asymmetry", nl "{player}: geen asymmetrie"),
            Truth::Unknown => sentence!(
                language,
                en "{player}: not known whether there is an asymmetry",
                nl "{player}: onbekend of er een asymmetrie is"
            ),
        }
    }
}

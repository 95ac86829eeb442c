//! Tallies of what players say.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::{NamedPlayerDraft, Player};
use crate::cohort::claims::CountRange;
use crate::vocabulary::{Degree, Dimension, Language, Text, sentence};

/// How often each word was given to one question, and how many players it was asked.
///
/// A player can get several keywords, so that the counts can be more than the players together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Named {
    /// How many players answered it.
    pub asked: u32,
    /// How many players didn't.
    pub not_asked: u32,
    /// How many answers have no keyword yet; none where the answer needs none.
    pub uncoded: u32,
    /// How many players gave each word.
    pub counts: BTreeMap<String, u32>,
}

/// What players say, counted: captains and why, hindrances, the crucial player and why, and the resources of their own organizations.
///
/// ```
/// use policy_integration::{Case, instruments::game::GameTally};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2012-12-01", "ratings": {}}], "players": [
///     {"id": "p1", "captain": {"who": "municipality", "keywords": ["directing_role"]}, "ratings": {"support": "sufficient"}},
///     {"id": "p2", "captain": {"who": "municipality"}, "hindrance": {"keywords": ["money", "organizational_thinking"]}},
///     {"id": "p3"}]}"#)?;
/// let tally = GameTally::new(case.players());
/// assert_eq!((tally.captains.counts["municipality"], tally.captains.not_asked), (2, 1));
/// assert_eq!((tally.captains_why.counts["directing_role"], tally.captains_why.uncoded), (1, 1));
/// assert_eq!(tally.hindrances.counts["organizational_thinking"], 1);
/// assert_eq!(tally.resources.len(), 5);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GameTally {
    /// How many players there are.
    pub players: u32,
    /// Who was named as captain.
    pub captains: Named,
    /// The keywords of why.
    pub captains_why: Named,
    /// The keywords of the greatest hindrance.
    pub hindrances: Named,
    /// Who was named as crucial.
    pub crucial: Named,
    /// The keywords of why.
    pub crucial_why: Named,
    /// Of each of the five resources, how many find it how sufficient.
    pub resources: Vec<ResourceTally>,
}

/// How many players find a resource of their own organization how sufficient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ResourceTally {
    /// The resource.
    pub resource: Dimension,
    /// How many players rated it.
    pub asked: u32,
    /// How many players didn't.
    pub not_asked: u32,
    /// How many of those who did have each degree: for certain, and possibly.
    pub counts: BTreeMap<Degree, CountRange>,
}

impl Named {
    /// Counts an answer, or that there is none.
    fn count(&mut self, words: Option<&[String]>) {
        let Some(words) = words else {
            self.not_asked += 1;
            return;
        };
        self.asked += 1;
        self.uncoded += u32::from(words.is_empty());
        let given: std::collections::BTreeSet<_> = words.iter().collect();
        for word in given {
            *self.counts.entry(word.clone()).or_default() += 1;
        }
    }
}

impl Named {
    /// The counts in words.
    fn label(&self, language: Language) -> String {
        let Self { asked, not_asked, uncoded, counts } = self;
        let counts: Vec<_> = counts.iter().map(|(word, count)| format!("{word} {count}")).collect();
        let counts = if counts.is_empty() { "-".to_owned() } else { counts.join(", ") };
        sentence!(
            language,
            en "{counts} (of {asked}; no keyword yet {uncoded}, not asked {not_asked})",
            nl "{counts} (van {asked}; nog geen kernwoord {uncoded}, niet gevraagd {not_asked})"
        )
    }
}

impl GameTally {
    /// The tally in words, a line for each question.
    ///
    /// ```
    /// use policy_integration::{Case, Language, instruments::game::GameTally};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2012-12-01", "ratings": {}}], "players": [
    ///     {"id": "p1", "captain": {"who": "municipality"}, "ratings": {"support": "sufficient"}}, {"id": "p2"}]}"#)?;
    /// let lines = GameTally::new(case.players()).lines(Language::English);
    /// assert_eq!(lines[0], "captain: municipality 1 (of 1; no keyword yet 0, not asked 1)");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        const CAPTAIN: Text = Text { en: "captain", nl: "captain" };
        const HINDRANCE: Text = Text { en: "hindrance", nl: "hindernis" };
        const CRUCIAL: Text = Text { en: "crucial player", nl: "cruciale speler" };
        let line = |of: Text, named: &Named| format!("{}: {}", of.in_language(language), named.label(language));
        let why = |of: Text, named: &Named| {
            let of = of.in_language(language);
            let why = Text { en: "why", nl: "waarom" }.in_language(language);
            format!("{of}, {why}: {}", named.label(language))
        };
        let named = [
            line(CAPTAIN, &self.captains),
            why(CAPTAIN, &self.captains_why),
            line(HINDRANCE, &self.hindrances),
            line(CRUCIAL, &self.crucial),
            why(CRUCIAL, &self.crucial_why),
        ];
        named.into_iter().chain(self.resources.iter().map(|resource| resource.label(language))).collect()
    }

    /// The tally of some players.
    pub fn new<'a>(players: impl IntoIterator<Item = Player<'a>>) -> Self {
        let players: Vec<_> = players.into_iter().collect();
        let mut tally = Self::default();
        for player in &players {
            tally.players += 1;
            let who = |named: Option<&'a NamedPlayerDraft>| named.map(|named| std::slice::from_ref(&named.who));
            tally.captains.count(who(player.captain()));
            tally.captains_why.count(player.captain().map(|captain| captain.keywords.as_slice()));
            tally.hindrances.count(player.hindrance().map(|hindrance| hindrance.keywords.as_slice()));
            tally.crucial.count(who(player.crucial()));
            tally.crucial_why.count(player.crucial().map(|crucial| crucial.keywords.as_slice()));
        }
        tally.resources = Dimension::RESOURCES.iter().map(|resource| ResourceTally::new(*resource, &players)).collect();
        tally
    }
}

impl ResourceTally {
    /// The tally in words.
    pub fn label(&self, language: Language) -> String {
        let Self { resource, asked, not_asked, counts } = self;
        let counts = counts.iter().map(|(degree, count)| format!("{} {count}", degree.label(language)));
        let (counts, resource) = (counts.collect::<Vec<_>>().join(", "), resource.label(language));
        sentence!(
            language,
            en "{resource}: {counts} (of {asked}; not asked {not_asked})",
            nl "{resource}: {counts} (van {asked}; niet gevraagd {not_asked})"
        )
    }

    fn new(resource: Dimension, players: &[Player<'_>]) -> Self {
        let degrees = resource.scale().degrees().iter();
        let counts = degrees.map(|degree| (*degree, CountRange { lower: 0, upper: 0 })).collect();
        let mut tally = Self { resource, asked: 0, not_asked: 0, counts };
        for player in players {
            if player.evidence(resource).is_none() {
                tally.not_asked += 1;
                continue;
            }
            tally.asked += 1;
            let rating = player.position().rating(resource);
            for (degree, count) in &mut tally.counts {
                count.lower += u32::from(rating.degree() == Some(*degree));
                count.upper += u32::from((rating.lower()..=rating.upper()).contains(degree));
            }
        }
        tally
    }
}

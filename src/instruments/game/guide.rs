//! The game as the protocol of a meeting.

use crate::vocabulary::{Dimension, Document, Language, Source, Text, terms};

terms! {
    /// When a step of the protocol is.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::game::GamePhase};
    ///
    /// assert_eq!(GamePhase::Before.label(Language::Dutch), "vooraf");
    /// ```
    #[non_exhaustive]
    pub enum GamePhase {
        /// Before the game.
        Before = "before", en "before", nl "vooraf";
        /// During the game.
        During = "during", en "during", nl "tijdens";
        /// After the game.
        After = "after", en "after", nl "na afloop";
    }
}

/// A step of the protocol: what is done or asked, and where the answer goes in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GameStep {
    /// When.
    pub phase: GamePhase,
    /// The key of a player's record that the answer is written to; `None` of a step without an answer.
    pub key: Option<&'static str>,
    /// Whether a coder gives the answer keywords.
    pub is_coded: bool,
    text: Text,
    place: &'static str,
}

impl GameStep {
    /// What is done, or asked.
    pub const fn text(&self, language: Language) -> &'static str {
        self.text.in_language(language)
    }

    /// Where the source speaks of it.
    pub const fn source(&self) -> Source {
        Source::new(Document::VanDerVeer2013, self.place)
    }
}

/// The steps, in their order. How long each takes and how many play isn't in the source, and so isn't here.
///
/// That players are asked why somebody was crucial is the crate's reading: section 4.2 tells in general what those who were named have.
pub const STEPS: &[GameStep] = &[
    GameStep {
        phase: GamePhase::Before,
        key: Some("organization"),
        is_coded: false,
        text: Text {
            en: "Invite players of the sectors that a vulnerable resident has to do with, and note for whom each works.",
            nl: "Nodig spelers uit van de sectoren waarmee een kwetsbare inwoner te maken heeft, en noteer voor wie ieder werkt.",
        },
        place: "2.2; note 14",
    },
    GameStep {
        phase: GamePhase::Before,
        key: Some("captain"),
        is_coded: true,
        text: Text {
            en: "Each, alone, in the logbook: who is to be the team captain, and why? Don't say what a captain does.",
            nl: "Ieder voor zich, in het logboek: wie moet de teamcaptain zijn, en waarom? Zeg niet wat een captain doet.",
        },
        place: "4.2; note 14",
    },
    GameStep {
        phase: GamePhase::During,
        key: None,
        is_coded: false,
        text: Text {
            en: "Together: which steps have to be and can be made to come to a new, joint way of working for this resident?",
            nl: "Samen: welke stappen moeten en kunnen worden gezet naar een nieuwe, gezamenlijke werkwijze voor deze inwoner?",
        },
        place: "2.2",
    },
    GameStep {
        phase: GamePhase::During,
        key: None,
        is_coded: false,
        text: Text {
            en: "The logbook has questions during the game too. The source doesn't tell which, so that none is asked here.",
            nl: "Het logboek heeft ook tijdens het spel vragen. De bron vertelt niet welke, zodat hier niets wordt gevraagd.",
        },
        place: "note 14",
    },
    GameStep {
        phase: GamePhase::After,
        key: Some("hindrance"),
        is_coded: true,
        text: Text {
            en: "Each, alone, in own words: what is the greatest hindrance that you expect in carrying the solutions out?",
            nl: "Ieder voor zich, in eigen woorden: wat is de grootste hindernis die u verwacht bij het uitvoeren van de oplossingen?",
        },
        place: "3.1; note 15",
    },
    GameStep {
        phase: GamePhase::After,
        key: Some("ratings"),
        is_coded: false,
        text: Text {
            en: "Each, alone: how far does this resource suffice in your own organization for carrying out what was discussed?",
            nl: "Ieder voor zich: in hoeverre is deze hulpbron in uw eigen organisatie toereikend om uit te voeren wat is besproken?",
        },
        place: "5; note 40",
    },
    GameStep {
        phase: GamePhase::After,
        key: Some("crucial"),
        is_coded: true,
        text: Text {
            en: "Each, alone, in own words: who had a crucial role in the game, and why?",
            nl: "Ieder voor zich, in eigen woorden: wie speelde een cruciale rol in het spel, en waarom?",
        },
        place: "4.2; note 15",
    },
    GameStep {
        phase: GamePhase::After,
        key: None,
        is_coded: false,
        text: Text {
            en: "Write the answers out literally, and have a coder give each open answer one or more keywords.",
            nl: "Schrijf de antwoorden woordelijk uit, en laat een codeur elk open antwoord van een of meer kernwoorden voorzien.",
        },
        place: "note 15",
    },
];

/// The protocol as lines of text, with the five resources and their three answers under the question that asks for them.
///
/// ```
/// use policy_integration::{Language, instruments::game::guide};
///
/// let lines = guide(Language::English);
/// assert_eq!(lines[0], "before");
/// assert!(lines.iter().any(|line| line == "   - staffing: not at all, somewhat, (more than) sufficient"));
/// ```
pub fn guide(language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for phase in GamePhase::ALL {
        lines.push(phase.label(language).to_owned());
        for step in STEPS.iter().filter(|step| step.phase == *phase) {
            lines.extend(step.lines(language));
        }
    }
    lines
}

impl GameStep {
    /// Returns the place in the source, in words.
    pub fn place(&self, language: Language) -> String {
        match language {
            Language::English => self.place.to_owned(),
            Language::Dutch => self.place.replace("note", "noot"),
        }
    }

    fn lines(&self, language: Language) -> Vec<String> {
        let number = STEPS.iter().position(|step| step == self).unwrap_or_default() + 1;
        let mut lines = vec![format!("{number}. {} ({})", self.text(language), self.place(language))];
        if self.key == Some("ratings") {
            let resource = |resource: &Dimension| {
                let answers: Vec<_> = resource.scale().degrees().iter().map(|degree| degree.label(language)).collect();
                format!("   - {}: {}", resource.label(language), answers.join(", "))
            };
            lines.extend(Dimension::RESOURCES.iter().map(resource));
        }
        lines
    }
}

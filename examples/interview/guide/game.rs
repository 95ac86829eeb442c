//! The protocol of the collaboration game.

use std::io::{self, Write};

use policy_integration::instruments::game::{GameStep, STEPS};
use policy_integration::{
    CaseDraft, Dimension, Language, Statement,
    case::{CodedStatement, HindranceDraft, NamedPlayerDraft, PlayerDraft},
    vocabulary::Text,
};

use super::{Answered, Asked, Turn, take};
use crate::Options;

/// Asks one player by the protocol, and adds the answers to the record. Keywords are left to a coder.
pub(super) fn ask(options: &Options, mut draft: CaseDraft, out: &mut dyn Write) -> io::Result<Asked> {
    let (answered, next) = take(&turns(options.language), options.language, out)?;
    let id = options.respondent.clone().unwrap_or_else(|| (draft.players.len() + 1).to_string());
    draft.players.push(player(id, options, answered));
    Ok((draft, next))
}

fn player(id: String, options: &Options, answered: Vec<Answered>) -> PlayerDraft {
    let mut player = PlayerDraft { id, on: options.on, ..PlayerDraft::default() };
    let (mut captain, mut crucial) = ([None, None], [None, None]);
    for answer in answered {
        match answer {
            Answered::Coded(dimension, degree) => {
                let statement = degree.map_or(Statement::Unknown, Statement::Degree);
                player.ratings.insert(dimension, CodedStatement::from(statement));
            }
            Answered::Written("organization", text) => player.organization = text,
            Answered::Written("hindrance", answer) => {
                player.hindrance =
                    answer.map(|answer| HindranceDraft { answer: Some(answer), ..HindranceDraft::default() });
            }
            Answered::Written("captain", text) => captain[0] = text,
            Answered::Written("captain_why", text) => captain[1] = text,
            Answered::Written("crucial", text) => crucial[0] = text,
            Answered::Written(_, text) => crucial[1] = text,
        }
    }
    player.captain = named(captain);
    player.crucial = named(crucial);
    player
}

/// Whom a player named, and why; nothing where nobody was named.
fn named([who, why]: [Option<String>; 2]) -> Option<NamedPlayerDraft> {
    who.map(|who| NamedPlayerDraft { who, why, keywords: Vec::new(), coder: None })
}

/// Each step, headed by its phase where that changes, with what is asked under it.
fn turns(language: Language) -> Vec<Turn> {
    let mut turns = Vec::new();
    let mut phase = None;
    for (number, step) in (1..).zip(STEPS) {
        if phase != Some(step.phase) {
            phase = Some(step.phase);
            turns.push(Turn::Tell(step.phase.label(language).to_uppercase()));
        }
        turns.push(Turn::Tell(format!("{number}. {} ({})", step.text(language), step.place(language))));
        turns.extend(asked(step));
    }
    turns
}

/// What is asked under a step.
fn asked(step: &GameStep) -> Vec<Turn> {
    let write = |key, en, nl| Turn::Write(key, Text { en, nl });
    let who = |key| {
        write(
            key,
            "Who? A role or an organization, and never a name.",
            "Wie? Een rol of organisatie, en nooit een naam.",
        )
    };
    let why = |key| write(key, "Why?", "Waarom?");
    match step.key {
        Some("organization") => {
            vec![write("organization", "For whom does the player work?", "Voor wie werkt de speler?")]
        }
        Some("captain") => vec![who("captain"), why("captain_why")],
        Some("hindrance") => vec![write("hindrance", "Which hindrance?", "Welke hindernis?")],
        Some("crucial") => vec![who("crucial"), why("crucial_why")],
        Some("ratings") => Dimension::RESOURCES.iter().copied().map(Turn::Code).collect(),
        _ => Vec::new(),
    }
}

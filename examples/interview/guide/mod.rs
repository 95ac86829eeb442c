//! Guides: an interview by the list of topics of a source.
//!
//! A guide is a variant here and a module of its own, which asks and says how the record changes.

mod game;
mod mandate;

use std::io::{self, BufRead, IsTerminal, Write};

use clap::ValueEnum;
use policy_integration::{
    CaseDraft, Degree, Dimension, Language,
    advice::{PossibleAnswer, Unknown},
    answers::InterviewQuestionDocument,
    vocabulary::Text,
};

use crate::{OTHERS, Options, Said, ask, hear, hear_line};
use shared::text::paragraph;

/// A list of topics to ask by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Guide {
    /// The protocol of the collaboration game: the logbook of one player.
    Game,
    /// The topics on the mandate and change willingness: the answers of one respondent.
    Mandate,
}

impl Guide {
    /// Asks by the guide, and returns the record with the answers, and the question that it stopped at.
    pub(crate) fn ask(self, options: &Options, draft: CaseDraft, out: &mut dyn Write) -> io::Result<Asked> {
        match self {
            Self::Game => game::ask(options, draft, out),
            Self::Mandate => mandate::ask(options, draft, out),
        }
    }
}

/// The record with the answers, and the question that comes next.
type Asked = (CaseDraft, Option<InterviewQuestionDocument>);

/// A turn of a guide: something to tell, a dimension to code what was answered, or a question that is answered in own words.
enum Turn {
    Tell(String),
    Code(Dimension),
    /// The key of the answer, and the question.
    Write(&'static str, Text),
}

impl Turn {
    /// What it asks.
    fn question(&self) -> Option<InterviewQuestionDocument> {
        match self {
            Self::Tell(_) => None,
            Self::Code(dimension) => Some(InterviewQuestionDocument::of(*dimension)),
            Self::Write(_, question) => Some(InterviewQuestionDocument::in_own_words(*question)),
        }
    }
}

/// What was answered: a degree or words, or nothing where the answer isn't clear.
enum Answered {
    Coded(Dimension, Option<Degree>),
    Written(&'static str, Option<String>),
}

/// What is heard at a turn.
enum Heard {
    Answered(Answered),
    Back,
    Stop,
}

/// Takes the turns, and returns what was answered, and the question that comes next.
fn take(
    turns: &[Turn],
    language: Language,
    out: &mut dyn Write,
) -> io::Result<(Vec<Answered>, Option<InterviewQuestionDocument>)> {
    let mut input = io::stdin().lock();
    let echoes = !io::stdin().is_terminal();
    let mut answered = Vec::new();
    let mut at = 0;
    while let Some(turn) = turns.get(at) {
        let heard = match turn {
            Turn::Tell(text) => {
                writeln!(out, "\n{}", paragraph(text, 0, 3))?;
                at += 1;
                continue;
            }
            Turn::Code(dimension) => code(*dimension, (&mut input, echoes), language, out)?,
            Turn::Write(key, question) => {
                write_down(key, question.in_language(language), (&mut input, echoes), language, out)?
            }
        };
        match heard {
            Heard::Stop => break,
            Heard::Back => {
                answered.pop();
                at = before(turns, at);
            }
            Heard::Answered(answer) => {
                answered.push(answer);
                at += 1;
            }
        }
    }
    Ok((answered, turns[at..].iter().find_map(Turn::question)))
}

fn code(
    dimension: Dimension,
    (input, echoes): (&mut impl BufRead, bool),
    language: Language,
    out: &mut dyn Write,
) -> io::Result<Heard> {
    let answers: Vec<_> =
        dimension.scale().degrees().iter().map(|degree| PossibleAnswer::Degree(dimension, *degree)).collect();
    ask(Unknown::Rating(dimension), &answers, out, language)?;
    Ok(match hear(&answers, input, echoes, out, language)? {
        Said::Stop => Heard::Stop,
        Said::Back => Heard::Back,
        Said::Answer(PossibleAnswer::Degree(dimension, degree)) => {
            Heard::Answered(Answered::Coded(dimension, Some(degree)))
        }
        Said::Unknown | Said::Answer(_) => Heard::Answered(Answered::Coded(dimension, None)),
    })
}

/// Reads an answer in own words: one line.
fn write_down(
    key: &'static str,
    question: &str,
    (input, echoes): (&mut impl BufRead, bool),
    language: Language,
    out: &mut dyn Write,
) -> io::Result<Heard> {
    writeln!(out, "\n{}\n{}", paragraph(question, 0, 0), OTHERS.in_language(language))?;
    let Some(line) = hear_line(input, echoes, out)? else { return Ok(Heard::Stop) };
    Ok(match line.as_str() {
        "s" => Heard::Stop,
        "b" | "t" => Heard::Back,
        "" | "?" => Heard::Answered(Answered::Written(key, None)),
        _ => Heard::Answered(Answered::Written(key, Some(line))),
    })
}

/// The turn before this one that asks something; this one where there is none.
fn before(turns: &[Turn], at: usize) -> usize {
    turns[..at].iter().rposition(|turn| !matches!(turn, Turn::Tell(_))).unwrap_or(at)
}

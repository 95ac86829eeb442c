//! Guides: an interview by the list of topics of a source.
//!
//! A guide is a variant here and a module of its own, which asks and says how the record changes.

mod mandate;

use std::error::Error;
use std::io::{self, BufRead, IsTerminal, Write};

use clap::ValueEnum;
use policy_integration::{
    CaseDraft, Dimension, Language,
    advice::{Answer, Unknown},
};

use crate::{Options, Said, ask, hear, paragraph};

/// A list of topics to ask by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Guide {
    /// The topics on the mandate and change willingness: the answers of one respondent.
    Mandate,
}

impl Guide {
    /// Asks by the guide, and returns the record with the answers.
    pub(crate) fn ask(
        self,
        options: &Options,
        draft: CaseDraft,
        out: &mut impl Write,
    ) -> Result<CaseDraft, Box<dyn Error>> {
        match self {
            Self::Mandate => mandate::ask(options, draft, out),
        }
    }
}

/// A turn of a guide: something to tell, or a dimension to code what was answered.
enum Turn {
    Tell(String),
    Code(Dimension),
}

/// Takes the turns, and returns what was answered: a degree, or nothing where the answer isn't clear.
fn take(
    turns: &[Turn],
    language: Language,
    out: &mut impl Write,
) -> io::Result<Vec<(Dimension, Option<policy_integration::Degree>)>> {
    let mut input = io::stdin().lock();
    let echoes = !io::stdin().is_terminal();
    let mut answered = Vec::new();
    let mut at = 0;
    while let Some(turn) = turns.get(at) {
        match turn {
            Turn::Tell(text) => writeln!(out, "\n{}", paragraph(text, 0, 3))?,
            Turn::Code(dimension) => match code(*dimension, (&mut input, echoes), language, out)? {
                Said::Stop => break,
                Said::Back => {
                    answered.pop();
                    at = before(turns, at);
                    continue;
                }
                Said::Answer(Answer::Degree(dimension, degree)) => answered.push((dimension, Some(degree))),
                Said::Unknown | Said::Answer(_) => answered.push((*dimension, None)),
            },
        }
        at += 1;
    }
    Ok(answered)
}

fn code(
    dimension: Dimension,
    (input, echoes): (&mut impl BufRead, bool),
    language: Language,
    out: &mut impl Write,
) -> io::Result<Said> {
    let answers: Vec<_> = dimension.scale().degrees().iter().map(|degree| Answer::Degree(dimension, *degree)).collect();
    ask(Unknown::Rating(dimension), &answers, out, language)?;
    hear(&answers, input, echoes, out, language)
}

/// The turn before this one that codes something; this one where there is none.
fn before(turns: &[Turn], at: usize) -> usize {
    turns[..at].iter().rposition(|turn| matches!(turn, Turn::Code(_))).unwrap_or(at)
}

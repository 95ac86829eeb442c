//! How far are local experiments, what brought them there, what can be done next, and what would make them fade?
//!
//! `cargo run --example experiments` tells of the two that the source tells of, and of what two parties take for granted;
//! `cargo run --example experiments -- --file FILE` of those in one's own cases.

mod course;
mod logics;
mod outlook;
mod standing;

use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::instruments::experiments::{obstacles, resource_gaps, rule_book};
use policy_integration::{Case, Language, case::Experiment, published};
use shared::program::Telling;
use shared::text::{paragraph, word};
use shared::{cases, json, program};

/// Tell of local experiments: their stage, course and outlook.
#[derive(Parser)]
struct Options {
    /// Only the experiment with this id, or those of the case with this id.
    #[arg(long)]
    case: Option<String>,
    /// Cases of one's own: a JSON array, JSON Lines, or one case; `-` for standard input.
    #[arg(long)]
    file: Option<PathBuf>,
    /// Print one answer a line, as JSON.
    #[arg(long)]
    json: bool,
    /// The language: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

fn main() -> ExitCode {
    program::main(run)
}

const fn telling(options: &Options) -> Telling {
    Telling { language: options.language, json: options.json }
}

/// Prints each experiment; whether all cases were sound and all logs could be replayed.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let cases::Read { cases, mut is_whole } =
        cases::read(options.file.as_deref(), published::experiments(), telling(options))?;
    let is_meant = |experiment: &Experiment<'_>| {
        options.case.as_deref().is_none_or(|id| experiment.id() == id || experiment.case().id() == id)
    };
    let mut experiments = cases.iter().flat_map(Case::experiments).filter(is_meant).peekable();
    if experiments.peek().is_none() {
        let not_found = || word(language, "no experiment was found", "geen experiment gevonden").into();
        return if is_whole { Err(not_found()) } else { Ok(false) };
    }
    if options.json {
        experiments.try_for_each(|experiment| answers(experiment, out))?;
        return Ok(is_whole);
    }
    for experiment in experiments {
        let (text, is_replayed) = of_experiment(experiment, language)?;
        is_whole &= is_replayed;
        writeln!(out, "{text}\n")?;
    }
    if options.file.is_none() {
        let order = word(
            language,
            "Where the source gives only a year, or an order, the day marks the order.",
            "Waar de bron alleen een jaar geeft, of een volgorde, geeft de dag de volgorde aan.",
        );
        writeln!(out, "{}\n", paragraph(order, 0, 0))?;
        if options.case.is_none() {
            writeln!(out, "{}\n", logics::text(language))?;
        }
    }
    writeln!(out, "{}", paragraph(&by_which_book(language), 0, 0))?;
    Ok(is_whole)
}

/// The moves of an experiment, its obstacles, and its resources beside those of others, as JSON.
fn answers(experiment: Experiment<'_>, out: &mut impl Write) -> io::Result<()> {
    let (book, id) = (rule_book(), experiment.as_case().id().to_owned());
    let moves = book.moves(&experiment.latest().position());
    json::line(out, &moves, |envelope| envelope.by_book(book).of_case(&id))?;
    for obstacle in obstacles(experiment) {
        json::line(out, &obstacle, |envelope| envelope.by_book(book).of_case(&id))?;
    }
    resource_gaps(experiment).iter().try_for_each(|gap| json::line(out, gap, |envelope| envelope.of_case(&id)))
}

/// An experiment in words, and whether its log could be replayed; why not is written to standard error.
fn of_experiment(experiment: Experiment<'_>, language: Language) -> io::Result<(String, bool)> {
    let replay = rule_book().replay(&experiment);
    if let Err(report) = &replay {
        let place = format!("{}/{}", experiment.case().id(), experiment.id());
        report.lines(language).try_for_each(|line| program::tell(format_args!("{place}: {line}")))?;
    }
    let replay = replay.ok();
    let position = replay.as_ref().map_or_else(|| experiment.latest().position(), policy_integration::Replay::position);
    let mut parts = vec![standing::text(experiment, &position, language)];
    parts.extend(replay.as_ref().and_then(|replay| course::text(experiment, replay, language)));
    if replay.is_none() {
        let by_ratings =
            word(language, "what follows is by the ratings alone", "wat volgt is alleen op grond van de beoordelingen");
        parts.push(paragraph(by_ratings, 2, 2));
    }
    parts.extend(outlook::text(experiment, &position, language));
    Ok((parts.join("\n"), replay.is_some()))
}

fn by_which_book(language: Language) -> String {
    let (id, version) = (rule_book().id(), rule_book().version());
    match language {
        Language::English => format!(
            "By the rule book `{id}`, version {version}: this crate's reading of Van der Veer (2013). Unknown doesn't \
             mean missing."
        ),
        Language::Dutch => format!(
            "Volgens het regelboek `{id}`, versie {version}: zo leest dit programma Van der Veer (2013). Onbekend is iets \
             anders dan afwezig."
        ),
    }
}

//! Does the score mean anything? Prints how the score of each level goes with the outcome.
//!
//! `cargo run --example meaning` does so for the published cases; `cargo run --example meaning -- --file FILE` for
//! one's own.

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{
    Cohort, Language, Level, ScoringModel,
    cohort::{
        Occasion, UndefinedError,
        correlation::{OutcomeCorrelation, Tau, TauBounds},
    },
    published,
};
use shared::program::Telling;
use shared::text::{paragraph, word};
use shared::{cases, json, program};

/// Tell how the score of each level goes with the outcome.
#[derive(Parser)]
struct Options {
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

/// Prints the figures; whether all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let cases::Read { cases, is_whole } =
        cases::read(options.file.as_deref(), published::municipalities(), telling(options))?;
    let cohort = Cohort::new(cases)?;
    let model = ScoringModel::default();
    if options.json {
        for (occasion, level) in
            Occasion::ALL.iter().flat_map(|occasion| Level::ALL.iter().map(move |level| (*occasion, *level)))
        {
            let found = cohort.outcome_correlation(&model, level, occasion);
            json::line(out, &found, |envelope| envelope.by_model(&model))?;
        }
        return Ok(is_whole);
    }
    writeln!(out, "{}", paragraph(subject(language), 0, 0))?;
    let mut any_encloses_only = false;
    for occasion in Occasion::ALL {
        writeln!(out, "\n{}", word_of(*occasion, language))?;
        for level in Level::ALL {
            let found = cohort.outcome_correlation(&model, *level, *occasion);
            writeln!(out, "{}", of_level(&found, language))?;
            any_encloses_only |= encloses_only(&found);
        }
    }
    if any_encloses_only {
        writeln!(out, "\n{}", paragraph(how_enclosed(language), 0, 0))?;
    }
    writeln!(out, "\n{}", paragraph(how_to_read(language), 0, 0))?;
    Ok(is_whole)
}

fn word_of(occasion: Occasion, language: Language) -> &'static str {
    match occasion {
        Occasion::First => word(language, "Score at the first moment", "Score op het eerste moment"),
        Occasion::Latest => word(language, "Score at the latest moment", "Score op het laatste moment"),
    }
}

fn subject(language: Language) -> &'static str {
    word(
        language,
        "Kendall's tau-b between the score of a level and the outcome rung, over the completed cases: 1 where the \
         higher score always has the higher outcome, -1 where it always has the lower, around 0 where the score says \
         nothing of the outcome.",
        "Kendalls tau-b tussen de score van een niveau en de trede van de uitkomst, over de afgeronde casussen: 1 waar \
         de hogere score altijd de hogere uitkomst heeft, -1 waar ze altijd de lagere heeft, rond 0 waar de score \
         niets over de uitkomst zegt.",
    )
}

fn of_level(found: &OutcomeCorrelation, language: Language) -> String {
    let mut lines = vec![format!("  {} (n = {})", found.level.label(language), found.cases)];
    match &found.bounds {
        Ok(bounds) => lines.extend(of_bounds(bounds, language)),
        Err(error) => lines.push(row(word(language, "bounds", "grenzen"), &not_defined(*error, language))),
    }
    lines.extend(found.assuming.iter().map(|(assumption, tau)| {
        let figure = tau.map_or_else(|error| not_defined(error, language), |tau| of_tau(&tau, language));
        row(assumption.label(language), &figure)
    }));
    lines.join("\n")
}

fn of_bounds(bounds: &TauBounds, language: Language) -> Vec<String> {
    let figure = |figure| column(figure, language);
    let to = word(language, "to", "tot");
    if bounds.is_exact() {
        let exact = format!("{} {to} {}", figure(bounds.lower), figure(bounds.upper));
        return vec![row(word(language, "bounds, exact", "grenzen, exact"), &exact)];
    }
    let mark = |is_exact| if is_exact { "" } else { "*" };
    let (low, high) = (mark(bounds.is_lower_exact()), mark(bounds.is_upper_exact()));
    let enclosing = format!("{}{low} {to} {}{high}", figure(bounds.lower), figure(bounds.upper));
    let reached = format!("{} {to} {}", figure(bounds.reached_lower), figure(bounds.reached_upper));
    vec![
        row(word(language, "bounds, * only encloses", "grenzen, * sluit alleen in"), &enclosing),
        row(word(language, "completions were found from", "gevonden invullingen gaan van"), &reached),
    ]
}

fn encloses_only(found: &OutcomeCorrelation) -> bool {
    found.bounds.is_ok_and(|bounds| !bounds.is_exact())
}

fn of_tau(tau: &Tau, language: Language) -> String {
    format!("{}  n = {}", column(tau.value, language), tau.cases)
}

/// A figure in a column that has room for a sign.
fn column(figure: f64, language: Language) -> String {
    format!("{:>5}", language.figure(figure, 2))
}

fn not_defined(error: UndefinedError, language: Language) -> String {
    match (error, language) {
        (UndefinedError::NothingToPair, Language::Dutch) => "niet bepaald: er valt niets te vergelijken".to_owned(),
        (_, Language::Dutch) => "niet bepaald: er varieert niets".to_owned(),
        (error, Language::English) => format!("not defined: {error}"),
    }
}

fn row(name: &str, figure: &str) -> String {
    format!("    {name:32} {figure}")
}

fn how_enclosed(language: Language) -> &'static str {
    word(
        language,
        "* There are too many completions to go through. None lies beyond this end, but none needs to reach it. The exact \
         end lies between it and the one that was found.",
        "* Er zijn te veel invullingen om alle na te gaan. Geen ervan ligt voorbij deze grens, maar geen ervan hoeft hem \
         te halen. De exacte grens ligt tussen deze en de gevonden grens.",
    )
}

fn how_to_read(language: Language) -> &'static str {
    word(
        language,
        "Most ratings aren't known, so the bounds are wide and settle nothing unless both are on one side of 0. The \
         figures below them each rest on an assumption about the unknowns, and the last describes only what was rated. \
         With so few cases a figure near 0 is no proof that there is nothing, nor a high one that there is. At the latest \
         moment score and outcome are of the same time: that is no forecast.",
        "De meeste beoordelingen zijn onbekend; de grenzen zijn dus wijd en beslissen niets, tenzij beide aan één kant \
         van 0 liggen. De cijfers eronder berusten elk op een aanname over het onbekende, en het laatste beschrijft \
         alleen wat beoordeeld is. Bij zo weinig casussen bewijst een cijfer rond 0 niet dat er niets is, en een hoog \
         cijfer niet dat er wel iets is. Op het laatste moment zijn score en uitkomst van dezelfde tijd: dat is geen \
         voorspelling.",
    )
}

//! Where does each case stand? Scores the published municipalities, or the cases of a file.
//!
//! `cargo run --example score` prints a table of the twenty municipalities with a row per target, then how each target
//! stands, and what the cases show together.
//! `cargo run --example score -- FILE` takes a JSON array or JSON Lines (`-` for standard input).
//! `cargo run --example score -- --case almere/integral-teams` tells of a part of a case what is known by its own framework.

mod bars;
mod figures;
mod part;
mod rows;
mod steps;
mod summary;
mod table;
mod targets;

use std::error::Error;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{Case, Language, ScoringModel, answers::Envelope, published, vocabulary::Unit};
use rows::Row;
use shared::program::Telling;
use shared::{document, input, json, program, selection};

/// Score cases of policy integration.
#[derive(Parser)]
struct Options {
    /// A JSON array or JSON Lines of cases, `-` for standard input; the twenty published municipalities where left out.
    file: Option<PathBuf>,
    /// Only the case with this id, or the part of one (`almere/integral-teams`).
    #[arg(long)]
    case: Option<String>,
    /// Print one scorecard a line, as JSON: one for each target.
    #[arg(long)]
    json: bool,
    /// With `--case`: print the answers of one respondent or player of one's own too. Don't pass them on.
    #[arg(long)]
    disclose: bool,
    /// The language of table and faults: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
    /// A scoring model, as JSON.
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
}

fn main() -> ExitCode {
    program::main(run)
}

const fn telling(options: &Options) -> Telling {
    Telling { language: options.language, json: options.json }
}

/// Prints the scores; whether all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let model = read_model(options)?;
    if let Some(wanted) = &options.case {
        return one(options, &model, wanted, out);
    }
    let mut cases = Vec::new();
    let mut take = |case: Case| -> io::Result<()> {
        if options.json {
            return rows::of(&model, &case).iter().try_for_each(|row| card(out, &model, &case, row));
        }
        cases.push(case);
        Ok(())
    };
    let (faulty, is_broken) = if let Some(file) = &options.file {
        let faults = input::read(file, telling(options), &mut take)?;
        (faults.faulty, faults.is_broken)
    } else {
        published::municipalities().iter().cloned().try_for_each(&mut take)?;
        (0, false)
    };
    if !options.json {
        print(out, &model, &cases, faulty, options.language)?;
    }
    Ok(faulty == 0 && !is_broken)
}

/// Prints the score of one case, or what is known of a part of one; whether all cases were sound.
fn one(options: &Options, model: &ScoringModel, wanted: &str, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let (mut cases, mut is_whole) = (Vec::new(), true);
    if let Some(file) = &options.file {
        let faults = input::read(file, telling(options), &mut |case| {
            cases.push(case);
            Ok(())
        })?;
        is_whole = faults.faulty == 0 && !faults.is_broken;
    } else {
        cases = selection::published_cases();
    }
    let selected = selection::find(&cases, wanted, options.file.is_none() || options.disclose, options.language)?;
    match (selected.unit, options.json) {
        (Unit::Case, false) => print(out, model, &[selected.case], 0, options.language)?,
        (Unit::Case, true) => {
            rows::of(model, &selected.case).iter().try_for_each(|row| card(out, model, &selected.case, row))?;
        }
        (_, true) => part::json(&selected, out)?,
        (_, false) => writeln!(out, "{}", part::text(&selected, options.language))?,
    }
    Ok(is_whole)
}

/// Writes the scorecard of a row as an answer.
fn card(out: &mut impl Write, model: &ScoringModel, case: &Case, row: &Row<'_>) -> io::Result<()> {
    json::line(out, &row.card, |envelope| {
        let envelope = envelope.by_model(model).of_case(case.id());
        row.target.into_iter().fold(envelope, Envelope::of_target)
    })
}

fn read_model(options: &Options) -> Result<ScoringModel, String> {
    let model = options.model.as_deref();
    model.map_or_else(|| Ok(ScoringModel::default()), |file| document::read(file, options.language, ScoringModel::read))
}

fn print(
    out: &mut impl Write,
    model: &ScoringModel,
    cases: &[Case],
    faulty: usize,
    language: Language,
) -> io::Result<()> {
    if cases.is_empty() {
        return writeln!(out, "{}", summary::counts(0, faulty, language));
    }
    let rows: Vec<_> = cases.iter().flat_map(|case| rows::of(model, case)).collect();
    writeln!(out, "{}", table::of(&rows, language))?;
    if io::stdout().is_terminal() {
        writeln!(out, "\n{}", bars::of(model, &rows, language))?;
    }
    writeln!(out, "\n{}", targets::of(&rows, language))?;
    writeln!(out, "\n{}", steps::of(&rows, language))?;
    writeln!(out, "\n{}", summary::counts(cases.len(), faulty, language))?;
    if cases.len() > 1 {
        writeln!(out, "\n{}", summary::of(model, cases, language))?;
    }
    Ok(())
}

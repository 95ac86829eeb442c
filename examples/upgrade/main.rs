//! What becomes of a case of format 1 in the current format? Prints the upgraded document.
//!
//! `cargo run --example upgrade -- FILE` does so for a file with one case or a JSON array of cases; `-` is standard input. Standard
//! error lists each rating that is to be coded again. Where a case is refused, nothing is printed but its faults. `--json` prints an answer a line instead: a case and its ratings that are to
//! be coded again, or the report on it.

use std::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{Case, Language, Report, case::Upgraded};
use shared::program::{placed, tell};
use shared::{json, program};

/// Rewrite cases of format 1 in the current format.
#[derive(Parser)]
struct Options {
    /// A case or a JSON array of cases; `-` for standard input.
    file: PathBuf,
    /// Print one answer a line, as JSON.
    #[arg(long)]
    json: bool,
    /// The language of what standard error tells: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

fn main() -> ExitCode {
    program::main(run)
}

/// Prints the document; whether all cases were upgraded.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let json = read(&options.file)?;
    let is_array = json.trim_ascii_start().starts_with(b"[");
    let read = if is_array { Upgraded::read_array(&json) } else { Ok(vec![Upgraded::read(&json)]) };
    let read = match read {
        Ok(read) => read,
        Err(report) => vec![Err(report)],
    };
    if options.json {
        return answers(&read, out);
    }
    let mut cases = Vec::new();
    let mut is_whole = true;
    for upgraded in read {
        match upgraded {
            Ok(Upgraded { case, recodings, .. }) => {
                recodings.iter().try_for_each(|recoding| tell(recoding.line(options.language)))?;
                cases.push(case);
            }
            Err(report) => is_whole = refuse(&report, options.language)?,
        }
    }
    if is_whole {
        print(&cases, is_array, out)?;
    }
    Ok(is_whole)
}

/// Prints each case, or the report on it, as JSON; whether all cases were upgraded.
fn answers(read: &[Result<Upgraded, Report>], out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    for read in read {
        match read {
            Ok(upgraded) => json::line(out, upgraded, |envelope| envelope.of_case(upgraded.case.id()))?,
            Err(report) => json::line(out, report, |envelope| envelope)?,
        }
    }
    Ok(read.iter().all(Result::is_ok))
}

/// The text of a file or of standard input, without a byte order mark.
fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut json = Vec::new();
    if file.as_os_str() == "-" {
        io::stdin().read_to_end(&mut json)?;
    } else {
        json = fs::read(file).map_err(|error| placed(file.display(), &error))?;
    }
    Ok(json.strip_prefix("\u{feff}".as_bytes()).map(<[u8]>::to_vec).unwrap_or(json))
}

fn refuse(report: &Report, language: Language) -> Result<bool, Box<dyn Error>> {
    report.lines(language).try_for_each(tell)?;
    Ok(false)
}

/// Prints the cases as the file had them: as an array, or as one.
fn print(cases: &[Case], is_array: bool, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let document = match cases {
        [case] if !is_array => serde_json::to_string_pretty(case)?,
        cases => serde_json::to_string_pretty(cases)?,
    };
    Ok(writeln!(out, "{document}")?)
}

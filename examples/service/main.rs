//! How a server, a WebAssembly module or a program in another language embeds the crate: a request as JSON in, its answer as JSON out.
//!
//! `echo '{"ask": "plan", "text": true, "case": {"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "emerging"}}]}}' |
//! cargo run --example service` answers each line of standard input with a line. Asked can be: `check`, `score`, `row`, `moves`,
//! `plan`, `ask_next`, `if_then_plan`, `diagnosis`, `what_if`, `peers`, `replay`, `reconstruction`, `map`, `actions`, `change`,
//! `record_changes` (with `before`, the earlier record), `claims` and `vocabulary`. Beside `case` a request can have: `target`, a
//! domain, needed where the case has several; `on`, a day, of a score, a row, moves, plans and actions; `to`, a goal, as
//! `{"outcome": "practice", "degrees": {"budget": "established"}}`; `horizon`, a day, of plans and the diagnosis; `depth` of an if-then
//! plan; `suppose`, the identifiers of rules, of a what-if; `text`, for sentences in both languages; and an `id`, which comes back
//! with the answer. What a question doesn't take isn't looked at. Line and column of a finding count within the `case`. The answers are those of the module `answers`, each with a schema in `schemas/answers/`.
//! A request that has no answer gets an error, of kind `error`.

mod answer;
#[path = "../shared/program.rs"]
mod program;

use std::error::Error;
use std::io::{BufRead, Read, Write, stdin};
use std::process::ExitCode;

use clap::Parser;

/// Answer requests: a JSON object a line on standard input, an answer a line on standard output.
#[derive(Parser)]
struct Options {
    /// A request to answer, instead of those on standard input.
    request: Option<String>,
    /// How many bytes a request may have.
    #[arg(long, default_value_t = 16_000_000)]
    most_bytes: u64,
}

fn main() -> ExitCode {
    program::main(run)
}

/// Answers the request, or each line; whether all lines could be read.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    if let Some(request) = &options.request {
        writeln!(out, "{}", answer::answer(request))?;
        return Ok(true);
    }
    let mut input = stdin().lock();
    loop {
        let mut line = Vec::new();
        let count = (&mut input).take(options.most_bytes + 1).read_until(b'\n', &mut line)?;
        if count == 0 {
            return Ok(true);
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = if line.len() as u64 > options.most_bytes {
            input.skip_until(b'\n')?;
            too_large(options.most_bytes)
        } else {
            std::str::from_utf8(&line).map_or_else(|_| not_utf8(), answer::answer)
        };
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
}

fn too_large(most: u64) -> String {
    let (en, nl) =
        (format!("a request has at most {most} bytes"), format!("een verzoek heeft ten hoogste {most} bytes"));
    answer::unreadable("too_large", &en, &nl)
}

fn not_utf8() -> String {
    answer::unreadable("not_utf8", "a request is text in UTF-8", "een verzoek is tekst in UTF-8")
}

//! How a server, a WebAssembly module or a program in another language embeds the crate: a request as JSON in, its answer as JSON out.
//!
//! `echo '{"ask": "plan", "text": true, "case": {"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "emerging"}}]}}' |
//! cargo run --example service` answers each line of standard input with a line. Asked can be: `check`, `score`, `row`, `moves`,
//! `plan`, `ask_next`, `if_then_plan`, `diagnosis`, `what_if`, `peers`, `replay`, `reconstruction`, `map`, `actions`, `change`,
//! `claims` and `vocabulary`. The answers are those of the module `answers`, each with a schema in `schemas/answers/`.
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
        if line.len() as u64 > options.most_bytes {
            return Err(format!("a request has more than {} bytes", options.most_bytes).into());
        }
        let request = String::from_utf8_lossy(&line);
        if !request.trim().is_empty() {
            writeln!(out, "{}", answer::answer(&request))?;
            out.flush()?;
        }
    }
}

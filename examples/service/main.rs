//! How a server or a program in another language embeds the crate: a loop around `requests::answer`.
//!
//! `echo '{"ask": "plan", "text": true, "case": {"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "emerging"}}]}}' |
//! cargo run --example service` answers each line of standard input with a line. The module `requests` tells what can be asked, and
//! `schemas/request.json` is the schema of a request. The answers are those of the module `answers`, each with a schema in
//! `schemas/answers/`. A request that has no answer gets an error, of kind `error`. A blank line gets no answer.

use std::error::Error;
use std::io::{BufRead, Read, Write, stdin};
use std::process::ExitCode;

use clap::Parser;
use policy_integration::answers::{Envelope, RequestError};
use policy_integration::report::Limits;
use policy_integration::requests::{answer_within, most_bytes};
use shared::program;

/// Answer requests: a JSON object a line on standard input, an answer a line on standard output.
#[derive(Parser)]
struct Options {
    /// A request to answer, instead of those on standard input.
    request: Option<String>,
    /// How many bytes a request may have, without the end of its line; a record in it may have a third of them.
    #[arg(long, default_value_t = most_bytes(&Limits::DEFAULT))]
    most_bytes: usize,
}

fn main() -> ExitCode {
    program::main(run)
}

/// Answers the request, or each line; whether all lines could be read.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    if let Some(request) = &options.request {
        writeln!(out, "{}", answered(request.as_bytes(), options.most_bytes)?)?;
        return Ok(true);
    }
    let mut input = stdin().lock();
    // Of a line that is too long no more is held than shows that it is: its end has two bytes at most.
    let held = (options.most_bytes as u64).saturating_add(2);
    loop {
        let mut line = Vec::new();
        if (&mut input).take(held).read_until(b'\n', &mut line)? == 0 {
            return Ok(true);
        }
        if line.pop_if(|last| *last == b'\n').is_none() && line.len() as u64 == held {
            input.skip_until(b'\n')?;
        }
        line.pop_if(|last| *last == b'\r');
        if !line.trim_ascii().is_empty() {
            writeln!(out, "{}", answered(&line, options.most_bytes)?)?;
            out.flush()?;
        }
    }
}

/// The answer to a request of at most so many bytes.
fn answered(request: &[u8], most: usize) -> serde_json::Result<String> {
    if request.len() > most {
        return serde_json::to_string(&Envelope::in_words(&RequestError::TooLarge { most }));
    }
    Ok(answer_within(request, &Limits::default().with_bytes(most.div_ceil(3))))
}

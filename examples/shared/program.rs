//! How an example runs: it writes to one place, and its exit code says how it went.

use std::error::Error;
use std::fmt::Display;
use std::io::{self, StdoutLock, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::{ArgMatches, Parser};
use policy_integration::answers::Envelope;
use policy_integration::{Language, Report};

/// Runs an example with the options of the command line: `run` writes the answer and says whether nothing was refused.
///
/// The exit code is 0 where all is well, 1 where something was refused, and 2 where nothing could be done or written, which
/// standard error then tells. A [`Report`] that `run` ends with is a refusal. So is an error behind a refusal: a case that isn't
/// found may be the one that was refused. A reader that stops early, such as `head`, is told nothing: the code is then that of a
/// broken pipe in a shell.
pub fn main<O: Parser>(run: impl FnOnce(&O, &mut Output) -> Result<bool, Box<dyn Error>>) -> ExitCode {
    const BROKEN_PIPE: u8 = 128 + 13;
    let mut out = Output::open();
    let given = O::command().try_get_matches();
    let ended = match given.and_then(|given| Ok((O::from_arg_matches(&given)?, Telling::of(&given)))) {
        Ok((options, telling)) => {
            run(&options, &mut out).map(|is_whole| u8::from(!is_whole)).or_else(|error| telling.code_of(error))
        }
        Err(usage) => usage.print().map(|()| if usage.use_stderr() { 2 } else { 0 }).map_err(Box::from),
    };
    match ended.and_then(|code| Ok(out.flush().map(|()| code)?)) {
        Ok(code) => ExitCode::from(code),
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::from(BROKEN_PIPE),
        Err(error) => {
            let _ = tell(error); // the exit code says it too
            ExitCode::from(2)
        }
    }
}

/// How an example tells what it refuses: in a language, or with `--json` as an answer.
#[derive(Clone, Copy)]
pub struct Telling {
    /// The language of what is told.
    pub language: Language,
    /// Whether refusals are answers, as JSON.
    pub json: bool,
}

/// Whether something was refused.
static HAS_REFUSED: AtomicBool = AtomicBool::new(false);

impl Telling {
    /// As the options `--language` and `--json` say, where an example has them.
    fn of(given: &ArgMatches) -> Self {
        let language = given.try_get_one("language").ok().flatten().copied();
        let json = given.try_get_one("json").ok().flatten().copied();
        Self { language: language.unwrap_or(Language::English), json: json.unwrap_or_default() }
    }

    /// Tells why something is refused: these lines on standard error, or with `--json` the report on standard output.
    ///
    /// # Errors
    /// They can't be written.
    pub fn refuse(self, report: &Report, lines: impl IntoIterator<Item = String>) -> io::Result<()> {
        if self.json {
            let mut out = Output::open();
            serde_json::to_writer(&mut out, &Envelope::in_words(report))?;
            writeln!(out)?;
        } else {
            lines.into_iter().try_for_each(tell)?;
        }
        HAS_REFUSED.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// The exit code of an error that something was refused, which is told; else the error itself.
    fn code_of(self, error: Box<dyn Error>) -> Result<u8, Box<dyn Error>> {
        match error.downcast::<Report>() {
            Ok(report) => self.refuse(&report, report.lines(self.language)).map(|()| 1).map_err(Box::from),
            Err(error) if HAS_REFUSED.load(Ordering::Relaxed) && !error.is::<io::Error>() => {
                tell(error).map(|()| 1).map_err(Box::from)
            }
            Err(error) => Err(error),
        }
    }
}

/// Writes a line to standard error.
///
/// # Errors
/// It can't be written.
pub fn tell(line: impl Display) -> io::Result<()> {
    writeln!(io::stderr(), "{line}").map_err(|error| placed("standard error", &error))
}

/// Standard output, whose errors say where they come from.
pub struct Output(StdoutLock<'static>);

impl Output {
    /// Several of them write to one buffer, so that their lines keep the order.
    fn open() -> Self {
        Self(io::stdout().lock())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes).map_err(|error| placed("standard output", &error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush().map_err(|error| placed("standard output", &error))
    }
}

/// An error of the same kind that names its place.
pub fn placed(place: impl Display, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{place}: {error}"))
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

//! How an example runs: it writes to one place, and its exit code says how it went.

use std::error::Error;
use std::fmt::Display;
use std::io::{self, StdoutLock, Write};
use std::process::ExitCode;

use clap::Parser;

/// Runs an example with the options of the command line: `run` writes the answer and says whether nothing was refused.
///
/// The exit code is 0 where all is well, 1 where something was refused, and 2 where nothing could be done or written, which
/// standard error then tells. A reader that stops early, such as `head`, is told nothing: the code is then that of a broken
/// pipe in a shell.
pub(crate) fn main<O: Parser>(run: impl FnOnce(&O, &mut Output) -> Result<bool, Box<dyn Error>>) -> ExitCode {
    const BROKEN_PIPE: u8 = 128 + 13;
    let mut out = Output(io::stdout().lock());
    let ended = match O::try_parse() {
        Ok(options) => run(&options, &mut out).map(|is_whole| u8::from(!is_whole)),
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

/// Writes a line to standard error.
pub(crate) fn tell(line: impl Display) -> io::Result<()> {
    writeln!(io::stderr(), "{line}").map_err(|error| placed("standard error", &error))
}

/// Standard output, whose errors say where they come from.
pub(crate) struct Output(StdoutLock<'static>);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes).map_err(|error| placed("standard output", &error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush().map_err(|error| placed("standard output", &error))
    }
}

/// An error of the same kind that names its place.
pub(crate) fn placed(place: impl Display, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{place}: {error}"))
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

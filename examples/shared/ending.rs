//! How an example ends: what its exit code says.

use std::error::Error;
use std::io;
use std::process::ExitCode;

/// 0 where all is well, 1 where something was refused, 2 where nothing could be done, which is then told.
///
/// A reader that has seen enough, such as `head`, is no fault.
pub(crate) fn ending(result: Result<bool, Box<dyn Error>>) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

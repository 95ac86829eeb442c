//! The cases that an example is about: the published ones, or those of a file.

use std::io;
use std::path::Path;

use policy_integration::Case;

use crate::input;
use crate::program::Telling;

/// Sound cases, and whether all were.
pub struct Read {
    /// Those that are sound.
    pub cases: Vec<Case>,
    /// Whether none was refused.
    pub is_whole: bool,
}

/// The cases of a file, or published ones; why others are refused is told.
///
/// # Errors
/// The file can't be read, or a refusal can't be told.
pub fn read(file: Option<&Path>, published: &[Case], telling: Telling) -> io::Result<Read> {
    let Some(file) = file else { return Ok(Read { cases: published.to_vec(), is_whole: true }) };
    let mut cases = Vec::new();
    let faults = input::read(file, telling, &mut |case| {
        cases.push(case);
        Ok(())
    })?;
    Ok(Read { cases, is_whole: faults.faulty == 0 && !faults.is_broken })
}

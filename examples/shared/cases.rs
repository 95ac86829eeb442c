//! The cases that an example is about: the published ones, or those of a file.

#[path = "input.rs"]
pub(crate) mod input;

use std::io;
use std::path::Path;

use policy_integration::{Case, Language};

/// Sound cases, and whether all were.
pub(crate) struct Read {
    pub(crate) cases: Vec<Case>,
    pub(crate) is_whole: bool,
}

/// The cases of a file, or published ones; the faults of others are written to standard error.
pub(crate) fn read(file: Option<&Path>, published: &[Case], language: Language) -> io::Result<Read> {
    let Some(file) = file else { return Ok(Read { cases: published.to_vec(), is_whole: true }) };
    let mut cases = Vec::new();
    let faults = input::read(file, language, &mut |case| {
        cases.push(case);
        Ok(())
    })?;
    Ok(Read { cases, is_whole: faults.faulty == 0 && !faults.is_broken })
}

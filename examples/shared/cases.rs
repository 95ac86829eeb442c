//! The cases that an example is about: the published ones, or those of a file.

#[path = "input.rs"]
mod input;

use std::io;
use std::path::Path;

use policy_integration::{Case, Language, published};

/// The cases of a file, or the published ones; the faults of others are written to standard error.
pub(crate) fn read(file: Option<&Path>, language: Language) -> io::Result<Vec<Case>> {
    let mut cases = Vec::new();
    match file {
        None => cases.extend_from_slice(published::municipalities()),
        Some(file) => {
            input::read(file, language, &mut |case| {
                cases.push(case);
                Ok(())
            })?;
        }
    }
    Ok(cases)
}

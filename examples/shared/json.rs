//! Answers as JSON, a line each.

use std::io::{self, Write};

use policy_integration::answers::{Answered, Envelope};

/// Writes an answer in its envelope, which the caller completes, with its sentences in both languages.
///
/// # Errors
/// It can't be written.
pub fn line<A: Answered>(
    out: &mut impl Write,
    answer: &A,
    complete: impl FnOnce(Envelope<A::Document>) -> Envelope<A::Document>,
) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &complete(Envelope::in_words(answer)))?;
    writeln!(out)
}

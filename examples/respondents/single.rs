//! What one respondent answered.

use std::error::Error;
use std::io::Write;

use policy_integration::instruments::{Disclosure, WillingnessModel};
use policy_integration::{Case, Language, case::Respondent};

use shared::text::{paragraph, word};

/// The respondent, where one respondent's answers may be told.
pub(crate) fn find<'a>(
    case: &'a Case,
    id: &str,
    disclosure: Disclosure,
    language: Language,
) -> Result<Respondent<'a>, Box<dyn Error>> {
    let Some(respondent) = case.respondent(id) else {
        let none = word(language, "no respondent has this identifier", "geen respondent heeft deze identificatie");
        return Err(format!("{}: {none}: `{id}`", case.id()).into());
    };
    if !disclosure.allows(1) {
        let refused = word(
            language,
            "one person's answers are told only with `--disclose`",
            "antwoorden van één persoon worden alleen getoond met `--disclose`",
        );
        return Err(refused.into());
    }
    Ok(respondent)
}

/// A line for each answer, and the willingness with what each dimension adds.
pub(crate) fn of(
    case: &Case,
    id: &str,
    model: &WillingnessModel,
    disclosure: Disclosure,
    language: Language,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let respondent = find(case, id, disclosure, language)?;
    writeln!(out, "{} {id}", case.id())?;
    for response in respondent.responses() {
        let (dimension, rating) = (response.dimension(), response.rating());
        writeln!(
            out,
            "{}",
            paragraph(&format!("{}: {}", dimension.label(language), rating.label_on(dimension, language)), 2, 2)
        )?;
    }
    let willingness = model.willingness(respondent);
    let label = word(language, "change willingness", "veranderbereidheid");
    writeln!(out, "{label}: {} ({})", willingness.bounds().label(language), willingness.parts.label(language))?;
    Ok(())
}

//! Do the expected effects show? Executes each of the seven on cases, and shows the shares, the targets and the caution.
//!
//! `cargo run --example expected_effects` does so for the twenty municipalities; `-- --case 9` shows every test behind the answers
//! for one of them; `-- --plan` those for a plan from a case in which all is absent.

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{
    Cohort, Dimension, Language, Outcome, Position, Rating, RuleBook,
    cohort::expected_effects::{EffectAnswer, EffectTerms, EffectVerdict, HigherLevels},
    published,
    vocabulary::ExpectedEffect,
};
use shared::program::Telling;
use shared::text::{paragraph, word};
use shared::{cases, json, program};

/// Execute expected effects on cases.
#[derive(Parser)]
struct Options {
    /// Cases: a JSON array, JSON Lines, or one case; the twenty municipalities where left out.
    #[arg(long)]
    file: Option<PathBuf>,
    /// Only this effect, by its identifier.
    #[arg(long)]
    effect: Option<ExpectedEffect>,
    /// Every test behind the answers for the targets of this case.
    #[arg(long)]
    case: Option<String>,
    /// The answers for a plan to practice, from a case in which all is absent.
    #[arg(long)]
    plan: bool,
    /// When an effort doesn't reach the higher levels: `neither` or `not_both`.
    #[arg(long, default_value = "neither")]
    reading: HigherLevels,
    /// Print one answer a line, as JSON.
    #[arg(long)]
    json: bool,
    /// The language: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

fn main() -> ExitCode {
    program::main(run)
}

const fn telling(options: &Options) -> Telling {
    Telling { language: options.language, json: options.json }
}

/// Prints the answers; whether all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    if options.plan {
        write!(out, "{}", of_plan(options)?)?;
        return Ok(true);
    }
    let cases::Read { cases, is_whole } =
        cases::read(options.file.as_deref(), published::municipalities(), telling(options))?;
    let cohort = Cohort::new(cases)?;
    if options.json {
        let of_cohort = |effect: ExpectedEffect| effect.of_cohort_within(&cohort, &terms(options));
        effects(options).map(of_cohort).try_for_each(|effect| json::line(out, &effect, |envelope| envelope))?;
        return Ok(is_whole);
    }
    match &options.case {
        Some(id) => write!(out, "{}", of_case(&cohort, id, options)?)?,
        None => write!(out, "{}", of_cohort(&cohort, options))?,
    }
    Ok(is_whole)
}

fn effects(options: &Options) -> impl Iterator<Item = ExpectedEffect> {
    let wanted = options.effect;
    ExpectedEffect::ALL.iter().copied().filter(move |effect| wanted.is_none_or(|wanted| wanted == *effect))
}

fn terms(options: &Options) -> EffectTerms<'static> {
    EffectTerms::default().with_higher_levels(options.reading)
}

/// The lines of an answer, the first one as a title.
fn block(lines: &[String]) -> String {
    let filled = lines.iter().enumerate().map(|(index, line)| paragraph(line, if index == 0 { 0 } else { 2 }, 2));
    filled.collect::<Vec<_>>().join("\n") + "\n"
}

fn of_cohort(cohort: &Cohort, options: &Options) -> String {
    let language = options.language;
    let of_effect = |effect: ExpectedEffect| {
        let found = effect.of_cohort_within(cohort, &terms(options));
        let mut lines = found.lines(language);
        let cases = found.cases();
        let of = |verdict| cases.iter().filter(|(_, holds)| *holds == verdict).count();
        let counted = EffectVerdict::ALL
            .iter()
            .zip([Some(true), Some(false), None])
            .map(|(verdict, holds)| format!("{} {}", verdict.label(language), of(Some(holds.into()))));
        let counted = counted.collect::<Vec<_>>().join(", ");
        let silent = EffectVerdict::DoesNotApply.label(language);
        let title = word(language, "by case", "per casus");
        lines.insert(lines.len() - 1, format!("{title}: {counted}, {silent} {}", of(None)));
        block(&lines)
    };
    let answers = effects(options).map(of_effect).collect::<Vec<_>>().join("\n");
    let caution = word(
        language,
        "A verdict is about these cases as they are coded: they were chosen for their interest, and followed for some months. \
         A tendency describes them, and an effect that doesn't speak is no support.",
        "Een oordeel gaat over deze casussen zoals ze zijn gecodeerd: ze zijn gekozen om hun belang, en enkele maanden \
         gevolgd. Een tendens beschrijft ze, en een effect dat niet van toepassing is, is geen steun.",
    );
    format!("{answers}\n{}\n", paragraph(caution, 0, 0))
}

fn of_case(cohort: &Cohort, id: &str, options: &Options) -> Result<String, Box<dyn Error>> {
    let language = options.language;
    let unknown = || format!("{} `{id}`", word(language, "there is no case", "er is geen casus"));
    let case = cohort.case(id).ok_or_else(unknown)?;
    let mut answers = Vec::new();
    for target in case.targets() {
        let domain = target.domain().map_or("-", |domain| domain.label(language));
        answers.push(format!("{id} · {domain}\n"));
        answers.extend(
            effects(options).map(|effect| block(&effect.of_history_within(target, &terms(options)).lines(language))),
        );
    }
    Ok(answers.join("\n"))
}

fn of_plan(options: &Options) -> Result<String, Box<dyn Error>> {
    let (language, book) = (options.language, RuleBook::multilevel());
    let plan = book.plan(&absent()?, Outcome::Practice).map_err(|error| error.message(language))?;
    let terms = EffectTerms::by(book).with_higher_levels(options.reading);
    let of_effect = |effect: ExpectedEffect| {
        let answer: EffectAnswer = effect.of_plan_within(&plan, &terms);
        let mut lines = answer.lines(language);
        let caution = effect.caution_of_plans(language);
        lines.extend(caution.map(|caution| format!("{}: {caution}", word(language, "caution", "let op"))));
        block(&lines)
    };
    Ok(effects(options).map(of_effect).collect::<Vec<_>>().join("\n"))
}

/// A case in which all is absent, of a large organization.
fn absent() -> Result<Position, Box<dyn Error>> {
    let multilevel = policy_integration::Framework::Multilevel.dimensions();
    let lowest = |dimension: Dimension| (dimension, Rating::known(dimension.scale().bottom()));
    let size = (Dimension::OrganizationSize, Rating::known(policy_integration::Degree::Large));
    let position = Position::new(multilevel.map(lowest).chain([size]))?;
    Ok(position.with_outcome(Outcome::NoChange))
}

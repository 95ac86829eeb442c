//! How does a case get to a rung of the outcome ladder, or to other degrees?
//!
//! `cargo run --example plan -- --case 8 --to practice` plans for a published case;
//! `cargo run --example plan -- --case almere/integral-teams --to experiment_stage=re_embedding` for a part of one, by the rules of
//! its own framework; `cargo run --example plan -- --file FILE --to training` for one's own.

#[path = "../shared/cases.rs"]
mod cases;
#[path = "../shared/program.rs"]
mod program;
#[path = "../shared/selection.rs"]
mod selection;
#[path = "../shared/turns.rs"]
mod turns;

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::vocabulary::Unit;
use policy_integration::{
    Case, Degree, Dimension, Goal, Language, Plan, Position, Report, RuleBook, Truth,
    rules::{NoPlanError, PlanSupport, PlanTerms, Turn},
};
use selection::Selected;
use turns::{paragraph, word};

/// Plan for a case: the cheapest moves to a goal.
#[derive(Parser)]
struct Options {
    /// The case's id, or that of a part of it (`almere/integral-teams`): published, or of the file.
    #[arg(long)]
    case: Option<String>,
    /// A rung (`practice`) or a degree (`policy_goals=established`); more than one is all of them.
    #[arg(long, required = true, value_parser = goal)]
    to: Vec<Goal>,
    /// Cases of one's own: a JSON array, JSON Lines, or one case; `-` for standard input.
    #[arg(long)]
    file: Option<PathBuf>,
    /// A rule book, as JSON; that of the framework of the case, or of its part, where left out.
    #[arg(long)]
    book: Option<PathBuf>,
    /// A move that may not be made, by its id; can be given more than once.
    #[arg(long)]
    forbid: Vec<String>,
    /// How many moves at the start have to be small.
    #[arg(long, default_value_t = 0)]
    small_start: u32,
    /// The most effort that all moves together may take: small 1, medium 2, large 4.
    #[arg(long)]
    effort: Option<u32>,
    /// The language: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

/// A rung, or a dimension with a degree.
fn goal(text: &str) -> Result<Goal, String> {
    let Some((dimension, degree)) = text.split_once('=') else {
        return text
            .parse()
            .map(Goal::outcome)
            .map_err(|error| format!("{error}, or a degree as `budget=established`"));
    };
    let dimension: Dimension = dimension.trim().parse().map_err(|error| format!("{error}"))?;
    let degree: Degree = degree.trim().parse().map_err(|error| format!("{error}"))?;
    Goal::degree(dimension, degree).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    program::main(run)
}

/// Prints the plan, or why there is none; whether there is one and all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let (selected, is_whole) = find_case(options)?;
    let (book, case) = (read_book(options, &selected)?, &selected.case);
    let position = position(&book, case, language)?;
    let goal = options.to.iter().copied().reduce(Goal::and).ok_or("no goal")?;
    let terms = PlanTerms::default().with_small_start(options.small_start);
    let terms = options.effort.iter().fold(terms, |terms, most| terms.with_most_effort(*most));
    let terms = options.forbid.iter().fold(terms, PlanTerms::forbid);
    let mut text = head(&selected, &position, goal, language);
    if is_over(&book, case) {
        let over = word(
            language,
            "The case has dropped out: this is a plan for one that starts again, of which nothing is known.\n\n",
            "De casus is uitgevallen: dit is een plan voor wie opnieuw begint, en van wie niets bekend is.\n\n",
        );
        text.push_str(over);
    }
    let is_bounded = terms.most_effort.is_some() || terms.small_start > 0;
    let plan = book.plan_within(&position, goal, &terms);
    match &plan {
        Ok(plan) => text.push_str(&planned(plan, is_bounded, language)),
        Err(NoPlanError::UnknownRules(report)) => {
            return Err(report.lines(language).collect::<Vec<_>>().join("\n").into());
        }
        Err(no_plan) => text.push_str(&unplanned(&book, no_plan, language)),
    }
    writeln!(out, "{text}")?;
    Ok(plan.is_ok() && is_whole)
}

fn read_book(options: &Options, selected: &Selected) -> Result<RuleBook, Box<dyn Error>> {
    let Some(file) = &options.book else { return Ok(selected.book().clone()) };
    let json = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(RuleBook::read(&json).map_err(|report| report.lines(options.language).collect::<Vec<_>>().join("\n"))?)
}

/// The case or part that was asked for, and whether all cases were sound; of a file with one case, that one.
fn find_case(options: &Options) -> Result<(Selected, bool), Box<dyn Error>> {
    let published = selection::published_cases();
    let cases::Read { mut cases, is_whole } = cases::read(options.file.as_deref(), &published, options.language)?;
    if cases.is_empty() {
        return Err(word(options.language, "no sound case in the file", "geen deugdelijke casus in het bestand").into());
    }
    let selected = match options.case.as_deref() {
        None if cases.len() == 1 => Selected { case: cases.swap_remove(0), unit: Unit::Case },
        wanted => selection::find(&cases, wanted.unwrap_or_default(), options.language)?,
    };
    Ok((selected, is_whole))
}

/// Where the case stands: by its log where it has one, else as it was rated last.
fn position(book: &RuleBook, case: &Case, language: Language) -> Result<Position, Box<dyn Error>> {
    let lines = |report: Report| report.lines(language).collect::<Vec<_>>().join("\n");
    if !case.log().is_empty() {
        let replay = book.replay(case).map_err(lines)?;
        replay.findings().lines(language).try_for_each(program::tell)?;
    }
    Ok(book.position_of(case).map_err(lines)?)
}

/// Whether the case has ended before its time.
fn is_over(book: &RuleBook, case: &Case) -> bool {
    let closes = |id: &str| book.rule(id).is_some_and(policy_integration::Rule::closes);
    case.status().is_some_and(|status| status.drop_out().is_some())
        || case.log().iter().any(|entry| closes(&entry.rule))
}

fn head(selected: &Selected, position: &Position, goal: Goal, language: Language) -> String {
    let (known, of) = (selected.known(position), selected.dimensions().len());
    let outcome = position.outcome().map_or(word(language, "unknown", "onbekend"), |rung| rung.label(language));
    // No outcome is asked of a part of a case.
    let (name, outcome) = match selected.unit {
        Unit::Case => {
            (word(language, "Case", "Casus"), format!("{} {outcome}; ", word(language, "outcome", "uitkomst")))
        }
        _ => (word(language, "Part", "Onderdeel"), String::new()),
    };
    let (id, goal) = (selected.case.id(), goal.label(language));
    match language {
        Language::English => {
            format!("{name} {id}, to {goal}\nNow: {outcome}{known} of {of} dimensions known.\n\n")
        }
        Language::Dutch => format!("{name} {id}, naar {goal}\nNu: {outcome}{known} van {of} dimensies bekend.\n\n"),
    }
}

fn planned(plan: &Plan<'_>, is_bounded: bool, language: Language) -> String {
    if plan.turns.is_empty() {
        return word(language, "That has been reached.", "Dat is al bereikt.").to_owned();
    }
    let within = if is_bounded { word(language, "Within these terms: ", "Binnen deze eisen: ") } else { "" };
    let opening = match plan.support {
        PlanSupport::Certain => word(
            language,
            "the cheapest plan, each move supported whatever the unknowns are",
            "het goedkoopste plan, elke zet gesteund wat de onbekenden ook blijken",
        ),
        PlanSupport::Possible => word(
            language,
            "no plan is supported whatever the unknowns are; the cheapest that can be, if what has to be found out turns \
             out well",
            "geen plan is gesteund wat de onbekenden ook blijken; het goedkoopste dat het kan zijn, als meevalt wat moet \
             worden uitgezocht",
        ),
        PlanSupport::AgainstExpectation => word(
            language,
            "no plan is supported; the one that goes against the fewest of the theory's expectations",
            "geen plan is gesteund; het plan dat tegen de minste verwachtingen van de theorie ingaat",
        ),
    };
    let effort = word(language, "effort", "inspanning");
    let opening = format!("{within}{opening} ({effort} {}):", plan.effort);
    let mut text = paragraph(&capitalized(&opening), 0, 0);
    // What has been found out once isn't asked again.
    let find_out: Vec<_> = plan.find_out().map(|(_, reason)| std::ptr::from_ref(reason)).collect();
    for (index, turn) in plan.turns.iter().enumerate() {
        let mut turn = turn.clone();
        let original = &plan.turns[index];
        let is_asked = |place: &usize| find_out.contains(&std::ptr::from_ref(&original.open[*place]));
        turn.open = (0..original.open.len()).filter(is_asked).map(|place| original.open[place].clone()).collect();
        text.push_str(&step(index + 1, &turn, language));
    }
    if !plan.is_cheapest() {
        text.push_str(&not_cheapest(plan, language));
    }
    text
}

fn not_cheapest(plan: &Plan<'_>, language: Language) -> String {
    let least = plan.least.effort;
    let told = match language {
        Language::English => format!("This is the best plan that was found; none takes less effort than {least}."),
        Language::Dutch => {
            format!("Dit is het beste plan dat is gevonden; geen enkel plan kost minder inspanning dan {least}.")
        }
    };
    format!("\n{}", paragraph(&told, 0, 0))
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn step(number: usize, turn: &Turn<'_>, language: Language) -> String {
    let effort = turn.rule.effort().map_or("", |effort| effort.label(language));
    let mechanism = turn.rule.mechanism().map(|mechanism| mechanism.label(language));
    let kind = [effort].into_iter().chain(mechanism).collect::<Vec<_>>().join("; ");
    let mut lines = vec![paragraph(&format!("{number:2}. {} ({kind})", turn.rule.label(language)), 0, 4)];
    lines.push(paragraph(&turn.rule.effects(language).join("; "), 6, 2));
    if turn.may_be_idle() {
        let is_step = !turn.rule.draft().effects.step.is_empty();
        let idle = if is_step {
            word(
                language,
                "can be left out if that is at its highest already",
                "kan vervallen als dat al het hoogst is",
            )
        } else {
            word(language, "can be left out if that is so already", "kan vervallen als dat al zo is")
        };
        lines.push(paragraph(idle, 6, 2));
    }
    let open = word(language, "find out first whether this is so:", "zoek eerst uit of dit zo is:");
    lines.extend(turns::reasons(turn, open, language).iter().map(|reason| paragraph(reason, 6, 2)));
    lines.extend(grounds(turn, language).map(|grounds| paragraph(&grounds, 6, 2)));
    format!("\n{}", lines.join("\n"))
}

/// The guards that a turn meets for certain.
fn grounds(turn: &Turn<'_>, language: Language) -> Option<String> {
    let met = turn.rule.reasons(&turn.before).into_iter().filter(|reason| reason.holds == Truth::True);
    let met: Vec<_> = met.map(|reason| reason.guard.label(language)).collect();
    (!met.is_empty()).then(|| format!("{} {}", word(language, "rests on", "steunt op"), met.join("; ")))
}

fn unplanned(book: &RuleBook, no_plan: &NoPlanError, language: Language) -> String {
    let lines = no_plan.lines(book, language);
    let lines =
        lines.iter().enumerate().map(|(index, line)| paragraph(&capitalized(line), if index == 0 { 0 } else { 2 }, 2));
    lines.collect::<Vec<_>>().join("\n")
}

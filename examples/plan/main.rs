//! What can be done next, with whom, and what is in the way? How does a target get to a rung of the outcome ladder?
//!
//! `cargo run --example plan` advises on each target of the published municipalities, towards its ambition;
//! `cargo run --example plan -- --case 8 --to practice` plans for one;
//! `cargo run --example plan -- --case almere/integral-teams --to experiment_stage=re_embedding` for a part of a case, by the rules of
//! its own framework; `cargo run --example plan -- --file FILE --on 2024-03-01 --horizon 2024-12-31` advises on one's own.

mod advice;

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::vocabulary::Unit;
use policy_integration::{
    Degree, Dimension, Goal, Language, Plan, PolicyDomain, Report, RuleBook, ScoringModel, Truth,
    advice::{DatedPlan, DatedPlanTerms, NoDatedPlanError},
    case::{PartialDate, Status, Target},
    chrono::NaiveDate,
    instruments::{boundary_spanning, experiments, mandate},
    published,
    rules::{NoPlanError, PlanSupport, PlanTerms, Situation, Turn},
};
use shared::program::Telling;
use shared::selection::Selected;
use shared::text::{paragraph, word};
use shared::{cases, document, json, program, selection, turns};

/// Advise on targets, or plan for them: the cheapest moves to a goal.
#[derive(Parser)]
struct Options {
    /// The case's id, or that of a part of it (`almere/integral-teams`): published, or of the file; all cases where left out.
    #[arg(long)]
    case: Option<String>,
    /// A target domain of the case; each of its targets where left out.
    #[arg(long)]
    domain: Option<PolicyDomain>,
    /// A rung (`practice`) or a degree (`policy_goals=established`); more than one is all of them. Advice where left out.
    #[arg(long, value_parser = goal)]
    to: Vec<Goal>,
    /// The day from which to plan; the last day that the record speaks of where left out.
    #[arg(long)]
    on: Option<NaiveDate>,
    /// The last day on which a window of a document still helps.
    #[arg(long)]
    horizon: Option<NaiveDate>,
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
    /// Print one answer a line, as JSON.
    #[arg(long)]
    json: bool,
    /// With `--case`: print the answers of one respondent or player of one's own too. Don't pass them on.
    #[arg(long)]
    disclose: bool,
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

const fn telling(options: &Options) -> Telling {
    Telling { language: options.language, json: options.json }
}

/// A target that is asked about, with the book that it is planned by.
struct Asked<'a> {
    of: &'a Selected,
    book: &'a RuleBook,
    situation: Situation<'a>,
}

/// Prints the advice or the plans; whether there is a plan for each target, and all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let (selected, mut is_whole) = find_cases(options)?;
    let (own_book, terms) = (read_book(options)?, terms(options));
    let mut asked = Vec::new();
    for of in &selected {
        let book = own_book.as_ref().unwrap_or_else(|| book_of(of));
        for target in of.case.targets().filter(|target| is_asked(options, *target)) {
            asked.push(Asked { of, book, situation: situation(book, target, options)? });
        }
    }
    if asked.is_empty() {
        return Err(word(language, "no target in that domain", "geen doel in dat domein").into());
    }
    let is_of_parts = selected.iter().any(|selected| selected.unit != Unit::Case);
    if options.to.is_empty() && is_of_parts {
        return Err(word(
            language,
            "advice is for cases; accepted: --to with a degree",
            "advies is er voor casussen; toegestaan: --to met een graad",
        )
        .into());
    }
    let goal = options.to.iter().copied().reduce(Goal::and);
    if options.json {
        let is_planned = as_json(&asked, goal, &terms, language, out)?;
        return Ok(is_whole && is_planned);
    }
    let Some(goal) = goal else {
        let advice = advice::of(&asked, &terms, language).map_err(|report| lines(&report, language))?;
        writeln!(out, "{advice}")?;
        return Ok(is_whole);
    };
    let mut texts = Vec::new();
    for asked in &asked {
        let (text, is_planned) = plan(asked, goal, &terms, language)?;
        is_whole &= is_planned;
        texts.push(text);
    }
    writeln!(out, "{}", texts.join("\n\n"))?;
    Ok(is_whole)
}

/// Prints the diagnoses, or the plans to a goal, as JSON; whether there is a plan for each target.
fn as_json(
    asked: &[Asked<'_>],
    goal: Option<Goal>,
    terms: &DatedPlanTerms,
    language: Language,
    out: &mut impl Write,
) -> Result<bool, Box<dyn Error>> {
    let (mut is_planned, model) = (true, ScoringModel::default());
    for Asked { book, situation, .. } in asked {
        let Some(goal) = goal else {
            // A move that isn't of the book is an option's fault, and no record's.
            let diagnosis = book.diagnose(&model, situation, terms).map_err(|report| lines(&report, language))?;
            json::line(out, &diagnosis, |envelope| envelope.by_book(book).by_model(&model).of_situation(situation))?;
            continue;
        };
        match book.dated_plan(situation, goal, terms) {
            Ok(plan) => json::line(out, &plan, |envelope| envelope.by_book(book).of_situation(situation))?,
            Err(no_plan) => {
                is_planned = false;
                json::line(out, &no_plan, |envelope| envelope.by_book(book).of_situation(situation))?;
            }
        }
    }
    Ok(is_planned)
}

fn terms(options: &Options) -> DatedPlanTerms {
    let terms = PlanTerms::default().with_small_start(options.small_start);
    let terms = options.effort.iter().fold(terms, |terms, most| terms.with_most_effort(*most));
    let terms = options.forbid.iter().fold(terms, PlanTerms::forbid);
    options.horizon.map_or_else(DatedPlanTerms::default, DatedPlanTerms::by).within(terms)
}

fn is_asked(options: &Options, target: Target<'_>) -> bool {
    options.domain.is_none_or(|domain| target.domain() == Some(domain))
}

/// The plan in words, or why there is none; and whether there is one.
fn plan(
    Asked { of, book, situation }: &Asked<'_>,
    goal: Goal,
    terms: &DatedPlanTerms,
    language: Language,
) -> Result<(String, bool), Box<dyn Error>> {
    let mut text = head(situation, goal, of, language);
    if situation.target().status().and_then(Status::drop_out).is_some() {
        let over = word(
            language,
            "The case has dropped out: this is a plan for one that starts again, of which nothing is known.\n\n",
            "De casus is uitgevallen: dit is een plan voor wie opnieuw begint, en van wie niets bekend is.\n\n",
        );
        text.push_str(over);
    }
    let is_bounded = terms.plan.most_effort.is_some() || terms.plan.small_start > 0 || terms.horizon.is_some();
    let plan = book.dated_plan(situation, goal, terms);
    match &plan {
        Ok(plan) => text.push_str(&planned(plan, is_bounded, language)),
        Err(NoDatedPlanError::NoPlan(NoPlanError::UnknownRules(report))) => return Err(lines(report, language).into()),
        Err(no_plan) => text.push_str(&unplanned(book, no_plan, language)),
    }
    Ok((text, plan.is_ok()))
}

fn lines(report: &Report, language: Language) -> String {
    report.lines(language).collect::<Vec<_>>().join("\n")
}

/// The book of the file; `None` where none was given.
fn read_book(options: &Options) -> Result<Option<RuleBook>, String> {
    options.book.as_deref().map(|file| document::read(file, options.language, RuleBook::read)).transpose()
}

/// The rule book of the framework of a part; of a case, the version that its record names.
fn book_of(of: &Selected) -> &'static RuleBook {
    match of.unit {
        Unit::Experiment | Unit::Player => experiments::rule_book(),
        Unit::Respondent => mandate::rule_book(),
        Unit::BoundarySpanner | Unit::DepartmentPair => boundary_spanning::rule_book(),
        _ => RuleBook::multilevel_for(&of.case),
    }
}

/// The cases that were asked for, or the part of one, and whether all cases were sound.
fn find_cases(options: &Options) -> Result<(Vec<Selected>, bool), Box<dyn Error>> {
    let published = match &options.case {
        None => published::municipalities().to_vec(),
        Some(_) => selection::published_cases(),
    };
    let cases::Read { cases, is_whole } = cases::read(options.file.as_deref(), &published, telling(options))?;
    if cases.is_empty() {
        return Err(word(options.language, "no sound case in the file", "geen deugdelijke casus in het bestand").into());
    }
    let selected = match &options.case {
        None => cases.into_iter().map(|case| Selected { case, unit: Unit::Case }).collect(),
        Some(wanted) => {
            vec![selection::find(&cases, wanted, options.file.is_none() || options.disclose, options.language)?]
        }
    };
    Ok((selected, is_whole))
}

/// Where the target stands on the day: by the log where there is one, else as it was rated last.
fn situation<'a>(book: &RuleBook, target: Target<'a>, options: &Options) -> Result<Situation<'a>, Box<dyn Error>> {
    if !target.log().is_empty() {
        let replay = book.replay(&target)?;
        replay.findings().lines(options.language).try_for_each(program::tell)?;
    }
    Ok(book.situation(target, options.on.unwrap_or(target.last_day()))?)
}

fn head(situation: &Situation<'_>, goal: Goal, selected: &Selected, language: Language) -> String {
    let (target, position) = (situation.target(), situation.position());
    let ratings = selected.ratings(position);
    let (known, of) = (ratings.known(), ratings.of());
    let outcome = position.outcome().map_or(word(language, "unknown", "onbekend"), |rung| rung.label(language));
    // No outcome is asked of a part of a case.
    let (name, outcome) = match selected.unit {
        Unit::Case => {
            (word(language, "Case", "Casus"), format!("{} {outcome}; ", word(language, "outcome", "uitkomst")))
        }
        _ => (word(language, "Part", "Onderdeel"), String::new()),
    };
    let domain = target.domain().map(|domain| format!(", {}", domain.label(language))).unwrap_or_default();
    let (id, goal, on) = (target.case().id(), goal.label(language), situation.on());
    match language {
        Language::English => {
            format!("{name} {id}{domain}, to {goal}\nOn {on}: {outcome}{known} of {of} dimensions known.\n\n")
        }
        Language::Dutch => {
            format!("{name} {id}{domain}, naar {goal}\nOp {on}: {outcome}{known} van {of} dimensies bekend.\n\n")
        }
    }
}

fn planned(dated: &DatedPlan<'_, '_>, is_bounded: bool, language: Language) -> String {
    let plan = &dated.plan;
    if plan.turns.is_empty() {
        return word(language, "That has been reached.", "Dat is al bereikt.").to_owned();
    }
    let within = if is_bounded { word(language, "Within these terms: ", "Binnen deze eisen: ") } else { "" };
    let opening = match plan.support {
        PlanSupport::Certain => word(
            language,
            "the cheapest plan, each move supported whatever the unknowns are",
            "het goedkoopste plan, elke stap gesteund, wat de onbekenden ook blijken",
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
        text.push_str(&step(index + 1, &turn, &practical(dated, index, language), language));
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

/// With whom, in which document and from when a step is made.
fn practical(dated: &DatedPlan<'_, '_>, index: usize, language: Language) -> Vec<String> {
    let step = &dated.steps[index];
    let with = word(language, "with", "met");
    let addressee = step.addressee.as_ref().map(|addressee| format!("{with} {}", addressee.label(language)));
    let window = step.window.map(|window| window.label(language));
    let earliest = step.earliest.filter(|earliest| *earliest != PartialDate::from(dated.on));
    let earliest = earliest.map(|day| format!("{} {day}", word(language, "not before", "niet voor")));
    addressee.into_iter().chain(window).chain(earliest).collect()
}

fn step(number: usize, turn: &Turn<'_>, practical: &[String], language: Language) -> String {
    let effort = turn.rule.effort().map_or("", |effort| effort.label(language));
    let mechanism = turn.rule.mechanism().map(|mechanism| mechanism.label(language));
    let kind = [effort].into_iter().chain(mechanism).collect::<Vec<_>>().join("; ");
    let mut lines = vec![paragraph(&format!("{number:2}. {} ({kind})", turn.rule.label(language)), 0, 4)];
    lines.push(paragraph(&turn.rule.effects(language).join("; "), 6, 2));
    lines.extend(practical.iter().map(|line| paragraph(line, 6, 2)));
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

fn unplanned(book: &RuleBook, no_plan: &NoDatedPlanError, language: Language) -> String {
    let lines = no_plan.lines(book, language);
    let lines =
        lines.iter().enumerate().map(|(index, line)| paragraph(&capitalized(line), if index == 0 { 0 } else { 2 }, 2));
    lines.collect::<Vec<_>>().join("\n")
}

//! An interview: asks what changes the plan most, and writes the record.
//!
//! `cargo run --example interview -- --on 2024-01-15` begins a record; `cargo run --example interview -- FILE` goes on with one.
//! `cargo run --example interview -- --guide mandate --on 2024-01-15` asks a respondent by a source's list of topics; `--guide game`
//! asks a player of the collaboration game.
//! `--json` prints where the interview stands instead: what is asked next and why, and the record so far.
//! Answers come from the terminal, or from a pipe: `printf '2\n?\ns\n' | cargo run --example interview -- FILE`.

mod guide;
mod record;

use std::error::Error;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use guide::Guide;
use policy_integration::chrono::NaiveDate;
use policy_integration::{
    Case, CaseDraft, Language, Outcome, PolicyDomain, Report, RuleBook,
    advice::{AskNext, PossibleAnswer, Unknown},
    answers::InterviewDocument,
    case::MomentDraft,
    vocabulary::Text,
};
use record::Record;
use shared::program::Telling;
use shared::text::{paragraph, word};
use shared::{cases, json, program};

/// Ask about a case what changes the plan most, and write its record.
#[derive(Parser)]
struct Options {
    /// A record to go on with: a file with one case, else its first; a new one where left out.
    file: Option<PathBuf>,
    /// The day that the answers are about: of a record its last moment where left out.
    #[arg(long, required_unless_present = "file")]
    on: Option<NaiveDate>,
    /// The rung of the outcome ladder to plan for.
    #[arg(long, default_value = "practice")]
    to: Outcome,
    /// The target that the questions are about; the first of the record where left out.
    #[arg(long)]
    domain: Option<PolicyDomain>,
    /// Ask by a source's list of topics instead.
    #[arg(long)]
    guide: Option<Guide>,
    /// With a guide: the respondent's or player's number or pseudonym, never a name; the next number where left out.
    #[arg(long, requires = "guide")]
    respondent: Option<String>,
    /// Where the record is written; it is printed at the end where left out.
    #[arg(long)]
    write: Option<PathBuf>,
    /// Print where the interview stands when the input ends, as JSON. The dialogue goes to standard error.
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

/// What is said to a question.
enum Said {
    Answer(PossibleAnswer),
    Unknown,
    Back,
    Stop,
}

fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let (draft, is_whole) = begin(options)?;
    let dialogue: &mut dyn Write = if options.json { &mut io::stderr() } else { out };
    if let Some(guide) = options.guide {
        let (draft, next) = guide.ask(options, draft, dialogue)?;
        let case = Case::check(draft).map_err(|invalid| invalid.report)?;
        finish(options, &case, out, |record| InterviewDocument::by_a_list(next, record))?;
        return Ok(is_whole);
    }
    let record = Record::new(draft, options.on, options.domain)?;
    let record = interview(options, record, dialogue)?;
    let situation = record.situation()?;
    let asked = RuleBook::multilevel().ask_next(&situation, options.to);
    finish(options, record.case(), out, |draft| InterviewDocument::for_a_plan(&asked, record.next(&asked), draft))?;
    Ok(is_whole)
}

fn told(report: &Report, language: Language) -> String {
    report.lines(language).collect::<Vec<_>>().join("\n")
}

/// Asks until the input ends or nothing is left to ask, and returns the record.
fn interview(options: &Options, mut record: Record, out: &mut dyn Write) -> Result<Record, Box<dyn Error>> {
    let language = options.language;
    let mut earlier: Vec<Record> = Vec::new();
    let mut input = io::stdin().lock();
    let echoes = !io::stdin().is_terminal();
    loop {
        let situation = record.situation()?;
        let asked = RuleBook::multilevel().ask_next(&situation, options.to);
        writeln!(out, "{}", paragraph(&next_step(&asked, language), 0, 2))?;
        let Some(question) = record.next(&asked) else {
            let settled =
                Text { en: "No other answer changes the plan.", nl: "Geen ander antwoord verandert het plan." };
            writeln!(out, "{}", settled.in_language(language))?;
            break;
        };
        let answers: Vec<_> = question.answers.iter().map(|answered| answered.answer).collect();
        ask(question.unknown, &answers, out, language)?;
        let said = hear(&answers, &mut input, echoes, out, language)?;
        match said {
            Said::Stop => break,
            Said::Back => record = earlier.pop().unwrap_or(record),
            Said::Unknown => {
                earlier.push(record.clone());
                record.leave_open(question.unknown);
            }
            Said::Answer(answer) => match record.with(answer) {
                Ok(changed) => {
                    let settled = word(language, "Settled", "Vastgesteld");
                    writeln!(out, "{settled}: {}.", answer.label(language))?;
                    earlier.push(std::mem::replace(&mut record, changed));
                }
                Err(report) => {
                    writeln!(out, "{}", told(&report, language))?;
                    record.leave_open(question.unknown);
                }
            },
        }
    }
    Ok(record)
}

/// Returns the record to begin with, and whether all of its file was sound.
fn begin(options: &Options) -> Result<(CaseDraft, bool), Box<dyn Error>> {
    let language = options.language;
    let Some(file) = &options.file else {
        let moments = options.on.map(|on| MomentDraft { on, ..MomentDraft::default() }).into_iter().collect();
        return Ok((CaseDraft { id: "case".to_owned(), moments, ..CaseDraft::default() }, true));
    };
    let cases::Read { cases, is_whole } = cases::read(Some(file), &[], telling(options))?;
    let none = word(language, "no sound case", "geen kloppende casus");
    let case = cases.into_iter().next().ok_or_else(|| format!("{}: {none}", file.display()))?;
    Ok((Case::into_draft(case), is_whole))
}

fn next_step(asked: &AskNext<'_>, language: Language) -> String {
    let Some(plan) = &asked.certain else {
        let none = Text { en: "No plan is certain yet.", nl: "Nog geen plan is zeker." };
        return none.in_language(language).to_owned();
    };
    match (plan.first_step(), language) {
        (None, Language::English) => "The goal is reached.".to_owned(),
        (None, Language::Dutch) => "Het doel is bereikt.".to_owned(),
        (Some(rule), Language::English) => {
            format!("Next step: {} (effort to the goal {}).", rule.label(language), plan.effort)
        }
        (Some(rule), Language::Dutch) => {
            format!("Volgende stap: {} (inspanning tot het doel {}).", rule.label(language), plan.effort)
        }
    }
}

/// Prints a question with its possible answers.
fn ask(unknown: Unknown, answers: &[PossibleAnswer], out: &mut dyn Write, language: Language) -> io::Result<()> {
    writeln!(out, "\n{}", paragraph(unknown.question(language), 0, 0))?;
    for (number, answer) in (1..).zip(answers) {
        let anchor = answer.anchor(language).unwrap_or_default();
        writeln!(out, "{}", paragraph(&format!("{number}. {}: {anchor}", answer.value(language)), 2, 3))?;
    }
    writeln!(out, "{}", OTHERS.in_language(language))
}

/// What can be said besides an answer.
const OTHERS: Text =
    Text { en: "  ?. don't know   b. back   s. stop", nl: "  ?. weet ik niet   t. terug   s. stoppen" };

/// Reads a line; none at the end of the input.
fn hear_line(input: &mut impl BufRead, echoes: bool, out: &mut dyn Write) -> io::Result<Option<String>> {
    write!(out, "> ")?;
    out.flush()?;
    let mut line = String::new();
    if input.read_line(&mut line)? == 0 {
        writeln!(out)?;
        return Ok(None);
    }
    let line = line.trim();
    if echoes {
        writeln!(out, "{line}")?;
    }
    Ok(Some(line.to_owned()))
}

/// Reads lines until one is an answer. The end of the input is a stop.
fn hear(
    answers: &[PossibleAnswer],
    input: &mut impl BufRead,
    echoes: bool,
    out: &mut dyn Write,
    language: Language,
) -> io::Result<Said> {
    loop {
        let Some(line) = hear_line(input, echoes, out)? else { return Ok(Said::Stop) };
        let numbered = || line.parse::<usize>().ok().and_then(|number| answers.get(number.checked_sub(1)?));
        match line.as_str() {
            "?" => return Ok(Said::Unknown),
            "b" | "t" => return Ok(Said::Back),
            "s" => return Ok(Said::Stop),
            _ => {}
        }
        if let Some(answer) = numbered() {
            return Ok(Said::Answer(*answer));
        }
        let count = answers.len();
        match language {
            Language::English => writeln!(out, "accepted: a number from 1 to {count}, `?`, `b` or `s`")?,
            Language::Dutch => writeln!(out, "toegestaan: een getal van 1 tot en met {count}, `?`, `t` of `s`")?,
        }
    }
}

/// Writes the record to its file, or prints it; as JSON prints where the interview stands.
fn finish(
    options: &Options,
    case: &Case,
    out: &mut impl Write,
    stands: impl FnOnce(&CaseDraft) -> InterviewDocument,
) -> Result<(), Box<dyn Error>> {
    let json = serde_json::to_string_pretty(case.draft())?;
    if let Some(file) = &options.write {
        std::fs::write(file, format!("{json}\n")).map_err(|error| program::placed(file.display(), &error))?;
    }
    if options.json {
        return Ok(json::line(out, &stands(case.draft()), |envelope| envelope.of_case(case.id()))?);
    }
    let Some(file) = &options.write else {
        return Ok(writeln!(out, "\n{json}")?);
    };
    let written = word(options.language, "Written", "Geschreven");
    Ok(writeln!(out, "{written}: {}", file.display())?)
}

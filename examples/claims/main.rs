//! Do the claims hold? Executes claims on cases, and shows the rows behind each verdict.
//!
//! `cargo run --example claims` does so for what the sources claim about their own published tables;
//! `cargo run --example claims -- --case almere/integral-teams` on a part of a case, with the claims of its own source;
//! `cargo run --example claims -- --claims FILE --file CASES` for one's own.

use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{
    Case, Claims, Cohort, Language,
    case::Experiment,
    cohort::claims::{Judgment, Verdict},
    published::{self, CITED_FIGURES, CITED_FINDINGS, CitedFigure, CitedFinding},
    vocabulary::{Document, Unit},
};
use shared::program::Telling;
use shared::selection::Selected;
use shared::text::{paragraph, word};
use shared::{cases, document, json, program, selection};

/// Execute claims on cases.
#[derive(Parser)]
struct Options {
    /// Claims, as JSON; those of the sources where left out.
    #[arg(long)]
    claims: Option<PathBuf>,
    /// Cases: a JSON array, JSON Lines, or one case; the twenty municipalities where left out.
    #[arg(long)]
    file: Option<PathBuf>,
    /// Only the case with this id, or the part of one (`almere/integral-teams`).
    #[arg(long)]
    case: Option<String>,
    /// Only claims with this verdict: `holds`, `contradicted`, `open` or `untestable`.
    #[arg(long)]
    verdict: Option<Verdict>,
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

fn main() -> ExitCode {
    program::main(run)
}

const fn telling(options: &Options) -> Telling {
    Telling { language: options.language, json: options.json }
}

/// Prints the judgments; whether all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let Tests { head, judged, is_whole } = tests(options)?;
    if options.json {
        let judgments = judged.iter().flat_map(|(claims, cohort)| claims.judge_all(cohort));
        let wanted = |judgment: &Judgment<'_>| options.verdict.is_none_or(|wanted| wanted == judgment.verdict);
        judgments.filter(wanted).try_for_each(|judgment| json::line(out, &judgment, |envelope| envelope))?;
        return Ok(is_whole);
    }
    if let Some(head) = head {
        writeln!(out, "{head}\n")?;
    }
    let judgments: Vec<_> = judged.iter().flat_map(|(claims, cohort)| claims.judge_all(cohort)).collect();
    let mut document: Option<Option<Document>> = None;
    for judgment in judgments.iter().filter(|judgment| options.verdict.is_none_or(|wanted| wanted == judgment.verdict))
    {
        if document != Some(judgment.claim.document) {
            document = Some(judgment.claim.document);
            writeln!(out, "{}\n", judgment.claim.document.map_or("-", |document| document.label(language)))?;
        }
        writeln!(out, "{}\n", of_judgment(judgment, language))?;
    }
    if options.claims.is_none() && options.file.is_none() && options.case.is_none() && options.verdict.is_none() {
        writeln!(out, "{}\n\n{}\n", figures(language), findings(language))?;
    }
    writeln!(out, "{}", tally(&judgments, language))?;
    Ok(is_whole)
}

/// What is judged.
struct Tests {
    /// The part of a case that was asked for.
    head: Option<String>,
    /// The claims, each list with the cohort that it is judged on.
    judged: Vec<(Claims, Cohort)>,
    /// Whether all cases were sound.
    is_whole: bool,
}

fn tests(options: &Options) -> Result<Tests, Box<dyn Error>> {
    let language = options.language;
    let own = options.claims.as_deref().map(|file| read_claims(file, language)).transpose()?;
    if let Some(wanted) = &options.case {
        let published = selection::published_cases();
        let cases::Read { cases, is_whole } = cases::read(options.file.as_deref(), &published, telling(options))?;
        let selected = selection::find(&cases, wanted, options.file.is_none() || options.disclose, language)?;
        let claims = match own {
            Some(claims) => claims,
            None => claims_on(&selected, language)?.clone(),
        };
        let head = Some(head(&selected, language));
        let judged = vec![(claims, Cohort::new(vec![selected.case])?)];
        return Ok(Tests { head, judged, is_whole });
    }
    let cases::Read { cases, is_whole } =
        cases::read(options.file.as_deref(), published::municipalities(), telling(options))?;
    let is_default = own.is_none() && options.file.is_none();
    let claims = own.unwrap_or_else(|| published::claims().clone());
    let mut judged = vec![(claims, Cohort::new(cases)?)];
    if is_default {
        let experiments = published::experiments().iter().flat_map(Case::experiments);
        let experiments = Cohort::new(experiments.map(Experiment::as_case).collect())?;
        judged.push((published::experiment_claims().clone(), experiments));
    }
    Ok(Tests { head: None, judged, is_whole })
}

/// What was asked for, and how many of the dimensions of its own framework are known.
fn head(selected: &Selected, language: Language) -> String {
    let ratings = selected.ratings(&selected.case.latest().position());
    let (id, known, of) = (selected.case.id(), ratings.known(), ratings.of());
    match language {
        Language::English => format!("{id}: {known} of {of} dimensions known"),
        Language::Dutch => format!("{id}: {known} van {of} dimensies bekend"),
    }
}

/// The claims of the source that a case, or an experiment of one, is about.
///
/// # Errors
/// A sentence, where no source has claims about such a part of a case.
fn claims_on(selected: &Selected, language: Language) -> Result<&'static Claims, String> {
    match (selected.unit, language) {
        (Unit::Case, _) => Ok(published::claims()),
        (Unit::Experiment, _) => Ok(published::experiment_claims()),
        (unit, Language::English) => {
            let unit = unit.label(language);
            Err(format!("no published claim is about a single {unit}; accepted: claims of one's own with `--claims`"))
        }
        (unit, Language::Dutch) => {
            let unit = unit.label(language);
            Err(format!(
                "geen gepubliceerde bewering gaat over één {unit}; toegestaan: eigen beweringen met `--claims`"
            ))
        }
    }
}

fn read_claims(file: &Path, language: Language) -> Result<Claims, String> {
    document::read(file, language, Claims::read)
}

/// The figures of other populations that a source cites: told, and not judged.
fn figures(language: Language) -> String {
    let title = word(
        language,
        "Figures of other populations that are cited (no verdict: these cases aren't the population)",
        "Geciteerde cijfers over andere populaties (zonder oordeel: deze casussen zijn die populatie niet)",
    );
    let title = paragraph(title, 0, 2);
    let figures = CITED_FIGURES.iter().map(|figure| paragraph(&of_figure(figure, language), 2, 2));
    [title].into_iter().chain(figures).collect::<Vec<_>>().join("\n")
}

/// What players of the collaboration game say, or other studies found, as a source reports it: told, and not judged.
fn findings(language: Language) -> String {
    let title = word(
        language,
        "Findings that are cited (no verdict: nobody's answers are printed)",
        "Geciteerde bevindingen (zonder oordeel: niemands antwoorden zijn afgedrukt)",
    );
    let of_one_population = CITED_FINDINGS.chunk_by(|one, next| one.population(language) == next.population(language));
    let findings = of_one_population.flat_map(|findings| {
        let population = findings[0].population(language);
        let about = paragraph(&format!("{}: {population}", word(language, "about", "over")), 2, 2);
        [about].into_iter().chain(findings.iter().map(|finding| of_finding(finding, language)))
    });
    [title.to_owned()].into_iter().chain(findings).collect::<Vec<_>>().join("\n")
}

fn of_finding(finding: &CitedFinding, language: Language) -> String {
    let place = published::locator(finding.source().place, language);
    paragraph(&format!("{} ({place})", finding.text(language)), 2, 2)
}

fn of_figure(figure: &CitedFigure, language: Language) -> String {
    let range = if figure.lower.total_cmp(&figure.upper).is_eq() {
        language.figure(figure.lower, 0)
    } else {
        format!("{}–{}", language.figure(figure.lower, 0), language.figure(figure.upper, 0))
    };
    let unit = if figure.is_percentage { word(language, " %", "%") } else { "" };
    let (population, place) = (figure.population(language), published::locator(figure.source().place, language));
    format!("{range}{unit}: {} — {population} ({place})", figure.text(language))
}

fn of_judgment(judgment: &Judgment<'_>, language: Language) -> String {
    let claim = judgment.claim;
    let verdict = judgment.verdict.label(language).to_uppercase();
    let title = format!("{verdict} · {}", claim.label.in_language(language));
    let mut lines = vec![paragraph(&title, 0, 2)];
    let place = published::locator(&claim.source, language);
    lines.push(paragraph(&format!("{}: {place}", word(language, "source", "bron")), 2, 2));
    // The first line is the claim with its verdict, which is the title here.
    lines.extend(judgment.lines(language).iter().skip(1).map(|line| paragraph(line, 2, 2)));
    lines.extend(claim.note.as_ref().map(|note| paragraph(note.in_language(language), 2, 2)));
    lines.join("\n")
}

fn tally(judgments: &[Judgment<'_>], language: Language) -> String {
    let count = |verdict: Verdict| judgments.iter().filter(|judgment| judgment.verdict == verdict).count();
    let counts = Verdict::ALL.iter().map(|verdict| format!("{} {}", verdict.label(language), count(*verdict)));
    let counts = counts.collect::<Vec<_>>().join(", ");
    let claims = judgments.len();
    let text = match language {
        Language::English => format!(
            "{claims} claims: {counts}. A verdict is about this coding of what is printed, and accuses nobody: a table can \
             leave out what a text knows."
        ),
        Language::Dutch => format!(
            "{claims} beweringen: {counts}. Een oordeel gaat over deze codering van wat is afgedrukt, en beschuldigt \
             niemand: een tabel kan weglaten wat een tekst weet."
        ),
    };
    paragraph(&text, 0, 0)
}

//! How far do coders agree? Prints it for the two codings of the published cases, or for those of files.
//!
//! `cargo run --example agreement`; `cargo run --example agreement -- --seed 7` draws the intervals anew.
//! `cargo run --example agreement -- first.csv second.csv` compares the codings of two files: tables, or cases in JSON.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use policy_integration::published::{Coding, coding};
use policy_integration::report::FileFormat;
use policy_integration::{
    Codings, Cohort, Language, Report,
    answers::Answered,
    cohort::UndefinedError,
    cohort::agreement::{Bootstrap, CodedUnit, KappaWeights, Metric, ReadingForm, ReliabilityData},
    cohort::tables::{CsvTerms, DecimalMark},
};
use shared::excerpt::Source;
use shared::program::{Telling, placed, tell};
use shared::text::{paragraph, word};
use shared::{excerpt, input, json, program};

/// Tell how far codings agree: those of files, one for each coder, or the two of the published cases.
#[derive(Parser)]
struct Options {
    /// The files, at least two: tables in the long form, or cases as a JSON array or as JSON Lines.
    files: Vec<PathBuf>,
    /// The mark before the decimals of numbers in tables, where these don't show it: `point` or `comma`.
    #[arg(long)]
    decimal: Option<DecimalMark>,
    /// What the bootstrap starts from.
    #[arg(long, default_value_t = Bootstrap::default().seed())]
    seed: u64,
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

/// Prints alpha and its interval of degrees and of forms, and kappa of each pair of coders, as JSON.
fn as_json(
    codings: &Codings,
    coders: usize,
    bootstrap: &Bootstrap,
    out: &mut impl Write,
) -> Result<bool, Box<dyn Error>> {
    let points = codings.points()?;
    for (data, metric) in
        [(&points, Metric::Ordinal), (&codings.forms()?, Metric::Nominal), (&codings.stated_forms()?, Metric::Nominal)]
    {
        figure(data.alpha(metric), out)?;
        figure(data.alpha_interval(metric, bootstrap), out)?;
    }
    for (one, other) in (0..coders).flat_map(|one| (one + 1..coders).map(move |other| (one, other))) {
        figure(points.kappa(one, other, KappaWeights::Unweighted), out)?;
    }
    Ok(true)
}

/// Prints a figure as JSON, or the error that it is undefined.
fn figure<A: Answered>(figure: Result<A, UndefinedError>, out: &mut impl Write) -> io::Result<()> {
    match figure {
        Ok(figure) => json::line(out, &figure, |envelope| envelope),
        Err(undefined) => json::line(out, &undefined, |envelope| envelope),
    }
}

fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let is_of_files = !options.files.is_empty();
    let Some(cohorts) = cohorts(options)? else { return Ok(false) };
    let codings = Codings::new(&cohorts.iter().collect::<Vec<_>>());
    let bootstrap = Bootstrap::new(options.seed, 1000, 0.95)?;
    if options.json {
        return as_json(&codings, cohorts.len(), &bootstrap, out);
    }
    writeln!(out, "{}\n", paragraph(&subject(&codings, cohorts.len(), is_of_files, language), 0, 0))?;
    let points = codings.points()?;
    writeln!(out, "{}", word(language, "Degrees only", "Alleen graden"))?;
    alpha(out, &points, Metric::Ordinal, &bootstrap, language)?;
    kappas(out, &points, cohorts.len(), language)?;
    writeln!(out, "\n{}", word(language, "All forms, silence among them", "Alle vormen, met het zwijgen erbij"))?;
    alpha(out, &codings.forms()?, Metric::Nominal, &bootstrap, language)?;
    writeln!(out, "\n{}", word(language, "All forms that were stated", "Alle vormen die genoemd zijn"))?;
    alpha(out, &codings.stated_forms()?, Metric::Nominal, &bootstrap, language)?;
    forms(out, &codings, cohorts.len(), language)?;
    writeln!(out, "\n{}", word(language, "Where they differ", "Waar ze verschillen"))?;
    for unit in codings.disagreements() {
        writeln!(out, "{}", disagreement(unit, language))?;
    }
    writeln!(out, "\n{}", paragraph(how_drawn(language), 0, 0))?;
    writeln!(out, "\n{}", paragraph(how_weighted(language), 0, 0))?;
    if !is_of_files {
        writeln!(out, "\n{}", paragraph(how_independent(language), 0, 0))?;
    }
    Ok(true)
}

/// The codings of the files, or the published ones; none where a file isn't sound, which standard error then tells.
fn cohorts(options: &Options) -> Result<Option<Vec<Cohort>>, Box<dyn Error>> {
    if options.files.is_empty() {
        let [first, second] = [Coding::First, Coding::Second].map(|which| Cohort::new(coding(which).to_vec()));
        return Ok(Some(vec![first?, second?]));
    }
    if options.files.len() == 1 {
        let one = "one file holds one coding; accepted: a file for each coder, at least two";
        let een = "één bestand bevat één codering; toegestaan: een bestand per codeur, minstens twee";
        return Err(word(options.language, one, een).into());
    }
    let mut cohorts = Vec::new();
    for file in &options.files {
        cohorts.push(cohort(file, options)?);
    }
    Ok(cohorts.into_iter().collect())
}

/// The coding of a file; none where it isn't sound.
fn cohort(file: &Path, options: &Options) -> Result<Option<Cohort>, Box<dyn Error>> {
    let bytes = std::fs::read(file).map_err(|error| placed(file.display(), &error))?;
    if FileFormat::recognize(&bytes) == Some(FileFormat::Json) {
        let mut cases = Vec::new();
        let faults = input::read(file, telling(options), &mut |case| {
            cases.push(case);
            Ok(())
        })?;
        return Ok(if faults.faulty > 0 || faults.is_broken { None } else { Some(Cohort::new(cases)?) });
    }
    let name = file.display().to_string();
    let source = Source { name: &name, text: &bytes, first_line: 1 };
    let lines = |report: &Report| excerpt::lines(report, source, options.language);
    let terms = options.decimal.map_or(CsvTerms::default(), |mark| CsvTerms::default().with_decimal(mark));
    match Cohort::read_csv_by(&bytes, &terms) {
        Ok(cohort) => {
            lines(cohort.warnings()).iter().try_for_each(tell)?;
            Ok(Some(cohort))
        }
        Err(report) => {
            telling(options).refuse(&report, lines(&report))?;
            Ok(None)
        }
    }
}

fn subject(codings: &Codings, coders: usize, is_of_files: bool, language: Language) -> String {
    let units = codings.units().len();
    match language {
        Language::English if is_of_files => format!(
            "{coders} codings: {units} units, each a dimension of a case, or of one of its domains, at a moment. Alpha is \
             Krippendorff's, with its interval of 95% in brackets; kappa is Cohen's."
        ),
        Language::Dutch if is_of_files => format!(
            "{coders} coderingen: {units} eenheden, elk een dimensie van een casus, of van een van haar domeinen, op een \
             moment. Alfa is die van Krippendorff, met het interval van 95% tussen haken; kappa is die van Cohen."
        ),
        Language::English => format!(
            "Two codings of the published cases: {units} units, each a dimension of a case, or of one of its domains, at a \
             moment. Alpha is Krippendorff's, with its interval of 95% in brackets; kappa is Cohen's."
        ),
        Language::Dutch => format!(
            "Twee coderingen van de gepubliceerde casussen: {units} eenheden, elk een dimensie van een casus, of van een van haar \
             domeinen, op een moment. Alfa is die van Krippendorff, met het interval van 95% tussen haken; kappa is die van Cohen."
        ),
    }
}

/// Alpha with its interval and what it is counted from.
fn alpha(
    out: &mut impl Write,
    data: &ReliabilityData,
    metric: Metric,
    bootstrap: &Bootstrap,
    language: Language,
) -> io::Result<()> {
    let name = format!("{}, {}", word(language, "alpha", "alfa"), metric.label(language));
    let figure = match (data.alpha(metric), data.alpha_interval(metric, bootstrap)) {
        (Ok(alpha), Ok(interval)) => {
            let ratings = word(language, "pairable ratings", "te paren oordelen");
            let [value, lower, upper] =
                [alpha.value, interval.lower, interval.upper].map(|figure| language.figure(figure, 3));
            // A decimal comma can't separate two figures as well.
            let between = word(language, ",", ";");
            format!("{value} [{lower}{between} {upper}]  n = {} {ratings}", alpha.ratings)
        }
        (Err(error), _) | (_, Err(error)) => error.to_string(),
    };
    writeln!(out, "  {name:26} {figure}")
}

/// Kappa of each two coders.
fn kappas(out: &mut impl Write, data: &ReliabilityData, coders: usize, language: Language) -> io::Result<()> {
    let pairs = (0..coders).flat_map(|one| (one + 1..coders).map(move |other| (one, other)));
    for ((one, other), weights) in pairs.flat_map(|pair| KappaWeights::ALL.iter().map(move |weights| (pair, weights))) {
        let who = if coders > 2 { format!(" {}-{}", one + 1, other + 1) } else { String::new() };
        let name = format!("kappa{who}, {}", weights.label(language));
        let figure = match data.kappa(one, other, *weights) {
            Ok(kappa) => {
                let units = word(language, "units rated by both", "eenheden door beide beoordeeld");
                format!("{}  n = {} {units}", language.figure(kappa.value, 3), kappa.units)
            }
            Err(error) => error.to_string(),
        };
        writeln!(out, "  {name:26} {figure}")?;
    }
    Ok(())
}

/// How many readings of each form there are; all but the points are missing from the figures of degrees.
fn forms(out: &mut impl Write, codings: &Codings, coders: usize, language: Language) -> io::Result<()> {
    let title = word(
        language,
        "Readings by form (first, second); only a degree counts for the first figures",
        "Lezingen per vorm (eerste, tweede); alleen een graad telt in de eerste cijfers",
    );
    writeln!(out, "\n{title}")?;
    let of_coders: Vec<_> = (0..coders).map(|coder| codings.forms_of(coder)).collect();
    let columns = |counts: Vec<usize>| counts.iter().map(|count| format!("{count:5}")).collect::<Vec<_>>().join(" ");
    let of_form = |form| of_coders.iter().map(|forms| forms.get(&form).copied().unwrap_or(0)).collect::<Vec<_>>();
    for form in ReadingForm::ALL.iter().copied() {
        writeln!(out, "  {:30} {}", form.label(language), columns(of_form(form)))?;
    }
    let others = ReadingForm::ALL.iter().copied().filter(|form| *form != ReadingForm::Point);
    let together = others
        .map(of_form)
        .fold(vec![0; coders], |sums, counts| sums.iter().zip(counts).map(|(sum, count)| sum + count).collect());
    writeln!(out, "  {:30} {}", word(language, "no point, together", "geen punt, samen"), columns(together))
}

fn disagreement(unit: &CodedUnit, language: Language) -> String {
    let readings = unit.readings.iter().map(|reading| reading.label(language)).collect::<Vec<_>>();
    let case = word(language, "case", "casus");
    let against = word(language, " against ", " tegenover ");
    let dimension = unit.dimension.label(language);
    let domain = unit.domain.map(|domain| format!(", {}", domain.label(language))).unwrap_or_default();
    paragraph(&format!("{dimension}: {case} {}{domain}, {}: {}", unit.case, unit.on, readings.join(against)), 2, 4)
}

fn how_drawn(language: Language) -> &'static str {
    word(
        language,
        "The interval draws whole cases, since the ratings of one case come from one text. It tells how the figure \
         would move with other cases, not with other coders; and where nothing differs no draw can differ, so that it \
         has no width and tells nothing of what is unsure. Below some fifty cases it is too short: at ten it covers 0.86 \
         rather than 0.95.",
        "Het interval trekt hele casussen, omdat de beoordelingen van een casus uit één tekst komen. Het zegt hoe het \
         cijfer zou bewegen met andere casussen, niet met andere codeurs; en waar niets verschilt kan geen trekking \
         verschillen, zodat het geen breedte heeft en niets zegt over wat onzeker is. Onder zo'n vijftig casussen is het \
         te kort: bij tien dekt het 0,86 in plaats van 0,95.",
    )
}

fn how_weighted(language: Language) -> &'static str {
    word(
        language,
        "Weighted kappa takes the ranks of the degrees as distances. Other programs, such as scikit-learn, number the \
         degrees that were given; they differ where neither coder gave a degree in between.",
        "Gewogen kappa neemt de rangen van de graden als afstanden. Andere programma's, zoals scikit-learn, nummeren de \
         graden die gegeven zijn; die verschillen waar geen van beide codeurs een graad ertussen gaf.",
    )
}

fn how_independent(language: Language) -> &'static str {
    word(
        language,
        "How independent were they? The second coding was made from the source text and the codebook alone, without \
         sight of the first. But both coders were of one kind and read the same codebook, in which rulings settle the \
         recurring words. So their agreement says more about the codebook than about the cases, and nothing about \
         how the authors of the study, or people who know these municipalities, would code them.",
        "Hoe onafhankelijk waren ze? De tweede codering is gemaakt uit alleen de brontekst en het codeboek, zonder de \
         eerste te zien. Maar beide codeurs waren van één soort en lazen hetzelfde codeboek, dat over terugkerende \
         woorden regels geeft. Hun overeenstemming zegt dus meer over het codeboek dan over de casussen, en niets \
         over hoe de auteurs van het onderzoek, of mensen die deze gemeenten kennen, ze zouden coderen.",
    )
}

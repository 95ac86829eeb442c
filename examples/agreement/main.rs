//! How far do coders agree? Prints it for the two codings of the published cases.
//!
//! `cargo run --example agreement`; `cargo run --example agreement -- --seed 7` draws the intervals anew.

#[path = "../shared/program.rs"]
mod program;
#[path = "../shared/turns.rs"]
#[expect(dead_code, reason = "only its words and paragraphs")]
mod turns;

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use policy_integration::published::{Coding, coding};
use policy_integration::{
    Codings, Cohort, Language,
    cohort::agreement::{Bootstrap, CodedUnit, KappaWeights, Metric, ReadingForm, ReliabilityData},
};
use turns::{paragraph, word};

/// Tell how far the two codings of the published cases agree.
#[derive(Parser)]
struct Options {
    /// What the bootstrap starts from.
    #[arg(long, default_value_t = Bootstrap::default().seed())]
    seed: u64,
    /// The language: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

fn main() -> ExitCode {
    program::main(run)
}

fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let first = Cohort::new(coding(Coding::First).to_vec())?;
    let second = Cohort::new(coding(Coding::Second).to_vec())?;
    let codings = Codings::new(&[&first, &second]);
    let bootstrap = Bootstrap::new(options.seed, 1000, 0.95)?;
    writeln!(out, "{}\n", paragraph(&subject(&codings, language), 0, 0))?;
    let points = codings.points()?;
    writeln!(out, "{}", word(language, "Degrees only", "Alleen graden"))?;
    alpha(out, &points, Metric::Ordinal, &bootstrap, language)?;
    kappas(out, &points, language)?;
    writeln!(out, "\n{}", word(language, "All forms, silence among them", "Alle vormen, met het zwijgen erbij"))?;
    alpha(out, &codings.forms()?, Metric::Nominal, &bootstrap, language)?;
    writeln!(out, "\n{}", word(language, "All forms that were stated", "Alle vormen die genoemd zijn"))?;
    alpha(out, &codings.stated_forms()?, Metric::Nominal, &bootstrap, language)?;
    forms(out, &codings, language)?;
    writeln!(out, "\n{}", word(language, "Where they differ", "Waar ze verschillen"))?;
    for unit in codings.disagreements() {
        writeln!(out, "{}", disagreement(unit, language))?;
    }
    writeln!(out, "\n{}", paragraph(how_drawn(language), 0, 0))?;
    writeln!(out, "\n{}", paragraph(how_weighted(language), 0, 0))?;
    writeln!(out, "\n{}", paragraph(how_independent(language), 0, 0))?;
    Ok(true)
}

fn subject(codings: &Codings, language: Language) -> String {
    let units = codings.units().len();
    match language {
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
            format!(
                "{:.3} [{:.3}, {:.3}]  n = {} {ratings}",
                alpha.value, interval.lower, interval.upper, alpha.ratings
            )
        }
        (Err(error), _) | (_, Err(error)) => error.to_string(),
    };
    writeln!(out, "  {name:26} {figure}")
}

fn kappas(out: &mut impl Write, data: &ReliabilityData, language: Language) -> io::Result<()> {
    for weights in KappaWeights::ALL {
        let name = format!("kappa, {}", weights.label(language));
        let figure = match data.kappa(0, 1, *weights) {
            Ok(kappa) => {
                let units = word(language, "units rated by both", "eenheden door beide beoordeeld");
                format!("{:.3}  n = {} {units}", kappa.value, kappa.units)
            }
            Err(error) => error.to_string(),
        };
        writeln!(out, "  {name:26} {figure}")?;
    }
    Ok(())
}

/// How many readings of each form there are; all but the points are missing from the figures of degrees.
fn forms(out: &mut impl Write, codings: &Codings, language: Language) -> io::Result<()> {
    let title = word(
        language,
        "Readings by form (first, second); only a degree counts for the first figures",
        "Lezingen per vorm (eerste, tweede); alleen een graad telt in de eerste cijfers",
    );
    writeln!(out, "\n{title}")?;
    let [first, second] = [0, 1].map(|coder| codings.forms_of(coder));
    let count = |form| (first.get(&form).copied().unwrap_or(0), second.get(&form).copied().unwrap_or(0));
    let (mut firsts, mut seconds) = (0, 0);
    for form in ReadingForm::ALL.iter().copied() {
        let (one, other) = count(form);
        writeln!(out, "  {:30} {one:5} {other:5}", form.label(language))?;
        if form != ReadingForm::Point {
            (firsts, seconds) = (firsts + one, seconds + other);
        }
    }
    writeln!(out, "  {:30} {firsts:5} {seconds:5}", word(language, "no point, together", "geen punt, samen"))
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

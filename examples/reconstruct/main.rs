//! How did each target of a case get from each moment to the next? Prints the cheapest moves and events that explain it, in order,
//! with the mechanism behind each.
//!
//! `cargo run --example reconstruct` does so for the published cases; `cargo run --example reconstruct -- --file FILE`
//! for one's own.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{
    Case, Language, Level, Mechanism, Reconstruction, Rule, RuleBook,
    case::{Status, Target},
    published,
    rules::{NoReconstructionError, ReconstructionTerms},
};
use shared::program::Telling;
use shared::text::{paragraph, word};
use shared::{cases, json, program, turns};

/// Reconstruct the moves between a case's first moment and its latest.
#[derive(Parser)]
struct Options {
    /// Only the case with this id.
    #[arg(long)]
    case: Option<String>,
    /// Cases of one's own: a JSON array, JSON Lines, or one case; `-` for standard input.
    #[arg(long)]
    file: Option<PathBuf>,
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

/// Prints the reconstructions; whether all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let cases::Read { mut cases, is_whole } =
        cases::read(options.file.as_deref(), published::municipalities(), telling(options))?;
    cases.retain(|case| options.case.as_deref().is_none_or(|id| case.id() == id));
    if cases.is_empty() {
        return Err(word(language, "no such case", "geen zulke casus").into());
    }
    let book = RuleBook::multilevel();
    if options.json {
        cases.iter().flat_map(Case::targets).try_for_each(|target| as_json(book, target, out))?;
        return Ok(is_whole);
    }
    let mut tally = Tally::default();
    for case in &cases {
        for (target, stretches) in reconstruct(book, case) {
            writeln!(out, "{}\n", of_target(target, &stretches, language))?;
            tally.add(target, &stretches, language);
        }
    }
    if tally.targets > 1 {
        writeln!(out, "{}", tally.text(language))?;
    }
    Ok(is_whole)
}

/// Prints the way from the first moment to the latest as JSON, or why there is none.
fn as_json(book: &RuleBook, target: Target<'_>, out: &mut impl Write) -> std::io::Result<()> {
    match book.reconstruct(&target) {
        Ok(found) => json::line(out, &found, |envelope| envelope.by_book(book).of_target(target)),
        Err(none) => json::line(out, &none, |envelope| envelope.by_book(book).of_target(target)),
    }
}

/// What came of one stretch between two moments.
type Stretch<'b> = Result<Reconstruction<'b>, NoReconstructionError>;

/// Each target with what became of it from each moment to the next.
fn reconstruct<'c, 'b>(book: &'b RuleBook, case: &'c Case) -> Vec<(Target<'c>, Vec<Stretch<'b>>)> {
    let terms = ReconstructionTerms::default();
    let of = |target: &Target<'c>| {
        let last = target.latest().index().max(1);
        (1..=last).map(|to| book.reconstruct_between(target, to - 1, to, &terms)).collect()
    };
    case.targets().map(|target| (target, of(&target))).collect()
}

fn of_target(target: Target<'_>, stretches: &[Stretch<'_>], language: Language) -> String {
    let unknown = word(language, "unknown", "onbekend");
    let outcome = target.latest().position().outcome().map_or(unknown, |rung| rung.label(language));
    let domain = target.domain().map(|domain| format!(", {}", domain.label(language))).unwrap_or_default();
    let mut lines = vec![format!("{} {}{domain}: {outcome}", word(language, "Case", "Casus"), target.case().id())];
    for (index, stretch) in stretches.iter().enumerate() {
        if stretches.len() > 1 {
            let days = target.moments().skip(index).take(2).map(|moment| moment.on().to_string());
            lines.push(format!("  {}", days.collect::<Vec<_>>().join(" – ")));
        }
        lines.push(match stretch {
            Err(error) => paragraph(&error.message(language), 2, 2),
            Ok(stretch) if stretch.turns.is_empty() => nothing(target, language).to_owned(),
            Ok(stretch) => in_order(stretch, language),
        });
    }
    lines.join("\n")
}

fn nothing(target: Target<'_>, language: Language) -> &'static str {
    if target.status().is_some_and(|status| status.drop_out().is_some()) {
        return word(language, "  dropped out: how it ended isn't known", "  uitgevallen: het einde is onbekend");
    }
    word(language, "  nothing that has to be explained", "  niets dat om verklaring vraagt")
}

/// Each step in its order, with the mechanism that it is a working of and the levels that it changes.
fn in_order(reconstruction: &Reconstruction<'_>, language: Language) -> String {
    let open = word(language, "taken to have been so, unknown:", "aangenomen, onbekend:");
    let mut lines = Vec::new();
    for (index, turn) in reconstruction.turns.iter().enumerate() {
        let mechanism = turn.rule.mechanism().map(|mechanism| mechanism.label(language));
        let behind: Vec<_> = mechanism.map(str::to_owned).into_iter().chain([levels(turn.rule, language)]).collect();
        let step = format!("{:2}. {} ({})", index + 1, turn.rule.label(language), behind.join("; "));
        lines.push(paragraph(&step, 2, 4));
        lines.extend(turns::reasons(turn, open, language).iter().map(|reason| paragraph(reason, 8, 2)));
    }
    if !reconstruction.is_cheapest() {
        let (cost, least) = (reconstruction.cost, reconstruction.least);
        lines.push(match language {
            Language::English => {
                format!("  the best that was found: it counts {cost}, and none counts less than {least}")
            }
            Language::Dutch => format!("  het beste dat is gevonden: het telt {cost}, en geen telt minder dan {least}"),
        });
    }
    lines.join("\n")
}

/// The levels on which a rule changes something; what front-line staff do is the outcome.
fn levels(rule: &Rule, language: Language) -> String {
    let is_on = |level: &Level| rule.dimensions().any(|dimension| dimension.level() == Some(*level));
    let levels = Level::ALL.iter().filter(|level| is_on(level)).map(|level| level.label(language));
    let outcome = rule.outcome().map(|_| word(language, "outcome", "uitkomst"));
    levels.chain(outcome).collect::<Vec<_>>().join(", ")
}

/// What the cases show together.
#[derive(Default)]
struct Tally {
    targets: usize,
    completed: usize,
    moves: BTreeMap<Mechanism, usize>,
    against: Vec<String>,
    assuming: Vec<String>,
}

impl Tally {
    fn add(&mut self, target: Target<'_>, stretches: &[Stretch<'_>], language: Language) {
        let is_completed = target.status() == Some(&Status::Completed);
        if stretches.iter().any(Result::is_err)
            || (!is_completed && stretches.iter().flatten().all(|s| s.turns.is_empty()))
        {
            return;
        }
        self.targets += 1;
        self.completed += usize::from(is_completed);
        let domain = target.domain().map(|domain| format!(" ({})", domain.label(language))).unwrap_or_default();
        let name = || format!("{}{domain}", target.case().id());
        let turns: Vec<_> = stretches.iter().flatten().flat_map(|stretch| &stretch.turns).collect();
        for turn in &turns {
            if let Some(mechanism) = turn.rule.mechanism() {
                *self.moves.entry(mechanism).or_default() += 1;
            }
        }
        if turns.iter().any(|turn| !turn.deviations.is_empty()) {
            self.against.push(name());
        }
        if turns.iter().any(|turn| !turn.open.is_empty()) {
            self.assuming.push(name());
        }
    }

    fn text(&self, language: Language) -> String {
        let moves = self.moves.iter().map(|(mechanism, count)| format!("{} {count}", mechanism.label(language)));
        let moves = moves.collect::<Vec<_>>().join(", ");
        let moves = if moves.is_empty() { word(language, "none", "geen") } else { &moves };
        let list =
            |ids: &[String]| if ids.is_empty() { word(language, "none", "geen").to_owned() } else { ids.join(", ") };
        let lines = match language {
            Language::English => [
                format!("{} targets reconstructed, {} of them completed.", self.targets, self.completed),
                format!("Moves and events by mechanism: {moves}."),
                format!("Certainly against an expectation: {}.", list(&self.against)),
                format!("Resting on what isn't known: {}.", list(&self.assuming)),
                "These are the cheapest explanations by the default rule book, an assumption; the record doesn't tell \
                 that they happened."
                    .to_owned(),
            ],
            Language::Dutch => [
                format!("{} doelen gereconstrueerd, waarvan {} afgerond.", self.targets, self.completed),
                format!("Stappen en gebeurtenissen per mechanisme: {moves}."),
                format!("Zeker tegen een verwachting in: {}.", list(&self.against)),
                format!("Steunend op wat niet bekend is: {}.", list(&self.assuming)),
                "Dit zijn de goedkoopste verklaringen volgens het standaardregelboek, een aanname; het dossier zegt niet \
                 dat het zo is gegaan."
                    .to_owned(),
            ],
        };
        lines.iter().map(|line| paragraph(line, 0, 0)).collect::<Vec<_>>().join("\n")
    }
}

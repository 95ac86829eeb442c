//! How did a case get from each moment to the next? Prints the cheapest moves and events that explain it.
//!
//! `cargo run --example reconstruct` does so for the published cases; `cargo run --example reconstruct -- --file FILE`
//! for one's own.

#[path = "../shared/cases.rs"]
mod cases;
#[path = "../shared/program.rs"]
mod program;
#[path = "../shared/turns.rs"]
mod turns;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{
    Case, Language, Level, Mechanism, Reconstruction, Rule, RuleBook,
    case::Status,
    published,
    rules::{NoReconstructionError, ReconstructionTerms},
};
use turns::{paragraph, word};

/// Reconstruct the moves between a case's first moment and its latest.
#[derive(Parser)]
struct Options {
    /// Only the case with this id.
    #[arg(long)]
    case: Option<String>,
    /// Cases of one's own: a JSON array, JSON Lines, or one case; `-` for standard input.
    #[arg(long)]
    file: Option<PathBuf>,
    /// The language: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

fn main() -> ExitCode {
    program::main(run)
}

/// Prints the reconstructions; whether all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let language = options.language;
    let cases::Read { mut cases, is_whole } =
        cases::read(options.file.as_deref(), published::municipalities(), language)?;
    cases.retain(|case| options.case.as_deref().is_none_or(|id| case.id() == id));
    if cases.is_empty() {
        return Err(word(language, "no such case", "geen zulke casus").into());
    }
    let book = RuleBook::multilevel();
    let mut tally = Tally::default();
    for case in &cases {
        let reconstructions = reconstruct(book, case);
        writeln!(out, "{}\n", of_case(case, &reconstructions, language))?;
        tally.add(case, &reconstructions);
    }
    if cases.len() > 1 {
        writeln!(out, "{}", tally.text(language))?;
    }
    Ok(is_whole)
}

/// What came of one stretch between two moments.
type Stretch<'b> = Result<Reconstruction<'b>, NoReconstructionError>;

/// From each moment to the next.
fn reconstruct<'b>(book: &'b RuleBook, case: &Case) -> Vec<Stretch<'b>> {
    let terms = ReconstructionTerms::default();
    let last = case.latest().index().max(1);
    (1..=last).map(|to| book.reconstruct_between(case, to - 1, to, &terms)).collect()
}

fn of_case(case: &Case, stretches: &[Stretch<'_>], language: Language) -> String {
    let outcome =
        case.latest().position().outcome().map_or(word(language, "unknown", "onbekend"), |r| r.label(language));
    let mut lines = vec![format!("{} {}: {outcome}", word(language, "Case", "Casus"), case.id())];
    for (index, stretch) in stretches.iter().enumerate() {
        if stretches.len() > 1 {
            let days = case.moments().skip(index).take(2).map(|moment| moment.on().to_string());
            lines.push(format!("  {}", days.collect::<Vec<_>>().join(" – ")));
        }
        lines.push(match stretch {
            Err(error) => paragraph(&error.message(language), 2, 2),
            Ok(stretch) if stretch.turns.is_empty() => nothing(case, language).to_owned(),
            Ok(stretch) => by_mechanism(stretch, language),
        });
    }
    lines.join("\n")
}

fn nothing(case: &Case, language: Language) -> &'static str {
    if case.status().is_some_and(|status| status.drop_out().is_some()) {
        return word(language, "  dropped out: how it ended isn't known", "  uitgevallen: het einde is onbekend");
    }
    word(language, "  nothing that has to be explained", "  niets dat verklaring vraagt")
}

fn by_mechanism(reconstruction: &Reconstruction<'_>, language: Language) -> String {
    let open = word(language, "taken to have been so, unknown:", "aangenomen, onbekend:");
    let mut lines = Vec::new();
    for mechanism in Mechanism::ALL {
        let numbered = reconstruction.turns.iter().enumerate();
        let turns: Vec<_> = numbered.filter(|(_, turn)| turn.rule.mechanism() == Some(*mechanism)).collect();
        if !turns.is_empty() {
            lines.push(format!("  {}", mechanism.label(language)));
        }
        for (index, turn) in turns {
            let levels = levels(turn.rule, language);
            lines.push(paragraph(&format!("{:2}. {} ({levels})", index + 1, turn.rule.label(language)), 4, 4));
            lines.extend(turns::reasons(turn, open, language).iter().map(|reason| paragraph(reason, 10, 2)));
        }
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
    cases: usize,
    completed: usize,
    moves: BTreeMap<Mechanism, usize>,
    against: Vec<String>,
    assuming: Vec<String>,
}

impl Tally {
    fn add(&mut self, case: &Case, stretches: &[Stretch<'_>]) {
        let is_completed = case.status() == Some(&Status::Completed);
        if stretches.iter().any(Result::is_err)
            || (!is_completed && stretches.iter().flatten().all(|s| s.turns.is_empty()))
        {
            return;
        }
        self.cases += 1;
        self.completed += usize::from(is_completed);
        let turns: Vec<_> = stretches.iter().flatten().flat_map(|stretch| &stretch.turns).collect();
        for turn in &turns {
            if let Some(mechanism) = turn.rule.mechanism() {
                *self.moves.entry(mechanism).or_default() += 1;
            }
        }
        if turns.iter().any(|turn| !turn.deviations.is_empty()) {
            self.against.push(case.id().to_owned());
        }
        if turns.iter().any(|turn| !turn.open.is_empty()) {
            self.assuming.push(case.id().to_owned());
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
                format!("{} cases reconstructed, {} of them completed.", self.cases, self.completed),
                format!("Moves and events by mechanism: {moves}."),
                format!("Certainly against an expectation: {}.", list(&self.against)),
                format!("Resting on what isn't known: {}.", list(&self.assuming)),
                "These are the cheapest explanations by the default rule book, an assumption; the record doesn't tell \
                 that they happened."
                    .to_owned(),
            ],
            Language::Dutch => [
                format!("{} casussen gereconstrueerd, waarvan {} afgerond.", self.cases, self.completed),
                format!("Zetten en gebeurtenissen per mechanisme: {moves}."),
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

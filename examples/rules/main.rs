//! What can be done, and what can happen? Prints a rule book as a table, by mechanism.
//!
//! `cargo run --example rules` prints the default book; `cargo run --example rules -- --file FILE` another one.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use comfy_table::{ContentArrangement, Table, presets};
use policy_integration::{Effort, GuardKind, Language, Mechanism, Rule, RuleBook, Text};

/// Print a rule book by mechanism.
#[derive(Parser)]
struct Options {
    /// A rule book, as JSON; the default book where left out.
    #[arg(long)]
    file: Option<PathBuf>,
    /// The language: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let book = match read_book(&options) {
        Ok(book) => book,
        Err(faults) => {
            eprintln!("{faults}");
            return ExitCode::from(2);
        }
    };
    let mut out = std::io::stdout().lock();
    for mechanism in Mechanism::ALL {
        if book.of_mechanism(*mechanism).next().is_some()
            && writeln!(out, "{}\n", section(&book, *mechanism, options.language)).is_err()
        {
            return ExitCode::SUCCESS; // a reader that has seen enough
        }
    }
    ExitCode::SUCCESS
}

fn read_book(options: &Options) -> Result<RuleBook, String> {
    let Some(file) = &options.file else { return Ok(RuleBook::default()) };
    let json = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    RuleBook::read(&json).map_err(|report| report.lines(options.language).collect::<Vec<_>>().join("\n"))
}

/// A mechanism with its rules.
fn section(book: &RuleBook, mechanism: Mechanism, language: Language) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(80);
    table.set_header(header(language));
    for rule in book.of_mechanism(mechanism) {
        table.add_row([
            format!("{}\n{}", rule.label(language), rule.id()),
            effort(rule, language).to_owned(),
            needs(rule, language),
            rule.effects(language).join("; "),
        ]);
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if index < 3 { 2 } else { 0 }));
    }
    let family = mechanism.family().label(language);
    format!("{} ({family})\n{}", mechanism.label(language), table.trim_fmt())
}

fn header(language: Language) -> [&'static str; 4] {
    [
        Text { en: "rule", nl: "regel" },
        Text { en: "effort", nl: "inspanning" },
        Text { en: "needs (! always, ? expected)", nl: "vraagt (! altijd, ? verwacht)" },
        Text { en: "does", nl: "doet" },
    ]
    .map(|text| text.in_language(language))
}

fn effort(rule: &Rule, language: Language) -> &'static str {
    let event = Text { en: "(event)", nl: "(gebeurtenis)" }.in_language(language);
    rule.effort().map_or(event, |effort: Effort| effort.label(language))
}

fn needs(rule: &Rule, language: Language) -> String {
    let needs = rule.guards().iter().map(|guard| {
        let mark = match guard.kind() {
            GuardKind::Invariant => '!',
            GuardKind::Expectation => '?',
        };
        format!("{mark} {}", guard.label(language))
    });
    needs.collect::<Vec<_>>().join("\n")
}

//! What can be done, and what can happen? Prints a rule book as a table, by mechanism.
//!
//! `cargo run --example rules` prints the default book, `cargo run --example rules -- --book experiments` that of another
//! framework, and `cargo run --example rules -- --file FILE` one's own.

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width, presets};
use policy_integration::instruments::{boundary_spanning, experiments, mandate};
use policy_integration::{
    Language, Mechanism, Rule, RuleBook,
    rules::{Effort, GuardKind},
    vocabulary::Text,
};
use shared::text::word;
use shared::{document, program};

/// The widest that the column of rules is made for an id, padding included: a caller's ids may be longer.
const MOST_OF_AN_ID: u16 = 34;

/// Print a rule book by mechanism.
#[derive(Parser)]
struct Options {
    /// A rule book, as JSON.
    #[arg(long, conflicts_with = "book")]
    file: Option<PathBuf>,
    /// One of the embedded books.
    #[arg(long, value_enum, default_value_t)]
    book: Embedded,
    /// Print the book as JSON.
    #[arg(long)]
    json: bool,
    /// The language: `en` or `nl`.
    #[arg(long, default_value = "en")]
    language: Language,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Embedded {
    /// That of the multilevel framework.
    #[default]
    Multilevel,
    /// That of the mandate in practice.
    Mandate,
    /// That of boundary spanning.
    BoundarySpanning,
    /// That of local experiments.
    Experiments,
}

fn main() -> ExitCode {
    program::main(run)
}

fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let book = read_book(options)?;
    if options.json {
        serde_json::to_writer(&mut *out, &book)?;
        writeln!(out)?;
        return Ok(true);
    }
    sections(&book, options.language).try_for_each(|section| writeln!(out, "{section}\n"))?;
    Ok(true)
}

fn read_book(options: &Options) -> Result<RuleBook, String> {
    let Some(file) = &options.file else {
        return Ok(match options.book {
            Embedded::Multilevel => RuleBook::multilevel().clone(),
            Embedded::Mandate => mandate::rule_book().clone(),
            Embedded::BoundarySpanning => boundary_spanning::rule_book().clone(),
            Embedded::Experiments => experiments::rule_book().clone(),
        });
    };
    document::read(file, options.language, RuleBook::read)
}

/// Each mechanism with its rules, and those of other sources, which are of none.
fn sections(book: &RuleBook, language: Language) -> impl Iterator<Item = String> {
    let of = move |mechanism: Option<Mechanism>| {
        let rules: Vec<_> = book.rules().iter().filter(|rule| rule.mechanism() == mechanism).collect();
        (!rules.is_empty()).then(|| format!("{}\n{}", title(book, mechanism, language), table(&rules, language)))
    };
    Mechanism::ALL.iter().copied().map(Some).chain([None]).filter_map(of)
}

fn title(book: &RuleBook, mechanism: Option<Mechanism>, language: Language) -> String {
    let version = word(language, "version", "versie");
    match mechanism {
        Some(mechanism) => format!("{} ({})", mechanism.label(language), mechanism.family().label(language)),
        None => format!("{} ({version} {})", book.id(), book.version()),
    }
}

fn table(rules: &[&Rule], language: Language) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(80);
    table.set_header(header(language));
    for rule in rules {
        table.add_row([
            name(rule, language),
            effort(rule, language).to_owned(),
            needs(rule, language),
            does(rule, language),
        ]);
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if index < 3 { 2 } else { 0 }));
    }
    if let Some(column) = table.column_mut(0) {
        let longest = rules.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
        let padded = u16::try_from(longest + 2).unwrap_or(u16::MAX).min(MOST_OF_AN_ID);
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(padded))); // so that ids can be copied
    }
    table.trim_fmt()
}

/// The rule with its id, whom it addresses, and which document it changes.
fn name(rule: &Rule, language: Language) -> String {
    let word = |en, nl| word(language, en, nl);
    let to = rule.addresses().map(|address| format!("{} {}", word("to", "aan"), address.label(language)));
    let in_document =
        rule.amends().map(|amends| format!("{} {}", word("changes the", "wijzigt"), amends.label(language)));
    let head = [rule.label(language).to_owned(), rule.id().to_owned()];
    head.into_iter().chain(to).chain(in_document).collect::<Vec<_>>().join("\n")
}

fn does(rule: &Rule, language: Language) -> String {
    let end = word(language, "the end", "het einde");
    let window = word(language, "the window of the", "het venster van:");
    let windows = rule
        .windows()
        .iter()
        .map(|(document, change)| format!("{window} {} {}", document.label(language), change.label(language)));
    let effects = rule.effects(language).into_iter().chain(windows).chain(rule.closes().then(|| end.to_owned()));
    effects.collect::<Vec<_>>().join("; ")
}

fn header(language: Language) -> [&'static str; 4] {
    [
        Text { en: "rule", nl: "regel" },
        Text { en: "effort", nl: "inspanning" },
        Text {
            en: "needs (! always, ? expected; by which mechanism)",
            nl: "vraagt (! altijd, ? verwacht; volgens welk mechanisme)",
        },
        Text { en: "does", nl: "doet" },
    ]
    .map(|text| text.in_language(language))
}

fn effort(rule: &Rule, language: Language) -> &'static str {
    let event = word(language, "(event)", "(gebeurtenis)");
    rule.effort().map_or(event, |effort: Effort| effort.label(language))
}

fn needs(rule: &Rule, language: Language) -> String {
    let needs = rule.guards().iter().map(|guard| {
        let mark = match guard.kind() {
            GuardKind::Invariant => '!',
            GuardKind::Expectation => '?',
        };
        let by: Vec<_> = guard.works_by().map(|mechanism| short(mechanism, language)).collect();
        let by = if by.is_empty() { String::new() } else { format!(" ({})", by.join(", ")) };
        format!("{mark} {}{by}", guard.label(language))
    });
    needs.collect::<Vec<_>>().join("\n")
}

/// A mechanism by which structures work on people, in a word.
fn short(mechanism: Mechanism, language: Language) -> &'static str {
    let word = |en, nl| word(language, en, nl);
    match mechanism {
        Mechanism::FormalizedPriorities => word("priorities", "prioriteiten"),
        Mechanism::ResourceAvailability => word("resources", "middelen"),
        Mechanism::OrganizationalStructures => word("structures", "structuren"),
        other => other.label(language),
    }
}

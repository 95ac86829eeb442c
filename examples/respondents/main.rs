//! Who is willing to work joined-up, and what holds the others back? Tells what the respondents of a case answered.
//!
//! `cargo run --example respondents` does so for the fifteen respondents in Rotterdam;
//! `cargo run --example respondents -- --file FILE` for those of one's own cases. Of groups of fewer than three nothing is printed then;
//! `--disclose` prints all, and `--disclose --respondent ID` a single respondent. Players of the collaboration game are tallied too.
//! `--json` prints an answer a line, by the same rules.

mod answers;
mod model;
mod players;
mod recommendations;
mod single;
mod tallies;
mod willingness;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use policy_integration::{
    Case, Language, Truth,
    answers::PeopleDocument,
    case::Respondent,
    instruments::{Disclosure, WillingnessModel},
    published,
    vocabulary::RespondentRole,
};
use shared::program::Telling;
use shared::text::{paragraph, word};
use shared::{cases, document, program};

/// Tell what the respondents of a case answered, and how willing that lets them be.
#[derive(Parser)]
struct Options {
    /// Cases of one's own: a JSON array, JSON Lines, or one case; `-` for standard input.
    #[arg(long)]
    file: Option<PathBuf>,
    /// A willingness model, as JSON; the default one where left out.
    #[arg(long)]
    model: Option<PathBuf>,
    /// The size of the smallest group of one's own respondents that anything is printed of.
    #[arg(long, default_value_t = Disclosure::default().least())]
    least: usize,
    /// Print groups of any size, and single respondents.
    #[arg(long)]
    disclose: bool,
    /// Only this respondent, by identifier; of one's own respondents only with `--disclose`.
    #[arg(long)]
    respondent: Option<String>,
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

/// Prints what the respondents of each case answered; whether all cases were sound.
fn run(options: &Options, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let model = read_model(options)?;
    let published = std::slice::from_ref(published::rotterdam());
    let cases::Read { cases, is_whole } = cases::read(options.file.as_deref(), published, telling(options))?;
    for (index, case) in cases.iter().enumerate() {
        if options.json {
            answers::of(case, &model, options, out)?;
            continue;
        }
        if index > 0 {
            writeln!(out)?;
        }
        match &options.respondent {
            Some(id) => single::of(case, id, &model, disclosure(options), options.language, out)?,
            None => of_case(case, &model, options, out)?,
        }
    }
    Ok(is_whole)
}

/// What may be printed: everything of what a source has published, or where it is asked for.
const fn disclosure(options: &Options) -> Disclosure {
    if options.file.is_none() || options.disclose {
        Disclosure::of_published()
    } else {
        Disclosure::at_least(options.least)
    }
}

fn read_model(options: &Options) -> Result<WillingnessModel, String> {
    let model = options.model.as_deref();
    let read = |file| document::read(file, options.language, WillingnessModel::read);
    model.map_or_else(|| Ok(WillingnessModel::default()), read)
}

fn of_case(
    case: &Case,
    model: &WillingnessModel,
    options: &Options,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    writeln!(out, "{}", paragraph(&who(case, options.language), 0, 2))?;
    if case.respondents().len() > 0 || case.players().len() > 0 {
        writeln!(out, "\n{}", paragraph(&withheld(options), 0, 0))?;
    }
    if case.respondents().len() > 0 {
        of_respondents(case, model, options, out)?;
    }
    if let Some(players) = players::of(case, disclosure(options), options.language) {
        writeln!(out, "\n{players}")?;
    }
    Ok(())
}

fn of_respondents(
    case: &Case,
    model: &WillingnessModel,
    options: &Options,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let (language, disclosure, is_published) = (options.language, disclosure(options), options.file.is_none());
    writeln!(out, "\n{}", tallies::of(case, is_published, disclosure, language))?;
    let told = |error: policy_integration::instruments::CountsError| error.message(language);
    if is_published {
        writeln!(out, "\n{}", willingness::by_what_is_printed(case, model, language).map_err(told)?)?;
    } else {
        writeln!(out, "\n{}", willingness::of(case, model, disclosure, language))?;
    }
    if is_published {
        writeln!(out, "\n{}", model::on_what_is_printed(case, language).map_err(told)?)?;
    } else {
        writeln!(out, "\n{}", model::on(case, disclosure, language).map_err(told)?)?;
    }
    if let Some(change) = recommendations::before_and_after(case, disclosure, language) {
        writeln!(out, "\n{change}")?;
    }
    writeln!(out, "\n{}", recommendations::on(case, disclosure, language))?;
    Ok(())
}

/// What is withheld, and why.
fn withheld(options: &Options) -> String {
    let least = options.least;
    match (options.file.is_none(), options.disclose, options.language) {
        (true, _, Language::English) => "The source has published these answers: no group is withheld.".to_owned(),
        (true, _, Language::Dutch) => {
            "De bron heeft deze antwoorden gepubliceerd: er wordt geen groep weggelaten.".to_owned()
        }
        (_, true, Language::English) => "By --disclose no group is withheld: don't pass this on.".to_owned(),
        (_, true, Language::Dutch) => "Met --disclose wordt geen groep weggelaten: geef dit niet door.".to_owned(),
        (_, _, Language::English) => format!(
            "Of groups of fewer than {least} nothing is printed, nor of groups that with the others would give such a group away."
        ),
        (_, _, Language::Dutch) => format!(
            "Groepen van minder dan {least} worden niet getoond, ook niet als ze uit andere groepen zijn af te leiden."
        ),
    }
}

/// Who was asked, by role.
fn who(case: &Case, language: Language) -> String {
    let respondents = || case.respondents_at_last();
    let asked = respondents().count();
    if asked == 0 {
        return format!("{}: {}", case.id(), word(language, "nobody was asked", "er is niemand gevraagd"));
    }
    let mut roles: BTreeMap<Option<RespondentRole>, usize> = BTreeMap::new();
    for respondent in respondents() {
        *roles.entry(respondent.role()).or_default() += 1;
    }
    let roles = roles.into_iter().map(|(role, count)| format!("{} {count}", role_label(role, language)));
    let count = |truth| respondents().filter(|respondent| respondent.in_experiment() == truth).count();
    let respondents_word = word(language, "respondents", "respondenten");
    let taking_part = word(language, "in the experiment", "in het experiment");
    let unknown = match count(Truth::Unknown) {
        0 => String::new(),
        unknown => format!(", {} {unknown}", word(language, "not known", "onbekend")),
    };
    format!(
        "{}: {asked} {respondents_word} ({}); {taking_part} {}{unknown}",
        case.id(),
        roles.collect::<Vec<_>>().join(", "),
        count(Truth::True)
    )
}

fn role_label(role: Option<RespondentRole>, language: Language) -> &'static str {
    role.map_or(word(language, "without a role", "zonder functie"), |role| role.label(language))
}

/// Some respondents of a case.
type Group<'a> = Vec<Respondent<'a>>;

/// The groups that a case's respondents make up: all, each role, in and outside the experiment, and each own group.
fn groups(case: &Case) -> Vec<(PeopleDocument, Group<'_>)> {
    let mut groups = vec![(PeopleDocument::All, case.respondents_at_last().collect())];
    let mut add = |people: PeopleDocument, is_in: &dyn Fn(&Respondent<'_>) -> bool| {
        let group: Vec<_> = case.respondents_at_last().filter(|respondent| is_in(respondent)).collect();
        if !group.is_empty() && group.len() < case.respondents_at_last().count() {
            groups.push((people, group));
        }
    };
    for role in RespondentRole::ALL {
        add(PeopleDocument::Role(*role), &|respondent| respondent.role() == Some(*role));
    }
    for (is_in, truth) in [(true, Truth::True), (false, Truth::False)] {
        add(PeopleDocument::InExperiment(is_in), &|respondent| respondent.in_experiment() == truth);
    }
    let names: std::collections::BTreeSet<_> = case.respondents_at_last().filter_map(Respondent::group).collect();
    for name in names {
        add(PeopleDocument::Group(name.to_owned()), &|respondent| respondent.group() == Some(name));
    }
    groups
}

fn people_label(people: &PeopleDocument, language: Language) -> String {
    match people {
        PeopleDocument::Role(role) => role.label(language).to_owned(),
        PeopleDocument::InExperiment(true) => word(language, "in the experiment", "in het experiment").to_owned(),
        PeopleDocument::InExperiment(false) => {
            word(language, "outside the experiment", "buiten het experiment").to_owned()
        }
        PeopleDocument::Group(name) => format!("{}: {name}", word(language, "group", "groep")),
        _ => word(language, "all", "allen").to_owned(),
    }
}

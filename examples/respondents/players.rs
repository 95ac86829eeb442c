//! What the players of the collaboration game say, counted.

use policy_integration::cohort::claims::CountRange;
use policy_integration::instruments::{
    Disclosure,
    game::{Asymmetry, GameTally, Named, ResourceTally},
};
use policy_integration::vocabulary::ExperimentObstacle;
use policy_integration::{Case, Language, Truth};

use shared::text::{paragraph, word};

/// A line for each question, one for each resource, and for how many others are in the way; `None` where nobody played.
pub(crate) fn of(case: &Case, disclosure: Disclosure, language: Language) -> Option<String> {
    let tally = GameTally::new(case.players());
    if tally.players == 0 {
        return None;
    }
    let title = word(language, "Players of the collaboration game", "Spelers van het samenwerkingsspel");
    let mut lines = vec![format!("{title}: {}", tally.players)];
    let why = word(language, "why", "waarom");
    let questions = [
        (word(language, "captain", "captain"), &tally.captains),
        (why, &tally.captains_why),
        (word(language, "greatest hindrance", "grootste hindernis"), &tally.hindrances),
        (word(language, "crucial player", "cruciale speler"), &tally.crucial),
        (why, &tally.crucial_why),
    ];
    lines.extend(questions.map(|(question, named)| of_question(question, named, disclosure, language)));
    lines.extend(tally.resources.iter().map(|resource| of_resource(resource, disclosure, language)));
    lines.push(asymmetry(case, disclosure, language));
    let lines = lines.iter().enumerate().map(|(index, line)| paragraph(line, if index == 0 { 0 } else { 2 }, 2));
    Some(lines.collect::<Vec<_>>().join("\n"))
}

fn of_question(question: &str, named: &Named, disclosure: Disclosure, language: Language) -> String {
    let named_by = |(name, count): (&String, &u32)| {
        let obstacle = ExperimentObstacle::from_id(name).map(|obstacle| obstacle.label(language));
        format!("{} {count}", obstacle.unwrap_or(name))
    };
    let mut counts: Vec<_> = named.counts.iter().map(named_by).collect();
    if named.uncoded > 0 {
        counts.push(format!("{} {}", word(language, "without a keyword", "zonder kernwoord"), named.uncoded));
    }
    counted(question, named.asked, &counts, disclosure, language)
}

fn of_resource(tally: &ResourceTally, disclosure: Disclosure, language: Language) -> String {
    let counts = tally.counts.iter().filter(|(_, count)| count.upper > 0);
    let counts: Vec<_> = counts.map(|(degree, count)| format!("{} {}", degree.label(language), count)).collect();
    counted(tally.resource.label(language), tally.asked, &counts, disclosure, language)
}

fn counted(what: &str, asked: u32, counts: &[String], disclosure: Disclosure, language: Language) -> String {
    let counts = match asked {
        0 => word(language, "nobody answered", "niemand heeft geantwoord").to_owned(),
        asked if !disclosure.allows(asked as usize) => {
            word(language, "withheld: too few were asked", "niet getoond: te weinig gevraagd").to_owned()
        }
        asked => format!("{} ({} {asked})", counts.join(", "), word(language, "of", "van")),
    };
    format!("{what}: {counts}")
}

/// How many find their own organization able, and the organizational thinking of others in the way.
fn asymmetry(case: &Case, disclosure: Disclosure, language: Language) -> String {
    let truths: Vec<_> = Asymmetry::of_all(case.players()).into_iter().map(Asymmetry::holds).collect();
    let count = |is_meant: fn(&Truth) -> bool| u32::try_from(truths.iter().filter(|truth| is_meant(truth)).count());
    let [lower, upper] =
        [count(|truth| truth.is_certain()), count(|truth| truth.is_possible())].map(|count| count.unwrap_or(u32::MAX));
    let what = word(
        language,
        "own flexibility and support suffice, and others' organizational thinking is in the way",
        "eigen flexibiliteit en draagvlak toereikend, en organisatiedenken van anderen staat in de weg",
    );
    let asked = u32::try_from(truths.len()).unwrap_or(u32::MAX);
    counted(what, asked, &[CountRange { lower, upper }.to_string()], disclosure, language)
}

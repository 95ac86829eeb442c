//! How an experiment got where it is: its log step by step, and where that parts from its ratings.

use policy_integration::{
    Language, Replay,
    case::Experiment,
    rules::{DatedTurn, LogMismatch},
};

use shared::text::{paragraph, word};
use shared::turns;

/// The course in words; `None` where no log tells of one.
pub(crate) fn text(experiment: Experiment<'_>, replay: &Replay<'_>, language: Language) -> Option<String> {
    let title = word(language, "  how it came here:", "  verloop tot nu toe:").to_owned();
    let steps = replay.turns.iter().map(|dated| step(dated, language));
    let mismatches = replay.mismatches.iter().filter_map(|mismatch| parted(experiment, mismatch, language));
    let lines: Vec<_> = [title].into_iter().chain(steps).chain(mismatches).collect();
    (!replay.turns.is_empty()).then(|| lines.join("\n"))
}

fn step(dated: &DatedTurn<'_>, language: Language) -> String {
    let label = dated.turn.rule.label(language);
    let first = paragraph(&format!("{}  {label}", dated.on), 4, 2);
    let open = word(language, "unknown whether this was so:", "onbekend of dit zo was:");
    let reasons = turns::reasons(&dated.turn, open, language);
    [first].into_iter().chain(reasons.iter().map(|reason| paragraph(reason, 16, 2))).collect::<Vec<_>>().join("\n")
}

fn parted(experiment: Experiment<'_>, mismatch: &LogMismatch, language: Language) -> Option<String> {
    let dimension = mismatch.dimension?;
    let on = experiment.moments().nth(mismatch.moment)?.on();
    let (rated, replayed) = (mismatch.rated.rating(dimension), mismatch.replayed.rating(dimension));
    let [rated, replayed] = [rated, replayed].map(|rating| rating.label_on(dimension, language));
    let name = dimension.label(language);
    let text = match language {
        Language::English => format!("{on}  {name} is rated {rated}, where the log leads to {replayed}"),
        Language::Dutch => format!("{on}  {name}: beoordeeld als {rated}, terwijl het logboek leidt tot {replayed}"),
    };
    Some(paragraph(&text, 4, 2))
}

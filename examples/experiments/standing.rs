//! Where an experiment stands: its stage and status, what is known of it, and what is in its way.

use policy_integration::instruments::experiments::resource_gaps;
use policy_integration::{Dimension, Language, Position, Rating, Truth, case::Experiment, vocabulary::Unit};

use crate::turns::{paragraph, word};

pub(crate) fn text(experiment: Experiment<'_>, position: &Position, language: Language) -> String {
    let mut lines = vec![head(experiment), stage(experiment, position, language)];
    let dimensions = || Unit::Experiment.dimensions().filter(|d| *d != Dimension::ExperimentStage);
    let (known, unknown): (Vec<_>, Vec<_>) = dimensions().partition(|d| !position.rating(*d).is_unknown());
    if !known.is_empty() {
        lines.push(word(language, "  known:", "  bekend:").to_owned());
    }
    let of = |d: Dimension| format!("{}: {}", d.label(language), position.rating(d).label(language));
    lines.extend(known.into_iter().map(|d| paragraph(&of(d), 4, 2)));
    if !unknown.is_empty() {
        let labels: Vec<_> = unknown.iter().map(|d| d.label(language)).collect();
        lines.push(paragraph(&format!("{} {}", word(language, "not known:", "niet bekend:"), labels.join(", ")), 2, 2));
    }
    lines.extend(obstacles(experiment, language));
    lines.extend(gaps(experiment, language));
    lines.join("\n")
}

fn head(experiment: Experiment<'_>) -> String {
    let name = format!("{}/{}", experiment.case().id(), experiment.id());
    let subject = experiment.subject().map_or_else(String::new, |subject| format!(": {subject}"));
    paragraph(&(name + &subject), 0, 2)
}

fn stage(experiment: Experiment<'_>, position: &Position, language: Language) -> String {
    let stage = stage_known(experiment, position).label(language);
    let unknown = word(language, "unknown", "onbekend");
    let status = experiment.status().map_or(unknown, |status| status.label(language));
    format!("  {} {stage}; status: {status}", word(language, "stage:", "fase:"))
}

/// By the log; or as the latest moment states it, where that leaves more open: a log can be silent about what happened.
fn stage_known(experiment: Experiment<'_>, position: &Position) -> Rating {
    let (logged, latest) = (position.rating(Dimension::ExperimentStage), experiment.latest());
    let is_stated =
        experiment.draft().moments.last().is_some_and(|last| last.ratings.contains_key(&Dimension::ExperimentStage));
    let nothing_later = experiment.log().iter().all(|entry| entry.on.last() <= latest.on());
    let rated = latest.position().rating(Dimension::ExperimentStage);
    let is_wider = rated.lower() <= logged.lower() && logged.upper() <= rated.upper();
    if is_stated && nothing_later && is_wider { rated } else { logged }
}

fn obstacles(experiment: Experiment<'_>, language: Language) -> Option<String> {
    let obstacles = experiment.obstacles().iter().map(|draft| {
        let source = draft.source.as_ref().map_or_else(String::new, |source| format!(" ({source})"));
        draft.obstacle.label(language).to_owned() + &source
    });
    let obstacles: Vec<_> = obstacles.collect();
    let title = word(language, "said to be in the way:", "in de weg, volgens het dossier:");
    (!obstacles.is_empty()).then(|| paragraph(&format!("{title} {}", obstacles.join(", ")), 2, 2))
}

/// One's own resources beside those of others.
fn gaps(experiment: Experiment<'_>, language: Language) -> Vec<String> {
    let gaps = resource_gaps(experiment);
    if gaps.is_empty() {
        return Vec::new();
    }
    let title = word(
        language,
        "own resources beside those of others (asked directly, unlike in the source):",
        "eigen hulpbronnen naast die van anderen (rechtstreeks gevraagd, anders dan in de bron):",
    );
    let lines = gaps.iter().map(|gap| {
        let compared = match (gap.own_is_higher(), gap.other_is_higher()) {
            (Truth::True, _) => word(language, "own is higher", "eigen is hoger"),
            (_, Truth::True) => word(language, "own is lower", "eigen is lager"),
            (Truth::False, Truth::False) => word(language, "alike", "gelijk"),
            (Truth::False, _) => word(language, "own is not higher", "eigen is niet hoger"),
            (_, Truth::False) => word(language, "own is not lower", "eigen is niet lager"),
            _ => word(language, "can't be compared", "niet te vergelijken"),
        };
        let (own, other) = (gap.own.label(language), gap.other.label(language));
        let resource = gap.resource.label(language);
        let own_word = word(language, "own", "eigen");
        paragraph(&format!("{resource}: {own_word} {own}, {} {other}: {compared}", gap.organization), 4, 2)
    });
    [paragraph(title, 2, 2)].into_iter().chain(lines).collect()
}

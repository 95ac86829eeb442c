//! Where an experiment stands: its stage and status, what is known of it, and what is in its way.

use policy_integration::instruments::experiments::{
    ObstacleStanding, ObstacleWorking, obstacles, resource_gaps, rule_book,
};
use policy_integration::{Dimension, Language, Position, Rating, case::Experiment, published, vocabulary::Unit};

use shared::text::{paragraph, word};

pub(crate) fn text(experiment: Experiment<'_>, position: &Position, language: Language) -> String {
    let mut lines = vec![head(experiment, language), stage(experiment, position, language)];
    let dimensions = Unit::Experiment.dimensions().filter(|d| *d != Dimension::ExperimentStage);
    let (known, unknown): (Vec<_>, Vec<_>) = dimensions.partition(|d| !position.rating(*d).is_unknown());
    let rated = experiment.latest().position();
    // An effect of a rule that was logged is the book's, and nobody rated it.
    let (rated, followed): (Vec<_>, Vec<_>) = known.into_iter().partition(|d| !rated.rating(*d).is_unknown());
    let of = |d: Dimension| format!("{}: {}", d.label(language), position.rating(d).label(language));
    let rated_title = word(language, "known:", "bekend:");
    let by_book = word(language, "by the rules of what was logged:", "volgens de regels, na wat in het logboek staat:");
    for (title, dimensions) in [(rated_title, rated), (by_book, followed)] {
        lines.extend((!dimensions.is_empty()).then(|| format!("  {title}")));
        lines.extend(dimensions.into_iter().map(|d| paragraph(&of(d), 4, 2)));
    }
    if !unknown.is_empty() {
        let labels: Vec<_> = unknown.iter().map(|d| d.label(language)).collect();
        lines.push(paragraph(&format!("{} {}", word(language, "not known:", "niet bekend:"), labels.join(", ")), 2, 2));
    }
    lines.extend(in_the_way(experiment, language));
    lines.extend(gaps(experiment, language));
    lines.join("\n")
}

fn head(experiment: Experiment<'_>, language: Language) -> String {
    let name = format!("{}/{}", experiment.case().id(), experiment.id());
    let subject = experiment.subject().map(|subject| published::subject(subject, language));
    let subject = subject.map_or_else(String::new, |subject| format!(": {subject}"));
    paragraph(&(name + &subject), 0, 2)
}

fn stage(experiment: Experiment<'_>, position: &Position, language: Language) -> String {
    let stage = stage_known(experiment, position).label(language);
    let unknown = word(language, "unknown", "onbekend");
    let status = experiment.status().map_or(unknown, |status| status.label(language));
    format!("  {} {stage}; status: {status}", word(language, "stage:", "fase:"))
}

/// By the log; or as it was rated last, where that leaves more open: a log can be silent about what happened.
fn stage_known(experiment: Experiment<'_>, position: &Position) -> Rating {
    let (logged, latest) = (position.rating(Dimension::ExperimentStage), experiment.latest());
    let nothing_later = experiment.log().iter().all(|entry| entry.on.last() <= latest.on());
    let rated = latest.position().rating(Dimension::ExperimentStage);
    let is_wider = rated.lower() <= logged.lower() && logged.upper() <= rated.upper();
    if nothing_later && is_wider { rated } else { logged }
}

/// The obstacles, each with what the log tells that worked on it, and with what else can.
fn in_the_way(experiment: Experiment<'_>, language: Language) -> Vec<String> {
    let obstacles = obstacles(experiment);
    let title = word(language, "  said to be in the way:", "  staat in de weg, volgens het dossier:").to_owned();
    let title = (!obstacles.is_empty()).then_some(title);
    title.into_iter().chain(obstacles.iter().flat_map(|standing| one_obstacle(standing, language))).collect()
}

fn one_obstacle(standing: &ObstacleStanding<'_>, language: Language) -> Vec<String> {
    let draft = standing.obstacle;
    let source = draft.source.as_ref().map(|source| published::locator(source, language));
    let source = source.map_or_else(String::new, |source| format!(" ({source})"));
    let mut lines = vec![paragraph(&format!("{}{source}", draft.obstacle.label(language)), 4, 2)];
    for working in ObstacleWorking::of(draft.obstacle) {
        let logged = standing.logged.iter().find(|(logged, _)| logged.rule == working.rule);
        let logged = logged.map_or_else(String::new, |(_, entry)| format!(" ({})", entry.on));
        let rule = rule_book().rule(working.rule).map_or(working.rule, |rule| rule.label(language));
        lines.push(paragraph(&format!("{} {rule}{logged}", working.effect.label(language)), 6, 2));
    }
    lines
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
    let lines = gaps.iter().map(|gap| paragraph(&gap.label(language), 4, 2));
    [paragraph(title, 2, 2)].into_iter().chain(lines).collect()
}

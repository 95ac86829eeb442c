//! Scorecards, which are their own documents.

use super::{Answered, BothLanguages};
use crate::score::{LevelCard, Scorecard};
use crate::vocabulary::{Language, Level, Text};

impl Answered for Scorecard {
    type Document = Self;
    const KIND: &'static str = "scorecard";

    fn document(&self) -> Self {
        self.clone()
    }

    fn text(&self) -> Option<BothLanguages> {
        Some(BothLanguages::of(|language| lines(self, language)))
    }
}

const KNOWN: Text = Text { en: "dimensions known", nl: "dimensies bekend" };
const OF: Text = Text { en: "of", nl: "van" };
const LOWEST: Text = Text { en: "the lowest level can be", nl: "het laagste niveau kan zijn" };
const OPEN: Text = Text { en: "open", nl: "open" };
const ALIGNMENT: Text = Text { en: "alignment of the levels", nl: "afstemming van de niveaus" };
const OUTCOME: Text = Text { en: "outcome", nl: "uitkomst" };

/// A line for each level, for their alignment, for the level that holds the others back, and for the outcome.
fn lines(card: &Scorecard, language: Language) -> Vec<String> {
    let text = |text: Text| text.in_language(language);
    let level = |LevelCard { level, score, rated, .. }: &LevelCard| {
        let (name, score) = (level.label(language), score.label(language));
        format!("{name}: {score}, {} {} {} {}", rated.count, text(OF), rated.of, text(KNOWN))
    };
    let alignment = card.pattern.alignment().map_or(text(OPEN), |alignment| alignment.label(language));
    let lowest: Vec<_> = card.bottleneck.candidates().map(|level: Level| level.label(language)).collect();
    let mut outcome = card.outcome.lower.label(language).to_owned();
    if card.outcome.lower != card.outcome.upper {
        outcome = format!("{outcome} – {}", card.outcome.upper.label(language));
    }
    let levels = card.levels.iter().map(level);
    let rest = [
        format!("{}: {} ({alignment})", text(ALIGNMENT), card.alignment.label(language)),
        format!("{}: {}", text(LOWEST), lowest.join(", ")),
        format!("{}: {outcome}", text(OUTCOME)),
    ];
    levels.chain(rest).collect()
}

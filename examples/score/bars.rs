//! Bars, for a terminal: what each level certainly has, and what it can have.

use anstyle::{AnsiColor, Style};
use policy_integration::{Bounds, Language, Level, ScoringModel, vocabulary::Text};

use crate::rows::Row;

const CELLS: usize = 22;

/// Three bars per target.
pub(crate) fn of(model: &ScoringModel, rows: &[Row<'_>], language: Language) -> String {
    let heading = Level::ALL.iter().map(|level| format!("{:CELLS$}", level.label(language)));
    let mut lines = vec![format!("{:6} {}", "", heading.collect::<Vec<_>>().join("  "))];
    for row in rows {
        let score = model.score(&row.position);
        let bars = Level::ALL.iter().map(|level| bar(score.level(*level)));
        lines.push(format!("{:6} {}", clipped(&row.id), bars.collect::<Vec<_>>().join("  ")));
    }
    let key = Text { en: "█ certain   ░ possible", nl: "█ zeker   ░ mogelijk" };
    lines.push(key.in_language(language).to_owned());
    lines.join("\n")
}

fn clipped(id: &str) -> String {
    id.chars().take(6).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a figure in [0, 1] times a few cells")]
fn bar(bounds: Bounds) -> String {
    let cells = |figure: f64| (figure * 22.0).round() as usize;
    let (certain, possible) = (cells(bounds.lower()), cells(bounds.upper()));
    let (green, dim) = (Style::new().fg_color(Some(AnsiColor::Green.into())), Style::new().dimmed());
    format!(
        "{green}{}{green:#}{dim}{}{dim:#}{}",
        "█".repeat(certain),
        "░".repeat(possible - certain),
        "·".repeat(CELLS - possible)
    )
}

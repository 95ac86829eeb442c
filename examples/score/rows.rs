//! The rows: a target each, or a case that has none.

use policy_integration::{
    Case, Language, PolicyDomain, Position, RuleBook, Scorecard, ScoringModel,
    case::{HasTimeline, Status},
};

/// A target of a case, or a case that names none.
pub(crate) struct Row {
    /// The case's identifier, with a number where the case has several targets.
    pub(crate) id: String,
    /// The same in at most twelve characters.
    pub(crate) short_id: String,
    domain: Option<PolicyDomain>,
    pub(crate) has_dropped_out: bool,
    pub(crate) card: Scorecard,
    /// What is known at the latest moment, and where the log leads from there.
    pub(crate) position: Position,
    pub(crate) replayed: Position,
}

impl Row {
    /// The identifier, and the domain where the case names it.
    pub(crate) fn name(&self, language: Language) -> String {
        let domain = self.domain.map(|domain| format!(" {}", domain.label(language)));
        format!("{}{}", self.short_id, domain.unwrap_or_default())
    }
}

/// The rows of a case.
pub(crate) fn of(model: &ScoringModel, case: &Case) -> Vec<Row> {
    let targets: Vec<_> = case.targets().collect();
    match &targets[..] {
        [] => vec![row(model, case, [case.id().to_owned(), short_id(case.id(), "")], case.status())],
        [target] => vec![row(model, target, [case.id().to_owned(), short_id(case.id(), "")], target.status())],
        several => {
            let numbered = several.iter().zip(1..).map(|(target, number)| {
                let number = format!(" ({number})");
                row(model, target, [format!("{}{number}", case.id()), short_id(case.id(), &number)], target.status())
            });
            numbered.collect()
        }
    }
}

fn row(model: &ScoringModel, followed: &impl HasTimeline, [id, short_id]: [String; 2], status: Option<&Status>) -> Row {
    let latest = followed.timeline().latest();
    let position = latest.position();
    Row {
        id,
        short_id,
        domain: latest.domain(),
        has_dropped_out: status.is_some_and(|status| status.drop_out().is_some()),
        card: model.scorecard_of(followed),
        position,
        // A log that can't be replayed leaves the ratings.
        replayed: RuleBook::multilevel().position_of(followed).unwrap_or(position),
    }
}

/// An identifier with its number, shortened so that both fit: broken over two lines it would be no identifier.
fn short_id(id: &str, number: &str) -> String {
    const WIDEST: usize = 12;
    let widest = WIDEST - number.len().min(WIDEST - 1);
    if textwrap::core::display_width(id) <= widest {
        return format!("{id}{number}");
    }
    let mut short = id.to_owned();
    while textwrap::core::display_width(&short) >= widest {
        short.pop();
    }
    format!("{short}…{number}")
}

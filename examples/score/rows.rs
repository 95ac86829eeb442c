//! The rows: a target each, or a case that has none.

use policy_integration::{
    Case, Language, Position, Scorecard, ScoringModel,
    case::{HasTimeline, Status, Target},
};

/// A target of a case, or a case that has no target.
pub(crate) struct Row<'a> {
    /// The case's identifier, with a number where the case has several targets.
    pub(crate) id: String,
    /// The same in at most twelve characters.
    pub(crate) short_id: String,
    pub(crate) target: Option<Target<'a>>,
    pub(crate) has_dropped_out: bool,
    pub(crate) card: Scorecard,
    /// What is known at the latest moment.
    pub(crate) position: Position,
}

impl Row<'_> {
    /// The identifier, and the domain where the case names it.
    pub(crate) fn name(&self, language: Language) -> String {
        let domain = self.target.and_then(Target::domain).map(|domain| format!(" {}", domain.label(language)));
        format!("{}{}", self.short_id, domain.unwrap_or_default())
    }
}

/// The rows of a case.
pub(crate) fn of<'a>(model: &ScoringModel, case: &'a Case) -> Vec<Row<'a>> {
    let is_only = case.targets().count() == 1;
    let numbered = case.targets().zip(1..).map(|(target, number)| {
        let number = if is_only { String::new() } else { format!(" ({number})") };
        row(model, &target, (case.id(), &number), (Some(target), target.status()))
    });
    let rows: Vec<_> = numbered.collect();
    if rows.is_empty() { vec![row(model, case, (case.id(), ""), (None, case.status()))] } else { rows }
}

fn row<'a>(
    model: &ScoringModel,
    followed: &impl HasTimeline,
    (id, number): (&str, &str),
    (target, status): (Option<Target<'a>>, Option<&Status>),
) -> Row<'a> {
    Row {
        id: format!("{id}{number}"),
        short_id: short_id(id, number),
        target,
        has_dropped_out: status.and_then(Status::drop_out).is_some(),
        card: model.scorecard_of(followed),
        position: followed.timeline().latest().position(),
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

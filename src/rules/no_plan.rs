//! Why there is no plan.

use super::{Goal, GuardKind, PlanSupport, Reason, Rule, RuleBook, RuleKind};
use crate::report::Report;
use crate::vocabulary::{Language, Text, sentence};

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum NoPlanError {
    /// Moves are forbidden that the book doesn't have.
    UnknownRules(Report),
    /// No move leads there, or none whose invariants can be met.
    Blocked(Vec<Obstacle>),
    /// There is a plan, but not within the effort, or with the start, that was asked for.
    BeyondTerms {
        /// The effort of the cheapest plan found without these terms, for each kind of support. A kind is left out where a firmer kind
        /// costs as little.
        without: Vec<(PlanSupport, u32)>,
    },
    /// The search took as much as it may, of work or of memory. There may be a plan.
    GaveUp {
        /// How many looks at a rule there may be.
        work_limit: u64,
    },
}

/// Something that a plan needs and can't get.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Obstacle {
    /// What is needed.
    pub wanted: Goal,
    /// The moves that would give it, each by its identifier with the invariants that can't be met. Empty where no move
    /// gives it.
    pub blocked: Vec<(String, Vec<Reason>)>,
    /// The moves that would give it, and are forbidden.
    pub forbidden: Vec<String>,
}

impl NoPlanError {
    /// Tells why there is none and what would be accepted, in one sentence; [`lines`](Self::lines) tell it in detail.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::UnknownRules(report) => report.lines(language).collect::<Vec<_>>().join("\n"),
            Self::Blocked(_) => sentence!(
                language,
                en "no move that may be made leads to the goal; accepted: a goal and terms that leave a way",
                nl "geen stap die mag worden gezet leidt naar het doel; toegestaan: een doel en eisen die een weg openlaten"
            ),
            Self::BeyondTerms { .. } => sentence!(
                language,
                en "no plan keeps to the terms; accepted: more effort, or a start with larger moves",
                nl "geen plan voldoet aan de eisen; toegestaan: meer inspanning, of een begin met grotere stappen"
            ),
            Self::GaveUp { work_limit } => sentence!(
                language,
                en "gave up within `{work_limit}` looks at a rule; accepted: a nearer goal, other terms, or a higher `work_limit`",
                nl "gestopt binnen `{work_limit}` bekeken regels; toegestaan: een nabijer doel, andere eisen, of een hogere `work_limit`"
            ),
        }
    }

    /// Why, in words: a sentence, and a line for each thing that is in the way or that would do.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Goal, Language, Position, instruments::mandate};
    ///
    /// let book = mandate::rule_book();
    /// let trust = Goal::degree(Dimension::MutualTrust, Degree::For)?;
    /// let lines = book.plan(&Position::UNKNOWN, trust).unwrap_err().lines(book, Language::English);
    /// assert_eq!(
    ///     lines[1],
    ///     "mutual trust for: no move leads to it; it comes of: interaction builds trust, room for tailored support builds trust, \
    ///      understanding each other's work builds trust"
    /// );
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn lines(&self, book: &RuleBook, language: Language) -> Vec<String> {
        let word = |en, nl| Text { en, nl }.in_language(language).to_owned();
        match self {
            Self::UnknownRules(report) => report.lines(language).collect(),
            Self::Blocked(obstacles) => {
                let title = word("there is no plan", "er is geen plan");
                let each = obstacles.iter().flat_map(|obstacle| obstacle.lines(book, language));
                [title].into_iter().chain(each).collect()
            }
            Self::BeyondTerms { without } => {
                let title = word(
                    "no plan keeps to these terms; without them:",
                    "geen plan voldoet aan deze eisen; zonder eisen:",
                );
                let effort = word("effort", "inspanning");
                let each =
                    without.iter().map(|(support, least)| format!("{effort} {least}: {}", support.label(language)));
                [title].into_iter().chain(each).collect()
            }
            Self::GaveUp { .. } => vec![self.message(language)],
        }
    }
}

impl Obstacle {
    /// What is in the way of what is wanted: a line for each move that can't be made or may not, else what else brings it.
    fn lines(&self, book: &RuleBook, language: Language) -> Vec<String> {
        let word = |en, nl| Text { en, nl }.in_language(language);
        let name = |id: &str| book.rule(id).map_or(id, |rule| rule.label(language)).to_owned();
        let wanted = self.wanted.label(language);
        let blocked = self.blocked.iter().map(|(id, failed)| {
            let failed = failed.iter().filter(|reason| reason.guard.kind() == GuardKind::Invariant);
            let failed: Vec<_> = failed.map(|reason| reason.guard.label(language)).collect();
            let needs = word("needs what no plan leads to", "vraagt waar geen plan naartoe leidt");
            format!("{wanted}: {} {needs}: {}", name(id), failed.join("; "))
        });
        let forbidden = self.forbidden.iter().map(|id| {
            let forbidden = word("may not be made", "mag niet worden gezet");
            format!("{wanted}: {} {forbidden}", name(id))
        });
        let lines: Vec<_> = blocked.chain(forbidden).collect();
        if !lines.is_empty() {
            return lines;
        }
        let no_move = format!("{wanted}: {}", word("no move leads to it", "geen stap leidt ernaartoe"));
        let events: Vec<_> = self.events(book).map(|rule| rule.label(language)).collect();
        let comes_of = word("it comes of", "het komt van");
        vec![if events.is_empty() { no_move } else { format!("{no_move}; {comes_of}: {}", events.join(", ")) }]
    }

    /// The events of a book that bring about what is wanted.
    fn events<'b>(&self, book: &'b RuleBook) -> impl Iterator<Item = &'b Rule> {
        let wanted = self.wanted.steps();
        book.rules().iter().filter(move |rule| rule.kind() == RuleKind::Event && rule.raised().meets(wanted))
    }
}

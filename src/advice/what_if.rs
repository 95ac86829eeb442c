//! What if: what comes of a change.

use super::PlanComparison;
use crate::case::{OffScaleError, Position, Rating};
use crate::rules::{Goal, GuardKind, Moves, NoPlanError, Plan, Reason, Rule, RuleBook, Situated, Supposed};
use crate::score::{Score, ScoringModel};
use crate::uncertainty::Bounds;
use crate::vocabulary::{Dimension, Language, Level, Outcome, Text, sentence, terms};

/// What is supposed: ratings that are otherwise, an outcome, moves that are made and events that happen.
///
/// First the ratings and the outcome are put in place, then the rules are played in their order.
///
/// ```
/// use policy_integration::{Degree, Dimension, Position, Rating, RuleBook, advice::Supposition};
///
/// let supposed = Supposition::default()
///     .with_rating(Dimension::ManagementSupport, Rating::known(Degree::Embedded))?
///     .with_rule("manager_leaves");
/// let position = supposed.apply(RuleBook::multilevel(), &Position::UNKNOWN).unwrap();
/// assert!(position.rating(Dimension::ManagementSupport).is_unknown(), "the support left with the manager");
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supposition {
    ratings: Vec<(Dimension, Rating)>,
    outcome: Option<Outcome>,
    rules: Vec<String>,
}

/// Why what is supposed can't be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum SuppositionError {
    /// The book has no such rule.
    UnknownRule {
        /// The identifier.
        rule: String,
    },
    /// The rule can't be played there: an invariant fails.
    Impossible {
        /// The identifier.
        rule: String,
        /// The invariants that fail, in the position before it.
        failed: Vec<Reason>,
    },
}

/// What comes of what is supposed: score, moves and plan before and after it.
///
/// ```
/// use policy_integration::{Language, Outcome, RuleBook, ScoringModel, advice::Supposition, published};
///
/// let position = published::municipality("8").unwrap().latest().position();
/// let model = ScoringModel::default();
/// let supposed = Supposition::default().with_rule("officer_leaves");
/// let what_if = RuleBook::multilevel().what_if(&model, &position, &supposed, Outcome::Practice)?;
/// let lost = what_if.moves();
/// assert!(lost.iter().any(|change| change.after < change.before));
/// assert!(what_if.plans().unwrap().cost.0 < what_if.plans().unwrap().cost.1);
/// # Ok::<(), policy_integration::advice::SuppositionError>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WhatIf<'b> {
    /// As it is.
    pub before: TargetStanding<'b>,
    /// As is supposed.
    pub after: TargetStanding<'b>,
}

/// Where a target stands: its position, score, moves and plan.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TargetStanding<'b> {
    /// The position.
    pub position: Position,
    /// The score.
    pub score: Score,
    /// The moves.
    pub moves: Moves<'b>,
    /// The cheapest plan to the goal, or why there is none.
    pub plan: Result<Plan<'b>, NoPlanError>,
}

terms! {
    /// How a move stands, the least first.
    ///
    /// ```
    /// use policy_integration::advice::MoveStanding;
    ///
    /// assert!(MoveStanding::OutsideWindow < MoveStanding::Supported);
    /// ```
    #[non_exhaustive]
    pub enum MoveStanding {
        /// It can't be made, or would change nothing.
        Absent = "absent", en "not possible or of no use", nl "niet mogelijk of zinloos";
        /// Its document can't be changed now.
        OutsideWindow = "outside_window", en "outside the window of its document", nl "buiten het venster van het document";
        /// It is legal, and against what is expected.
        AgainstExpectation = "against_expectation", en "against what is expected", nl "tegen de verwachting in";
        /// It is supported if the unknowns turn out well.
        PossiblySupported = "possibly_supported", en "supported if the unknowns turn out well", nl "gesteund als de onbekenden meevallen";
        /// It is supported whatever the unknowns are.
        Supported = "supported", en "supported whatever the unknowns are", nl "gesteund, wat de onbekenden ook blijken";
    }
}

/// A move that stands otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MoveChange<'b> {
    /// The move.
    pub rule: &'b Rule,
    /// How it stood.
    pub before: MoveStanding,
    /// How it stands.
    pub after: MoveStanding,
}

impl Supposition {
    /// With another rating of a dimension.
    ///
    /// # Errors
    /// [`OffScaleError`] where the rating is on another scale than the dimension's.
    pub fn with_rating(mut self, dimension: Dimension, rating: Rating) -> Result<Self, OffScaleError> {
        Position::UNKNOWN.with(dimension, rating)?;
        self.ratings.push((dimension, rating));
        Ok(self)
    }

    /// With another outcome.
    #[must_use]
    pub const fn with_outcome(mut self, outcome: Outcome) -> Self {
        self.outcome = Some(outcome);
        self
    }

    /// With a move that is made, or an event that happens.
    #[must_use]
    pub fn with_rule(mut self, id: impl Into<String>) -> Self {
        self.rules.push(id.into());
        self
    }

    /// The position after it. A rule that is played had its invariants: an unknown rating is narrowed to them.
    ///
    /// # Errors
    /// [`SuppositionError`].
    pub fn apply(&self, book: &RuleBook, position: &Position) -> Result<Position, SuppositionError> {
        let rated = self.ratings.iter().fold(*position, |position, (dimension, rating)| {
            // Whether they are on the scale was asked when they were taken in.
            position.with(*dimension, *rating).unwrap_or(position)
        });
        let rated = self.outcome.map_or(rated, |outcome| rated.with_outcome(outcome));
        self.rules.iter().try_fold(rated, |position, id| played(book, &position, id))
    }
}

fn played(book: &RuleBook, position: &Position, id: &str) -> Result<Position, SuppositionError> {
    let Some(rule) = book.rule(id) else { return Err(SuppositionError::UnknownRule { rule: id.to_owned() }) };
    if let Some(assumed) = rule.assume_invariants(position) {
        return Ok(rule.apply_to(&assumed.position));
    }
    let is_failed = |reason: &Reason| reason.guard.kind() == GuardKind::Invariant && !reason.holds.is_possible();
    let failed = rule.reasons(position).into_iter().filter(is_failed).collect();
    Err(SuppositionError::Impossible { rule: id.to_owned(), failed })
}

impl SuppositionError {
    /// Tells why it can't be and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::UnknownRule { rule } => sentence!(
                language,
                en "the book has no rule `{rule}`; accepted: the id of one of its rules",
                nl "het boek heeft geen regel `{rule}`; toegestaan: de id van een van de regels"
            ),
            Self::Impossible { rule, failed } => {
                let failed: Vec<_> = failed.iter().map(|reason| reason.guard.label(language)).collect();
                let failed = failed.join("; ");
                sentence!(
                    language,
                    en "`{rule}` can't happen there; accepted: a position with {failed}",
                    nl "`{rule}` kan daar niet gebeuren; toegestaan: een positie met {failed}"
                )
            }
        }
    }
}

impl RuleBook {
    /// What comes of a change: the score, the moves and the plan to a goal, before and after it.
    ///
    /// Of a situation the windows of its date count, before and after.
    ///
    /// # Errors
    /// [`SuppositionError`]: the book has no such rule, or it can't be played there.
    pub fn what_if(
        &self,
        model: &ScoringModel,
        situated: &impl Situated,
        supposed: &Supposition,
        goal: impl Into<Goal>,
    ) -> Result<WhatIf<'_>, SuppositionError> {
        let goal = goal.into();
        let position = supposed.apply(self, situated.position())?;
        let before = self.standing(model, situated, goal);
        Ok(WhatIf { before, after: self.standing(model, &Supposed::new(situated, position), goal) })
    }

    fn standing(&self, model: &ScoringModel, situated: &impl Situated, goal: Goal) -> TargetStanding<'_> {
        let position = *situated.position();
        let plan = self.plan(situated, goal);
        TargetStanding { position, score: model.score(&position), moves: self.moves(situated), plan }
    }
}

impl<'b> TargetStanding<'b> {
    /// The first move of its plan, where there is one.
    pub fn next_step(&self) -> Option<&'b Rule> {
        self.plan.as_ref().ok()?.turns.first().map(|turn| turn.rule)
    }

    /// How a move stands.
    pub fn of(&self, rule: &Rule) -> MoveStanding {
        let has = |rules: &[&Rule]| rules.iter().any(|other| other.id() == rule.id());
        let lists = [
            (&self.moves.supported, MoveStanding::Supported),
            (&self.moves.possibly_supported, MoveStanding::PossiblySupported),
            (&self.moves.against_expectation, MoveStanding::AgainstExpectation),
            (&self.moves.outside_window, MoveStanding::OutsideWindow),
        ];
        let found = lists.into_iter().find(|(rules, _)| has(rules));
        found.map_or(MoveStanding::Absent, |(_, standing)| standing)
    }
}

impl<'b> WhatIf<'b> {
    /// The ratings that change, before and after.
    pub fn ratings(&self) -> impl Iterator<Item = (Dimension, Rating, Rating)> {
        let pairs = self.before.position.ratings().zip(self.after.position.ratings());
        pairs.filter(|(before, after)| before != after).map(|((d, before), (_, after))| (d, before, after))
    }

    /// The levels whose score changes, before and after.
    pub fn levels(&self) -> impl Iterator<Item = (Level, Bounds, Bounds)> {
        let pair = |level: &Level| (*level, self.before.score.level(*level), self.after.score.level(*level));
        Level::ALL.iter().map(pair).filter(|(_, before, after)| before != after)
    }

    /// The moves that stand otherwise: those that were in a list first, each in the order of its list.
    pub fn moves(&self) -> Vec<MoveChange<'b>> {
        let lists = |moves: &Moves<'b>| {
            let lists =
                [&moves.supported, &moves.possibly_supported, &moves.against_expectation, &moves.outside_window];
            lists.into_iter().flatten().copied().collect::<Vec<_>>()
        };
        let before = lists(&self.before.moves);
        let is_new = |rule: &&Rule| self.before.of(rule) == MoveStanding::Absent;
        let new = lists(&self.after.moves).into_iter().filter(is_new);
        let change = |rule| MoveChange { rule, before: self.before.of(rule), after: self.after.of(rule) };
        before.into_iter().chain(new).map(change).filter(|change| change.before != change.after).collect()
    }

    /// The next step, where it changes: before and after.
    pub fn next_step(&self) -> Option<(Option<&'b Rule>, Option<&'b Rule>)> {
        let (before, after) = (self.before.next_step(), self.after.next_step());
        (before.map(Rule::id) != after.map(Rule::id)).then_some((before, after))
    }

    /// Both plans beside each other; `None` where there is none before or after.
    pub fn plans(&self) -> Option<PlanComparison<'b>> {
        Some(PlanComparison::of(self.before.plan.as_ref().ok()?, self.after.plan.as_ref().ok()?))
    }

    /// What changes, in words, a line for each thing; none where nothing does.
    pub fn lines(&self, language: Language) -> Vec<String> {
        const NONE: Text = Text { en: "none", nl: "geen" };
        const NOTHING: Text = Text { en: "nothing changes that is known", nl: "er verandert niets dat bekend is" };
        let ratings = self.ratings().map(|(dimension, before, after)| {
            format!(
                "{}: {} → {}",
                dimension.label(language),
                before.label_on(dimension, language),
                after.label_on(dimension, language)
            )
        });
        let levels = self.levels().map(|(level, before, after)| {
            let [before, after] = [before, after].map(|score| score.label(language));
            format!("{}: {before} → {after}", level.label(language))
        });
        let moves = self.moves();
        let moves = moves.iter().map(|change| {
            let (before, after) = (change.before.label(language), change.after.label(language));
            format!("{}: {before} → {after}", change.rule.label(language))
        });
        let name =
            |rule: Option<&Rule>| rule.map_or(NONE.in_language(language), |rule| rule.label(language)).to_owned();
        let next = self.next_step().map(|(before, after)| {
            let (before, after) = (name(before), name(after));
            sentence!(language, en "next step: {before} → {after}", nl "volgende stap: {before} → {after}")
        });
        let plans = self.plans().map(|plans| plans.lines(language)).unwrap_or_default();
        let lines: Vec<_> =
            ratings.chain(levels).chain(moves).chain(next).chain(plans).chain(self.no_plan(language)).collect();
        if lines.is_empty() { vec![NOTHING.in_language(language).to_owned()] } else { lines }
    }

    /// Whether a plan comes or goes, in words.
    fn no_plan(&self, language: Language) -> Option<String> {
        const GONE: Text = Text { en: "there is no plan any more", nl: "er is geen plan meer" };
        const NEW: Text = Text { en: "there is a plan now", nl: "er is nu een plan" };
        let text = match (self.before.plan.is_ok(), self.after.plan.is_ok()) {
            (true, false) => GONE,
            (false, true) => NEW,
            _ => return None,
        };
        Some(text.in_language(language).to_owned())
    }
}

//! Does the score mean anything: how a level's score goes with the outcome.

use super::{Cohort, Occasion, Tau, TauBounds, UndefinedError};
use crate::case::{Position, Status};
use crate::score::ScoringModel;
use crate::vocabulary::{Language, Level, Outcome, Text, sentence, terms};

terms! {
    /// A stated way to settle what isn't known: an assumption with a name, and no estimate.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::correlation::Assumption};
    ///
    /// assert_eq!(Assumption::Floor.label(Language::Dutch), "al het onbekende op zijn laagst");
    /// ```
    #[non_exhaustive]
    pub enum Assumption {
        /// Everything that isn't known is at its lowest.
        Floor = "lower", en "all unknowns at their lowest", nl "al het onbekende op zijn laagst";
        /// Everything that isn't known is at its highest.
        Ceiling = "upper", en "all unknowns at their highest", nl "al het onbekende op zijn hoogst";
        /// The mean of the dimensions of which the degree is known stands for the level; cases without one are left out.
        Rated = "rated", en "mean of what was rated", nl "gemiddelde van wat beoordeeld is";
    }
}

impl Assumption {
    /// The score of a level; `None` where the assumption doesn't give one.
    fn score(self, model: &ScoringModel, position: &Position, level: Level) -> Option<f64> {
        match self {
            Self::Floor => Some(model.score(position).level(level).lower()),
            Self::Ceiling => Some(model.score(position).level(level).upper()),
            Self::Rated => model.scorecard(position).level(level).rated.mean,
        }
    }
}

/// How the score of a level goes with the outcome rung, over the completed cases of a cohort.
///
/// Kendall's tau-b, since both are ordered and neither has distances that mean anything. It says whether cases that
/// stand higher got further, not why; and the score at the latest moment isn't a prediction, being of the same time as the
/// outcome.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OutcomeCorrelation {
    /// The level that is scored.
    pub level: Level,
    /// The moment at which it is scored.
    pub occasion: Occasion,
    /// The completed cases of which the outcome is known: n.
    pub cases: usize,
    /// Over everything that the unknown ratings can turn out to be; each end says whether it is exact.
    pub bounds: Result<TauBounds, UndefinedError>,
    /// Under each stated assumption, in the order of [`Assumption::ALL`]; with its own n, as some leave cases out.
    pub assuming: Vec<(Assumption, Result<Tau, UndefinedError>)>,
}

impl OutcomeCorrelation {
    /// Tells the bounds on tau-b, or why it is undefined, over how many cases; and tau-b under each assumption.
    ///
    /// ```
    /// use policy_integration::{Language, Level, ScoringModel, cohort::Occasion, published};
    ///
    /// let found = published::cohort().outcome_correlation(&ScoringModel::default(), Level::Individual, Occasion::First);
    /// let lines = found.lines(Language::English);
    /// assert_eq!(
    ///     lines[0],
    ///     "Kendall's tau-b between the score of the individual level at the first moment and the outcome, over 18 completed cases with a known outcome"
    /// );
    /// assert_eq!(lines[1], "bounds over what isn't known: -1.00 to 1.00");
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let (level, occasion, cases) = (self.level.label(language), self.occasion.label(language), self.cases);
        let title = sentence!(
            language,
            en "Kendall's tau-b between the score of the {level} level {occasion} and the outcome, over {cases} completed cases with a known outcome",
            nl "Kendalls tau-b tussen de score op {level} niveau {occasion} en de uitkomst, over {cases} afgeronde casussen met een bekende uitkomst"
        );
        let bounds = match &self.bounds {
            Ok(bounds) => bounds.lines(language),
            Err(error) => vec![undefined(*error, language)],
        };
        let assuming = self.assuming.iter().map(|(assumption, tau)| {
            let figure = match tau {
                Ok(tau) => format!("{}, n = {}", language.figure(tau.value, 2), tau.cases),
                Err(error) => undefined(*error, language),
            };
            format!("{}: {figure}", assumption.label(language))
        });
        [title].into_iter().chain(bounds).chain(assuming).collect()
    }
}

fn undefined(error: UndefinedError, language: Language) -> String {
    let undefined = Text { en: "undefined", nl: "niet bepaald" }.in_language(language);
    format!("{undefined}: {}", error.message(language))
}

impl Cohort {
    /// How a level's score on an occasion goes with the outcome at the end, over the cases that were
    /// [completed](Status::Completed) and have one known outcome.
    ///
    /// The bounds take at most the steps that [`TauBounds`] states; beyond these they enclose, in a time that grows with the
    /// square of the number of cases.
    ///
    /// ```
    /// use policy_integration::{Level, ScoringModel, cohort::Occasion, published};
    ///
    /// let cohort = published::cohort();
    /// let found = cohort.outcome_correlation(&ScoringModel::default(), Level::Institutional, Occasion::First);
    /// assert_eq!(found.cases, 18);
    /// let bounds = found.bounds?;
    /// assert!(bounds.lower < 0.0 && bounds.upper > 0.0, "what isn't known leaves the direction open");
    /// # Ok::<(), policy_integration::cohort::UndefinedError>(())
    /// ```
    pub fn outcome_correlation(&self, model: &ScoringModel, level: Level, occasion: Occasion) -> OutcomeCorrelation {
        let cases: Vec<_> = self.completed(occasion).collect();
        let possible = cases.iter().map(|(position, _)| model.scores_over_completions(position, level));
        let possible: Vec<_> = possible.collect();
        let open = possible.iter().zip(&cases).map(|(scores, (_, outcome))| (scores.as_slice(), rank(*outcome)));
        let bounds = TauBounds::new(&open.collect::<Vec<_>>());
        let assuming = Assumption::ALL.iter().map(|assumption| {
            let figures = cases
                .iter()
                .filter_map(|(position, outcome)| Some((assumption.score(model, position, level)?, rank(*outcome))));
            (*assumption, Tau::b(&figures.collect::<Vec<_>>()))
        });
        OutcomeCorrelation { level, occasion, cases: cases.len(), bounds, assuming: assuming.collect() }
    }

    /// The completed cases with a known outcome: where each stands on an occasion, and how it ended.
    fn completed(&self, occasion: Occasion) -> impl Iterator<Item = (Position, Outcome)> {
        let completed = self.cases().iter().filter(|case| case.status() == Some(&Status::Completed));
        completed.filter_map(move |case| {
            let (lowest, highest) = self.outcomes(case).into_inner();
            (lowest == highest).then(|| (occasion.of(case).position(), lowest))
        })
    }
}

fn rank(outcome: Outcome) -> f64 {
    f64::from(outcome.rank())
}

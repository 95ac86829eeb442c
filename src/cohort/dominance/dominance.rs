//! Dominance: which cases of a cohort stand above which, whatever the weights and the unknowns turn out to be.

use super::{Cohort, Comparison, Occasion, TooManyCasesError, WeightBounds};
use crate::case::{Case, Position};
use crate::score::Aggregation;
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, Level, sentence};

/// What the cases of a cohort are compared by.
///
/// ```
/// use policy_integration::{cohort::{Occasion, dominance::{DominanceTerms, WeightBounds}}, score::Aggregation};
///
/// let terms = DominanceTerms::default().with_occasion(Occasion::First);
/// assert_eq!((terms.occasion, terms.aggregation), (Occasion::First, Aggregation::Mean));
/// assert_eq!(terms.weights, WeightBounds::default());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DominanceTerms {
    /// At which moment each case is looked at.
    pub occasion: Occasion,
    /// How the ratings of a level become its score.
    pub aggregation: Aggregation,
    /// What is known of the weights.
    pub weights: WeightBounds,
    /// How many cases there may be, as each is compared with each.
    pub most_cases: usize,
}

impl Default for DominanceTerms {
    /// The latest moments, by a mean with weights of which nothing is known.
    fn default() -> Self {
        let weights = WeightBounds::default();
        Self { occasion: Occasion::Latest, aggregation: Aggregation::Mean, weights, most_cases: Self::MOST_CASES }
    }
}

impl DominanceTerms {
    /// How many cases there may be, where no other number is given.
    pub const MOST_CASES: usize = 1_000;

    /// Compares up to so many cases.
    #[must_use]
    pub const fn with_most_cases(mut self, most_cases: usize) -> Self {
        self.most_cases = most_cases;
        self
    }

    /// Looks at each case at this moment.
    #[must_use]
    pub const fn with_occasion(mut self, occasion: Occasion) -> Self {
        self.occasion = occasion;
        self
    }

    /// Makes the ratings of a level its score in this way.
    #[must_use]
    pub const fn with_aggregation(mut self, aggregation: Aggregation) -> Self {
        self.aggregation = aggregation;
        self
    }

    /// Compares for all weights within these bounds.
    #[must_use]
    pub fn with_weights(mut self, weights: WeightBounds) -> Self {
        self.weights = weights;
        self
    }
}

/// Two cases of a cohort, and how the first stands beside the second.
///
/// ```
/// use policy_integration::{Level, cohort::dominance::DominanceTerms, published};
///
/// let cohort = published::cohort();
/// let dominance = cohort.dominance(&DominanceTerms::default())?;
/// let pair = dominance.pairs(Level::Institutional).next().unwrap();
/// assert_eq!((pair.case.id(), pair.other.id()), ("1", "2"));
/// # Ok::<(), policy_integration::cohort::dominance::TooManyCasesError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ComparedPair<'a> {
    /// The case.
    pub case: &'a Case,
    /// What it is compared with.
    pub other: &'a Case,
    /// How the case stands beside the other.
    pub comparison: Comparison,
}

impl ComparedPair<'_> {
    /// Tells which case stands higher whatever the weights and the unknown ratings are; an example of each answer where several
    /// are possible.
    ///
    /// ```
    /// use policy_integration::{Language, Level, cohort::dominance::DominanceTerms, published};
    ///
    /// let cohort = published::cohort();
    /// let dominance = cohort.dominance(&DominanceTerms::default())?;
    /// let lines = dominance.pairs(Level::Institutional).next().unwrap().lines(Language::English);
    /// assert_eq!(
    ///     lines[0],
    ///     "institutional level: whether case 1 or case 2 is higher depends on the weights or on unknown ratings"
    /// );
    /// assert!(lines[1].starts_with("case 1 is higher than case 2, for example with: domain goals"));
    /// # Ok::<(), policy_integration::cohort::dominance::TooManyCasesError>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let [name, other] = [self.case, self.other].map(|case| {
            let id = case.id();
            sentence!(language, en "case {id}", nl "casus {id}")
        });
        self.comparison.lines(&name, &other, language)
    }
}

/// Every pair of different cases of a cohort, compared on each level for all weights and completions.
///
/// In the cohort's order. Comparisons are made when they are asked for. Weights and unknowns are free in each pair by
/// itself; what is asked of one case and all others at once is said at [`highest`](Self::highest) and
/// [`undominated`](Self::undominated). There is no comparison over levels, and none of two moments of one case, which
/// share unknowns: see [`ScoringModel::progress`](crate::ScoringModel::progress).
///
/// ```
/// use policy_integration::{Level, Truth, cohort::dominance::DominanceTerms, published};
///
/// let cohort = published::cohort();
/// let dominance = cohort.dominance(&DominanceTerms::default())?;
/// assert_eq!(dominance.pairs(Level::Organizational).count(), 20 * 19);
/// let comparison = dominance.compare("13", "8", Level::Organizational).unwrap();
/// assert_ne!(comparison.below(), Truth::True);
/// assert!(dominance.compare("8", "8", Level::Organizational).is_none());
/// # Ok::<(), policy_integration::cohort::dominance::TooManyCasesError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Dominance<'a> {
    entries: Vec<Entry<'a>>,
    terms: DominanceTerms,
}

/// A case, and where it stands at the occasion.
#[derive(Clone, Copy, Debug)]
struct Entry<'a> {
    case: &'a Case,
    position: Position,
}

impl Cohort {
    /// The cases beside each other, whatever the weights and the unknowns turn out to be.
    ///
    /// # Errors
    /// [`TooManyCasesError`] where there are more cases than the [terms](DominanceTerms::with_most_cases) say: each is compared with
    /// each.
    pub fn dominance(&self, terms: &DominanceTerms) -> Result<Dominance<'_>, TooManyCasesError> {
        let cases = self.cases().len();
        if cases > terms.most_cases {
            return Err(TooManyCasesError { cases, most: terms.most_cases });
        }
        let entry = |case| Entry { case, position: terms.occasion.of(case).position() };
        Ok(Dominance { entries: self.cases().iter().map(entry).collect(), terms: terms.clone() })
    }
}

impl<'a> Dominance<'a> {
    /// What the cases are compared by.
    pub const fn terms(&self) -> &DominanceTerms {
        &self.terms
    }

    /// How one case stands beside another; `None` for an identifier that the cohort doesn't have, and for a case beside
    /// itself.
    pub fn compare(&self, id: &str, other: &str, level: Level) -> Option<Comparison> {
        let entry = |id: &str| self.entries.iter().find(|entry| entry.case.id() == id);
        (id != other).then(|| Some(self.compared(entry(id)?, entry(other)?, level))).flatten()
    }

    /// Every case beside every other one, both in the cohort's order: each pair stands there both ways around.
    pub fn pairs(&self, level: Level) -> impl Iterator<Item = ComparedPair<'a>> {
        let others = move |(case, other): (&Entry<'a>, &Entry<'a>)| ComparedPair {
            case: case.case,
            other: other.case,
            comparison: self.compared(case, other, level),
        };
        self.entries.iter().flat_map(|entry| self.others(entry).map(move |other| (entry, other))).map(others)
    }

    /// The cases that are never beaten: at least as high as every other one, for all weights and completions.
    ///
    /// There may be none, and more than one where they tie.
    ///
    /// ```
    /// use policy_integration::{Case, Cohort, Dimension, Level, cohort::dominance::DominanceTerms};
    ///
    /// let case = |id: &str, degree: &str| {
    ///     let ratings = Dimension::of_level(Level::Institutional).iter().map(|d| format!(r#""{d}": "{degree}""#));
    ///     let ratings = ratings.collect::<Vec<_>>().join(", ");
    ///     Case::read(format!(r#"{{"id": "{id}", "moments": [{{"on": "2024-01-01", "ratings": {{{ratings}}}}}]}}"#).as_bytes())
    /// };
    /// let cohort = Cohort::new(vec![case("a", "established")?, case("b", "emerging")?])?;
    /// let dominance = cohort.dominance(&DominanceTerms::default())?;
    /// let highest: Vec<_> = dominance.highest(Level::Institutional).map(|case| case.id()).collect();
    /// assert_eq!(highest, ["a"]);
    /// assert_eq!(dominance.highest(Level::Individual).count(), 0, "nothing is known there");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn highest(&self, level: Level) -> impl Iterator<Item = &'a Case> {
        self.without_others(level, |comparison| !comparison.at_least.holds.is_certain())
    }

    /// The cases that no one other case stands above for all weights and completions.
    ///
    /// A cohort has at least one. That a case is among them doesn't say that some weights put it first: several others
    /// may be above it in turn.
    ///
    /// ```
    /// use policy_integration::{Level, cohort::dominance::DominanceTerms, published};
    ///
    /// let cohort = published::cohort();
    /// let dominance = cohort.dominance(&DominanceTerms::default())?;
    /// assert!(dominance.undominated(Level::Individual).count() > 0);
    /// # Ok::<(), policy_integration::cohort::dominance::TooManyCasesError>(())
    /// ```
    pub fn undominated(&self, level: Level) -> impl Iterator<Item = &'a Case> {
        self.without_others(level, |comparison| comparison.below() == Truth::True)
    }

    /// The cases that stand so beside no other one.
    fn without_others(&self, level: Level, is_so: impl Fn(&Comparison) -> bool) -> impl Iterator<Item = &'a Case> {
        let is_without =
            move |entry: &&Entry<'a>| !self.others(entry).any(|other| is_so(&self.compared(entry, other, level)));
        self.entries.iter().filter(is_without).map(|entry| entry.case)
    }

    fn others(&self, entry: &Entry<'a>) -> impl Iterator<Item = &Entry<'a>> {
        let id = entry.case.id();
        self.entries.iter().filter(move |other| other.case.id() != id)
    }

    fn compared(&self, entry: &Entry<'_>, other: &Entry<'_>, level: Level) -> Comparison {
        let terms = &self.terms;
        terms.weights.compare(terms.aggregation, &entry.position, &other.position, level)
    }
}

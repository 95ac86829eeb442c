//! Bounds on tau-b, where a figure isn't known in every case.

use super::{UndefinedError, enclosure, sweep};
use crate::uncertainty::Work;
use crate::vocabulary::{Language, Text, sentence};

/// Bounds on Kendall's tau-b over the completions: each case has one of its possible figures.
///
/// Completions without a tau-b, in which the figure is the same in all cases, are left out.
///
/// # Exact, or enclosing
/// An end is **exact** where a completion gives it and none lies beyond. Both ends are exact where going through the
/// completions takes at most 268,435,456 (2²⁸) steps, and keeps at most 8,388,608 (2²³) counts of pairs at once.
/// Completions that have each figure as often among the cases of each outcome are gone through as one. So the steps depend on
/// the number of outcomes and of cases per outcome, more than on the number of completions. On the institutional level the 18 published
/// cases, with up to 7 × 10¹⁷ completions, stay within the limits.
///
/// Beyond the limits `lower` and `upper` **enclose**: no completion lies outside, but none needs to give them. Each pair
/// of cases is then taken by itself at its best, and the pairs needn't be so at once. `reached_lower` and
/// `reached_upper` come from completions that were found by changing one case at a time; others may lie beyond. The exact
/// lower lies between `lower` and `reached_lower`, the exact upper between `reached_upper` and `upper`. Where two of
/// these are equal, that end is exact all the same.
///
/// ```
/// use policy_integration::cohort::correlation::TauBounds;
///
/// // Two cases are known; of the third anything is possible.
/// let bounds = TauBounds::new(&[(&[0.2], 0.0), (&[0.6], 1.0), (&[0.0, 0.2, 0.6, 1.0], 2.0)])?;
/// assert_eq!((bounds.lower, bounds.upper), (-1.0 / 3.0, 1.0));
/// assert!(bounds.is_exact());
/// # Ok::<(), policy_integration::cohort::UndefinedError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TauBounds {
    /// The cases that were compared: n.
    pub cases: usize,
    /// No completion gives less.
    pub lower: f64,
    /// No completion gives more.
    pub upper: f64,
    /// The least that a completion was found to give.
    pub reached_lower: f64,
    /// The most that a completion was found to give.
    pub reached_upper: f64,
    /// Whether in every completion there is a tau-b; it is undefined where the figure is the same in all cases.
    pub always_defined: bool,
}

/// How many steps each of the searches for enclosing and for reached ends takes.
const MOST_STEPS: u64 = 1 << 26;

/// A case: what its figure can be, lowest first, and its outcome.
pub(super) type Open<'a> = (&'a [f64], f64);

impl TauBounds {
    /// Returns the bounds for cases with a known outcome, of which the figure can be any of these.
    ///
    /// Beyond the limits of the exact bounds the time grows with the square of the number of cases, up to some second. Then the
    /// reached ends are those that were found so far, and bounds that weren't found in time are −1 and 1.
    ///
    /// # Errors
    /// - [`UndefinedError::NothingToPair`] for fewer than two cases.
    /// - [`UndefinedError::NoNumber`] where a possible figure or an outcome is no number.
    /// - [`UndefinedError::NotAscending`] where the possible figures of a case are out of order, repeated, or none.
    /// - [`UndefinedError::NothingVaries`] where the outcome is the same in all cases, or the figure certainly is.
    ///
    /// ```
    /// use policy_integration::cohort::{UndefinedError, correlation::TauBounds};
    ///
    /// let error = TauBounds::new(&[(&[0.2], 0.0), (&[1.0, 0.0], 1.0)]).unwrap_err();
    /// assert_eq!(error, UndefinedError::NotAscending { case: 1 });
    /// ```
    pub fn new(cases: &[(&[f64], f64)]) -> Result<Self, UndefinedError> {
        check(cases)?;
        let always_defined = !can_all_be_the_same(cases);
        let bounds = |(lower, reached_lower), (reached_upper, upper)| Self {
            cases: cases.len(),
            lower,
            upper,
            reached_lower,
            reached_upper,
            always_defined,
        };
        if let Some((lower, upper)) = sweep::ends(cases) {
            return Ok(bounds((lower, lower), (upper, upper)));
        }
        let turned: Vec<_> = cases.iter().map(|(possible, outcome)| (*possible, -outcome)).collect();
        let highest = |cases| {
            let climbing = Work::up_to(MOST_STEPS);
            let enclosing = Work::up_to(MOST_STEPS);
            Some((enclosure::climbed(cases, &climbing)?, enclosure::most(cases, &enclosing)))
        };
        let (reached_upper, upper) = highest(cases).ok_or(UndefinedError::NothingVaries)?;
        let (reached_lower, lower) = highest(&turned).ok_or(UndefinedError::NothingVaries)?;
        Ok(bounds((0.0 - lower, 0.0 - reached_lower), (reached_upper, upper)))
    }

    /// Whether a completion gives the lower bound.
    #[expect(clippy::float_cmp, reason = "ends of one fraction are equal to the bit")]
    pub fn is_lower_exact(&self) -> bool {
        self.lower == self.reached_lower
    }

    /// Whether a completion gives the upper bound.
    #[expect(clippy::float_cmp, reason = "ends of one fraction are equal to the bit")]
    pub fn is_upper_exact(&self) -> bool {
        self.upper == self.reached_upper
    }

    /// Whether completions give both ends.
    pub fn is_exact(&self) -> bool {
        self.is_lower_exact() && self.is_upper_exact()
    }

    /// Tells the bounds, what was found where they only enclose, and whether tau-b can be undefined.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::correlation::TauBounds};
    ///
    /// let bounds = TauBounds::new(&[(&[0.2], 0.0), (&[0.6], 1.0), (&[0.0, 0.2, 0.6, 1.0], 2.0)])?;
    /// assert_eq!(bounds.lines(Language::Dutch), ["grenzen over wat onbekend is: -0,33 tot 1,00"]);
    /// # Ok::<(), policy_integration::cohort::UndefinedError>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let figure = |figure| language.figure(figure, 2);
        let (lower, upper) = (figure(self.lower), figure(self.upper));
        let mut lines = vec![sentence!(
            language,
            en "bounds over what isn't known: {lower} to {upper}",
            nl "grenzen over wat onbekend is: {lower} tot {upper}"
        )];
        let ends = match (self.is_lower_exact(), self.is_upper_exact()) {
            (true, true) => None,
            (true, false) => Some(Text { en: "the upper end only encloses", nl: "de bovengrens sluit alleen in" }),
            (false, true) => Some(Text { en: "the lower end only encloses", nl: "de ondergrens sluit alleen in" }),
            (false, false) => Some(Text { en: "these bounds only enclose", nl: "deze grenzen sluiten alleen in" }),
        };
        if let Some(ends) = ends {
            let (lower, upper) = (figure(self.reached_lower), figure(self.reached_upper));
            lines.push(sentence!(
                language,
                en "{ends}; completions were found that give {lower} to {upper}",
                nl "{ends}; gevonden invullingen geven {lower} tot {upper}",
                ends = ends.in_language(language)
            ));
        }
        if !self.always_defined {
            lines.push(sentence!(
                language,
                en "undefined in some completions, since the figure is the same in all cases there",
                nl "in sommige invullingen niet bepaald, omdat het cijfer daar in alle casussen gelijk is"
            ));
        }
        lines
    }
}

/// Whether tau-b can be counted, in some completion at least.
fn check(cases: &[Open<'_>]) -> Result<(), UndefinedError> {
    let [first, rest @ ..] = cases else { return Err(UndefinedError::NothingToPair) };
    if rest.is_empty() {
        return Err(UndefinedError::NothingToPair);
    }
    for (case, (possible, outcome)) in cases.iter().enumerate() {
        if outcome.is_nan() || possible.iter().any(|figure| figure.is_nan()) {
            return Err(UndefinedError::NoNumber { case });
        }
        if possible.is_empty() || possible.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(UndefinedError::NotAscending { case });
        }
    }
    let outcome_varies = rest.iter().any(|(_, outcome)| differ(*outcome, first.1));
    let figure_can_vary = cases.iter().any(|(possible, _)| possible.len() > 1 || *possible != first.0);
    if outcome_varies && figure_can_vary { Ok(()) } else { Err(UndefinedError::NothingVaries) }
}

/// Whether two outcomes differ.
#[expect(clippy::float_cmp, reason = "outcomes are given, not counted")]
pub(super) fn differ(one: f64, other: f64) -> bool {
    one != other
}

/// Whether the figure can be the same in all cases.
fn can_all_be_the_same(cases: &[Open<'_>]) -> bool {
    let (first, rest) = cases.split_first().map_or((&[][..], &[][..]), |((possible, _), rest)| (*possible, rest));
    first.iter().any(|value| rest.iter().all(|(possible, _)| possible.contains(value)))
}

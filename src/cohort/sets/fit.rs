//! How well a relation between sets fits the cases.

use super::completions::{Joint, Side, Unknowns};
use super::measure::{Inclusion, Pri, Relevance, Sums, Uptake};
use super::{Expression, ExpressionError, FitMeasure, Relation, RelationKind, SetTable, UnknownSetError};
use crate::uncertainty::{Bounds, Truth, Work};
use crate::vocabulary::{Language, Text, sentence};

/// How well a condition is sufficient for an outcome (Ragin 2008; Schneider & Wagemann 2012).
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sufficiency {
    /// The cases that it is counted over.
    pub cases: usize,
    /// How far the condition is included in the outcome: Σmin(x, y) / Σx.
    pub consistency: FitMeasure,
    /// Proportional reduction in inconsistency: how far it is, and isn't in the outcome's negation too.
    /// (Σmin(x, y) − Σmin(x, y, 1−y)) / (Σx − Σmin(x, y, 1−y)).
    pub pri: FitMeasure,
    /// How much of the outcome the condition accounts for: Σmin(x, y) / Σy.
    pub coverage: FitMeasure,
}

/// How well a condition is necessary for an outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Necessity {
    /// The cases that it is counted over.
    pub cases: usize,
    /// How far the outcome is included in the condition: Σmin(x, y) / Σy.
    pub consistency: FitMeasure,
    /// Relevance of necessity (`RoN`), low where the condition is nearly always there and the outcome isn't: Σ(1−x) / Σ(1−min(x, y)).
    pub relevance: FitMeasure,
    /// How much of the condition the outcome takes up: Σmin(x, y) / Σx.
    pub coverage: FitMeasure,
}

/// How well a relation fits.
///
/// ```
/// use policy_integration::{SetTable, cohort::sets::Fit};
///
/// let table = SetTable::new(["a", "b"])?.with("DEV", [0.9, 0.4])?.with("SURV", [0.8, 0.6])?;
/// let Fit::Sufficient(fit) = table.fit("DEV -> SURV").unwrap() else { unreachable!() };
/// assert_eq!(fit.consistency.to_string(), "0.923");
/// assert_eq!(fit.pri.to_string(), "0.857");
/// assert!(matches!(table.fit("DEV <- SURV"), Ok(Fit::Necessary(_))));
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// Of `X -> Y`.
    Sufficient(Sufficiency),
    /// Of `X <- Y`.
    Necessary(Necessity),
}

impl Fit {
    /// The consistency, of either.
    pub const fn consistency(self) -> FitMeasure {
        match self {
            Self::Sufficient(fit) => fit.consistency,
            Self::Necessary(fit) => fit.consistency,
        }
    }

    /// The coverage, of either.
    pub const fn coverage(self) -> FitMeasure {
        match self {
            Self::Sufficient(fit) => fit.coverage,
            Self::Necessary(fit) => fit.coverage,
        }
    }

    /// Tells the figures, each with what it is a share of and why it is undefined where it is; and over how many cases.
    ///
    /// ```
    /// use policy_integration::{Language, SetTable};
    ///
    /// let table = SetTable::new(["a", "b"])?.with("DEV", [0.9, 0.4])?.with("SURV", [0.8, 0.6])?;
    /// let lines = table.fit("DEV -> SURV").unwrap().lines(Language::English);
    /// assert_eq!(lines[0], "sufficiency of the condition for the outcome, over 2 cases");
    /// assert_eq!(lines[1], "consistency: 0.923, the share of the condition that is in the outcome");
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    pub fn lines(self, language: Language) -> Vec<String> {
        let (title, figures) = match self {
            Self::Sufficient(Sufficiency { cases, consistency, pri, coverage }) => (
                sentence!(
                    language,
                    en "sufficiency of the condition for the outcome, over {counted}",
                    nl "hoe ver de voorwaarde voldoende is voor de uitkomst, over {counted}",
                    counted = counted(cases, language)
                ),
                [
                    (Figure::INCLUDED, consistency),
                    (Figure::pri_beside(consistency), pri),
                    (Figure::ACCOUNTED_FOR, coverage),
                ],
            ),
            Self::Necessary(Necessity { cases, consistency, relevance, coverage }) => (
                sentence!(
                    language,
                    en "necessity of the condition for the outcome, over {counted}",
                    nl "hoe ver de voorwaarde noodzakelijk is voor de uitkomst, over {counted}",
                    counted = counted(cases, language)
                ),
                [(Figure::NEEDED, consistency), (Figure::RELEVANCE, relevance), (Figure::TAKEN_UP, coverage)],
            ),
        };
        let notes = notes(&figures.map(|(_, measure)| measure), language);
        let figures = figures.map(|(figure, measure)| figure.line(measure, language));
        [title].into_iter().chain(figures).chain(notes).collect()
    }
}

fn counted(cases: usize, language: Language) -> String {
    match cases {
        1 => Text { en: "1 case", nl: "1 casus" }.in_language(language).to_owned(),
        _ => sentence!(language, en "{cases} cases", nl "{cases} casussen"),
    }
}

/// A figure of fit, in the words of the field.
#[derive(Clone, Copy)]
struct Figure {
    name: Text,
    /// What it is.
    is: Text,
    /// When it is undefined.
    undefined_where: Text,
}

impl Figure {
    const NOT_IN_CONDITION: Text = Text { en: "no case is in the condition", nl: "geen casus in de voorwaarde zit" };
    const NOT_IN_OUTCOME: Text = Text { en: "no case is in the outcome", nl: "geen casus in de uitkomst zit" };
    const CONSISTENCY: Text = Text { en: "consistency", nl: "consistentie" };
    const COVERAGE: Text = Text { en: "coverage", nl: "dekking" };

    const INCLUDED: Self = Self {
        name: Self::CONSISTENCY,
        is: Text {
            en: "the share of the condition that is in the outcome",
            nl: "het deel van de voorwaarde dat in de uitkomst zit",
        },
        undefined_where: Self::NOT_IN_CONDITION,
    };
    const PRI: Self = Self {
        name: Text {
            en: "proportional reduction in inconsistency (PRI)",
            nl: "proportionele afname van inconsistentie (PRI)",
        },
        is: Text {
            en: "the same without what is in the outcome's negation too",
            nl: "hetzelfde zonder wat ook in de ontkenning van de uitkomst zit",
        },
        undefined_where: Text {
            en: "each case is in the outcome, and in its negation, at least as far as in the condition",
            nl: "elke casus minstens zo ver in de uitkomst en in de ontkenning ervan zit als in de voorwaarde",
        },
    };
    const ACCOUNTED_FOR: Self = Self {
        name: Self::COVERAGE,
        is: Text {
            en: "the share of the outcome that the condition accounts for",
            nl: "het deel van de uitkomst dat de voorwaarde dekt",
        },
        undefined_where: Self::NOT_IN_OUTCOME,
    };
    const NEEDED: Self = Self {
        name: Self::CONSISTENCY,
        is: Text {
            en: "the share of the outcome that is in the condition",
            nl: "het deel van de uitkomst dat in de voorwaarde zit",
        },
        undefined_where: Self::NOT_IN_OUTCOME,
    };
    const RELEVANCE: Self = Self {
        name: Text { en: "relevance of necessity (RoN)", nl: "relevantie van noodzakelijkheid (RoN)" },
        is: Text {
            en: "of what isn't in both, the share outside the condition; low where the condition is nearly always there and the outcome isn't",
            nl: "van wat niet in beide zit, het deel buiten de voorwaarde; laag waar de voorwaarde er bijna altijd is en de uitkomst niet",
        },
        undefined_where: Text {
            en: "each case is fully in the condition and in the outcome",
            nl: "elke casus geheel in de voorwaarde en in de uitkomst zit",
        },
    };
    const TAKEN_UP: Self = Self {
        name: Self::COVERAGE,
        is: Text {
            en: "the share of the condition that the outcome takes up",
            nl: "het deel van de voorwaarde dat de uitkomst inneemt",
        },
        undefined_where: Self::NOT_IN_CONDITION,
    };

    /// PRI; where no case is in the condition, that is why it is undefined.
    fn pri_beside(consistency: FitMeasure) -> Self {
        let undefined_where =
            if consistency.is_undefined().is_certain() { Self::NOT_IN_CONDITION } else { Self::PRI.undefined_where };
        Self { undefined_where, ..Self::PRI }
    }

    /// The figure with what it is, and when it is undefined where it is or may be.
    fn line(self, measure: FitMeasure, language: Language) -> String {
        let (name, is) = (self.name.in_language(language), self.is.in_language(language));
        let (label, why) = (measure.label(language), self.undefined_where.in_language(language));
        match measure.is_undefined() {
            Truth::False => format!("{name}: {label}, {is}"),
            Truth::True => sentence!(language, en "{name}: {label}, since {why}", nl "{name}: {label}, omdat {why}"),
            Truth::Unknown => sentence!(
                language,
                en "{name}: {label}, {is}; undefined where {why}",
                nl "{name}: {label}, {is}; niet bepaald als {why}"
            ),
        }
    }
}

/// How to read bounds, where there are any.
fn notes(measures: &[FitMeasure], language: Language) -> Option<String> {
    let open = || measures.iter().filter_map(|measure| measure.bounds()).filter(|bounds| !bounds.is_point());
    open().next()?;
    let text = if open().all(Bounds::is_exact) {
        Text {
            en: "two figures: the lower and the upper bound over what the unknown memberships can be",
            nl: "twee cijfers: de onder- en bovengrens over wat de onbekende lidmaatschappen kunnen zijn",
        }
    } else {
        Text {
            en: "two figures: the lower and the upper bound over what the unknown memberships can be; within them: whether the bounds are reached isn't known",
            nl: "twee cijfers: de onder- en bovengrens over wat de onbekende lidmaatschappen kunnen zijn; binnen die twee: of de grenzen gehaald worden, is niet bekend",
        }
    };
    Some(text.in_language(language).to_owned())
}

impl SetTable {
    /// How well a relation fits, from its notation.
    ///
    /// **Bounds are exact over all completions**, and so is whether the figure may be undefined, unless a case has too many
    /// completions to go through. These unknowns count:
    /// - an unknown that stands in the relation in two ways: negated and not, or on both sides of the arrow;
    /// - an unknown whose possible memberships skip the one that would be best.
    ///
    /// There may be [`MOST_COMPLETIONS`](Self::MOST_COMPLETIONS) completions of them for each case. An unknown that can be any
    /// number counts as the numbers where a figure can be least or most: its ends, 0.5, the case's other memberships in the
    /// relation, and one minus each of these.
    ///
    /// Beyond that number bounds *enclose*, and the figure is printed as `within` them. So they do of the cases that are left
    /// when [`MOST_STEPS`](Self::MOST_STEPS) were taken.
    ///
    /// # Errors
    /// [`ExpressionError`], as of [`Relation::read`].
    pub fn fit(&self, relation: &str) -> Result<Fit, ExpressionError> {
        let relation = Relation::read(relation, self)?;
        // What was read names only sets of this table.
        self.fit_of(&relation).map_err(|unknown| ExpressionError::unknown(&unknown, self))
    }

    /// How well a relation fits.
    ///
    /// # Errors
    /// [`UnknownSetError`] where the relation was read for another table.
    pub fn fit_of(&self, relation: &Relation) -> Result<Fit, UnknownSetError> {
        let (condition, outcome) = (relation.condition(), relation.outcome());
        Ok(match relation.kind() {
            RelationKind::Sufficiency => Fit::Sufficient(self.sufficiency(condition, outcome)?),
            RelationKind::Necessity => Fit::Necessary(self.necessity(condition, outcome)?),
        })
    }

    /// How well a condition is sufficient for an outcome.
    ///
    /// # Errors
    /// [`UnknownSetError`].
    pub fn sufficiency(&self, condition: &Expression, outcome: &Expression) -> Result<Sufficiency, UnknownSetError> {
        self.sufficiency_within(condition, outcome, &Work::up_to(Self::MOST_STEPS))
    }

    /// [`sufficiency`](Self::sufficiency), as far as the work goes; the bounds enclose where it runs out.
    pub(super) fn sufficiency_within(
        &self,
        condition: &Expression,
        outcome: &Expression,
        work: &Work<'_>,
    ) -> Result<Sufficiency, UnknownSetError> {
        let joint = Joint::of(self, condition.tree(self, false)?, outcome.tree(self, true)?, work);
        let mut consistency = Sums::<Inclusion>::of_known(&joint.x, &joint.y);
        let mut pri = Sums::<Pri>::of_known(&joint.x, &joint.y);
        let mut coverage = Sums::<Uptake>::of_known(&joint.x, &joint.y);
        joint.each_open(|cells| {
            consistency.add(cells);
            pri.add(cells);
            coverage.add(cells);
        });
        let cases = self.cases().len();
        Ok(Sufficiency { cases, consistency: consistency.figure(), pri: pri.figure(), coverage: coverage.figure() })
    }

    /// How well a condition is necessary for an outcome.
    ///
    /// # Errors
    /// [`UnknownSetError`].
    pub fn necessity(&self, condition: &Expression, outcome: &Expression) -> Result<Necessity, UnknownSetError> {
        let work = Work::up_to(Self::MOST_STEPS);
        let joint = Joint::of(self, condition.tree(self, false)?, outcome.tree(self, true)?, &work);
        let mut consistency = Sums::<Uptake>::of_known(&joint.x, &joint.y);
        let mut relevance = Sums::<Relevance>::of_known(&joint.x, &joint.y);
        let mut coverage = Sums::<Inclusion>::of_known(&joint.x, &joint.y);
        joint.each_open(|cells| {
            consistency.add(cells);
            relevance.add(cells);
            coverage.add(cells);
        });
        let cases = self.cases().len();
        let [consistency, relevance, coverage] = [consistency.figure(), relevance.figure(), coverage.figure()];
        Ok(Necessity { cases, consistency, relevance, coverage })
    }

    /// What is known of each case's membership in an expression, in the order of the cases.
    ///
    /// Bounds are exact over all completions, up to the number of [`fit`](Self::fit).
    ///
    /// # Errors
    /// [`UnknownSetError`] where the expression was read for another table.
    pub fn memberships(&self, expression: &Expression) -> Result<Vec<Bounds>, UnknownSetError> {
        let side = Side::of(self, expression.tree(self, false)?);
        let work = Work::up_to(Self::MOST_STEPS);
        let unknowns = Unknowns::of(self, &[&side], &work);
        let bounds = (0..self.cases().len()).map(|case| {
            let (mut low, mut high) = (1.0_f64, 0.0_f64);
            let is_exact = unknowns.each(case, |taken| {
                let range = unknowns.range(&side, case, taken);
                (low, high) = (low.min(range.0), high.max(range.1));
            });
            let bounds = if is_exact || low >= high { Bounds::exact } else { Bounds::enclosing };
            bounds(low, high).unwrap_or(Bounds::WHOLE)
        });
        Ok(bounds.collect())
    }
}

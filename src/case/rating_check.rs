//! The sense of one rating: whether it is asked here, and on its scale.

use std::collections::BTreeMap;

use super::{CodedStatement, Rating, StatedDegrees, Statement};
use crate::report::{Accepted, Code, Finding, Path};
use crate::vocabulary::{Dimension, Text, Unit};

/// The dimensions that are rated at a place.
#[derive(Clone, Copy)]
pub(super) enum RatedHere {
    /// Those of a unit.
    Of(Unit),
    /// The five resources.
    Resources,
    /// All.
    Any,
}

impl RatedHere {
    fn has(self, dimension: Dimension) -> bool {
        match self {
            Self::Of(unit) => unit.has(dimension),
            Self::Resources => Dimension::RESOURCES.contains(&dimension),
            Self::Any => true,
        }
    }

    const fn is_of_spanner(self) -> bool {
        matches!(self, Self::Of(Unit::BoundarySpanner))
    }

    fn ids(self) -> &'static [&'static str] {
        match self {
            Self::Of(unit) => unit.ids(),
            Self::Resources => Dimension::resource_ids(),
            Self::Any => Dimension::IDS,
        }
    }
}

const OF_PAIR: Text = Text {
    en: "a rating of two departments, under `department_pairs`: since codebook 3; in codebook 2 it was a boundary spanner's",
    nl: "een beoordeling van twee afdelingen, onder `department_pairs`: sinds codeboek 3; in codeboek 2 was zij van een grenswerker",
};

const OF_CASE: Text = Text {
    en: "a rating of the case, at its moments: since codebook 3; in codebook 2 it was a boundary spanner's",
    nl: "een beoordeling van de casus, op zijn meetmomenten: sinds codeboek 3; in codeboek 2 was zij van een grenswerker",
};

/// Checks a statement by itself; what is said of change is checked where ratings are resolved.
pub(super) fn check_rating(
    path: &impl Fn() -> Path,
    rated_here: RatedHere,
    dimension: Dimension,
    statement: Statement,
    is_first: bool,
    findings: &mut Vec<Finding>,
) {
    if !rated_here.has(dimension) {
        const BY_PROFILE: Text = Text {
            en: "the band `organization_size` in the profile, which tells the size",
            nl: "de band `organization_size` in het profiel, die de omvang aangeeft",
        };
        let accepted = match dimension {
            Dimension::OrganizationSize => Accepted::Described(BY_PROFILE),
            Dimension::CoordinationForm if rated_here.is_of_spanner() => Accepted::Described(OF_PAIR),
            Dimension::FundingAcrossDomains if rated_here.is_of_spanner() => Accepted::Described(OF_CASE),
            _ => Accepted::Words { words: rated_here.ids(), nearest: None },
        };
        return findings.push(Finding::new(path(), Code::DimensionOutOfPlace, dimension).accepting(accepted));
    }
    for degree in statement.degrees().filter(|degree| degree.scale() != dimension.scale()) {
        let words = Statement::words(dimension.scale(), is_first);
        let accepted = Accepted::Words { words, nearest: None };
        findings.push(Finding::new(path(), Code::DegreeOffScale, degree).accepting(accepted));
    }
    if let Some(StatedDegrees::Between(low, high)) = statement.stated_degrees()
        && Rating::between(low, high).is_err()
    {
        findings.push(Finding::new(path(), Code::IntervalUpsideDown, low).against(high));
    }
    if statement.is_to_wrong_end() {
        findings.push(Finding::new(path(), Code::ChangeToWrongEnd, statement));
    }
}

/// Checks a statement of what is rated once, so that nothing can have changed.
pub(super) fn check_rated_once(
    path: &impl Fn() -> Path,
    rated_here: RatedHere,
    dimension: Dimension,
    statement: Statement,
    findings: &mut Vec<Finding>,
) {
    if rated_here.has(dimension) && statement.is_change() {
        findings.push(Finding::new(path(), Code::ChangeWhereRatedOnce, statement));
    }
    check_rating(path, rated_here, dimension, statement, true, findings);
}

/// Checks what is supposed of any dimensions at a place, where nothing can have changed.
pub(crate) fn check_supposed(at: &Path, ratings: &BTreeMap<Dimension, CodedStatement>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (dimension, stated) in ratings {
        let path = || at.clone().join(dimension.id());
        check_rated_once(&path, RatedHere::Any, *dimension, stated.rating, &mut findings);
    }
    findings
}

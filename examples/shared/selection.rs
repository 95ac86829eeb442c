//! What an example is about: a case, or a part of one that has an identifier of its own.

use policy_integration::case::{DepartmentPair, Experiment, Player, Respondent, UnitRatings};
use policy_integration::{Case, Language, Position, published, vocabulary::Unit};

/// A case, or a part of one as a case of its own.
pub struct Selected {
    /// The case, or the part as a case of its own.
    pub case: Case,
    /// What it is: a case, an experiment, a respondent.
    pub unit: Unit,
}

impl Selected {
    /// The ratings that a position has on the dimensions of the unit's own framework.
    pub fn ratings(&self, position: &Position) -> UnitRatings {
        UnitRatings::new(self.unit, position)
    }
}

/// The published cases, those of the other sources last.
pub fn published_cases() -> Vec<Case> {
    let others = published::experiments().iter().chain([published::rotterdam()]);
    published::municipalities().iter().chain(others).cloned().collect()
}

/// The case with this identifier, or the part of a case: `almere/integral-teams`, or `almere/experiment/integral-teams`.
///
/// Answers of one person are disclosed where they may be: published ones, or on request.
///
/// # Errors
/// A sentence that says which identifiers there are, where none or several have it; or that one person's answers aren't told.
pub fn find(cases: &[Case], wanted: &str, may_disclose: bool, language: Language) -> Result<Selected, String> {
    let selected = find_any(cases, wanted, language)?;
    if may_disclose || !matches!(selected.unit, Unit::Respondent | Unit::Player) {
        return Ok(selected);
    }
    let refused = match language {
        Language::English => "one person's answers are told only with `--disclose`",
        Language::Dutch => "antwoorden van één persoon worden alleen getoond met `--disclose`",
    };
    Err(refused.to_owned())
}

fn find_any(cases: &[Case], wanted: &str, language: Language) -> Result<Selected, String> {
    if let Some(case) = cases.iter().find(|case| case.id() == wanted) {
        return Ok(Selected { case: case.clone(), unit: Unit::Case });
    }
    let named =
        |case: &Case, rest: &str| parts(case).into_iter().filter(|part| is_meant(case, part, rest)).collect::<Vec<_>>();
    let inside = cases.iter().filter_map(|case| Some((case, wanted.strip_prefix(case.id())?.strip_prefix('/')?)));
    let inside: Vec<_> = inside.collect();
    let mut found: Vec<_> = inside.iter().flat_map(|(case, rest)| named(case, rest)).collect();
    if found.len() == 1 {
        return Ok(found.swap_remove(0));
    }
    let listed = |cases: &mut dyn Iterator<Item = &str>| {
        cases.take(MOST_LISTED).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
    };
    let which = which(language);
    if !found.is_empty() {
        return Err(format!("{which} {}", listed(&mut found.iter().map(|part| part.case.id()))));
    }
    let parts: Vec<_> = inside.iter().flat_map(|(case, _)| parts(case)).collect();
    if parts.is_empty() {
        return Err(format!("{which} {}", listed(&mut cases.iter().map(Case::id))));
    }
    Err(format!("{which} {}", listed(&mut parts.iter().map(|part| part.case.id()))))
}

/// How many identifiers an error lists.
const MOST_LISTED: usize = 25;

/// The question that asks for one of several.
pub fn which(language: Language) -> &'static str {
    match language {
        Language::English => "which case? accepted: --case with one of",
        Language::Dutch => "welke casus? toegestaan: --case met",
    }
}

/// Every part of a case that has an identifier.
fn parts(case: &Case) -> Vec<Selected> {
    let part = |unit| move |case| Selected { case, unit };
    let experiments = case.experiments().map(Experiment::as_case).map(part(Unit::Experiment));
    let respondents = case.respondents().map(Respondent::as_case).map(part(Unit::Respondent));
    let spanners = case.boundary_spanners().map(|spanner| match &case.department_pairs().collect::<Vec<_>>()[..] {
        // With one pair of departments it is theirs that the spanner works between.
        [pair] => spanner.as_case_with(*pair),
        _ => spanner.as_case(),
    });
    let spanners = spanners.map(part(Unit::BoundarySpanner));
    let pairs = case.department_pairs().map(DepartmentPair::as_case).map(part(Unit::DepartmentPair));
    let players = case.players().map(Player::as_case).map(part(Unit::Player));
    experiments.chain(respondents).chain(spanners).chain(pairs).chain(players).collect()
}

/// Whether this is the part's identifier, with or without what it is.
fn is_meant(case: &Case, part: &Selected, wanted: &str) -> bool {
    let Some(with_unit) = part.case.id().strip_prefix(case.id()).and_then(|rest| rest.strip_prefix('/')) else {
        return false;
    };
    let alone = with_unit.strip_prefix(part.unit.id()).and_then(|rest| rest.strip_prefix('/'));
    with_unit == wanted || alone == Some(wanted)
}

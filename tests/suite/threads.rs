//! The main types can be shared between threads and kept as long as anybody wants.

use policy_integration::cohort::correlation::OutcomeCorrelation;
use policy_integration::cohort::sets::{Solution, TruthTable};
use policy_integration::{
    Bounds, Case, CaseDraft, Claims, Codings, Cohort, Crosswalk, Finding, Position, Rating, Report, RuleBook,
    Scorecard, ScoringModel, SetTable, Truth,
};

fn assert_shared<T: Send + Sync + 'static>() {}

#[test]
fn the_main_types_are_shared_between_threads() {
    assert_shared::<(Case, CaseDraft, Cohort, Position, Rating, Truth, Bounds)>();
    assert_shared::<(Report, Finding, ScoringModel, Scorecard, RuleBook)>();
    assert_shared::<(Claims, Codings, Crosswalk, SetTable, TruthTable, Solution, OutcomeCorrelation)>();
}

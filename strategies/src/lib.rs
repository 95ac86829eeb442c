//! `proptest` strategies for the property tests of programs that build on [`policy_integration`].
//!
//! Sound things are sound by construction: the strategies draw ingredients and put a sound draft together from them, so
//! that shrinking, which shrinks the ingredients, stays sound. [`draft_breaking`] and [`document_breaking`] give documents
//! that break one named rule and no other.
//!
//! ```
//! use policy_integration::{Case, Code};
//! use policy_integration_strategies as strategies;
//! use proptest::prelude::*;
//!
//! proptest!(|(draft in strategies::sound_draft())| {
//!     prop_assert!(Case::check(draft).is_ok());
//! });
//! proptest!(|(json in strategies::document_breaking(Code::NotADate).unwrap())| {
//!     let report = Case::read(&json).unwrap_err();
//!     prop_assert!(report.findings().iter().any(|finding| finding.code() == Code::NotADate));
//! });
//! ```

mod books;
mod breaking;
mod claims;
mod domains;
mod drafts;
mod experiments;
mod logs;
mod nouns;
mod respondents;
mod spanners;
mod testimonies;
mod timeline;
mod tracker;

pub use books::{
    effects_draft, guards_draft, neighbouring_dimensions, rule, rule_book, rule_book_about, rule_book_draft, rule_draft,
};
pub use breaking::{BREAKABLE_IN_FORM, BREAKABLE_IN_SENSE, document_breaking, draft_breaking};
pub use claims::{claims, claims_draft, proposition};
pub use drafts::{case, change, moment_draft, scorecard, scoring_model, scoring_model_draft, sound_draft};
pub use logs::log;
pub use nouns::{
    band, bounds, date, outcome_draft, period, position, position_open_on, position_with_open_ratings, profile, rating,
    rating_draft, statement, status, term, truth, waivers,
};
pub use respondents::{
    answer_draft, questionnaire_draft, respondent_draft, willingness_model, willingness_model_draft,
};
pub use spanners::boundary_spanner_draft;
pub use testimonies::testimony;
pub use tracker::contacts;

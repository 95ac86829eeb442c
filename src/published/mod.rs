//! The cases of the source documents, embedded as data.
//!
//! Van der Heijden, Spaai & Douglas (2024) have the twenty municipalities, below; Hassinini (2021) has the fifteen respondents
//! in [`rotterdam`]. What both claim is in [`claims`].
//!
//! # The twenty municipalities
//! Van der Heijden, Spaai & Douglas (2024) followed twenty Dutch municipalities that tried to integrate low literacy into
//! other policy domains. Profiles and targets come from their Table 1, ratings at both moments and outcomes from Table 2. The
//! rating instrument (dimensions, anchors, rulings) is the codebook's, so the codes are this crate's reading and not the
//! authors'; each has its locator, and a note where it took judgment.
//!
//! **Targets.** The prioritized domains of Table 1 are the [targets](Case::targets). A domain whose own document the source names, or
//! to which it ties something else, is recorded too, without being a target: social care in cases 2, 3, 12 and 16, and more.
//!
//! **Two codings.** The cases were coded twice by revision 2 of the codebook. The second coding was
//! made from the source text and the codebook alone, without sight of the first. The coders were of one kind and read the same codebook, so that their agreement says more about
//! the codebook than about the cases. Both codings are kept ([`coding`]). They differ in the policy goals of case 2 and the work
//! structures of case 3. One of them rates the goals of four domains that are no targets, and the role descriptions of case 16; the
//! other leaves these out. The rulings that settled it are in the codebook, and the settled cases are [`municipalities`].
//! `cargo run --example agreement` prints the figures. On the degrees that both state they never differ (alpha 1). Of the forms that
//! both state, changes among them, nominal alpha is 0.99.
//!
//! **Dates.** The programme ran from November 2022 up to and including June 2023; the moments stand at its first and last
//! day. The text also speaks of ten months, and of a year, where these dates make eight months: what the crate needs is
//! the order of the moments, and it keeps the dates that are stated.
//!
//! **Changes.** Table 2 prints its later columns as changes, and says where there are none. So what is said to be there at the later
//! moment has grown to it (`grew_to`).
//!
//! **Text and table.** Some statements in the running text don't agree with the table beside them; the table is what was
//! coded, and both are told here.
//! - The text says that the five cases that reached practice changed the work instructions of front-line staff. The table prints it
//!   of cases 4 and 13, and no changes at that level of 9 and 10; of 16 it prints other changes.
//! - The text says that these five had formal policy *and* budgets at the start, and no change at the institutional level. In the
//!   table case 9 has neither by name (an adjacent goal in the coalition agreement), cases 4, 9 and 16 name no budget, that of case 10
//!   is unclear, and case 4 did change there.
//! - The conclusion says that the most successful cases kept to one domain and those with two struggled to achieve anything at all; in
//!   the table cases 4 and 13 have two and reached practice.
//! - The text says that the five often had political and administrative backing at the start; the table prints none of it.
//! - The text says that nearly all had general plans. By the table cases 6, 8, 12, 18 and 20 have no policy at the start.
//! - The rows are said to be in the order of the results. Case 7 (attention) stands before case 18 (plans for screening).
//! - The text names youth care and participation as target domains; Table 1 has neither.
//! - Table 1 has one or two years of experience of the officers of cases 3 and 8, and five to ten of that of case 12. Table 2 calls the
//!   first two experienced and senior, and the third new.
//! - The last column of Table 2 is headed as what changed in the target domain. That of case 6 has another domain.
//!
//! **Outcomes.** An outcome whose domain isn't printed is that of the only target. In a case with two targets it is in one of them, so
//! that each has at most that rung; it then stands in [`Case::outcomes`]. What a case reached in any domain is
//! [`Case::highest_outcome`]. Case 6's training was in communication, which is no target.
//!
//! **Drop-outs.** Cases 19 and 20 were not completed: everything at their later moment is explicitly unknown, and they have
//! no outcome.
//!
//! **Waived warnings.** In cases 12, 15 and 17 the table reports as new what the earlier degree already covers: the growth is within
//! the degree. These records waive the warning that would ask.
//!
//! # Two municipalities' experiments
//! Van der Veer (2013, section 4.1) tells how integration began small in Almere and in Enschede: [`experiments`]. Only what
//! is stated is coded, everything else is unknown; resources aren't rated, since note 40's answers aren't given by
//! municipality.
//!
//! **Days.** Stated are the decision of 25 September 2001 (note 28), the project proposal of 8 May 2005 (note 26), the pilot
//! from January 2006 to August 2008 (note 24) the counter's way of working since 2008, and
//! that the Wmo came into force a year before 2008. All other days are taken so that
//! the order is that of the text; each entry's note says so, and only the order counts. The proposal has no entry in the log:
//! by it Almere offers itself for the national scheme, and what it got isn't told.
//!
//! **Layering** is a mode of change, and no stage: how many experiments were added is rated apart from how far the new way of
//! working is anchored. Of Enschede experiments are told, no pilot and no routine: something was tried, and how far it is stays open.
//!
//! **Replay** by [`instruments::experiments::rule_book`](crate::instruments::experiments::rule_book) gives no deviation. Whether
//! routines were loosened before Almere's teams were set up, as 4.2 holds to be needed first, isn't said, and so unknown. Whether the
//! other expectations were met isn't known either, in both. No rating parts from the log.

mod cited;
mod rotterdam;
mod wording;

use std::sync::LazyLock;

pub use cited::{CITED_FIGURES, CITED_FINDINGS, CitedFigure, CitedFinding};
pub use rotterdam::{CountReading, PrintedResponse, SAMPLE, Sampled, printed_responses, rotterdam, rotterdam_counts};
pub use wording::{locator, subject};

use crate::case::Case;
use crate::cohort::{Cohort, claims::Claims};
use crate::report::embedded;

/// One of the two independent codings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coding {
    /// The coding that was made first.
    First,
    /// The coding that was made without sight of the first.
    Second,
}

/// The twenty municipalities as settled, in the order of their numbers.
///
/// ```
/// use policy_integration::{Outcome, published};
///
/// let cases = published::municipalities();
/// let in_practice = cases.iter().filter(|case| case.highest_outcome() == Some(Outcome::Practice));
/// assert_eq!((cases.len(), in_practice.count()), (20, 5));
/// ```
pub fn municipalities() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> =
        LazyLock::new(|| embedded_cases("municipalities", include_bytes!("municipalities.json")));
    &CASES
}

/// The twenty municipalities as a cohort.
///
/// ```
/// use policy_integration::published;
///
/// assert_eq!(published::cohort().cases().len(), 20);
/// ```
pub fn cohort() -> Cohort {
    embedded("cohort of municipalities", Cohort::new(municipalities().to_vec()))
}

/// The two municipalities whose experiments are told: Almere's teams and networks across disciplines, and Enschede's
/// counter.
///
/// Nothing is rated of the cases themselves; their [experiments](Case::experiments) have moments, ratings and a log.
///
/// ```
/// use policy_integration::{instruments::experiments::rule_book, published};
///
/// let experiments = published::experiments().iter().flat_map(|case| case.experiments());
/// let replays = experiments.map(|experiment| rule_book().replay(&experiment)).collect::<Result<Vec<_>, _>>()?;
/// let against = replays.iter().flat_map(|replay| &replay.turns).filter(|dated| !dated.turn.deviations.is_empty());
/// assert_eq!(against.count(), 0, "neither course goes against the account of its author");
/// # Ok::<(), policy_integration::Report>(())
/// ```
pub fn experiments() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> =
        LazyLock::new(|| embedded_cases("experiments", include_bytes!("experiments.json")));
    &CASES
}

/// What Van der Veer (2013) says that the two courses of the source itself can test, about [`experiments`] as cases.
///
/// Figures of other populations that the source cites are [`CITED_FIGURES`], and what players of its game say, or two other
/// studies found, is [`CITED_FINDINGS`]: both without a verdict.
///
/// ```
/// use policy_integration::{Cohort, cohort::claims::Verdict, published};
///
/// let experiments = published::experiments().iter().flat_map(|case| case.experiments());
/// let cohort = Cohort::new(experiments.map(|experiment| experiment.as_case()).collect())?;
/// let judgments = published::experiment_claims().judge_all(&cohort);
/// let routines_first = judgments.iter().find(|judgment| judgment.claim.id == "routines_first").unwrap();
/// assert_eq!(routines_first.verdict, Verdict::Open);
/// assert_eq!(routines_first.against().count(), 0, "that they weren't loosened first isn't said");
/// # Ok::<(), policy_integration::Report>(())
/// ```
pub fn experiment_claims() -> &'static Claims {
    static CLAIMS: LazyLock<Claims> =
        LazyLock::new(|| embedded("claims on experiments", Claims::read(include_bytes!("experiment_claims.json"))));
    &CLAIMS
}

/// One of the two municipalities whose experiments are told: `almere` or `enschede`.
///
/// ```
/// use policy_integration::published;
///
/// let almere = published::experiments_of("almere").unwrap();
/// assert_eq!(almere.experiments().next().unwrap().log().len(), 9);
/// assert!(published::experiments_of("8").is_none());
/// ```
pub fn experiments_of(id: &str) -> Option<&'static Case> {
    experiments().iter().find(|case| case.id() == id)
}

/// One of the twenty municipalities, by its number in the source.
///
/// ```
/// use policy_integration::published;
///
/// assert_eq!(published::municipality("8").unwrap().subject(), Some("low literacy"));
/// assert!(published::municipality("21").is_none());
/// ```
pub fn municipality(id: &str) -> Option<&'static Case> {
    municipalities().iter().find(|case| case.id() == id)
}

/// The twenty municipalities as one of the two coders coded them, before differences were settled.
///
/// ```
/// use policy_integration::Dimension;
/// use policy_integration::published::{Coding, coding};
///
/// let [first, second] = [Coding::First, Coding::Second].map(|which| {
///     coding(which)[2].latest().evidence(Dimension::WorkStructures).unwrap().rating
/// });
/// assert_ne!(first, second, "case 3: whether the group has roles is left open, or it has them");
/// ```
pub fn coding(coding: Coding) -> &'static [Case] {
    static FIRST: LazyLock<Vec<Case>> =
        LazyLock::new(|| embedded_cases("first coding", include_bytes!("codings/first.json")));
    static SECOND: LazyLock<Vec<Case>> =
        LazyLock::new(|| embedded_cases("second coding", include_bytes!("codings/second.json")));
    match coding {
        Coding::First => &FIRST,
        Coding::Second => &SECOND,
    }
}

/// What the sources claim that their own published tables can test, with the tallies that they print.
///
/// About the twenty municipalities (Van der Heijden, Spaai & Douglas 2024) and about the fifteen respondents in Rotterdam
/// (Hassinini 2021), of whom mostly counts are printed, and seldom who said what. How a sentence became a claim is this crate's
/// reading; where a phrase leaves a number open, the claim says which was taken, and in which range others may be meant.
///
/// ```
/// use policy_integration::{cohort::claims::Verdict, published};
///
/// let (claims, cohort) = (published::claims(), published::cohort());
/// let judgments = claims.judge_all(&cohort);
/// let contradicted = judgments.iter().filter(|judgment| judgment.verdict == Verdict::Contradicted);
/// assert!(contradicted.count() > 0, "text and table don't always agree");
/// ```
pub fn claims() -> &'static Claims {
    static CLAIMS: LazyLock<Claims> = LazyLock::new(|| embedded("claims", Claims::read(include_bytes!("claims.json"))));
    &CLAIMS
}

/// Embedded cases, read and checked as anyone's.
fn embedded_cases(document: &str, json: &[u8]) -> Vec<Case> {
    let cases = embedded(document, Case::read_array(json));
    cases.into_iter().map(|case| embedded(document, case)).collect()
}

//! The fifteen respondents in Rotterdam.

use std::sync::LazyLock;

use super::claims;
use crate::case::Case;
use crate::cohort::claims::{CountRange, PrintedCount, Proposition};
use crate::report::embedded;
use crate::vocabulary::{Degree, Dimension, RespondentRole};

/// The fifteen respondents in Rotterdam, as one case (Hassinini 2021).
///
/// Annex 4 gives each interview's number, role and day, and which team leaders take part in the experiment. Of the manager
/// and of the partner neither it nor Table 3 says so; 4.5 counts both among the thirteen others. To which area anybody
/// belongs isn't printed.
///
/// **The case's own position**, at the first day of interviews, is what the text prints of the organization. The mandate has been granted
/// within the experiment (3.1, 4.1), and there is a case conference (3.1, 4.2). A hard route for the mandate isn't there yet (4.1,
/// 4.6), not all team leaders are informed (4.5, recommendation 1), and how willing the partners are isn't known (recommendation
/// 5). The rest is unknown.
///
/// **Codes.** Chapter 4 and Table 5 print how many hold what, and not who. So most codes here are `unknown`: all fifteen were
/// asked the same (3.2.1), and who stands positively was counted of all (chapter 4, the introduction), but what each answered
/// isn't told. A code is known only where the text says of an interview by its number, or of both team leaders in the
/// experiment, what the respondent holds; each has its place and a note. How a quotation became a code is this crate's
/// reading. What a passage says of somebody without settling the code is `unknown` with its place and a note. What is known
/// fits [what is printed](printed_responses).
///
/// Mutual understanding has no code in the source and wasn't asked (4.3, 5.1.1). "The respondents" speak of it in 4.3, and one
/// is quoted, who alone has a code.
///
/// That the two in the experiment feel no **tactical powerlessness** (interviews 1 and 3) is inferred from the influence that
/// they had (4.5); that they don't feel it isn't said. If they don't, two of the other thirteen must feel it by Table 5.
///
/// # Where the source is of two minds
/// Both statements are kept; what is coded is said with each.
/// - **The same questions** were asked of all (3.2.1); annex 3's list has none on tactical or operational powerlessness, and
///   none on stated willingness.
/// - **For the mandate:** annex 1 codes who is positive about the team leader's. In 4.1 eleven find the team leader the right
///   holder, and twelve call a mandate essential, which Table 5 has as essential for team leaders. The twelve are coded.
/// - **Operational powerlessness:** 4.6 says of the partner (interview 2) that it is experienced, and 5.1.3 has it again of
///   the party: that is coded. 4.6 has the manager (interview 15) share the reason, and a team leader (interview 4) the
///   doubt; these are `unknown`. In Table 5 all three only doubt whether team leaders know enough.
/// - **Thirteen:** in 4.5 they are those who had no tactical influence, in Table 5 those who feel no tactical powerlessness.
/// - **On average thirteen** see a point in it, which is said to be as many as stand positively towards it; these are twelve
///   (5.1.2).
/// - **Saturation:** after the eighth interview (3.2.3), or after eight of the thirteen team leaders (5.3), who by annex 4
///   were interviews 1 and 3 to 9.
/// - **Two of the dimensions** of joined-up working were put into practice, the mandate and the conference (3.1); Table 4
///   has indicators for three.
/// - **Whose mandate:** the case coordinator's (3.1), or the team leader's (4.1).
/// - **The three expectations** are in chapter 3 by 5.2.2; they are in 2.5.
///
/// ```
/// use policy_integration::{Degree, Dimension, Rating, published};
///
/// let case = published::rotterdam();
/// let third = case.respondent("3").unwrap();
/// let felt = third.position().rating(Dimension::OperationalPowerlessness);
/// assert_eq!(felt, Rating::known(Degree::Felt));
/// assert!(third.position().rating(Dimension::Mandate).is_unknown());
/// let route = case.latest().position().rating(Dimension::MandateRoute);
/// assert_eq!(route, Rating::known(Degree::NotPresent));
/// ```
pub fn rotterdam() -> &'static Case {
    static CASE: LazyLock<Case> =
        LazyLock::new(|| embedded("case of Rotterdam", Case::read(include_bytes!("rotterdam.json"))));
    &CASE
}

/// How many of a role were selected, in which area, and whether they take part in the experiment: a row of Table 3.
///
/// ```
/// use policy_integration::published::SAMPLE;
///
/// assert_eq!(SAMPLE.iter().map(|row| row.count).sum::<u32>(), 15);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Sampled {
    /// The role.
    pub role: RespondentRole,
    /// Whether they take part in the experiment; the table doesn't say it of the manager and of the partner.
    pub in_experiment: Option<bool>,
    /// The area of the city; doesn't apply to the manager and to the partner.
    pub area: Option<&'static str>,
    /// How many.
    pub count: u32,
}

/// The sample of Rotterdam, as Table 3 prints it. Which interview was in which area isn't printed.
pub const SAMPLE: &[Sampled] = &[
    team_leaders(false, "Rotterdam-Noord binnen", 3),
    team_leaders(false, "Rotterdam-Noord buiten", 3),
    team_leaders(false, "Rotterdam-Zuid binnen", 3),
    team_leaders(false, "Rotterdam-Zuid buiten", 2),
    team_leaders(true, "Rotterdam-Noord binnen", 1),
    team_leaders(true, "Rotterdam-Zuid binnen", 1),
    Sampled { role: RespondentRole::Manager, in_experiment: None, area: None, count: 1 },
    Sampled { role: RespondentRole::Partner, in_experiment: None, area: None, count: 1 },
];

const fn team_leaders(in_experiment: bool, area: &'static str, count: u32) -> Sampled {
    Sampled { role: RespondentRole::TeamLeader, in_experiment: Some(in_experiment), area: Some(area), count }
}

/// How many of the fifteen the source says to hold something.
///
/// ```
/// use policy_integration::{Degree, Dimension, published};
///
/// let trust = published::printed_responses().into_iter().find(|p| p.dimension == Dimension::MutualTrust).unwrap();
/// assert_eq!((trust.degree, trust.count.lower, trust.source), (Degree::Against, 9, "4.3; Table 5"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PrintedResponse {
    /// The dimension.
    pub dimension: Dimension,
    /// The degree that is counted.
    pub degree: Degree,
    /// How many; a range where the source isn't of one mind.
    pub count: CountRange,
    /// The passage.
    pub source: &'static str,
}

/// What Table 5 and chapter 4 print of the fifteen respondents, in codebook order: the counts of single dimensions in the
/// tally `rotterdam` of the [claims].
///
/// ```
/// use policy_integration::published;
///
/// assert_eq!(published::printed_responses().len(), 9);
/// ```
pub fn printed_responses() -> Vec<PrintedResponse> {
    let tally = claims().draft().tallies.iter().find(|tally| tally.id == "rotterdam");
    let mut printed: Vec<_> = tally.into_iter().flat_map(|tally| &tally.printed).filter_map(printed_response).collect();
    printed.sort_by_key(|printed| printed.dimension);
    printed
}

/// A printed count of a dimension's name or of its negation; `None` where it counts something else.
fn printed_response(printed: &'static PrintedCount) -> Option<PrintedResponse> {
    let (name, is_high) = match &printed.of {
        Proposition::Counted(name) => (name, true),
        Proposition::Not(part) => match &**part {
            Proposition::Counted(name) => (name, false),
            _ => return None,
        },
        _ => return None,
    };
    let dimension = Dimension::from_id(name)?;
    let scale = dimension.scale();
    let degree = if is_high { scale.top() } else { scale.bottom() };
    let count = CountRange { lower: printed.is.at_least?, upper: printed.is.at_most? };
    Some(PrintedResponse { dimension, degree, count, source: &printed.source })
}

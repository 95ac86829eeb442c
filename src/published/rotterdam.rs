//! The fifteen respondents in Rotterdam.

use std::sync::LazyLock;

use super::claims;
use crate::case::Case;
use crate::cohort::claims::{CountRange, PrintedCount, Proposition};
use crate::instruments::GroupCounts;
use crate::report::embedded;
use crate::vocabulary::{Degree, Dimension, RespondentRole, terms};

/// The fifteen respondents in Rotterdam, as one case (Hassinini 2021).
///
/// Annex 4 gives each interview's number, role and day, and which team leaders take part in the experiment. Of the manager
/// and of the partner neither it nor Table 3 says so; 4.5 counts both among the thirteen others. To which area anybody
/// belongs isn't printed; the partner's party is (Werk & Inkomen, work and income).
///
/// **The case's own position**, at the first day of interviews, is what the text prints of the organization. The mandate has been granted
/// within the experiment (3.1, 4.1) and used (recommendation 4), and there is a case conference at which the parties meet (3.1, 4.2,
/// 4.7). Parties in the municipality work in separate systems (4.2), and don't understand each other's work (4.3, 5.1.1). A hard route for the mandate isn't there yet (4.1,
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
/// **Influence that people had** is printed of all fifteen: none on the choice for the policy (4.4), and on its implementation only
/// of the two in the experiment (4.5). Whether these two feel **tactically powerless** is `unknown`: influence isn't the
/// feeling, 4.5 says of team leaders in general that they don't feel it, and Table 5 leaves two of the fifteen out.
///
/// # Where the source is of two minds
/// Both statements are kept; what is coded is said with each.
/// - **The same questions** were asked of all (3.2.1); annex 3's list has none on tactical or operational powerlessness, and
///   none on stated willingness.
/// - **For the mandate:** annex 1 codes who is positive about the team leader's. In 4.1 twelve call a mandate essential, which Table
///   5 has as essential for team leaders, and eleven find the team leader the right holder. These are two answers, on two dimensions.
/// - **Operational powerlessness:** 4.6 says of the partner (interview 2) that it is experienced, and 5.1.3 has it again of
///   the party: that is coded. 4.6 has the manager (interview 15) share the reason, and a team leader (interview 4) the
///   doubt; these are `unknown`. In Table 5 all three only doubt whether team leaders know enough.
/// - **Thirteen:** in 4.5 they are those who had no tactical influence, in Table 5 those who feel no tactical powerlessness.
/// - **On average thirteen** see a point in it: twelve and thirteen, rounded. That is said to be as many as stand positively towards
///   it; these are twelve (4, 5.1.2).
/// - **Saturation:** after the eighth interview (3.2.3), or after eight of the thirteen team leaders (5.3), who by annex 4
///   were interviews 1 and 3 to 9.
/// - **Two of the dimensions** of joined-up working were put into practice, the mandate and the conference (3.1); Table 4
///   has indicators for three.
/// - **What powerlessness does** to willingness or to the change: little or nothing (5.1.2, 7), nothing of operational powerlessness
///   (5.1.3), or a small influence (5.1.3 and 7, their summaries).
/// - **Why trust is low:** it differs by official how much room there is for tailored support (4.3, Table 5), or the parties don't
///   understand each other's work (4.3; recommendation 3 has that as the main cause).
/// - **Removing answers:** everybody may have answers removed afterwards (3.2.4); of who withdraws, what was given up to then is used
///   (annex 2).
/// - **A joint plan:** the parties draw one up together, within the experiment (3.1); some respondents want that sooner than it is done
///   (4.2). Whether there is one from the start is `unknown`.
/// - **Parties in and outside the municipality** are asked about apart (annex 3, 4 to 5a) and coded as one (annex 1). That interaction runs
///   more smoothly with most outside is told without a count (4.2): it is among the
///   [`CITED_FINDINGS`](super::CITED_FINDINGS). Of trust nothing is told apart.
/// - **How often the mandate was used:** twice (recommendation 4); 4.1 tells of one use.
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
/// assert!(!trust.is_complete, "nine said so; of the six others it isn't printed that they trust much");
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
    /// Whether the text says that it is of no others: "all but two", "twelve of the fifteen". Else so many said it, and what the
    /// others hold isn't printed.
    pub is_complete: bool,
    /// The passage.
    pub source: &'static str,
}

terms! {
    /// How the printed counts of the fifteen are read.
    ///
    /// ```
    /// use policy_integration::{Language, published::CountReading};
    ///
    /// assert_eq!(CountReading::Open.label(Language::Dutch), "wie niet is geteld, kan alles vinden");
    /// ```
    #[non_exhaustive]
    pub enum CountReading {
        /// Who isn't counted holds the opposite: the two codes of annex 1 leave nothing else.
        Closed = "closed", en "who isn't counted holds the opposite", nl "wie niet is geteld, vindt het tegendeel";
        /// Who isn't counted can hold anything, but where the text says that it is of no others. So many "said" so, and the list of
        /// topics asks of two kinds of powerlessness nothing (annex 3).
        Open = "open", en "who isn't counted can hold anything", nl "wie niet is geteld, kan alles vinden";
    }
}

/// Returns the printed counts of the fifteen, by one of two readings.
///
/// Four counts are complete by either reading: who is willing ("twelve of the fifteen", 5.1.2), who sees the point for clients
/// ("all but two", 4.8), who had influence (4.4, 4.5), and who feels operationally powerless (three to five, "a few", 7).
///
/// ```
/// use policy_integration::{Degree, Dimension, cohort::claims::CountRange, published::{CountReading, rotterdam_counts}};
///
/// let count = |reading| rotterdam_counts(reading).count(Dimension::SocietalMeaninglessness, Degree::NotFelt);
/// assert_eq!(count(CountReading::Closed), Some(CountRange { lower: 12, upper: 12 }));
/// assert_eq!(count(CountReading::Open), Some(CountRange { lower: 12, upper: 15 }));
/// ```
pub fn rotterdam_counts(reading: CountReading) -> GroupCounts {
    const OF: u32 = 15;
    printed_responses().into_iter().fold(GroupCounts::of_size(OF), |counts, printed| {
        let is_open = reading == CountReading::Open && !printed.is_complete;
        let count = if is_open { CountRange { upper: OF, ..printed.count } } else { printed.count };
        // Printed counts are embedded, of respondents' dimensions, and at most fifteen: a test goes through them.
        counts.clone().with(printed.dimension, printed.degree, count).unwrap_or(counts)
    })
}

/// Whether the text says of a count that it is of no others.
const fn is_complete(dimension: Dimension) -> bool {
    matches!(
        dimension,
        Dimension::StatedWillingness
            | Dimension::ClientMeaninglessness
            | Dimension::OperationalPowerlessness
            | Dimension::StrategicInfluence
            | Dimension::TacticalInfluence
    )
}

/// What Table 5 and chapter 4 print of the fifteen respondents, in codebook order: the counts of single dimensions in the
/// tally `rotterdam` of the [claims].
///
/// ```
/// use policy_integration::published;
///
/// assert_eq!(published::printed_responses().len(), 12);
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
    Some(PrintedResponse { dimension, degree, count, is_complete: is_complete(dimension), source: &printed.source })
}

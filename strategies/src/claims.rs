//! Strategies for claims that are sound.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::nouns::term;
use policy_integration::{
    Claims, Dimension, Framework, Outcome, RuleBook,
    cohort::claims::{
        AlignmentTest, Assertion, ChangeTest, ClaimDraft, ClaimsDraft, ComparisonAssertion, CountTest, LevelTest,
        LogTest, MeanAssertion, NumberTest, OutcomeTest, PrintedCount, ProfileTest, Proposition, Quantifier,
        RatingTest, ShareAssertion, TallyDraft, Threshold,
    },
    report::{Label, Versions},
    vocabulary::Unit,
};

/// What tallies count.
const NAMES: [&str; 3] = ["mandate", "trust", "willing"];

/// A proposition about a case: a test of anything that a case holds, or a combination up to two deep.
///
/// ```
/// use policy_integration::cohort::claims::{Assertion, ClaimDraft, ClaimsDraft, Quantifier, ShareAssertion};
/// use policy_integration::{Claims, report::Label};
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(of in strategies::proposition())| {
///     let asserts = Assertion::Share(ShareAssertion { of, among: None, is: Quantifier::Some });
///     let label = Label { en: "a".to_owned(), nl: "b".to_owned() };
///     let (id, source) = ("c".to_owned(), "p. 1".to_owned());
///     let claim = ClaimDraft { id, label, document: None, source, note: None, tally: None, asserts };
///     let draft = ClaimsDraft { claims: vec![claim], ..ClaimsDraft::default() };
///     prop_assert!(Claims::check(draft).is_ok());
/// });
/// ```
pub fn proposition() -> BoxedStrategy<Proposition> {
    combined(test_of_a_case())
}

/// A test, or a combination of tests up to two deep.
fn combined(test: impl Strategy<Value = Proposition> + 'static) -> BoxedStrategy<Proposition> {
    test.prop_recursive(2, 6, 3, |part| {
        prop_oneof![
            part.clone().prop_map(|part| Proposition::Not(Box::new(part))),
            vec(part.clone(), 1..=3).prop_map(Proposition::All),
            vec(part, 1..=3).prop_map(Proposition::Any),
        ]
    })
    .boxed()
}

/// The least, the highest, or both, in order.
fn ends<T: Clone + Ord + std::fmt::Debug>(
    one: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = (Option<T>, Option<T>)> {
    (one.clone(), one, 0..3_u8).prop_map(|(a, b, which)| {
        let (least, most) = if a <= b { (a, b) } else { (b, a) };
        ((which != 1).then_some(least), (which != 0).then_some(most))
    })
}

/// The same for numbers.
fn number_ends(most: u32) -> impl Strategy<Value = (Option<f64>, Option<f64>)> {
    ends(0..=most).prop_map(|(least, most)| (least.map(f64::from), most.map(f64::from)))
}

fn number(most: u32) -> impl Strategy<Value = NumberTest> {
    number_ends(most).prop_map(|(at_least, at_most)| NumberTest { at_least, at_most })
}

/// Mostly a multilevel dimension: cases are mostly rated on these.
fn dimension() -> impl Strategy<Value = Dimension> {
    let multilevel: Vec<_> = Framework::Multilevel.dimensions().collect();
    prop_oneof![5 => select(multilevel), 1 => select(Unit::Case.dimensions().collect::<Vec<_>>())]
}

fn test_of_a_case() -> impl Strategy<Value = Proposition> {
    let asked = |dimension: Dimension| (Just(dimension), term(), ends(0..=dimension.scale().steps()));
    let rating = dimension().prop_flat_map(asked).prop_map(|(dimension, at, (least, most))| {
        let degree = |rank: u32| dimension.scale().degree(rank);
        RatingTest { dimension, at, at_least: least.and_then(degree), at_most: most.and_then(degree) }
    });
    let outcome = ends(select(Outcome::ALL)).prop_map(|(at_least, at_most)| OutcomeTest { at_least, at_most });
    let profile = (term(), number_ends(100));
    prop_oneof![
        6 => rating.prop_map(Proposition::Rating),
        4 => (dimension(), term()).prop_map(|(dimension, is)| Proposition::Change(ChangeTest { dimension, is })),
        3 => (term(), term()).prop_map(|(level, is)| Proposition::Level(LevelTest { level, is })),
        1 => (term(), term()).prop_map(|(at, is)| Proposition::Alignment(AlignmentTest { at, is })),
        1 => term().prop_map(Proposition::Levels),
        3 => outcome.prop_map(Proposition::Outcome),
        1 => term().prop_map(Proposition::Status),
        1 => number(3).prop_map(Proposition::Domains),
        1 => term().prop_map(Proposition::Domain),
        1 => profile.prop_map(|(band, (at_least, at_most))| {
            Proposition::Profile(ProfileTest { band, at_least, at_most })
        }),
        1 => number(24).prop_map(Proposition::Months),
        1 => logged().prop_map(Proposition::Logged),
    ]
}

/// An order of rules of the default book, which a log can be silent about.
fn logged() -> impl Strategy<Value = LogTest> {
    let ids: Vec<_> = RuleBook::multilevel().rules().iter().map(|rule| rule.id().to_owned()).collect();
    (select(ids.clone()), vec(select(ids), 1..=3)).prop_map(|(rule, before)| LogTest { rule, before })
}

fn counted() -> BoxedStrategy<Proposition> {
    combined(select(&NAMES[..]).prop_map(|name| Proposition::Counted(name.to_owned())))
}

pub(super) fn label() -> impl Strategy<Value = Label> {
    let label = ("[a-z][a-z ]{0,7}", "[a-z][a-zé ]{0,7}", 0..6_u8);
    // One in three is in one language only.
    label.prop_map(|(en, nl, given)| match given {
        0 => Label { en, nl: String::new() },
        1 => Label { en: String::new(), nl },
        _ => Label { en, nl },
    })
}

/// What a claim can assert, its propositions given.
fn assertion(of: BoxedStrategy<Proposition>) -> impl Strategy<Value = Assertion> {
    let share = (of.clone(), proptest::option::of(of.clone()), quantifier());
    let comparison = (of.clone(), of.clone(), of.clone());
    let mean = (vec(of, 1..=3), 0..=16_u32, threshold(16));
    prop_oneof![
        3 => share.prop_map(|(of, among, is)| Assertion::Share(ShareAssertion { of, among, is })),
        2 => comparison.prop_map(|(of, among, than_among)| {
            Assertion::Comparison(ComparisonAssertion { of, among, than_among })
        }),
        1 => mean.prop_map(|(of, eighths, within)| {
            Assertion::Mean(MeanAssertion { of, is: f64::from(eighths) / 8.0, within })
        }),
    ]
}

fn quantifier() -> impl Strategy<Value = Quantifier> {
    prop_oneof![
        1 => select(vec![Quantifier::Every, Quantifier::None, Quantifier::Some]),
        1 => ends(0..=4_u32).prop_map(|(at_least, at_most)| Quantifier::Count(CountTest { at_least, at_most })),
        1 => threshold(8).prop_map(Quantifier::MoreThan),
    ]
}

/// Eighths, which JSON keeps as they are.
fn threshold(most: u32) -> impl Strategy<Value = Threshold> {
    [0..=most, 0..=most, 0..=most].prop_map(|mut eighths| {
        eighths.sort_unstable();
        let [from, at, to] = eighths.map(|eighths| f64::from(eighths) / 8.0);
        Threshold { at, from, to }
    })
}

/// Printed counts of up to four, which somebody's table fits: there is one that they were counted in.
fn tally() -> impl Strategy<Value = TallyDraft> {
    let table = vec(0..1_usize << NAMES.len(), 0..=4);
    let printed = vec((counted(), 0..=1_u32, 0..=1_u32, "[A-Z][a-z]{0,5}"), 0..=3);
    ("[a-z]{1,6}", label(), table, printed).prop_map(|(id, label, table, printed)| {
        let is_named = |combination: usize, name: &Proposition| {
            let place = NAMES.iter().position(|known| *name == Proposition::Counted((*known).to_owned()));
            place.is_some_and(|place| combination >> place & 1 == 1)
        };
        let all = u32::try_from(table.len()).unwrap_or(u32::MAX);
        let printed = printed.into_iter().map(|(of, below, above, source)| {
            let holds = |combination: &&usize| of.holds(&|name: &Proposition| is_named(**combination, name));
            let count = u32::try_from(table.iter().filter(holds).count()).unwrap_or(u32::MAX);
            let is = CountTest { at_least: Some(count.saturating_sub(below)), at_most: Some(count + above) };
            PrintedCount { of, is, source }
        });
        TallyDraft { id, label, of: all, printed: printed.collect() }
    })
}

/// Claims that pass every check, about cases and about tallies.
///
/// ```
/// use policy_integration::Claims;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(ProptestConfig::with_cases(32), |(draft in strategies::claims_draft())| {
///     let claims = Claims::check(draft.clone()).unwrap();
///     prop_assert_eq!(claims.draft(), &draft);
/// });
/// ```
pub fn claims_draft() -> BoxedStrategy<ClaimsDraft> {
    let text = || proptest::option::of("[a-z ]{0,12}");
    let note = proptest::option::of(label());
    let head = ("[a-z]{1,6}", label(), proptest::option::of(term()), text(), note);
    let of_cases = assertion(proposition().boxed()).prop_map(|asserts| (None, asserts));
    let of_tally =
        (any::<proptest::sample::Index>(), assertion(counted())).prop_map(|(tally, asserts)| (Some(tally), asserts));
    let claims = vec((head, prop_oneof![of_cases, of_tally]), 1..=4);
    let versions = proptest::option::of(Just(Versions::default()));
    (versions, vec(tally(), 1..=2), claims)
        .prop_map(|(versions, mut tallies, claims)| {
            for (index, tally) in tallies.iter_mut().enumerate() {
                tally.id = format!("{}_{index}", tally.id);
            }
            let claims =
                claims.into_iter().enumerate().map(|(index, ((id, label, document, source, note), asserts))| {
                    let (tally, asserts) = asserts;
                    let tally = tally.map(|place| tallies[place.index(tallies.len())].id.clone());
                    let source = format!("p. {}", source.unwrap_or_default());
                    ClaimDraft { id: format!("{id}_{index}"), label, document, source, note, tally, asserts }
                });
            let claims = claims.collect();
            ClaimsDraft { versions, tallies, claims }
        })
        .boxed()
}

/// Checked claims.
pub fn claims() -> BoxedStrategy<Claims> {
    claims_draft().prop_filter_map("sound by construction", |draft| Claims::check(draft).ok()).boxed()
}

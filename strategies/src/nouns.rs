//! Strategies for the nouns that stand by themselves.

use std::collections::BTreeMap;

use policy_integration::chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use policy_integration::{
    Bounds, Code, Degree, Dimension, Outcome, Position, Rating, Statement, Truth,
    case::{Band, CodedStatement, DropOut, OutcomeDraft, Period, Profile, Status},
    report::{Path, Waiver},
    vocabulary::{Scale, Term},
};

/// Any word of a vocabulary type: a level, a dimension, a degree, a policy domain …
///
/// ```
/// use policy_integration::Level;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(level in strategies::term::<Level>())| {
///     prop_assert_eq!(Level::from_id(level.id()), Some(level));
/// });
/// ```
pub fn term<T: Term + std::fmt::Debug>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

/// Waivers of some warnings, a few at a place or with a reason.
///
/// ```
/// use policy_integration::report::Waiver;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(waivers in strategies::waivers())| {
///     let json = serde_json::to_string(&waivers).unwrap();
///     prop_assert_eq!(serde_json::from_str::<Vec<Waiver>>(&json).unwrap(), waivers);
/// });
/// ```
pub fn waivers() -> impl Strategy<Value = Vec<Waiver>> {
    let place = || Path::root().join("moments").join(0);
    let reasoned = ("[a-z ]{0,8}[a-z]", any::<bool>()).prop_map(move |(reason, is_whole)| Some((reason, is_whole)));
    let reasoned = prop_oneof![2 => Just(None), 1 => reasoned];
    let waiver = (select(Code::WAIVABLE), reasoned).prop_map(move |(code, reasoned)| match reasoned {
        None => Waiver::from(code),
        Some((reason, is_whole)) => Waiver { code, at: (!is_whole).then(place), reason },
    });
    proptest::collection::vec(waiver, 0..=2)
}

/// Any truth.
pub fn truth() -> impl Strategy<Value = Truth> {
    term()
}

/// Any bounds, exact or enclosing.
pub fn bounds() -> impl Strategy<Value = Bounds> {
    (0.0..=1.0, 0.0..=1.0, any::<bool>()).prop_map(|(a, b, is_exact): (f64, f64, bool)| {
        let (lower, upper) = (a.min(b), a.max(b));
        let bounds = if is_exact { Bounds::exact(lower, upper) } else { Bounds::enclosing(lower, upper) };
        bounds.unwrap_or(Bounds::WHOLE)
    })
}

/// Any rating on a scale. Shrinks towards the lowest known degree.
pub fn rating(scale: Scale) -> impl Strategy<Value = Rating> {
    let degree = || select(scale.degrees());
    (degree(), degree())
        .prop_map(move |(a, b): (Degree, Degree)| Rating::between(a.min(b), a.max(b)).unwrap_or(Rating::unknown(scale)))
}

/// Any position: each dimension known, open or unknown, and the outcome known or unknown.
pub fn position() -> BoxedStrategy<Position> {
    (rated(Dimension::ALL, Dimension::ALL.len()), proptest::option::of(term::<Outcome>()))
        .prop_map(|(position, outcome)| outcome.map_or(position, |outcome| position.with_outcome(outcome)))
        .boxed()
}

/// A position in which at most `open` dimensions, and not the outcome, are open: few enough to go through all its
/// [completions](Position::completions).
pub fn position_with_open_ratings(open: usize) -> BoxedStrategy<Position> {
    position_open_on(Dimension::ALL, open)
}

/// A position in which at most `open` of these dimensions, and not the outcome, are open: for rules about few dimensions,
/// which an unknown elsewhere doesn't touch.
pub fn position_open_on(dimensions: &[Dimension], open: usize) -> BoxedStrategy<Position> {
    (rated(dimensions, open), term::<Outcome>()).prop_map(|(position, outcome)| position.with_outcome(outcome)).boxed()
}

/// A position without an outcome in which at most `open` of these dimensions are open.
fn rated(dimensions: &[Dimension], open: usize) -> impl Strategy<Value = Position> + use<> {
    let ratings: Vec<_> = Dimension::ALL.iter().map(|dimension| rating(dimension.scale())).collect();
    let open_dimensions = subsequence(dimensions.to_vec(), 0..=open.min(dimensions.len()));
    (ratings, open_dimensions).prop_map(|(ratings, open)| {
        let ratings = Dimension::ALL.iter().zip(ratings).map(|(dimension, rating)| {
            let is_open = open.contains(dimension);
            (*dimension, if is_open { rating } else { Rating::known(rating.lower()) })
        });
        Position::new(ratings).unwrap_or(Position::UNKNOWN)
    })
}

/// Any statement on a scale that is sound by itself; changes only where they may stand.
pub fn statement(scale: Scale, with_changes: bool) -> impl Strategy<Value = Statement> {
    let stated = rating(scale).prop_map(Rating::statement);
    let change = select(&[Statement::Unchanged, Statement::Grew, Statement::Fell][..]);
    let led_to = (rating(scale), any::<bool>()).prop_map(move |(rating, grew)| {
        let Some(degrees) = rating.statement().stated_degrees() else {
            return if grew { Statement::Grew } else { Statement::Fell };
        };
        // Nothing grows to the lowest degree, or falls to the highest: then it did the other.
        let has_room = if grew { rating.upper() > scale.bottom() } else { rating.lower() < scale.top() };
        if grew == has_room { Statement::GrewTo(degrees) } else { Statement::FellTo(degrees) }
    });
    if with_changes { prop_oneof![3 => stated, 2 => change, 2 => led_to].boxed() } else { stated.boxed() }
}

/// Any sound statement on a scale, with or without evidence.
pub fn rating_draft(scale: Scale, with_changes: bool) -> impl Strategy<Value = CodedStatement> {
    let text = || proptest::option::of("[ -~é€\n]{0,24}");
    (statement(scale, with_changes), text(), text(), text()).prop_map(|(rating, source, note, coder)| CodedStatement {
        rating,
        source,
        note,
        coder,
    })
}

/// What a moment, or a person, may say of some of these dimensions: up to `most` of them.
pub(super) fn ratings(
    dimensions: Vec<Dimension>,
    most: usize,
    with_changes: bool,
) -> impl Strategy<Value = BTreeMap<Dimension, CodedStatement>> {
    let most = most.min(dimensions.len());
    let some = subsequence(dimensions, 0..=most);
    some.prop_flat_map(move |dimensions| {
        let rating = |dimension: Dimension| (Just(dimension), rating_draft(dimension.scale(), with_changes));
        dimensions.into_iter().map(rating).collect::<Vec<_>>()
    })
    .prop_map(|ratings| ratings.into_iter().collect())
}

/// A date from 2000 to 2027.
pub fn date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..10_000).prop_map(|days| NaiveDate::default() + Days::new(10_957 + days))
}

/// A sound band up to `most`.
pub fn band(most: u32) -> impl Strategy<Value = Band> {
    (0..=most, 0..=most, 0..3_u8).prop_map(|(a, b, form)| match form {
        0 => Band::below(f64::from(a)),
        1 => Band::above(f64::from(a)),
        _ => Band::between(f64::from(a.min(b)), f64::from(a.max(b))),
    })
}

/// A sound period: with an end or running.
pub fn period() -> impl Strategy<Value = Period> {
    (date(), proptest::option::of(0_u64..2_000))
        .prop_map(|(from, days)| Period { from, to: days.map(|days| from + Days::new(days)) })
}

/// Any status.
pub fn status() -> impl Strategy<Value = Status> {
    let drop_out = (proptest::option::of(date()), proptest::option::of("[a-z ]{0,12}"));
    prop_oneof![
        Just(Status::Running),
        Just(Status::Completed),
        drop_out.prop_map(|(on, reason)| Status::DroppedOut(DropOut { on, reason, ..DropOut::default() })),
    ]
}

/// Any outcome in a record.
pub fn outcome_draft() -> impl Strategy<Value = OutcomeDraft> {
    let text = || proptest::option::of("[a-z ]{0,12}");
    (term(), proptest::option::of(term()), text(), text()).prop_map(|(rung, domain, source, note)| OutcomeDraft {
        rung,
        on: None,
        domain,
        source,
        note,
    })
}

/// A sound profile.
pub fn profile() -> impl Strategy<Value = Profile> {
    let maybe = |most| proptest::option::of(band(most));
    (maybe(1_000_000), maybe(100), maybe(10_000), maybe(40)).prop_map(
        |(population, prevalence, organization_size, experience)| Profile {
            population,
            prevalence,
            organization_size,
            experience,
        },
    )
}

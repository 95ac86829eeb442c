//! Kendall's tau-b and its bounds, against the definition and against every completion.

use policy_integration::{
    Level, ScoringModel,
    cohort::{
        Occasion, UndefinedError,
        correlation::{Tau, TauBounds},
    },
    published,
};
use proptest::prelude::*;

/// Cases: the figures that each can have, and its outcome.
type Cases = Vec<(Vec<f64>, f64)>;

/// Tau-b from its definition, pair by pair of cases.
fn naive_tau(figures: &[(f64, f64)]) -> Option<f64> {
    let (mut sum, mut first, mut second) = (0.0, 0.0, 0.0);
    let sign = |a: f64, b: f64| {
        if a > b {
            1.0
        } else if a < b {
            -1.0
        } else {
            0.0
        }
    };
    for (index, (a, b)) in figures.iter().enumerate() {
        for (c, d) in &figures[..index] {
            let (x, y): (f64, f64) = (sign(*a, *c), sign(*b, *d));
            sum += x * y;
            first += x.abs();
            second += y.abs();
        }
    }
    (first * second > 0.0).then(|| sum / f64::sqrt(first * second))
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-12
}

fn bounds(cases: &Cases) -> Result<TauBounds, UndefinedError> {
    let open: Vec<_> = cases.iter().map(|(possible, outcome)| (possible.as_slice(), *outcome)).collect();
    TauBounds::new(&open)
}

/// The completion with these choices, each a place among a case's figures.
fn completion(cases: &Cases, choices: &[usize]) -> Vec<(f64, f64)> {
    cases.iter().zip(choices).map(|((possible, outcome), choice)| (possible[*choice], *outcome)).collect()
}

/// Every completion, by counting up as an odometer does.
fn every_completion(cases: &Cases) -> Vec<Vec<(f64, f64)>> {
    let mut choices = vec![0; cases.len()];
    let mut all = vec![completion(cases, &choices)];
    while let Some(turned) = (0..cases.len()).find(|case| choices[*case] + 1 < cases[*case].0.len()) {
        choices[..turned].fill(0);
        choices[turned] += 1;
        all.push(completion(cases, &choices));
    }
    all
}

fn number(of: usize) -> f64 {
    u32::try_from(of).map(f64::from).expect("a small number")
}

/// Cases with figures among `figures` numbers and outcomes among `outcomes`, of which each can have up to `most` figures.
fn cases(
    number_of: std::ops::Range<usize>,
    figures: usize,
    most: usize,
    outcomes: usize,
) -> impl Strategy<Value = Cases> {
    let possible = prop::collection::btree_set((0..figures).prop_map(|figure| figure), 1..=most);
    let case = (possible, 0..outcomes)
        .prop_map(|(possible, outcome)| (possible.into_iter().map(number).collect(), number(outcome)));
    prop::collection::vec(case, number_of)
}

/// Problems of several shapes, each small enough to go through.
fn small_problems() -> impl Strategy<Value = Cases> {
    prop_oneof![cases(2..6, 4, 4, 3), cases(2..8, 6, 3, 2), cases(2..8, 5, 3, 8), cases(2..10, 3, 2, 4)]
}

/// Fails unless the bounds are what the completions give.
fn assert_exact(cases: &Cases) -> Result<(), TestCaseError> {
    let taus: Vec<_> = every_completion(cases).iter().map(|figures| naive_tau(figures)).collect();
    assert!(!taus.is_empty());
    let defined: Vec<_> = taus.iter().flatten().copied().collect();
    let Ok(bounds) = bounds(cases) else {
        prop_assert!(defined.is_empty());
        return Ok(());
    };
    let least = defined.iter().copied().reduce(f64::min).expect("one is defined");
    let most = defined.iter().copied().reduce(f64::max).expect("one is defined");
    prop_assert!(is_close(bounds.lower, least) && is_close(bounds.upper, most), "{bounds:?}: {least} {most}");
    prop_assert!(bounds.is_lower_exact() && bounds.is_upper_exact() && bounds.is_exact());
    prop_assert_eq!(bounds.cases, cases.len());
    prop_assert_eq!(bounds.always_defined, defined.len() == taus.len());
    Ok(())
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn tau_b_is_its_definition(figures in prop::collection::vec((0..6_u8, 0..4_u8), 0..12)) {
        let figures: Vec<_> = figures.into_iter().map(|(a, b)| (f64::from(a), f64::from(b))).collect();
        match (Tau::b(&figures).ok(), naive_tau(&figures)) {
            (Some(tau), Some(naive)) => prop_assert!(is_close(tau.value, naive), "{tau:?} is not {naive}"),
            (tau, naive) => prop_assert!(tau.is_none() && naive.is_none(), "{tau:?} is not {naive:?}"),
        }
    }
}

proptest! {
    #![proptest_config(inputs::draws(400))]

    #[test]
    fn bounds_are_what_the_completions_give(cases in small_problems()) {
        assert_exact(&cases)?;
    }
}

proptest! {
    #![proptest_config(inputs::draws(6))]

    #[test]
    fn beyond_the_limit_bounds_enclose(
        cases in cases(90..110, 12, 6, 30),
        choices in prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 110), 20),
    ) {
        let bounds = bounds(&cases).expect("something varies");
        prop_assert!(!bounds.is_exact());
        prop_assert!(bounds.lower <= bounds.reached_lower && bounds.reached_upper <= bounds.upper);
        prop_assert!(bounds.lower >= -1.0 && bounds.upper <= 1.0);
        prop_assert!(!choices.is_empty());
        for choice in choices {
            let choice: Vec<_> = cases.iter().zip(&choice).map(|((possible, _), at)| at.index(possible.len())).collect();
            let tau = Tau::b(&completion(&cases, &choice)).expect("defined").value;
            prop_assert!(bounds.lower <= tau && tau <= bounds.upper, "{tau} is outside of {bounds:?}");
        }
    }
}

#[test]
fn ends_come_from_the_completions_that_have_a_tau_b() {
    // Of the two completions one ties the only pair; the other one gives 1.
    let cases = vec![(vec![0.0, 1.0 / 3.0], 4.0), (vec![0.0], 0.0)];
    let found = bounds(&cases).expect("one completion has a tau-b");
    assert_eq!((found.lower, found.upper, found.always_defined), (1.0, 1.0, false));
    assert!(found.is_exact());
}

#[test]
fn of_the_published_cases_all_bounds_are_exact() {
    let cohort = published::cohort();
    let model = ScoringModel::default();
    for occasion in Occasion::ALL {
        let found = cohort.outcome_correlation(&model, Level::Institutional, *occasion);
        let bounds = found.bounds.expect("something varies");
        assert!(bounds.is_exact(), "{occasion:?}: {bounds:?}");
        assert_eq!(found.assuming.len(), 3);
        for tau in found.assuming.iter().take(2).map(|(_, tau)| tau.expect("something varies").value) {
            assert!(bounds.lower <= tau && tau <= bounds.upper);
        }
    }
}

#[test]
fn what_isnt_defined_says_why() {
    assert_eq!(Tau::b(&[(1.0, 1.0)]), Err(UndefinedError::NothingToPair));
    assert_eq!(Tau::b(&[(1.0, 1.0), (2.0, 1.0)]), Err(UndefinedError::NothingVaries));
    assert_eq!(Tau::b(&[(2.0, 2.0), (f64::NAN, 1.0)]), Err(UndefinedError::NoNumber { case: 1 }));
    assert_eq!(Tau::b(&[(2.0, f64::NAN), (1.0, 1.0)]), Err(UndefinedError::NoNumber { case: 0 }));
    let (one, other): (&[f64], &[f64]) = (&[1.0], &[1.0, 2.0]);
    assert_eq!(TauBounds::new(&[(one, 1.0), (one, 2.0)]), Err(UndefinedError::NothingVaries));
    assert_eq!(TauBounds::new(&[(one, 1.0), (other, 1.0)]), Err(UndefinedError::NothingVaries));
    assert_eq!(TauBounds::new(&[(one, 1.0)]), Err(UndefinedError::NothingToPair));
    assert_eq!(TauBounds::new(&[(other, 1.0), (one, f64::NAN)]), Err(UndefinedError::NoNumber { case: 1 }));
    assert_eq!(TauBounds::new(&[(&[1.0, f64::NAN], 1.0), (one, 2.0)]), Err(UndefinedError::NoNumber { case: 0 }));
    let out_of_order: [&[f64]; 4] = [&[2.0, 1.0], &[1.0, 1.0], &[0.0, -0.0], &[]];
    for possible in out_of_order {
        let error = TauBounds::new(&[(other, 1.0), (possible, 2.0)]).expect_err("not ascending");
        assert_eq!(error, UndefinedError::NotAscending { case: 1 });
    }
    for sentence in
        [UndefinedError::NoNumber { case: 1 }, UndefinedError::NotAscending { case: 1 }].map(|u| u.to_string())
    {
        assert!(sentence.contains("case `1`") && sentence.contains("accepted: "), "{sentence}");
        assert!(sentence.starts_with(char::is_lowercase) && !sentence.ends_with('.'), "{sentence}");
    }
}

#[test]
fn figures_without_end_and_zeros_of_either_sign_have_their_place() {
    let (low, high): (&[f64], &[f64]) = (&[f64::NEG_INFINITY, 0.0], &[-0.0, f64::INFINITY]);
    let bounds = TauBounds::new(&[(low, 0.0), (high, 1.0)]).expect("something varies");
    assert_eq!((bounds.lower, bounds.upper, bounds.always_defined), (1.0, 1.0, false));
    assert_eq!(TauBounds::new(&[(low, 0.0), (high, -0.0)]), Err(UndefinedError::NothingVaries));
}

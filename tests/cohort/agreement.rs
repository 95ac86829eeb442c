//! Agreement between coders, against naive versions written from the definitions.

#![expect(clippy::cast_precision_loss, reason = "the counts are small")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use policy_integration::chrono::NaiveDate;
use policy_integration::published::{Coding, coding};
use policy_integration::{
    Case, Codings, Cohort, Dimension, Framework, PolicyDomain, Statement,
    cohort::{
        UndefinedError,
        agreement::{
            Bootstrap, CodedUnit, InvalidDataError, KappaWeights, Metric, Reading, ReadingForm, ReliabilityData,
        },
    },
    vocabulary::Unit,
};
use proptest::prelude::*;

type Rows = Vec<Vec<Option<f64>>>;

fn data(rows: &[Vec<Option<f64>>]) -> ReliabilityData {
    ReliabilityData::by_coder(rows).expect("data")
}

/// The example of Krippendorff (2011) with missing data: four coders, twelve units.
fn krippendorff() -> Rows {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/krippendorff.csv");
    let text = std::fs::read_to_string(path).expect("the fixture");
    let row = |line: &str| line.split(',').skip(1).map(|cell| cell.trim().parse().ok()).collect();
    text.lines().skip(1).map(row).collect()
}

fn rounded(figure: f64) -> String {
    format!("{figure:.3}")
}

#[test]
fn the_published_example_with_missing_data() {
    let data = data(&krippendorff());
    let figures = Metric::ALL.iter().map(|metric| {
        let alpha = data.alpha(*metric).expect("defined");
        assert_eq!((alpha.units, alpha.ratings), (11, 40), "one unit has a single rating");
        rounded(alpha.value)
    });
    assert_eq!(figures.collect::<Vec<_>>(), ["0.743", "0.815", "0.849", "0.797"]);
}

/// Alpha from its definition: the mean distance of pairs within units, each rating at the weight of its unit, over
/// the mean distance of all pairs of ratings.
fn naive_alpha(rows: &[Vec<Option<f64>>], metric: Metric) -> Option<f64> {
    let units = (0..rows[0].len()).map(|unit| rows.iter().filter_map(|row| row[unit]).collect::<Vec<_>>());
    let units: Vec<_> = units.filter(|ratings| ratings.len() >= 2).collect();
    let all: Vec<f64> = units.concat();
    let distance = |a: f64, b: f64| match metric {
        _ if a.total_cmp(&b).is_eq() => 0.0,
        Metric::Nominal => 1.0,
        Metric::Interval => (a - b).powi(2),
        Metric::Ratio => ((a - b) / (a + b)).powi(2),
        Metric::Ordinal => {
            let (low, high) = (a.min(b), a.max(b));
            let count = |is: &dyn Fn(f64) -> bool| all.iter().filter(|value| is(**value)).count() as f64;
            let within = count(&|v| low <= v && v <= high);
            (within - f64::midpoint(count(&|v| v.total_cmp(&low).is_eq()), count(&|v| v.total_cmp(&high).is_eq())))
                .powi(2)
        }
    };
    let pairs = |ratings: &[f64]| -> f64 {
        ratings.iter().map(|a| ratings.iter().map(|b| distance(*a, *b)).sum::<f64>()).sum()
    };
    let n = all.len() as f64;
    let observed: f64 = units.iter().map(|unit| pairs(unit) / (unit.len() as f64 - 1.0)).sum::<f64>() / n;
    let expected = pairs(&all) / (n * (n - 1.0));
    (n > 0.0 && expected > 0.0).then(|| 1.0 - observed / expected)
}

/// Kappa from its definition, pair by pair of units.
fn naive_kappa(rows: &[Vec<Option<f64>>], weights: KappaWeights) -> Option<f64> {
    let both: Vec<_> = rows[0].iter().zip(&rows[1]).filter_map(|(a, b)| Some(((*a)?, (*b)?))).collect();
    let weight = |a: f64, b: f64| match weights {
        KappaWeights::Unweighted => f64::from(u8::from(a.total_cmp(&b).is_ne())),
        KappaWeights::Linear => (a - b).abs(),
        KappaWeights::Quadratic => (a - b).powi(2),
    };
    let n = both.len() as f64;
    let observed = both.iter().map(|(a, b)| weight(*a, *b)).sum::<f64>() / n;
    let expected: f64 = both.iter().map(|(a, _)| both.iter().map(|(_, b)| weight(*a, *b)).sum::<f64>()).sum();
    (expected > 0.0).then(|| 1.0 - observed / (expected / (n * n)))
}

fn assert_close(found: Option<f64>, naive: Option<f64>) {
    match (found, naive) {
        (Some(found), Some(naive)) => assert!((found - naive).abs() < 1e-9, "{found} is not {naive}"),
        (found, naive) => assert_eq!(found, naive),
    }
}

/// A few coders' ratings of a few units on a scale of five, with gaps.
fn rows() -> impl Strategy<Value = Rows> {
    (2..5_usize, 0..9_usize).prop_flat_map(|(coders, units)| {
        let value = prop_oneof![1 => Just(None), 3 => (0..5_u8).prop_map(|value| Some(f64::from(value)))];
        prop::collection::vec(prop::collection::vec(value, units), coders)
    })
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn alpha_is_its_definition_by_pairs(rows in rows()) {
        for metric in Metric::ALL {
            assert_close(data(&rows).alpha(*metric).ok().map(|alpha| alpha.value), naive_alpha(&rows, *metric));
        }
    }

    #[test]
    fn the_order_of_coders_and_units_is_nothing_to_alpha(rows in rows(), turn in 0..9_usize) {
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        for row in &mut turned {
            row.reverse();
            let by = turn % row.len().max(1);
            row.rotate_left(by);
        }
        for metric in Metric::ALL {
            prop_assert_eq!(data(&rows).alpha(*metric), data(&turned).alpha(*metric), "to the last digit");
        }
    }

    #[test]
    fn coders_who_agree_have_alpha_and_kappa_one(row in prop::collection::vec(0..4_u8, 2..9), coders in 2..5_usize) {
        let row: Vec<_> = row.into_iter().map(|value| Some(f64::from(value))).collect();
        let varies = row.iter().any(|value| value != &row[0]);
        let expected = if varies { Ok(1.0) } else { Err(UndefinedError::NothingVaries) };
        let data = data(&vec![row; coders]);
        for metric in Metric::ALL {
            prop_assert_eq!(data.alpha(*metric).map(|alpha| alpha.value), expected);
        }
        for weights in KappaWeights::ALL {
            prop_assert_eq!(data.kappa(0, 1, *weights).map(|kappa| kappa.value), expected);
        }
    }

    #[test]
    fn kappa_is_its_definition_and_the_same_both_ways(rows in rows()) {
        for weights in KappaWeights::ALL {
            let kappa = data(&rows).kappa(0, 1, *weights).map(|kappa| kappa.value);
            assert_close(kappa.ok(), naive_kappa(&rows, *weights));
            let turned = data(&rows).kappa(1, 0, *weights).map(|kappa| kappa.value);
            assert_close(turned.ok(), kappa.ok());
        }
    }

    #[test]
    fn an_interval_repeats_with_its_seed_and_lies_in_order(rows in rows(), seed in any::<u64>()) {
        let bootstrap = Bootstrap::new(seed, 50, 0.9).expect("a bootstrap");
        let data = data(&rows);
        for metric in Metric::ALL {
            let interval = data.alpha_interval(*metric, &bootstrap);
            prop_assert_eq!(interval, data.alpha_interval(*metric, &bootstrap));
            if let Ok(interval) = interval {
                prop_assert!(interval.lower <= interval.upper && interval.upper <= 1.0);
                prop_assert_eq!(interval.defined + interval.undefined, 50);
            }
        }
    }
}

proptest! {
    #![proptest_config(inputs::draws(3))]

    #[test]
    fn many_values_are_counted_as_few_are(rows in rows(), seed in any::<u64>()) {
        // The same units among so many others that the counts are no table any more.
        let mut random = oorandom::Rand64::new(seed.into());
        let mut many = rows;
        for row in &mut many {
            row.extend((0..70_u8).map(|value| Some(f64::from(value) + random.rand_float())));
        }
        for metric in Metric::ALL {
            assert_close(data(&many).alpha(*metric).ok().map(|alpha| alpha.value), naive_alpha(&many, *metric));
        }
    }
}

#[test]
fn what_isnt_defined_says_why() {
    let lone = data(&[vec![Some(1.0), None], vec![None, Some(2.0)]]);
    assert_eq!(lone.alpha(Metric::Ordinal), Err(UndefinedError::NothingToPair));
    assert_eq!(lone.alpha_interval(Metric::Ordinal, &Bootstrap::default()), Err(UndefinedError::NothingToPair));
    assert_eq!(lone.kappa(0, 1, KappaWeights::Linear), Err(UndefinedError::NothingToPair));
    assert_eq!(data(&[]).alpha(Metric::Nominal), Err(UndefinedError::NothingToPair));
    let same = data(&[vec![Some(1.0); 3], vec![Some(1.0); 3]]);
    assert_eq!(same.alpha(Metric::Interval), Err(UndefinedError::NothingVaries));
    assert_eq!(same.kappa(0, 1, KappaWeights::Unweighted), Err(UndefinedError::NothingVaries));
    assert_eq!(same.kappa(0, 2, KappaWeights::Unweighted), Err(UndefinedError::NoSuchCoder { coder: 2, coders: 2 }));
    let below = data(&[vec![Some(-1.0), Some(1.0)], vec![Some(-1.0), Some(1.0)]]);
    assert_eq!(below.alpha(Metric::Ratio), Err(UndefinedError::BelowZero));
    assert_eq!(below.alpha(Metric::Interval).map(|alpha| alpha.value), Ok(1.0));
    for sentence in
        [UndefinedError::NothingToPair, UndefinedError::NothingVaries, UndefinedError::BelowZero].map(|u| u.to_string())
    {
        assert!(sentence.starts_with(char::is_lowercase) && !sentence.ends_with('.'), "{sentence}");
    }
}

#[test]
fn numbers_that_cannot_be_counted_with_are_refused() {
    for value in [f64::NAN, f64::INFINITY, -1e151] {
        let error = ReliabilityData::by_coder(&[vec![Some(value)]]).expect_err("no number");
        assert!(matches!(error, InvalidDataError::NoNumber { .. }), "{error}");
    }
    let huge = [1e150, -1e150, 0.0, 1e150].map(Some).to_vec();
    let alpha = data(&[huge.clone(), huge]).alpha(Metric::Interval).expect("defined");
    assert_eq!(rounded(alpha.value), "1.000");
    let error = data(&[vec![Some(1.0)]]).grouped_by(&["a", "b"]).expect_err("one unit");
    assert_eq!(error, InvalidDataError::UnevenLabels { labels: 2, expected: 1 });
}

/// Two coders' ratings from the table of how often each pair of values was given.
fn from_table<const N: usize>(table: [[usize; N]; N]) -> ReliabilityData {
    let mut rows = vec![vec![], vec![]];
    for (first, counts) in table.iter().enumerate() {
        for (second, count) in counts.iter().enumerate() {
            rows[0].extend(vec![Some(first as f64); *count]);
            rows[1].extend(vec![Some(second as f64); *count]);
        }
    }
    data(&rows)
}

#[test]
fn kappa_of_textbook_examples() {
    let kappa = |data: &ReliabilityData, weights| rounded(data.kappa(0, 1, weights).expect("defined").value);
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.70, expected 0.50.
    assert_eq!(kappa(&from_table([[20, 5], [10, 15]]), KappaWeights::Unweighted), "0.400");
    // 45, 15, 25, 15 and 25, 35, 5, 35: the same observed 0.60, expected 0.54 and 0.46.
    assert_eq!(kappa(&from_table([[45, 15], [25, 15]]), KappaWeights::Unweighted), "0.130");
    assert_eq!(kappa(&from_table([[25, 35], [5, 35]]), KappaWeights::Unweighted), "0.259");
    // Cohen 1968's three diagnoses by two judges of 200 patients: observed 0.70, expected 0.41.
    let cohen = from_table([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
    assert_eq!(kappa(&cohen, KappaWeights::Unweighted), "0.492");
    // Agresti's 91 couples, each partner on a scale of four, as R's `vcd` has them: 0.129, and 0.237 with linear weights.
    let couples = from_table([[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]);
    assert_eq!(kappa(&couples, KappaWeights::Unweighted), "0.129");
    assert_eq!(kappa(&couples, KappaWeights::Linear), "0.237");
    // Cohen's table weighted, from its margins: 120, 60, 20 and 100, 60, 40.
    let weighted = |distance: [f64; 3]| {
        let (rows, columns) = ([120.0, 60.0, 20.0], [100.0, 60.0, 40.0]);
        let cells = [[88.0, 14.0, 18.0], [10.0, 40.0, 10.0], [2.0, 6.0, 12.0]];
        let (mut observed, mut expected) = (0.0, 0.0);
        for (i, row) in rows.iter().enumerate() {
            for (j, column) in columns.iter().enumerate() {
                observed += distance[i.abs_diff(j)] * cells[i][j] / 200.0;
                expected += distance[i.abs_diff(j)] * row * column / 40_000.0;
            }
        }
        rounded(1.0 - observed / expected)
    };
    assert_eq!(kappa(&cohen, KappaWeights::Linear), weighted([0.0, 1.0, 2.0]));
    assert_eq!(kappa(&cohen, KappaWeights::Quadratic), weighted([0.0, 1.0, 4.0]));
}

/// With quadratic weights kappa is Lin's concordance (Fleiss & Cohen 1973): 2 cov / (var + var + difference of means²).
#[test]
fn quadratic_kappa_is_the_concordance() {
    let table = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]];
    let data = from_table(table);
    let pairs: Vec<_> =
        (0..91).map(|unit| (data.value(0, unit).expect("rated"), data.value(1, unit).expect("rated"))).collect();
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / 91.0;
    let (first, second) = (mean(&|pair| pair.0), mean(&|pair| pair.1));
    let covariance = mean(&|pair| (pair.0 - first) * (pair.1 - second));
    let variances = mean(&|pair| (pair.0 - first).powi(2)) + mean(&|pair| (pair.1 - second).powi(2));
    let kappa = data.kappa(0, 1, KappaWeights::Quadratic).expect("defined").value;
    assert_close(Some(kappa), Some(2.0 * covariance / (variances + (first - second).powi(2))));
}

#[test]
fn weighted_kappa_goes_by_the_values_and_not_by_their_places() {
    let rows = [[0.0, 1.0, 3.0], [0.0, 3.0, 3.0]].map(|row| row.map(Some).to_vec());
    let by_place = [[0.0, 1.0, 2.0], [0.0, 2.0, 2.0]].map(|row| row.map(Some).to_vec());
    for (weights, expected) in [(KappaWeights::Linear, 4.0 / 7.0), (KappaWeights::Quadratic, 2.0 / 3.0)] {
        let kappa = |rows: &[Vec<Option<f64>>]| data(rows).kappa(0, 1, weights).expect("defined").value;
        assert_close(Some(kappa(&rows)), Some(expected));
        assert!(kappa(&by_place) > expected + 0.05, "what scikit-learn gives for both");
    }
}

#[test]
fn the_bootstrap_stream_is_pinned() {
    let data = data(&krippendorff());
    let alpha = data.alpha(Metric::Ordinal).expect("defined").value;
    let interval = data.alpha_interval(Metric::Ordinal, &Bootstrap::default()).expect("defined");
    assert!(interval.lower < alpha && alpha < interval.upper);
    assert_eq!([rounded(interval.lower), rounded(interval.upper)], ["0.451", "1.000"]);
    let other = Bootstrap::new(2, 1000, 0.95).expect("a bootstrap");
    assert_ne!(data.alpha_interval(Metric::Ordinal, &other), Ok(interval), "another seed, other draws");
}

/// In which part of the samples of so many units the interval holds the alpha of the population they come from.
///
/// Each of two coders gives a unit's degree with a probability of 0.8, and else any of the four, so that alpha is 0.8
/// squared.
fn coverage(units: usize) -> f64 {
    let mut random = oorandom::Rand64::new(1);
    let bootstrap = Bootstrap::new(1, 100, 0.95).expect("a bootstrap");
    let samples = 300;
    let mut covering = 0;
    for _ in 0..samples {
        let mut rows = vec![vec![], vec![]];
        for _ in 0..units {
            let degree = random.rand_range(0..4);
            for row in &mut rows {
                let coded = if random.rand_float() < 0.8 { degree } else { random.rand_range(0..4) };
                row.push(Some(coded as f64));
            }
        }
        let interval = data(&rows).alpha_interval(Metric::Ordinal, &bootstrap).expect("defined");
        covering += u32::from(interval.lower <= 0.64 && 0.64 <= interval.upper);
    }
    f64::from(covering) / f64::from(samples)
}

#[test]
fn intervals_of_few_units_are_too_short() {
    // Over 4000 samples with 1000 draws each, the parts are 0.859 at ten units and 0.931 at fifty; here there are fewer.
    let (few, more) = (coverage(10), coverage(50));
    assert!((0.82..0.92).contains(&few) && (0.92..0.98).contains(&more), "{few} and {more}");
}

#[test]
fn groups_are_drawn_whole() {
    let rows = [[1.0, 1.0, 2.0, 2.0], [1.0, 2.0, 2.0, 2.0]].map(|row| row.map(Some).to_vec());
    let grouped = data(&rows).grouped_by(&["a", "a", "a", "a"]).expect("labels");
    let alpha = grouped.alpha(Metric::Nominal).expect("defined").value;
    let interval = grouped.alpha_interval(Metric::Nominal, &Bootstrap::default()).expect("defined");
    assert_eq!((interval.lower, interval.upper), (alpha, alpha), "one group is drawn as it is");
}

fn published_codings() -> Codings {
    let [first, second] =
        [Coding::First, Coding::Second].map(|which| Cohort::new(coding(which).to_vec()).expect("ids"));
    Codings::new(&[&first, &second])
}

/// What a record states of the case and of its domains.
fn statements(case: &Case) -> BTreeMap<(Option<PolicyDomain>, NaiveDate, Dimension), Statement> {
    let draft = case.draft();
    let of_domains = draft.domains.iter().flat_map(|domain| domain.moments.iter().map(|at| (Some(domain.domain), at)));
    let moments = draft.moments.iter().map(|moment| (None, moment)).chain(of_domains);
    let ratings = moments.flat_map(|(domain, moment)| {
        moment.ratings.iter().map(move |(dimension, rating)| ((domain, moment.on, *dimension), rating.rating))
    });
    ratings.collect()
}

#[test]
fn a_domain_that_only_one_coder_records_is_one_on_which_the_other_is_silent() {
    let cohort = |domains: &str| {
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}], "domains": [{domains}]}}"#
        );
        Cohort::new(vec![Case::read(json.as_bytes()).expect("a case")]).expect("ids")
    };
    let health = r#"{"domain": "health", "moments": [
        {"on": "2024-01-01", "ratings": {"domain_goals": "emerging"}}, {"on": "2024-06-01", "ratings": {"capacity": "grew"}}]}"#;
    let (one, other, third) = (cohort(""), cohort(health), cohort(r#"{"domain": "health"}"#));
    let codings = Codings::new(&[&one, &other, &third]);
    let of_health: Vec<_> = codings.units().iter().filter(|unit| unit.domain == Some(PolicyDomain::Health)).collect();
    let of_domains = Dimension::ALL.iter().filter(|dimension| dimension.unit() == Unit::Domain).count();
    assert_eq!(of_health.len(), 2 * of_domains, "at two days");
    let goals = of_health.iter().find(|unit| unit.dimension == Dimension::DomainGoals).expect("asked");
    assert_eq!(goals.readings[0], Reading::Silent);
    assert_eq!(goals.readings[1], Reading::Stated(Statement::Degree(policy_integration::Degree::Emerging)));
    assert_eq!(goals.readings[2], Reading::Silent);
    let later = of_health.iter().find(|unit| unit.dimension == Dimension::Capacity && unit.on > goals.on);
    assert_eq!(later.expect("asked").readings[0], Reading::NotCoded, "the others don't have that day");
    assert_eq!(codings.disagreements().count(), 1);
    let of_whole = |unit: &&CodedUnit| unit.domain.is_none() && unit.dimension == Dimension::DomainGoals;
    assert_eq!(codings.units().iter().filter(of_whole).count(), 0, "the goals of a domain are asked of domains");
}

#[test]
fn the_published_codings_differ_where_the_records_do() {
    let codings = published_codings();
    let found: Vec<_> =
        codings.disagreements().map(|unit| (unit.case.as_str(), unit.domain, unit.dimension.id())).collect();
    let mut expected = vec![];
    for (one, other) in coding(Coding::First).iter().zip(coding(Coding::Second)) {
        let stated = [one, other].map(statements);
        for (domain, on, dimension) in stated.iter().flat_map(BTreeMap::keys).collect::<BTreeSet<_>>() {
            let [one_said, other_said] = stated.each_ref().map(|said| said.get(&(*domain, *on, *dimension)));
            if one_said != other_said {
                expected.push((one.id(), *domain, dimension.id()));
            }
        }
    }
    expected.sort_unstable();
    let mut sorted = found.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    assert_eq!(found.len(), 8);
    let points = codings.points().expect("data");
    let forms: usize = codings.forms_of(0).values().sum();
    // Every case has two days and a domain, so that the goals of a domain are asked of domains alone.
    let domains = |case: &Case| case.draft().domains.iter().map(|domain| domain.domain).collect::<BTreeSet<_>>();
    let pairs = coding(Coding::First).iter().zip(coding(Coding::Second));
    let domains: usize = pairs.map(|(one, other)| domains(one).union(&domains(other)).count()).sum();
    let of_domains = Dimension::ALL.iter().filter(|dimension| dimension.unit() == Unit::Domain).count();
    let units = 2 * (20 * (Framework::Multilevel.dimensions().count() - 1) + domains * of_domains);
    assert_eq!((points.units(), forms, points.groups()), (units, units, 20));
}

#[test]
fn what_only_one_coder_coded_is_missing_and_no_disagreement() {
    let cohort = |json: &str| Cohort::new(vec![Case::read(json.as_bytes()).expect("a case")]).expect("ids");
    let one = cohort(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#);
    let two = cohort(
        r#"{"id": "a", "moments": [
            {"on": "2024-01-01", "ratings": {"budget": {"at_least": "embedded"}, "capacity": "unknown"}},
            {"on": "2024-06-01", "ratings": {"budget": "unchanged"}}]}"#,
    );
    let other = cohort(r#"{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#);
    let codings = Codings::new(&[&one, &two, &other]);
    // The first coder has one of the three moments.
    let dimensions = Framework::Multilevel.dimensions().count();
    assert_eq!(codings.units().len(), 3 * dimensions);
    assert_eq!(codings.forms_of(0)[&ReadingForm::NotCoded], 2 * dimensions);
    assert_eq!((codings.forms_of(1)[&ReadingForm::Point], codings.forms_of(1)[&ReadingForm::Unknown]), (1, 1));
    let disagreements: Vec<_> = codings.disagreements().map(|unit| (unit.dimension.id(), &unit.readings)).collect();
    assert_eq!(disagreements.len(), 2);
    assert_eq!(disagreements[0].0, "budget");
    assert_eq!(disagreements[1].1[..2], [Reading::Silent, Reading::Stated(Statement::Unknown)]);
    assert_eq!(Codings::new(&[]).points().expect("data").units(), 0);
}

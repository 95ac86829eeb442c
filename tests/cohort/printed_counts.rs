//! What printed counts of Rotterdam settle, by hand; lines are of the source's text, sections as the data cites them.

use policy_integration::cohort::claims::{CountRange, Verdict};
use policy_integration::instruments::{CountsError, GroupCounts, GroupWillingness, WillingnessModel};
use policy_integration::published::{self, CountReading, printed_responses, rotterdam, rotterdam_counts};
use policy_integration::{Bounds, Case, Claims, Cohort, Degree, Dimension, Framework, Language, Truth};
use policy_integration::{case::Respondent, vocabulary::RespondentRole};
use proptest::prelude::*;

use Dimension as D;

fn exactly(count: u32) -> CountRange {
    CountRange { lower: count, upper: count }
}

fn range(lower: u32, upper: u32) -> CountRange {
    CountRange { lower, upper }
}

/// A fraction of the parts of fifteen respondents: each has seven, one of each kind of powerlessness, two of each meaninglessness.
fn parts(lower: u32, upper: u32, respondents: u32) -> Bounds {
    let of = f64::from(7 * respondents);
    Bounds::exact(f64::from(lower) / of, f64::from(upper) / of).expect("in order")
}

fn counted(reading: CountReading) -> GroupWillingness {
    WillingnessModel::default().group_of_counts(&rotterdam_counts(reading))
}

#[test]
fn the_printed_counts_as_they_are_read() {
    let counts = |reading: CountReading| {
        let counts = rotterdam_counts(reading);
        printed_responses().iter().map(|p| counts.count(p.dimension, p.degree).expect("on scale")).collect::<Vec<_>>()
    };
    assert_eq!(
        counts(CountReading::Closed),
        [
            exactly(12), // line 350: a mandate is essential
            exactly(13), // line 371: a case conference is a way
            exactly(9),  // line 391: little trust
            exactly(12), // lines 344 and 502: positive
            exactly(11), // line 358: the team leader is the right holder
            exactly(14), // line 405: not strategically powerless
            exactly(13), // line 477, Table 5: not tactically powerless
            range(3, 5), // lines 435, 439 and 478: two, interview 2, and two who may be counted; line 617: a few
            exactly(12), // line 447: not without a point for society
            exactly(13), // line 459: all but two see the point for clients
            exactly(0),  // line 405: nobody had strategic influence
            exactly(2),  // line 419: two had tactical influence
        ]
    );
    assert_eq!(
        counts(CountReading::Open),
        [
            range(12, 15),
            range(13, 15),
            range(9, 15),
            exactly(12), // line 502: "twelve of the fifteen"
            range(11, 15),
            range(14, 15),
            range(13, 15),
            range(3, 5),
            range(12, 15),
            exactly(13), // line 459: "all but two"
            exactly(0),
            exactly(2),
        ]
    );
}

#[test]
fn what_printed_counts_settle_is_told_by_both_readings() {
    let closed = counted(CountReading::Closed);
    // Not felt: 14 (405) + 13 (476) + 10 to 12 (15 less the 3 to 5 of 435–439) + 2 × 12 (447) + 2 × 13 (459).
    assert_eq!((14 + 13 + 10 + 24 + 26, 14 + 13 + 12 + 24 + 26), (87, 89));
    assert_eq!(closed.bounds, Some(parts(87, 89, 15)));
    assert_eq!(closed.bounds.unwrap().to_string(), "0.83–0.85");
    let open = counted(CountReading::Open);
    // Whoever isn't counted may not feel it either: 15 + 15 + 12 + 2 × 15, and still 2 × 13, all but two (459).
    assert_eq!(15 + 15 + 12 + 30 + 26, 98);
    assert_eq!(open.bounds, Some(parts(87, 98, 15)));
    assert_eq!(open.bounds.unwrap().to_string(), "0.83–0.93");
    let labels = [CountReading::Closed, CountReading::Open].map(|reading| reading.label(Language::English));
    assert_eq!(labels, ["who isn't counted holds the opposite", "who isn't counted can hold anything"]);
}

#[test]
fn ask_next_does_not_ask_what_counts_answer() {
    let asked =
        |reading| counted(reading).ask_next.iter().map(|open| (open.dimension, open.respondents)).collect::<Vec<_>>();
    // Of operational powerlessness the counts leave two open; of all else, nobody.
    assert_eq!(asked(CountReading::Closed), [(D::OperationalPowerlessness, 2)]);
    assert_eq!(
        asked(CountReading::Open),
        [
            (D::SocietalMeaninglessness, 3),
            (D::TacticalPowerlessness, 2),
            (D::OperationalPowerlessness, 2),
            (D::StrategicPowerlessness, 1),
        ]
    );
    let by_answers = WillingnessModel::default().group(rotterdam().respondents()).ask_next;
    assert_eq!(by_answers.len(), 5, "single answers are told of few");
}

#[test]
fn the_range_over_all_weights_that_keep_the_stated_order() {
    // Closed: lowest 35 of 45, both kinds of meaninglessness (12 and 13) with operational powerlessness (10); highest 13 of
    // 15, that for clients alone.
    let closed = counted(CountReading::Closed).by_any_weights.unwrap();
    assert!((closed.lower() - 35.0 / 45.0).abs() < 1e-12 && (closed.upper() - 13.0 / 15.0).abs() < 1e-12, "{closed}");
    // Open: the highest is the meaninglessness for society alone, which perhaps nobody feels.
    let open = counted(CountReading::Open).by_any_weights.unwrap();
    assert!((open.lower() - 35.0 / 45.0).abs() < 1e-12 && (open.upper() - 1.0).abs() < 1e-12, "{open}");
}

#[test]
fn subgroups_have_joint_bounds() {
    let group = |is_in: &dyn Fn(&Respondent<'_>) -> bool, reading| {
        let (inside, outside): (Vec<_>, Vec<_>) = rotterdam().respondents().partition(|r| is_in(r));
        let counts = rotterdam_counts(reading).of_part(inside, outside).expect("they fit");
        WillingnessModel::default().group_of_counts(&counts).bounds.expect("somebody")
    };
    let inside = |r: &Respondent<'_>| r.in_experiment() == Truth::True;
    let outside = |r: &Respondent<'_>| r.in_experiment() == Truth::False;
    // Of the two: at least 1 isn't strategically powerless (14 of 15); tactically 0 to 2; both operationally (435); interview
    // 3 sees the point for society (455), the other perhaps; that for clients 0 to 2.
    assert_eq!(group(&inside, CountReading::Closed), parts(1 + 2, 2 + 2 + 4 + 4, 2));
    // Of the thirteen: 12 or 13, 11 to 13, 10 to 12, 2 × (10 or 11), 2 × (11 to 13).
    assert_eq!(group(&outside, CountReading::Closed), parts(12 + 11 + 10 + 20 + 22, 13 + 13 + 12 + 22 + 26, 13));
    // A single one stays as open as before, but for interview 2 and its operational powerlessness.
    let partner = |r: &Respondent<'_>| r.role() == Some(RespondentRole::Partner);
    assert_eq!(group(&partner, CountReading::Closed), parts(0, 6, 1));
}

#[test]
fn counts_that_no_group_can_have_are_refused() {
    let counts = GroupCounts::of_size(15);
    let with = |dimension, degree, count| counts.clone().with(dimension, degree, count).map(|_| ());
    let off = Err(CountsError::OffScale { dimension: D::Mandate, degree: Degree::Felt });
    assert_eq!(with(D::Mandate, Degree::Felt, exactly(1)), off);
    let budget = with(D::Budget, Degree::Absent, exactly(1)).unwrap_err();
    assert!(budget.message(Language::English).starts_with("`absent` can't be counted on `budget`; accepted: "));
    let contradiction = CountsError::Contradiction { dimension: D::Mandate };
    assert_eq!(with(D::Mandate, Degree::For, exactly(16)), Err(contradiction));
    assert_eq!(with(D::Mandate, Degree::For, range(3, 2)), Err(contradiction));
    let twelve = counts.clone().with(D::Mandate, Degree::For, exactly(12)).unwrap();
    assert_eq!(twelve.with(D::Mandate, Degree::Against, exactly(4)), Err(contradiction));
    let few = GroupCounts::of_size(3).of_part(rotterdam().respondents(), []).unwrap_err();
    assert_eq!(few, CountsError::Size { counted: 3, respondents: 15 });
    // All fifteen not operationally powerless contradicts what is told of three.
    let none = counts.with(D::OperationalPowerlessness, Degree::NotFelt, exactly(15)).unwrap();
    let told = none.of_part(rotterdam().respondents(), []).unwrap_err();
    assert_eq!(told, CountsError::Contradiction { dimension: D::OperationalPowerlessness });
    assert!(told.message(Language::Dutch).contains("spreken elkaar tegen"));
    assert_eq!(
        WillingnessModel::default().group_of_counts(&GroupCounts::of_size(0)).bounds,
        None,
        "nobody has no mean"
    );
}

#[test]
fn a_mean_of_twelve_and_thirteen_is_thirteen_under_rounding() {
    let cohort = Cohort::default();
    let judge = |id: &str| {
        let claims = published::claims();
        claims.judge(claims.claim(id).expect("published"), &cohort, Claims::MOST_COMPLETIONS)
    };
    let mean = judge("thirteen_on_average");
    assert_eq!((mean.verdict, mean.at_ends), (Verdict::Holds, Some([Verdict::Contradicted, Verdict::Holds])));
    // Line 504 has the thirteen correspond to the positive, who are twelve by lines 344 and 502.
    assert_eq!(judge("average_equals_willing").verdict, Verdict::Contradicted);
}

#[test]
fn that_exactly_two_feel_operationally_powerless_is_said_nowhere() {
    let claims = published::claims();
    assert!(claims.claim("two_feel_operational").is_none());
    let cohort = Cohort::default();
    let mainly = claims.claim("operational_mainly_in_experiment").expect("line 435: mainly");
    let judgment = claims.judge(mainly, &cohort, Claims::MOST_COMPLETIONS);
    assert_eq!((judgment.verdict, judgment.count, judgment.group), (Verdict::Open, exactly(2), range(3, 5)));
}

#[test]
fn what_is_counted_of_some_and_what_follows_of_team_leaders() {
    let (claims, cohort) = (published::claims(), Cohort::default());
    let judge = |id: &str| claims.judge(claims.claim(id).expect(id), &cohort, Claims::MOST_COMPLETIONS);
    let told = [
        ("eleven_see_savings", 11),            // line 451
        ("trust_is_tied_to_mandate", 9),       // line 399
        ("three_fear_unequal_treatment", 3),   // line 463
        ("three_give_the_eviction", 3),        // line 451
        ("conference_takes_too_much_time", 2), // line 381
    ];
    for (id, count) in told {
        let judgment = judge(id);
        assert_eq!((judgment.verdict, judgment.count), (Verdict::Holds, exactly(count)), "{id}");
    }
    // Nine trust little (391), of whom at most two aren't team leaders: at least seven of thirteen (585).
    let leaders = judge("most_team_leaders_trust_little");
    assert_eq!((leaders.verdict, leaders.count, leaders.group), (Verdict::Holds, range(7, 9), exactly(13)));
    // What follows from printed counts, and isn't said.
    for id in ["most_want_mandate_and_conference", "influence_and_feeling"] {
        let note = claims.claim(id).expect(id).note.as_ref().expect("a note");
        assert!(note.en.starts_with("The source doesn't say this: "), "{id}: {}", note.en);
    }
}

#[test]
fn in_the_experiment_the_parties_meet_and_the_mandate_was_used() {
    let moment = rotterdam().latest().position();
    for (dimension, degree) in [
        (D::PartiesMeet, Some(Degree::Present)),     // lines 377, 449 and 587
        (D::MandateUsed, Some(Degree::Present)),     // line 599: twice
        (D::MandateRoute, Some(Degree::NotPresent)), // lines 363 and 435
        (D::MandateCarriedOut, None),                // line 367: four meetings to set one use going
        (D::ClientTakesPart, None),                  // line 377: some would have it so
        (D::RoomForTailoring, None),                 // line 391: differs by official
    ] {
        assert_eq!(moment.rating(dimension).degree(), degree, "{dimension}");
    }
}

#[test]
fn the_mandate_as_essential_and_as_with_the_right_holder_are_two_answers() {
    let counts = rotterdam_counts(CountReading::Closed);
    assert_eq!(counts.count(D::Mandate, Degree::For), Some(exactly(12))); // line 350
    assert_eq!(counts.count(D::MandateHolder, Degree::For), Some(exactly(11))); // line 358
    // Interview 13 is quoted as one of the more reserved (360), of the holder and not of the mandate.
    let thirteenth = rotterdam().respondent("13").unwrap().position();
    assert_eq!(thirteenth.rating(D::MandateHolder).degree(), Some(Degree::Against));
    assert!(thirteenth.rating(D::Mandate).is_unknown());
}

#[test]
fn influence_had_settles_thirty_cells_and_powerlessness_is_not_inferred_from_it() {
    let cells = |dimension: Dimension| {
        rotterdam().respondents().filter(|r| r.position().rating(dimension).degree().is_some()).count()
    };
    assert_eq!(cells(D::StrategicInfluence) + cells(D::TacticalInfluence), 30); // lines 405 and 419
    let had = rotterdam()
        .respondents()
        .filter(|r| r.position().rating(D::TacticalInfluence).degree() == Some(Degree::Present));
    assert_eq!(had.map(Respondent::id).collect::<Vec<_>>(), ["1", "3"]);
    for id in ["1", "3"] {
        let felt = rotterdam().respondent(id).unwrap().position().rating(D::TacticalPowerlessness);
        assert!(felt.is_unknown(), "influence isn't the feeling: interview {id}");
    }
}

#[test]
fn interview_2_is_of_work_and_income() {
    assert_eq!(rotterdam().respondent("2").unwrap().group(), Some("Werk & Inkomen")); // line 838
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    /// On codes, the mean of counts is the mean of the respondents where all were asked.
    #[test]
    fn counts_of_respondents_give_the_mean_of_the_respondents(case in strategies::case(), model in strategies::willingness_model()) {
        let is_coded = |r: &Respondent<'_>| {
            Framework::PolicyAlienation.dimensions().all(|dimension| !r.draft().answers.is_empty() || {
                r.response(dimension).is_none_or(|response| response.instrument() == policy_integration::case::Instrument::InterviewCode)
            }) && r.draft().answers.is_empty() && model.willingness(*r).asked > 0
        };
        let respondents: Vec<_> = case.respondents().filter(is_coded).collect();
        let by_answers = model.group(respondents.iter().copied());
        let by_counts = model.group_of_counts(&GroupCounts::of_respondents(respondents.iter().copied()));
        match (by_answers.bounds, by_counts.bounds) {
            (Some(one), Some(other)) => {
                prop_assert!((one.lower() - other.lower()).abs() < 1e-9 && (one.upper() - other.upper()).abs() < 1e-9);
                let (one, other) = (by_answers.by_any_weights.unwrap(), by_counts.by_any_weights.unwrap());
                prop_assert!((one.lower() - other.lower()).abs() < 1e-9 && (one.upper() - other.upper()).abs() < 1e-9);
            }
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    /// No weights that keep the order give a mean outside the range.
    #[test]
    fn weights_that_keep_the_order_stay_in_the_range(
        shares in proptest::array::uniform5((0..=10_u32, 0..=10_u32)),
        meaninglessness in proptest::array::uniform2(3..=6_u32),
        powerlessness in proptest::array::uniform3(0..=3_u32),
    ) {
        let dimensions: Vec<_> = Framework::PolicyAlienation.dimensions().collect();
        let counts = dimensions.iter().zip(shares).fold(GroupCounts::of_size(10), |counts, (dimension, (a, b))| {
            counts.with(*dimension, Degree::Felt, range(a.min(b), a.max(b))).unwrap()
        });
        let weights: Vec<_> = powerlessness.into_iter().chain(meaninglessness).collect();
        let weights = dimensions.iter().zip(weights).map(|(dimension, weight)| format!("\"{dimension}\": {weight}"));
        let json = format!(r#"{{"id": "m", "weights": {{{}}}}}"#, weights.collect::<Vec<_>>().join(", "));
        let group = WillingnessModel::read(json.as_bytes()).unwrap().group_of_counts(&counts);
        let (bounds, range) = (group.bounds.unwrap(), group.by_any_weights.unwrap());
        prop_assert!(range.lower() <= bounds.lower() + 1e-12 && bounds.upper() <= range.upper() + 1e-12);
    }

    /// Whoever is in which part: the bounds of a part hold for every way to fill in what is open that fits the counts.
    #[test]
    fn bounds_of_a_part_hold_for_every_completion(
        known in proptest::collection::vec(proptest::option::of(any::<bool>()), 1..7),
        in_part in proptest::collection::vec(any::<bool>(), 7),
        total in (0..=6_u32, 0..=6_u32),
    ) {
        let code = |known: &Option<bool>| match known {
            Some(true) => "felt",
            Some(false) => "not_felt",
            None => "unknown",
        };
        let respondents: Vec<_> = known.iter().enumerate().map(|(n, known)| {
            format!(r#"{{"id": "{n}", "responses": {{"client_meaninglessness": "{}"}}}}"#, code(known))
        }).collect();
        let json = format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "respondents": [{}]}}"#, respondents.join(", "));
        let case = Case::read(json.as_bytes()).unwrap();
        let size = u32::try_from(known.len()).unwrap();
        let total = range(total.0.min(total.1).min(size), total.0.max(total.1).min(size));
        let whole = GroupCounts::of_size(size).with(D::ClientMeaninglessness, Degree::Felt, total).unwrap();
        let (part, others): (Vec<_>, Vec<_>) = case.respondents().partition(|r| in_part[r.id().parse::<usize>().unwrap()]);
        let completions = (0..1_u32 << known.len()).filter(|bits| {
            let fits = |(n, known): (usize, &Option<bool>)| known.is_none_or(|known| known == (bits >> n & 1 == 1));
            known.iter().enumerate().all(fits) && (total.lower..=total.upper).contains(&bits.count_ones())
        });
        let in_the_part = |bits: u32| (0..known.len()).filter(|n| in_part[*n] && bits >> n & 1 == 1).map(|_| 1).sum::<u32>();
        let counts: Vec<_> = completions.map(in_the_part).collect();
        match whole.of_part(part, others) {
            Err(_) => prop_assert!(counts.is_empty()),
            Ok(bounds) => {
                let expected = range(*counts.iter().min().unwrap(), *counts.iter().max().unwrap());
                prop_assert_eq!(bounds.count(D::ClientMeaninglessness, Degree::Felt), Some(expected));
            }
        }
    }
}

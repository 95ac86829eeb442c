//! What holds for every case and every position.

use policy_integration::{
    Bounds, Case, CaseDraft, Claims, Code, Dimension, Level, Position, Rating, ScoringModel, Statement, Truth,
    cohort::claims::ClaimsDraft,
    report::Severity,
    score::{Alignment, Share},
};
use proptest::prelude::*;
use strategies::{position_with_open_ratings, sound_draft, term};

use crate::naive;

/// A level's score of a complete position, worked out as a reader would.
fn naive_score(model: &ScoringModel, position: Position, level: Level) -> f64 {
    let rated = |dimension: &Dimension| {
        let degree = position.rating(*dimension).degree().expect("complete");
        (f64::from(model.weight(*dimension).get()), degree.membership())
    };
    let rated: Vec<_> = Dimension::of_level(level).iter().map(rated).filter(|(weight, _)| *weight > 0.0).collect();
    match model.aggregation() {
        policy_integration::score::Aggregation::Mean => {
            let weights: f64 = rated.iter().map(|(weight, _)| weight).sum();
            rated.iter().map(|(weight, membership)| weight * membership).sum::<f64>() / weights
        }
        policy_integration::score::Aggregation::WeakestLink => {
            rated.iter().map(|(_, membership)| *membership).fold(1.0, f64::min)
        }
        other => panic!("no naive score for {other}"),
    }
}

fn naive_alignment(scores: [f64; 3]) -> f64 {
    let highest = scores.into_iter().fold(0.0, f64::max);
    let lowest = scores.into_iter().fold(1.0, f64::min);
    1.0 - (highest - lowest)
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// The tightest bounds around figures.
fn range(figures: impl Iterator<Item = f64>) -> (f64, f64) {
    figures.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| (low.min(figure), high.max(figure)))
}

proptest! {
    #![proptest_config(inputs::draws(150))]

    #[test]
    fn bounds_are_what_the_completions_score(
        model in strategies::scoring_model(),
        position in position_with_open_ratings(4),
    ) {
        let score = model.score(&position);
        let completions: Vec<[f64; 3]> = position
            .completions()
            .map(|completion| [0, 1, 2].map(|index| naive_score(&model, completion, Level::ALL[index])))
            .collect();
        prop_assert!(!completions.is_empty());
        for (index, level) in Level::ALL.iter().enumerate() {
            let (low, high) = range(completions.iter().map(|scores| scores[index]));
            let bounds = score.level(*level);
            prop_assert!(bounds.is_exact());
            prop_assert!(is_close(bounds.lower(), low) && is_close(bounds.upper(), high), "{level}: {bounds:?}");
        }
        let (low, high) = range(completions.iter().map(|scores| naive_alignment(*scores)));
        let (quick, exact) = (score.alignment(), model.scorecard(&position).alignment);
        prop_assert!(exact.is_exact());
        prop_assert!(is_close(exact.lower(), low) && is_close(exact.upper(), high), "{exact:?}");
        prop_assert!(quick.encloses(exact));
        prop_assert!(is_close(quick.lower(), low), "the lower is always reached");
        if quick.is_exact() {
            prop_assert!(is_close(quick.upper(), high));
        }
    }

    #[test]
    fn a_bottleneck_is_certain_in_all_completions_and_possible_in_some(
        model in strategies::scoring_model(),
        position in position_with_open_ratings(4),
    ) {
        let bottleneck = model.score(&position).bottleneck();
        for (index, level) in Level::ALL.iter().enumerate() {
            let is_lowest: Vec<bool> = position.completions().map(|completion| {
                let scores = [0, 1, 2].map(|other| naive_score(&model, completion, Level::ALL[other]));
                scores.iter().all(|other| scores[index] <= other + 1e-9)
            }).collect();
            prop_assert_eq!(bottleneck.is(*level).is_certain(), is_lowest.iter().all(|lowest| *lowest));
            prop_assert_eq!(bottleneck.is(*level).is_possible(), is_lowest.iter().any(|lowest| *lowest));
        }
    }

    #[test]
    fn a_word_for_the_alignment_is_that_of_every_completion(
        model in strategies::scoring_model(),
        position in position_with_open_ratings(4),
    ) {
        let pattern = model.scorecard(&position).pattern;
        let completions: Vec<[bool; 3]> = position.completions().map(|completion| {
            [0, 1, 2].map(|index| naive_score(&model, completion, Level::ALL[index]) >= model.integrated_from() - 1e-9)
        }).collect();
        prop_assert!(!completions.is_empty());
        let word = |integrated: &[bool; 3]| match integrated.iter().filter(|is| **is).count() {
            0 => Alignment::Siloed,
            3 => Alignment::Integrated,
            _ => Alignment::Misaligned,
        };
        let possible: Vec<_> =
            Alignment::ALL.iter().copied().filter(|wanted| completions.iter().any(|each| word(each) == *wanted)).collect();
        prop_assert_eq!(pattern.possible().collect::<Vec<_>>(), &possible[..]);
        prop_assert_eq!(pattern.alignment(), if let [one] = possible[..] { Some(one) } else { None });
        let always = |leads: bool| Level::ALL.iter().copied()
            .filter(|level| completions.iter().all(|each| word(each) == Alignment::Misaligned && each[*level as usize] == leads))
            .collect::<Vec<_>>();
        prop_assert_eq!(pattern.leading().collect::<Vec<_>>(), always(true));
        prop_assert_eq!(pattern.lagging().collect::<Vec<_>>(), always(false));
    }

    #[test]
    fn contributions_add_up(model in strategies::scoring_model(), position in strategies::position()) {
        let card = model.scorecard(&position);
        for level in &card.levels {
            let points = level.contributions.iter().filter_map(|contribution| match contribution.share {
                Share::Points(points) => Some(points),
                Share::Binding(_) => None,
            });
            if let Some(total) = level.points {
                prop_assert_eq!(points.clone().map(|points| points.lower).sum::<u32>(), total.lower);
                prop_assert_eq!(points.map(|points| points.upper).sum::<u32>(), total.upper);
                prop_assert!(is_close(level.score.lower(), f64::from(total.lower) / f64::from(total.of)));
                prop_assert!(is_close(level.score.upper(), f64::from(total.upper) / f64::from(total.of)));
            } else {
                let is = |wanted: fn(Truth) -> bool| level.contributions.iter().any(
                    |contribution| matches!(contribution.share, Share::Binding(truth) if wanted(truth)));
                prop_assert!(is(Truth::is_possible), "some dimension makes the score");
            }
        }
    }

    #[test]
    fn narrowing_never_widens(
        model in strategies::scoring_model(),
        position in strategies::position(),
        dimension in term::<Dimension>(),
    ) {
        let before = model.score(&position);
        for degree in position.rating(dimension).degrees() {
            let narrowed = position.with(dimension, Rating::known(degree)).unwrap();
            prop_assert!(position.encloses(narrowed));
            let after = model.score(&narrowed);
            for level in Level::ALL {
                prop_assert!(before.level(*level).encloses(after.level(*level)));
                prop_assert!(before.bottleneck().is(*level).is_possible() || !after.bottleneck().is(*level).is_possible());
            }
            prop_assert!(before.alignment().encloses(after.alignment()));
        }
    }

    #[test]
    fn what_to_ask_next_says_what_answers_do(model in strategies::scoring_model(), position in strategies::position()) {
        let candidates = |position: &Position| model.score(position).bottleneck().candidates().count();
        let questions = model.scorecard(&position).ask_next;
        for question in &questions {
            let answers: Vec<_> = question.rating.degrees()
                .map(|degree| position.with(question.dimension, Rating::known(degree)).unwrap())
                .collect();
            let settling = answers.iter().filter(|answer| candidates(answer) < candidates(&position)).count();
            prop_assert_eq!((question.settles.answers as usize, question.settles.of as usize), (settling, answers.len()));
        }
        let share = |question: &policy_integration::score::Question|
            f64::from(question.settles.answers) / f64::from(question.settles.of);
        for pair in questions.windows(2) {
            let key = |question| (share(question), question.width);
            let ((a_share, a_width), (b_share, b_width)) = (key(&pair[0]), key(&pair[1]));
            prop_assert!(a_share > b_share
                || is_close(a_share, b_share) && (a_width > b_width - 1e-12)
                    && (!is_close(a_width, b_width) || pair[0].dimension < pair[1].dimension));
        }
    }

    #[test]
    fn comparing_two_cases_is_exact(
        model in strategies::scoring_model(),
        one in position_with_open_ratings(2),
        other in position_with_open_ratings(2),
        level in term::<Level>(),
    ) {
        let mut answers = Vec::new();
        for a in one.completions() {
            for b in other.completions() {
                let (a, b) = (naive_score(&model, a, level), naive_score(&model, b, level));
                answers.push(a > b + 1e-9);
            }
        }
        let all = answers.iter().all(|above| *above);
        let any = answers.iter().any(|above| *above);
        let expected = match (all, any) { (true, _) => Truth::True, (_, true) => Truth::Unknown, _ => Truth::False };
        prop_assert_eq!(model.stands_above(&one, &other, level), expected);
    }

    #[test]
    fn a_record_survives_the_door_and_json(draft in sound_draft()) {
        let case = Case::check(draft.clone()).unwrap();
        prop_assert_eq!(case.clone().into_draft(), draft.clone());
        let json = serde_json::to_vec(&case).unwrap();
        prop_assert_eq!(&Case::read(&json).unwrap(), &case);
        prop_assert_eq!(&serde_json::from_slice::<Case>(&json).unwrap(), &case);
        prop_assert_eq!(serde_json::from_slice::<CaseDraft>(&json).unwrap(), draft);
    }

    #[test]
    fn a_scoring_model_survives_the_door_and_json(model in strategies::scoring_model()) {
        let json = serde_json::to_vec(&model).unwrap();
        prop_assert_eq!(&ScoringModel::read(&json).unwrap(), &model);
        prop_assert_eq!(ScoringModel::check(model.draft().clone()).unwrap(), model);
    }

    #[test]
    fn claims_survive_the_door_and_json(draft in strategies::claims_draft()) {
        let json = serde_json::to_vec(&draft).unwrap();
        prop_assert_eq!(&serde_json::from_slice::<ClaimsDraft>(&json).unwrap(), &draft);
        let claims = Claims::check(draft.clone()).unwrap();
        prop_assert_eq!(&Claims::read(&json).unwrap(), &claims);
        prop_assert_eq!(&serde_json::from_slice::<Claims>(&serde_json::to_vec(&claims).unwrap()).unwrap(), &claims);
        prop_assert_eq!(ClaimsDraft::from(claims), draft);
    }

    #[test]
    fn a_broken_document_has_that_fault_and_no_other(
        (code, json) in proptest::sample::select([strategies::BREAKABLE_IN_FORM, strategies::BREAKABLE_IN_SENSE].concat())
            .prop_flat_map(|code| (Just(code), strategies::document_breaking(code).unwrap())),
    ) {
        let report = match Case::read(&json) {
            Ok(case) => case.warnings().clone(),
            Err(report) => report,
        };
        prop_assert_eq!(report.is_sound(), code.severity() == Severity::Warning);
        prop_assert!(report.findings().iter().any(|finding| finding.code() == code), "{report}");
        prop_assert!(report.errors().all(|finding| finding.code() == code), "{report}");
    }

    #[test]
    fn a_draft_that_breaks_a_rule_of_sense_is_rejected_or_warned_of(
        (code, draft) in proptest::sample::select(strategies::BREAKABLE_IN_SENSE)
            .prop_flat_map(|code| (Just(code), strategies::draft_breaking(code).unwrap())),
    ) {
        let report = match Case::check(draft) {
            Ok(case) => case.warnings().clone(),
            Err(rejection) => rejection.report,
        };
        prop_assert!(report.findings().iter().any(|finding| finding.code() == code), "{report}");
    }

    #[test]
    fn damaged_records_give_a_report_and_no_panic(
        draft in sound_draft(),
        damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut json = serde_json::to_vec(&draft).unwrap();
        for (place, byte) in damage {
            let place = place.index(json.len());
            json[place] = byte;
        }
        let strict = serde_json::from_slice::<CaseDraft>(&json);
        prop_assert_eq!(CaseDraft::read(&json).is_ok(), strict.is_ok());
    }

    #[test]
    fn what_a_score_can_have_shifted_is_what_the_courses_allow(
        model in strategies::scoring_model(),
        level in term::<Level>(),
        ratings in proptest::collection::vec(
            (strategies::rating(policy_integration::vocabulary::Scale::Integration), strategies::rating_draft(policy_integration::vocabulary::Scale::Integration, true)), 3),
    ) {
        check_shift(&model, level, &ratings)?;
    }

    #[test]
    fn the_weakest_links_bind(position in position_with_open_ratings(4), draft in strategies::scoring_model_draft()) {
        let draft = policy_integration::score::ScoringModelDraft {
            aggregation: policy_integration::score::Aggregation::WeakestLink, ..draft };
        let model = ScoringModel::check(draft).unwrap();
        for level in model.scorecard(&position).levels {
            for contribution in &level.contributions {
                let is_lowest = |completion: Position| level.contributions.iter().all(|other| {
                    completion.rating(contribution.dimension).lower() <= completion.rating(other.dimension).lower()
                });
                let answers: Vec<bool> = position.completions().map(is_lowest).collect();
                let Share::Binding(binding) = contribution.share else { panic!("the weakest link has no points") };
                prop_assert_eq!(binding.is_certain(), answers.iter().all(|lowest| *lowest));
                prop_assert_eq!(binding.is_possible(), answers.iter().any(|lowest| *lowest));
            }
        }
    }

    #[test]
    fn what_was_rated_is_described(model in strategies::scoring_model(), position in strategies::position()) {
        for level in model.scorecard(&position).levels {
            let known: Vec<(f64, f64)> = Dimension::of_level(level.level).iter()
                .filter_map(|dimension| Some((
                    f64::from(model.weight(*dimension).get()),
                    position.rating(*dimension).degree()?.membership(),
                )))
                .filter(|(weight, _)| *weight > 0.0)
                .collect();
            prop_assert_eq!(level.rated.count as usize, known.len());
            let weights: f64 = known.iter().map(|(weight, _)| weight).sum();
            let mean = known.iter().map(|(weight, membership)| weight * membership).sum::<f64>() / weights;
            match level.rated.mean {
                Some(described) => prop_assert!(is_close(described, mean)),
                None => prop_assert!(known.is_empty()),
            }
        }
    }

    #[test]
    fn the_width_of_a_question_is_the_most_that_an_answer_takes_away(
        model in strategies::scoring_model(),
        position in strategies::position(),
    ) {
        let width = |position: &Position, level| model.score(position).level(level).width();
        for question in model.scorecard(&position).ask_next {
            let taken = question.rating.degrees()
                .map(|degree| position.with(question.dimension, Rating::known(degree)).unwrap())
                .map(|answer| width(&position, question.level) - width(&answer, question.level))
                .fold(0.0, f64::max);
            prop_assert!(is_close(question.width, taken), "{} and {taken}", question.width);
        }
    }

    #[test]
    fn findings_come_in_order(value in any_json()) {
        if let Err(report) = Case::read(value.to_string().as_bytes()) {
            let keys: Vec<_> = report.findings().iter().map(|finding| (finding.path(), finding.code())).collect();
            prop_assert!(keys.is_sorted());
        }
    }

    #[test]
    fn arbitrary_bytes_give_a_report_and_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Case::read(&bytes).is_err());
        prop_assert!(ScoringModel::read(&bytes).is_err());
        let _ = Case::read_array(&bytes);
    }

    #[test]
    fn arbitrary_json_gives_a_report_and_no_panic(value in any_json()) {
        let json = value.to_string();
        if let Err(report) = Case::read(json.as_bytes()) {
            prop_assert!(!report.is_sound());
            prop_assert!(report.lines(policy_integration::Language::Dutch).all(|line| line.starts_with('$')));
        }
    }

    #[test]
    fn cut_short_anywhere_a_record_is_unsound(draft in sound_draft(), cut in 0.0..1.0_f64) {
        let json = serde_json::to_vec(&draft).unwrap();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let end = (cut * json.len() as f64) as usize;
        let report = Case::read(&json[..end]).unwrap_err();
        prop_assert!(report.findings().iter().all(|finding| finding.code() == Code::Truncated), "{report}");
    }

    #[test]
    fn change_is_what_the_courses_of_a_dimension_allow(
        start in strategies::rating(policy_integration::vocabulary::Scale::Integration),
        statements in proptest::collection::vec(strategies::statement(policy_integration::vocabulary::Scale::Integration, true), 1..4),
    ) {
        check_course(start, &statements)?;
    }

    #[test]
    fn knowing_more_of_a_moment_never_widens_what_changed(
        before in strategies::rating(policy_integration::vocabulary::Scale::Integration),
        statement in strategies::statement(policy_integration::vocabulary::Scale::Integration, true),
    ) {
        let steps = |before: Rating| {
            let day = |month| chrono::NaiveDate::from_ymd_opt(2024, month, 1).unwrap();
            let moment = |month, statement: Statement| policy_integration::case::MomentDraft {
                on: day(month),
                ratings: [(Dimension::Budget, statement.into())].into(), ..policy_integration::case::MomentDraft::default() };
            let moments = vec![moment(1, before.statement()), moment(2, statement)];
            let case = Case::check(CaseDraft { id: "a".to_owned(), moments, ..CaseDraft::default() }).ok()?;
            Some(case.change(0, 1)?.of(Dimension::Budget)?.steps())
        };
        let Some(wide) = steps(before) else { return Ok(()) };
        for degree in before.degrees() {
            // A known top that grew is the codebook's one exception: it stays, where an unknown degree can't have been it.
            // So is change within the degree.
            let is_within = match statement {
                Statement::GrewTo(degrees) => degree >= degrees.rating().unwrap().lower(),
                Statement::FellTo(degrees) => degree <= degrees.rating().unwrap().upper(),
                _ => false,
            };
            let is_exception = is_within || statement == Statement::Grew && degree == degree.scale().top();
            if let Some(narrow) = steps(Rating::known(degree)).filter(|_| !is_exception) {
                prop_assert!(wide.start() <= narrow.start() && narrow.end() <= wide.end(), "{degree}");
            }
        }
    }

    #[test]
    fn truth_is_kleenes(a in strategies::truth(), b in strategies::truth()) {
        let completions = |truth: Truth| truth.known().map_or(vec![false, true], |known| vec![known]);
        let table = |combine: fn(bool, bool) -> bool| {
            let mut results = Vec::new();
            for a in completions(a) { for b in completions(b) { results.push(combine(a, b)); } }
            let all_same = results.windows(2).all(|pair| pair[0] == pair[1]);
            Truth::from(all_same.then_some(results[0]))
        };
        prop_assert_eq!(a & b, table(|a, b| a && b));
        prop_assert_eq!(a | b, table(|a, b| a || b));
        prop_assert_eq!(!(a & b), !a | !b);
        prop_assert_eq!(!!a, a);
    }

    #[test]
    fn bounds_compare_as_their_figures_do(a in strategies::bounds(), b in strategies::bounds()) {
        prop_assert_eq!(a.above(b).is_certain(), a.lower() > b.upper());
        prop_assert!(Bounds::WHOLE.encloses(a));
        prop_assert!(a.contains(a.lower()) && a.contains(a.upper()));
        prop_assert!(!(a.above(b).is_certain() && b.above(a).is_possible()));
    }
}

/// Goes through every trajectory that a dimension can have taken, and compares it with the case's ratings and changes.
fn check_course(start: Rating, statements: &[Statement]) -> Result<(), TestCaseError> {
    let day = |month: usize| chrono::NaiveDate::from_ymd_opt(2024, u32::try_from(month).unwrap() + 1, 1).unwrap();
    let moment = |(index, statement): (usize, Statement)| policy_integration::case::MomentDraft {
        on: day(index),
        ratings: [(Dimension::Budget, statement.into())].into(),
        ..policy_integration::case::MomentDraft::default()
    };
    let stated: Vec<_> = [start.statement()].into_iter().chain(statements.iter().copied()).collect();
    let draft = CaseDraft {
        id: "a".to_owned(),
        moments: stated.iter().copied().enumerate().map(moment).collect(),
        ..CaseDraft::default()
    };
    let Ok(case) = Case::check(draft) else { return Ok(()) };
    let ranks = |rating: Rating| rating.lower().rank()..=rating.upper().rank();
    let mut trajectories: Vec<Vec<u32>> = ranks(start).map(|rank| vec![rank]).collect();
    for statement in statements {
        let mut latest: Vec<u32> = trajectories.iter().map(|trajectory| trajectory[trajectory.len() - 1]).collect();
        latest.sort_unstable();
        latest.dedup();
        let follows = |before: u32, after: u32| naive::follows(*statement, &latest, before, after, start.scale());
        trajectories = trajectories
            .iter()
            .flat_map(|trajectory| {
                let before = trajectory[trajectory.len() - 1];
                (0..4)
                    .filter(move |after| follows(before, *after))
                    .map(|after| [trajectory.as_slice(), &[after]].concat())
            })
            .collect();
    }
    let last = stated.len() - 1;
    for (index, moment) in case.moments().enumerate() {
        let rating = moment.position().rating(Dimension::Budget);
        let (low, high) = (trajectories.iter().map(|c| c[index]).min(), trajectories.iter().map(|c| c[index]).max());
        prop_assert_eq!((Some(rating.lower().rank()), Some(rating.upper().rank())), (low, high), "moment {}", index);
    }
    let steps = |trajectory: &Vec<u32>| trajectory[last].cast_signed() - trajectory[0].cast_signed();
    let change = case.change(0, last).unwrap();
    let expected = trajectories.iter().map(steps).min().unwrap()..=trajectories.iter().map(steps).max().unwrap();
    prop_assert_eq!(change.of(Dimension::Budget).unwrap().steps(), expected);
    Ok(())
}

/// Rates the first three dimensions of a level at two moments, goes through every way that they can have gone, and
/// compares the level's least and most shift.
fn check_shift(
    model: &ScoringModel,
    level: Level,
    ratings: &[(Rating, policy_integration::case::CodedStatement)],
) -> Result<(), TestCaseError> {
    // The other dimensions are known and stay what they are.
    let dimensions = Dimension::of_level(level);
    let known = Statement::Degree(policy_integration::Degree::Established);
    let mut before: std::collections::BTreeMap<_, _> = dimensions.iter().map(|d| (*d, known.into())).collect();
    let mut after = std::collections::BTreeMap::new();
    for (dimension, (rating, draft)) in dimensions.iter().zip(ratings) {
        before.insert(*dimension, rating.statement().into());
        after.insert(*dimension, draft.clone());
    }
    let day = |month| chrono::NaiveDate::from_ymd_opt(2024, month, 1).unwrap();
    let moments = vec![
        policy_integration::case::MomentDraft {
            on: day(1),
            ratings: before,
            ..policy_integration::case::MomentDraft::default()
        },
        policy_integration::case::MomentDraft {
            on: day(2),
            ratings: after,
            ..policy_integration::case::MomentDraft::default()
        },
    ];
    let Ok(case) = Case::check(CaseDraft { id: "a".to_owned(), moments, ..CaseDraft::default() }) else {
        return Ok(());
    };
    let [first, latest] = [case.first().position(), case.latest().position()];
    let pairs_of = |dimension: &Dimension| -> Vec<(u32, u32)> {
        let ranks = |position: Position| position.rating(*dimension).degrees().map(policy_integration::Degree::rank);
        let statement = case.latest().evidence(*dimension).map_or(Statement::Unchanged, |rating| rating.rating);
        let stated_before = case.first().evidence(*dimension).map_or(Statement::Unknown, |rating| rating.rating);
        let stated_before = stated_before.rating(dimension.scale()).unwrap();
        let earlier: Vec<u32> = stated_before.degrees().map(policy_integration::Degree::rank).collect();
        let fits =
            |(before, after): &(u32, u32)| naive::follows(statement, &earlier, *before, *after, dimension.scale());
        ranks(first).flat_map(|before| ranks(latest).map(move |after| (before, after))).filter(fits).collect()
    };
    let mut trajectories: Vec<Vec<(u32, u32)>> = vec![Vec::new()];
    for dimension in dimensions {
        let pairs = pairs_of(dimension);
        trajectories =
            trajectories.iter().flat_map(|c| pairs.iter().map(|pair| [c.as_slice(), &[*pair]].concat())).collect();
    }
    let score = |ranks: Vec<u32>| {
        let degree = |rank: u32| policy_integration::vocabulary::Scale::Integration.degree(rank).unwrap();
        let rated = dimensions.iter().zip(ranks).map(|(d, rank)| (*d, Rating::known(degree(rank))));
        naive_score(model, rated.fold(complete(), |p, (d, rating)| p.with(d, rating).unwrap()), level)
    };
    let shifts = trajectories.iter().map(|trajectory| {
        score(trajectory.iter().map(|pair| pair.1).collect()) - score(trajectory.iter().map(|pair| pair.0).collect())
    });
    let (least, most) = range(shifts);
    let shift = model.progress(&case.change_since_first().unwrap()).level(level).shift;
    prop_assert!(is_close(shift.lower, least) && is_close(shift.upper, most), "{shift:?}: {least} {most}");
    Ok(())
}

/// A position in which every degree is known.
fn complete() -> Position {
    let lowest = |dimension: &Dimension| (*dimension, Rating::known(dimension.scale().bottom()));
    Position::new(Dimension::ALL.iter().map(lowest)).unwrap()
}

/// JSON of any shape, with the keys and words of a case among the others.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let key = prop_oneof![
        proptest::sample::select(
            &["id", "moments", "on", "ratings", "budget", "rating", "between", "status", "period"][..]
        )
        .prop_map(str::to_owned),
        "[a-z]{0,6}",
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".{0,8}".prop_map(Into::into),
        proptest::sample::select(&["absent", "grew", "2024-01-01", "completed"][..]).prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 48, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            proptest::collection::btree_map(key.clone(), inner, 0..5)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

//! Sets of steps.

use crate::steps::{Span, Steps};
use crate::vocabulary::Favour;

/// Sixty-three scales of three steps: the twenty-second starts at the second word, and so on.
const SPANS: [Span; 63] = Span::layout([3; 63]);

fn places(steps: Steps) -> Vec<usize> {
    steps.places().collect()
}

#[test]
fn scales_fill_all_three_words_and_none_lies_in_two() {
    let mut taken = Steps::NONE;
    for span in SPANS {
        let own = places(span.all());
        assert_eq!((own.len(), own[0] / 64), (3, own[2] / 64));
        assert!(!taken.meets(span.all()), "{own:?}");
        taken = taken.union(span.all());
    }
    assert_eq!(places(taken).len(), 189);
    assert_eq!(places(SPANS[21].all()), [64, 65, 66], "the last place of the first word stays free");
    assert_eq!(places(SPANS[62].all()), [188, 189, 190]);
}

#[test]
fn degrees_are_read_back_wherever_they_lie() {
    let all = SPANS.iter().fold(Steps::NONE, |all, span| all.union(span.all()));
    for span in SPANS {
        for favour in Favour::LEAST.through(Favour::new(3)) {
            let steps = span.to(favour);
            assert_eq!(places(steps).len(), favour.steps() as usize);
            assert_eq!(span.favour(steps), favour);
            assert_eq!(span.favour(all.without(span.all()).union(steps)), favour, "whatever the others are");
        }
    }
}

#[test]
fn operations_are_those_of_sets_beyond_128_places() {
    let set = |places: &[usize]| places.iter().copied().collect::<Steps>();
    let (one, other) = (set(&[0, 63, 64, 130, 191]), set(&[63, 127, 130, 131]));
    assert_eq!(places(one.union(other)), [0, 63, 64, 127, 130, 131, 191]);
    assert_eq!(places(one.among(other)), [63, 130]);
    assert_eq!(places(one.without(other)), [0, 64, 191]);
    assert!(one.meets(set(&[191])) && !one.meets(set(&[190])));
    assert!(one.encloses(set(&[64, 191])) && !one.encloses(set(&[64, 190])));
    assert!(!set(&[191]).is_empty() && Steps::NONE.is_empty() && places(Steps::NONE).is_empty());
}

//! Scoring one position: bounds, alignment and bottleneck.
//!
//! `cargo bench --bench scoring` prints the time and the allocations. `benches/count-instructions` runs it under
//! callgrind and prints the instructions that one score takes on the fixed inputs.

use std::hint::black_box;
use std::time::Instant;

use policy_integration::{Position, ScoringModel, published, score::Score};

/// How often the fixed inputs are gone through; `benches/count-instructions` divides by it.
const ROUNDS: usize = 1_000;

fn main() {
    let model = ScoringModel::default();
    let positions: Vec<Position> = published::municipalities().iter().map(|case| case.latest().position()).collect();
    let scores = ROUNDS * positions.len();
    let start = Instant::now();
    score_fixed_inputs(&model, &positions);
    let nanoseconds = start.elapsed().as_nanos() / scores as u128;
    let allocations = allocation_counter::measure(|| score_fixed_inputs(&model, &positions)).count_total;
    println!("{scores} scores of the published positions: {nanoseconds} ns each, {allocations} allocations");
    assert_eq!(allocations, 0, "scoring doesn't allocate");
}

/// What callgrind counts.
#[inline(never)]
fn score_fixed_inputs(model: &ScoringModel, positions: &[Position]) {
    for _ in 0..ROUNDS {
        for position in positions {
            black_box(score_one(black_box(model), black_box(position)));
        }
    }
}

fn score_one(model: &ScoringModel, position: &Position) -> Score {
    model.score(position)
}

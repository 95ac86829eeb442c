//! How fast agreement is counted: the times of one run, printed.
//!
//! `cargo bench --bench agreement`; without `--bench`, as under `cargo test --benches`, it runs on little.

use std::hint::black_box;
use std::time::{Duration, Instant};

use oorandom::Rand32;
use policy_integration::cohort::agreement::{Bootstrap, Metric, ReliabilityData};

const CODERS: usize = 10;

fn main() {
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let units = if is_bench { 100_000 } else { 100 };
    for gaps in [0, 10] {
        let rows = rows(units, gaps);
        let data = ReliabilityData::by_coder(&rows).unwrap_or_else(|error| panic!("{error}"));
        let making = median(|| ReliabilityData::by_coder(black_box(&rows)));
        println!("{CODERS} coders by {units} units, {gaps}% missing: {making:?} to make from rows");
        for metric in Metric::ALL {
            let time = median(|| black_box(&data).alpha(*metric));
            println!("  {metric} alpha: {time:?} (at most 10 ms)");
        }
    }
    bootstrap(if is_bench { 480 } else { 20 });
}

/// A thousand draws for two coders of as many units as the published cases have.
fn bootstrap(units: usize) {
    let rows = &rows(units, 50)[..2];
    let data = ReliabilityData::by_coder(rows).unwrap_or_else(|error| panic!("{error}"));
    let bootstrap = Bootstrap::default();
    let time = median(|| data.alpha_interval(Metric::Ordinal, black_box(&bootstrap)));
    println!("{} draws of {units} units by 2 coders: {time:?}", bootstrap.draws());
}

/// Ratings on four degrees that mostly agree, with so many percent missing.
fn rows(units: usize, gaps: u32) -> Vec<Vec<Option<f64>>> {
    let mut random = Rand32::new(1);
    let truth: Vec<u32> = (0..units).map(|_| random.rand_range(0..4)).collect();
    let mut rating = |degree: u32| {
        let rated = if random.rand_range(0..100) < 80 { degree } else { random.rand_range(0..4) };
        (random.rand_range(0..100) >= gaps).then(|| f64::from(rated))
    };
    (0..CODERS).map(|_| truth.iter().map(|degree| rating(*degree)).collect()).collect()
}

fn median<T>(mut work: impl FnMut() -> T) -> Duration {
    let mut times: Vec<_> = (0..9)
        .map(|_| {
            let clock = Instant::now();
            black_box(work());
            clock.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

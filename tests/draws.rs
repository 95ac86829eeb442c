//! How much of the possible inputs a run of the tests goes through.

use proptest::test_runner::{Config, RngAlgorithm};

/// Returns true where everything is asked for: with the environment variable `THOROUGH`, as `.ci/run` sets it.
pub fn is_thorough() -> bool {
    std::env::var_os("THOROUGH").is_some()
}

/// As many draws of a property as `PROPTEST_CASES` says; or else `all` where everything is asked for, and a twelfth of them
/// where not, so that `cargo test` ends soon. The random numbers are those that cost least where nothing is optimized.
pub fn draws(all: u32) -> Config {
    let config = Config { max_local_rejects: u32::MAX, rng_algorithm: RngAlgorithm::XorShift, ..Config::default() };
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config.cases,
        None if is_thorough() => all,
        None => all.div_ceil(12),
    };
    Config { cases, ..config }
}

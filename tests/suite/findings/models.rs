//! Findings of scoring models and willingness models.

use policy_integration::{Code, Dimension, Framework};

use super::pair::Json::{Made, Text};
use super::pair::{Door, Pair};

/// A model with one more field, in which these dimensions weigh nothing.
pub(crate) fn weighing(field: &str, nothing: &[Dimension]) -> Vec<u8> {
    let weights: Vec<_> = nothing.iter().map(|dimension| format!(r#""{dimension}": 0"#)).collect();
    format!(r#"{{"id": "m", {field}, "weights": {{{}}}}}"#, weights.join(", ")).into_bytes()
}

pub(crate) fn alienation() -> Vec<Dimension> {
    Framework::PolicyAlienation.dimensions().collect()
}

/// Faults of willingness models.
pub(crate) const WILLINGNESS: &[Pair] = &[
    Pair {
        code: Code::NothingWeighs,
        door: Door::Willingness,
        rejected: Made(|| weighing(r#""versions": null"#, &alienation())),
        english: "$.weights: error[nothing_weighs]: no dimension of `m` weighs anything; accepted: a weight above 0 for at least one dimension",
        dutch: "$.weights: fout[nothing_weighs]: geen dimensie van `m` weegt mee; toegestaan: een gewicht boven 0 voor minstens één dimensie",
        accepted: Made(|| weighing(r#""versions": null"#, &alienation()[1..])),
    },
    Pair {
        code: Code::DimensionOutOfPlace,
        door: Door::Willingness,
        rejected: Text(r#"{"id": "m", "weights": {"mandate": 1}}"#),
        english: "$.weights.mandate: error[dimension_out_of_place]: `mandate` isn't rated here; accepted: {policy_alienation}",
        dutch: "$.weights.mandate: fout[dimension_out_of_place]: `mandate` wordt hier niet beoordeeld; toegestaan: {policy_alienation}",
        accepted: Text(r#"{"id": "m", "weights": {"tactical_powerlessness": 1}}"#),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Willingness,
        rejected: Text(r#"{"id": "m", "weights": {"tactical_powerlessness": 1.5}}"#),
        english: "$.weights.tactical_powerlessness: error[number_out_of_range]: `1.5` isn't a number for this place; accepted: a whole number from 0 to 1000",
        dutch: "$.weights.tactical_powerlessness: fout[number_out_of_range]: `1.5` is hier geen geldig getal; toegestaan: een heel getal van 0 tot en met 1000",
        accepted: Text(r#"{"id": "m", "weights": {"tactical_powerlessness": 1}}"#),
    },
    Pair {
        code: Code::UnsupportedVersion,
        door: Door::Willingness,
        rejected: Text(r#"{"id": "m", "versions": {"format": 3, "codebook": 2, "rule_book": 1}}"#),
        english: "$.versions.format: error[unsupported_version]: version `3` isn't supported; accepted: `2`",
        dutch: "$.versions.format: fout[unsupported_version]: versie `3` wordt niet ondersteund; toegestaan: `2`",
        accepted: Text(r#"{"id": "m", "versions": {"format": 2, "codebook": 2, "rule_book": 1}}"#),
    },
];

//! The conceptual model of change willingness: what lowers or raises it, and what it leads to.
//!
//! The source asks what the willingness of professionals does for joined-up working (Hassinini 2021, 1.2). What it expects has two
//! steps (2.3 and 2.5, Figure 1): policy alienation makes less willing, and the willing make the change succeed. What it answers (5.1.3
//! and 7) is about the change as a whole. Seen from powerlessness, willingness has a small influence on it; seen from meaninglessness, a
//! large one. Whether the change succeeded wasn't measured, so that no data test the answer: it's among the
//! [`CITED_FINDINGS`](crate::published::CITED_FINDINGS). Each [`Arrow`] is a step between two dimensions, with the sign that is expected, its place, and what the source found. Two more lead to trust. An arrow is
//! [judged](Arrow::judge) on respondents, on counts, or on both. Whether meaninglessness outweighs powerlessness is
//! [a claim of its own](meaninglessness_outweighs).

mod arrow;
mod association;
mod weighing;

pub use arrow::{Arrow, ArrowJudgment, ArrowStep, Found, Sign};
pub use weighing::{Weighing, meaninglessness_outweighs};

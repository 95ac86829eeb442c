//! The conceptual model of change willingness: what lowers or raises it, and what it leads to.
//!
//! The source asks what the willingness of professionals does for joined-up working (Hassinini 2021, 1.2). Its answer has two steps
//! (2.3 and 2.5, Figure 1): policy alienation makes less willing, and the willing make the change succeed. Each [`Arrow`] is a step
//! between two dimensions, with the sign that is expected, its place, and what the source found. Two more lead to trust. An arrow is
//! [judged](Arrow::judge) on respondents, on counts, or on both. Whether meaninglessness outweighs powerlessness is
//! [a claim of its own](meaninglessness_outweighs).

mod arrow;
mod association;
mod weighing;

pub use arrow::{Arrow, ArrowJudgment, Found, Sign, Step};
pub use weighing::{Weighing, meaninglessness_outweighs};

//! Cases of format 1: why they are refused, and what they are in the current format.

mod format_1;
mod moved_anchors;
mod recoding;
mod refusal;
mod upgraded;

pub use recoding::Recoding;
pub(super) use refusal::{SINCE_FORMAT_1, told_of_format_1};
pub use upgraded::Upgraded;

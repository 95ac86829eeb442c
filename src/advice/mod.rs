//! Advice: what an adviser of a case can use, from its score and its rules together.
//!
//! [`RuleBook::ask_next`](crate::RuleBook::ask_next) ranks the open ratings by what their answers change in the cheapest
//! supported plan. [`RuleBook::if_then_plan`](crate::RuleBook::if_then_plan) asks the first of them, then the first under each
//! answer, to a stated depth: a tree of questions whose leaves are plans.

mod ask_next;
mod certain_plan;
mod if_then;
mod unknown;

pub use ask_next::{AskNext, AskTerms, PlanAnswer, PlanQuestion};
pub use certain_plan::CertainPlan;
pub use if_then::{Branch, Fork, IfThenPlan, Leaf, Way};
pub use unknown::{Answer, Unknown};

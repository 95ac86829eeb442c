//! Actions: intended moves, made concrete.

mod action;
mod actions_on;
mod check;

pub use action::Action;
pub use actions_on::ActionsOn;

pub(super) use check::check;

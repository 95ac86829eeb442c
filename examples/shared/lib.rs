//! What examples share: their input, how they tell faults, and how they end.

pub mod cases;
pub mod document;
pub mod excerpt;
pub mod input;
pub mod json;
pub mod program;
pub mod selection;
pub mod text;
pub mod turns;

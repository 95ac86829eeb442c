//! The calendar: when documents of a kind can be changed.

mod check;
mod entry;
mod windows;

pub use entry::CalendarEntry;
pub(crate) use windows::Windows;

pub(super) use check::check;

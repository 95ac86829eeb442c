//! Scorecards, which are their own documents.

use super::{Answered, BothLanguages};
use crate::score::Scorecard;

impl Answered for Scorecard {
    type Document = Self;
    const KIND: &'static str = "scorecard";

    fn document(&self) -> Self {
        self.clone()
    }

    fn text(&self) -> Option<BothLanguages> {
        None
    }
}

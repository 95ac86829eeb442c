//! Fields: the dimensions and the outcome, as what a position knows and what rules change.

use super::steps::{Span, Steps};
use crate::vocabulary::{Dimension, Favour, Outcome};

/// A dimension, or the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Field(usize);

/// Where the steps of each field are. The outcome's come first, those of dimensions that join last.
const SPANS: &[Span; Field::COUNT] = &{
    let mut heights = [0; Field::COUNT];
    heights[0] = Field::OUTCOME.top().steps();
    let mut at = 0;
    while at < Dimension::ALL.len() {
        heights[at + 1] = Field(at).top().steps();
        at += 1;
    }
    let laid_out = Span::layout(heights);
    let mut spans = [laid_out[0]; Field::COUNT];
    while at > 0 {
        spans[at - 1] = laid_out[at];
        at -= 1;
    }
    spans
};

impl Field {
    pub(crate) const COUNT: usize = Dimension::ALL.len() + 1;
    pub(crate) const OUTCOME: Self = Self(Dimension::ALL.len());

    /// Every step that there is.
    pub(crate) const ALL_STEPS: Steps = {
        let (mut steps, mut at) = (Steps::NONE, 0);
        while at < Self::COUNT {
            steps = steps.union(SPANS[at].all());
            at += 1;
        }
        steps
    };

    pub(crate) const fn of(dimension: Dimension) -> Self {
        Self(dimension.index())
    }

    /// Returns the dimensions in codebook order, and then the outcome.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    pub(crate) const fn index(self) -> usize {
        self.0
    }

    pub(crate) const fn dimension(self) -> Option<Dimension> {
        if self.0 < Dimension::ALL.len() { Some(Dimension::ALL[self.0]) } else { None }
    }

    /// Returns the most favourable degree, or the highest rung.
    pub(crate) const fn top(self) -> Favour {
        match self.dimension() {
            Some(dimension) => Favour::new(dimension.scale().steps()),
            None => Outcome::Practice.favour(),
        }
    }

    /// Returns all its steps.
    pub(crate) const fn steps(self) -> Steps {
        self.span().all()
    }

    /// Returns its steps to a degree.
    pub(crate) const fn steps_to(self, favour: Favour) -> Steps {
        self.span().to(favour)
    }

    /// Returns its steps above a degree.
    pub(crate) const fn steps_above(self, favour: Favour) -> Steps {
        self.steps().without(self.steps_to(favour))
    }

    /// Returns the degree that a set of steps leads to.
    pub(crate) const fn favour(self, steps: Steps) -> Favour {
        self.span().favour(steps)
    }

    const fn span(self) -> Span {
        SPANS[self.0]
    }
}

impl From<Dimension> for Field {
    fn from(dimension: Dimension) -> Self {
        Self::of(dimension)
    }
}

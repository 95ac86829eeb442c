//! Scales and their degrees.

mod entry;
mod table;

use super::{Language, Source, Text};
pub use table::{Degree, Scale};

impl Scale {
    /// The degrees, lowest first.
    pub const fn degrees(self) -> &'static [Degree] {
        self.facts().degrees
    }

    /// The identifiers of the degrees, lowest first.
    pub(crate) const fn ids(self) -> &'static [&'static str] {
        self.facts().ids
    }

    /// The lowest degree.
    pub const fn bottom(self) -> Degree {
        self.degrees()[0]
    }

    /// The highest degree.
    pub const fn top(self) -> Degree {
        self.degrees()[self.steps() as usize]
    }

    /// How many steps there are from the lowest degree to the highest.
    #[expect(clippy::cast_possible_truncation, reason = "a scale has a handful of degrees")]
    pub const fn steps(self) -> u32 {
        self.degrees().len() as u32 - 1
    }

    /// Where the scale comes from.
    pub const fn source(self) -> Source {
        self.facts().source
    }

    /// The degree of this rank, 0 being the lowest.
    pub fn degree(self, rank: u32) -> Option<Degree> {
        self.degrees().get(rank as usize).copied()
    }
}

/// Words of an earlier codebook that are no degrees any more, each with what to write instead.
const RETIRED: &[(&str, Scale, Text)] = &[
    (
        "disembedding",
        Scale::Stage,
        Text {
            en: "a stage of codebook 3: `shared_problem`, `tried` or `re_embedding`; loosened routines, a stage up to codebook 2, are \
                 rated by `routines_loosened`",
            nl: "een fase van codeboek 3: `shared_problem`, `tried` of `re_embedding`; losgeweekte routines, tot en met codeboek 2 een \
                 fase, worden beoordeeld met `routines_loosened`",
        },
    ),
    (
        "layering",
        Scale::Stage,
        Text {
            en: "a stage of codebook 3: `shared_problem`, `tried` or `re_embedding`; layering, a stage up to codebook 2, is rated by \
                 `experiments_added`",
            nl: "een fase van codeboek 3: `shared_problem`, `tried` of `re_embedding`; stapeling, tot en met codeboek 2 een fase, wordt \
                 beoordeeld met `experiments_added`",
        },
    ),
];

impl Scale {
    /// Returns what to write instead of a word that was a degree of the scale in an earlier codebook.
    pub(crate) fn instead_of(self, word: &str) -> Option<Text> {
        RETIRED.iter().find(|(id, scale, _)| *id == word && *scale == self).map(|(_, _, text)| *text)
    }
}

impl Degree {
    /// The scale that the degree is a point of.
    pub const fn scale(self) -> Scale {
        self.facts().scale
    }

    /// The rank on the scale, 0 being the lowest degree.
    pub const fn rank(self) -> u32 {
        self.facts().rank
    }

    /// The rank calibrated to membership in a fuzzy set, in [0, 1] in equal steps.
    pub fn membership(self) -> f64 {
        f64::from(self.rank()) / f64::from(self.scale().steps())
    }

    /// What the degree means on any dimension, in a few words.
    pub const fn meaning(self, language: Language) -> &'static str {
        self.facts().meaning.in_language(language)
    }

    /// Where the degree's scale comes from.
    pub const fn source(self) -> Source {
        self.scale().source()
    }
}

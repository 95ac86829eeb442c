//! How the table of scales is written.

use super::{Degree, Scale};
use crate::vocabulary::{Source, Text};

/// What the table says of a scale, beside its identifier and label.
pub(super) struct ScaleFacts {
    pub(super) source: Source,
    /// Lowest first.
    pub(super) degrees: &'static [Degree],
    /// The identifiers of the degrees, lowest first.
    pub(super) ids: &'static [&'static str],
}

/// What the table says of a degree, beside its identifier and label.
pub(super) struct DegreeFacts {
    pub(super) scale: Scale,
    /// 0 is the lowest of its scale.
    pub(super) rank: u32,
    pub(super) meaning: Text,
}

/// Makes [`Scale`] and [`Degree`] of a table: scales, and of each scale the degrees from low to high.
macro_rules! scales {
    (
        $(#[$scales_meta:meta])*
        $scales_visibility:vis enum $scales:ident;
        $(#[$degrees_meta:meta])*
        $degrees_visibility:vis enum $degrees:ident;
        $(
            $(#[$scale_meta:meta])*
            $scale:ident = $scale_id:literal {
                label: en $scale_en:literal, nl $scale_nl:literal;
                source: $document:ident, $place:literal;
                degrees: [$(
                    $(#[$degree_meta:meta])*
                    $degree:ident = $id:literal $(or $former:literal)? {
                        label: en $en:literal, nl $nl:literal;
                        meaning: en $meaning_en:literal, nl $meaning_nl:literal;
                    }
                )+];
            }
        )+
    ) => {
        $crate::vocabulary::terms! {
            $(#[$scales_meta])*
            $scales_visibility enum $scales: pub(super) ScaleFacts {
                $(
                    $(#[$scale_meta])*
                    $scale = $scale_id, en $scale_en, nl $scale_nl, {
                        source: $crate::vocabulary::Source::new($crate::vocabulary::Document::$document, $place),
                        degrees: &[$($degrees::$degree),+],
                        ids: &[$($id),+],
                    };
                )+
            }
        }

        $crate::vocabulary::terms! {
            $(#[$degrees_meta])*
            $degrees_visibility enum $degrees: pub(super) DegreeFacts {
                $($(
                    #[doc = concat!("On any dimension: ", $meaning_en, ".")]
                    $(#[$degree_meta])*
                    $degree = $id $(or $former)?, en $en, nl $nl, {
                        scale: $scales::$scale,
                        rank: $crate::vocabulary::scale::entry::rank_among($scales::$scale.degrees(), $degrees::$degree),
                        meaning: $crate::vocabulary::Text { en: $meaning_en, nl: $meaning_nl },
                    };
                )+)+
            }
        }
    };
}
pub(super) use scales;

/// The place of one of these degrees among them.
pub(super) const fn rank_among(degrees: &[Degree], degree: Degree) -> u32 {
    let mut rank = 0;
    while degrees[rank as usize] as usize != degree as usize {
        rank += 1;
    }
    rank
}

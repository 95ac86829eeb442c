//! How the table of dimensions is written.

use crate::vocabulary::{Direction, Framework, Level, Mechanism, Scale, Text, Unit};

/// What the table says of a dimension, beside its identifier and label.
pub(super) struct Facts {
    pub(super) framework: Framework,
    pub(super) question: Text,
    /// What the degrees are called on this dimension, lowest first; empty where their labels are those of the scale.
    pub(super) degrees: &'static [Text],
    /// Lowest degree first.
    pub(super) anchors: &'static [Text],
    pub(super) scale: Scale,
    pub(super) direction: Direction,
    /// `None` for a condition, which is on no level.
    pub(super) level: Option<Level>,
    /// What is rated on it, beside a case as a whole.
    pub(super) unit: Unit,
    /// The mechanism from macro to micro by which a guard on it holds back or carries; `None` where it has none.
    pub(super) works_by: Option<Mechanism>,
    /// The passage of the framework's document that speaks of it.
    pub(super) place: &'static str,
}

/// The element of a list of at most one.
pub(super) const fn only<T: Copy>(list: &[T]) -> Option<T> {
    if list.is_empty() { None } else { Some(list[0]) }
}

/// Makes [`Dimension`](super::Dimension) of a table: frameworks, and of each framework the dimensions with all their facts.
///
/// A fact that is missing, or more or fewer anchors than the scale has degrees, doesn't compile.
macro_rules! dimensions {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident;
        $($framework:ident {$(
            $variant:ident = $id:literal {
                label: en $label_en:literal, nl $label_nl:literal;
                question: en $question_en:literal, nl $question_nl:literal;
                $(degrees: [$(en $degree_en:literal, nl $degree_nl:literal;)+];)?
                anchors: [$(en $anchor_en:literal, nl $anchor_nl:literal;)+];
                scale: $scale:ident; direction: $direction:ident; level: $($level:ident)?; unit: $unit:ident;
                $(works_by: $mechanism:ident;)?
                place: $place:literal;
            }
        )+})+
    ) => {
        $crate::vocabulary::terms! {
            $(#[$meta])*
            $visibility enum $name: pub(super) Facts {
                $($(
                    #[doc = $question_en]
                    $variant = $id, en $label_en, nl $label_nl, {
                        framework: $crate::vocabulary::Framework::$framework,
                        question: $crate::vocabulary::Text { en: $question_en, nl: $question_nl },
                        degrees: &[$($($crate::vocabulary::Text { en: $degree_en, nl: $degree_nl }),+)?],
                        anchors: &[$($crate::vocabulary::Text { en: $anchor_en, nl: $anchor_nl }),+],
                        scale: $crate::vocabulary::Scale::$scale,
                        direction: $crate::vocabulary::Direction::$direction,
                        level: $crate::vocabulary::dimension::entry::only(&[$($crate::vocabulary::Level::$level)?]),
                        unit: $crate::vocabulary::Unit::$unit,
                        works_by: $crate::vocabulary::dimension::entry::only(&[$($crate::vocabulary::Mechanism::$mechanism)?]),
                        place: $place,
                    };
                )+)+
            }
        }

        $($(
            const _: () = assert!(
                [$($anchor_en),+].len() == $crate::vocabulary::Scale::$scale.degrees().len(),
                concat!("`", $id, "` takes one anchor for each degree of its scale"),
            );
            $(const _: () = assert!(
                [$($degree_en),+].len() == $crate::vocabulary::Scale::$scale.degrees().len(),
                concat!("`", $id, "` takes one label for each degree of its scale"),
            );)?
        )+)+
    };
}
pub(super) use dimensions;

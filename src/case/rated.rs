//! Which dimensions are rated where, and how ratings stand in a document.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::Deserializer;
use serde::ser::Serializer;

use super::{CodedStatement, MomentDraft};
use crate::report::{Asked, Decoder, Form, LinkedPath, Node, Place, Sizes, Value, read_map, strictly_plain, write_map};
use crate::vocabulary::{Dimension, Unit};

/// Declares places where ratings stand, each with its dimensions.
macro_rules! places {
    ($( $(#[$doc:meta])* $name:ident: $ids:expr; )+) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl Place for $name {
            fn ids() -> &'static [&'static str] {
                $ids
            }
        }
    )+};
}

places! {
    /// At the moments of a case.
    OfCase: Unit::Case.ids();
    /// At the moments of a policy domain.
    OfDomain: Unit::Domain.ids();
    /// At the moments of an experiment.
    OfExperiment: Unit::Experiment.ids();
    /// In what a respondent answers.
    OfRespondent: Unit::Respondent.ids();
    /// In what is said of a boundary spanner.
    OfBoundarySpanner: Unit::BoundarySpanner.ids();
    /// In what is said of two departments.
    OfDepartmentPair: Unit::DepartmentPair.ids();
    /// In what is said of an organization's resources, by a player of the own one or of another one.
    OfResources: Dimension::resource_ids();
}

type Ratings = BTreeMap<Dimension, CodedStatement>;

/// Moments from early to late, at least one: no change can be stated at the first.
pub(crate) struct Moments<P>(PhantomData<P>);

impl<P: Place> Form<Vec<MomentDraft>> for Moments<P> {
    strictly_plain!(Vec<MomentDraft>);

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<MomentDraft>> {
        let mut is_first = true;
        decoder.list_of_readable(node, |decoder, node| {
            let asked = Asked { ids: P::ids(), changes: !std::mem::take(&mut is_first), scale: None };
            decoder.asking(asked, |decoder| MomentDraft::decode(decoder, node))
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut moment = |changes| {
            let ratings = schema_of_ratings(generator, P::ids(), changes);
            super::draft::moment_schema(generator, ratings)
        };
        let (first, later) = (moment(false), moment(true));
        schemars::json_schema!({ "type": "array", "minItems": 1, "prefixItems": [first], "items": later })
    }
}

/// Moments from early to late, or none: at the first of them something else may have come before.
pub(crate) struct LaterMoments<P>(PhantomData<P>);

impl<P: Place> Form<Vec<MomentDraft>> for LaterMoments<P> {
    strictly_plain!(Vec<MomentDraft>);

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Vec<MomentDraft>> {
        let asked = Asked { ids: P::ids(), changes: true, scale: None };
        decoder
            .list_of_readable(node, |decoder, node| decoder.asking(asked, |decoder| MomentDraft::decode(decoder, node)))
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ratings = schema_of_ratings(generator, P::ids(), true);
        let moment = super::draft::moment_schema(generator, ratings);
        schemars::json_schema!({ "type": "array", "items": moment })
    }
}

/// The ratings of a moment: its place in the record says of which dimensions.
pub(crate) struct AtMoment;

impl Form<Ratings> for AtMoment {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Ratings, D::Error> {
        read_map(deserializer)
    }

    fn write<S: Serializer>(ratings: &Ratings, serializer: S) -> Result<S::Ok, S::Error> {
        write_map(ratings, serializer)
    }

    fn measure(ratings: &Ratings, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.elements(at, ratings.len());
        for (dimension, statement) in ratings {
            statement.measure(&at.key(dimension.id()), sizes);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Ratings> {
        let asked = decoder.asked();
        decoder.by_term(node, asked.ids, |decoder, dimension, node| {
            Some(CodedStatement::decode_of(decoder, dimension, asked.changes, node))
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema_of_ratings(generator, OfCase::ids(), true)
    }
}

/// Ratings of what is rated once, so that nothing can have changed.
pub(crate) struct Once<P>(PhantomData<P>);

impl<P: Place> Form<Ratings> for Once<P> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Ratings, D::Error> {
        AtMoment::read(deserializer)
    }

    fn write<S: Serializer>(ratings: &Ratings, serializer: S) -> Result<S::Ok, S::Error> {
        AtMoment::write(ratings, serializer)
    }

    fn measure(ratings: &Ratings, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        AtMoment::measure(ratings, at, sizes);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Ratings> {
        decoder.asking(Asked { ids: P::ids(), changes: false, scale: None }, |decoder| AtMoment::decode(decoder, node))
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema_of_ratings(generator, P::ids(), false)
    }
}

#[cfg(feature = "schemars")]
fn schema_of_ratings(generator: &mut schemars::SchemaGenerator, ids: &[&str], changes: bool) -> schemars::Schema {
    crate::report::by_dimension(ids, |dimension| super::statements::rating_schema(generator, dimension, changes))
}

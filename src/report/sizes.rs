//! The sizes of a draft: gone through as it would be written.

use std::fmt::{self, Write};

use serde::Serialize;
use serde::ser::{self, Serializer};

use super::decoder::step_of;
use super::{Code, Finding, Limits, Path};

/// The name by which an identifier is told from other texts where a draft is written; no format shows it.
pub(super) const IDENTIFIER: &str = "identifier";

/// Goes through a draft as it would be written, and notes what is larger than a limit. It goes through every draft that is
/// read, and so allocates nothing where nothing is too large.
pub(super) struct Sizes<'l> {
    limits: &'l Limits,
    places: Vec<Place>,
    /// The keys of a caller's own that lead to the present place, one after another.
    names: String,
    deepest: usize,
    /// How many bytes were written so far; `None` where they are known to be few enough.
    bytes: Option<usize>,
    is_identifier: bool,
    findings: Vec<Finding>,
}

/// A step to a place.
#[derive(Clone, Copy)]
enum Place {
    Index(usize),
    Key(&'static str),
    /// A key of a caller's own, which starts here among the names.
    Name(usize),
}

impl<'l> Sizes<'l> {
    /// The findings of a draft. Of one that is known to be small the bytes aren't counted.
    pub(super) fn over<D: Serialize>(draft: &D, limits: &'l Limits, is_small: bool) -> Vec<Finding> {
        let mut sizes = Self {
            limits,
            places: Vec::new(),
            names: String::new(),
            deepest: 0,
            bytes: (!is_small).then_some(0),
            is_identifier: false,
            findings: Vec::new(),
        };
        // It fails only where a text can't be shown, and that is written as nothing.
        let _ = draft.serialize(&mut sizes);
        if let Some(bytes) = sizes.bytes.filter(|bytes| *bytes > limits.bytes) {
            sizes.findings.push(Finding::new(Path::root(), Code::TooLarge, bytes).against(limits.bytes));
        }
        if sizes.deepest > limits.depth {
            sizes.findings.push(Finding::new(Path::root(), Code::TooDeep, limits.depth));
        }
        sizes.findings
    }

    fn path(&self) -> Path {
        let mut ends = self.places.iter().filter_map(|place| match place {
            Place::Name(start) => Some(*start),
            _ => None,
        });
        ends.next();
        self.places.iter().fold(Path::root(), |path, place| match place {
            Place::Index(index) => path.join(*index),
            Place::Key(key) => path.join(*key),
            Place::Name(start) => {
                let end = ends.next().unwrap_or(self.names.len());
                path.join(step_of(&self.names[*start..end]))
            }
        })
    }

    fn note(&mut self, code: Code, value: impl fmt::Display, limit: usize) {
        self.findings.push(Finding::new(self.path(), code, value).against(limit));
    }

    /// The last key on the way.
    fn key(&self) -> &str {
        let key = self.places.iter().rev().find_map(|place| match place {
            Place::Index(_) => None,
            Place::Key(key) => Some(*key),
            Place::Name(start) => Some(&self.names[*start..]),
        });
        key.unwrap_or_default()
    }

    /// Enters a list or an object of so many elements, where that is known.
    fn enter(&mut self, elements: Option<usize>) -> Inside<'_, 'l> {
        if let Some(elements) = elements {
            let most = self.limits.elements_at(self.key());
            if elements > most {
                self.note(Code::TooMany, elements, most);
            }
        }
        self.deepest = self.deepest.max(self.places.len() + 1);
        self.add(2);
        let name = self.names.len();
        Inside { sizes: self, count: 0, name }
    }

    fn add(&mut self, bytes: usize) {
        if let Some(written) = &mut self.bytes {
            *written += bytes;
        }
    }

    fn add_text(&mut self, text: &str) {
        let escaped = |byte: u8| match byte {
            b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 8 | 12 => 1,
            0..0x20 => 5,
            _ => 0,
        };
        if self.bytes.is_some() {
            self.add(text.len() + 2 + text.bytes().map(escaped).sum::<usize>());
        }
    }

    fn add_shown(&mut self, number: impl fmt::Display) {
        if self.bytes.is_some() {
            self.add(number.to_string().len());
        }
    }
}

/// The elements of a list or an object.
pub(super) struct Inside<'s, 'l> {
    sizes: &'s mut Sizes<'l>,
    count: usize,
    /// Where the present key starts among the names.
    name: usize,
}

impl Inside<'_, '_> {
    fn element<T: Serialize + ?Sized>(&mut self, place: Place, value: &T) -> Result<(), fmt::Error> {
        self.sizes.add(usize::from(self.count > 0));
        self.count += 1;
        self.sizes.places.push(place);
        let written = value.serialize(&mut *self.sizes);
        self.sizes.places.pop();
        written
    }
}

/// A key, shown as it is written.
struct Shown<'k, T: ?Sized>(&'k T);

impl<T: Serialize + ?Sized> fmt::Display for Shown<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

impl<'s, 'l> Serializer for &'s mut Sizes<'l> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Inside<'s, 'l>;
    type SerializeTuple = Inside<'s, 'l>;
    type SerializeTupleStruct = Inside<'s, 'l>;
    type SerializeTupleVariant = Inside<'s, 'l>;
    type SerializeMap = Inside<'s, 'l>;
    type SerializeStruct = Inside<'s, 'l>;
    type SerializeStructVariant = Inside<'s, 'l>;

    fn serialize_bool(self, value: bool) -> Result<(), fmt::Error> {
        self.add_shown(value);
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), fmt::Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), fmt::Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), fmt::Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), fmt::Error> {
        self.add_shown(value);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), fmt::Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), fmt::Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), fmt::Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), fmt::Error> {
        self.add_shown(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), fmt::Error> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), fmt::Error> {
        // As it is written in JSON, with an exponent where that is shorter.
        if self.bytes.is_some() {
            self.add(serde_json::to_string(&value).map_err(|_| fmt::Error)?.len());
        }
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), fmt::Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), fmt::Error> {
        self.add_text(text);
        let is_identifier = std::mem::take(&mut self.is_identifier);
        // Characters are no more than bytes.
        if is_identifier && text.len() > self.limits.id_length && text.chars().count() > self.limits.id_length {
            self.note(Code::TooLong, text, self.limits.id_length);
        }
        Ok(())
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), fmt::Error> {
        if self.bytes.is_none() && !self.is_identifier { Ok(()) } else { self.serialize_str(&value.to_string()) }
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), fmt::Error> {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Result<(), fmt::Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), fmt::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), fmt::Error> {
        self.add("null".len());
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), fmt::Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), fmt::Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), fmt::Error> {
        self.is_identifier = name == IDENTIFIER;
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        ser::SerializeStruct::serialize_field(&mut self.enter(None), variant, value)
    }

    fn serialize_seq(self, elements: Option<usize>) -> Result<Inside<'s, 'l>, fmt::Error> {
        Ok(self.enter(elements))
    }

    fn serialize_tuple(self, _: usize) -> Result<Inside<'s, 'l>, fmt::Error> {
        Ok(self.enter(None))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'s, 'l>, fmt::Error> {
        Ok(self.enter(None))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Inside<'s, 'l>, fmt::Error> {
        Ok(self.enter(None))
    }

    fn serialize_map(self, entries: Option<usize>) -> Result<Inside<'s, 'l>, fmt::Error> {
        Ok(self.enter(entries))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'s, 'l>, fmt::Error> {
        Ok(self.enter(None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Inside<'s, 'l>, fmt::Error> {
        Ok(self.enter(None))
    }
}

/// Implements what goes through the elements of a list.
macro_rules! elements {
    ($kind:ident, $element:ident) => {
        impl ser::$kind for Inside<'_, '_> {
            type Ok = ();
            type Error = fmt::Error;

            fn $element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
                self.element(Place::Index(self.count), value)
            }

            fn end(self) -> Result<(), fmt::Error> {
                Ok(())
            }
        }
    };
}
elements!(SerializeSeq, serialize_element);
elements!(SerializeTuple, serialize_element);
elements!(SerializeTupleStruct, serialize_field);
elements!(SerializeTupleVariant, serialize_field);

/// Implements what goes through the fields of a record.
macro_rules! fields {
    ($kind:ident) => {
        impl ser::$kind for Inside<'_, '_> {
            type Ok = ();
            type Error = fmt::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), fmt::Error> {
                self.sizes.add(key.len() + 3);
                self.element(Place::Key(key), value)
            }

            fn end(self) -> Result<(), fmt::Error> {
                Ok(())
            }
        }
    };
}
fields!(SerializeStruct);
fields!(SerializeStructVariant);

impl ser::SerializeMap for Inside<'_, '_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), fmt::Error> {
        write!(self.sizes.names, "{}", Shown(key))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        if self.sizes.bytes.is_some() {
            let key = self.sizes.names[self.name..].to_owned();
            self.sizes.add_text(&key);
            self.sizes.add(1);
        }
        let written = self.element(Place::Name(self.name), value);
        self.sizes.names.truncate(self.name);
        written
    }

    fn end(self) -> Result<(), fmt::Error> {
        Ok(())
    }
}

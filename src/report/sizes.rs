//! The sizes of a draft: gone through as it would be written.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde::ser::{self, Serializer};

use super::{Code, Finding, Limits, Path, Step};

/// The name by which an identifier is told from other texts where a draft is written; no format shows it.
pub(super) const IDENTIFIER: &str = "identifier";

/// Goes through a draft as it would be written, and notes what is larger than a limit.
pub(super) struct Sizes<'l> {
    limits: &'l Limits,
    path: Path,
    depth: usize,
    deepest: usize,
    bytes: usize,
    is_identifier: bool,
    findings: Vec<Finding>,
}

impl<'l> Sizes<'l> {
    /// The findings of a draft.
    pub(super) fn over<D: Serialize>(draft: &D, limits: &'l Limits) -> Vec<Finding> {
        let (path, findings) = (Path::root(), Vec::new());
        let mut sizes = Self { limits, path, depth: 0, deepest: 0, bytes: 0, is_identifier: false, findings };
        // It fails only where a text can't be shown, and that is written as nothing.
        let _ = draft.serialize(&mut sizes);
        if sizes.bytes > limits.bytes {
            sizes.note(Path::root(), Code::TooLarge, sizes.bytes, limits.bytes);
        }
        if sizes.deepest > limits.depth {
            sizes.findings.push(Finding::new(Path::root(), Code::TooDeep, limits.depth));
        }
        sizes.findings
    }

    fn note(&mut self, path: Path, code: Code, value: impl fmt::Display, limit: usize) {
        self.findings.push(Finding::new(path, code, value).against(limit));
    }

    /// Enters a list or an object of so many elements, where that is known.
    fn enter(&mut self, elements: Option<usize>) -> Inside<'_, 'l> {
        let most = self.limits.elements_in(&self.path);
        if let Some(elements) = elements.filter(|elements| *elements > most) {
            self.note(self.path.clone(), Code::TooMany, elements, most);
        }
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
        self.bytes += 2;
        Inside { sizes: self, count: 0 }
    }

    fn add_text(&mut self, text: &str) {
        let escaped = |byte: &u8| match byte {
            b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 8 | 12 => 1,
            0..0x20 => 5,
            _ => 0,
        };
        self.bytes += text.len() + 2 + text.bytes().map(|byte| escaped(&byte)).sum::<usize>();
    }

    fn add_shown(&mut self, number: impl fmt::Display) {
        self.bytes += number.to_string().len();
    }
}

/// The elements of a list or an object.
pub(super) struct Inside<'s, 'l> {
    sizes: &'s mut Sizes<'l>,
    count: usize,
}

impl Inside<'_, '_> {
    fn element<T: Serialize + ?Sized>(&mut self, step: Step, value: &T) -> Result<(), fmt::Error> {
        self.sizes.bytes += usize::from(self.count > 0);
        self.count += 1;
        self.sizes.path.push(step);
        let written = value.serialize(&mut *self.sizes);
        self.sizes.path.pop();
        written
    }

    fn leave(self) -> Result<(), fmt::Error> {
        self.sizes.depth -= 1;
        Ok(())
    }
}

impl<'s, 'l> Serializer for &'s mut Sizes<'l> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Inside<'s, 'l>;
    type SerializeTuple = Inside<'s, 'l>;
    type SerializeTupleStruct = Inside<'s, 'l>;
    type SerializeTupleVariant = Inside<'s, 'l>;
    type SerializeMap = Entries<'s, 'l>;
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
        self.bytes += serde_json::to_string(&value).map_err(|_| fmt::Error)?.len();
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
            self.note(self.path.clone(), Code::TooLong, text, self.limits.id_length);
        }
        Ok(())
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
        self.bytes += "null".len();
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
        let mut inside = self.enter(None);
        ser::SerializeStruct::serialize_field(&mut inside, variant, value)?;
        inside.leave()
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

    fn serialize_map(self, entries: Option<usize>) -> Result<Entries<'s, 'l>, fmt::Error> {
        Ok(Entries { inside: self.enter(entries), key: Cow::Borrowed("") })
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
                self.element(Step::Index(self.count), value)
            }

            fn end(self) -> Result<(), fmt::Error> {
                self.leave()
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
                self.sizes.bytes += key.len() + 3;
                self.element(Step::Key(Cow::Borrowed(key)), value)
            }

            fn end(self) -> Result<(), fmt::Error> {
                self.leave()
            }
        }
    };
}
fields!(SerializeStruct);
fields!(SerializeStructVariant);

/// The entries of an object with names of the caller's own.
pub(super) struct Entries<'s, 'l> {
    inside: Inside<'s, 'l>,
    key: Cow<'static, str>,
}

impl ser::SerializeMap for Entries<'_, '_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), fmt::Error> {
        // A key is written as a text is; here it's read back from what JSON makes of it.
        let written = serde_json::to_value(key).map_err(|_| fmt::Error)?;
        self.key = Cow::Owned(written.as_str().unwrap_or_default().to_owned());
        self.inside.sizes.add_text(&self.key);
        self.inside.sizes.bytes += 1;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.inside.element(super::decoder::step_of(&self.key), value)
    }

    fn end(self) -> Result<(), fmt::Error> {
        self.inside.leave()
    }
}

//! Reading a document tolerantly: on a fault, note it and go on.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::finding::clip;
use super::node::{place_of, text_of};
use super::number::whole_number;
use super::rescue::{FormFaults, Shift};
use super::value::Value;
use super::{Accepted, Code, Finding, Findings, Limits, Node, Path, Report, Step};
use crate::vocabulary::{Degree, Scale, Term, Text, meant, meant_among, nearest};

/// Reads a document: strictly first, which is fast, and where that fails again with every fault noted.
///
/// The error holds at least one fault of form, and what could be made of the rest.
pub(crate) fn decode<T: Value>(json: &[u8], limits: &Limits) -> Result<T, FormFaults<T>> {
    let unread = |report: Report| FormFaults { report, rescued: None, shifts: Vec::new() };
    let text = text_of(json, limits).map_err(unread)?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let strict = match T::read(&mut deserializer).and_then(|value| deserializer.end().map(|()| value)) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let node = Node::read(text, limits).map_err(unread)?;
    let mut decoder = Decoder::limited_by(limits);
    let rescued = T::decode(&mut decoder, &node);
    if decoder.findings.is_empty() {
        // Strict reading saw a fault that tolerant reading doesn't: never let it pass unreported.
        return Err(unread(Finding::new(Path::root(), Code::WrongType, place_of(&strict)).into()));
    }
    // Where faults aren't listed, which of the rest can be judged isn't known.
    let rescued = rescued.filter(|_| !decoder.findings.is_full());
    Err(FormFaults { report: decoder.findings.into_report(), rescued, shifts: decoder.shifts })
}

/// Goes through a document and keeps the findings with their paths.
pub(crate) struct Decoder {
    limits: Limits,
    path: Path,
    asked: Asked,
    findings: Findings,
    shifts: Vec<Shift>,
}

/// Which ratings are asked for at a place: these are offered. Others that are known are read, to be judged.
#[derive(Clone, Copy, Default)]
pub(crate) struct Asked {
    /// The identifiers of the dimensions.
    pub(crate) ids: &'static [&'static str],
    /// Whether a change can be stated.
    pub(crate) changes: bool,
    /// The scale of the degrees, where a dimension that stands beside them decides it.
    pub(crate) scale: Option<Scale>,
}

/// The fields of an object whose keys were checked.
#[derive(Clone, Copy)]
pub(crate) struct Object<'n> {
    fields: &'n [(Cow<'n, str>, Node<'n>)],
}

impl<'n> Object<'n> {
    /// The values at a key: more than one of a key that occurs twice.
    fn values(self, key: &str) -> impl Iterator<Item = &'n Node<'n>> {
        self.fields.iter().filter(move |(name, _)| name == key).map(|(_, node)| node)
    }

    /// Whether the key is there.
    pub(crate) fn has(self, key: &str) -> bool {
        self.values(key).next().is_some()
    }
}

const A_TEXT: Text = Text { en: "a text", nl: "een tekst" };
const A_LIST: Text = Text { en: "a list", nl: "een lijst" };
const AN_OBJECT: Text = Text { en: "an object", nl: "een object" };
const A_NUMBER: Text = Text { en: "a number", nl: "een getal" };

impl Decoder {
    fn limited_by(limits: &Limits) -> Self {
        let (path, asked, shifts) = (Path::root(), Asked::default(), Vec::new());
        Self { limits: *limits, path, asked, findings: Findings::within(limits), shifts }
    }

    /// Which word was meant, where the finding that says so is kept.
    fn meant(&self, meant: impl FnOnce() -> Option<&'static str>) -> Option<&'static str> {
        if self.findings.is_full() { None } else { meant() }
    }

    /// Notes a finding at the current place.
    pub(crate) fn note(&mut self, finding: impl FnOnce(Path) -> Finding) {
        let finding = finding(self.path.clone());
        self.findings.push(finding);
    }

    /// Notes that something else belongs here.
    pub(crate) fn reject<T>(&mut self, node: &Node<'_>, accepted: Text) -> Option<T> {
        self.note(|path| Finding::new(path, Code::WrongType, node).accepting(Accepted::Described(accepted)));
        None
    }

    /// Does something one step further into the document.
    pub(crate) fn within<R>(&mut self, step: impl Into<Step>, inside: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(step.into());
        let result = inside(self);
        self.path.pop();
        result
    }

    /// Does something where these ratings are asked for.
    pub(crate) fn asking<R>(&mut self, asked: Asked, inside: impl FnOnce(&mut Self) -> R) -> R {
        let before = std::mem::replace(&mut self.asked, asked);
        let result = inside(self);
        self.asked = before;
        result
    }

    /// Asks for degrees of this scale in what stands beside it.
    pub(crate) const fn ask_for(&mut self, scale: Scale) {
        self.asked.scale = Some(scale);
    }

    /// The ratings that are asked for here.
    pub(crate) const fn asked(&self) -> Asked {
        self.asked
    }

    /// An object, with a finding for each key that isn't one of `keys` or that occurs twice.
    pub(crate) fn object<'n>(&mut self, node: &'n Node<'n>, keys: &'static [&'static str]) -> Option<Object<'n>> {
        self.record(node, keys, false)
    }

    /// [`object`](Self::object), with keys that are passed over, and another idea of which key was meant.
    fn object_of<'n>(
        &mut self,
        node: &'n Node<'n>,
        keys: &'static [&'static str],
        is_passed_over: impl Fn(&str) -> bool,
        meant: impl Fn(&str) -> Option<&'static str>,
    ) -> Option<Object<'n>> {
        let Node::Object(fields) = node else { return self.reject(node, AN_OBJECT) };
        let mut seen = BTreeSet::new();
        for (key, _) in fields {
            if !seen.insert(key) {
                self.at_key(key, |path| Finding::new(path, Code::DuplicateKey, key));
            } else if !keys.contains(&&**key) && !is_passed_over(key) {
                let accepted = Accepted::Words { words: keys, nearest: self.meant(|| meant(key)) };
                self.at_key(key, |path| Finding::new(path, Code::UnknownKey, key).accepting(accepted));
            }
        }
        Some(Object { fields })
    }

    fn at_key(&mut self, key: &str, finding: impl FnOnce(Path) -> Finding) {
        self.within(step_of(key), |decoder| decoder.note(finding));
    }

    /// What a required key holds; a finding where the key is missing.
    pub(crate) fn required<T>(
        &mut self,
        object: Object<'_>,
        key: &'static str,
        decode: impl FnMut(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Option<T> {
        if !object.has(key) {
            self.within(key, |decoder| decoder.note(|path| Finding::new(path, Code::MissingKey, key)));
        }
        self.given(object, key, decode).flatten()
    }

    /// What a key holds that may be left out, or be `null`.
    pub(crate) fn optional<T>(
        &mut self,
        object: Object<'_>,
        key: &'static str,
        mut decode: impl FnMut(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Option<T> {
        let or_null = |decoder: &mut Self, node: &Node<'_>| match node {
            Node::Null => None,
            node => decode(decoder, node),
        };
        self.given(object, key, or_null).flatten()
    }

    /// What a key holds, where it's there: the inner `None` says that it couldn't be read.
    ///
    /// Of a key that occurs twice, which of the two holds isn't known: each is gone through for its faults.
    #[expect(clippy::option_option, reason = "left out and unreadable are two things")]
    pub(crate) fn given<T>(
        &mut self,
        object: Object<'_>,
        key: &'static str,
        mut decode: impl FnMut(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Option<Option<T>> {
        let mut values = object.values(key);
        let first = self.within(key, |decoder| decode(decoder, values.next()?));
        let others = values.map(|node| self.within(key, |decoder| decode(decoder, node))).count();
        object.has(key).then_some(first.filter(|_| others == 0))
    }

    /// The fields of a record; those of a document may have a `$schema` among them.
    pub(crate) fn record<'n>(
        &mut self,
        node: &'n Node<'n>,
        keys: &'static [&'static str],
        is_document: bool,
    ) -> Option<Object<'n>> {
        let is_passed_over = |key: &str| is_document && key == "$schema";
        self.object_of(node, keys, is_passed_over, |key| nearest(key, keys))
    }

    /// What an object with one key holds, out of `keys`. The words are told where something else stands there.
    pub(crate) fn choice<T>(
        &mut self,
        node: &Node<'_>,
        words: &'static [&'static str],
        keys: &'static [&'static str],
        decode: impl Fn(&mut Self, &'static str, &Node<'_>) -> Option<T>,
    ) -> Option<T> {
        let reject = |decoder: &mut Self| {
            let accepted = Accepted::Alternatives { words, keys };
            decoder.note(|path| Finding::new(path, Code::WrongType, node).accepting(accepted));
            None
        };
        let Node::Object(fields) = node else { return reject(self) };
        let object = self.object(node, keys)?;
        let given = keys.iter().filter_map(|key| self.given(object, key, |decoder, node| decode(decoder, key, node)));
        let given: Vec<_> = given.collect();
        match (given.len(), fields.len()) {
            (1, 1) => given.into_iter().next().flatten(),
            // Of a key that isn't known, or is there twice, there is a finding already.
            (0 | 1, 1..) => None,
            _ => reject(self),
        }
    }

    /// A list, each element decoded; `None` stands for one that couldn't be.
    pub(crate) fn list<T>(
        &mut self,
        node: &Node<'_>,
        mut decode: impl FnMut(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Option<Vec<Option<T>>> {
        let Node::List(nodes) = node else { return self.reject(node, A_LIST) };
        self.check_count(nodes.len())?;
        let elements = nodes.iter().enumerate();
        Some(elements.map(|(index, node)| self.within(index, |decoder| decode(decoder, node))).collect())
    }

    /// A list of what could be decoded; that others moved up is kept in mind.
    pub(crate) fn list_of_readable<T>(
        &mut self,
        node: &Node<'_>,
        decode: impl FnMut(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let elements = self.list(node, decode)?;
        let readable = elements.into_iter().enumerate().filter_map(|(index, element)| Some((index, element?)));
        let (kept, readable) = readable.unzip();
        self.shifts.push(Shift { list: self.path.clone(), kept });
        Some(readable)
    }

    /// A finding where a list has too many elements, or an object too many entries; these aren't gone through.
    fn check_count(&mut self, elements: usize) -> Option<()> {
        let most = self.limits.elements_in(&self.path);
        if elements > most {
            self.note(|path| Finding::new(path, Code::TooMany, elements).against(most));
        }
        (elements <= most).then_some(())
    }

    /// An object by words of the vocabulary, each value decoded; those that couldn't be are left out. The words of `ids` are
    /// offered where a key isn't known.
    pub(crate) fn by_term<K: Term, V>(
        &mut self,
        node: &Node<'_>,
        ids: &'static [&'static str],
        mut decode: impl FnMut(&mut Self, K, &Node<'_>) -> Option<V>,
    ) -> Option<BTreeMap<K, V>> {
        let is_term = |key: &str| K::from_id(key).is_some();
        let object =
            self.object_of(node, ids, is_term, |key| meant_among::<K>(key, ids).or_else(|| meant::<K>(key)))?;
        let terms = K::ALL.iter().zip(K::IDS);
        let values = terms.filter_map(|(term, id)| {
            Some((*term, self.given(object, id, |decoder, node| decode(decoder, *term, node))??))
        });
        Some(values.collect())
    }

    /// An object by a caller's names, each value decoded; a finding for each name that occurs twice.
    ///
    /// A value that couldn't be decoded is the default, so that its name isn't taken to be missing.
    pub(crate) fn by_name<V: Default>(
        &mut self,
        node: &Node<'_>,
        mut decode: impl FnMut(&mut Self, &Node<'_>) -> Option<V>,
    ) -> Option<BTreeMap<String, V>> {
        let Node::Object(fields) = node else { return self.reject(node, AN_OBJECT) };
        self.check_count(fields.len())?;
        let mut values = BTreeMap::new();
        for (name, node) in fields {
            let value = self.within(step_of(name), |decoder| decode(decoder, node)).unwrap_or_default();
            if values.insert(name.clone().into_owned(), value).is_some() {
                self.at_key(name, |path| Finding::new(path, Code::DuplicateKey, name));
            }
        }
        Some(values)
    }

    /// Yes or no.
    pub(crate) fn boolean(&mut self, node: &Node<'_>) -> Option<bool> {
        const YES_OR_NO: Text = Text { en: "`true` or `false`", nl: "`true` of `false`" };
        match node {
            Node::Bool(value) => Some(*value),
            _ => self.reject(node, YES_OR_NO),
        }
    }

    /// A text.
    pub(crate) fn text(&mut self, node: &Node<'_>) -> Option<String> {
        self.str(node).map(str::to_owned)
    }

    /// A text, where it isn't kept.
    pub(crate) fn str<'n>(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        match node {
            Node::Text(text) => Some(text),
            _ => self.reject(node, A_TEXT),
        }
    }

    /// A number.
    pub(crate) fn number(&mut self, node: &Node<'_>) -> Option<f64> {
        match node {
            Node::Number(number) => Some(*number),
            _ => self.reject(node, A_NUMBER),
        }
    }

    /// A whole number from 0 to `most`.
    pub(crate) fn whole_number(&mut self, node: &Node<'_>, most: u32, accepted: Text) -> Option<u32> {
        let number = self.number(node)?;
        let whole = whole_number(number).filter(|whole| *whole <= most);
        if whole.is_none() {
            let accepted = Accepted::Described(accepted);
            self.note(|path| Finding::new(path, Code::NumberOutOfRange, number).accepting(accepted));
        }
        whole
    }

    /// A word of the vocabulary.
    pub(crate) fn word<T: Term>(&mut self, node: &Node<'_>) -> Option<T> {
        self.word_meant(node, Code::UnknownWord, T::IDS, T::from_id, meant::<T>)
    }

    /// A degree; those of the scale are offered, though others are read, to be judged.
    pub(crate) fn degree(&mut self, node: &Node<'_>, scale: Scale) -> Option<Degree> {
        let words = scale.ids();
        self.degree_of(node, scale, words, Degree::from_id)
    }

    /// A degree of a scale, or another of these words; of a word of an earlier codebook a finding that says what to write.
    pub(crate) fn degree_of<T>(
        &mut self,
        node: &Node<'_>,
        scale: Scale,
        words: &'static [&'static str],
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if let Node::Text(word) = node
            && let Some(instead) = scale.instead_of(word)
        {
            let accepted = Accepted::Described(instead);
            self.note(|path| Finding::new(path, Code::DegreeOffScale, word).accepting(accepted));
            return None;
        }
        self.word_meant(node, Code::DegreeOffScale, words, parse, |word| meant_among::<Degree>(word, words))
    }

    /// A word that `parse` knows, out of `words`.
    pub(crate) fn word_of<T>(
        &mut self,
        node: &Node<'_>,
        code: Code,
        words: &'static [&'static str],
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.word_meant(node, code, words, parse, |word| nearest(word, words))
    }

    /// [`word_of`](Self::word_of), with another idea of which word was meant.
    pub(crate) fn word_meant<T>(
        &mut self,
        node: &Node<'_>,
        code: Code,
        words: &'static [&'static str],
        parse: impl FnOnce(&str) -> Option<T>,
        meant: impl FnOnce(&str) -> Option<&'static str>,
    ) -> Option<T> {
        let Node::Text(word) = node else {
            let accepted = Accepted::Words { words, nearest: None };
            self.note(|path| Finding::new(path, Code::WrongType, node).accepting(accepted));
            return None;
        };
        let parsed = parse(word);
        if parsed.is_none() {
            let accepted = Accepted::Words { words, nearest: self.meant(|| meant(word)) };
            self.note(|path| Finding::new(path, code, word).accepting(accepted));
        }
        parsed
    }
}

/// The step to a caller's key, clipped where it's long.
pub(crate) fn step_of(key: &str) -> Step {
    Step::Key(Cow::Owned(clip(key)))
}

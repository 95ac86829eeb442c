//! Waivers: the warnings that the keeper of a document accepts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    Accepted, Code, Decoder, Essential, Finding, Form, LinkedPath, Node, NotBlank, Optional, Path, Required, Severity,
    Sizes, Value, blank, by_serde, records, strictly_plain,
};

/// A warning that the keeper of a document has looked into and accepts: of the whole document, or at a place; and why.
///
/// In JSON it is `{"code": CODE, "at": PATH, "reason": TEXT}`. Without `at` it is about the whole document. The code alone waives
/// every warning of that kind without giving a reason. A waiver that waives nothing is a warning itself.
///
/// ```
/// use policy_integration::{Case, Code, report::Waiver};
///
/// let waiver: Waiver = serde_json::from_str(
///     r#"{"code": "leap", "at": "$.moments[1].ratings.budget", "reason": "the spring memo is clear about it"}"#,
/// )?;
/// assert_eq!(waiver.at.unwrap().to_string(), "$.moments[1].ratings.budget");
/// assert_eq!(serde_json::to_string(&Waiver::from(Code::Leap))?, r#""leap""#);
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "waived": ["leap"]}"#)?;
/// assert_eq!(case.warnings().findings()[0].code(), Code::IdleWaiver);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Waiver {
    /// The code of the warning.
    pub code: Code,
    /// The place of the warning, or what it stands in; the whole document where it's `None`.
    pub at: Option<Path>,
    /// Why it is accepted; empty where no reason is given, as of a code alone.
    pub reason: String,
}

records! {
    /// A warning that is accepted, with the reason.
    pub(crate) record ReasonedWaiver [Eq] {
        /// The code of the warning.
        code: Code = Essential<WaivableCode>;
        /// The path of the warning, as a report tells it, or of what it stands in; the whole document where left out.
        at: Option<Path> = Optional;
        /// Why it is accepted.
        reason: String = Required<NotBlank>;
    }
}

/// Codes of warnings are offered. Others are read, to be judged.
pub(crate) struct WaivableCode;

impl Form<Code> for WaivableCode {
    strictly_plain!(Code);

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Code> {
        decoder.word_of(node, Code::UnknownWord, Code::WAIVABLE_IDS, Code::from_id)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::vocabulary::words(Code::WAIVABLE.iter().copied())
    }
}

impl From<Code> for Waiver {
    /// Of the whole document, without a reason.
    fn from(code: Code) -> Self {
        Self { code, at: None, reason: String::new() }
    }
}

impl From<ReasonedWaiver> for Waiver {
    fn from(ReasonedWaiver { code, at, reason }: ReasonedWaiver) -> Self {
        Self { code, at, reason }
    }
}

impl Waiver {
    /// Whether it is written as its code alone.
    pub(crate) fn is_plain(&self) -> bool {
        self.at.is_none() && self.reason.is_empty()
    }
}

impl Serialize for Waiver {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_plain() {
            return self.code.serialize(serializer);
        }
        let mut waiver = serializer.serialize_struct("Waiver", 2 + usize::from(self.at.is_some()))?;
        waiver.serialize_field("code", &self.code)?;
        if let Some(at) = &self.at {
            waiver.serialize_field("at", at)?;
        }
        waiver.serialize_field("reason", &self.reason)?;
        waiver.end()
    }
}

impl<'de> Deserialize<'de> for Waiver {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Waiver;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the code of a warning, or an object with `code` and `reason`")
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Waiver, E> {
                let code = Code::from_id(word).ok_or_else(|| E::unknown_variant(word, Code::WAIVABLE_IDS))?;
                Ok(code.into())
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Waiver, A::Error> {
                let waiver = ReasonedWaiver::deserialize(MapAccessDeserializer::new(entries))?;
                if blank(Path::root(), &waiver.reason).is_some() {
                    return Err(de::Error::invalid_value(de::Unexpected::Str(&waiver.reason), &"a reason"));
                }
                Ok(waiver.into())
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl Value for Waiver {
    by_serde!();

    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        if !self.is_plain() {
            sizes.object(at);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        let Node::Object(fields) = node else { return WaivableCode::decode(decoder, node).map(Self::from) };
        let waiver = ReasonedWaiver::decode(decoder, node)?;
        let is_given = fields.iter().any(|(key, value)| key == "reason" && matches!(value, Node::Text(_)));
        if let Some(finding) = blank(Path::root(), &waiver.reason).filter(|_| is_given) {
            decoder
                .within("reason", |decoder| decoder.note(|path| Finding::new(path, Code::BlankText, finding.value())));
        }
        Some(waiver.into())
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (code, reasoned) = (WaivableCode::schema(generator), generator.subschema_for::<ReasonedWaiver>());
        schemars::json_schema!({ "anyOf": [code, reasoned] })
    }
}

/// Takes the findings away that waivers accept, and notes each waiver that can't waive, or waived nothing. The kinds of findings that
/// are `judged_elsewhere` may still be waived there.
pub(crate) fn waive(waivers: &[Waiver], findings: &mut Vec<Finding>, judged_elsewhere: &[Code]) {
    let index = Index::of(waivers);
    let mut used = BTreeSet::new();
    findings.retain(|finding| !index.waives(finding, &mut used));
    let of = |code: Code| !used_or(code, judged_elsewhere);
    let idle = waivers.iter().enumerate().filter(|(at, waiver)| of(waiver.code) && !used.contains(at));
    let mut found: Vec<_> = idle
        .map(|(at, waiver)| {
            let place = waiver.at.as_ref().map_or_else(|| "$".to_owned(), Path::to_string);
            // Where anything can't be read, what it would have waived may not have been found.
            let finding = Finding::new(Path::root().join("waived").join(at), Code::IdleWaiver, waiver.code);
            finding.against(place).resting_on(Path::root())
        })
        .collect();
    found.retain(|finding| !index.waives(finding, &mut BTreeSet::new()));
    findings.extend(found);
}

/// Whether a code is one whose waivers aren't looked at: of faults, there is another finding.
fn used_or(code: Code, judged_elsewhere: &[Code]) -> bool {
    code.severity() == Severity::Error || code == Code::IdleWaiver || judged_elsewhere.contains(&code)
}

/// Takes the findings away that waivers accept.
pub(crate) fn waive_only(waivers: &[Waiver], findings: &mut Vec<Finding>) {
    let index = Index::of(waivers);
    findings.retain(|finding| !index.waives(finding, &mut BTreeSet::new()));
}

/// A finding for each waiver of a document whose code isn't one of a warning, or whose reason is blank.
pub(crate) fn check_waivers(waivers: &[Waiver]) -> impl Iterator<Item = Finding> {
    waivers.iter().enumerate().flat_map(|(index, waiver)| {
        let at = || Path::root().join("waived").join(index);
        let code = || if waiver.is_plain() { at() } else { at().join("code") };
        let blocking = (waiver.code.severity() == Severity::Error).then(|| {
            let finding = Finding::new(code(), Code::NotWaivable, waiver.code);
            finding.accepting(Accepted::Words { words: Code::WAIVABLE_IDS, nearest: None })
        });
        let unreasoned = if waiver.is_plain() { None } else { blank(at().join("reason"), &waiver.reason) };
        blocking.into_iter().chain(unreasoned)
    })
}

/// Waivers by code and place.
struct Index<'w> {
    of_all: BTreeMap<Code, Vec<usize>>,
    at: BTreeMap<Code, BTreeMap<&'w Path, Vec<usize>>>,
}

impl<'w> Index<'w> {
    fn of(waivers: &'w [Waiver]) -> Self {
        let mut index = Self { of_all: BTreeMap::new(), at: BTreeMap::new() };
        for (place, waiver) in waivers.iter().enumerate() {
            match &waiver.at {
                None => index.of_all.entry(waiver.code).or_default().push(place),
                Some(at) => index.at.entry(waiver.code).or_default().entry(at).or_default().push(place),
            }
        }
        index
    }

    /// Whether a finding is a warning that one of them accepts; each that does is noted.
    fn waives(&self, finding: &Finding, used: &mut BTreeSet<usize>) -> bool {
        if finding.severity() == Severity::Error {
            return false;
        }
        let mut is_waived = false;
        let mut take = |places: &Vec<usize>| {
            is_waived = true;
            used.extend(places);
        };
        if let Some(places) = self.of_all.get(&finding.code()) {
            take(places);
        }
        if let Some(at) = self.at.get(&finding.code()) {
            let steps = 0..=finding.path().steps().len();
            steps.filter_map(|steps| at.get(&finding.path().truncated(steps))).for_each(take);
        }
        is_waived
    }
}

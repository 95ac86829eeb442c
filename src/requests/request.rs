//! The record of a request.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::json_text::ARecord;
use super::reading::Sent;
use super::supposed::OrRules;
use super::{Ask, JsonText, SuppositionDraft};
use crate::case::OffScaleError;
use crate::report::{
    Accepted, Anywhere, ByDimension, Code, Finding, Limits, Optional, OrDefault, Path, Report, Required, records,
};
use crate::rules::Goal;
use crate::vocabulary::{Degree, Dimension, Outcome, PolicyDomain};

records! {
    /// A request: a question, and what it is about.
    ///
    /// The module's documentation has [which keys each question takes](crate::requests#the-questions). The records in it are
    /// kept as their text. [`read`](Self::read) reads them too; serde doesn't look into them.
    ///
    /// ```
    /// use policy_integration::{published, requests::{Ask, JsonText, Request, answer}};
    ///
    /// let case = JsonText::of(published::municipality("8").unwrap())?;
    /// let request = Request { case: Some(case), text: true, ..Request::of(Ask::Row) };
    /// assert!(answer(serde_json::to_string(&request)?).starts_with(r#"{"kind":"row""#));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub document Request [Default, Eq] schema needed_keys {
        /// Anything by which the caller knows the request: it comes back with the answer.
        id: Option<JsonText> = Optional;
        /// The question.
        ask: Ask = Required;
        /// The record of the case; needed for every question but `vocabulary`.
        case: Option<JsonText> = Optional<ARecord>;
        /// The target domain; needed for a question about a target, where the case has several.
        target: Option<PolicyDomain> = Optional;
        /// The day that is asked about: of `score`, the latest moment where left out; of other questions about a target, the last day
        /// that the record speaks of. Needed for `actions`.
        on: Option<NaiveDate> = Optional;
        /// The goal of `plan`, `ask_next`, `if_then_plan` and `what_if`; the target's ambition where left out.
        to: Option<GoalDraft> = Optional;
        /// The day by which a `plan`, or the next steps of a `diagnosis`, must be done.
        horizon: Option<NaiveDate> = Optional;
        /// How many questions follow each other in an `if_then_plan`.
        depth: Option<u32> = Optional;
        /// What is supposed in a `what_if`.
        suppose: SuppositionDraft = OrDefault<OrRules>;
        /// An earlier version of the record, for `record_changes`, which needs it.
        before: Option<JsonText> = Optional<ARecord>;
        /// Whether the answer is told in sentences too, in both languages.
        text: bool = OrDefault;
    }

    /// What is aimed at: a rung of the outcome ladder, degrees, or both.
    ///
    /// A degree is at least wished for; of a dimension where a lower degree is more favourable, at most.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, requests::GoalDraft};
    ///
    /// let goal: GoalDraft = serde_json::from_str(r#"{"outcome": "practice", "degrees": {"budget": "established"}}"#)?;
    /// assert_eq!(goal.degrees[&Dimension::Budget], Degree::Established);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record GoalDraft [Default, Eq] {
        /// The rung.
        outcome: Option<Outcome> = Optional;
        /// The degrees, by dimension.
        degrees: BTreeMap<Dimension, Degree> = OrDefault<ByDimension<Anywhere>>;
    }
}

impl Request {
    /// Returns a request that asks a question, and says nothing else.
    pub fn of(ask: Ask) -> Self {
        Self { ask, ..Self::default() }
    }

    /// Reads a request from JSON, with the records in it.
    ///
    /// # Errors
    /// Every fault of the request and of its records, in one report: paths, lines and columns are those in the request.
    ///
    /// ```
    /// use policy_integration::requests::Request;
    ///
    /// let report = Request::read(br#"{"ask": "actions", "case": {"id": "a", "moments": [{"on": "soon", "ratings": {}}]}}"#);
    /// let told: Vec<_> = report.unwrap_err().findings().iter().map(|finding| finding.path().to_string()).collect();
    /// assert_eq!(told, ["$.case.moments[0].on", "$.on"]);
    /// ```
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other [limits](crate::requests#limits).
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        Sent::read(json, limits).sound().map(|sound| sound.request)
    }

    /// Notes the keys that the question needs and the request doesn't have, and goals and suppositions that make no sense.
    pub(super) fn faults(&self) -> Vec<Finding> {
        let missing = self.ask.needs().iter().filter(|key| !self.has(key));
        let missing = missing.map(|key| Finding::new(Path::root().join(*key), Code::MissingKey, key));
        let of_goal = self.to.iter().flat_map(GoalDraft::faults);
        missing.chain(of_goal).chain(self.suppose.faults()).collect()
    }

    fn has(&self, key: &str) -> bool {
        match key {
            "case" => self.case.is_some(),
            "before" => self.before.is_some(),
            _ => self.on.is_some(),
        }
    }
}

impl GoalDraft {
    /// Notes degrees that are off the scale, and a goal without any.
    fn faults(&self) -> Vec<Finding> {
        let at = || Path::root().join("to");
        if self.outcome.is_none() && self.degrees.is_empty() {
            return vec![Finding::new(at(), Code::AsksNothing, "to")];
        }
        let off_scale = self.degrees.iter().filter(|(dimension, degree)| degree.scale() != dimension.scale());
        let finding = |(dimension, degree): (&Dimension, &Degree)| {
            let accepted = Accepted::Words { words: dimension.scale().ids(), nearest: None };
            let path = at().join("degrees").join(dimension.id());
            Finding::new(path, Code::DegreeOffScale, degree).accepting(accepted)
        };
        off_scale.map(finding).collect()
    }

    /// Returns the goal; `None` where nothing is asked.
    pub(super) fn goal(&self) -> Result<Option<Goal>, OffScaleError> {
        let degrees = self.degrees.iter().map(|(dimension, degree)| Goal::degree(*dimension, *degree));
        let degrees = degrees.collect::<Result<Vec<_>, _>>()?;
        Ok(degrees.into_iter().chain(self.outcome.map(Goal::outcome)).reduce(Goal::and))
    }
}

/// Adds to the schema of a request which keys each question needs.
#[cfg(feature = "schemars")]
fn needed_keys(mut schema: schemars::Schema) -> schemars::Schema {
    let mut asks = BTreeMap::<_, Vec<_>>::new();
    for ask in Ask::ALL {
        asks.entry(ask.needs()).or_default().push(ask.id());
    }
    let needs = asks.into_iter().filter(|(keys, _)| !keys.is_empty()).map(|(keys, asks)| {
        let is_there: serde_json::Map<_, _> =
            keys.iter().map(|key| ((*key).to_owned(), serde_json::json!({ "not": { "type": "null" } }))).collect();
        serde_json::json!({
            "if": { "properties": { "ask": { "enum": asks } } },
            "then": { "required": keys, "properties": is_there },
        })
    });
    schema.insert("allOf".into(), needs.collect());
    schema
}

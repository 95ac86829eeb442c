//! The questionnaire: which items ask about which dimension, and how each is keyed.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::report::only_objects;
use crate::vocabulary::{Dimension, Framework, Keying, ids_where};

/// The agreement items that respondents of a case were given.
///
/// The wording of the items is the questionnaire's own and isn't kept here; a note can say where it is found. Each
/// dimension can have up to 100 items.
///
/// ```
/// use policy_integration::{Dimension, QuestionnaireDraft};
///
/// let questionnaire: QuestionnaireDraft = serde_json::from_str(r#"{"items": [
///     {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "opposite"},
///     {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "direct", "note": "p. 4 of the form"}
/// ]}"#)?;
/// assert_eq!(questionnaire.items_on(Dimension::TacticalPowerlessness).count(), 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct QuestionnaireDraft {
    /// The items, in the order in which they were asked.
    pub items: Vec<ItemDraft>,
}

/// One item: a statement with which respondents agree or disagree in five points.
///
/// ```
/// use policy_integration::{Answer, ItemDraft, Keying};
///
/// let item: ItemDraft = serde_json::from_str(
///     r#"{"id": "c1", "dimension": "client_meaninglessness", "keyed": "opposite"}"#,
/// )?;
/// assert_eq!(item.keyed.keyed(Answer::StronglyAgree), Answer::StronglyDisagree);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ItemDraft {
    /// The item's identifier, its own in the questionnaire.
    pub id: String,
    /// The dimension that it asks about: one of joined-up working or of policy alienation.
    pub dimension: Dimension,
    /// Whether agreeing speaks for the dimension's higher degree or against it.
    pub keyed: Keying,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

only_objects!(QuestionnaireDraft, ItemDraft);

impl QuestionnaireDraft {
    pub(super) const KEYS: &'static [&'static str] = &["items"];
    /// The most items on one dimension: few enough for every score to stay an exact fraction.
    pub(super) const MOST_ITEMS: usize = 100;

    /// The items on a dimension, in their order.
    pub fn items_on(&self, dimension: Dimension) -> impl Iterator<Item = &ItemDraft> {
        self.items.iter().filter(move |item| item.dimension == dimension)
    }
}

impl ItemDraft {
    pub(super) const KEYS: &'static [&'static str] = &["id", "dimension", "keyed", "note"];

    /// Whether items can ask about a dimension: about what somebody holds or feels, and not about what is there.
    pub(super) const fn can_ask(dimension: Dimension) -> bool {
        matches!(dimension.framework(), Framework::JoinedUpWorking | Framework::PolicyAlienation)
    }

    /// The identifiers of the dimensions that items can ask about.
    pub(super) fn askable() -> &'static [&'static str] {
        static IDS: LazyLock<Vec<&str>> = LazyLock::new(|| ids_where(ItemDraft::can_ask));
        &IDS
    }
}

//! The questionnaire: which items ask about which dimension, and how each is keyed.

use std::sync::LazyLock;

use crate::report::{Code, Decoder, Essential, Form, Id, Node, Optional, Required, meant, records, strictly_plain};
use crate::vocabulary::{Dimension, Framework, Keying, ids_where};

records! {
    /// The agreement items that respondents of a case were given.
    ///
    /// The wording of the items is the questionnaire's own and isn't kept here; a note can say where it is found. Each
    /// dimension can have up to 100 items.
    ///
    /// ```
    /// use policy_integration::{Dimension, case::QuestionnaireDraft};
    ///
    /// let questionnaire: QuestionnaireDraft = serde_json::from_str(r#"{"items": [
    ///     {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "opposite"},
    ///     {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "direct", "note": "p. 4 of the form"}
    /// ]}"#)?;
    /// assert_eq!(questionnaire.items_on(Dimension::TacticalPowerlessness).count(), 2);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record QuestionnaireDraft [Default, Eq] {
        /// The items, in the order in which they were asked.
        items: Vec<ItemDraft> = Required;
    }

    /// One item: a statement with which respondents agree or disagree in five points.
    ///
    /// ```
    /// use policy_integration::{case::ItemDraft, vocabulary::{Answer, Keying}};
    ///
    /// let item: ItemDraft = serde_json::from_str(
    ///     r#"{"id": "c1", "dimension": "client_meaninglessness", "keyed": "opposite"}"#,
    /// )?;
    /// assert_eq!(item.keyed.keyed(Answer::StronglyAgree), Answer::StronglyDisagree);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ItemDraft [Eq] {
        /// The item's identifier, its own in the questionnaire.
        id: String = Required<Id>;
        /// The dimension that it asks about: one of joined-up working or of policy alienation.
        dimension: Dimension = Essential<Askable>;
        /// Whether agreeing speaks for the dimension's higher degree or against it.
        keyed: Keying = Required;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }
}

impl QuestionnaireDraft {
    /// The most items on one dimension: few enough for every score to stay an exact fraction.
    pub(super) const MOST_ITEMS: usize = 100;

    /// The items on a dimension, in their order.
    pub fn items_on(&self, dimension: Dimension) -> impl Iterator<Item = &ItemDraft> {
        self.items.iter().filter(move |item| item.dimension == dimension)
    }
}

impl ItemDraft {
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

/// A dimension that items can ask about: these are offered. Others are read, to be judged.
struct Askable;

impl Form<Dimension> for Askable {
    strictly_plain!(Dimension);

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Dimension> {
        let meant = |word: &str| meant::<Dimension>(word).filter(|meant| ItemDraft::askable().contains(meant));
        decoder.word_meant(node, Code::UnknownWord, ItemDraft::askable(), Dimension::from_id, meant)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::vocabulary::words(Dimension::ALL.iter().copied().filter(|dimension| ItemDraft::can_ask(*dimension)))
    }
}

impl Default for Keying {
    /// Direct: what stands in where the key of an item can't be read.
    fn default() -> Self {
        Self::Direct
    }
}

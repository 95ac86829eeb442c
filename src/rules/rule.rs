//! Rules: a move that somebody makes, or an event that happens.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::effects::Alteration;
use super::knowledge::Knowledge;
use super::{Address, Amendment, EffectsDraft, Guard, GuardKind, GuardsDraft};
use crate::case::{Field, Position, Steps};
use crate::report::{
    ByDimension, ByTerm, Decoder, Essential, Id, InALanguage, Label, Node, NotBlank, OfDimension, Optional, OrDefault,
    Place, Required, records,
};
use crate::vocabulary::{Dimension, DocumentKind, Language, Mechanism, Outcome, WindowChange, ids_where, terms};

terms! {
    /// Whether somebody acts or something happens.
    ///
    /// ```
    /// use policy_integration::rules::RuleKind;
    ///
    /// assert_eq!("event".parse(), Ok(RuleKind::Event));
    /// ```
    pub enum RuleKind {
        /// Somebody acts. A move asks for at least a degree, and never lowers one.
        Move = "move", en "move", nl "stap";
        /// Something happens, with its direction: nothing is drawn at random.
        Event = "event", en "event", nl "gebeurtenis";
    }
}

terms! {
    /// How much a move takes.
    ///
    /// No source publishes magnitudes; the crate tells three sizes apart, and each book says which a move has. **Small** is
    /// what an officer can do alone within days (a talk, a presentation), **medium** what needs others to say yes once,
    /// **large** what has to be decided formally. Their [cost](Self::cost) doubles from one to the next: the source holds
    /// that small steps win sooner than grand designs, and so two small steps don't cost more than a medium one.
    ///
    /// ```
    /// use policy_integration::rules::Effort;
    ///
    /// assert_eq!(Effort::Large.cost(), 2 * Effort::Medium.cost());
    /// ```
    pub enum Effort {
        /// What an officer can do alone, within days.
        Small = "small", en "small", nl "klein";
        /// What needs others to say yes once.
        Medium = "medium", en "medium", nl "middel";
        /// What has to be decided formally.
        Large = "large", en "large", nl "groot";
    }
}

impl Effort {
    /// What the effort counts when a plan is looked for: 1, 2 or 4, an assumption of this crate.
    pub const fn cost(self) -> u32 {
        1 << self as u32
    }
}

records! {
    /// A rule as a rule book writes it.
    ///
    /// ```
    /// use policy_integration::{RuleBook, rules::RuleKind};
    ///
    /// let book = RuleBook::multilevel();
    /// let draft = book.rule("council_passes_motion").unwrap().draft();
    /// assert_eq!(draft.kind, RuleKind::Event, "the council's act, not the officer's");
    /// ```
    pub record RuleDraft [Eq] {
        /// The rule's identifier, its own in the book.
        id: String = Required<Id>;
        /// Whether somebody acts or something happens.
        kind: RuleKind = Essential;
        /// The mechanism of the multilevel framework that it is a working of, where it is one's.
        mechanism: Option<Mechanism> = Optional;
        /// How much it takes; of moves only.
        effort: Option<Effort> = Optional;
        /// What a reader calls it.
        label: Label = Required<InALanguage>;
        /// Whom it addresses, where somebody is.
        addresses: Option<Address> = Optional;
        /// The document that it changes, where there is one.
        amends: Option<Amendment> = Optional;
        /// Without these it makes no sense.
        invariants: GuardsDraft = OrDefault;
        /// These the theory says are needed.
        expectations: GuardsDraft = OrDefault;
        /// Dimensions that its guards are on, with the mechanism from macro to micro by which these guards work here; see
        /// [`Dimension::works_by`](crate::Dimension::works_by).
        works_by: BTreeMap<Dimension, Mechanism> = OrDefault<ByDimension<Structural>>;
        /// What it does.
        effects: EffectsDraft = Required;
        /// The kinds of documents whose cycle opens or closes with it; of events only.
        windows: BTreeMap<DocumentKind, WindowChange> = OrDefault<ByTerm>;
        /// Whether the case ends with it; of events only.
        closes: bool = OrDefault;
        /// The passage that it comes from.
        source: String = Required<NotBlank>;
    }
}

/// The dimensions that structures work through.
struct Structural;

impl Place for Structural {
    fn ids() -> &'static [&'static str] {
        static IDS: LazyLock<Vec<&str>> = LazyLock::new(|| ids_where(|d: Dimension| d.works_by().is_some()));
        &IDS
    }
}

/// A mechanism from macro to micro. Others are read, to be judged.
impl OfDimension for Mechanism {
    fn decode_of(decoder: &mut Decoder, _: Dimension, node: &Node<'_>) -> Option<Self> {
        decoder.word(node)
    }

    #[cfg(feature = "schemars")]
    fn schema_of(_: &mut schemars::SchemaGenerator, _: Dimension) -> schemars::Schema {
        crate::vocabulary::words(Self::ALL.iter().copied().filter(|mechanism| mechanism.is_from_above()))
    }
}

/// A rule of a checked book.
///
/// ```
/// use policy_integration::{Language, RuleBook};
///
/// let book = RuleBook::multilevel();
/// let rule = book.rule("officer_leaves").unwrap();
/// assert_eq!(rule.label(Language::English), "the officer leaves and another comes");
/// assert_eq!(rule.cost(), 0, "nobody makes an effort for an event");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    draft: RuleDraft,
    guards: Vec<Guard>,
    alterations: Vec<(Field, Alteration)>,
}

impl RuleDraft {
    /// Its guards, invariants first.
    pub(super) fn guards(&self) -> Vec<Guard> {
        let invariants = self.invariants.guards(GuardKind::Invariant, &self.works_by);
        invariants.chain(self.expectations.guards(GuardKind::Expectation, &self.works_by)).collect()
    }
}

impl Rule {
    pub(super) fn of(draft: RuleDraft) -> Self {
        let guards = draft.guards();
        let alterations = draft.effects.alterations().collect();
        Self { draft, guards, alterations }
    }

    /// The rule's identifier.
    pub fn id(&self) -> &str {
        &self.draft.id
    }

    /// What a reader calls it.
    pub fn label(&self, language: Language) -> &str {
        self.draft.label.in_language(language)
    }

    /// Whether somebody acts or something happens.
    pub const fn kind(&self) -> RuleKind {
        self.draft.kind
    }

    /// The mechanism of the multilevel framework that it is a working of; `None` of a rule that comes from another source.
    pub const fn mechanism(&self) -> Option<Mechanism> {
        self.draft.mechanism
    }

    /// How much it takes; `None` of an event.
    pub const fn effort(&self) -> Option<Effort> {
        self.draft.effort
    }

    /// What the effort counts; 0 of an event.
    pub fn cost(&self) -> u32 {
        self.draft.effort.map_or(0, Effort::cost)
    }

    /// Whom it addresses; `None` where the book doesn't say.
    pub const fn addresses(&self) -> Option<Address> {
        self.draft.addresses
    }

    /// The document that it changes; `None` where it changes none.
    pub const fn amends(&self) -> Option<Amendment> {
        self.draft.amends
    }

    /// The kinds of documents whose cycle opens or closes with it; none of a move.
    pub const fn windows(&self) -> &BTreeMap<DocumentKind, WindowChange> {
        &self.draft.windows
    }

    /// What has to be the case, invariants first.
    pub fn guards(&self) -> &[Guard] {
        &self.guards
    }

    /// Each effect in words.
    pub fn effects(&self, language: Language) -> Vec<String> {
        self.draft.effects.labels(language)
    }

    /// The dimensions that it changes.
    pub fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        self.draft.effects.changed()
    }

    /// The rung that the outcome at least gets, where it says so.
    pub const fn outcome(&self) -> Option<Outcome> {
        self.draft.effects.outcome
    }

    /// Whether the case ends with it.
    pub const fn closes(&self) -> bool {
        self.draft.closes
    }

    /// The rule as the book writes it.
    pub const fn draft(&self) -> &RuleDraft {
        &self.draft
    }

    /// The position after its effects, guards or not; every completion is changed by itself.
    ///
    /// [`RuleBook::play`](super::RuleBook::play) asks for the guards.
    ///
    /// ```
    /// use policy_integration::{Dimension, Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let after = book.rule("manager_leaves").unwrap().apply_to(&Position::UNKNOWN);
    /// assert!(after.rating(Dimension::ManagementSupport).is_unknown());
    /// ```
    pub fn apply_to(&self, position: &Position) -> Position {
        position.after(&self.alterations)
    }

    /// Whether there are completions of a position in which it changes nothing.
    pub(super) fn may_be_idle(&self, position: &Position) -> bool {
        self.alterations.iter().all(|(field, alteration)| {
            let (least, most) = position.favours(*field);
            least.through(most).any(|favour| alteration.keeps(favour, field.top()))
        })
    }

    /// What it does to each dimension, and to the outcome.
    pub(super) fn alterations(&self) -> &[(Field, Alteration)] {
        &self.alterations
    }

    /// The steps that its effects can take.
    pub(super) fn raised(&self) -> Steps {
        let raised = self.alterations.iter().map(|(field, alteration)| alteration.raised(*field));
        raised.fold(Steps::NONE, Steps::union)
    }
}

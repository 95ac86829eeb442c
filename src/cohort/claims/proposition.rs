//! Propositions: what is true or false of one case.

use super::Occasion;
use crate::report::{
    Decoder, Essential, Form, Id, LinkedPath, Node, NotEmpty, Optional, Required, Sizes, Value, by_serde, choices,
    records, strictly_plain,
};
use crate::score::{Alignment, Convergence};
use crate::vocabulary::{Degree, Dimension, Level, Outcome, PolicyDomain, Scale, terms};

terms! {
    /// What became of a rating between the first moment and the latest.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Movement;
    ///
    /// assert_eq!(Movement::ALL.len(), 4);
    /// ```
    pub enum Movement {
        /// It went up.
        Rose = "rose", en "rose", nl "steeg";
        /// It went down.
        Fell = "fell", en "fell", nl "daalde";
        /// It went up or down.
        Changed = "changed", en "changed", nl "veranderde";
        /// It stayed what it was.
        Unchanged = "unchanged", en "didn't change", nl "veranderde niet";
    }
}

terms! {
    /// How far a case got, as a word.
    ///
    /// ```
    /// use policy_integration::cohort::claims::CaseStatusKind;
    ///
    /// assert_eq!(CaseStatusKind::DroppedOut.id(), "dropped_out");
    /// ```
    #[non_exhaustive]
    pub enum CaseStatusKind {
        /// Under way.
        Running = "running", en "running", nl "loopt nog";
        /// Gone through to the end.
        Completed = "completed", en "completed", nl "afgerond";
        /// Ended before.
        DroppedOut = "dropped_out", en "dropped out", nl "uitgevallen";
    }
}

terms! {
    /// A number that a case's profile has a band for.
    ///
    /// ```
    /// use policy_integration::cohort::claims::ProfileBand;
    ///
    /// assert_eq!(ProfileBand::Experience.id(), "experience");
    /// ```
    #[non_exhaustive]
    pub enum ProfileBand {
        /// Inhabitants.
        Population = "population", en "inhabitants", nl "inwoners";
        /// Percentage of people that the subject concerns.
        Prevalence = "prevalence", en "prevalence", nl "aandeel";
        /// Staff of the organization.
        OrganizationSize = "organization_size", en "organization's staff", nl "medewerkers van de organisatie";
        /// The officer's years of experience.
        Experience = "experience", en "years of experience", nl "jaren ervaring";
    }
}

choices! {
    /// What is true or false of one case: a test of anything that it holds, or a combination of tests.
    ///
    /// What a case doesn't tell leaves a test open, and a combination as far as its completions differ. A proposition has up to
    /// [`MOST_TESTS`](Self::MOST_TESTS) tests.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Proposition;
    ///
    /// let proposition: Proposition = serde_json::from_str(
    ///     r#"{"all": [{"outcome": {"at_least": "practice"}}, {"not": {"level": {"level": "institutional", "is": "changed"}}}]}"#,
    /// )?;
    /// assert!(matches!(proposition, Proposition::All(parts) if parts.len() == 2));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub choice Proposition {
        key {
            /// A rating at a moment.
            Rating(RatingTest) = "rating";
            /// What became of a rating.
            Change(ChangeTest) = "change";
            /// What became of a level's ratings.
            Level(LevelTest) = "level";
            /// Whether the levels are aligned, and at which end.
            Alignment(AlignmentTest) = "alignment";
            /// Whether the levels moved closer or apart between the first moment and the latest, by the default scoring model; of a
            /// case with several targets, whether those of one did, or for `unchanged` whether those of none did.
            Levels(Convergence) = "levels";
            /// The outcome at the latest moment.
            Outcome(OutcomeTest) = "outcome";
            /// How far the case got.
            Status(CaseStatusKind) = "status";
            /// How many targets the case has.
            Domains(NumberTest) = "domains";
            /// A target of the case.
            Domain(PolicyDomain) = "domain";
            /// A number of the profile.
            Profile(ProfileTest) = "profile";
            /// How many whole months the programme period lasts.
            Months(NumberTest) = "months";
            /// Whether the log has an entry before certain others.
            Logged(LogTest) = "logged";
            /// Something that a tally counts, by its name there.
            Counted(String) = "counted" as Id;
            /// The other way round.
            Not(Box<Proposition>) = "not";
            /// All of these.
            All(Vec<Proposition>) = "all";
            /// At least one of these.
            Any(Vec<Proposition>) = "any";
        }
    }
}

records! {
    /// A test of a rating at a moment: that it's at least a degree, at most one, or both.
    ///
    /// ```
    /// use policy_integration::cohort::claims::RatingTest;
    ///
    /// let named: RatingTest = serde_json::from_str(r#"{"dimension": "budget", "at": "first", "at_least": "emerging"}"#)?;
    /// assert_eq!(named.at_most, None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record RatingTest {
        /// The dimension.
        dimension: Dimension = Essential<Tested>;
        /// The moment.
        at: Occasion = Essential;
        /// The least degree.
        at_least: Option<Degree> = Optional<Tested>;
        /// The highest degree.
        at_most: Option<Degree> = Optional<Tested>;
    }

    /// A test of what became of a rating between the first moment and the latest; of one moment, nothing changed.
    ///
    /// ```
    /// use policy_integration::cohort::claims::ChangeTest;
    ///
    /// let rose: ChangeTest = serde_json::from_str(r#"{"dimension": "policy_goals", "is": "rose"}"#)?;
    /// assert_eq!(rose.dimension.id(), "policy_goals");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ChangeTest {
        /// The dimension.
        dimension: Dimension = Essential;
        /// What became of it.
        is: Movement = Essential;
    }

    /// A test of what became of a level: that any of its dimensions did so, or for `unchanged` that none changed.
    ///
    /// ```
    /// use policy_integration::cohort::claims::LevelTest;
    ///
    /// let stayed: LevelTest = serde_json::from_str(r#"{"level": "institutional", "is": "unchanged"}"#)?;
    /// assert_eq!(stayed.level.id(), "institutional");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record LevelTest {
        /// The level.
        level: Level = Essential;
        /// What became of it.
        is: Movement = Essential;
    }

    /// A test of the alignment of the levels at a moment, by the default scoring model; of a case with several targets, of those
    /// of one.
    ///
    /// ```
    /// use policy_integration::{cohort::claims::AlignmentTest, score::Alignment};
    ///
    /// let siloed: AlignmentTest = serde_json::from_str(r#"{"at": "latest", "is": "siloed"}"#)?;
    /// assert_eq!(siloed.is, Alignment::Siloed);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record AlignmentTest {
        /// The moment.
        at: Occasion = Essential;
        /// The alignment.
        is: Alignment = Essential;
    }

    /// A test of the outcome at the latest moment: the highest rung that was reached, in whichever domain.
    ///
    /// ```
    /// use policy_integration::cohort::claims::OutcomeTest;
    ///
    /// let trained: OutcomeTest = serde_json::from_str(r#"{"at_least": "training", "at_most": "training"}"#)?;
    /// assert_eq!(trained.at_least, trained.at_most);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record OutcomeTest {
        /// The least rung.
        at_least: Option<Outcome> = Optional;
        /// The highest rung.
        at_most: Option<Outcome> = Optional;
    }

    /// A test of the order of a log: that the first entry of a rule comes before every entry of certain others.
    ///
    /// Unknown where the log has no entry of the rule, or none of the others: a log can be silent. Entries of one day are in the written order.
    ///
    /// ```
    /// use policy_integration::cohort::claims::LogTest;
    ///
    /// let first: LogTest = serde_json::from_str(r#"{"rule": "question_routines", "before": ["set_up_joint_team"]}"#)?;
    /// assert_eq!(first.before.len(), 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record LogTest [Eq] {
        /// The rule, by its identifier.
        rule: String = Essential<Id>;
        /// The other rules, by their identifiers.
        before: Vec<String> = Required<NotEmpty>;
    }

    /// A test of a number: of target domains, or of whole months. Both ends belong to it.
    ///
    /// ```
    /// use policy_integration::cohort::claims::NumberTest;
    ///
    /// let ten: NumberTest = serde_json::from_str(r#"{"at_most": 10}"#)?;
    /// assert_eq!(ten.at_most, Some(10.0));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record NumberTest {
        /// The least number.
        at_least: Option<f64> = Optional;
        /// The highest number.
        at_most: Option<f64> = Optional;
    }

    /// A test of a number of the profile, of which a band is known: open where the band lies partly within the ends.
    ///
    /// The unit is that of the band: inhabitants, a percentage, staff, years.
    ///
    /// ```
    /// use policy_integration::cohort::claims::ProfileTest;
    ///
    /// let large: ProfileTest = serde_json::from_str(r#"{"band": "population", "at_least": 50000}"#)?;
    /// assert_eq!(large.band.id(), "population");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ProfileTest {
        /// The number.
        band: ProfileBand = Essential;
        /// The least number.
        at_least: Option<f64> = Optional;
        /// The highest number.
        at_most: Option<f64> = Optional;
    }
}

/// A dimension that is tested, and the degrees that stand beside it: those of its scale are offered.
struct Tested;

impl Form<Dimension> for Tested {
    strictly_plain!(Dimension);

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Dimension> {
        let dimension: Option<Dimension> = decoder.word(node);
        decoder.ask_for(dimension.map_or(Scale::Integration, Dimension::scale));
        dimension
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Dimension::schema(generator)
    }
}

impl Form<Degree> for Tested {
    strictly_plain!(Degree);

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Degree> {
        let scale = decoder.asked().scale.unwrap_or(Scale::Integration);
        decoder.degree(node, scale)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Degree::schema(generator)
    }
}

impl Value for Box<Proposition> {
    by_serde!();

    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        Proposition::measure(self, at, sizes);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        Proposition::decode(decoder, node).map(Self::new)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Proposition::schema(generator)
    }
}

impl Proposition {
    /// The most tests of one proposition, its parts' included.
    pub const MOST_TESTS: usize = 64;

    /// The keys of which a proposition has one.
    /// The parts that it is a combination of; none of a test.
    pub(super) fn parts(&self) -> &[Self] {
        match self {
            Self::Not(part) => std::slice::from_ref(part),
            Self::All(parts) | Self::Any(parts) => parts,
            _ => &[],
        }
    }

    /// Every test in it.
    pub(super) fn tests(&self) -> Vec<&Self> {
        match self {
            Self::Not(_) | Self::All(_) | Self::Any(_) => self.parts().iter().flat_map(Self::tests).collect(),
            test => vec![test],
        }
    }

    /// Whether it's true, given which of its tests are.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Proposition;
    ///
    /// let counted = |name: &str| Proposition::Counted(name.to_owned());
    /// let trust_without_mandate = Proposition::All(vec![counted("trust"), Proposition::Not(Box::new(counted("mandate")))]);
    /// assert!(trust_without_mandate.holds(&|test| *test == counted("trust")));
    /// assert!(!trust_without_mandate.holds(&|_| true));
    /// ```
    pub fn holds(&self, test: &impl Fn(&Self) -> bool) -> bool {
        match self {
            Self::Not(part) => !part.holds(test),
            Self::All(parts) => parts.iter().all(|part| part.holds(test)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(test)),
            single => test(single),
        }
    }
}

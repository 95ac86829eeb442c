//! The pattern of the levels: which are integrated and which are siloed, and whether they are aligned.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ScoringModel;
use crate::case::Position;
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, Level, Text, terms};

terms! {
    /// Whether the levels are aligned, and at which end.
    ///
    /// Each level is directed at integration or at the separate domains; where the levels differ in that, they are misaligned
    /// (Van der Heijden, Spaai & Douglas 2024, theoretical framing and Figure 1).
    ///
    /// ```
    /// use policy_integration::{Language, score::Alignment};
    ///
    /// assert_eq!(Alignment::Siloed.label(Language::Dutch), "verkokerd");
    /// ```
    pub enum Alignment {
        /// Every level is integrated: aligned at the top.
        Integrated = "integrated", en "integrated", nl "geïntegreerd";
        /// No level is integrated: aligned at the bottom.
        Siloed = "siloed", en "siloed", nl "verkokerd";
        /// Some levels are integrated and others aren't.
        Misaligned = "misaligned", en "misaligned", nl "niet op één lijn";
    }
}

/// Which levels are integrated, and with that the alignment of the levels as a word.
///
/// A level is integrated where its score is at least [`ScoringModel::integrated_from`]. The levels have no dimension in common,
/// so that each answer is exact over all completions of the unknowns. A word holds under every completion; where more than one
/// is possible, the alignment is open.
///
/// The word tells on which side of the threshold each level is. It doesn't tell how far apart they are: for that there is
/// [`Scorecard::alignment`](super::Scorecard::alignment).
///
/// In JSON: `{"alignment": "misaligned", "possible": ["misaligned"], "leading": ["institutional"], "lagging":
/// ["organizational"], "institutional": "true", "organizational": "false", "individual": "unknown"}`. An open alignment is `null`.
///
/// ```
/// use policy_integration::{Degree, Framework, Language, Level, Position, Rating, ScoringModel, score::Alignment};
///
/// let model = ScoringModel::default();
/// let of = |level: Level| match level {
///     Level::Institutional => Rating::known(Degree::Embedded),
///     Level::Organizational => Rating::at_most(Degree::Emerging),
///     Level::Individual => Rating::at_least(Degree::Emerging),
/// };
/// let dimensions = Framework::Multilevel.dimensions();
/// let rated = dimensions.filter_map(|dimension| Some((dimension, of(dimension.level()?))));
/// let pattern = model.pattern(&Position::new(rated)?);
/// assert_eq!(pattern.alignment(), Some(Alignment::Misaligned));
/// assert_eq!(pattern.leading().collect::<Vec<_>>(), [Level::Institutional]);
/// assert_eq!(
///     pattern.told(Language::English),
///     "misaligned (leading: institutional; lagging: organizational; open: individual)"
/// );
/// assert_eq!(model.pattern(&Position::UNKNOWN).possible().count(), 3);
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pattern {
    integrated: [Truth; 3],
}

/// Which levels are integrated, and with that the alignment of the levels as a word.
#[derive(Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(rename = "Pattern"))]
struct Written {
    /// The alignment of the levels; `null` where the unknowns leave it open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    alignment: Option<Alignment>,
    /// The words that are possible.
    possible: Vec<Alignment>,
    /// The levels that certainly lead: integrated while another is not. None where the levels can be aligned.
    leading: Vec<Level>,
    /// The levels that certainly lag: not integrated while another is. None where the levels can be aligned.
    lagging: Vec<Level>,
    /// Whether the institutional level is integrated.
    institutional: Truth,
    /// Whether the organizational level is integrated.
    organizational: Truth,
    /// Whether the individual level is integrated.
    individual: Truth,
}

impl Pattern {
    /// Returns whether a level is integrated.
    pub const fn is_integrated(self, level: Level) -> Truth {
        self.integrated[level.index()]
    }

    /// Returns the alignment that holds under every completion of the unknowns; `None` where it is open.
    pub fn alignment(self) -> Option<Alignment> {
        let mut possible = self.possible();
        possible.next().filter(|_| possible.next().is_none())
    }

    /// Returns the alignments that are possible.
    pub fn possible(self) -> impl Iterator<Item = Alignment> + Clone {
        Alignment::ALL.iter().copied().filter(move |alignment| self.is(*alignment).is_possible())
    }

    /// Returns whether the levels are aligned, or misaligned, in this way.
    pub fn is(self, alignment: Alignment) -> Truth {
        let all_integrated = Truth::all(self.integrated);
        let none_integrated = Truth::all(self.integrated.map(|level| !level));
        match alignment {
            Alignment::Integrated => all_integrated,
            Alignment::Siloed => none_integrated,
            Alignment::Misaligned => !(all_integrated | none_integrated),
        }
    }

    /// Returns the levels that certainly lead: those that are integrated while another certainly isn't.
    pub fn leading(self) -> impl Iterator<Item = Level> + Clone {
        self.standing(Truth::True)
    }

    /// Returns the levels that certainly lag: those that aren't integrated while another certainly is.
    pub fn lagging(self) -> impl Iterator<Item = Level> + Clone {
        self.standing(Truth::False)
    }

    /// The levels on one side of the threshold, where the levels are certainly misaligned.
    fn standing(self, integrated: Truth) -> impl Iterator<Item = Level> + Clone {
        let is_misaligned = self.is(Alignment::Misaligned).is_certain();
        Level::ALL.iter().copied().filter(move |level| is_misaligned && self.is_integrated(*level) == integrated)
    }

    /// Tells the alignment in a few words: which levels lead and lag, or which words are possible.
    pub fn told(self, language: Language) -> String {
        let word = |en, nl| Text { en, nl }.in_language(language);
        let Some(alignment) = self.alignment() else {
            let possible: Vec<_> = self.possible().map(|alignment| alignment.label(language)).collect();
            return format!("{}: {}", word("open", "open"), possible.join(word(" or ", " of ")));
        };
        if alignment != Alignment::Misaligned {
            return alignment.label(language).to_owned();
        }
        let groups = [
            (Truth::True, word("leading", "voorop")),
            (Truth::False, word("lagging", "achter")),
            (Truth::Unknown, word("open", "open")),
        ];
        let groups = groups.into_iter().filter_map(|(integrated, name)| {
            let levels: Vec<_> = self.standing(integrated).map(|level| level.label(language)).collect();
            (!levels.is_empty()).then(|| format!("{name}: {}", levels.join(", ")))
        });
        format!("{} ({})", alignment.label(language), groups.collect::<Vec<_>>().join("; "))
    }
}

impl Serialize for Pattern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [institutional, organizational, individual] = self.integrated;
        let written = Written {
            alignment: self.alignment(),
            possible: self.possible().collect(),
            leading: self.leading().collect(),
            lagging: self.lagging().collect(),
            institutional,
            organizational,
            individual,
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Pattern {
    /// Reads whether each level is integrated; the rest follows from it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Levels {
            institutional: Truth,
            organizational: Truth,
            individual: Truth,
        }
        let Levels { institutional, organizational, individual } = Levels::deserialize(deserializer)?;
        Ok(Self { integrated: [institutional, organizational, individual] })
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Pattern {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Written::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Written::json_schema(generator)
    }
}

impl ScoringModel {
    /// Returns which levels are integrated, and how they are aligned.
    pub fn pattern(&self, position: &Position) -> Pattern {
        let is_integrated = |level: Level| {
            let (lower, upper) = self.parts(position, level);
            Truth::from_certain_and_possible(self.is_integrated(lower), self.is_integrated(upper))
        };
        Pattern { integrated: [Level::Institutional, Level::Organizational, Level::Individual].map(is_integrated) }
    }

    /// Whether a level with so many parts of the whole is integrated.
    #[expect(clippy::cast_precision_loss, reason = "a model's whole stays far below 2^53")]
    pub(super) fn is_integrated(&self, parts: u64) -> bool {
        parts as f64 / self.whole() as f64 >= self.integrated_from()
    }
}

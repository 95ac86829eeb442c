//! Arrows: what is expected to raise or to lower what.

use super::association::{Association, Outcome};
use crate::case::Respondent;
use crate::cohort::claims::{CountRange, Verdict};
use crate::instruments::{CountsError, GroupCounts};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Document, Language, Source, Text, sentence, terms};

terms! {
    /// Whether one thing is expected to raise or to lower another.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::conceptual_model::Sign};
    ///
    /// assert_eq!(Sign::Lowers.label(Language::English), "lowers");
    /// ```
    pub enum Sign {
        /// The more of the one, the more of the other.
        Raises = "raises", en "raises", nl "verhoogt";
        /// The more of the one, the less of the other.
        Lowers = "lowers", en "lowers", nl "verlaagt";
    }
}

terms! {
    /// The step of the conceptual model that an arrow belongs to.
    ///
    /// ```
    /// use policy_integration::instruments::conceptual_model::ArrowStep;
    ///
    /// assert!(ArrowStep::ToWillingness < ArrowStep::ToSuccess);
    /// ```
    pub enum ArrowStep {
        /// From alienation, or from influence that people had, to willingness.
        ToWillingness = "to_willingness", en "to willingness", nl "naar veranderbereidheid";
        /// From willingness to what the success of the change is seen in.
        ToSuccess = "to_success", en "to success of the change", nl "naar het slagen van de verandering";
        /// From interaction and understanding to trust: found in the interviews, beside the model of Figure 1.
        ToTrust = "to_trust", en "to mutual trust", nl "naar wederzijds vertrouwen";
    }
}

terms! {
    /// What the source says that it found of an arrow.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::conceptual_model::Found};
    ///
    /// assert_eq!(Found::NotSo.label(Language::English), "found not so");
    /// ```
    pub enum Found {
        /// The source found it to be so.
        So = "so", en "found so", nl "bleek zo";
        /// The source found it not to be so.
        NotSo = "not_so", en "found not so", nl "bleek niet zo";
        /// The source found that it needn't be so.
        NeedNotBeSo = "need_not_be_so", en "needn't be so", nl "hoeft niet zo te zijn";
        /// The source says that it seems so, and leaves open whether it is so elsewhere (5.3).
        SeemsSo = "seems_so", en "seems so", nl "lijkt zo";
        /// The source found an influence on it (5, the introduction), and doesn't say in which direction. That it raises, and that success is
        /// seen in this outcome, is this crate's reading.
        Influence = "influence", en "an influence was found; that it raises is a reading",
            nl "er bleek een invloed; dat die verhoogt, is een lezing";
        /// The source says it of success as a whole, and expects this outcome of success.
        OfTheWhole = "of_the_whole", en "said of success as a whole", nl "gezegd van het slagen als geheel";
    }
}

/// An arrow of the conceptual model: from a dimension to one that it's expected to raise or to lower.
///
/// ```
/// use policy_integration::{Degree, Dimension, Language, cohort::claims::{CountRange, Verdict}};
/// use policy_integration::instruments::{GroupCounts, conceptual_model::{Arrow, Found}};
///
/// let arrow = Arrow::between(Dimension::ClientMeaninglessness, Dimension::StatedWillingness).unwrap();
/// assert_eq!(arrow.label(Language::English), "client meaninglessness lowers stated willingness");
/// assert_eq!(arrow.found, Found::So);
///
/// let exactly = |count| CountRange { lower: count, upper: count };
/// let counts = GroupCounts::of_size(10)
///     .with(Dimension::ClientMeaninglessness, Degree::Felt, exactly(2))?
///     .with(Dimension::StatedWillingness, Degree::For, exactly(10))?;
/// // All are willing, the two who feel it too.
/// assert_eq!(arrow.judge([], &counts)?.verdict, Verdict::Contradicted);
/// # Ok::<(), policy_integration::instruments::CountsError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Arrow {
    /// Where it starts.
    pub from: Dimension,
    /// Where it ends.
    pub to: Dimension,
    /// Whether the one is expected to raise or to lower the other.
    pub sign: Sign,
    /// Its step of the model.
    pub step: ArrowStep,
    /// What the source found.
    pub found: Found,
    place: &'static str,
}

const fn alienation(from: Dimension, found: Found, place: &'static str) -> Arrow {
    Arrow { from, to: Dimension::StatedWillingness, sign: Sign::Lowers, step: ArrowStep::ToWillingness, found, place }
}

const fn influence(from: Dimension, place: &'static str) -> Arrow {
    let (sign, step) = (Sign::Raises, ArrowStep::ToWillingness);
    Arrow { from, to: Dimension::StatedWillingness, sign, step, found: Found::NotSo, place }
}

const fn success(to: Dimension, found: Found, place: &'static str) -> Arrow {
    let (sign, step) = (Sign::Raises, ArrowStep::ToSuccess);
    Arrow { from: Dimension::StatedWillingness, to, sign, step, found, place }
}

const fn trust(from: Dimension, place: &'static str) -> Arrow {
    let (sign, step) = (Sign::Raises, ArrowStep::ToTrust);
    Arrow { from, to: Dimension::MutualTrust, sign, step, found: Found::SeemsSo, place }
}

/// What judging an arrow comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ArrowJudgment {
    /// The arrow.
    pub arrow: Arrow,
    /// Whether it is so: in every table that fits, in none, or in some.
    pub verdict: Verdict,
    /// Whether every table was gone through: of groups of up to 2,000. Of larger ones the verdict is open.
    pub is_exhausted: bool,
    /// Of those with the higher degree where the arrow starts: how many have it where the arrow ends, and how many they are.
    pub with: (CountRange, CountRange),
    /// The same of the others.
    pub without: (CountRange, CountRange),
    /// How much larger the share is where the arrow expects it, at the least and at the most; `None` where it can't be tested.
    pub difference: Option<(f64, f64)>,
}

impl Arrow {
    /// The arrows of the expectations (2.5), the first step first; then those found beside them. Figure 1 is drawn from these; its
    /// drawing isn't in the text that was read.
    ///
    /// The three expectations have five kinds of alienation in them. The words of 5.2.2 judge the first by the influence that people
    /// had, which makes two arrows more. Success has four outcomes. Tailored support is expected of success (1.3.2). The source has the
    /// three dimensions of joined-up working as essential to it (7), and says that willingness has an influence on them (5, the
    /// introduction). Of strategic and tactical powerlessness that influence is little to none (5.1.3). That willingness raises the
    /// three, and that success is seen in them, is this crate's reading. Two arrows to trust were found in the interviews.
    ///
    /// Trust and the mandate are tied (4.3): whom the parties trust little has to account much for using the mandate. Trust in who decides
    /// has no dimension here, so that there is no arrow. The tie is among the [published claims](crate::published::claims).
    pub const ALL: &'static [Self] = &[
        alienation(Dimension::StrategicPowerlessness, Found::NotSo, "2.5, first expectation; 5.1.2; 5.2.2; 7"),
        alienation(Dimension::TacticalPowerlessness, Found::NotSo, "2.5, first expectation; 5.1.2; 5.2.2; 7"),
        alienation(Dimension::OperationalPowerlessness, Found::NeedNotBeSo, "2.5, second expectation; 5.1.3; 5.2.2; 7"),
        alienation(Dimension::SocietalMeaninglessness, Found::So, "2.5, third expectation; 5.1.3; 5.2.2; 7"),
        alienation(Dimension::ClientMeaninglessness, Found::So, "2.5, third expectation; 5.1.3; 5.2.2; 7"),
        influence(Dimension::StrategicInfluence, "5.2.2, first expectation"),
        influence(Dimension::TacticalInfluence, "5.2.2, first expectation"),
        success(Dimension::Mandate, Found::Influence, "2.3; 2.5; Table 4; 5, introduction; 5.1.3; 7"),
        success(
            Dimension::InterprofessionalInteraction,
            Found::Influence,
            "2.3; 2.5; Table 4; 5, introduction; 5.1.3; 7",
        ),
        success(Dimension::MutualTrust, Found::Influence, "2.3; 2.5; Table 4; 5, introduction; 5.1.3; 7"),
        success(Dimension::TailoredSupport, Found::OfTheWhole, "2.3; 2.5; 1.3.2; Table 4; 7"),
        trust(Dimension::MutualUnderstanding, "4.3; 5.1.1; 5.2.1; 7; recommendation 3"),
        trust(Dimension::PartiesMeet, "4.2: interaction as a means to trust"),
    ];

    /// Returns the arrow from one dimension to another.
    pub fn between(from: Dimension, to: Dimension) -> Option<&'static Self> {
        Self::ALL.iter().find(|arrow| (arrow.from, arrow.to) == (from, to))
    }

    /// The arrow in words.
    pub fn label(&self, language: Language) -> String {
        let [from, to] = [self.from, self.to].map(|dimension| dimension.label(language));
        format!("{from} {} {to}", self.sign.label(language))
    }

    /// What is to be expected by it, in words.
    pub fn expectation(&self, language: Language) -> String {
        let [from, to] = [self.from, self.to].map(|dimension| dimension.label(language));
        let less = match self.sign {
            Sign::Raises => Text { en: "more", nl: "meer" },
            Sign::Lowers => Text { en: "less", nl: "minder" },
        };
        match language {
            Language::English => format!("the more {from}, the {} {to}", less.in_language(language)),
            Language::Dutch => format!("hoe meer {from}, hoe {} {to}", less.in_language(language)),
        }
    }

    /// Where the source expects it, and where it says what it found.
    pub const fn source(&self) -> Source {
        Source::new(Document::Hassinini2021, self.place)
    }

    /// Judges the arrow on counts of a group, on the answers of some or all of it, or on both.
    ///
    /// Two groups are compared: those who have the higher degree at the start of the arrow, and the others. The arrow holds where, in
    /// every table that fits, more of the first group have the higher degree at its end; fewer, where the sign is negative. Where
    /// one of the groups is empty, nothing can be tested. Answers to items count by
    /// [the table](crate::case::Response#both-instruments-on-one-scale).
    ///
    /// - On respondents alone: give `GroupCounts::of_respondents` of the same.
    /// - On counts alone: give no respondents.
    /// - On both: who isn't among the respondents can hold anything that the counts leave.
    ///
    /// # Errors
    /// [`CountsError`] where there are more respondents than are counted, or answers and counts contradict each other.
    ///
    /// ```
    /// use policy_integration::{Dimension, Truth, cohort::claims::Verdict, published::{self, CountReading}};
    /// use policy_integration::instruments::{GroupCounts, conceptual_model::Arrow};
    ///
    /// let (case, counts) = (published::rotterdam(), published::rotterdam_counts(CountReading::Closed));
    /// let arrow = Arrow::between(Dimension::StrategicInfluence, Dimension::StatedWillingness).unwrap();
    /// // Nobody had influence on the policy: there is nobody to compare the others with.
    /// assert_eq!(arrow.judge(case.respondents(), &counts)?.verdict, Verdict::Untestable);
    /// let arrow = Arrow::between(Dimension::TacticalInfluence, Dimension::StatedWillingness).unwrap();
    /// assert_eq!(arrow.judge(case.respondents(), &counts)?.verdict, Verdict::Open);
    /// # Ok::<(), policy_integration::instruments::CountsError>(())
    /// ```
    pub fn judge<'a>(
        &self,
        respondents: impl IntoIterator<Item = Respondent<'a>>,
        counts: &GroupCounts,
    ) -> Result<ArrowJudgment, CountsError> {
        let respondents: Vec<_> = respondents.into_iter().collect();
        let association = Association::of([self.from, self.to], &respondents, counts)?;
        if !association.is_small() {
            return Ok(ArrowJudgment::not_exhausted(*self, counts.of));
        }
        let outcome = association.outcome().ok_or(CountsError::Contradiction { dimension: self.from })?;
        Ok(self.judgment(outcome))
    }

    fn judgment(&self, outcome: Outcome) -> ArrowJudgment {
        let is_so = match self.sign {
            Sign::Raises => outcome.is_larger,
            Sign::Lowers => outcome.is_smaller,
        };
        let verdict = match (outcome.is_untestable, is_so) {
            (Truth::True, _) => Verdict::Untestable,
            (Truth::False, Truth::True) => Verdict::Holds,
            (Truth::False, Truth::False) => Verdict::Contradicted,
            _ => Verdict::Open,
        };
        let difference = outcome.difference.map(|(lower, upper)| match self.sign {
            Sign::Raises => (lower, upper),
            Sign::Lowers => (-upper, -lower),
        });
        let Outcome { with, without, .. } = outcome;
        ArrowJudgment { arrow: *self, verdict, is_exhausted: true, with, without, difference }
    }
}

impl ArrowJudgment {
    /// The judgment of a group that is too large for every table to be gone through.
    const fn not_exhausted(arrow: Arrow, of: u32) -> Self {
        let any = (CountRange { lower: 0, upper: of }, CountRange { lower: 0, upper: of });
        let (verdict, difference) = (Verdict::Open, Some((-1.0, 1.0)));
        Self { arrow, verdict, is_exhausted: false, with: any, without: any, difference }
    }

    /// The judgment in words: the arrow, the verdict, and the counts of both groups.
    ///
    /// ```
    /// use policy_integration::{Dimension, Language, published::{self, CountReading}, instruments::conceptual_model::Arrow};
    ///
    /// let (case, counts) = (published::rotterdam(), published::rotterdam_counts(CountReading::Closed));
    /// let arrow = Arrow::between(Dimension::StrategicInfluence, Dimension::StatedWillingness).unwrap();
    /// let judgment = arrow.judge(case.respondents(), &counts)?;
    /// assert_eq!(
    ///     judgment.label(Language::English),
    ///     "influence on the policy raises stated willingness: untestable; 0 of 0 against 12 of 15"
    /// );
    /// # Ok::<(), policy_integration::instruments::CountsError>(())
    /// ```
    pub fn label(&self, language: Language) -> String {
        let (arrow, verdict) = (self.arrow.label(language), self.verdict.label(language));
        format!("{arrow}: {verdict}; {}", self.shares(language))
    }

    /// The counts of both groups in words: how many of those with the higher degree at the start, against how many of the others.
    pub fn shares(&self, language: Language) -> String {
        let ((with, group), (without, other)) = (self.with, self.without);
        sentence!(language, en "{with} of {group} against {without} of {other}", nl "{with} van {group} tegen {without} van {other}")
    }
}

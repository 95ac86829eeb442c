//! The recommendations of the source, and its lesson.

use super::rule_book;
use crate::case::{AskedAgain, Position};
use crate::instruments::ChangeTally;
use crate::rules::Rule;
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Document, Language, RespondentRole, Source, Text, sentence, terms};

terms! {
    /// Who is to act on a recommendation.
    ///
    /// ```
    /// use policy_integration::Language;
    /// use policy_integration::instruments::mandate::Addressee;
    ///
    /// assert_eq!(Addressee::AreaManagers.label(Language::Dutch), "rayonmanagers");
    /// ```
    #[non_exhaustive]
    pub enum Addressee {
        /// The team that is responsible for the experiment. The second recommendation names it in its heading; in its text it's
        /// the experiment's core team that puts a scaling-up team together, with somebody of the programme team in it.
        ProgrammeTeam = "programme_team", en "programme team", nl "programmateam";
        /// Those who are responsible for the neighbourhood teams in general.
        AreaManagers = "area_managers", en "area managers", nl "rayonmanagers";
    }
}

terms! {
    /// When a recommendation is to be acted on.
    ///
    /// ```
    /// use policy_integration::instruments::mandate::Timing;
    ///
    /// assert!(Timing::AtOnce < Timing::WhenScalingUp);
    /// ```
    #[non_exhaustive]
    pub enum Timing {
        /// Now.
        AtOnce = "at_once", en "at once", nl "per direct";
        /// Halfway, when the experiment has run for a year.
        AfterFirstYear = "after_first_year", en "after the first year of the experiment", nl "na het eerste jaar van het experiment";
        /// While the experiment runs.
        BeforeTheEnd = "before_the_end", en "before the end of the experiment", nl "voor het einde van het experiment";
        /// When what works is taken to all teams.
        WhenScalingUp = "when_scaling_up", en "when it is scaled up", nl "bij het opschalen";
    }
}

/// A recommendation of the source: who is to do what, when, what it's expected to change, and where it isn't needed.
///
/// Two of the five are to look first: whether trust has risen by the conferences, and whether the mandate has become easier to
/// use. To look is a move of its own, the [evaluation](Self::evaluation). Only where it hasn't, something else is to be done. Where
/// that wasn't evaluated, [`applies`](Self::applies) is unknown: look. Of people who were asked before and after, see
/// [`applies_after`](Self::applies_after).
///
/// ```
/// use policy_integration::instruments::mandate::Recommendation;
/// use policy_integration::{Degree, Dimension, Language, Position, Rating, Truth};
///
/// let third = &Recommendation::ALL[2];
/// let moves: Vec<_> = third.moves().map(|rule| rule.id()).collect();
/// assert_eq!(moves, ["arrange_shadowing", "present_the_work"]);
/// assert_eq!(third.applies(&Position::UNKNOWN), Truth::Unknown);
/// let trusting = Position::new([(Dimension::MutualTrust, Rating::known(Degree::For))])?;
/// assert_eq!(third.applies(&trusting), Truth::False);
/// assert_eq!(third.condition(Language::English).unwrap(), "only where trust hasn't risen");
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Recommendation {
    /// The number, from 1 to 5.
    pub number: u32,
    /// Who is to act on it.
    pub addressees: &'static [Addressee],
    /// When.
    pub timing: Timing,
    /// The rules of the [book](super::rule_book) that do it: any of them.
    pub rules: &'static [&'static str],
    /// What it's expected to change, what comes of that included.
    pub changes: &'static [Dimension],
    /// What makes it needless, where the source says so: this degree, or a higher one.
    pub unless: Option<(Dimension, Degree)>,
    /// What says that it was evaluated, where the source has it evaluated after a year.
    pub evaluated: Option<Dimension>,
    /// What is to be asked of people before and after, where the source has it evaluated after a year.
    pub asks_again: Option<Dimension>,
    evaluation: Option<&'static str>,
    text: Text,
    condition: Option<Text>,
}

/// Whether there is need of a recommendation, and what that is judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecommendationNeed {
    /// The recommendation.
    pub recommendation: Recommendation,
    /// Whether there is need of it.
    pub needed: Truth,
    /// What changed in the answers of those who were asked again; `None` where the position is what it is judged by.
    pub change: Option<ChangeTally>,
}

impl RecommendationNeed {
    /// The verdict in words.
    pub fn label(&self, language: Language) -> String {
        let Some(evaluation) = self.recommendation.evaluation() else {
            return sentence!(language, en "recommended", nl "aanbevolen");
        };
        let needed = match self.needed {
            Truth::True => sentence!(language, en "needed", nl "nodig"),
            Truth::False => return sentence!(language, en "not needed", nl "niet nodig"),
            Truth::Unknown => {
                sentence!(language, en "not known whether it is needed", nl "onbekend of het nodig is")
            }
        };
        if self.change.is_some() {
            return needed;
        }
        let first = evaluation.label(language);
        sentence!(language, en "{needed}; first {first}", nl "{needed}; eerst {first}")
    }

    /// The recommendation and the verdict in words: when, who, what, and whether there is need of it.
    pub fn line(&self, language: Language) -> String {
        let Recommendation { number, timing, .. } = self.recommendation;
        let (when, who) = (timing.label(language), self.recommendation.who(language));
        let (what, needed) = (self.recommendation.label(language), self.label(language));
        format!("{number}. {when}, {who}: {what} · {needed}")
    }
}

impl Recommendation {
    /// The five, in the order of the source.
    pub const ALL: &'static [Self] = &[
        Self {
            number: 1,
            addressees: &[Addressee::ProgrammeTeam, Addressee::AreaManagers],
            timing: Timing::AtOnce,
            rules: &["inform_team_leaders"],
            changes: &[Dimension::TeamLeadersInformed],
            unless: None,
            evaluated: None,
            asks_again: None,
            evaluation: None,
            text: Text {
                en: "inform all team leaders, so that they feel involved and scaling up goes easier",
                nl: "informeer alle wijkteamleiders, zodat zij zich betrokken voelen en opschalen makkelijker gaat",
            },
            condition: None,
        },
        Self {
            number: 2,
            addressees: &[Addressee::ProgrammeTeam],
            timing: Timing::WhenScalingUp,
            rules: &["appoint_scaling_up_team"],
            changes: &[Dimension::TacticalInfluence, Dimension::TacticalPowerlessness],
            unless: None,
            evaluated: None,
            asks_again: None,
            evaluation: None,
            text: Text {
                en: "appoint a scaling-up team that takes team leaders along, so that they don't come to feel powerless",
                nl: "stel een opschalingsteam aan dat wijkteamleiders meeneemt, zodat zij zich niet machteloos gaan voelen",
            },
            condition: None,
        },
        Self {
            number: 3,
            addressees: &[Addressee::ProgrammeTeam],
            timing: Timing::AfterFirstYear,
            rules: &["arrange_shadowing", "present_the_work"],
            changes: &[Dimension::MutualUnderstanding, Dimension::MutualTrust],
            unless: Some((Dimension::MutualTrust, Degree::For)),
            evaluated: Some(Dimension::TrustEvaluated),
            asks_again: Some(Dimension::MutualTrust),
            evaluation: Some("evaluate_trust"),
            text: Text {
                en: "look whether the case conferences have raised trust, and otherwise build understanding in another way",
                nl: "ga na of de casusoverleggen het vertrouwen hebben verhoogd; zo niet, vergroot het begrip op een andere manier",
            },
            condition: Some(Text {
                en: "only where trust hasn't risen",
                nl: "alleen als het vertrouwen niet is toegenomen",
            }),
        },
        Self {
            number: 4,
            addressees: &[Addressee::ProgrammeTeam],
            timing: Timing::AfterFirstYear,
            rules: &["appoint_mandate_contacts", "explain_the_mandate"],
            changes: &[Dimension::MandateRoute, Dimension::OperationalPowerlessness],
            unless: Some((Dimension::MandateRoute, Degree::Present)),
            evaluated: Some(Dimension::MandateEvaluated),
            asks_again: Some(Dimension::OperationalPowerlessness),
            evaluation: Some("evaluate_the_mandate"),
            text: Text {
                en: "look whether the mandate has become easier to use, and otherwise anchor it more firmly in the organization",
                nl: "ga na of het mandaat makkelijker is in te zetten; zo niet, veranker het steviger in de organisatie",
            },
            condition: Some(Text {
                en: "only where using the mandate hasn't become easier",
                nl: "alleen als het inzetten van het mandaat niet makkelijker is geworden",
            }),
        },
        Self {
            number: 5,
            addressees: &[Addressee::ProgrammeTeam],
            timing: Timing::BeforeTheEnd,
            rules: &["survey_the_partners"],
            changes: &[Dimension::PartnersSurveyed],
            unless: None,
            evaluated: None,
            asks_again: None,
            evaluation: None,
            text: Text {
                en: "have an independent researcher map how willing the other parties are, who have to give up some of their autonomy",
                nl: "laat onafhankelijk onderzoeken hoe veranderbereid de andere partijen zijn, die een stukje autonomie moeten inleveren",
            },
            condition: None,
        },
    ];

    /// What is recommended.
    pub const fn label(&self, language: Language) -> &'static str {
        self.text.in_language(language)
    }

    /// The condition under which it's recommended, in words; `None` where there is none.
    pub fn condition(&self, language: Language) -> Option<&'static str> {
        self.condition.map(|text| text.in_language(language))
    }

    /// Whether there's need of it in a position: true where it's recommended without a condition.
    ///
    /// The third and the fourth are needed only where time alone doesn't do it, which is looked at after a year. Before it was
    /// [evaluated](Self::evaluated) it is unknown whether they are needed, unless what makes them needless is there already.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Position, Rating, Truth, instruments::mandate::Recommendation};
    ///
    /// let fourth = &Recommendation::ALL[3];
    /// let start = Position::new([(Dimension::MandateRoute, Rating::known(Degree::NotPresent))])?;
    /// assert_eq!(fourth.applies(&start), Truth::Unknown);
    /// let looked = start.with(Dimension::MandateEvaluated, Rating::known(Degree::Present))?;
    /// assert_eq!(fourth.applies(&looked), Truth::True);
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn applies(&self, position: &Position) -> Truth {
        let Some((dimension, degree)) = self.unless else { return Truth::True };
        let is_lacking = !position.reaches(dimension, degree);
        let was_evaluated = |evaluated| position.reaches(evaluated, Degree::Present) == Truth::True;
        if is_lacking == Truth::True && !self.evaluated.is_none_or(was_evaluated) {
            return Truth::Unknown;
        }
        is_lacking
    }

    /// Whether there's need of it by what changed in the answers of those who were asked before and after: not where their mean
    /// answer is more favourable. True where it's recommended without a condition; unknown where nobody was asked again.
    ///
    /// Whether trust has risen is asked of those who sit at the case conferences: who takes part in the experiment, and the partners
    /// (recommendation 3). Whether the mandate is easier to use is asked of the team leaders in the experiment (recommendation 4), and of
    /// nobody whose role isn't told. By how far they feel operationally powerless is this crate's reading: they do when they want to use it
    /// (4.6).
    ///
    /// ```
    /// use policy_integration::{Case, Truth, instruments::mandate::Recommendation};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
    ///     {"id": "1", "person": "p1", "role": "team_leader", "on": "2024-02-01", "in_experiment": true,
    ///         "responses": {"mutual_trust": "against", "operational_powerlessness": "felt"}},
    ///     {"id": "2", "person": "p1", "role": "team_leader", "on": "2025-02-01", "in_experiment": true,
    ///         "responses": {"mutual_trust": "against", "operational_powerlessness": "not_felt"}}]}"#)?;
    /// let applies = |number: usize| Recommendation::ALL[number - 1].applies_after(case.asked_again());
    /// // Trust hasn't risen, and the mandate has become easier to use.
    /// assert_eq!((applies(3), applies(4)), (Truth::True, Truth::False));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn applies_after<'a>(&self, persons: impl IntoIterator<Item = AskedAgain<'a>>) -> Truth {
        self.change(persons).map_or(Truth::True, |change| !change.has_improved)
    }

    /// Judges whether there is need of it: by those who were asked again where there are any, else by a position.
    ///
    /// ```
    /// use policy_integration::{Language, Position, Truth, instruments::mandate::Recommendation};
    ///
    /// let need = Recommendation::ALL[2].need(&Position::UNKNOWN, []);
    /// assert_eq!(need.needed, Truth::Unknown);
    /// assert!(need.label(Language::English).starts_with("not known whether it is needed; first "));
    /// ```
    pub fn need<'a>(
        &self,
        position: &Position,
        persons: impl IntoIterator<Item = AskedAgain<'a>>,
    ) -> RecommendationNeed {
        let change = self.change(persons).filter(|change| change.compared > 0);
        let needed = change.as_ref().map_or_else(|| self.applies(position), |change| !change.has_improved);
        RecommendationNeed { recommendation: *self, needed, change }
    }

    /// What changed in the answers that it asks about again, of those whom [it asks](Self::applies_after); `None` where it has nothing
    /// evaluated.
    pub fn change<'a>(&self, persons: impl IntoIterator<Item = AskedAgain<'a>>) -> Option<ChangeTally> {
        let dimension = self.asks_again?;
        let is_asked = |person: &AskedAgain<'_>| {
            let (role, in_experiment) = (person.after.role(), person.after.in_experiment() == Truth::True);
            match dimension {
                Dimension::MutualTrust => in_experiment || role == Some(RespondentRole::Partner),
                _ => in_experiment && role == Some(RespondentRole::TeamLeader),
            }
        };
        Some(ChangeTally::new(dimension, persons.into_iter().filter(is_asked)))
    }

    /// The move that looks first whether it's needed, where the source asks for one.
    pub fn evaluation(&self) -> Option<&'static Rule> {
        self.evaluation.and_then(|id| rule_book().rule(id))
    }

    /// Who is to act on it, in words.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::mandate::Recommendation};
    ///
    /// assert_eq!(Recommendation::ALL[0].who(Language::English), "programme team, area managers");
    /// ```
    pub fn who(&self, language: Language) -> String {
        let labels: Vec<_> = self.addressees.iter().map(|addressee| addressee.label(language)).collect();
        labels.join(", ")
    }

    /// The moves that do it, of which the source asks for any.
    pub fn moves(&self) -> impl Iterator<Item = &'static Rule> {
        self.rules.iter().filter_map(|id| rule_book().rule(id))
    }

    /// Where it comes from.
    pub const fn source(&self) -> Source {
        let place = match self.number {
            1 => "6, recommendation 1; 4.5",
            2 => "6, recommendation 2; 4.5",
            3 => "6, recommendation 3; 4.3",
            4 => "6, recommendation 4; 4.1 and 4.6",
            _ => "6, recommendation 5",
        };
        Source::new(Document::Hassinini2021, place)
    }
}

/// A lesson for public organizations in general, beside the five recommendations to the municipality.
///
/// The source says what to invest in, and not how: no move does it. What it's about can be planned for as any goal.
///
/// ```
/// use policy_integration::{Dimension, Language, instruments::mandate::Lesson};
///
/// let [lesson] = Lesson::ALL else { panic!("the source has one") };
/// assert!(lesson.label(Language::English).starts_with("invest in the point"));
/// assert_eq!(lesson.lowers, [Dimension::SocietalMeaninglessness, Dimension::ClientMeaninglessness]);
/// let event = lesson.event().unwrap();
/// assert!(event.dimensions().eq([Dimension::StatedWillingness]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Lesson {
    /// What there is to be less of.
    pub lowers: &'static [Dimension],
    event: &'static str,
    text: Text,
    place: &'static str,
}

impl Lesson {
    /// The lessons of the source.
    pub const ALL: &'static [Self] = &[Self {
        lowers: &[Dimension::SocietalMeaninglessness, Dimension::ClientMeaninglessness],
        event: "seeing_the_point_makes_willing",
        text: Text {
            en: "invest in the point that professionals see in joined-up working, which makes them willing",
            nl: "investeer in de zin die professionals in integraal werken zien en die hen veranderbereid maakt",
        },
        place: "7; 2.4",
    }];

    /// What the lesson is.
    pub const fn label(&self, language: Language) -> &'static str {
        self.text.in_language(language)
    }

    /// The event of the [book](super::rule_book) that it counts on.
    pub fn event(&self) -> Option<&'static Rule> {
        rule_book().rule(self.event)
    }

    /// Where it comes from.
    pub const fn source(&self) -> Source {
        Source::new(Document::Hassinini2021, self.place)
    }
}

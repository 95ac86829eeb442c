//! Obstacles that act: what each leads to, what it asks for, and what lowers it or wears it off.
//!
//! The workings stand beside the [book](super::rule_book), and obstacles are no dimensions. No move is guarded by one:
//! - An obstacle is where an experiment begins. Attempts start around a problem that is experienced together, out of an ambition to take
//!   hindrances away (4.1; 5). A guard that asks for its absence would go against the course of both municipalities.
//! - Players name the hindrances that they expect in realizing solutions (3.1; 5). They tie none to a step, and no step is said to be
//!   impossible or unwise while one stands. The five resources are different: note 40 asks whether they suffice for realizing.
//! - A hindrance can ask for a step, such as consultation of administrators (4.1). The step isn't said to need the hindrance.
//!
//! No rule's effects end one either. The source says that powers give more room and can make joining budgets easier, and that
//! fear ebbs away once a project is started together (5). How far an obstacle is gone then isn't said. So an entry of such a rule makes it
//! unknown whether the obstacle stands ([`ObstacleStanding::stands`]), for the obstacles that the record has.

use crate::case::{Experiment, LogEntry, ObstacleDraft};
use crate::uncertainty::Truth;
use crate::vocabulary::{ExperimentObstacle, Language, Text, sentence, terms};

terms! {
    /// What an obstacle and a rule of the [book](super::rule_book) do to each other.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::experiments::ObstacleEffect};
    ///
    /// assert_eq!(ObstacleEffect::LoweredBy.label(Language::Dutch), "kan worden verlaagd door");
    /// ```
    #[non_exhaustive]
    pub enum ObstacleEffect {
        /// The obstacle can make the event come about.
        LeadsTo = "leads_to", en "can lead to", nl "kan leiden tot";
        /// The obstacle can't be solved by those who do the work: it asks for the move.
        AsksFor = "asks_for", en "asks for", nl "vraagt om";
        /// The rule can take part of it away.
        LoweredBy = "lowered_by", en "can be lowered by", nl "kan worden verlaagd door";
        /// The fear of it wears off in the course of what the rule starts.
        WornOffBy = "worn_off_by", en "wears off through", nl "ebt weg door";
    }
}

impl ObstacleEffect {
    /// Whether the obstacle may be gone after the rule was played.
    pub const fn may_end_it(self) -> bool {
        matches!(self, Self::LoweredBy | Self::WornOffBy)
    }
}

/// What an obstacle and a rule do to each other, with the passage that says so.
///
/// ```
/// use policy_integration::instruments::experiments::{ObstacleEffect, ObstacleWorking, rule_book};
/// use policy_integration::vocabulary::ExperimentObstacle;
///
/// let walls = ExperimentObstacle::ConflictingLegislation;
/// let lowered = ObstacleWorking::of(walls).find(|working| working.effect == ObstacleEffect::LoweredBy).unwrap();
/// assert_eq!(lowered.rule, "tasks_are_transferred");
/// assert!(rule_book().rule(lowered.rule).is_some());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ObstacleWorking {
    /// The obstacle.
    pub obstacle: ExperimentObstacle,
    /// What it does, or undergoes.
    pub effect: ObstacleEffect,
    /// The identifier of the rule.
    pub rule: &'static str,
    /// The passage.
    pub place: &'static str,
    why: Text,
}

impl ObstacleWorking {
    /// Every working, in the order of the vocabulary's obstacles.
    pub const fn all() -> &'static [Self] {
        ALL
    }

    /// The workings of an obstacle.
    pub fn of(obstacle: ExperimentObstacle) -> impl Iterator<Item = &'static Self> {
        ALL.iter().filter(move |working| working.obstacle == obstacle)
    }

    /// Why, from the passage.
    pub const fn why(&self, language: Language) -> &'static str {
        self.why.in_language(language)
    }
}

/// An obstacle of an experiment's record, with what the log tells that has worked on it.
///
/// ```
/// use policy_integration::{Truth, instruments::experiments::obstacles, published};
///
/// let almere = published::experiments_of("almere").unwrap().experiment("integral-teams").unwrap();
/// let [walls, funding] = obstacles(almere).try_into().unwrap();
/// for standing in [walls, funding] {
///     let logged: Vec<_> = standing.logged.iter().map(|(_, entry)| entry.rule.as_str()).collect();
///     assert_eq!(logged, ["set_up_administrators_table"], "it was in the way after the Wmo had come, which lowered neither");
///     assert_eq!(standing.stands, Truth::True);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObstacleStanding<'a> {
    /// The obstacle, as the record has it.
    pub obstacle: &'a ObstacleDraft,
    /// The workings that the log has an entry for, with the entry, from early to late. An entry that could lower the obstacle or wear it
    /// off counts only where it is later than the day on which the obstacle is said to be in the way.
    pub logged: Vec<(&'static ObstacleWorking, &'a LogEntry)>,
    /// Whether it still stands: unknown once something was logged that lowers it or wears it off.
    pub stands: Truth,
}

impl ObstacleStanding<'_> {
    /// The obstacle in words, and whether it still stands.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::experiments::obstacles, published};
    ///
    /// let almere = published::experiments_of("almere").unwrap().experiment("integral-teams").unwrap();
    /// let label = obstacles(almere)[0].label(Language::English);
    /// assert_eq!(label, "conflicting legislation: still in the way");
    /// ```
    pub fn label(&self, language: Language) -> String {
        let obstacle = self.obstacle.obstacle.label(language);
        match self.stands {
            Truth::True => sentence!(language, en "{obstacle}: still in the way", nl "{obstacle}: staat nog in de weg"),
            Truth::False => sentence!(language, en "{obstacle}: gone", nl "{obstacle}: weg"),
            Truth::Unknown => sentence!(
                language,
                en "{obstacle}: not known whether it is still in the way",
                nl "{obstacle}: onbekend of het nog in de weg staat"
            ),
        }
    }
}

/// The obstacles of an experiment, in the record's order.
///
/// An entry up to the day on which the obstacle is said to be in the way neither ended nor lowered it: the law that came into force in 2007 is
/// one side of the wall that stood in 2010. Where no such day is recorded, an entry from before somebody named the obstacle counts too.
pub fn obstacles(experiment: Experiment<'_>) -> Vec<ObstacleStanding<'_>> {
    let standing = experiment.obstacles().iter().map(|obstacle| {
        let is_later = |entry: &LogEntry| obstacle.on.is_none_or(|on| entry.on.last() > on);
        let logged: Vec<_> = experiment
            .log()
            .iter()
            .flat_map(|entry| ObstacleWorking::of(obstacle.obstacle).map(move |working| (working, entry)))
            .filter(|(working, entry)| working.rule == entry.rule)
            .filter(|(working, entry)| !working.effect.may_end_it() || is_later(entry))
            .collect();
        let may_have_ended = logged.iter().any(|(working, _)| working.effect.may_end_it());
        ObstacleStanding { obstacle, logged, stands: if may_have_ended { Truth::Unknown } else { Truth::True } }
    });
    standing.collect()
}

const LEADS: ObstacleEffect = ObstacleEffect::LeadsTo;
const ASKS: ObstacleEffect = ObstacleEffect::AsksFor;
const LOWERED: ObstacleEffect = ObstacleEffect::LoweredBy;
const WORN: ObstacleEffect = ObstacleEffect::WornOffBy;

const ALL: &[ObstacleWorking] = &[
    ObstacleWorking {
        obstacle: ExperimentObstacle::ConflictingLegislation,
        effect: ASKS,
        rule: "set_up_administrators_table",
        place: "4.1, Almere",
        why: Text {
            en: "professionals can see questions on the border of two laws, and solving them takes administrators",
            nl: "professionals kunnen vraagstukken op het snijvlak van twee wetten signaleren, en een oplossing vraagt om bestuurders",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::ConflictingLegislation,
        effect: LOWERED,
        rule: "tasks_are_transferred",
        place: "5",
        why: Text {
            en: "more powers on more parts of social policy give municipalities more room",
            nl: "meer bevoegdheden op meer onderdelen van sociaal beleid geven gemeenten meer speelruimte",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::ConflictingFunding,
        effect: ASKS,
        rule: "set_up_administrators_table",
        place: "4.1, Almere; note 27",
        why: Text {
            en: "joining sources of funding, or tying them to each other, is for administrators to consult on",
            nl: "het samenvoegen of verbinden van financieringsbronnen vraagt om bestuurlijk overleg",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::ConflictingFunding,
        effect: LOWERED,
        rule: "tasks_are_transferred",
        place: "5",
        why: Text {
            en: "more powers can make it easier to join budgets",
            nl: "meer bevoegdheden kunnen het gemakkelijker maken budgetten samen te voegen",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::InstitutionalNorms,
        effect: LOWERED,
        rule: "question_routines",
        place: "3.2; 4.2",
        why: Text {
            en: "norms and ideas are routines that are taken for granted, which people are enticed to question; that this takes part of \
                 the norms away is the crate's reading. The state can remove walls in legislation, and no institutional lines",
            nl: "normen en ideeën zijn vanzelfsprekende routines, die mensen ter discussie gaan stellen; dat een deel van de normen \
                 daarmee verdwijnt, is de lezing van deze bibliotheek. Het Rijk kan schotten in wetgeving wegnemen, en institutionele \
                 scheidslijnen niet",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::InstitutionalNorms,
        effect: LOWERED,
        rule: "experiments_loosen_routines",
        place: "3.2; 4.1",
        why: Text {
            en: "during the experiments professionals look anew at their routines, and change comes from within institutions; that this \
                 takes part of the norms away is the crate's reading",
            nl: "tijdens de experimenten kijken professionals opnieuw naar hun routines, en verandering komt van binnen instituties; dat \
                 een deel van de normen daarmee verdwijnt, is de lezing van deze bibliotheek",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::OrganizationalThinking,
        effect: LEADS,
        rule: "fades_without_cooperation",
        place: "5",
        why: Text {
            en: "players fear that organizations stay in old patterns, and that initiatives strand since cooperation doesn't get going",
            nl: "spelers vrezen dat organisaties in oude patronen blijven, en dat initiatieven stranden doordat samenwerking niet op gang komt",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::OrganizationalThinking,
        effect: WORN,
        rule: "set_up_joint_team",
        place: "5",
        why: Text {
            en: "the fear of others' organizational thinking may come partly of not knowing them; the fear ebbs away once they start a \
                 project together on a shared obstacle",
            nl: "de angst voor het organisatiedenken van anderen komt misschien deels voort uit onbekendheid met hen; die angst ebt weg \
                 als zij samen een project starten rond een gedeeld obstakel",
        },
    },
    ObstacleWorking {
        obstacle: ExperimentObstacle::Money,
        effect: LOWERED,
        rule: "get_national_support",
        place: "4.1, Enschede; 5",
        why: Text {
            en: "money of the ministry made the experiment more professional, and extended it; that it lowers a lack of money is the \
                 crate's reading",
            nl: "met geld van het ministerie werd het experiment verder geprofessionaliseerd en uitgebreid; dat geldgebrek daardoor \
                 afneemt, is de lezing van deze bibliotheek",
        },
    },
];

//! The mechanisms that connect the levels.

use super::term::chosen;
use super::{Dimension, Document, Language, Level, Source, Text, terms};

terms! {
    /// A family of mechanisms: the direction in which levels act on each other.
    ///
    /// ```
    /// use policy_integration::{Level, vocabulary::MechanismFamily};
    ///
    /// assert_eq!(MechanismFamily::MicroToMacro.path()[0], Level::Individual);
    /// assert_eq!(MechanismFamily::OverTime.expected_effects().len(), 3);
    /// ```
    pub enum MechanismFamily: FamilyFacts {
        /// How the institutional context shapes organizations, and these shape what officials do.
        MacroToMicro = "macro_to_micro", en "macro to micro", nl "van macro naar micro", {
            question: Text {
                en: "How do documents, money and structures bound what officials do?",
                nl: "Hoe begrenzen documenten, geld en structuren wat ambtenaren doen?",
            },
            path: &[Level::Institutional, Level::Organizational, Level::Individual],
            mechanisms: chosen!(Mechanism: |mechanism| matches!(mechanism.family(), MechanismFamily::MacroToMicro)),
            expected_effects: &[ExpectedEffect::NarrowFocusBlocks, ExpectedEffect::HigherLevelsNeeded],
        };
        /// How officials shape organizations, and these the institutional context.
        MicroToMacro = "micro_to_macro", en "micro to macro", nl "van micro naar macro", {
            question: Text {
                en: "How do officials change structures, documents and money?",
                nl: "Hoe veranderen ambtenaren structuren, documenten en geld?",
            },
            path: &[Level::Individual, Level::Organizational, Level::Institutional],
            mechanisms: chosen!(Mechanism: |mechanism| matches!(mechanism.family(), MechanismFamily::MicroToMacro)),
            expected_effects: &[ExpectedEffect::MobilizationAdvances, ExpectedEffect::FormalBackingNeeded],
        };
        /// How events and the long run of the policy process open and close chances.
        OverTime = "over_time", en "over time", nl "dynamiek in de tijd", {
            question: Text {
                en: "Which events and moments open or close chances?",
                nl: "Welke gebeurtenissen en momenten openen of sluiten kansen?",
            },
            path: &[Level::Institutional, Level::Organizational, Level::Individual],
            mechanisms: chosen!(Mechanism: |mechanism| matches!(mechanism.family(), MechanismFamily::OverTime)),
            expected_effects: &[
                ExpectedEffect::NeverFinished,
                ExpectedEffect::ChancesReturn,
                ExpectedEffect::SmallStepsWin,
            ],
        };
    }
}

struct FamilyFacts {
    question: Text,
    path: &'static [Level],
    mechanisms: &'static [Mechanism],
    expected_effects: &'static [ExpectedEffect],
}

impl MechanismFamily {
    /// The question to ask of a case.
    pub const fn question(self, language: Language) -> &'static str {
        self.facts().question.in_language(language)
    }

    /// Where the source describes the family.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerHeijden2024, "Table 3, and the discussion around it")
    }

    /// The levels that the family runs along, in order; over time, all of them.
    pub const fn path(self) -> &'static [Level] {
        self.facts().path
    }

    /// The family's mechanisms, in the order of the source.
    pub const fn mechanisms(self) -> &'static [Mechanism] {
        self.facts().mechanisms
    }

    /// What the source expects of the family for policy integration.
    pub const fn expected_effects(self) -> &'static [ExpectedEffect] {
        self.facts().expected_effects
    }
}

terms! {
    /// One of the mechanisms by which the levels enable and hold back each other.
    ///
    /// A mechanism knows its family, the path of levels that it runs along, and the effects that the source expects of
    /// it. The source states the effects per family, not per mechanism; the crate doesn't divide them further.
    ///
    /// ```
    /// use policy_integration::{Language, Mechanism, vocabulary::MechanismFamily};
    ///
    /// let mechanism = Mechanism::StaffTurnover;
    /// assert_eq!(mechanism.family(), MechanismFamily::OverTime);
    /// assert!(mechanism.question(Language::English).ends_with('?'));
    /// ```
    #[non_exhaustive]
    pub enum Mechanism: Facts {
        /// Formalized goals and role descriptions set what units and officials attend to.
        FormalizedPriorities = "formalized_priorities",
            en "formalized goals and roles set priorities", nl "vastgelegde doelen en rollen bepalen prioriteiten", {
            family: MechanismFamily::MacroToMicro,
            context: chosen!(Dimension: |dimension| matches!(dimension.works_by(), Some(Mechanism::FormalizedPriorities))),
            question: Text {
                en: "Which goals and tasks on paper decide what units and officials attend to?",
                nl: "Welke doelen en taken op papier bepalen waar eenheden en ambtenaren aandacht aan geven?",
            },
        };
        /// Available resources set the room for manoeuvre and the resistance to something new.
        ResourceAvailability = "resource_availability",
            en "resources set the room for manoeuvre", nl "middelen bepalen de speelruimte", {
            family: MechanismFamily::MacroToMicro,
            context: chosen!(Dimension: |dimension| matches!(dimension.works_by(), Some(Mechanism::ResourceAvailability))),
            question: Text {
                en: "Which money, hours and people leave room for it, or provoke resistance?",
                nl: "Welk geld, welke uren en welke mensen geven ruimte, of roepen weerstand op?",
            },
        };
        /// Organizational structures steer communication within and between silos.
        OrganizationalStructures = "organizational_structures",
            en "structures steer communication", nl "structuren sturen de communicatie", {
            family: MechanismFamily::MacroToMicro,
            context: chosen!(Dimension: |dimension| matches!(dimension.works_by(), Some(Mechanism::OrganizationalStructures))),
            question: Text {
                en: "Which structures keep communication inside a silo, or carry it across?",
                nl: "Welke structuren houden de communicatie binnen de koker, of juist erbuiten?",
            },
        };
        /// Links made from below find chances for integration and win support.
        NetworksAndNodes = "networks_and_nodes",
            en "networks and nodes", nl "netwerken en knooppunten", {
            family: MechanismFamily::MicroToMacro,
            context: &[],
            question: Text {
                en: "Which links from below find chances and win support?",
                nl: "Welke verbindingen van onderop vinden kansen en winnen steun?",
            },
        };
        /// Formalizing goals gives colleagues other priorities.
        FormalizingGoals = "formalizing_goals",
            en "formalizing goals", nl "doelen vastleggen", {
            family: MechanismFamily::MicroToMacro,
            context: &[],
            question: Text {
                en: "Which goals can be put on paper to give colleagues other priorities?",
                nl: "Welke doelen kunnen worden vastgelegd om collega's andere prioriteiten te geven?",
            },
        };
        /// Winning management's support takes resistance away.
        GatheringManagementSupport = "gathering_management_support",
            en "gathering management support", nl "managementsteun verzamelen", {
            family: MechanismFamily::MicroToMacro,
            context: &[],
            question: Text {
                en: "Which managers can be won to take resistance away?",
                nl: "Welke managers kunnen worden gewonnen om weerstand weg te nemen?",
            },
        };
        /// External shifts raise and lower support and move the political agenda.
        ExternalShifts = "external_shifts",
            en "external shifts", nl "externe verschuivingen", {
            family: MechanismFamily::OverTime,
            context: &[],
            question: Text {
                en: "Which outside events raise or lower support?",
                nl: "Welke gebeurtenissen van buiten vergroten of verkleinen de steun?",
            },
        };
        /// Staff turnover undoes progress, or breaks a deadlock.
        StaffTurnover = "staff_turnover",
            en "staff turnover", nl "personeelsverloop", {
            family: MechanismFamily::OverTime,
            context: &[],
            question: Text {
                en: "Who came or left, and what did that undo or open?",
                nl: "Wie kwam of vertrok, en wat ging daarmee verloren of open?",
            },
        };
        /// Structured policy cycles open windows, and close them.
        PolicyCycles = "policy_cycles",
            en "structured policy cycles", nl "gestructureerde beleidscycli", {
            family: MechanismFamily::OverTime,
            context: &[],
            question: Text {
                en: "When is policy made anew, so that the subject can be taken in?",
                nl: "Wanneer wordt beleid herzien, zodat het onderwerp mee kan?",
            },
        };
        /// Small steps, rather than grand designs, mark the road to integration.
        IncrementalSteps = "incremental_steps",
            en "incremental steps", nl "stapsgewijze vooruitgang", {
            family: MechanismFamily::OverTime,
            context: &[],
            question: Text {
                en: "Which small step can be taken now?",
                nl: "Welke kleine stap kan nu worden gezet?",
            },
        };
    }
}

struct Facts {
    family: MechanismFamily,
    context: &'static [Dimension],
    question: Text,
}

impl Mechanism {
    /// The family that the mechanism belongs to.
    pub const fn family(self) -> MechanismFamily {
        self.facts().family
    }

    /// Returns whether it runs from macro to micro: structures work by it on people, through the guards of rules.
    pub const fn is_from_above(self) -> bool {
        matches!(self.family(), MechanismFamily::MacroToMicro)
    }

    /// The levels that the mechanism runs along, in order.
    pub const fn path(self) -> &'static [Level] {
        self.family().path()
    }

    /// The dimensions by which a mechanism from macro to micro holds people back or carries them, unless a rule says otherwise; none
    /// for the others. See [`Dimension::works_by`].
    ///
    /// ```
    /// use policy_integration::{Dimension, Mechanism};
    ///
    /// let resources = [Dimension::Budget, Dimension::Capacity, Dimension::PortfolioRoom];
    /// assert_eq!(Mechanism::ResourceAvailability.context(), resources);
    /// assert!(Mechanism::PolicyCycles.context().is_empty());
    /// ```
    pub const fn context(self) -> &'static [Dimension] {
        self.facts().context
    }

    /// What the source expects of the mechanism's family.
    pub const fn expected_effects(self) -> &'static [ExpectedEffect] {
        self.family().expected_effects()
    }

    /// The question to ask of a case.
    pub const fn question(self, language: Language) -> &'static str {
        self.facts().question.in_language(language)
    }

    /// Where the source lists the mechanism.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerHeijden2024, "Table 3, and the discussion around it")
    }
}

terms! {
    /// What the source expects a family of mechanisms to do to policy integration.
    ///
    /// An effect can be executed on a history, a plan or a cohort: see
    /// [`cohort::expected_effects`](crate::cohort::expected_effects).
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::ExpectedEffect};
    ///
    /// assert_eq!(ExpectedEffect::NeverFinished.label(Language::English), "integration is never finished");
    /// ```
    #[non_exhaustive]
    pub enum ExpectedEffect: EffectFacts {
        /// Contexts that reward a narrow focus are unlikely to give integrated outcomes.
        NarrowFocusBlocks = "narrow_focus_blocks",
            en "contexts that reward a narrow focus seldom give integrated outcomes",
            nl "een context die een smalle blik beloont, geeft zelden integrale uitkomsten", {
            condition: Text {
                en: "no goals on paper, no formal task and no structure across domains",
                nl: "geen doelen op papier, geen formele taak en geen domeinoverstijgende structuur",
            },
            expectation: Text { en: "no changed practice", nl: "geen andere praktijk" },
            of_plan: [
                Text {
                en: "a move brings a changed practice",
                nl: "een stap brengt een andere praktijk",
            },
                Text {
                en: "the context isn't narrow by then",
                nl: "de context is dan niet smal",
            },
            ],
            caution: Text {
                en: "\"unlikely\" is a claim about many: a single case refutes nothing",
                nl: "\"onwaarschijnlijk\" gaat over velen: één casus weerlegt niets",
            },
            is_guarded: true,
            passage: "Table 3, last column, macro to micro; the discussion of compartmentalized goals and structures",
        };
        /// Efforts that don't reach the higher levels have no or little effect.
        HigherLevelsNeeded = "higher_levels_needed",
            en "efforts that don't reach the higher levels have no or little effect",
            nl "inspanningen die de hogere niveaus niet bereiken, hebben geen of weinig effect", {
            condition: Text {
                en: "the higher levels didn't rise, and what is needed wasn't in place there",
                nl: "de hogere niveaus stegen niet, en wat nodig is was daar niet op orde",
            },
            expectation: Text { en: "no changed practice", nl: "geen andere praktijk" },
            of_plan: [
                Text {
                en: "a move brings a training or more",
                nl: "een stap brengt een training of meer",
            },
                Text {
                en: "a higher level rose before, or both were in place at the start",
                nl: "een hoger niveau steeg daarvoor, of beide waren aan het begin op orde",
            },
            ],
            caution: Text {
                en: "a record tells only of changes that somebody noted",
                nl: "een dossier vertelt alleen van veranderingen die iemand heeft opgemerkt",
            },
            is_guarded: true,
            passage: "Table 3, last column, macro to micro; the results on starting positions that needed no change",
        };
        /// Officials advance integration by mobilizing colleagues through structures across departments.
        MobilizationAdvances = "mobilization_advances",
            en "mobilizing colleagues across departments advances integration",
            nl "collega's over afdelingen heen mobiliseren brengt integratie verder", {
            condition: Text {
                en: "a structure across domains is there, or rises",
                nl: "er is een domeinoverstijgende structuur, of die komt er",
            },
            expectation: Text {
                en: "support of colleagues, goals or the outcome rise by it",
                nl: "de steun van collega's, doelen of de uitkomst stijgen daardoor",
            },
            of_plan: [
                Text {
                en: "a structure across domains is there at some step",
                nl: "bij een van de stappen is er een domeinoverstijgende structuur",
            },
                Text {
                en: "a move that rests on it raises the support of colleagues, or the institutional level",
                nl: "een stap die daarop steunt, verhoogt de steun van collega's of het institutionele niveau",
            },
            ],
            caution: Text {
                en: "\"can\" is shown by one case and refuted by none; that one thing came after another doesn't show that it came of it",
                nl: "\"kan\" blijkt uit één casus en wordt door geen enkele weerlegd; dat iets erna kwam, zegt niet dat het erdoor kwam",
            },
            is_guarded: false,
            passage: "Table 3, last column, micro to macro; the analysis of working groups and short lines",
        };
        /// Management's support in the form of formalized goals is needed to change work practice.
        FormalBackingNeeded = "formal_backing_needed",
            en "a changed practice needs management's support in formal goals",
            nl "een andere werkpraktijk vraagt managementsteun in vastgelegde doelen", {
            condition: Text { en: "the practice changed", nl: "de praktijk is veranderd" },
            expectation: Text {
                en: "management supported it in formalized goals or tasks by then",
                nl: "het management steunde dat toen met vastgelegde doelen of taken",
            },
            of_plan: [
                Text {
                en: "a move brings a changed practice",
                nl: "een stap brengt een andere praktijk",
            },
                Text {
                en: "management supports it in formalized goals or tasks by then",
                nl: "het management steunt dat dan met vastgelegde doelen of taken",
            },
            ],
            caution: Text {
                en: "a record that is silent on managers leaves it open",
                nl: "een dossier dat over managers zwijgt, laat het open",
            },
            is_guarded: true,
            passage: "Table 3, last column, micro to macro; the results on work instructions, and the analysis of managers",
        };
        /// Integration is never finished.
        NeverFinished = "never_finished",
            en "integration is never finished", nl "integratie is nooit af", {
            condition: Text {
                en: "the practice changed, and there is an afterwards",
                nl: "de praktijk is veranderd, en er is een vervolg",
            },
            expectation: Text { en: "something goes on after it", nl: "daarna gaat er iets verder" },
            of_plan: [
                Text {
                en: "the plan ends in a changed practice",
                nl: "het plan eindigt met een andere praktijk",
            },
                Text {
                en: "a move is left to make, or an event can lower what is reached",
                nl: "er valt nog een stap te zetten, of een gebeurtenis kan het bereikte verlagen",
            },
            ],
            caution: Text {
                en: "a record that ends with the changed practice doesn't tell what came after it",
                nl: "een dossier dat eindigt met de andere praktijk, vertelt niet wat erna kwam",
            },
            is_guarded: false,
            passage: "Table 3, last column, dynamics over time; the discussion of how levels move",
        };
        /// Chances to advance integration come round periodically.
        ChancesReturn = "chances_return",
            en "chances come round periodically", nl "kansen doen zich periodiek voor", {
            condition: Text {
                en: "open and closed cycles are told of a document that changed",
                nl: "van een gewijzigd document zijn open en gesloten cycli verteld",
            },
            expectation: Text {
                en: "a cycle opened again, and nothing changed while it was closed",
                nl: "een cyclus ging weer open, en niets wijzigde terwijl die dicht was",
            },
            of_plan: [
                Text {
                en: "a move changes a document on a day whose cycle is known",
                nl: "een stap wijzigt een document op een dag waarvan de cyclus bekend is",
            },
                Text {
                en: "the cycle is open then",
                nl: "de cyclus is dan open",
            },
            ],
            caution: Text {
                en: "only logs that tell when cycles open and close can show it",
                nl: "alleen logboeken die vertellen wanneer cycli open en dicht gaan, kunnen het laten zien",
            },
            is_guarded: false,
            passage: "Table 3, last column, dynamics over time; the discussion of chances for change",
        };
        /// Small incremental initiatives win sooner than grand designs.
        SmallStepsWin = "small_steps_win",
            en "small steps win sooner than grand designs",
            nl "kleine stappen boeken eerder winst dan grote ontwerpen", {
            condition: Text {
                en: "small and large moves were made, or are planned",
                nl: "er zijn kleine en grote stappen gezet, of gepland",
            },
            expectation: Text {
                en: "gain comes sooner after small ones",
                nl: "na kleine komt eerder winst",
            },
            of_plan: [
                Text {
                en: "the plan has two moves or more and raises the outcome",
                nl: "het plan heeft twee stappen of meer en verhoogt de uitkomst",
            },
                Text {
                en: "the outcome rises before the first large move",
                nl: "de uitkomst stijgt vóór de eerste grote stap",
            },
            ],
            caution: Text {
                en: "without logs the number of targets stands in for the size of the effort, as in the source's conclusion; its tables needn't bear that out",
                nl: "zonder logboeken staat het aantal doeldomeinen voor de omvang van de inspanning, zoals in de conclusie van de bron; haar tabellen hoeven dat niet te bevestigen",
            },
            is_guarded: false,
            passage: "Table 3, last column, dynamics over time; the conclusion on small steps and one domain at a time",
        };
    }
}

struct EffectFacts {
    condition: Text,
    expectation: Text,
    /// The condition and the expectation of a plan.
    of_plan: [Text; 2],
    caution: Text,
    /// Whether guards of the default book ask for what the effect expects.
    is_guarded: bool,
    passage: &'static str,
}

impl ExpectedEffect {
    /// Where the effect speaks of a history, in words.
    pub const fn condition(self, language: Language) -> &'static str {
        self.facts().condition.in_language(language)
    }

    /// What it expects of the history there, in words.
    pub const fn expectation(self, language: Language) -> &'static str {
        self.facts().expectation.in_language(language)
    }

    /// Where the effect speaks of a plan, in words.
    pub const fn condition_of_plans(self, language: Language) -> &'static str {
        self.facts().of_plan[0].in_language(language)
    }

    /// What it expects of the plan there, in words.
    pub const fn expectation_of_plans(self, language: Language) -> &'static str {
        self.facts().of_plan[1].in_language(language)
    }

    /// How far histories can show it.
    pub const fn caution(self, language: Language) -> &'static str {
        self.facts().caution.in_language(language)
    }

    /// What a plan can't show; `None` where guards of the default book don't ask for what the effect expects.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::ExpectedEffect};
    ///
    /// assert!(ExpectedEffect::FormalBackingNeeded.caution_of_plans(Language::English).is_some());
    /// assert!(ExpectedEffect::NeverFinished.caution_of_plans(Language::English).is_none());
    /// ```
    pub const fn caution_of_plans(self, language: Language) -> Option<&'static str> {
        const GUARDED: Text = Text {
            en: "the book's guards ask for it: a supported plan checks the book, and is no evidence",
            nl: "de voorwaarden van het boek vragen erom: een gesteund plan toetst het boek, en is geen bewijs",
        };
        if self.facts().is_guarded { Some(GUARDED.in_language(language)) } else { None }
    }

    /// Where the source states it.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerHeijden2024, self.facts().passage)
    }
}

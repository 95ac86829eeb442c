//! Dimensions: what is rated.

mod texts;

use super::{Degree, Document, Language, Level, Scale, Source, terms};
use texts::Texts;

terms! {
    /// The framework that a dimension belongs to: one source's way of looking.
    ///
    /// ```
    /// use policy_integration::{Dimension, Framework};
    ///
    /// assert_eq!(Framework::Multilevel.dimensions().count(), 12);
    /// assert!(Framework::Multilevel.dimensions().all(|d| d.framework() == Framework::Multilevel));
    /// ```
    #[non_exhaustive]
    pub enum Framework {
        /// The multilevel framework: twelve dimensions on three levels.
        Multilevel = "multilevel", en "multilevel framework", nl "meerniveauraamwerk";
        /// Joined-up working across the parties of a neighbourhood team, and whether it is wanted.
        JoinedUpWorking = "joined_up_working", en "joined-up working", nl "integraal werken";
        /// Policy alienation: feeling without influence on a policy, or without a point to it.
        PolicyAlienation = "policy_alienation", en "policy alienation", nl "beleidsvervreemding";
        /// What a decision mandate meets where it is used.
        MandateInPractice = "mandate_in_practice", en "mandate in practice", nl "mandaat in de praktijk";
        /// The roles of those who work across the borders of departments, and what holds them back.
        BoundarySpanning = "boundary_spanning", en "boundary spanning", nl "grenswerk";
        /// How far departments coordinate their policies.
        PolicyCoordination = "policy_coordination", en "policy coordination", nl "beleidscoördinatie";
        /// Local experiments as the base of integrated policy.
        LocalExperiments = "local_experiments", en "local experiments", nl "lokale experimenten";
    }
}

impl Framework {
    /// The framework's dimensions, in codebook order.
    ///
    /// ```
    /// use policy_integration::{Dimension, Framework};
    ///
    /// let asked: Vec<_> = Framework::PolicyCoordination.dimensions().collect();
    /// assert_eq!(asked, [Dimension::CoordinationForm]);
    /// ```
    pub fn dimensions(self) -> impl Iterator<Item = Dimension> {
        Dimension::ALL.iter().copied().filter(move |dimension| dimension.framework() == self)
    }

    /// The document that the framework comes from.
    pub const fn document(self) -> Document {
        match self {
            Self::Multilevel => Document::VanDerHeijden2024,
            Self::JoinedUpWorking | Self::PolicyAlienation | Self::MandateInPractice => Document::Hassinini2021,
            Self::BoundarySpanning | Self::PolicyCoordination => Document::DeVries2022,
            Self::LocalExperiments => Document::VanDerVeer2013,
        }
    }

    /// The identifiers of the framework's dimensions, in codebook order.
    pub(crate) fn ids(self) -> &'static [&'static str] {
        let first = self.first().index();
        &Dimension::IDS[first..first + self.dimensions().count()]
    }

    /// The dimension that comes first of the framework's.
    const fn first(self) -> Dimension {
        match self {
            Self::Multilevel => Dimension::PolicyGoals,
            Self::JoinedUpWorking => Dimension::Mandate,
            Self::PolicyAlienation => Dimension::StrategicPowerlessness,
            Self::MandateInPractice => Dimension::CaseConference,
            Self::BoundarySpanning => Dimension::Networker,
            Self::PolicyCoordination => Dimension::CoordinationForm,
            Self::LocalExperiments => Dimension::Staffing,
        }
    }
}

terms! {
    /// Which way is up: what a higher degree means for integration.
    ///
    /// ```
    /// use policy_integration::{Dimension, Direction};
    ///
    /// assert_eq!(Dimension::Budget.direction(), Direction::Better);
    /// ```
    pub enum Direction {
        /// A higher degree is more favourable.
        Better = "better", en "higher is better", nl "hoger is beter";
        /// A higher degree is less favourable.
        Worse = "worse", en "higher is worse", nl "hoger is slechter";
        /// A higher degree is further along a course, without being better for it.
        Further = "further", en "higher is further", nl "hoger is verder";
    }
}

terms! {
    /// What is rated: one aspect of a case, with a question to ask and an anchor for each degree.
    ///
    /// The twelve of the multilevel framework come first, three institutional, four organizational and five individual;
    /// then those of the [other frameworks](Framework). What a dimension's degrees mean in the field is in
    /// [`question`](Self::question) and [`anchor`](Self::anchor), in both languages; where it comes from is in
    /// [`source`](Self::source). The order is the codebook's.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Language, Level};
    ///
    /// let dimension = Dimension::WorkStructures;
    /// assert_eq!(dimension.level(), Level::Organizational);
    /// assert_eq!(
    ///     dimension.question(Language::English),
    ///     "Do structures across domains bring people together?"
    /// );
    /// assert_eq!(
    ///     dimension.anchor(Degree::Established, Language::English),
    ///     Some("a working, project or advisory group across domains")
    /// );
    /// ```
    #[non_exhaustive]
    pub enum Dimension {
        /// Is the cross-cutting goal in formal documents?
        PolicyGoals = "policy_goals", en "policy goals", nl "beleidsdoelen";
        /// Is there money for it?
        Budget = "budget", en "budget", nl "budget";
        /// Do council, mayor and aldermen back it?
        PoliticalSupport = "political_support", en "political support", nl "politieke steun";
        /// Is it part of somebody's formal task?
        RoleDescriptions = "role_descriptions", en "role descriptions", nl "taakomschrijvingen";
        /// Are there people and hours in the organization?
        Capacity = "capacity", en "capacity", nl "capaciteit";
        /// Do structures across domains bring people together?
        WorkStructures = "work_structures", en "work structures", nl "werkstructuren";
        /// Do managers and team leads back it?
        ManagementSupport = "management_support", en "management support", nl "managementsteun";
        /// Does the officer know the subject?
        SubjectKnowledge = "subject_knowledge", en "subject knowledge", nl "kennis van het onderwerp";
        /// Does the officer know the way in the organization and its politics?
        OrganizationalAwareness = "organizational_awareness", en "organizational awareness", nl "organisatorisch bewustzijn";
        /// Does the officer have contacts across domains?
        InformalNetwork = "informal_network", en "informal network", nl "informeel netwerk";
        /// Do colleagues know the officer as the face of the subject?
        Visibility = "visibility", en "visibility", nl "zichtbaarheid";
        /// Do the officer's hours and bundle of files leave room for it?
        PortfolioRoom = "portfolio_room", en "portfolio room", nl "ruimte in de portefeuille";
        /// Should somebody be allowed to decide across policy domains?
        Mandate = "mandate", en "mandate", nl "mandaat";
        /// Should professionals of different domains meet over a case?
        InterprofessionalInteraction = "interprofessional_interaction",
            en "interprofessional interaction", nl "interprofessionele interactie";
        /// Can one count on what the other parties decide?
        MutualTrust = "mutual_trust", en "mutual trust", nl "wederzijds vertrouwen";
        /// Do the parties understand each other's work?
        MutualUnderstanding = "mutual_understanding", en "mutual understanding", nl "wederzijds begrip";
        /// Does the respondent stand positively towards joined-up working?
        StatedWillingness = "stated_willingness", en "stated willingness", nl "uitgesproken veranderbereidheid";
        /// Is influence felt to be missing on what the policy is?
        StrategicPowerlessness = "strategic_powerlessness", en "strategic powerlessness", nl "strategische machteloosheid";
        /// Is influence felt to be missing on how the organization implements it?
        TacticalPowerlessness = "tactical_powerlessness", en "tactical powerlessness", nl "tactische machteloosheid";
        /// Is influence felt to be missing on how one carries it out oneself?
        OperationalPowerlessness = "operational_powerlessness",
            en "operational powerlessness", nl "operationele machteloosheid";
        /// Is the policy felt to add nothing for society?
        SocietalMeaninglessness = "societal_meaninglessness",
            en "societal meaninglessness", nl "zinloosheid voor de samenleving";
        /// Is the policy felt to add nothing for one's own clients?
        ClientMeaninglessness = "client_meaninglessness", en "client meaninglessness", nl "zinloosheid voor de eigen cliënten";
        /// Is there a conference in which the parties discuss a case?
        CaseConference = "case_conference", en "case conference", nl "casusoverleg";
        /// Do the parties of a case back the decision before the mandate is used?
        SupportAmongParties = "support_among_parties", en "support among the parties", nl "draagvlak bij de partijen";
        /// Do peers look at a case before the mandate is used?
        PeerReview = "peer_review", en "peer review", nl "onderlinge toetsing";
        /// Is there a hard route by which a mandate is carried through?
        MandateRoute = "mandate_route", en "hard route for the mandate", nl "harde weg voor het mandaat";
        /// Is what was decided by mandate carried out?
        MandateCarriedOut = "mandate_carried_out", en "mandate carried out", nl "mandaat uitgevoerd";
        /// Is it known how willing the other parties are?
        PartnersSurveyed = "partners_surveyed", en "willingness of partners known", nl "bereidheid van partners bekend";
        /// Has somebody been given the right to decide across policy domains?
        MandateGranted = "mandate_granted", en "mandate granted", nl "mandaat verleend";
        /// Do professionals of the parties meet over cases?
        PartiesMeet = "parties_meet", en "parties meet over cases", nl "partijen treffen elkaar over casussen";
        /// Are all team leaders informed of what is tried?
        TeamLeadersInformed = "team_leaders_informed", en "team leaders informed", nl "wijkteamleiders op de hoogte";
        /// Does the official build and use a network across domains?
        Networker = "networker", en "networker", nl "netwerker";
        /// Does the official find new combinations?
        Innovator = "innovator", en "innovator", nl "innovator";
        /// Does the official act with a feel for politics?
        PoliticallySensitiveStrategist = "politically_sensitive_strategist",
            en "politically sensitive strategist", nl "politiek-sensitief strateeg";
        /// Does the official know the relations in the organization?
        OrganizationInsight = "organization_insight", en "insight into the organization", nl "kennis van de organisatieverhoudingen";
        /// Have others come to see the official as the face of the department?
        Ambassadorship = "ambassadorship", en "ambassadorship", nl "ambassadeurschap";
        /// Is the official called back to the own department when it gets busy?
        RecalledWhenBusy = "recalled_when_busy", en "recalled when it gets busy", nl "teruggeroepen bij drukte";
        /// Is money organized across domains?
        FundingAcrossDomains = "funding_across_domains", en "funding across domains", nl "integrale financiering";
        /// How far do departments coordinate their policies?
        CoordinationForm = "coordination_form", en "form of coordination", nl "coördinatievorm";
        /// Are there people enough?
        Staffing = "staffing", en "staffing", nl "menskracht";
        /// Is there freedom enough to act?
        FreedomOfAction = "freedom_of_action", en "freedom of action", nl "handelingsvrijheid";
        /// Is there knowledge enough?
        Knowledge = "knowledge", en "knowledge", nl "kennis";
        /// Is there flexibility enough?
        Flexibility = "flexibility", en "flexibility", nl "flexibiliteit";
        /// Is there support enough in the organization?
        Support = "support", en "support", nl "draagvlak";
        /// Do pioneers see problems and bring people together?
        InnovativeEntrepreneurship = "innovative_entrepreneurship",
            en "innovative entrepreneurship", nl "innovatief ondernemerschap";
        /// Do managers and administrators translate the initiative into structures?
        AdaptiveEntrepreneurship = "adaptive_entrepreneurship",
            en "adaptive entrepreneurship", nl "adaptief ondernemerschap";
        /// Do those who do the work cooperate across sectors?
        OperationalLink = "operational_link", en "operational link", nl "operationele verbinding";
        /// Is the experiment tied to policy?
        PolicyLink = "policy_link", en "link with policy", nl "beleidsmatige verbinding";
        /// Is the experiment tied to politics?
        PoliticalLink = "political_link", en "political link", nl "politieke verbinding";
        /// Is there money or guidance of a national scheme?
        NationalSupport = "national_support", en "national support", nl "landelijke steun";
        /// How far has the experiment come?
        ExperimentStage = "experiment_stage", en "stage of the experiment", nl "fase van het experiment";
        /// How uncertain is what is to come?
        Uncertainty = "uncertainty", en "uncertainty", nl "onzekerheid";
    }
}

impl Dimension {
    /// The framework that the dimension belongs to.
    pub const fn framework(self) -> Framework {
        FRAMEWORKS[self.index()]
    }

    /// The level that the dimension is rated on.
    ///
    /// Of the multilevel framework the source says it. Of the others it is the crate's reading, by whom or what the
    /// question is about: a person, organizations, or what lies above them.
    pub const fn level(self) -> Level {
        match self {
            Self::PolicyGoals
            | Self::Budget
            | Self::PoliticalSupport
            | Self::FundingAcrossDomains
            | Self::PoliticalLink
            | Self::NationalSupport
            | Self::Uncertainty => Level::Institutional,
            Self::SubjectKnowledge
            | Self::OrganizationalAwareness
            | Self::InformalNetwork
            | Self::Visibility
            | Self::PortfolioRoom
            | Self::StatedWillingness
            | Self::StrategicPowerlessness
            | Self::TacticalPowerlessness
            | Self::OperationalPowerlessness
            | Self::SocietalMeaninglessness
            | Self::ClientMeaninglessness
            | Self::Networker
            | Self::Innovator
            | Self::PoliticallySensitiveStrategist
            | Self::OrganizationInsight
            | Self::Ambassadorship
            | Self::RecalledWhenBusy
            | Self::InnovativeEntrepreneurship => Level::Individual,
            _ => Level::Organizational,
        }
    }

    /// The multilevel dimensions of a level, in codebook order.
    pub const fn of_level(level: Level) -> &'static [Self] {
        match level {
            Level::Institutional => &[Self::PolicyGoals, Self::Budget, Self::PoliticalSupport],
            Level::Organizational => {
                &[Self::RoleDescriptions, Self::Capacity, Self::WorkStructures, Self::ManagementSupport]
            }
            Level::Individual => &[
                Self::SubjectKnowledge,
                Self::OrganizationalAwareness,
                Self::InformalNetwork,
                Self::Visibility,
                Self::PortfolioRoom,
            ],
        }
    }

    /// The scale that the dimension is rated on.
    pub const fn scale(self) -> Scale {
        match self.framework() {
            Framework::Multilevel => Scale::Integration,
            Framework::JoinedUpWorking => Scale::Stance,
            Framework::PolicyAlienation => Scale::Feeling,
            Framework::MandateInPractice => Scale::Presence,
            Framework::PolicyCoordination => Scale::Coordination,
            Framework::BoundarySpanning => match self {
                Self::RecalledWhenBusy | Self::FundingAcrossDomains => Scale::Presence,
                _ => Scale::Role,
            },
            Framework::LocalExperiments => match self {
                Self::Staffing | Self::FreedomOfAction | Self::Knowledge | Self::Flexibility | Self::Support => {
                    Scale::Sufficiency
                }
                Self::ExperimentStage => Scale::Stage,
                Self::Uncertainty => Scale::Uncertainty,
                _ => Scale::Presence,
            },
        }
    }

    /// What a higher degree means.
    pub const fn direction(self) -> Direction {
        match self {
            Self::StrategicPowerlessness
            | Self::TacticalPowerlessness
            | Self::OperationalPowerlessness
            | Self::SocietalMeaninglessness
            | Self::ClientMeaninglessness
            | Self::RecalledWhenBusy => Direction::Worse,
            Self::CoordinationForm | Self::ExperimentStage | Self::Uncertainty => Direction::Further,
            _ => Direction::Better,
        }
    }

    /// The degree's rank, counted in the direction that a move can go: from the least favourable degree up, which is from
    /// the highest down where a higher degree is worse.
    pub(crate) const fn favour(self, degree: Degree) -> u32 {
        match self.direction() {
            Direction::Worse => self.scale().steps() - degree.rank(),
            Direction::Better | Direction::Further => degree.rank(),
        }
    }

    /// The question that a rating answers.
    pub const fn question(self, language: Language) -> &'static str {
        self.texts().question.in_language(language)
    }

    /// What must be stated for a case to have this degree; `None` for a degree of another scale.
    pub fn anchor(self, degree: Degree, language: Language) -> Option<&'static str> {
        let anchors = (degree.scale() == self.scale()).then_some(self.texts().anchors)?;
        anchors.get(degree.rank() as usize).map(|text| text.in_language(language))
    }

    /// Where the sources speak of it.
    pub const fn source(self) -> Source {
        Source::new(self.framework().document(), self.texts().place)
    }

    const fn texts(self) -> &'static Texts {
        let framework = self.framework();
        &texts::of(framework)[self.index() - framework.first().index()]
    }

    /// The five resources of one's own organization that players of the source's game were asked about, each with three
    /// answers (Van der Veer 2013, note 40), in codebook order.
    ///
    /// ```
    /// use policy_integration::{Dimension, Scale};
    ///
    /// assert!(Dimension::RESOURCES.iter().all(|resource| resource.scale() == Scale::Sufficiency));
    /// ```
    pub const RESOURCES: &'static [Self] =
        &[Self::Staffing, Self::FreedomOfAction, Self::Knowledge, Self::Flexibility, Self::Support];

    /// The identifiers of [`RESOURCES`](Self::RESOURCES), in the same order.
    pub(crate) fn resource_ids() -> &'static [&'static str] {
        &Self::IDS[Self::Staffing.index()..=Self::Support.index()]
    }

    /// How many dimensions the multilevel framework has; they are the first of [`ALL`](Self::ALL).
    pub(crate) const MULTILEVEL: usize = Framework::JoinedUpWorking.first().index();

    /// The place in [`ALL`](Self::ALL).
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// The framework of each dimension: they stand together in codebook order.
const FRAMEWORKS: [Framework; Dimension::ALL.len()] = {
    let mut frameworks = [Framework::Multilevel; Dimension::ALL.len()];
    let (mut dimension, mut framework) = (0, 0);
    while dimension < frameworks.len() {
        if framework + 1 < Framework::ALL.len() && Framework::ALL[framework + 1].first().index() == dimension {
            framework += 1;
        }
        frameworks[dimension] = Framework::ALL[framework];
        dimension += 1;
    }
    frameworks
};

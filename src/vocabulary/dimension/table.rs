//! The dimensions: an entry each, by framework, in codebook order.
//!
//! An entry here, its row in `CODEBOOK.md` and the written schemas are all that a new dimension needs.

use super::entry::{Facts, dimensions};

dimensions! {
    /// What is rated: one aspect of a case, with a question to ask and an anchor for each degree.
    ///
    /// Those of the multilevel framework come first, from the institutional level to the individual one; then those of the
    /// [other frameworks](crate::Framework). What a dimension's degrees mean in the field is in [`question`](Self::question) and
    /// [`anchor`](Self::anchor), in both languages; where it comes from is in [`source`](Self::source). The order is the
    /// codebook's.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Language, Level};
    ///
    /// let dimension = Dimension::WorkStructures;
    /// assert_eq!(dimension.level(), Some(Level::Organizational));
    /// assert_eq!(
    ///     dimension.question(Language::English),
    ///     "Do structures across domains bring people together?"
    /// );
    /// assert_eq!(
    ///     dimension.anchor(Degree::Established, Language::English),
    ///     Some("a working, project or advisory group across domains, or regular meetings")
    /// );
    /// ```
    #[non_exhaustive]
    pub enum Dimension;

    Multilevel {
        PolicyGoals = "policy_goals" {
            label: en "policy goals", nl "beleidsdoelen";
            question:
                en "Is the cross-cutting goal in formal documents?",
                nl "Staat het domeinoverstijgende doel in formele documenten?";
            anchors: [
                en "said to be missing from the coalition agreement or from policy, and no document is named that has it",
                nl "ontbreekt volgens de bron in het coalitieakkoord of het beleid, en er wordt geen document genoemd dat het wel bevat";
                en "only in a coalition agreement, a vision, a motion or a plan that awaits approval, or only as an adjacent goal",
                nl "alleen in een coalitieakkoord, visie, motie of plan dat nog moet worden goedgekeurd, of alleen als aanpalend doel";
                en "in an adopted policy plan: its own, a general one or another domain's",
                nl "in een vastgesteld beleidsplan: een eigen plan, een algemeen plan of dat van een ander domein";
                en "in the plans of several domains, or in planning-and-control documents that units report on",
                nl "in de plannen van meerdere domeinen, of in planning-en-controlstukken waarover eenheden verantwoording afleggen";
            ];
            scale: Integration; direction: Better; level: Institutional; unit: Case;
            works_by: FormalizedPriorities;
            place:
                "Analysis, the institutional level: passages in coalition agreements, programmes and policy documents; Table 3";
        }

        DomainGoals = "domain_goals" {
            label: en "domain goals", nl "domeindoelen";
            question:
                en "Is the goal in the target domain's own documents?",
                nl "Staat het doel in de eigen stukken van het doeldomein?";
            anchors: [
                en "said to be missing from them",
                nl "ontbreekt daarin volgens de bron";
                en "in a vision or draft of the domain",
                nl "in een visie of concept van het domein";
                en "in an adopted plan of the domain",
                nl "in een vastgesteld plan van het domein";
                en "an action point or goal in its plan that the domain reports on",
                nl "een actiepunt of doel in het plan waarover het domein verantwoording aflegt";
            ];
            scale: Integration; direction: Better; level: Institutional; unit: Domain;
            works_by: FormalizedPriorities;
            place:
                "Results: a paragraph added to the policy documents of other domains; Table 2, the institutional level after";
        }

        Budget = "budget" {
            label: en "budget", nl "budget";
            question:
                en "Is there money for it?",
                nl "Is er geld voor?";
            anchors: [
                en "said to have none",
                nl "volgens de bron geen geld";
                en "little, incidental, or of unclear status",
                nl "weinig, incidenteel of met onduidelijke status";
                en "available",
                nl "beschikbaar";
                en "structural, or part of the domain's own budget",
                nl "structureel, of onderdeel van de begroting van het domein zelf";
            ];
            scale: Integration; direction: Better; level: Institutional; unit: Case;
            works_by: ResourceAvailability;
            place:
                "Analysis, the organizational level: what is outside the budget; Results: means and budgets; Table 3";
        }

        PoliticalSupport = "political_support" {
            label: en "political support", nl "politieke steun";
            question:
                en "Do council, mayor and aldermen back it?",
                nl "Staan raad, burgemeester en wethouders erachter?";
            anchors: [
                en "said to be missing, or politics said to be in the way",
                nl "ontbreekt volgens de bron, of de politiek staat in de weg";
                en "attention",
                nl "aandacht";
                en "a motion, or an alderman who is on board",
                nl "een motie, of een wethouder die meedoet";
                en "structurally involved: regularly informed, or chairs a body on it",
                nl "structureel betrokken: regelmatig geïnformeerd, of voorzitter van een overleg erover";
            ];
            scale: Integration; direction: Better; level: Institutional; unit: Case;
            works_by: FormalizedPriorities;
            place:
                "Analysis, the institutional level: motions, an alderperson's backing, the council's agenda";
        }

        RoleDescriptions = "role_descriptions" {
            label: en "role descriptions", nl "taakomschrijvingen";
            question:
                en "Is it part of somebody's formal task?",
                nl "Hoort het bij iemands formele taak?";
            anchors: [
                en "said to be nobody's task, or left out of the unit's plan",
                nl "volgens de bron van niemand de taak, of weggelaten uit het plan van de eenheid";
                en "named in one unit's plan, being written, or in an instruction to partners",
                nl "in het plan van één eenheid, nog in de maak, of in een opdracht aan partners";
                en "in the annual plans or formal tasks of several units, or of the domain's unit",
                nl "in de jaarplannen of formele taken van meerdere eenheden, of van de eenheid van het domein";
                en "in the work instructions of the domain's front-line staff",
                nl "in de werkinstructies van de dienstverleners in het domein";
            ];
            scale: Integration; direction: Better; level: Organizational; unit: Domain;
            works_by: FormalizedPriorities;
            place:
                "Analysis, the organizational level: formal task descriptions; Table 3";
        }

        Capacity = "capacity" {
            label: en "capacity", nl "capaciteit";
            question:
                en "Are there people and hours in the organization?",
                nl "Zijn er mensen en uren in de organisatie?";
            anchors: [
                en "said to have none",
                nl "volgens de bron geen capaciteit";
                en "limited, incidental, or overloaded",
                nl "beperkt, incidenteel of overbelast";
                en "available",
                nl "beschikbaar";
                en "structural",
                nl "structureel";
            ];
            scale: Integration; direction: Better; level: Organizational; unit: Domain;
            works_by: ResourceAvailability;
            place:
                "Analysis, the institutional level: staff drained by an influx; the organizational level: front-line staff with few means";
        }

        WorkStructures = "work_structures" {
            label: en "work structures", nl "werkstructuren";
            question:
                en "Do structures across domains bring people together?",
                nl "Brengen structuren over domeinen heen mensen bij elkaar?";
            anchors: [
                en "said to be split over silos",
                nl "volgens de bron verkokerd";
                en "short lines, or a group that is inactive or incidental",
                nl "korte lijnen, of een groep die stilligt of incidenteel is";
                en "a working, project or advisory group across domains, or regular meetings",
                nl "een werk-, project- of adviesgroep over domeinen heen, of regelmatig overleg";
                en "such a group formalized with roles and a rhythm",
                nl "zo'n groep vastgelegd met rollen en een vast ritme";
            ];
            scale: Integration; direction: Better; level: Organizational; unit: Domain;
            works_by: OrganizationalStructures;
            place:
                "Analysis, the organizational level: working groups and project teams across domains; Table 3";
        }

        ManagementSupport = "management_support" {
            label: en "management support", nl "managementsteun";
            question:
                en "Do managers and team leads back it?",
                nl "Staan managers en teamleiders erachter?";
            anchors: [
                en "said to resist",
                nl "bieden volgens de bron weerstand";
                en "sympathy of a manager",
                nl "sympathie van een manager";
                en "support of management",
                nl "steun van het management";
                en "managers commit themselves: goals, time or people",
                nl "managers verbinden zich: met doelen, tijd of mensen";
            ];
            scale: Integration; direction: Better; level: Organizational; unit: Domain;
            works_by: OrganizationalStructures;
            place:
                "Analysis, the organizational level: managers made enthusiastic; Table 3";
        }

        CollegialSupport = "collegial_support" {
            label: en "collegial support", nl "steun van collega's";
            question:
                en "Do colleagues in other domains go along?",
                nl "Gaan collega's in andere domeinen mee?";
            anchors: [
                en "said to resist, or to stay within their own task",
                nl "bieden volgens de bron weerstand, of blijven bij hun eigen taak";
                en "goodwill",
                nl "welwillendheid";
                en "they contribute or work along",
                nl "zij dragen bij of werken mee";
                en "they come with initiatives of their own",
                nl "zij komen met eigen initiatieven";
            ];
            scale: Integration; direction: Better; level: Organizational; unit: Domain;
            works_by: OrganizationalStructures;
            place:
                "Analysis, the organizational level: colleagues who resist what is not formalized, and who are won over in work structures";
        }

        SubjectKnowledge = "subject_knowledge" {
            label: en "subject knowledge", nl "kennis van het onderwerp";
            question: en "Does the officer know the subject?", nl "Kent de ambtenaar het onderwerp?";
            anchors: [
                en "said to have no knowledge of it", nl "heeft er volgens de bron geen kennis van";
                en "limited, inexperienced, or new to the file",
                nl "beperkte kennis, onervaren of nieuw op het dossier";
                en "sufficient knowledge", nl "voldoende kennis";
                en "expert", nl "deskundig";
            ];
            scale: Integration; direction: Better; level: Individual; unit: Case;
            place: "Analysis, the individual level: first, knowledge of the subject";
        }

        OrganizationalAwareness = "organizational_awareness" {
            label: en "organizational awareness", nl "organisatorisch bewustzijn";
            question:
                en "Does the officer know the way in the organization and its politics?",
                nl "Kent de ambtenaar de weg in de organisatie en de politiek eromheen?";
            anchors: [
                en "said not to know the way", nl "kent volgens de bron de weg niet";
                en "new to the organization or the post", nl "nieuw in de organisatie of functie";
                en "knows it (experienced or senior)", nl "kent de weg (ervaren of senior)";
                en "sees and uses the links across domains", nl "ziet en benut de verbanden tussen domeinen";
            ];
            scale: Integration; direction: Better; level: Individual; unit: Case;
            place: "Analysis, the individual level: second, awareness of one's surroundings";
        }

        InformalNetwork = "informal_network" {
            label: en "informal network", nl "informeel netwerk";
            question:
                en "Does the officer have contacts across domains?",
                nl "Heeft de ambtenaar contacten over domeinen heen?";
            anchors: [
                en "said to have no contacts", nl "heeft volgens de bron geen contacten";
                en "few contacts", nl "weinig contacten";
                en "good contacts in one domain", nl "goede contacten in één domein";
                en "a network across domains", nl "een netwerk over domeinen heen";
            ];
            scale: Integration; direction: Better; level: Individual; unit: Case;
            place: "Analysis, the individual level: third, informal contacts";
        }

        Visibility = "visibility" {
            label: en "visibility", nl "zichtbaarheid";
            question:
                en "Do colleagues know the officer as the face of the subject?",
                nl "Kennen collega's de ambtenaar als gezicht van het onderwerp?";
            anchors: [
                en "said not to be known for it", nl "staat er volgens de bron niet om bekend";
                en "known for it somewhat", nl "staat er enigszins om bekend";
                en "known in a domain that must act", nl "bekend in een domein dat ermee aan de slag moet";
                en "sought out by others", nl "wordt door anderen opgezocht";
            ];
            scale: Integration; direction: Better; level: Individual; unit: Case;
            place: "Analysis, the individual level: making a name on a theme";
        }

        PortfolioRoom = "portfolio_room" {
            label: en "portfolio room", nl "ruimte in de portefeuille";
            question:
                en "Do the officer's hours and bundle of files leave room for it?",
                nl "Laten de uren en de dossierbundel van de ambtenaar er ruimte voor?";
            anchors: [
                en "said to leave none", nl "laten volgens de bron geen ruimte";
                en "one of many files, a temporary post, or limited hours",
                nl "een van vele dossiers, een tijdelijke functie of beperkte uren";
                en "explicit hours, or a bundle of files that fit together",
                nl "vastgestelde uren, of een bundel dossiers die bij elkaar passen";
                en "wholly devoted to it", nl "er volledig aan gewijd";
            ];
            scale: Integration; direction: Better; level: Individual; unit: Case;
            works_by: ResourceAvailability;
            place: "Analysis, the individual level: the bundle of files, and the hours";
        }
    }

    Conditions {
        OrganizationSize = "organization_size" {
            label: en "organization size", nl "omvang van de organisatie";
            question: en "How large is the municipal organization?", nl "Hoe groot is de gemeentelijke organisatie?";
            anchors: [
                en "fewer than 500 employees, by an assumption of the codebook",
                nl "minder dan 500 medewerkers, naar aanname van het codeboek";
                en "500 employees or more, by an assumption of the codebook",
                nl "500 medewerkers of meer, naar aanname van het codeboek";
            ];
            scale: Size; direction: Better; level: ; unit: Case;
            works_by: OrganizationalStructures;
            place: "Table 1; Analysis, the individual level: the size of the municipality";
        }

        CurrentIncident = "current_incident" {
            label: en "current incident", nl "actueel incident";
            question:
                en "Is an incident current that draws attention to the subject?",
                nl "Is er een actueel incident dat de aandacht op het onderwerp vestigt?";
            anchors: [
                en "no incident is current any more, or an event says that there is none",
                nl "geen incident is nog actueel, of een gebeurtenis zegt dat er geen is";
                en "an event says that an incident is current",
                nl "een gebeurtenis zegt dat er een actueel incident is";
            ];
            scale: Currency; direction: Better; level: ; unit: Case;
            place: "Analysis, external shifts: incidents that raise support, and that pass";
        }
    }

    JoinedUpWorking {
        Mandate = "mandate" {
            label: en "mandate", nl "mandaat";
            question:
                en "Is the respondent for a mandate to decide across policy domains?",
                nl "Is de respondent voor een mandaat om over beleidsterreinen heen te beslissen?";
            anchors: [
                en "against the mandate", nl "tegen het mandaat";
                en "for the mandate", nl "voor het mandaat";
            ];
            scale: Stance; direction: Better; level: Organizational; unit: Respondent;
            place: "2.2.1; Table 1; Table 4, indicator 1.1; annex 1; 4.1: counted as finding it essential";
        }

        InterprofessionalInteraction = "interprofessional_interaction" {
            label: en "interprofessional interaction", nl "interprofessionele interactie";
            question:
                en "Does the respondent see a case conference as a way to better interaction?",
                nl "Ziet de respondent een casusoverleg als manier om de interactie te verbeteren?";
            anchors: [
                en "against the case conference", nl "tegen het casusoverleg";
                en "for the case conference", nl "voor het casusoverleg";
            ];
            scale: Stance; direction: Better; level: Organizational; unit: Respondent;
            place: "2.2.2; Table 1; Table 4, indicator 2.1; annex 1; 4.2";
        }

        MutualTrust = "mutual_trust" {
            label: en "mutual trust", nl "wederzijds vertrouwen";
            question:
                en "Can one count on what the other parties decide to lead to tailored support?",
                nl "Valt erop te rekenen dat keuzes van de andere partijen tot maatwerk leiden?";
            degrees: [
                en "against", nl "weinig";
                en "for", nl "veel";
            ];
            anchors: [
                en "trusts the other parties' decisions little",
                nl "vertrouwt beslissingen van de andere partijen weinig";
                en "trusts the other parties' decisions much", nl "vertrouwt beslissingen van de andere partijen veel";
            ];
            scale: Stance; direction: Better; level: Organizational; unit: Respondent;
            place: "2.2.3; Table 1; Table 4, indicator 3.1; annex 1; 4.3";
        }

        MutualUnderstanding = "mutual_understanding" {
            label: en "mutual understanding", nl "wederzijds begrip";
            question:
                en "Do the parties know and understand each other's work?",
                nl "Kennen en begrijpen de partijen elkaars werk?";
            degrees: [
                en "against", nl "weinig";
                en "for", nl "veel";
            ];
            anchors: [
                en "says that the parties don't understand each other's work",
                nl "zegt dat de partijen elkaars werk niet begrijpen";
                en "says that they do", nl "zegt dat zij dat wel doen";
            ];
            scale: Stance; direction: Better; level: Organizational; unit: Respondent;
            place: "4.3; 5.1.1: found in the interviews, without a code of its own";
        }

        StatedWillingness = "stated_willingness" {
            label: en "stated willingness", nl "zelf aangegeven bereidheid";
            question:
                en "Does the respondent stand positively towards joined-up working?",
                nl "Staat de respondent positief tegenover integraal werken?";
            anchors: [
                en "doesn't", nl "niet";
                en "does", nl "wel";
            ];
            scale: Stance; direction: Better; level: Individual; unit: Respondent;
            place: "4, the introduction; 5.1.2: counted, without a code of its own";
        }

        MandateHolder = "mandate_holder" {
            label: en "holder of the mandate", nl "mandaathouder";
            question:
                en "Is the mandate with the right person?",
                nl "Ligt het mandaat bij de juiste persoon?";
            anchors: [
                en "reserved about who holds the mandate", nl "terughoudend over wie het mandaat heeft";
                en "agrees with who holds the mandate", nl "het eens met wie het mandaat heeft";
            ];
            scale: Stance; direction: Better; level: Organizational; unit: Respondent;
            place: "annex 1; annex 3, question 1; 4.1: of the team leader";
        }

        EscalationOutside = "escalation_outside" {
            label: en "escalation to parties outside", nl "opschalen naar partijen buiten de gemeente";
            question:
                en "Does the respondent stand positively towards taking a stuck case up with parties outside the municipality?",
                nl "Staat de respondent positief tegenover het opschalen van een vastgelopen casus naar partijen buiten de gemeente?";
            anchors: [
                en "against it", nl "ertegen";
                en "for it", nl "ervoor";
            ];
            scale: Stance; direction: Better; level: Organizational; unit: Respondent;
            place: "3.1; Table 4, indicator 1.2; annex 3, question 3: asked, and neither coded nor counted by itself";
        }
    }

    PolicyAlienation {
        StrategicPowerlessness = "strategic_powerlessness" {
            label: en "strategic powerlessness", nl "strategische machteloosheid";
            question:
                en "Does the respondent feel powerless over the content of the policy?",
                nl "Voelt de respondent zich machteloos over de inhoud van het beleid?";
            anchors: [
                en "doesn't feel powerless there", nl "voelt zich daarin niet machteloos";
                en "feels powerless there", nl "voelt zich daarin machteloos";
            ];
            scale: Feeling; direction: Worse; level: Individual; unit: Respondent;
            place: "2.4; Table 2; Table 4; annex 1; 4.4";
        }

        TacticalPowerlessness = "tactical_powerlessness" {
            label: en "tactical powerlessness", nl "tactische machteloosheid";
            question:
                en "Does the respondent feel powerless over how the organization implements the policy?",
                nl "Voelt de respondent zich machteloos over de invoering van het beleid?";
            anchors: [
                en "doesn't feel powerless there", nl "voelt zich daarin niet machteloos";
                en "feels powerless there", nl "voelt zich daarin machteloos";
            ];
            scale: Feeling; direction: Worse; level: Individual; unit: Respondent;
            place: "2.4; Table 2; Table 4; annex 1; 4.5";
        }

        OperationalPowerlessness = "operational_powerlessness" {
            label: en "operational powerlessness", nl "operationele machteloosheid";
            question:
                en "Does the respondent feel powerless over how to carry out the policy oneself?",
                nl "Voelt de respondent zich machteloos over de eigen uitvoering van het beleid?";
            anchors: [
                en "doesn't feel powerless there", nl "voelt zich daarin niet machteloos";
                en "feels powerless there", nl "voelt zich daarin machteloos";
            ];
            scale: Feeling; direction: Worse; level: Individual; unit: Respondent;
            place: "2.4; Table 2; Table 4; annex 1; 4.6";
        }

        SocietalMeaninglessness = "societal_meaninglessness" {
            label: en "societal meaninglessness", nl "zinloosheid voor de samenleving";
            question:
                en "Is the policy felt to add nothing for society?",
                nl "Wordt het beleid ervaren als zonder toegevoegde waarde voor de samenleving?";
            anchors: [
                en "sees a point for society", nl "ervaart zinvolheid voor de samenleving";
                en "sees no point for society", nl "ervaart zinloosheid voor de samenleving";
            ];
            scale: Feeling; direction: Worse; level: Individual; unit: Respondent;
            place: "2.4; Table 2; Table 4; annex 1; 4.7";
        }

        ClientMeaninglessness = "client_meaninglessness" {
            label: en "client meaninglessness", nl "zinloosheid voor de eigen cliënten";
            question:
                en "Is the policy felt to add nothing for one's own clients?",
                nl "Wordt het beleid ervaren als zonder toegevoegde waarde voor de eigen cliënten?";
            anchors: [
                en "sees a point for own clients", nl "ervaart zinvolheid voor de eigen cliënten";
                en "sees no point for own clients", nl "ervaart zinloosheid voor de eigen cliënten";
            ];
            scale: Feeling; direction: Worse; level: Individual; unit: Respondent;
            place: "2.4; Table 2; Table 4; annex 1; 4.8";
        }
    }

    MandateInPractice {
        CaseConference = "case_conference" {
            label: en "case conference", nl "casusoverleg";
            question:
                en "Is there a conference in which the parties discuss a case?",
                nl "Is er een casusoverleg tussen de partijen?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "3.1; Table 4, indicator 2.1; 4.2";
        }

        SupportAmongParties = "support_among_parties" {
            label: en "support among the parties", nl "draagvlak bij de partijen";
            question:
                en "Do the parties of a case back the decision before the mandate is used?",
                nl "Is er draagvlak bij de partijen voordat het mandaat wordt ingezet?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.1";
        }

        PeerReview = "peer_review" {
            label: en "peer review", nl "onderlinge toetsing";
            question:
                en "Do peers look at a case before the mandate is used?",
                nl "Kijken collega's mee voordat het mandaat wordt ingezet?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.1: wanted where support can't be had; 4.8";
        }

        MandateRoute = "mandate_route" {
            label: en "hard route for the mandate", nl "harde weg voor het mandaat";
            question:
                en "Is there a hard route by which a mandate is carried through?",
                nl "Is er een harde weg om het mandaat door te voeren?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.1 and 4.6; recommendation 4";
        }

        MandateCarriedOut = "mandate_carried_out" {
            label: en "mandate carried out", nl "mandaat uitgevoerd";
            question:
                en "Is what was decided by mandate carried out by the party that it binds?",
                nl "Voert de partij die het aangaat uit wat met mandaat is besloten?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.1 and 4.6";
        }

        PartnersSurveyed = "partners_surveyed" {
            label: en "willingness of partners known", nl "bereidheid van partners bekend";
            question:
                en "Is it known how willing the other parties are?",
                nl "Is bekend hoe veranderbereid de andere partijen zijn?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "recommendation 5";
        }

        MandateGranted = "mandate_granted" {
            label: en "mandate granted", nl "mandaat verleend";
            question:
                en "Has somebody been given the right to decide across policy domains?",
                nl "Heeft iemand de bevoegdheid gekregen om over beleidsterreinen heen te beslissen?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "3.1: to the case coordinator; 4.1: to the team leader";
        }

        PartiesMeet = "parties_meet" {
            label: en "interaction over cases", nl "interactie over casussen";
            question:
                en "Do professionals of the parties interact over cases, in a conference or otherwise?",
                nl "Is er over casussen interactie tussen professionals van de partijen, in een overleg of anderszins?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "2.2.2; 4.2";
        }

        TeamLeadersInformed = "team_leaders_informed" {
            label: en "team leaders informed", nl "wijkteamleiders op de hoogte";
            question:
                en "Are all team leaders informed of what is tried?",
                nl "Zijn alle wijkteamleiders op de hoogte van wat er wordt geprobeerd?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "recommendation 1; 4.5";
        }

        StrategicInfluence = "strategic_influence" {
            label: en "influence on the policy", nl "invloed op het beleid";
            question:
                en "Has the respondent had influence on what the policy is?",
                nl "Heeft de respondent invloed gehad op de inhoud van het beleid?";
            anchors: [
                en "says to have had none", nl "heeft naar eigen zeggen geen invloed gehad";
                en "says to have had some", nl "heeft naar eigen zeggen invloed gehad";
            ];
            scale: Presence; direction: Better; level: Individual; unit: Respondent;
            place: "4.4; 5.1.2; 5.2.2: influence that people had, beside powerlessness that is felt";
        }

        TacticalInfluence = "tactical_influence" {
            label: en "influence on the implementation", nl "invloed op de invoering";
            question:
                en "Has the respondent had influence on how the policy is implemented?",
                nl "Heeft de respondent invloed gehad op de invoering van het beleid?";
            anchors: [
                en "says to have had none", nl "heeft naar eigen zeggen geen invloed gehad";
                en "says to have had some", nl "heeft naar eigen zeggen invloed gehad";
            ];
            scale: Presence; direction: Better; level: Individual; unit: Respondent;
            place: "4.5; 5.1.2; 5.2.2: influence that people had, beside powerlessness that is felt";
        }

        SupportSought = "support_sought" {
            label: en "support sought", nl "draagvlak gezocht";
            question:
                en "Has support been sought among the parties of a case?",
                nl "Is bij de partijen van een casus draagvlak gezocht?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.1: before the mandate is used, whether it could be had or not";
        }

        TrustEvaluated = "trust_evaluated" {
            label: en "trust evaluated", nl "vertrouwen geëvalueerd";
            question:
                en "Has it been evaluated whether the case conferences raised trust?",
                nl "Is geëvalueerd of de casusoverleggen het vertrouwen hebben verhoogd?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "recommendation 3";
        }

        MandateEvaluated = "mandate_evaluated" {
            label: en "use of the mandate evaluated", nl "gebruik van het mandaat geëvalueerd";
            question:
                en "Has it been evaluated whether the mandate became easier to use?",
                nl "Is geëvalueerd of het mandaat makkelijker in te zetten is geworden?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "recommendation 4";
        }

        TailoredSupport = "tailored_support" {
            label: en "tailored support", nl "maatwerk";
            question:
                en "Do clients get tailored support?",
                nl "Krijgen cliënten maatwerk?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "1.3.2; Table 4; 4.7 and 4.8";
        }

        MandateUsed = "mandate_used" {
            label: en "mandate used", nl "mandaat ingezet";
            question:
                en "Has the mandate been used?",
                nl "Is het mandaat ingezet?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.1; recommendation 4: whether or not it was carried out";
        }

        EscalatedOutside = "escalated_outside" {
            label: en "taken up with parties outside", nl "opgeschaald naar partijen buiten de gemeente";
            question:
                en "Has a stuck case been taken up with parties outside the municipality?",
                nl "Is een vastgelopen casus opgeschaald naar partijen buiten de gemeente?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "3.1; Table 4, indicator 1.2";
        }

        ClientTakesPart = "client_takes_part" {
            label: en "client takes part", nl "cliënt aan tafel";
            question:
                en "Does the client take part in the case conference?",
                nl "Neemt de cliënt deel aan het casusoverleg?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.2: wanted by a group of respondents";
        }

        RoomForTailoring = "room_for_tailoring" {
            label: en "room for tailored support", nl "ruimte voor maatwerk";
            question:
                en "Do the parties' rules leave room for tailored support, and do staff know how to use it?",
                nl "Laten de regels van de partijen ruimte voor maatwerk, en weten medewerkers die te benutten?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "4.3; Table 5: room that one has, and room that one wants to make";
        }

        JointPlan = "joint_plan" {
            label: en "joint plan from the start", nl "integraal plan vanaf het begin";
            question:
                en "Do the parties draw up a joint plan for a client from the start?",
                nl "Stellen de partijen vanaf het begin samen een integraal plan voor een cliënt op?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Respondent;
            place: "3.1; 4.2: wanted by some respondents before the parties stand opposite each other";
        }

        SeparateSystems = "separate_systems" {
            label: en "separate information systems", nl "gescheiden informatiesystemen";
            question:
                en "Do the parties inside the municipality work in different information systems?",
                nl "Werken de partijen binnen de gemeente in verschillende informatiesystemen?";
            anchors: [
                en "said not to be so", nl "volgens de bron niet";
                en "said to be so", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Worse; level: Organizational; unit: Respondent;
            place: "4.2: so that parties don't know of each other who is involved with a client";
        }
    }

    BoundarySpanning {
        Networker = "networker" {
            label: en "networker", nl "netwerker";
            question:
                en "Is the official known as a networker?",
                nl "Staat de ambtenaar bekend als netwerker?";
            anchors: [
                en "the role isn't played", nl "de rol wordt niet vervuld";
                en "is known as a networker", nl "staat bekend als netwerker";
            ];
            scale: Role; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the first answer";
        }

        Innovator = "innovator" {
            label: en "innovator", nl "innovator";
            question: en "Is the official known as an innovator?", nl "Staat de ambtenaar bekend als innovator?";
            anchors: [
                en "the role isn't played", nl "de rol wordt niet vervuld";
                en "is known as an innovator", nl "staat bekend als innovator";
            ];
            scale: Role; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the first answer";
        }

        PoliticallySensitiveStrategist = "politically_sensitive_strategist" {
            label: en "politically sensitive strategist", nl "politiek-sensitief strateeg";
            question:
                en "Is the official known as a strategist with a feel for politics?",
                nl "Staat de ambtenaar bekend als strateeg met politiek gevoel?";
            anchors: [
                en "the role isn't played", nl "de rol wordt niet vervuld";
                en "is known as a politically sensitive strategist", nl "staat bekend als politiek-sensitief strateeg";
            ];
            scale: Role; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the first answer";
        }

        OrganizationInsight = "organization_insight" {
            label: en "insight into the organization", nl "kennis van de organisatieverhoudingen";
            question:
                en "Does the official know the relations in the organization?",
                nl "Kent de ambtenaar de verhoudingen in de organisatie?";
            anchors: [
                en "isn't known for knowing them", nl "staat er niet om bekend die te kennen";
                en "knows them through and through", nl "kent ze door en door";
            ];
            scale: Role; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the first answer";
        }

        Ambassadorship = "ambassadorship" {
            label: en "ambassadorship", nl "ambassadeurschap";
            question:
                en "Have others come to see the official as the face of the department, or of the municipality?",
                nl "Zien anderen de ambtenaar als gezicht van de afdeling, of van de gemeente?";
            anchors: [
                en "isn't seen as the face", nl "wordt niet als het gezicht gezien";
                en "is seen as the face", nl "wordt als het gezicht gezien";
            ];
            scale: Role; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the answer on the results: it grows out of networking and looking after interests";
        }

        RecalledWhenBusy = "recalled_when_busy" {
            label: en "recalled when it gets busy", nl "teruggeroepen bij drukte";
            question:
                en "Is the official called back to the own department when it gets busy?",
                nl "Wordt de ambtenaar bij drukte teruggeroepen naar de eigen afdeling?";
            anchors: [
                en "said not to happen", nl "gebeurt volgens de bron niet";
                en "said to happen", nl "gebeurt volgens de bron";
            ];
            scale: Presence; direction: Worse; level: Individual; unit: BoundarySpanner;
            place: "the answer on the results";
        }

        IntrinsicMotivation = "intrinsic_motivation" {
            label: en "motivation from within", nl "intrinsieke motivatie";
            question:
                en "Is the official motivated from within to look beyond the own organization?",
                nl "Is de ambtenaar intrinsiek gemotiveerd om buiten de eigen organisatie te kijken?";
            anchors: [
                en "said not to be", nl "volgens de bron niet";
                en "said to be", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the first answer; the answer on the results";
        }

        ChancesSeen = "chances_seen" {
            label: en "chances to link are seen", nl "koppelkansen gezien";
            question:
                en "Does the official recognize chances to link domains?",
                nl "Herkent de ambtenaar kansen om domeinen te koppelen?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the first answer";
        }

        ChancesUsed = "chances_used" {
            label: en "chances to link are used", nl "koppelkansen benut";
            question:
                en "Does the official use the chances to link domains?",
                nl "Benut de ambtenaar de kansen om domeinen te koppelen?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the first answer; the answer on the results";
        }

        SpannersRecognized = "spanners_recognized" {
            label: en "other spanners are recognized", nl "andere grenswerkers herkend";
            question:
                en "Does the official recognize who else wants to work across domains?",
                nl "Herkent de ambtenaar wie er nog meer domeinoverstijgend wil werken?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the answer on the results";
        }

        ExternalNetworkWidened = "external_network_widened" {
            label: en "external network widened", nl "extern netwerk verbreed";
            question:
                en "Has the official come to know more parties outside the municipality by working on a shared vision?",
                nl "Heeft de ambtenaar door het werken aan een gedeelde visie meer partijen buiten de gemeente leren kennen?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the answer on the outside world: many report a wider external network, by being involved";
        }

        KnowledgeGained = "knowledge_gained" {
            label: en "knowledge of the other domain gained", nl "kennis van het andere domein opgedaan";
            question:
                en "Has the official come to know more of the other domain by working on a shared vision?",
                nl "Heeft de ambtenaar door het werken aan een gedeelde visie meer kennis van het andere domein gekregen?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the answer on the outside world";
        }

        SpillOver = "spill_over" {
            label: en "joined-up view in other tasks", nl "integrale bril bij andere vraagstukken";
            question:
                en "Does the official take the joined-up view to other tasks?",
                nl "Kijkt de ambtenaar ook bij andere vraagstukken door een integrale bril?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Individual; unit: BoundarySpanner;
            place: "the answer on the outside world";
        }

        JoinedUpStartingPoint = "joined_up_starting_point" {
            label: en "joined-up work is the starting point", nl "integraal werken als uitgangspunt";
            question:
                en "Is joined-up work the municipality's starting point?",
                nl "Is integraal werken het uitgangspunt van de gemeente?";
            anchors: [
                en "said not to be", nl "volgens de bron niet";
                en "said to be", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Institutional; unit: Case;
            place: "the answer on the results: what municipalities should make of joined-up work, to which the conditions are adapted";
        }

        FundingAcrossDomains = "funding_across_domains" {
            label: en "funding across domains", nl "integrale financiering";
            question:
                en "Is money organized across domains?",
                nl "Is de financiering over domeinen heen georganiseerd?";
            anchors: [
                en "said not to be", nl "volgens de bron niet";
                en "said to be", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Institutional; unit: Case;
            place: "the answer on the results: a condition for joined-up work, which municipalities have to adapt";
        }

        ConflictingRegionalInterests = "conflicting_regional_interests" {
            label: en "conflicting interests in the region", nl "botsende belangen in de regio";
            question:
                en "Do the interests of the region's municipalities conflict?",
                nl "Botsen de belangen van de gemeenten in de regio?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Worse; level: Institutional; unit: Case;
            place: "the answer on the outside world";
        }
    }

    PolicyCoordination {
        CoordinationForm = "coordination_form" {
            label: en "form of coordination", nl "coördinatievorm";
            question:
                en "How far do the two departments coordinate their policies?",
                nl "Hoe ver gaan de twee afdelingen in het coördineren van hun beleid?";
            anchors: [
                en "policies contradict each other", nl "beleid spreekt elkaar tegen";
                en "policies don't contradict each other, and departments find each other when they must",
                nl "beleid spreekt elkaar niet tegen, en afdelingen weten elkaar zo nodig te vinden";
                en "departments connect actively, before policy is made",
                nl "afdelingen leggen actief verbindingen, nog voor er beleid is";
                en "departments set priorities together", nl "afdelingen stellen samen prioriteiten";
                en "departments cooperate strategically", nl "afdelingen werken strategisch samen";
            ];
            scale: Coordination; direction: Better; level: Organizational; unit: DepartmentPair;
            place: "the second answer; that the last three come in this order is the crate's reading";
        }

        PolicyFramework = "policy_framework" {
            label: en "good framework of policy and implementation", nl "goed beleids- en uitvoeringskader";
            question:
                en "Do the two departments have a good framework of policy and implementation?",
                nl "Hebben de twee afdelingen een goed beleids- en uitvoeringskader?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: DepartmentPair;
            place: "the answer on the results: the far forms of coordination are needed for it";
        }

        SeparateCultures = "separate_cultures" {
            label: en "cultures of their own", nl "eigen culturen";
            question:
                en "Do the two departments each have a culture, a mentality and a way of working of their own?",
                nl "Hebben de twee afdelingen elk een eigen cultuur, mentaliteit en manier van doen?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Worse; level: Organizational; unit: DepartmentPair;
            place: "the first answer: each department has its own, which can lead to silos; that it is rated of two is the crate's reading";
        }
    }

    LocalExperiments {
        Staffing = "staffing" {
            label: en "staffing", nl "menskracht";
            question:
                en "Are there people enough, in the own organization?",
                nl "Is er in de eigen organisatie genoeg menskracht?";
            anchors: [
                en "not sufficient at all for what is planned", nl "helemaal niet toereikend voor wat men van plan is";
                en "somewhat sufficient", nl "enigszins toereikend";
                en "sufficient, or more than that", nl "toereikend, of meer dan dat";
            ];
            scale: Sufficiency; direction: Better; level: Organizational; unit: Experiment;
            place: "note 40";
        }

        FreedomOfAction = "freedom_of_action" {
            label: en "freedom of action", nl "handelingsvrijheid";
            question:
                en "Is there freedom enough to act, in the own organization?",
                nl "Is er in de eigen organisatie genoeg handelingsvrijheid?";
            anchors: [
                en "not sufficient at all for what is planned", nl "helemaal niet toereikend voor wat men van plan is";
                en "somewhat sufficient", nl "enigszins toereikend";
                en "sufficient, or more than that", nl "toereikend, of meer dan dat";
            ];
            scale: Sufficiency; direction: Better; level: Organizational; unit: Experiment;
            place: "note 40";
        }

        Knowledge = "knowledge" {
            label: en "knowledge", nl "kennis";
            question:
                en "Is there knowledge enough, in the own organization?",
                nl "Is er in de eigen organisatie genoeg kennis?";
            anchors: [
                en "not sufficient at all for what is planned", nl "helemaal niet toereikend voor wat men van plan is";
                en "somewhat sufficient", nl "enigszins toereikend";
                en "sufficient, or more than that", nl "toereikend, of meer dan dat";
            ];
            scale: Sufficiency; direction: Better; level: Organizational; unit: Experiment;
            place: "note 40";
        }

        Flexibility = "flexibility" {
            label: en "flexibility", nl "flexibiliteit";
            question:
                en "Is there flexibility enough, in the own organization?",
                nl "Is er in de eigen organisatie genoeg flexibiliteit?";
            anchors: [
                en "not sufficient at all for what is planned", nl "helemaal niet toereikend voor wat men van plan is";
                en "somewhat sufficient", nl "enigszins toereikend";
                en "sufficient, or more than that", nl "toereikend, of meer dan dat";
            ];
            scale: Sufficiency; direction: Better; level: Organizational; unit: Experiment;
            place: "note 40; 5";
        }

        Support = "support" {
            label: en "support", nl "draagvlak";
            question:
                en "Is there support enough, in the own organization?",
                nl "Is er in de eigen organisatie genoeg draagvlak?";
            anchors: [
                en "not sufficient at all for what is planned", nl "helemaal niet toereikend voor wat men van plan is";
                en "somewhat sufficient", nl "enigszins toereikend";
                en "sufficient, or more than that", nl "toereikend, of meer dan dat";
            ];
            scale: Sufficiency; direction: Better; level: Organizational; unit: Experiment;
            place: "note 40; 5";
        }

        InnovativeEntrepreneurship = "innovative_entrepreneurship" {
            label: en "innovative entrepreneurship", nl "innovatief ondernemerschap";
            question:
                en "Do pioneers signal problems and bring the right people together?",
                nl "Signaleren pioniers problemen en brengen zij de juiste mensen bij elkaar?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Individual; unit: Experiment;
            place: "4.2";
        }

        AdaptiveEntrepreneurship = "adaptive_entrepreneurship" {
            label: en "adaptive entrepreneurship", nl "adaptief ondernemerschap";
            question:
                en "Do managers and administrators translate the initiative into existing structures?",
                nl "Vertalen managers en bestuurders het initiatief naar bestaande structuren?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Experiment;
            place: "4.2";
        }

        OperationalLink = "operational_link" {
            label: en "operational link", nl "operationele verbinding";
            question:
                en "Do those who do the work cooperate across sectors?",
                nl "Werken uitvoerenden over sectoren heen samen?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Experiment;
            place: "4.1";
        }

        PolicyLink = "policy_link" {
            label: en "link with policy", nl "beleidsmatige verbinding";
            question: en "Is the experiment tied to policy?", nl "Is het experiment verbonden met beleid?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Experiment;
            place: "4.1";
        }

        PoliticalLink = "political_link" {
            label: en "political link", nl "politieke verbinding";
            question:
                en "Is the experiment tied to politics: do the municipal executive or the council stand behind it?",
                nl "Is het experiment verbonden met de politiek: staat het college of de raad erachter?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Institutional; unit: Experiment;
            place: "4.1";
        }

        NationalSupport = "national_support" {
            label: en "national support", nl "landelijke steun";
            question:
                en "Is there money or guidance of a ministry or a national scheme?",
                nl "Is er geld of begeleiding van het Rijk?";
            anchors: [
                en "said not to be there", nl "volgens de bron niet aanwezig";
                en "said to be there", nl "volgens de bron aanwezig";
            ];
            scale: Presence; direction: Better; level: Institutional; unit: Experiment;
            place: "4.1; 5; note 41";
        }

        RoutinesLoosened = "routines_loosened" {
            label: en "routines are loosened", nl "routines losgeweekt";
            question:
                en "Do people question the routines that they took for granted?",
                nl "Stellen mensen routines ter discussie die zij vanzelfsprekend vonden?";
            anchors: [
                en "said not to", nl "volgens de bron niet";
                en "said to", nl "volgens de bron wel";
            ];
            scale: Presence; direction: Better; level: Organizational; unit: Experiment;
            place: "4.1: during the experiments; 4.2: before them (disembedding)";
        }

        ExperimentStage = "experiment_stage" {
            label: en "stage of the experiment", nl "fase van het experiment";
            question: en "How far is the new way of working anchored?", nl "Hoe ver is de nieuwe werkwijze verankerd?";
            anchors: [
                en "a problem is experienced together, and nothing was tried",
                nl "een probleem wordt samen ervaren, en er is niets beproefd";
                en "something new is tried on a small scale", nl "op kleine schaal wordt iets nieuws beproefd";
                en "the new way of working is routine", nl "de nieuwe werkwijze is routine";
            ];
            scale: Stage; direction: Better; level: Organizational; unit: Experiment;
            place: "4.1 and 4.2, in the crate's reading";
        }

        ExperimentsAdded = "experiments_added" {
            label: en "experiments added", nl "toegevoegde experimenten";
            question:
                en "How many further experiments or revisions were laid upon the first?",
                nl "Hoeveel volgende experimenten of herzieningen zijn op het eerste gestapeld?";
            anchors: [
                en "said to be none", nl "volgens de bron geen";
                en "one", nl "één";
                en "several", nl "meerdere";
            ];
            scale: Accumulation; direction: Better; level: Organizational; unit: Experiment;
            place: "4.1: layering, a mode of change and no stage";
        }

        Uncertainty = "uncertainty" {
            label: en "uncertainty", nl "onzekerheid";
            question:
                en "How uncertain is what is to come: money, law, clients?",
                nl "Hoe onzeker is wat komen gaat: geld, wet, cliënten?";
            anchors: [
                en "what is to come is known well enough", nl "wat komen gaat is bekend genoeg";
                en "so open that what was fixed comes loose", nl "zo open dat vastzittende belangen losser worden";
                en "so open that organizations fall back on old routines",
                nl "zo open dat organisaties terugvallen op oude routines";
            ];
            scale: Uncertainty; direction: Worse; level: Institutional; unit: Experiment;
            place: "5";
        }
    }
}

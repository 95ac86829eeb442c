//! The scales with their degrees: an entry each.

use super::entry::{DegreeFacts, ScaleFacts, scales};

scales! {
    /// An ordinal scale: the ordered degrees that a dimension can have.
    ///
    /// The multilevel dimensions share one of four degrees; those of the other frameworks have two to five. Ranks
    /// calibrate to membership in a fuzzy set in equal steps from 0 to 1, for four degrees 0, 1/3, 2/3, 1 (Ragin's
    /// convention for four values).
    ///
    /// ```
    /// use policy_integration::{Degree, vocabulary::Scale};
    ///
    /// assert_eq!(Scale::Integration.degrees().len(), 4);
    /// assert_eq!(Scale::Integration.top(), Degree::Embedded);
    /// ```
    #[non_exhaustive]
    pub enum Scale;

    /// A degree: one point of a scale. A word, never a number, in data.
    ///
    /// Each degree belongs to one scale; what it means for a dimension is the dimension's
    /// [anchor](crate::Dimension::anchor). Degrees of one scale are ordered.
    ///
    /// ```
    /// use policy_integration::{Degree, vocabulary::Scale};
    ///
    /// assert!(Degree::Emerging < Degree::Established);
    /// assert_eq!(Degree::Established.scale(), Scale::Integration);
    /// assert_eq!(Degree::Established.rank(), 2);
    /// assert_eq!(Degree::Established.membership(), 2.0 / 3.0);
    /// ```
    #[non_exhaustive]
    pub enum Degree;

    /// Absent, emerging, established, embedded.
    Integration = "integration" {
        label: en "integration", nl "integratie";
        source: VanDerHeijden2024, "Table 2, ordered by the codebook; calibration after Ragin";
        degrees: [
            /// Never what silence means.
            Absent = "absent" {
                label: en "absent", nl "afwezig";
                meaning: en "said to be missing", nl "volgens de bron afwezig";
            }
            Emerging = "emerging" {
                label: en "emerging", nl "in opkomst";
                meaning:
                    en "a beginning: limited, incidental or not adopted yet",
                    nl "een begin: beperkt, incidenteel of nog niet vastgesteld";
            }
            Established = "established" {
                label: en "established", nl "gevestigd";
                meaning: en "there, in the place where it belongs", nl "aanwezig, op de plek waar het hoort";
            }
            Embedded = "embedded" {
                label: en "embedded", nl "ingebed";
                meaning:
                    en "there, and carried by the other domain or by structure",
                    nl "aanwezig, en gedragen door het andere domein of door structuur";
            }
        ];
    }

    /// Small, large.
    Size = "size" {
        label: en "size", nl "omvang";
        source: VanDerHeijden2024, "Table 1, the bands of employees; the threshold is the codebook's";
        degrees: [
            Small = "small" {
                label: en "small", nl "klein";
                meaning: en "below the threshold", nl "onder de drempel";
            }
            Large = "large" {
                label: en "large", nl "groot";
                meaning: en "at the threshold or above", nl "op of boven de drempel";
            }
        ];
    }

    /// None, current.
    Currency = "currency" {
        label: en "currency", nl "actualiteit";
        source: VanDerHeijden2024, "Analysis, external shifts; the two degrees are the codebook's";
        degrees: [
            NoneCurrent = "none" {
                label: en "none", nl "geen";
                meaning: en "none is current", nl "er is er geen actueel";
            }
            Current = "current" {
                label: en "current", nl "actueel";
                meaning: en "one is current", nl "er is er een actueel";
            }
        ];
    }

    /// Two interview codes: against, for.
    Stance = "stance" {
        label: en "stance", nl "houding";
        source: Hassinini2021, "annex 1, the codes of the interviews";
        degrees: [
            Against = "against" {
                label: en "against", nl "tegen";
                meaning:
                    en "speaks against it, or says that it is missing",
                    nl "spreekt zich ertegen uit, of zegt dat het ontbreekt";
            }
            For = "for" {
                label: en "for", nl "voor";
                meaning:
                    en "speaks for it, or says that it is there",
                    nl "spreekt zich ervoor uit, of zegt dat het er is";
            }
        ];
    }

    /// Two interview codes: not felt, felt.
    Feeling = "feeling" {
        label: en "feeling", nl "gevoel";
        source: Hassinini2021, "annex 1, the codes of the interviews";
        degrees: [
            NotFelt = "not_felt" {
                label: en "not felt", nl "niet gevoeld";
                meaning: en "said not to be felt", nl "wordt naar eigen zeggen niet gevoeld";
            }
            Felt = "felt" {
                label: en "felt", nl "gevoeld";
                meaning: en "said to be felt", nl "wordt naar eigen zeggen gevoeld";
            }
        ];
    }

    /// Not present, present.
    Presence = "presence" {
        label: en "presence", nl "aanwezigheid";
        source: VanDerVeer2013, "4.1 and 4.2: what is there or isn't; the crate's reading";
        degrees: [
            NotPresent = "not_present" {
                label: en "not present", nl "niet aanwezig";
                meaning: en "said not to be there", nl "volgens de bron niet aanwezig";
            }
            Present = "present" {
                label: en "present", nl "aanwezig";
                meaning: en "said to be there", nl "volgens de bron aanwezig";
            }
        ];
    }

    /// Not played, played.
    Role = "role" {
        label: en "role", nl "rol";
        source: DeVries2022, "the first answer: the roles of boundary spanners";
        degrees: [
            NotPlayed = "not_played" {
                label: en "not played", nl "niet vervuld";
                meaning: en "a role that isn't played", nl "een rol die niet wordt vervuld";
            }
            Played = "played" {
                label: en "played", nl "vervuld";
                meaning: en "a role that is played", nl "een rol die wordt vervuld";
            }
        ];
    }

    /// A ladder of forms: contradictory, no contradictions, active links, joint priorities, strategic cooperation.
    Coordination = "coordination" {
        label: en "coordination", nl "coördinatie";
        source: DeVries2022, "the second answer: far forms beyond the absence of contradictions; the order among the three far ones is the crate's own reading";
        degrees: [
            Contradictory = "contradictory" {
                label: en "contradictory", nl "tegenstrijdig";
                meaning: en "policies contradict each other", nl "beleid spreekt elkaar tegen";
            }
            NoContradictions = "no_contradictions" {
                label: en "no contradictions", nl "geen tegenstrijdigheden";
                meaning:
                    en "policies don't contradict each other, and departments find each other when they must",
                    nl "beleid spreekt elkaar niet tegen, en afdelingen weten elkaar zo nodig te vinden";
            }
            ActiveLinks = "active_links" {
                label: en "active links up front", nl "actieve verbindingen aan de voorkant";
                meaning:
                    en "departments connect actively, before policy is made",
                    nl "afdelingen leggen actief verbindingen, nog voor er beleid is";
            }
            JointPriorities = "joint_priorities" {
                label: en "joint priorities", nl "gezamenlijke prioriteiten";
                meaning: en "departments set priorities together", nl "afdelingen stellen samen prioriteiten";
            }
            StrategicCooperation = "strategic_cooperation" {
                label: en "strategic cooperation", nl "strategische samenwerking";
                meaning: en "departments cooperate strategically", nl "afdelingen werken strategisch samen";
            }
        ];
    }

    /// Three answers: not at all, somewhat, sufficient.
    Sufficiency = "sufficiency" {
        label: en "sufficiency", nl "toereikendheid";
        source: VanDerVeer2013, "note 40, the answers of the logbook";
        degrees: [
            NotAtAll = "not_at_all" {
                label: en "not at all", nl "helemaal niet";
                meaning: en "not sufficient at all", nl "helemaal niet toereikend";
            }
            Somewhat = "somewhat" {
                label: en "somewhat", nl "enigszins";
                meaning: en "somewhat sufficient", nl "enigszins toereikend";
            }
            Sufficient = "sufficient" {
                label: en "(more than) sufficient", nl "(meer dan) toereikend";
                meaning: en "sufficient, or more than that", nl "toereikend, of meer dan dat";
            }
        ];
    }

    /// How far a way of working is anchored: shared problem, tried, re-embedding.
    Stage = "stage" {
        label: en "stage", nl "fase";
        source: VanDerVeer2013, "4.1 and 4.2, in an order of the crate's own reading";
        degrees: [
            SharedProblem = "shared_problem" {
                label: en "shared problem", nl "gedeeld probleem";
                meaning: en "a problem that is experienced together", nl "een probleem dat samen wordt ervaren";
            }
            Tried = "tried" or "pilot" {
                label: en "tried", nl "beproefd";
                meaning: en "something new is tried on a small scale", nl "op kleine schaal wordt iets nieuws beproefd";
            }
            ReEmbedding = "re_embedding" {
                label: en "new routine", nl "nieuwe routine";
                meaning: en "the new way of working is routine", nl "de nieuwe werkwijze is routine";
            }
        ];
    }

    /// How many were added: none, one, several.
    Accumulation = "accumulation" {
        label: en "accumulation", nl "stapeling";
        source: VanDerVeer2013, "4.1: additions and revisions one after the other (layering)";
        degrees: [
            NoneAdded = "none_added" {
                label: en "none added", nl "geen toegevoegd";
                meaning: en "nothing was added to the first experiment", nl "aan het eerste experiment is niets toegevoegd";
            }
            OneAdded = "one_added" {
                label: en "one added", nl "één toegevoegd";
                meaning: en "one experiment or revision was added", nl "één experiment of herziening is toegevoegd";
            }
            SeveralAdded = "several_added" {
                label: en "several added", nl "meerdere toegevoegd";
                meaning:
                    en "several experiments or revisions were added",
                    nl "meerdere experimenten of herzieningen zijn toegevoegd";
            }
        ];
    }

    /// Low, moderate, too much.
    Uncertainty = "uncertainty" {
        label: en "uncertainty", nl "onzekerheid";
        source: VanDerVeer2013, "5: some is productive, too much is not";
        degrees: [
            Low = "low" {
                label: en "low", nl "laag";
                meaning: en "what is to come is known well enough", nl "wat komen gaat is bekend genoeg";
            }
            Moderate = "moderate" {
                label: en "moderate", nl "matig";
                meaning:
                    en "what is to come is open, and loosens what was fixed",
                    nl "wat komen gaat is open, en maakt los wat vastzat";
            }
            TooMuch = "too_much" {
                label: en "too much", nl "te groot";
                meaning:
                    en "so much is open that organizations fall back on what they know",
                    nl "er is zo veel open dat organisaties terugvallen op wat ze kennen";
            }
        ];
    }
}

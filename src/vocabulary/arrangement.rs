//! Arrangements: how joined-up working is given a form in practice.

use super::{Dimension, Document, Source, terms};

terms! {
    /// A working arrangement in which a dimension of joined-up working takes form.
    ///
    /// The source counts in two ways, and both are kept. Section 3.1 says that *two* dimensions were translated into working
    /// arrangements: the mandate into case coordination, and interaction into the case conference. Its Table 4 gives
    /// indicators for *three*: trust is there as being able to count on what the others choose, which is no arrangement
    /// (see [`Indicator`](super::Indicator)).
    ///
    /// ```
    /// use policy_integration::{Dimension, Language, vocabulary::Arrangement};
    ///
    /// assert_eq!(Arrangement::CaseConference.operationalizes(), [Dimension::InterprofessionalInteraction]);
    /// assert_eq!(Arrangement::CaseCoordination.label(Language::Dutch), "casusregie");
    /// ```
    #[non_exhaustive]
    pub enum Arrangement: Facts {
        /// The right to decide across the domains of the parties inside the municipality, and to escalate to parties outside.
        DecisionMandate = "decision_mandate", en "decision mandate", nl "beslissingsmandaat", {
            operationalizes: &[Dimension::Mandate],
            holders: &[
                (MandateHolder::CaseCoordinator, Source::new(Document::Hassinini2021, "3.1")),
                (MandateHolder::TeamLeader, Source::new(Document::Hassinini2021, "4.1")),
            ],
            place: "2.2.1; 3.1; 4.1",
        };
        /// A planned moment at which the parties, inside and outside the municipality, discuss a case and make one plan.
        CaseConference = "case_conference", en "case conference", nl "casusoverleg", {
            operationalizes: &[Dimension::InterprofessionalInteraction],
            holders: &[],
            place: "2.2.2; 3.1; Table 4, indicator 2.1; 4.2",
        };
        /// One professional who sees a client's support plan through, with the right to decide in it.
        CaseCoordination = "case_coordination", en "case coordination", nl "casusregie", {
            operationalizes: &[Dimension::Mandate],
            holders: &[
                (MandateHolder::CaseCoordinator, Source::new(Document::Hassinini2021, "3.1")),
                (MandateHolder::TeamLeader, Source::new(Document::Hassinini2021, "annex 3, questions 1 and 3")),
            ],
            place: "3.1; Table 4, indicators 1.1 and 1.2",
        };
    }
}

terms! {
    /// Who holds a decision mandate.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::MandateHolder};
    ///
    /// assert_eq!(MandateHolder::TeamLeader.label(Language::Dutch), "wijkteamleider");
    /// ```
    #[non_exhaustive]
    pub enum MandateHolder {
        /// The professional of the neighbourhood team who is appointed for the case.
        CaseCoordinator = "case_coordinator", en "case coordinator", nl "casusregisseur";
        /// Who leads the neighbourhood team.
        TeamLeader = "team_leader", en "neighbourhood team leader", nl "wijkteamleider";
    }
}

struct Facts {
    operationalizes: &'static [Dimension],
    holders: &'static [(MandateHolder, Source)],
    place: &'static str,
}

impl Arrangement {
    /// The dimensions that take form in it.
    pub const fn operationalizes(self) -> &'static [Dimension] {
        self.facts().operationalizes
    }

    /// Who holds it, as each place of the source has it; nobody holds a case conference.
    ///
    /// The source doesn't agree with itself: section 3.1 gives the right to decide to the case coordinator, 4.1 to the team
    /// leader, and the questions of annex 3 speak of team leaders with case coordination. Which holds in a municipality is
    /// for its own record to say.
    ///
    /// ```
    /// use policy_integration::vocabulary::{Arrangement, MandateHolder};
    ///
    /// let said: Vec<_> = Arrangement::DecisionMandate.holders().iter().map(|(holder, source)| (*holder, source.place)).collect();
    /// assert_eq!(said, [(MandateHolder::CaseCoordinator, "3.1"), (MandateHolder::TeamLeader, "4.1")]);
    /// ```
    pub const fn holders(self) -> &'static [(MandateHolder, Source)] {
        self.facts().holders
    }

    /// Where the source describes it.
    pub const fn source(self) -> Source {
        Source::new(Document::Hassinini2021, self.facts().place)
    }
}

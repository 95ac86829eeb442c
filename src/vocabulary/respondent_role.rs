//! The roles of those who are asked.

use super::terms;

terms! {
    /// What a respondent does where work is to be joined up.
    ///
    /// The first, the fourth and the fifth are those of Hassinini (2021, Table 3); the case coordinator and the frontline
    /// worker are in the description of the teams (3.1).
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::RespondentRole};
    ///
    /// assert_eq!(RespondentRole::TeamLeader.label(Language::Dutch), "wijkteamleider");
    /// ```
    #[non_exhaustive]
    pub enum RespondentRole {
        /// Leads a neighbourhood team.
        TeamLeader = "team_leader", en "team leader", nl "wijkteamleider";
        /// Coordinates what is done for one client across the parties.
        CaseCoordinator = "case_coordinator", en "case coordinator", nl "casusregisseur";
        /// Helps or serves clients.
        FrontlineWorker = "frontline_worker", en "frontline worker", nl "uitvoerend professional";
        /// Manages, above the teams.
        Manager = "manager", en "manager", nl "manager";
        /// Works at a party that the teams work with.
        Partner = "partner", en "partner", nl "samenwerkingspartner";
    }
}

//! What can be asked.

use crate::vocabulary::terms;

/// Which keys of a request a question takes.
pub(super) struct Facts {
    /// Those without which it can't be answered.
    needs: &'static [&'static str],
    /// The others that it takes.
    takes: &'static [&'static str],
}

terms! {
    /// A question that a request asks.
    ///
    /// ```
    /// use policy_integration::{Language, requests::Ask};
    ///
    /// assert_eq!(Ask::Actions.needs(), ["case", "on"]);
    /// assert_eq!(Ask::Actions.label(Language::Dutch), "wat nu moet worden gedaan");
    /// assert_eq!("plam".parse::<Ask>().unwrap_err().nearest, Some("plan"));
    /// ```
    #[non_exhaustive]
    pub enum Ask: pub(super) Facts {
        /// Every fault and warning of the record.
        Check = "check", en "whether the record is sound", nl "of het dossier in orde is",
            { needs: &["case"], takes: &[] };
        /// The scorecard.
        Score = "score", en "where the target stands", nl "waar het doeldomein staat",
            { needs: &["case"], takes: &["target", "on"] };
        /// The compact row.
        Row = "row", en "the target on one row", nl "het doeldomein op één regel",
            { needs: &["case"], takes: &["target", "on"] };
        /// The moves that can be made now.
        Moves = "moves", en "what can be done now", nl "wat er nu kan",
            { needs: &["case"], takes: &["target", "on"] };
        /// The cheapest plan to a goal.
        Plan = "plan", en "how a goal is reached", nl "hoe een doel wordt bereikt",
            { needs: &["case"], takes: &["target", "on", "to", "horizon"] };
        /// The open ratings, by what their answers change in the plan.
        AskNext = "ask_next", en "what to ask next", nl "wat eerst te vragen",
            { needs: &["case"], takes: &["target", "on", "to"] };
        /// A tree of questions whose leaves are plans.
        IfThenPlan = "if_then_plan", en "what to ask next, and then", nl "wat eerst te vragen, en wat daarna",
            { needs: &["case"], takes: &["target", "on", "to", "depth"] };
        /// What holds the target back, and what comes next.
        Diagnosis = "diagnosis", en "what holds the target back", nl "wat het doeldomein tegenhoudt",
            { needs: &["case"], takes: &["target", "on", "horizon"] };
        /// What comes of a change.
        WhatIf = "what_if", en "what would come of a change", nl "wat er van een verandering zou komen",
            { needs: &["case"], takes: &["target", "on", "to", "suppose"] };
        /// The published targets that may have started alike.
        Peers = "peers", en "which target may have started alike", nl "welk doeldomein misschien net zo begon",
            { needs: &["case"], takes: &["target"] };
        /// Where the log leads.
        Replay = "replay", en "where the log leads", nl "waar het log toe leidt",
            { needs: &["case"], takes: &["target"] };
        /// The moves and events between two moments.
        Reconstruction = "reconstruction", en "how it came there", nl "hoe het zover kwam",
            { needs: &["case"], takes: &["target"] };
        /// Whom the record knows.
        Map = "map", en "whom the record knows", nl "wie het dossier kent",
            { needs: &["case"], takes: &[] };
        /// What is overdue, due and later.
        Actions = "actions", en "what is to be done now", nl "wat nu moet worden gedaan",
            { needs: &["case", "on"], takes: &[] };
        /// What changed since the first moment.
        Change = "change", en "what changed since the first moment", nl "wat er sinds het eerste meetmoment veranderde",
            { needs: &["case"], takes: &["target"] };
        /// What differs between two versions of the record.
        RecordChanges = "record_changes",
            en "what differs from an earlier version of the record", nl "wat er verschilt van een eerdere versie van het dossier",
            { needs: &["case", "before"], takes: &[] };
        /// Whether the published claims hold in the case.
        Claims = "claims", en "whether the published claims hold", nl "of de gepubliceerde beweringen kloppen",
            { needs: &["case"], takes: &[] };
        /// Every word, code, kind and rule.
        Vocabulary = "vocabulary", en "the vocabulary", nl "de woordenlijst",
            { needs: &[], takes: &[] };
    }
}

impl Default for Ask {
    /// The question that needs nothing. It stands in for one that can't be read, so that the rest of a request can be judged.
    fn default() -> Self {
        Self::Vocabulary
    }
}

impl Ask {
    /// Returns the keys of a request without which the question can't be answered.
    pub const fn needs(self) -> &'static [&'static str] {
        self.facts().needs
    }

    /// Returns the other keys of a request that the question takes, besides `id` and `text`.
    pub const fn takes(self) -> &'static [&'static str] {
        self.facts().takes
    }
}

//! The record of a case in format 1.

use crate::case::profile::OfPercentages;
use crate::case::rated::{Moments, OfCase};
use crate::case::{
    Band, BoundarySpannerDraft, ExperimentDraft, LogEntry, MomentDraft, OutcomeDraft, Period, QuestionnaireDraft,
    RespondentDraft, Status,
};
use crate::report::{Id, Optional, OrDefault, Required, Versions, records};
use crate::vocabulary::PolicyDomain;

records! {
    /// The record of a case in format 1, with what it shares with the current format.
    pub(super) document CaseOfFormat1 {
        versions: Option<Versions> = Optional;
        id: String = Required<Id>;
        subject: Option<String> = Optional;
        profile: ProfileOfFormat1 = OrDefault;
        period: Option<Period> = Optional;
        status: Option<Status> = Optional;
        moments: Vec<MomentDraft> = Required<Moments<OfCase>>;
        outcomes: Vec<OutcomeDraft> = OrDefault;
        log: Vec<LogEntry> = OrDefault;
        questionnaire: Option<QuestionnaireDraft> = Optional;
        respondents: Vec<RespondentDraft> = OrDefault;
        boundary_spanners: Vec<BoundarySpannerDraft> = OrDefault;
        experiments: Vec<ExperimentDraft> = OrDefault;
        waived: Vec<String> = OrDefault;
    }

    /// The profile of a case in format 1.
    pub(super) record ProfileOfFormat1 [Default] {
        population: Option<Band> = Optional;
        prevalence: Option<Band> = Optional<OfPercentages>;
        organization_size: Option<Band> = Optional;
        experience: Option<Band> = Optional;
        prioritized_domains: Vec<PolicyDomain> = OrDefault;
    }
}

//! Why a sound request has no answer.

use crate::vocabulary::{Language, PolicyDomain, quoted, sentence};

/// Why a request has no answer though it is sound: the case, or the room for requests, doesn't allow it.
///
/// A request that isn't sound has a [`Report`](crate::Report) instead.
///
/// ```
/// use policy_integration::{Language, answers::RequestError};
///
/// let error = RequestError::TooLarge { most: 30 };
/// assert_eq!(error.message(Language::Dutch), "een verzoek heeft ten hoogste 30 bytes");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum RequestError {
    /// It has more bytes than are read.
    TooLarge {
        /// How many are read at most.
        most: usize,
    },
    /// The case doesn't have the target that the request names.
    NoSuchTarget {
        /// The domain that it names; `None` where it names none, and the case has no target at all.
        target: Option<PolicyDomain>,
        /// The domains that are targets of the case; none where the case as a whole is the target.
        accepted: Vec<PolicyDomain>,
    },
    /// The case has several targets, and the request names none.
    SeveralTargets {
        /// The domains that are targets of the case.
        accepted: Vec<PolicyDomain>,
    },
    /// A change is asked of a case with one moment.
    OneMoment,
}

impl RequestError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::TooLarge { most } => sentence!(
                language,
                en "a request has at most {most} bytes",
                nl "een verzoek heeft ten hoogste {most} bytes"
            ),
            Self::NoSuchTarget { target: None, .. } => sentence!(
                language,
                en "no domain of the case is a target; accepted: a case with a domain that is one",
                nl "geen domein van de casus is een doeldomein; toegestaan: een casus met een domein dat het is"
            ),
            Self::NoSuchTarget { target: Some(target), accepted } if accepted.is_empty() => sentence!(
                language,
                en "no target `{target}`; accepted: no `target`, since the case names none",
                nl "geen doeldomein `{target}`; toegestaan: geen `target`, want de casus noemt er geen"
            ),
            Self::NoSuchTarget { target: Some(target), accepted } => sentence!(
                language,
                en "no target `{target}`; accepted: {}",
                nl "geen doeldomein `{target}`; toegestaan: {}", quoted(&ids(accepted))
            ),
            Self::SeveralTargets { accepted } => sentence!(
                language,
                en "the case has several targets: name one as `target`; accepted: {}",
                nl "de casus heeft meer doeldomeinen: noem er een als `target`; toegestaan: {}", quoted(&ids(accepted))
            ),
            Self::OneMoment => sentence!(
                language,
                en "a change needs two moments",
                nl "een verandering heeft twee meetmomenten nodig"
            ),
        }
    }
}

fn ids(domains: &[PolicyDomain]) -> Vec<&'static str> {
    domains.iter().map(|domain| domain.id()).collect()
}

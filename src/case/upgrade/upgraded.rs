//! A case of format 1 in the current format.

use super::Recoding;
use super::format_1::{CaseOfFormat1, ProfileOfFormat1};
use super::moved_anchors::implied;
use crate::case::case_reader::each_case;
use crate::case::{Case, CaseDraft, DomainDraft, DomainOutcomeDraft, MomentDraft, OutcomeDraft, Profile};
use crate::report::{Accepted, Code, Finding, FormFaults, Limits, Path, Report, Versions, Waiver, decode, nearest};
use crate::vocabulary::{PolicyDomain, Text};

/// A case of format 1 in the current format, with the ratings that are to be coded again.
///
/// - A prioritized domain becomes a target. Where there are any, an outcome in another domain makes that a domain which is no
///   target. An outcome without a domain stays of the case.
/// - A degree whose anchor moved becomes what it still implies by codebook 2. Of `policy_goals`, `capacity` and `work_structures`
///   `embedded` is at least established; of `management_support` `emerging` is unknown. A change stays as it is stated.
/// - The log keeps the version of its rule book.
/// - A rating of `domain_goals`, which format 1 didn't have, is refused.
/// - A waiver of a warning that no longer exists is left out.
///
/// ```
/// use policy_integration::{PolicyDomain, case::Upgraded};
///
/// let upgraded = Upgraded::read(br#"{"id": "rivierstad", "versions": {"format": 1, "codebook": 1, "rule_book": 1},
///     "profile": {"prioritized_domains": ["debt_counselling"]},
///     "moments": [{"on": "2024-01-15", "ratings": {"policy_goals": "embedded", "budget": "absent"}}],
///     "outcomes": [{"rung": "training", "domain": "debt_counselling"}]}"#)?;
/// let target = upgraded.case.targets().next().unwrap();
/// assert_eq!(target.domain(), Some(PolicyDomain::DebtCounselling));
/// assert_eq!(upgraded.recodings.len(), 1);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Upgraded {
    /// The case, whose record is sound. [Serialize](serde::Serialize) it for the document of the current format.
    pub case: Case,
    /// The ratings that are to be coded again, in the record's order.
    pub recodings: Vec<Recoding>,
}

/// The versions of a document of format 1.
const VERSIONS: Versions = Versions { format: 1, codebook: 1, rule_book: 1 };

/// Warnings of format 1 that are about prioritized domains.
const OF_PRIORITIZED_DOMAINS: [&str; 2] = ["outcome_outside_target", "repeated_domain"];

const NO_CASE: Text = Text {
    en: "a case, since only cases are rewritten; for another document, look over what it asks of moved anchors and write the versions",
    nl: "een casus, want alleen casussen worden herschreven; loop bij een ander document na wat het van verschoven ankers vraagt, \
         en schrijf de versies",
};

const NOTHING_TO_UPGRADE: Text = Text {
    en: "a case of format `1`: one of the current format is read as it is",
    nl: "een casus van format `1`: een van het huidige format wordt gelezen zoals hij is",
};

impl Upgraded {
    /// Reads a case of format 1 from JSON. A record without `versions` is taken for one.
    ///
    /// # Errors
    /// Every fault of form. Where there is none, every fault of sense in the upgraded record. A document of another format, or one
    /// that is no case, has one finding that says so.
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other limits.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        let record = decode::<CaseOfFormat1>(json, limits).map_err(refused)?;
        let findings = findings(&record);
        if !findings.is_empty() {
            return Err(Report::within(findings, limits));
        }
        let (draft, recodings) = upgraded(record);
        let case = Case::check_within(draft, limits).map_err(|invalid| invalid.report)?;
        Ok(Self { case, recodings })
    }

    /// Reads a JSON array of cases of format 1, each with its place in the array in the paths of its report and recodings.
    ///
    /// # Errors
    /// A report where the whole is no JSON array, or one of too many cases. The faults of one case stand in that case's place.
    ///
    /// ```
    /// use policy_integration::case::Upgraded;
    ///
    /// let upgraded = Upgraded::read_array(br#"[{"id": "a", "moments": []}, {"id": "b", "moments": [
    ///     {"on": "2024-01-01", "ratings": {"work_structures": "embedded"}}]}]"#)?;
    /// assert_eq!(upgraded[0].as_ref().unwrap_err().findings()[0].path().to_string(), "$[0].moments");
    /// assert_eq!(upgraded[1].as_ref().unwrap().recodings[0].path.to_string(), "$[1].moments[0].ratings.work_structures");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn read_array(json: &[u8]) -> Result<Vec<Result<Self, Report>>, Report> {
        Self::read_array_within(json, &Limits::DEFAULT)
    }

    /// [`read_array`](Self::read_array), within other limits.
    ///
    /// # Errors
    /// As [`read_array`](Self::read_array).
    pub fn read_array_within(json: &[u8], limits: &Limits) -> Result<Vec<Result<Self, Report>>, Report> {
        let mut cases = Vec::new();
        each_case(json, limits, |index, element| {
            cases.push(
                Self::read_within(element, limits).map(|case| case.under(index)).map_err(|report| report.under(index)),
            );
        })?;
        Ok(cases)
    }

    /// The case as seen from the list that it stands in.
    fn under(mut self, index: usize) -> Self {
        self.recodings.iter_mut().for_each(|recoding| recoding.path.nest(index.into()));
        self
    }
}

/// The report on a document that isn't of the form: all its faults, or the one that makes it no case of format 1.
fn refused(faults: FormFaults<CaseOfFormat1>) -> Report {
    let moments = Path::root().join("moments");
    let versions = faults.rescued().and_then(|record| record.versions);
    let report = faults.into_report();
    if report.findings().iter().any(|finding| finding.code() == Code::MissingKey && *finding.path() == moments) {
        let finding = Finding::new(moments, Code::MissingKey, "moments");
        return finding.accepting(Accepted::Described(NO_CASE)).into();
    }
    let domains = Path::root().join("domains");
    let has_domains =
        report.findings().iter().any(|finding| finding.code() == Code::UnknownKey && *finding.path() == domains);
    let of_current = || {
        let finding = Finding::new(domains, Code::UnknownKey, "domains");
        finding.accepting(Accepted::Described(NOTHING_TO_UPGRADE))
    };
    let other = versions.and_then(|versions| other_versions(versions).into_iter().next());
    other.or_else(|| has_domains.then(of_current)).map_or(report, Report::from)
}

/// A finding for each version that isn't one of format 1.
fn other_versions(versions: Versions) -> Vec<Finding> {
    if versions.format == VERSIONS.format {
        return versions.findings_unless(VERSIONS);
    }
    let path = Path::root().join("versions").join("format");
    let finding = Finding::new(path, Code::UnsupportedVersion, versions.format);
    vec![finding.accepting(Accepted::Described(NOTHING_TO_UPGRADE))]
}

fn findings(record: &CaseOfFormat1) -> Vec<Finding> {
    let versions = record.versions.into_iter().flat_map(other_versions);
    let waived = record
        .waived
        .iter()
        .enumerate()
        .filter(|(_, code)| Code::from_id(code).is_none() && !OF_PRIORITIZED_DOMAINS.contains(&code.as_str()));
    let words = Code::WAIVABLE_IDS;
    let unknown = waived.map(|(index, code)| {
        let accepted = Accepted::Words { words, nearest: nearest(code, words) };
        Finding::new(Path::root().join("waived").join(index), Code::UnknownWord, code).accepting(accepted)
    });
    versions.chain(unknown).collect()
}

fn upgraded(record: CaseOfFormat1) -> (CaseDraft, Vec<Recoding>) {
    let rule_book = record.versions.unwrap_or(VERSIONS).rule_book;
    let ProfileOfFormat1 { population, prevalence, organization_size, experience, prioritized_domains } =
        record.profile;
    let mut moments = record.moments;
    let recodings = recode(&mut moments);
    let mut draft = CaseDraft {
        versions: Some(Versions { rule_book, ..Versions::default() }),
        id: record.id,
        subject: record.subject,
        profile: Profile { population, prevalence, organization_size, experience },
        period: record.period,
        status: record.status,
        moments,
        outcomes: record.outcomes,
        log: record.log,
        questionnaire: record.questionnaire,
        respondents: record.respondents,
        boundary_spanners: record.boundary_spanners,
        experiments: record.experiments,
        waived: record.waived.iter().filter_map(|code| Code::from_id(code)).map(Waiver::from).collect(),
        ..CaseDraft::default()
    };
    if !prioritized_domains.is_empty() {
        name_domains(&mut draft, &prioritized_domains);
    }
    (draft, recodings)
}

/// Puts what the ratings still imply in their place, and lists them.
fn recode(moments: &mut [MomentDraft]) -> Vec<Recoding> {
    let mut recodings = Vec::new();
    for (index, moment) in moments.iter_mut().enumerate() {
        for (dimension, rating) in &mut moment.ratings {
            let (dimension, before) = (*dimension, rating.rating);
            if let Some(after) = implied(dimension, before) {
                rating.rating = after;
                let path = Path::root().join("moments").join(index).join("ratings").join(dimension.id());
                recodings.push(Recoding { path, on: moment.on, dimension, before, after });
            }
        }
    }
    recodings
}

/// Makes the prioritized domains targets, and moves each outcome to the domain that it names.
fn name_domains(draft: &mut CaseDraft, targets: &[PolicyDomain]) {
    for domain in targets {
        domain_of(&mut draft.domains, *domain, true);
    }
    for outcome in std::mem::take(&mut draft.outcomes) {
        let OutcomeDraft { rung, on, domain, source, note } = outcome;
        match domain {
            Some(domain) => {
                let outcome = DomainOutcomeDraft { rung, on, source, note };
                domain_of(&mut draft.domains, domain, false).outcomes.push(outcome);
            }
            None => draft.outcomes.push(OutcomeDraft { rung, on, domain, source, note }),
        }
    }
    for domain in draft.log.iter().filter_map(|entry| entry.domain) {
        domain_of(&mut draft.domains, domain, false);
    }
}

/// The record of a domain, which is added where it isn't there yet.
fn domain_of(domains: &mut Vec<DomainDraft>, domain: PolicyDomain, is_target: bool) -> &mut DomainDraft {
    let place = domains.iter().position(|known| known.domain == domain).unwrap_or_else(|| {
        domains.push(DomainDraft { target: Some(is_target), ..DomainDraft::new(domain) });
        domains.len() - 1
    });
    &mut domains[place]
}

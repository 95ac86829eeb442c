//! What reading says of a case of format 1.

use crate::report::{Accepted, Code, Finding, Path, Report, Versions};
use crate::vocabulary::Text;

/// What changed since format 1, for a case.
pub(in crate::case) const SINCE_FORMAT_1: Text = Text {
    en: "`2`, in which prioritized domains are targets, under `domains`, and some anchors are those of codebook 2; the example \
         `upgrade` (`cargo run --example upgrade -- FILE`) rewrites the case",
    nl: "`2`, waarin geprioriteerde domeinen doeldomeinen zijn, onder `domains`, en sommige ankers die van codeboek 2; het voorbeeld \
         `upgrade` (`cargo run --example upgrade -- BESTAND`) herschrijft de casus",
};

/// What becomes of a key that format 1 had.
const NOW_TARGETS: Text = Text {
    en: "a target under `domains` for each prioritized domain; the example `upgrade` (`cargo run --example upgrade -- FILE`) \
         rewrites a case of format 1",
    nl: "een doeldomein onder `domains` voor elk geprioriteerd domein; het voorbeeld `upgrade` \
         (`cargo run --example upgrade -- BESTAND`) herschrijft een casus van format 1",
};

/// The report on a case, where it is one of format 1: what changed since, and nothing that is judged by the current format.
pub(in crate::case) fn told_of_format_1(report: Report) -> Report {
    if let Some(refusal) = report.findings().iter().find(|finding| Versions::is_refusal_of_format_1(finding)) {
        return refusal.clone().into();
    }
    report.map(|finding| {
        if is_of_prioritized_domains(&finding) { finding.accepting(Accepted::Described(NOW_TARGETS)) } else { finding }
    })
}

fn is_of_prioritized_domains(finding: &Finding) -> bool {
    finding.code() == Code::UnknownKey && *finding.path() == Path::root().join("profile").join("prioritized_domains")
}

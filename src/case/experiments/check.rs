//! The sense of what a record says of its experiments, beside their moments and logs.

use std::collections::BTreeMap;

use super::ExperimentDraft;
use crate::case::CaseDraft;
use crate::case::rating_check::{RatedHere, check_rated_once};
use crate::report::{Accepted, Code, Finding, Path, check_own_ids, untidy};
use crate::vocabulary::Text;

/// Notes every finding about the experiments' names, obstacles and the ratings of others.
pub(in crate::case) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let list = || Path::root().join("experiments");
    check_own_ids(draft.experiments.iter().map(|experiment| &experiment.id), list, findings);
    for (index, experiment) in draft.experiments.iter().enumerate() {
        let path = || list().join(index);
        check_obstacles(path, experiment, findings);
        check_others(path, experiment, findings);
    }
}

/// An obstacle that stands there twice is more likely a slip than two obstacles of one kind; but nothing contradicts
/// anything, so that it's a suspicion.
fn check_obstacles(path: impl Fn() -> Path, experiment: &ExperimentDraft, findings: &mut Vec<Finding>) {
    let obstacles = &experiment.obstacles;
    for (index, obstacle) in obstacles.iter().enumerate() {
        if obstacles[..index].iter().any(|earlier| earlier.obstacle == obstacle.obstacle) {
            let path = path().join("obstacles").join(index).join("obstacle");
            findings.push(Finding::new(path, Code::RepeatedObstacle, obstacle.obstacle));
        }
    }
}

fn check_others(path: impl Fn() -> Path, experiment: &ExperimentDraft, findings: &mut Vec<Finding>) {
    const ONCE_A_DAY: Text = Text { en: "an organization once for each day", nl: "een organisatie één keer per dag" };
    let mut seen = BTreeMap::new();
    for (index, other) in experiment.others.iter().enumerate() {
        let path = |index: usize| path().join("others").join(index);
        let name = || path(index).join("organization");
        findings.extend(untidy(name, &other.organization));
        let earlier = *seen.entry((&other.organization, other.on)).or_insert(index);
        if earlier != index {
            let finding = Finding::new(name(), Code::DuplicateId, &other.organization).against(path(earlier));
            let finding = finding.accepting(Accepted::Described(ONCE_A_DAY));
            findings.push(finding.resting_on(path(earlier).join("on")).resting_on(path(index).join("on")));
        }
        for (dimension, rating) in &other.ratings {
            let path = || path(index).join("ratings").join(dimension.id());
            check_rated_once(&path, RatedHere::Resources, *dimension, rating.rating, findings);
        }
    }
}

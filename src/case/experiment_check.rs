//! The sense of what a record says of its experiments, beside their moments and logs.

use super::strand_check::{RatedHere, check_rating};
use super::{CaseDraft, ExperimentDraft};
use crate::report::{Accepted, Code, Finding, Path, untidy};
use crate::vocabulary::Text;

/// Notes every finding about the experiments' names, obstacles and the ratings of others.
pub(super) fn check_experiments(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    for (index, experiment) in draft.experiments.iter().enumerate() {
        let path = experiment_path(index);
        findings.extend(untidy(path.clone().join("id"), &experiment.id));
        let earlier = draft.experiments[..index].iter().position(|earlier| earlier.id == experiment.id);
        if let Some(earlier) = earlier {
            findings.push(of_taken_id(&path, &experiment.id, &experiment_path(earlier)));
        }
        check_obstacles(&path, experiment, findings);
        check_others(&path, experiment, findings);
    }
}

fn experiment_path(index: usize) -> Path {
    Path::root().join("experiments").join(index)
}

fn of_taken_id(path: &Path, id: &str, earlier: &Path) -> Finding {
    const ITS_OWN: Text = Text { en: "an id of its own for each experiment", nl: "een eigen id voor elk experiment" };
    let finding = Finding::new(path.clone().join("id"), Code::DuplicateId, id).against(earlier);
    finding.accepting(Accepted::Described(ITS_OWN)).resting_on(earlier.clone().join("id"))
}

/// An obstacle that stands there twice is more likely a slip than two obstacles of one kind; but nothing contradicts
/// anything, so that it's a suspicion.
fn check_obstacles(path: &Path, experiment: &ExperimentDraft, findings: &mut Vec<Finding>) {
    let obstacles = &experiment.obstacles;
    for (index, obstacle) in obstacles.iter().enumerate() {
        if obstacles[..index].iter().any(|earlier| earlier.obstacle == obstacle.obstacle) {
            let path = path.clone().join("obstacles").join(index).join("obstacle");
            findings.push(Finding::new(path, Code::RepeatedObstacle, obstacle.obstacle));
        }
    }
}

fn check_others(path: &Path, experiment: &ExperimentDraft, findings: &mut Vec<Finding>) {
    const ONCE_A_DAY: Text = Text { en: "an organization once for each day", nl: "een organisatie één keer per dag" };
    let others = &experiment.others;
    for (index, other) in others.iter().enumerate() {
        let path = |index: usize| path.clone().join("others").join(index);
        let name = path(index).join("organization");
        findings.extend(untidy(name.clone(), &other.organization));
        let is_same =
            |earlier: &&super::OtherDraft| (&earlier.organization, earlier.on) == (&other.organization, other.on);
        if let Some(earlier) = others[..index].iter().position(|earlier| is_same(&earlier)) {
            let finding = Finding::new(name, Code::DuplicateId, &other.organization).against(path(earlier));
            let finding = finding.accepting(Accepted::Described(ONCE_A_DAY));
            findings.push(finding.resting_on(path(earlier).join("on")).resting_on(path(index).join("on")));
        }
        for (dimension, rating) in &other.ratings {
            let path = || path(index).join("ratings").join(dimension.id());
            if rating.rating.is_change() {
                findings.push(Finding::new(path(), Code::ChangeAtFirstMoment, rating.rating));
            }
            check_rating(path, RatedHere::Resources, *dimension, rating, true, findings);
        }
    }
}

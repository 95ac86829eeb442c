//! Conditions: what several effects ask of one moment, or of one step of a plan.

use super::inquiry::{Here, Inquiry};
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Level, Outcome};

/// The dimensions of the two levels above the officer.
pub(super) fn higher_levels() -> impl Iterator<Item = Dimension> {
    let levels = [Level::Institutional, Level::Organizational];
    levels.into_iter().flat_map(|level| Dimension::of_level(level).iter().copied())
}

/// The subject is formalized in goals: in general policy, or in that of the domain.
pub(super) fn is_on_paper(inquiry: &mut Inquiry, here: &Here) -> Truth {
    inquiry.reaches(here, Dimension::PolicyGoals, Degree::Established)
        | inquiry.reaches(here, Dimension::DomainGoals, Degree::Established)
}

/// The subject is a formal task.
fn is_task(inquiry: &mut Inquiry, here: &Here) -> Truth {
    inquiry.reaches(here, Dimension::RoleDescriptions, Degree::Established)
}

/// A structure reaches across domains; in a small organization, where lines are short, less of one is enough.
fn is_across(inquiry: &mut Inquiry, here: &Here) -> Truth {
    let structures = Dimension::WorkStructures;
    inquiry.reaches(here, structures, Degree::Established)
        | (inquiry.reaches(here, structures, Degree::Emerging) & inquiry.is_small(here))
}

/// The context rewards a narrow focus: no goals on paper, no task, no structure across domains.
pub(super) fn is_narrow(inquiry: &mut Inquiry, here: &Here) -> Truth {
    !(is_on_paper(inquiry, here) | is_task(inquiry, here) | is_across(inquiry, here))
}

/// On a level, what integration needs is in place.
pub(super) fn is_in_place(inquiry: &mut Inquiry, here: &Here, level: Level) -> Truth {
    if level == Level::Institutional {
        return is_on_paper(inquiry, here);
    }
    is_task(inquiry, here)
        | (inquiry.reaches(here, Dimension::ManagementSupport, Degree::Established)
            & inquiry.reaches(here, Dimension::Capacity, Degree::Established))
}

/// Management supports it in terms of formalized goals. Informal backing by politicians is no part of it.
pub(super) fn is_formally_supported(inquiry: &mut Inquiry, here: &Here) -> Truth {
    let support = Dimension::ManagementSupport;
    inquiry.reaches(here, support, Degree::Embedded)
        | (inquiry.reaches(here, support, Degree::Established) & (is_on_paper(inquiry, here) | is_task(inquiry, here)))
}

/// The work in the target domain has changed.
pub(super) fn is_practice(inquiry: &mut Inquiry, here: &Here) -> Truth {
    inquiry.outcome_reaches(here, Outcome::Practice)
}

/// A structure across domains is there.
pub(super) fn has_structure(inquiry: &mut Inquiry, here: &Here) -> Truth {
    inquiry.reaches(here, Dimension::WorkStructures, Degree::Established)
}

/// The work has changed, and nothing on the higher levels can rise.
pub(super) fn is_complete(inquiry: &mut Inquiry, here: &Here) -> Truth {
    let embedded: Vec<_> =
        higher_levels().map(|dimension| inquiry.reaches(here, dimension, Degree::Embedded)).collect();
    is_practice(inquiry, here) & Truth::all(embedded)
}

//! Institutional logics: the cells that the source fills, and no others.

use policy_integration::instruments::logics::{
    LogicAspect, LogicProfile, Sector, WayOfThinking, WelfareDomain, WelfareFunction,
};
use policy_integration::{Language, Truth};

/// Sections 3.1 and 3.2.
#[test]
fn three_lists_and_a_profile_per_sector_with_the_empty_cells_unknown() {
    assert_eq!((WelfareDomain::ALL.len(), WelfareFunction::ALL.len(), Sector::ALL.len()), (4, 4, 6));
    let filled = |aspect: LogicAspect| {
        let has = |sector: &&Sector| LogicProfile::of(**sector).cell(aspect, Language::English).is_some();
        Sector::ALL.iter().filter(has).map(|sector| sector.id()).collect::<Vec<_>>()
    };
    assert_eq!(filled(LogicAspect::TailoredSupport), ["welfare", "care"]);
    assert_eq!(filled(LogicAspect::ShortTerm), ["care", "spatial_planning"]);
    assert_eq!(filled(LogicAspect::LongTerm), ["care", "spatial_planning"]);
    assert_eq!(filled(LogicAspect::Contribution), ["housing", "safety"]);
    assert_eq!(filled(LogicAspect::Aim), ["welfare", "work"]);
    let of = |sector, aspect| LogicProfile::of(sector).cell(aspect, Language::Dutch).unwrap();
    assert!(of(Sector::Work, LogicAspect::Aim).starts_with("werk boven inkomen"));
    assert!(of(Sector::Welfare, LogicAspect::Aim).starts_with("zorg van elkaar"));
    // The terms, and the ways of thinking, are one official's words.
    for aspect in [LogicAspect::ShortTerm, LogicAspect::LongTerm] {
        assert!(aspect.source().place.contains("one official's words"), "{aspect}");
    }
    assert_eq!(WayOfThinking::ALL.len(), 3);
    assert!(WayOfThinking::ALL.iter().all(|way| way.source().place.contains("one official's words")));
    let (care, planning) = (LogicProfile::of(Sector::Care), LogicProfile::of(Sector::SpatialPlanning));
    assert_eq!((care.long_term().unwrap().to, planning.long_term().unwrap().from), (5, 50));
    assert_eq!(planning.short_term().unwrap().label(Language::Dutch), "5 tot 10 jaar");
    // The long term of care is the short one of planning.
    assert!(care.long_term().unwrap().to <= planning.short_term().unwrap().from);
}

/// The differences between two.
#[test]
fn the_differences_between_two_are_known_where_both_cells_are() {
    let of = |one, other| {
        let differences = LogicProfile::of(one).differences(LogicProfile::of(other));
        differences.iter().map(|difference| difference.differs).collect::<Vec<_>>()
    };
    let (yes, no, open) = (Truth::True, Truth::False, Truth::Unknown);
    assert_eq!(of(Sector::Care, Sector::Welfare), [yes, open, open, open, open]);
    assert_eq!(of(Sector::Care, Sector::SpatialPlanning), [open, yes, yes, open, open]);
    assert_eq!(of(Sector::Care, Sector::Care), [no, no, no, open, open]);
    assert_eq!(
        of(Sector::Work, Sector::Welfare),
        [open, open, open, open, yes],
        "two laws ask different things of people"
    );
    assert_eq!(of(Sector::Work, Sector::Work), [open, open, open, open, no], "of work the source tells an aim only");
}

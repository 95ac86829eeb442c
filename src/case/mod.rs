//! Cases: the raw record, the checked case, its moments, and the position that a case is in at each of them.
//!
//! A [`CaseDraft`] is the record as JSON has it, with public fields. A [`Case`] has private ones and exists only when
//! its record is sound. Two functions lead from record to case: [`Case::read`] takes JSON, [`Case::check`] takes a draft.
//!
//! A [`Rating`] is what is known of one dimension: an interval of degrees. A [`Position`] is what is known of all
//! dimensions, and of the outcome, at one moment. Checking a case works out how its moments are related: a rating that
//! carries, or a growth without a stated end. Ask [`Case::change`].
//!
//! A tracker keeps more: a calendar of [windows](CalendarEntry), a [`Map`] of contacts, and [`Action`]s. Dates of a log, of the calendar and
//! of actions can be [partial](PartialDate). A draft has methods for what changes from day to day, and tells [what
//! changed](CaseDraft::changes_to).
//!
//! Beside its own moments a case can hold [`Respondent`]s, [`BoundarySpanner`]s, [`DepartmentPair`]s and [`Player`]s, each rated once, and local
//! [`Experiment`]s, each followed through moments and a log as the case itself is. Whatever is [`HasTimeline`] has a
//! [`Timeline`], which rule books replay and reconstruct. These ratings don't change the case's own ratings.

mod actions;
mod calendar;
#[expect(clippy::module_inception, reason = "the file of the noun that the module is named after")]
mod case;
mod case_reader;
mod change;
mod check;
mod department_pair;
mod domains;
mod draft;
mod edit;
#[cfg(feature = "schemars")]
mod entry_form;
mod experiments;
mod field;
mod log;
mod map;
mod part;
mod partial_date;
mod player;
mod position;
mod profile;
mod rank_relation;
mod rated;
mod rating;
mod rating_check;
mod record_change;
mod resolved_ratings;
mod respondents;
mod spanner;
mod statements;
mod status;
mod steps;
mod timeline;
mod timeline_check;
mod timeline_record;
mod unit_ratings;
mod upgrade;

pub use actions::{Action, ActionsOn};
pub use calendar::CalendarEntry;
pub(crate) use calendar::Windows;
#[cfg(feature = "csv")]
pub(crate) use case::part_id;
pub(crate) use case::split_part_id;
pub use case::{Case, InvalidCaseError};
pub use case_reader::CaseReader;
pub use change::{Change, DimensionChange};
pub use department_pair::{DepartmentPair, DepartmentPairDraft};
pub use domains::{DomainDraft, DomainOutcomeDraft, Target};
pub use draft::{CaseDraft, MomentDraft, OutcomeDraft};
#[cfg(feature = "schemars")]
pub use entry_form::entry_form;
pub use experiments::{Experiment, ExperimentDraft, ObstacleDraft, OtherDraft};
pub(crate) use field::Field;
pub(crate) use log::DaySpan;
pub use log::{LogEntry, RuleBookName};
pub use map::{Boundary, Cell, Contact, Map, MapCell, Officer};
pub use part::Part;
pub use partial_date::{PartialDate, PartialDateError};
pub use player::{HindranceDraft, NamedPlayerDraft, Player, PlayerDraft};
pub use position::{Completions, Position};
pub use profile::{Band, Profile};
pub(crate) use rank_relation::RankRelation;
pub(crate) use rated::Once;
pub use rating::{InvalidRatingError, OffScaleError, Rating};
pub(crate) use rating_check::check_supposed;
pub use record_change::{RecordChange, RecordChangeKind};
pub use respondents::{
    AnswerDraft, AskedAgain, Instrument, ItemDraft, QuestionnaireDraft, Respondent, RespondentDraft, Response,
    ResponseChange,
};
pub use spanner::{BoundarySpanner, BoundarySpannerDraft};
pub use statements::{CodedStatement, StatedDegrees, Statement};
pub use status::{DropOut, Period, Status};
pub(crate) use steps::{Steps, places};
pub use timeline::{HasTimeline, Moment, Timeline};
pub(crate) use timeline_record::{Logged, TimelineEnd};
pub use unit_ratings::UnitRatings;
pub use upgrade::{Recoding, Upgraded};

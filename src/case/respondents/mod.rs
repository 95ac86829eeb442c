//! Respondents: who was asked, on which instrument, and what each answered.

mod answers;
mod asked_again;
mod check;
mod draft;
mod questionnaire;
mod respondent;
mod response;

pub use answers::AnswerDraft;
pub use asked_again::{AskedAgain, ResponseChange};
pub use draft::RespondentDraft;
pub use questionnaire::{ItemDraft, QuestionnaireDraft};
pub use respondent::Respondent;
pub use response::{Instrument, Response};

pub(super) use check::check;

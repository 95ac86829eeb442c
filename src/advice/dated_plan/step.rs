//! The steps of a dated plan.

use crate::case::{Contact, PartialDate};
use crate::rules::{Address, Amendment, Guard, Turn};
use crate::vocabulary::{Language, Text, sentence};

/// A move of a plan, with whom it addresses, from when it can be made, and how it hangs together with the other moves.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DatedStep<'a, 'b> {
    /// The move, between the positions before and after it.
    pub turn: Turn<'b>,
    /// Whom it addresses; `None` where it addresses nobody.
    pub addressee: Option<StepAddressee<'a>>,
    /// The document that it changes and its window; `None` where it changes none.
    pub window: Option<StepWindow>,
    /// From when it can be made; `None` where its window is closed, or that of a step that it rests on, and no opening is known.
    ///
    /// Moves take no time. It is the date of the situation, unless the step or one that it rests on waits for a known opening.
    pub earliest: Option<PartialDate>,
    /// The earlier steps that it rests on, counted from 0.
    pub rests_on: Vec<usize>,
    /// The guards that it rests on and that hold before the first step.
    pub rests_on_known: Vec<Guard>,
    /// The later steps that rest on it, counted from 0.
    pub makes_possible: Vec<usize>,
}

/// Whom a step addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StepAddressee<'a> {
    /// Their tier, and where they work.
    pub address: Address,
    /// The contacts on the map whom it can be, in the order of the record; none where nobody is known there yet.
    pub contacts: Vec<&'a Contact>,
    /// Whether the record has contacts at all. Without any, it says nothing of who is known.
    pub has_map: bool,
}

/// The window of the document that a step changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StepWindow {
    /// The document.
    pub amends: Amendment,
    /// How its window stands once the steps before it are made.
    pub state: WindowState,
}

/// How a window stands on the day that a step could otherwise be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WindowState {
    /// It is open.
    Open,
    /// It is closed until this opening.
    Opens(PartialDate),
    /// It is closed, and no opening is known.
    Closed,
    /// It isn't known whether it is open. The next opening that the calendar tells of, where it tells of one.
    Unknown(Option<PartialDate>),
}

impl StepAddressee<'_> {
    /// Who they are, in words.
    ///
    /// A contact is told by its role and its identifier. Where the record has no contacts at all, only the tier is told.
    pub fn label(&self, language: Language) -> String {
        const NOBODY: Text = Text { en: "nobody known there yet", nl: "daar is nog niemand bekend" };
        let name = |contact: &&Contact| match &contact.role {
            Some(role) => format!("{role} ({})", contact.id),
            None => contact.id.clone(),
        };
        if !self.has_map {
            return self.address.label(language);
        }
        let names: Vec<_> = self.contacts.iter().map(name).collect();
        let names = if names.is_empty() { NOBODY.in_language(language).to_owned() } else { names.join(", ") };
        format!("{}: {names}", self.address.label(language))
    }
}

impl StepWindow {
    /// The document and its window, in words.
    pub fn label(self, language: Language) -> String {
        let document = self.amends.label(language);
        match self.state {
            WindowState::Open => {
                sentence!(language, en "{document}: can be changed", nl "{document}: kan worden aangepast")
            }
            WindowState::Opens(from) => sentence!(
                language,
                en "{document}: can be changed from {from}",
                nl "{document}: kan vanaf {from} worden aangepast"
            ),
            WindowState::Closed => sentence!(
                language,
                en "{document}: can't be changed now, and no next window is known",
                nl "{document}: kan nu niet worden aangepast, en een volgend venster is niet bekend"
            ),
            WindowState::Unknown(None) => sentence!(
                language,
                en "{document}: not known whether it can be changed now",
                nl "{document}: niet bekend of aanpassen nu kan"
            ),
            WindowState::Unknown(Some(next)) => sentence!(
                language,
                en "{document}: not known whether it can be changed now; the next known window is from {next}",
                nl "{document}: niet bekend of aanpassen nu kan; het volgende bekende venster is vanaf {next}"
            ),
        }
    }
}

impl DatedStep<'_, '_> {
    /// Whether it can be made on the date of the situation: it rests on no other step, and no window is known to be closed.
    pub fn is_ready(&self) -> bool {
        self.rests_on.is_empty() && !self.waits_for_window()
    }

    /// Whether its own window is closed once the steps before it are made.
    pub fn waits_for_window(&self) -> bool {
        matches!(self.window.map(|window| window.state), Some(WindowState::Opens(_) | WindowState::Closed))
    }

    /// The remarks on it in words: whether it can be left out, the addressee, the document, and what to find out first.
    pub fn remarks(&self, language: Language) -> Vec<String> {
        const IDLE: Text = Text { en: "can be left out if that is so already", nl: "kan vervallen als dat al zo is" };
        let idle = self.turn.may_be_idle().then(|| IDLE.in_language(language).to_owned());
        idle.into_iter().chain(self.conditions(language)).collect()
    }

    /// The addressee, the document, and what to find out first.
    pub(in crate::advice) fn conditions(&self, language: Language) -> Vec<String> {
        let with = Text { en: "with", nl: "met" }.in_language(language);
        let addressee = self.addressee.as_ref().map(|addressee| format!("{with} {}", addressee.label(language)));
        let window = self.window.map(|window| window.label(language));
        let find_out = Text { en: "find out first", nl: "zoek eerst uit" }.in_language(language);
        let open = self.turn.open.iter();
        let open = open.map(|reason| format!("{find_out}: {}", reason.guard.open_label(&self.turn.before, language)));
        let against = Text { en: "against what is expected", nl: "tegen de verwachting in" }.in_language(language);
        let deviations = self.turn.deviations.iter();
        let deviations = deviations.map(|reason| format!("{against}: {}", reason.guard.label(language)));
        addressee.into_iter().chain(window).chain(open).chain(deviations).collect()
    }
}

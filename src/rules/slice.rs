//! Slices: the guards of many rules, asked all at once.
//!
//! Going through the rules of a book one by one takes about eight times as long: `cargo bench --bench rules` prints it.
//! Moves, walks and plans ask for every rule in each position. A slice has a bit for each of up to 64 rules. For each degree of each field, it keeps the rules
//! whose condition admits that degree, as [`Condition::admits`] says. A position is then judged by one look for each field
//! that any of the rules asks about.

use super::guards::Condition;
use super::{Applicability, GuardKind, Rule, RuleBookDraft, RuleKind};
use crate::case::{Field, Position, Steps};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Favour};

/// The guards of up to 64 rules, by field and degree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    asked: Vec<Asked>,
    /// The rules that have a first choice, and a second one.
    choices: [u64; CHOICES],
    /// The rules of which that choice is an invariant.
    invariant_choices: [u64; CHOICES],
}

const CHOICES: usize = RuleBookDraft::MOST_CHOICES;

/// What rules ask of a field: for favourable degrees, or for unfavourable ones.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    field: Field,
    is_upward: bool,
    /// By how favourable the degree is.
    of_degree: [Lanes; DEGREES],
}

/// The most degrees that a field has.
const DEGREES: usize = {
    let (mut most, mut at) = (Field::OUTCOME.top().steps(), 0);
    while at < Dimension::ALL.len() {
        let top = Dimension::ALL[at].scale().steps();
        most = if top > most { top } else { most };
        at += 1;
    }
    most as usize + 1
};

/// How rules stand to a degree, a bit a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lanes {
    /// The rules whose invariants admit it.
    legal: u64,
    /// The rules whose invariants and expectations admit it.
    supported: u64,
    /// The rules of which a side of a choice admits it.
    chosen: [u64; CHOICES],
    /// The moves that change it.
    changed: u64,
}

/// How the rules of a slice stand to a position, a bit a rule.
#[derive(Clone, Copy)]
pub(super) struct Found {
    certain: Lanes,
    possible: Lanes,
}

impl Lanes {
    /// No rule asks for anything.
    const FREE: Self = Self { legal: !0, supported: !0, chosen: [0; CHOICES], changed: 0 };

    /// How the rules stand to this and to a degree of another field.
    fn and(self, other: &Self) -> Self {
        Self {
            legal: self.legal & other.legal,
            supported: self.supported & other.supported,
            chosen: std::array::from_fn(|choice| self.chosen[choice] | other.chosen[choice]),
            changed: self.changed | other.changed,
        }
    }
}

impl Slice {
    /// How many rules fit in a slice.
    pub(super) const RULES: usize = u64::BITS as usize;

    pub(super) fn of(rules: &[Rule]) -> Self {
        let mut slice = Self { asked: Vec::new(), choices: [0; CHOICES], invariant_choices: [0; CHOICES] };
        for (index, rule) in rules.iter().enumerate() {
            slice.add(1 << index, rule);
        }
        slice
    }

    fn add(&mut self, bit: u64, rule: &Rule) {
        let mut choice = 0;
        for guard in rule.guards() {
            let is_invariant = guard.kind() == GuardKind::Invariant;
            if let [condition] = guard.conditions() {
                self.note(*condition, false, |lanes| {
                    lanes.supported &= !bit;
                    lanes.legal &= if is_invariant { !bit } else { !0 };
                });
                continue;
            }
            self.choices[choice] |= bit;
            self.invariant_choices[choice] |= if is_invariant { bit } else { 0 };
            for condition in guard.conditions() {
                self.note(*condition, true, |lanes| lanes.chosen[choice] |= bit);
            }
            choice += 1;
        }
        if rule.kind() == RuleKind::Move {
            for (field, alteration) in rule.alterations() {
                let is_changed = |favour| !alteration.keeps(favour, field.top());
                self.note_where(*field, true, is_changed, |lanes| lanes.changed |= bit);
            }
        }
    }

    /// Notes something of the degrees that a condition admits, or of the others.
    fn note(&mut self, condition: Condition, admitted: bool, note: impl Fn(&mut Lanes)) {
        let is_wanted = |favour| condition.admits(favour) == admitted;
        self.note_where(condition.field(), condition.is_upward(), is_wanted, note);
    }

    fn note_where(
        &mut self,
        field: Field,
        is_upward: bool,
        is_wanted: impl Fn(Favour) -> bool,
        note: impl Fn(&mut Lanes),
    ) {
        let is_same = |asked: &Asked| (asked.field, asked.is_upward) == (field, is_upward);
        let place = self.asked.iter().position(is_same).unwrap_or_else(|| {
            self.asked.push(Asked { field, is_upward, of_degree: [Lanes::FREE; DEGREES] });
            self.asked.len() - 1
        });
        let degrees = Favour::LEAST.through(field.top()).zip(&mut self.asked[place].of_degree);
        degrees.filter(|(favour, _)| is_wanted(*favour)).for_each(|(_, lanes)| note(lanes));
    }

    /// Judges the rules where the fields are as the one set of steps has them, or the other if rules ask for less.
    fn judge(&self, taken: Steps, taken_against: Steps) -> Lanes {
        let found = self.asked.iter().fold(Lanes::FREE, |found, asked| {
            let favour = asked.field.favour(if asked.is_upward { taken } else { taken_against });
            found.and(&asked.of_degree[favour.steps() as usize])
        });
        let (mut legal, mut supported) = (found.legal, found.supported);
        for choice in 0..CHOICES {
            legal &= found.chosen[choice] | !self.invariant_choices[choice];
            supported &= found.chosen[choice] | !self.choices[choice];
        }
        Lanes { legal, supported: supported & legal, ..found }
    }

    pub(super) fn run(&self, position: &Position) -> Found {
        let (certain, possible) = (position.certain(), position.possible());
        Found { certain: self.judge(certain, possible), possible: self.judge(possible, certain) }
    }

    /// Returns the moves that are certainly supported and change something.
    pub(super) fn supported_moves(&self, position: &Position) -> u64 {
        let certain = self.judge(position.certain(), position.possible());
        certain.supported & certain.changed
    }
}

impl Found {
    pub(super) const fn applicability(&self, index: usize) -> Applicability {
        Applicability {
            legal: truth(self.certain.legal, self.possible.legal, index),
            supported: truth(self.certain.supported, self.possible.supported, index),
        }
    }
}

const fn truth(certain: u64, possible: u64, index: usize) -> Truth {
    Truth::from_certain_and_possible(certain >> index & 1 == 1, possible >> index & 1 == 1)
}

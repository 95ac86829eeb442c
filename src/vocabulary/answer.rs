//! Answers to agreement items, and how an item is keyed.

use super::terms;

terms! {
    /// An answer on the five-point agreement scale: how far a respondent agrees with a statement.
    ///
    /// The scale by which policy alienation is measured in surveys, where interviews code in two. (Hassinini 2021 refers
    /// to Tummers for the dimensions, 2.4, and uses interview codes itself, annex 1; the five points in equal steps are
    /// this crate's convention.)
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::Answer};
    ///
    /// assert!(Answer::Agree > Answer::Neither);
    /// assert_eq!(Answer::Neither.label(Language::Dutch), "niet eens, niet oneens");
    /// ```
    pub enum Answer {
        /// Disagrees entirely.
        StronglyDisagree = "strongly_disagree", en "strongly disagree", nl "helemaal oneens";
        /// Disagrees.
        Disagree = "disagree", en "disagree", nl "oneens";
        /// Neither agrees nor disagrees: an answer, and not a missing one.
        Neither = "neither", en "neither agree nor disagree", nl "niet eens, niet oneens";
        /// Agrees.
        Agree = "agree", en "agree", nl "eens";
        /// Agrees entirely.
        StronglyAgree = "strongly_agree", en "strongly agree", nl "helemaal eens";
    }
}

impl Answer {
    /// How many steps there are from the first answer to the last.
    pub(crate) const STEPS: u32 = Self::StronglyAgree.rank();

    /// The place on the scale, from 0 to 4.
    ///
    /// ```
    /// assert_eq!(policy_integration::vocabulary::Answer::Agree.rank(), 3);
    /// ```
    pub const fn rank(self) -> u32 {
        self as u32
    }

    /// The answer as far from the other end: its own opposite, twice.
    ///
    /// ```
    /// use policy_integration::vocabulary::Answer;
    ///
    /// assert_eq!(Answer::Agree.reversed(), Answer::Disagree);
    /// assert_eq!(Answer::Neither.reversed(), Answer::Neither);
    /// ```
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self::ALL[(Self::STEPS - self.rank()) as usize]
    }

    /// Membership in the set of those who agree: 0, 0.25, 0.5, 0.75 or 1.
    ///
    /// ```
    /// assert_eq!(policy_integration::vocabulary::Answer::Agree.membership(), 0.75);
    /// ```
    pub fn membership(self) -> f64 {
        f64::from(self.rank()) / f64::from(Self::STEPS)
    }
}

terms! {
    /// How an item is keyed: whether agreeing with it speaks for the dimension's higher degree or against it.
    ///
    /// Questionnaires mix both, so that who agrees with everything doesn't look alienated.
    ///
    /// ```
    /// use policy_integration::vocabulary::{Answer, Keying};
    ///
    /// // "I had a say in how this was introduced" speaks against tactical powerlessness.
    /// assert_eq!(Keying::Opposite.keyed(Answer::Agree), Answer::Disagree);
    /// ```
    pub enum Keying {
        /// Agreeing speaks for the higher degree.
        Direct = "direct", en "direct", nl "direct";
        /// Agreeing speaks against it.
        Opposite = "opposite", en "opposite", nl "omgekeerd";
    }
}

impl Keying {
    /// The answer as it counts for the dimension: reversed for an item of opposite key.
    #[must_use]
    pub const fn keyed(self, answer: Answer) -> Answer {
        match self {
            Self::Direct => answer,
            Self::Opposite => answer.reversed(),
        }
    }
}

//! Effects in cohorts: what many histories show together.

use std::fmt;

use super::conditions::is_practice;
use super::history::History;
use super::inquiry::Inquiry;
use super::{EffectAnswer, EffectSubject, EffectTerms, EffectVerdict, Tendency};
use crate::cohort::Cohort;
use crate::cohort::claims::Movement;
use crate::uncertainty::{Parts, Truth};
use crate::vocabulary::{ExpectedEffect, Language, PolicyDomain, sentence};

/// What the histories of a cohort show of an expected effect.
///
/// Effects that are claims about many ("unlikely", "sooner") are judged by a [`Tendency`]. One that says what an officer *can* do
/// is shown by one history, and refuted by none. One that says what is needed, or always so, fails with one history.
///
/// ```
/// use policy_integration::{Truth, cohort::expected_effects::EffectVerdict, published, vocabulary::ExpectedEffect};
///
/// let cohort = published::cohort();
/// let found = ExpectedEffect::HigherLevelsNeeded.of_cohort(&cohort);
/// let against: Vec<_> = found.targets_with(EffectVerdict::Fails).map(|target| target.case).collect();
/// assert!(against.contains(&"9"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EffectInCohort<'c> {
    /// The effect.
    pub effect: ExpectedEffect,
    /// Whether it speaks of the cohort.
    pub speaks: Truth,
    /// Whether it holds in the cohort: about these cases, and no others.
    pub holds: Truth,
    /// Each target, in the order of the cases.
    pub targets: Vec<EffectOfTarget<'c>>,
    /// How shares in two groups compare; `None` of an effect that isn't about shares.
    pub tendency: Option<Tendency>,
    /// Of the targets that had a changed practice before the last moment, those whose practice fell back later. Of
    /// [`NeverFinished`](ExpectedEffect::NeverFinished) only.
    pub later_fell: Option<Parts>,
}

/// A target of a cohort, with what an effect says of its history.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EffectOfTarget<'c> {
    /// The case's identifier.
    pub case: &'c str,
    /// The domain; `None` of a case that names none.
    pub domain: Option<PolicyDomain>,
    /// The answer.
    pub answer: EffectAnswer,
}

impl ExpectedEffect {
    /// What the histories of a cohort show of the effect.
    pub fn of_cohort(self, cohort: &Cohort) -> EffectInCohort<'_> {
        self.of_cohort_within(cohort, &EffectTerms::default())
    }

    /// [`of_cohort`](Self::of_cohort), read by terms of your own.
    pub fn of_cohort_within<'c>(self, cohort: &'c Cohort, terms: &EffectTerms<'_>) -> EffectInCohort<'c> {
        let targets = || cohort.cases().iter().flat_map(crate::case::Case::targets);
        let histories: Vec<_> = targets().map(|target| History::of(target, terms)).collect();
        let tendency = Tendency::of(self, cohort, &histories);
        let later_fell = (self == Self::NeverFinished).then(|| later_fell(&histories));
        let of_target = |target: crate::case::Target<'c>| EffectOfTarget {
            case: target.case().id(),
            domain: target.domain(),
            answer: self.of_history_within(target, terms),
        };
        let targets: Vec<_> = targets().map(of_target).collect();
        let (speaks, holds) = match (self, &tendency) {
            (Self::MobilizationAdvances, _) | (_, None) => self.of_each(&targets),
            (_, Some(tendency)) => (tendency.is_testable, tendency.is_lower),
        };
        EffectInCohort { effect: self, speaks, holds, targets, tendency, later_fell }
    }

    /// Whether the effect speaks of any target, and holds by what it says of each.
    fn of_each(self, targets: &[EffectOfTarget<'_>]) -> (Truth, Truth) {
        let speaks = Truth::any(targets.iter().map(|target| target.answer.speaks));
        let is_shown = targets.iter().any(|target| target.answer.holds().is_certain());
        let holds = match self {
            Self::MobilizationAdvances => Truth::from_certain_and_possible(is_shown, true),
            _ => match Truth::any(targets.iter().map(|target| target.answer.is_contradicted())) {
                // That nobody contradicts it supports nothing by itself.
                Truth::False if !is_shown => Truth::Unknown,
                contradicted => !contradicted,
            },
        };
        (speaks, holds)
    }
}

/// Of the targets that surely had a changed practice before the last moment, those whose practice fell back later.
fn later_fell(histories: &[History<'_>]) -> Parts {
    let mut parts = Parts { lower: 0, upper: 0, of: 0 };
    for history in histories {
        let mut inquiry = Inquiry::into(ExpectedEffect::NeverFinished, EffectSubject::History);
        let last = history.last_index();
        let is_first = |index: &usize| is_practice(&mut inquiry, &history.heres[*index]).is_certain();
        let Some(first) = (0..last).find(is_first) else { continue };
        let fell = |to: usize| history.moved(&mut inquiry, None, Movement::Fell, (first, to));
        let fell = Truth::any((first + 1..=last).map(fell).collect::<Vec<_>>());
        parts.of += 1;
        parts.lower += u64::from(fell.is_certain());
        parts.upper += u64::from(fell.is_possible());
    }
    parts
}

impl<'c> EffectInCohort<'c> {
    /// The targets of whose history this is the verdict.
    pub fn targets_with(&self, verdict: EffectVerdict) -> impl Iterator<Item = &EffectOfTarget<'c>> {
        self.targets.iter().filter(move |target| target.answer.verdict() == verdict)
    }

    /// Each case, with whether the effect holds of all its targets that it may speak of; `None` where it speaks of none.
    ///
    /// A case is false where one of its targets is, else unknown where one is, else true.
    ///
    /// ```
    /// use policy_integration::{Truth, published, vocabulary::ExpectedEffect};
    ///
    /// let cohort = published::cohort();
    /// let cases = ExpectedEffect::HigherLevelsNeeded.of_cohort(&cohort).cases();
    /// assert_eq!(cases.len(), 20);
    /// assert!(cases.contains(&("9", Some(Truth::False))));
    /// ```
    pub fn cases(&self) -> Vec<(&'c str, Option<Truth>)> {
        let mut cases: Vec<(&'c str, Option<Truth>)> = Vec::new();
        for target in &self.targets {
            let holds = target.answer.speaks.is_possible().then(|| target.answer.holds());
            match cases.last_mut() {
                Some((case, earlier)) if *case == target.case => {
                    *earlier = [*earlier, holds].into_iter().flatten().min();
                }
                _ => cases.push((target.case, holds)),
            }
        }
        cases
    }

    /// The verdict in one word.
    pub fn verdict(&self) -> EffectVerdict {
        EffectVerdict::of(self.speaks, self.holds)
    }

    /// The effect and the verdict, in one sentence.
    pub fn sentence(&self, language: Language) -> String {
        format!("{}: {}", self.effect.label(language), self.verdict().label(language))
    }

    /// The sentence, the shares, the targets by what their histories show, and the caution.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = vec![self.sentence(language)];
        lines.extend(self.tendency.iter().flat_map(|tendency| tendency.lines(language)));
        lines.extend(self.later_fell.filter(|parts| parts.of > 0).map(|parts| {
            let share = parts.label(language);
            sentence!(language, en "practice fell back later: {share}", nl "de praktijk viel later terug: {share}")
        }));
        for verdict in EffectVerdict::ALL {
            let targets: Vec<_> = self.targets_with(*verdict).map(|target| target.label(language)).collect();
            if !targets.is_empty() {
                lines.push(format!("{} ({}): {}", verdict.label(language), targets.len(), targets.join(", ")));
            }
        }
        let caution = self.effect.caution(language);
        lines.push(sentence!(language, en "caution: {caution}", nl "let op: {caution}"));
        lines
    }
}

impl EffectOfTarget<'_> {
    /// The case, and the domain where it has one.
    pub fn label(&self, language: Language) -> String {
        let domain = self.domain.map(|domain| format!(" ({})", domain.label(language)));
        format!("{}{}", self.case, domain.unwrap_or_default())
    }
}

impl Tendency {
    /// The shares in both groups, who is in neither, and how the shares compare.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let Self { basis, ungrouped, .. } = self;
        let (what, counted) = (basis.label(language), basis.counted(language));
        let share = |group: &str, parts: Parts| format!("{what}, {group}: {} {counted}", parts.label(language));
        let mut lines = vec![share(basis.lower(language), self.lower), share(basis.higher(language), self.higher)];
        if *ungrouped > 0 {
            lines.push(sentence!(language, en "in neither group for certain: {ungrouped}",
                nl "niet met zekerheid in een van beide groepen: {ungrouped}"));
        }
        let [known, all] = [self.is_lower_of_known, self.is_lower].map(|truth| truth.label(language));
        lines.push(sentence!(language, en "lower, among those in a group for certain: {known}; whichever group the others are in: {all}",
            nl "lager, bij wie zeker in een groep zit: {known}; in welke groep de anderen ook zitten: {all}"));
        lines
    }
}

impl fmt::Display for EffectInCohort<'_> {
    /// The English sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Language::English))
    }
}

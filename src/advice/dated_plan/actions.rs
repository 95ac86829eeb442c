//! Actions, drafted from a plan.

use std::collections::BTreeSet;

use super::{DatedPlan, DatedStep};
use crate::case::Action;
use crate::vocabulary::Language;

impl DatedPlan<'_, '_> {
    /// Drafts an action for each step: with the contacts that are known, by the horizon, and the remarks as a note.
    ///
    /// Each identifier is that of the rule, with a number where the case has an action of that name. What may come up, and what is
    /// done then, is for people to fill in.
    ///
    /// ```
    /// use policy_integration::{Case, Language, Outcome, RuleBook, advice::DatedPlanTerms};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "domains": [{"domain": "health"}], "contacts": [{"id": "c1", "tier": "policy", "domain": "welfare"}]}"#)?;
    /// let book = RuleBook::multilevel();
    /// let situation = book.situation(case.targets().next().unwrap(), "2024-03-01".parse().unwrap())?;
    /// let terms = DatedPlanTerms::by("2024-12-31".parse().unwrap());
    /// let plan = book.dated_plan(&situation, Outcome::Attention, &terms).unwrap();
    /// let actions = plan.to_actions(Language::English);
    /// assert_eq!((actions[1].rule.as_str(), actions[1].with.as_slice()), ("talk_informally", &["c1".to_owned()][..]));
    /// assert_eq!(actions[1].by.unwrap().to_string(), "2024-12-31");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn to_actions(&self, language: Language) -> Vec<Action> {
        let mut ids: BTreeSet<String> = self.target.case().actions().iter().map(|action| action.id.clone()).collect();
        self.steps.iter().map(|step| self.action(step, &mut ids, language)).collect()
    }

    fn action(&self, step: &DatedStep<'_, '_>, ids: &mut BTreeSet<String>, language: Language) -> Action {
        let rule = step.turn.rule.id();
        let numbered = (2_usize..).map(|number| format!("{rule}_{number}"));
        let mut names = [rule.to_owned()].into_iter().chain(numbered);
        let id = names.find(|id| !ids.contains(id)).unwrap_or_else(|| rule.to_owned());
        ids.insert(id.clone());
        let contacts = step.addressee.iter().flat_map(|addressee| &addressee.contacts);
        let remarks = step.remarks(language);
        Action {
            id,
            rule: rule.to_owned(),
            domain: self.target.domain(),
            by: self.horizon.map(Into::into),
            with: contacts.map(|contact| contact.id.clone()).collect(),
            note: (!remarks.is_empty()).then(|| remarks.join("; ")),
            ..Action::default()
        }
    }
}

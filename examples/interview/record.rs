//! The record that an interview makes.

use policy_integration::chrono::NaiveDate;
use policy_integration::vocabulary::Unit;
use policy_integration::{
    Case, CaseDraft, Dimension, PolicyDomain, Report, RuleBook,
    advice::{AskNext, PlanQuestion, PossibleAnswer, Unknown},
    case::{Band, Profile},
    rules::Situation,
};

/// A record so far, and what need not be asked again.
#[derive(Clone)]
pub(crate) struct Record {
    case: Case,
    on: NaiveDate,
    domain: Option<PolicyDomain>,
    asked: Vec<Unknown>,
}

impl Record {
    /// Answers are about a day, else about the last moment; and about a domain, else about the first target.
    pub(crate) fn new(
        mut draft: CaseDraft,
        on: Option<NaiveDate>,
        domain: Option<PolicyDomain>,
    ) -> Result<Self, Report> {
        if let Some(domain) = domain {
            draft.domain_mut(domain);
        }
        let case = Case::check(draft).map_err(|invalid| invalid.report)?;
        let domain = domain.or_else(|| case.targets().next().and_then(policy_integration::case::Target::domain));
        let on = on.unwrap_or_else(|| case.latest().on());
        Ok(Self { case, on, domain, asked: Vec::new() })
    }

    pub(crate) const fn case(&self) -> &Case {
        &self.case
    }

    /// The target on the day of the answers.
    pub(crate) fn situation(&self) -> Result<Situation<'_>, Report> {
        let target = self.case.targets().find(|target| target.domain() == self.domain);
        let target = target.or_else(|| self.case.targets().next()).expect("a case has a target");
        RuleBook::multilevel().situation(target, self.on)
    }

    /// Whether an unknown was not asked yet, and is for a record to tell: what events set is for the log.
    fn can_be_asked(&self, unknown: Unknown) -> bool {
        let is_for_the_log = matches!(unknown, Unknown::Rating(dimension) if dimension.is_set_by_events());
        !is_for_the_log && !self.asked.contains(&unknown)
    }

    /// The question that comes next.
    pub(crate) fn next<'q, 'b>(&self, asked: &'q AskNext<'b>) -> Option<&'q PlanQuestion<'b>> {
        asked.questions.iter().find(|question| self.can_be_asked(question.unknown))
    }

    pub(crate) fn leave_open(&mut self, unknown: Unknown) {
        self.asked.push(unknown);
    }

    /// The record with an answer.
    pub(crate) fn with(&self, answer: PossibleAnswer) -> Result<Self, Report> {
        let mut draft = self.case.draft().clone();
        match answer {
            PossibleAnswer::Degree(Dimension::OrganizationSize, degree) => {
                let is_large = degree == Dimension::OrganizationSize.scale().top();

                let (small, large) = (Band::between(0.0, Profile::LARGE), Band::above(Profile::LARGE));
                draft.profile.organization_size = Some(if is_large { large } else { small });
            }
            PossibleAnswer::Degree(dimension, degree) => {
                let domain = self.domain.filter(|_| dimension.unit() != Unit::Case);
                draft.rate(domain, self.on, dimension, degree);
            }
            PossibleAnswer::Outcome(rung) => {
                draft.set_outcome(self.domain, Some(self.on), rung);
            }
        }
        let mut changed = Self { case: Case::check(draft).map_err(|invalid| invalid.report)?, ..self.clone() };
        changed.asked.push(answer.unknown());
        Ok(changed)
    }
}

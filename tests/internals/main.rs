//! Small parts that nothing outside the crate can call, tested by themselves: their files are compiled here too, so that the
//! library needn't be compiled once more for them.

#![expect(dead_code, reason = "not every function of the parts is tested by itself")]

#[path = "../../src/vocabulary/favour.rs"]
mod favour;
#[path = "../../src/case/rank_relation.rs"]
mod rank_relation;
mod rank_relations;
#[path = "../../src/rules/search.rs"]
mod search;
mod searches;
mod sets_of_steps;
#[path = "../../src/case/steps.rs"]
mod steps;

/// What the parts use of the vocabulary.
mod vocabulary {
    pub(crate) use crate::favour::Favour;
    pub(crate) use policy_integration::Dimension;
}

/// What they use of uncertainty.
mod uncertainty {
    pub(crate) struct OutOfWork;
}

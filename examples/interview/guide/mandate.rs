//! The topics on the mandate and change willingness.

use std::io::{self, Write};

use policy_integration::instruments::mandate::{GUIDE, Topic};
use policy_integration::{
    CaseDraft, Dimension, Language, Statement,
    case::{CodedStatement, RespondentDraft},
    vocabulary::Text,
};
use shared::text::word;

use super::{Answered, Asked, Turn, take};
use crate::Options;

/// Asks one respondent by the topics, and adds the answers to the record.
pub(super) fn ask(options: &Options, mut draft: CaseDraft, out: &mut dyn Write) -> io::Result<Asked> {
    let (answered, next) = take(&turns(options.language), options.language, out)?;
    let id = options.respondent.clone().unwrap_or_else(|| (draft.respondents.len() + 1).to_string());
    let coded = |degree: Option<_>| CodedStatement::from(degree.map_or(Statement::Unknown, Statement::Degree));
    let responses = answered.into_iter().filter_map(|answered| match answered {
        Answered::Coded(dimension, degree) => Some((dimension, coded(degree))),
        Answered::Written(..) => None,
    });
    let responses = responses.collect();
    draft.respondents.push(RespondentDraft { id, on: options.on, responses, ..RespondentDraft::default() });
    Ok((draft, next))
}

/// Each topic, with its indicators; a dimension is coded when the last of its topics was talked about. Then what no topic asks.
fn turns(language: Language) -> Vec<Turn> {
    let is_last =
        |at: usize, dimension: Dimension| GUIDE[at + 1..].iter().all(|later| !later.dimensions.contains(&dimension));
    let of_topic = |(at, topic): (usize, &Topic)| {
        let codes: Vec<_> = topic.dimensions.iter().copied().filter(|dimension| is_last(at, *dimension)).collect();
        std::iter::once(Turn::Tell(told(topic, language))).chain(codes.into_iter().map(Turn::Code)).collect::<Vec<_>>()
    };
    let besides = Text {
        en: "Besides: the list has no topic on what follows.",
        nl: "Daarnaast: over het volgende heeft de lijst geen onderwerp.",
    };
    let besides = std::iter::once(Turn::Tell(besides.in_language(language).to_owned()));
    let topics = GUIDE.iter().enumerate().flat_map(of_topic);
    topics.chain(besides).chain(Topic::not_asked().map(Turn::Code)).collect()
}

fn told(topic: &Topic, language: Language) -> String {
    let ask = word(language, "Ask", "Vraag");
    let numbers: Vec<_> =
        topic.indicators().map(|indicator| format!("{} {}", indicator.number, indicator.label(language))).collect();
    format!("{ask} {}: {} (indicator {})", topic.number, topic.question(language), numbers.join("; "))
}

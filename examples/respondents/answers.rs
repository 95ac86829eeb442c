//! The same answers as JSON. What is withheld in words is withheld here, and its place is taken by an answer of kind `withheld`.

use std::error::Error;
use std::io::{self, Write};

use policy_integration::answers::{Envelope, PeopleDocument, WithheldDocument};
use policy_integration::instruments::conceptual_model::{Arrow, ArrowJudgment, meaninglessness_outweighs};
use policy_integration::instruments::game::GameTally;
use policy_integration::instruments::{
    ChangeTally, CountsError, Disclosure, GroupCounts, GroupWillingness, Printing, ResponseTally, WillingnessModel,
};
use policy_integration::published::{CountReading, rotterdam_counts};
use policy_integration::vocabulary::Unit;
use policy_integration::{Case, Dimension};

use shared::json;

use crate::{Options, disclosure, groups, model, recommendations, single, willingness};

/// Prints an answer a line.
pub(crate) fn of(
    case: &Case,
    model: &WillingnessModel,
    options: &Options,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let (disclosure, language) = (disclosure(options), options.language);
    if let Some(id) = &options.respondent {
        let willingness = model.willingness(single::find(case, id, disclosure, language)?);
        let people = PeopleDocument::Respondent(id.clone());
        return Ok(json::line(out, &willingness, |envelope| envelope.of_case(case.id()).of_people(people))?);
    }
    game(case, disclosure, out)?;
    if case.respondents().len() == 0 {
        return Ok(());
    }
    tallies(case, disclosure, out)?;
    by_answers(case, model, disclosure, out)?;
    let counted = if options.file.is_none() {
        let readings = CountReading::ALL.iter().try_for_each(|reading| by_counts(case, model, *reading, out));
        readings.and_then(|()| on_what_is_printed(case, out))
    } else {
        arrows(case, disclosure, out)
    };
    counted.map_err(|error| match error {
        Refused::Counts(error) => error.message(language).into(),
        Refused::Output(error) => Box::<dyn Error>::from(error),
    })?;
    recommendations::needs(case, disclosure)
        .try_for_each(|need| json::line(out, &need, |envelope| envelope.of_case(case.id())))?;
    Ok(())
}

/// Why answers end.
enum Refused {
    Counts(CountsError),
    Output(io::Error),
}

impl From<CountsError> for Refused {
    fn from(error: CountsError) -> Self {
        Self::Counts(error)
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// How many hold what, and what changed, of each dimension that anybody was asked about.
fn tallies(case: &Case, disclosure: Disclosure, out: &mut impl Write) -> io::Result<()> {
    for dimension in Unit::Respondent.dimensions() {
        let tally = ResponseTally::new(dimension, case.respondents_at_last());
        match printing(disclosure, tally.asked) {
            _ if tally.asked == 0 => {}
            Printing::Printed => json::line(out, &tally, |envelope| envelope.of_case(case.id()))?,
            why => withheld(case, &WithheldDocument::of::<ResponseTally>(why, [dimension]), None, out)?,
        }
        let change = ChangeTally::new(dimension, case.asked_again());
        match printing(disclosure, change.compared) {
            _ if change.compared == 0 => {}
            Printing::Printed => json::line(out, &change, |envelope| envelope.of_case(case.id()))?,
            why => withheld(case, &WithheldDocument::of::<ChangeTally>(why, [dimension]), None, out)?,
        }
    }
    Ok(())
}

/// What the players of the collaboration game say: whole, where enough of them answered each question that anybody answered.
fn game(case: &Case, disclosure: Disclosure, out: &mut impl Write) -> io::Result<()> {
    let tally = GameTally::new(case.players());
    let named = [&tally.captains, &tally.captains_why, &tally.hindrances, &tally.crucial, &tally.crucial_why];
    let asked = named.map(|named| named.asked).into_iter().chain(tally.resources.iter().map(|resource| resource.asked));
    match asked.filter(|asked| *asked > 0).chain([tally.players]).min().map(|fewest| printing(disclosure, fewest)) {
        _ if tally.players == 0 => Ok(()),
        None | Some(Printing::Printed) => json::line(out, &tally, |envelope| envelope.of_case(case.id())),
        Some(why) => {
            let none: [Dimension; 0] = [];
            withheld(case, &WithheldDocument::of::<GameTally>(why, none), None, out)
        }
    }
}

fn printing(disclosure: Disclosure, size: u32) -> Printing {
    let size = size as usize;
    if disclosure.allows(size) { Printing::Printed } else { Printing::TooSmall { size } }
}

fn withheld(
    case: &Case,
    answer: &WithheldDocument,
    people: Option<PeopleDocument>,
    out: &mut impl Write,
) -> io::Result<()> {
    json::line(out, answer, |envelope| {
        let envelope = envelope.of_case(case.id());
        people.into_iter().fold(envelope, Envelope::of_people)
    })
}

/// The willingness of each group, by its answers.
fn by_answers(case: &Case, model: &WillingnessModel, disclosure: Disclosure, out: &mut impl Write) -> io::Result<()> {
    for (people, group, why) in willingness::judged(case, model, disclosure) {
        if why.is_printed() {
            json::line(out, &model.group(group), |envelope| envelope.of_case(case.id()).of_people(people))?;
        } else {
            let none: [Dimension; 0] = [];
            withheld(case, &WithheldDocument::of::<GroupWillingness>(why, none), Some(people), out)?;
        }
    }
    Ok(())
}

/// The printed counts by one reading, and the willingness of each group by answers and counts.
fn by_counts(
    case: &Case,
    model: &WillingnessModel,
    reading: CountReading,
    out: &mut impl Write,
) -> Result<(), Refused> {
    let counts = rotterdam_counts(reading);
    json::line(out, &counts, |envelope| envelope.of_case(case.id()).by_counts(reading))?;
    for (people, group) in groups(case) {
        let counted = willingness::counted(case, &group, model, reading)?;
        json::line(out, &counted, |envelope| envelope.of_case(case.id()).of_people(people).by_counts(reading))?;
    }
    Ok(())
}

/// Each arrow of the conceptual model, by what the respondents answered.
fn arrows(case: &Case, disclosure: Disclosure, out: &mut impl Write) -> Result<(), Refused> {
    let counts = GroupCounts::of_respondents(case.respondents_at_last());
    for arrow in Arrow::ALL {
        let judgment = arrow.judge(case.respondents_at_last(), &counts)?;
        if model::is_printed(&judgment, disclosure) {
            json::line(out, &judgment, |envelope| envelope.of_case(case.id()))?;
        } else {
            let why = Printing::TooSmall { size: 0 };
            withheld(case, &WithheldDocument::of::<ArrowJudgment>(why, [arrow.from, arrow.to]), None, out)?;
        }
    }
    Ok(())
}

/// Each arrow by the published answers and counts, and the claim that meaninglessness outweighs powerlessness.
fn on_what_is_printed(case: &Case, out: &mut impl Write) -> Result<(), Refused> {
    let counts = rotterdam_counts(CountReading::Closed);
    for arrow in Arrow::ALL {
        let judgment = arrow.judge(case.respondents(), &counts)?;
        json::line(out, &judgment, |envelope| envelope.of_case(case.id()).by_counts(CountReading::Closed))?;
    }
    for weighing in meaninglessness_outweighs(case.respondents(), &counts)? {
        json::line(out, &weighing, |envelope| envelope.of_case(case.id()).by_counts(CountReading::Closed))?;
    }
    Ok(())
}

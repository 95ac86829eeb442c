//! What to ask next.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Bottleneck, ScoringModel};
use crate::case::{Position, Rating, Statement};
use crate::vocabulary::{Dimension, Level};

/// How many of the possible answers would remove a level from the candidates for the bottleneck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Settles {
    /// The answers that would.
    pub answers: u32,
    /// The answers that are possible.
    pub of: u32,
}

/// An open rating, and what knowing it would bring.
///
/// Questions are ordered by the share of answers that remove a candidate bottleneck. Ties are ordered by width, then by
/// codebook order. Answers are counted, not weighed: nothing says that they are equally likely.
///
/// ```
/// use policy_integration::{ScoringModel, published};
///
/// let case = published::municipality("8").unwrap();
/// let card = ScoringModel::default().scorecard(&case.latest().position());
/// let first = &card.ask_next[0];
/// assert!(first.settles.answers <= first.settles.of);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Question {
    /// The dimension to ask about.
    pub dimension: Dimension,
    /// The level that it's rated on.
    pub level: Level,
    /// What is known of it.
    pub rating: Rating,
    /// How many answers would remove a candidate bottleneck.
    pub settles: Settles,
    /// By how much an answer can narrow the level's bounds, at most, in [0, 1].
    #[cfg_attr(feature = "schemars", schemars(range(min = 0.0, max = 1.0)))]
    pub width: f64,
}

impl<'de> Deserialize<'de> for Question {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            dimension: Dimension,
            level: Level,
            rating: Statement,
            settles: Settles,
            width: f64,
        }
        let Written { dimension, level, rating, settles, width } = Written::deserialize(deserializer)?;
        Ok(Self { dimension, level, rating: Rating::stated(dimension, rating)?, settles, width })
    }
}

impl ScoringModel {
    /// The open ratings that count, the most telling first.
    pub(super) fn questions(&self, position: &Position) -> Vec<Question> {
        let of_level = |level: &Level| {
            let open = self.counting(*level).filter(|dimension| position.rating(*dimension).degree().is_none());
            open.map(|dimension| self.question(position, *level, dimension)).collect::<Vec<_>>()
        };
        let mut questions: Vec<_> = Level::ALL.iter().flat_map(of_level).collect();
        questions.sort_by(|(a, a_width), (b, b_width)| {
            let share = |settles: Settles, other: Settles| settles.answers * other.of;
            share(b.settles, a.settles)
                .cmp(&share(a.settles, b.settles))
                .then(b_width.cmp(a_width))
                .then(a.dimension.cmp(&b.dimension))
        });
        questions.into_iter().map(|(question, _)| question).collect()
    }

    /// A question, and the width that it takes away in parts of the whole.
    #[expect(clippy::cast_precision_loss, reason = "a model's whole stays far below 2^53")]
    fn question(&self, position: &Position, level: Level, dimension: Dimension) -> (Question, u64) {
        let rating = position.rating(dimension);
        let width = |position: &Position| {
            let (lower, upper) = self.parts(position, level);
            upper - lower
        };
        let candidates = |position: &Position| self.bottleneck(position).candidates().count();
        let answers = rating.degrees().map(|degree| position.rated(dimension, Rating::known(degree)));
        let settling = answers.clone().filter(|answer| candidates(answer) < candidates(position)).count();
        let taken = answers.clone().map(|answer| width(position) - width(&answer)).max().unwrap_or(0);
        let count = |answers: usize| u32::try_from(answers).unwrap_or(u32::MAX);
        let settles = Settles { answers: count(settling), of: count(answers.count()) };
        let width = taken as f64 / self.whole() as f64;
        (Question { dimension, level, rating, settles, width }, taken)
    }

    fn bottleneck(&self, position: &Position) -> Bottleneck {
        self.score(position).bottleneck()
    }
}

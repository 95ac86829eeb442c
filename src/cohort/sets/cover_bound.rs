//! Lower bounds on the size of a cover.
//!
//! Rows get weights. A cover needs at least as many columns as all weights together, less what any column has above one.
//! Good weights are found step by step: rows that are taken too often lose weight, and rows that aren't taken gain it
//! (Lagrangian relaxation by subgradients; Held & Karp 1971). Any weights give a bound that holds.

use crate::uncertainty::Work;

/// A number of columns that certainly are needed, and the weights of the rows that show it.
pub(super) struct CoverBound {
    least: f64,
    pub(super) weights: Vec<f64>,
    /// How many columns there may be.
    limit: f64,
}

/// How often the weights are changed at most.
const ROUNDS: usize = 100;
/// After how many rounds in vain the steps are halved.
const PATIENCE: usize = 5;
/// The scale of steps that aren't worth taking.
const SMALLEST_SCALE: f64 = 0.05;

#[expect(clippy::cast_precision_loss, reason = "there are at most 4096 rows")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}

impl CoverBound {
    /// The bound for these rows, each column being a list of rows, starting from weights of all rows; raised until it's
    /// above `left`, no longer rises, or the work runs out.
    pub(super) fn of(rows: &[usize], columns: &[&[usize]], (left, work): (usize, &Work<'_>), start: &[f64]) -> Self {
        let looks: usize = columns.iter().map(|column| column.len() + 1).sum();
        let mut weights = vec![0.0; start.len()];
        for row in rows {
            weights[*row] = start[*row];
        }
        let mut best = Self { least: 0.0, weights: weights.clone(), limit: float(left) };
        let (mut scale, mut idle) = (1.0, 0);
        for _ in 0..ROUNDS {
            if work.spend(looks as u64).is_err() {
                break;
            }
            let (least, lack) = relaxed(rows, columns, &weights);
            idle += 1;
            if least > best.least {
                idle = 0;
                best.least = least;
                best.weights.clone_from(&weights);
            }
            if idle == PATIENCE {
                (scale, idle) = (scale / 2.0, 0);
            }
            let norm: f64 = rows.iter().map(|row| lack[*row] * lack[*row]).sum();
            if best.is_above(0.0) || norm == 0.0 || scale < SMALLEST_SCALE {
                break;
            }
            let step = scale * (best.limit + 0.2 - least) / norm;
            for row in rows {
                weights[*row] = (weights[*row] + step * lack[*row]).max(0.0);
            }
        }
        best
    }

    /// Whether so much more than the least is more than there may be; rounding may have added a little.
    pub(super) fn is_above(&self, more: f64) -> bool {
        self.least + more.max(0.0) > self.limit + 1e-6
    }

    /// What a column costs above the weights of its rows: so much more is needed with it.
    pub(super) fn cost(&self, column: &[usize]) -> f64 {
        1.0 - column.iter().map(|row| self.weights[*row]).sum::<f64>()
    }
}

/// The bound that weights give, and by how much each row isn't taken by the columns that are worth their cost.
fn relaxed(rows: &[usize], columns: &[&[usize]], weights: &[f64]) -> (f64, Vec<f64>) {
    let mut least: f64 = rows.iter().map(|row| weights[*row]).sum();
    let mut lack = vec![1.0; weights.len()];
    for column in columns {
        let cost = 1.0 - column.iter().map(|row| weights[*row]).sum::<f64>();
        if cost < 0.0 {
            least += cost;
            for row in *column {
                lack[*row] -= 1.0;
            }
        }
    }
    (least, lack)
}

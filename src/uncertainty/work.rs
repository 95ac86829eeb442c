//! Work: what a search may do before it stops with what it has.

use std::cell::Cell;

/// The work that a search may do, counted in steps of its own kind.
///
/// Every search of the crate, and every loop that can grow faster than its input, spends from one of these. Where the work runs
/// out, it stops: with bounds that enclose, or with an error that says so. A search of several parts shares its work out
/// to [`part`](Self::part)s.
#[derive(Clone, Debug)]
pub(crate) struct Work<'w> {
    limit: u64,
    spent: Cell<u64>,
    has_run_out: Cell<bool>,
    /// The work that this is a part of.
    whole: Option<&'w Work<'w>>,
}

/// There was more to do than the work that was given.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OutOfWork;

impl<'w> Work<'w> {
    /// So many steps.
    pub(crate) const fn up_to(limit: u64) -> Self {
        Self { limit, spent: Cell::new(0), has_run_out: Cell::new(false), whole: None }
    }

    /// A part of what is left, of so many steps at the most. Steps of the part are steps of the whole.
    pub(crate) fn part(&'w self, most: u64) -> Self {
        Self { whole: Some(self), ..Self::up_to(most.min(self.left())) }
    }

    /// Spends steps, or nothing where that is more than is left; the work has run out then.
    pub(crate) fn spend(&self, steps: u64) -> Result<(), OutOfWork> {
        if steps > self.left() {
            self.run_out();
            return Err(OutOfWork);
        }
        self.spent.set(self.spent.get() + steps);
        self.whole.map_or(Ok(()), |whole| whole.spend(steps))
    }

    /// Notes that not everything was gone through.
    pub(crate) fn run_out(&self) {
        self.has_run_out.set(true);
        self.whole.into_iter().for_each(Work::run_out);
    }

    /// Whether something wasn't gone through.
    pub(crate) const fn has_run_out(&self) -> bool {
        self.has_run_out.get()
    }

    /// How many steps were taken; never more than the limit.
    pub(crate) const fn spent(&self) -> u64 {
        self.spent.get()
    }

    /// How many steps are left.
    pub(crate) fn left(&self) -> u64 {
        let own = self.limit - self.spent.get();
        self.whole.map_or(own, |whole| own.min(whole.left()))
    }
}

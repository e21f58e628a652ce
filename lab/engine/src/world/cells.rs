//! `Cell`s and `RefCell`s: what is done with them, and who has borrowed which.
//!
//! They are of one thread, so nothing here is a step, and nothing changes what is explored.

use super::World;
use kit_record::{ActorId, ObjectId, What};

/// So many uses of cells are written down in one run: a loop may use one very often.
const MOST_USES: u32 = 1_000;

#[derive(Default)]
pub(super) struct Cells {
    uses: u32,
    lent: Vec<Lent>,
    lent_before: u64,
}

/// A borrow that has not ended.
struct Lent {
    number: u64,
    cell: ObjectId,
    to: ActorId,
    line: Option<u32>,
}

impl World {
    /// The current thread or task uses a cell, on `line`.
    pub(crate) fn use_cell(&mut self, line: Option<u32>, what: What) {
        self.note_line(line);
        if self.cells.uses == MOST_USES || self.explorer.persists() {
            return;
        }
        self.cells.uses += 1;
        let actor = self.actor();
        self.recorder.event(self.now, actor, line, what);
    }

    /// `cell` is borrowed, on `line`. The loan's number.
    pub(crate) fn lend(&mut self, cell: ObjectId, line: Option<u32>) -> u64 {
        self.cells.lent_before += 1;
        let number = self.cells.lent_before;
        let to = self.actor();
        self.cells.lent.push(Lent {
            number,
            cell,
            to,
            line,
        });
        number
    }

    pub(crate) fn take_back(&mut self, loan: u64) {
        self.cells.lent.retain(|lent| lent.number != loan);
    }

    /// The current thread or task would borrow `cell`, on `line`, and cannot.
    pub(crate) fn find_borrowed(&mut self, cell: ObjectId, line: Option<u32>) {
        let Some(lent) = self.cells.lent.iter().find(|lent| lent.cell == cell) else {
            return;
        };
        let (object, by, since) = (cell, lent.to, lent.line);
        let actor = self.actor();
        let what = What::FoundBorrowed { object, by, since };
        self.recorder.event(self.now, actor, line, what);
    }
}

//! `Cell`s and `RefCell`s: what is done with them, and who has borrowed which.
//!
//! They are of one thread, so nothing here is a step, and nothing changes what is explored.

use super::World;
use kit_record::{ActorId, ObjectId, What};
use std::collections::HashMap;

/// So many uses of cells are written down in one run: a loop may use one very often.
const MOST_USES: u32 = 1_000;

#[derive(Default)]
pub(super) struct Cells {
    /// By where they are, and what.
    objects: HashMap<(usize, &'static str), ObjectId>,
    uses: u32,
    lent: Vec<Lent>,
    lent_before: u64,
}

/// A borrow that has not ended.
struct Lent {
    number: u64,
    /// Where the cell is.
    key: usize,
    to: ActorId,
    line: Option<u32>,
}

impl World {
    /// The current thread or task uses the cell at `key`, on `line`.
    pub(crate) fn use_cell(
        &mut self,
        key: usize,
        kind: &'static str,
        line: Option<u32>,
        what: impl FnOnce(ObjectId) -> What,
    ) {
        self.note_line(line);
        if self.cells.uses == MOST_USES || self.explorer.persists() {
            return;
        }
        self.cells.uses += 1;
        let object = self.cell(key, kind, line);
        let actor = self.actor();
        self.recorder.event(self.now, actor, line, what(object));
    }

    fn cell(&mut self, key: usize, kind: &'static str, line: Option<u32>) -> ObjectId {
        if let Some(object) = self.cells.objects.get(&(key, kind)) {
            return *object;
        }
        let object = self.recorder.add_object(kind, line);
        self.cells.objects.insert((key, kind), object);
        object
    }

    /// The cell at `key` is borrowed, on `line`. The loan's number.
    pub(crate) fn lend(&mut self, key: usize, line: Option<u32>) -> u64 {
        self.cells.lent_before += 1;
        let number = self.cells.lent_before;
        let to = self.actor();
        self.cells.lent.push(Lent {
            number,
            key,
            to,
            line,
        });
        number
    }

    pub(crate) fn take_back(&mut self, loan: u64) {
        self.cells.lent.retain(|lent| lent.number != loan);
    }

    /// The current thread or task would borrow the cell at `key`, on `line`, and cannot.
    pub(crate) fn find_borrowed(&mut self, key: usize, line: Option<u32>) {
        let Some(lent) = self.cells.lent.iter().find(|lent| lent.key == key) else {
            return;
        };
        let (by, since) = (lent.to, lent.line);
        let object = self.cell(key, "RefCell", since);
        let actor = self.actor();
        let what = What::FoundBorrowed { object, by, since };
        self.recorder.event(self.now, actor, line, what);
    }
}

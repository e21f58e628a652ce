//! Threads that go round and round: how it is noticed that one only looks again at what has not
//! changed, so that it is not run for ever while others could.
//!
//! Knows nothing of who goes instead.

use super::{Pending, Thread, World};
use kit_record::ActorId;

/// Steps of one thread in a row, after which others that can go are let go first.
const LONG_STREAK: u32 = 100;
/// Looks in vain in a row, after which a thread is taken to wait for time to pass.
pub(super) const MANY_LOOKS: u32 = 1_000;

/// A step, by what tells it from others: who takes it, what it is, and where.
pub(super) type Look = (ActorId, Pending, &'static str, Option<u32>);

impl Thread {
    /// Whatever it looked at may be different now.
    pub(super) fn look_anew(&mut self) {
        self.looks.clear();
        self.vain_looks = 0;
    }
}

impl World {
    /// Lets the others go first at the next choice, where only one schedule is run. It promises
    /// nothing, so that where all are run it makes no difference.
    pub(crate) fn yield_now(&mut self) {
        self.threads[self.current].yielding |= !self.explorer.explores();
    }

    /// Something is different now than it was: who looks again may see it.
    pub(crate) fn changed(&mut self) {
        self.threads[self.current].look_anew();
    }

    /// A thread that does again what it did, while nothing changed, waits for somebody else to
    /// change it; and so does one that goes on and on. It must not be run for ever while others
    /// could.
    pub(super) fn note_spinning(&mut self) {
        let actor = self.actor();
        let thread = &mut self.threads[self.current];
        let look = (actor, thread.pending, thread.call, thread.line);
        thread.streak += 1;
        if thread.looks.contains(&look) {
            thread.vain_looks += 1;
            thread.yielding = true;
        } else {
            thread.looks.push(look);
        }
        thread.yielding |= thread.streak > LONG_STREAK;
        if thread.vain_looks > 0 {
            // On a worker, it keeps that from running whoever could change something.
            self.note_blocks(self.current);
        }
    }
}

//! What becomes of a future that may be cancelled: which of its fates it has on this schedule, and
//! how its end is told.
//!
//! Knows nothing of how a future is given up.

use super::{World, stop, with};
use kit_record::{CancelledBy, Possibility, Turn, What};

/// Decides which of these things happens to a future that the current actor polls.
pub(crate) fn pick_fate(fates: &[&'static str]) -> usize {
    let picked = with(|world| world.pick_fate(fates));
    stop();
    picked
}

impl World {
    fn pick_fate(&mut self, fates: &[&'static str]) -> usize {
        // Whatever the future shares with others may be let go of, or not.
        self.footprint.touch_everything();
        // And if it is polled again for this, it does not look again for nothing.
        self.changed();
        let actor = self.actor();
        let picked = self.pick(fates.len(), |_, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(actor),
            call: fates[index].to_owned(),
            line: None,
            object: None,
        });
        picked.unwrap_or_default()
    }

    /// The current actor polls a future whose waits are its own from now on.
    pub(crate) fn begin_waits(&mut self) {
        let actor = self.actor();
        self.recorder.forget_waits(actor);
    }

    /// The future that the current actor polls is given up. To be called before it is dropped: what
    /// its destructors do comes after it.
    pub(crate) fn cancel(&mut self, by: CancelledBy, polled: bool) {
        let actor = self.actor();
        let waited = self.recorder.innermost_wait(actor);
        let (call, line) =
            waited.map_or((None, None), |wait| (Some(wait.call.to_owned()), wait.line));
        self.event(line, What::Cancelled { by, polled, call });
        self.recorder.forget_waits(actor);
    }

    /// The future came to its end although it might have been cancelled: another schedule, on which
    /// it could not, is the same.
    pub(crate) fn spare(&mut self) {
        self.explorer.know_the_rest();
    }
}

//! What would happen if channels that are full had room. A run that is stuck is run once more so, to
//! find out who keeps its senders waiting: whoever would receive, if it only came to that.
//!
//! Knows nothing of what is in a channel, nor of how it is sent.

use super::{Pending, World};
use crate::recorder::needs_room;
use std::task::Waker;

#[derive(Default)]
pub(super) struct Room {
    made: bool,
    /// Of the sends that wait in async code.
    wakers: Vec<Waker>,
}

impl World {
    /// Whether a full channel is to be taken for one with room.
    pub(crate) fn makes_room(&self) -> bool {
        self.room.made
    }

    /// The same, for a send that waits in async code: `waker` is called when that changes.
    pub(crate) fn makes_room_for(&mut self, waker: &Waker) -> bool {
        if self.explorer.goes_beyond() && !self.room.made {
            self.room.wakers.push(waker.clone());
        }
        self.room.made
    }

    /// Lets senders go on where nobody else can, if that is asked for: whom to wake, if it is
    /// somebody. `None` if nobody can go on all the same.
    pub(super) fn make_room(&mut self) -> Option<Option<Waker>> {
        if !self.explorer.goes_beyond() {
            return None;
        }
        let first = !std::mem::replace(&mut self.room.made, true);
        let mut woken = false;
        for thread in self.threads.iter_mut().filter(|_| first) {
            let waits = matches!(thread.pending, Pending::Signal(_)) && !thread.finished;
            if waits && needs_room(thread.call) {
                thread.woken = true;
                woken = true;
            }
        }
        match self.room.wakers.pop() {
            None if woken => Some(None),
            None => None,
            waker => Some(waker),
        }
    }
}

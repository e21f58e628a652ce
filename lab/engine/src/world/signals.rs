//! Threads that wait until another wakes them: at a condition variable, a channel, in `park`.
//!
//! Knows nothing of what a signal means to those who wait for it.

use super::clock::Alarm;
use super::steps::Key;
use super::{Pending, Thread, ThreadId, World, nanos, step, with};
use kit_record::{ObjectId, Possibility, Turn};
use std::time::Duration;

/// Waits until somebody calls [`World::wake_one`] or [`World::wake_all`] for this thread.
pub(crate) fn wait_signal(object: ObjectId, call: &'static str, line: Option<u32>) {
    with(|world| world.threads[world.current].woken = false);
    step(Pending::Signal(object), call, line);
}

/// The same, but for `timeout` at most. True if somebody woke it.
pub(crate) fn wait_signal_for(
    object: ObjectId,
    timeout: Duration,
    call: &'static str,
    line: Option<u32>,
) -> bool {
    let timer = with(|world| {
        let deadline = world.now.saturating_add(nanos(timeout));
        let thread = world.current;
        world.set_timer(deadline, false, Alarm::Resume(thread))
    });
    wait_signal(object, call, line);
    with(|world| world.timers.remove(&timer).is_some())
}

impl World {
    /// Wakes one thread that waits for a signal of `object`, chosen among all. False if none does.
    pub(crate) fn wake_one(&mut self, object: ObjectId) -> bool {
        let waiting: Vec<ThreadId> = self.waiting_for(object).collect();
        if waiting.is_empty() {
            return false;
        }
        self.footprint.touch(Key::Object(object).number(), true);
        let woken = self.pick(waiting.len(), |world, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(world.thread_actor(waiting[index])),
            call: "wake".to_owned(),
            line: world.threads[waiting[index]].line,
            object: Some(object),
        });
        if let Some(index) = woken {
            self.threads[waiting[index]].woken = true;
        }
        true
    }

    pub(crate) fn wake_all(&mut self, object: ObjectId) {
        self.footprint.touch(Key::Object(object).number(), true);
        let waiting: Vec<ThreadId> = self.waiting_for(object).collect();
        for thread in waiting {
            self.threads[thread].woken = true;
        }
    }

    fn waiting_for(&self, object: ObjectId) -> impl Iterator<Item = ThreadId> + '_ {
        let waits = move |thread: &Thread| {
            !thread.finished && !thread.woken && thread.pending == Pending::Signal(object)
        };
        (0..self.threads.len()).filter(move |id| waits(&self.threads[*id]))
    }

    /// The object through which `thread` is unparked.
    pub(crate) fn unpark_object(&mut self, thread: ThreadId) -> ObjectId {
        if let Some(object) = self.threads[thread].unpark {
            return object;
        }
        let object = self.recorder.add_object("park", None);
        self.threads[thread].unpark = Some(object);
        object
    }

    pub(crate) fn give_unpark(&mut self, thread: ThreadId) {
        self.threads[thread].unparked = true;
    }

    pub(crate) fn take_unpark(&mut self) -> bool {
        std::mem::take(&mut self.threads[self.current].unparked)
    }
}

//! Where nothing can go on: who waits for what, and who keeps it from them.
//!
//! Only looks; knows nothing of whether that is the learner's mistake.

use super::{Pending, World};
use crate::recorder::needs_room;
use kit_record::Wait;

impl World {
    /// Everybody who waits, and for what.
    pub(super) fn waits(&self) -> Vec<Wait> {
        let mut waits = Vec::new();
        for thread in &self.threads {
            if thread.finished {
                continue;
            }
            let actor = *thread.actors.last().expect("a thread is its own actor");
            let (in_async, keepers) = self.recorder.waited_for(actor, &self.locks_held());
            let object = match thread.pending {
                Pending::Lock(object, _) | Pending::Queue(object) | Pending::Signal(object) => {
                    Some(object)
                }
                Pending::Idle => {
                    waits.extend(self.recorder.async_waits(&self.locks_held()));
                    continue;
                }
                Pending::Future => in_async,
                _ => None,
            };
            let holders = match thread.pending {
                Pending::Lock(object, _) => self.holders(object),
                Pending::Queue(object) => self.first_in_the_queue(object),
                // What keeps a receiver waiting, the other senders, is not what a sender waits for.
                Pending::Signal(_) if needs_room(thread.call) => Vec::new(),
                Pending::Signal(object) => self.recorder.keepers(object),
                Pending::Join(other) => {
                    vec![self.recorder.unfinished(self.thread_actor(other))]
                }
                Pending::Future => keepers,
                _ => Vec::new(),
            };
            // What blocks on a future has a name of its own.
            let in_async = (thread.pending == Pending::Future && thread.call == "await")
                .then(|| self.recorder.waiting_in(actor))
                .flatten();
            let (call, line) = in_async.unwrap_or((thread.call, thread.line));
            waits.push(Wait {
                actor,
                call: call.to_owned(),
                line,
                object,
                holders,
            });
        }
        if self.explores() {
            // Elsewhere they are among those of an idle runtime.
            waits.extend(self.recorder.branch_waits(&self.locks_held()));
        }
        waits
    }
}

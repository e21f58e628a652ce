//! Where nothing can go on: who waits for what, and who keeps it from them.
//!
//! Only looks; knows nothing of whether that is the learner's mistake.

use super::{Pending, World};
use kit_record::Wait;

impl World {
    /// Everybody who waits, and for what.
    pub(super) fn waits(&self) -> Vec<Wait> {
        let (mut waits, locks) = (Vec::new(), self.locks_held());
        for (id, thread) in self.threads.iter().enumerate() {
            let plumbing = |task: &super::Task| task.plumbing;
            if thread.finished || thread.task.as_ref().is_some_and(plumbing) {
                continue;
            }
            if let Some(wait) = self.wait_for_thread(id) {
                waits.push(wait);
                continue;
            }
            let actor = *thread.actors.last().expect("a thread is its own actor");
            if thread.pending == Pending::Future
                && let Some(wait) = self.recorder.async_wait(actor, &locks)
            {
                waits.push(match thread.call {
                    "await" => wait,
                    call => Wait {
                        call: call.to_owned(),
                        line: thread.line,
                        ..wait
                    },
                });
                continue;
            }
            let object = match thread.pending {
                Pending::Lock(object, _)
                | Pending::Fill(object)
                | Pending::Queue(object)
                | Pending::Signal(object) => Some(object),
                Pending::Print(stream) => self.lock_of(stream),
                Pending::Idle => {
                    waits.extend(self.recorder.async_waits(&locks));
                    continue;
                }
                _ => None,
            };
            let holders = match thread.pending {
                Pending::Lock(object, _) | Pending::Fill(object) => self.holders(object),
                Pending::Print(stream) => self.printer(stream),
                Pending::Queue(object) => self.first_in_the_queue(object),
                Pending::Signal(object) => self.recorder.keepers(object, thread.call),
                Pending::Join(other) | Pending::Done(other) => {
                    vec![self.recorder.unfinished(self.thread_actor(other))]
                }
                _ => Vec::new(),
            };
            let call = thread.call.to_owned();
            waits.push(Wait {
                actor,
                call,
                line: thread.line,
                object,
                holders,
            });
        }
        if self.explores() {
            // Elsewhere they are among those of an idle runtime.
            waits.extend(self.recorder.branch_waits(&locks));
        }
        waits
    }
}

//! Where nothing can go on: who waits for what, and who keeps it from them.
//!
//! Only looks; knows nothing of whether that is the learner's mistake.

use super::{Pending, ThreadId, World};
use kit_record::{ActorId, Holder, Wait};

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
            if let Some(blocker) = self.keeps_thread_from(id) {
                let actor = self.thread_actor(id);
                waits.push(self.wait_for_the_only_thread(actor, None, blocker));
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
        self.add_waits_for_the_only_thread(&mut waits);
        waits
    }

    /// Who keeps the only thread of its runtime, while `process` could go on.
    fn keeps_thread_from(&self, process: ThreadId) -> Option<ThreadId> {
        let blocker = self.alone().filter(|alone| *alone != process)?;
        (self.keeps_its_thread(blocker) && self.can_go(process) && self.is_in_async(process))
            .then_some(blocker)
    }

    /// Whether it waits in async code without giving back its thread.
    fn keeps_its_thread(&self, process: ThreadId) -> bool {
        let waits = !matches!(
            self.threads[process].pending,
            Pending::Future | Pending::Idle | Pending::Go
        );
        waits && !self.threads[process].finished && self.is_in_async(process)
    }

    /// `line`: from where it would go on.
    fn wait_for_the_only_thread(
        &self,
        actor: ActorId,
        line: Option<u32>,
        blocker: ThreadId,
    ) -> Wait {
        let keeper = &self.threads[blocker];
        Wait {
            actor,
            call: "the only thread".to_owned(),
            line,
            object: None,
            holders: vec![Holder {
                actor: keeper.actors.last().copied(),
                role: "holds the only thread".to_owned(),
                line: keeper.line,
            }],
        }
    }

    /// Those who would go on on the very thread that somebody keeps: who holds what that one needs, and
    /// where one thread runs all tasks, whoever has not begun.
    fn add_waits_for_the_only_thread(&self, waits: &mut Vec<Wait>) {
        let blockers = (0..self.threads.len()).filter(|id| self.keeps_its_thread(*id));
        for blocker in blockers {
            let keeper = self.threads[blocker].actors.last().copied();
            let needed = waits.iter().find(|wait| Some(wait.actor) == keeper);
            let holders = needed.into_iter().flat_map(|wait| &wait.holders);
            let holders: Vec<ActorId> = holders.filter_map(|holder| holder.actor).collect();
            let mut kept_out: Vec<ActorId> = holders
                .into_iter()
                .filter(|holder| Some(*holder) != keeper)
                .filter(|holder| !self.explores() || self.recorder.is_branch(*holder))
                .collect();
            if !self.explores() {
                kept_out.extend(self.recorder.not_begun());
            }
            for actor in kept_out {
                let before = waits.iter().position(|wait| wait.actor == actor);
                let before = before.map(|index| &waits[index]);
                // Otherwise, what it calls takes its time, and then it could go on.
                if before.is_some_and(|wait| wait.object.is_some()) {
                    continue;
                }
                let line = before.and_then(|wait| wait.line);
                waits.retain(|wait| wait.actor != actor);
                waits.push(self.wait_for_the_only_thread(actor, line, blocker));
            }
        }
    }
}

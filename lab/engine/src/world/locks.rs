//! Who holds which lock.
//!
//! Knows nothing of guards, of poison, of what a lock protects, nor of how a thread waits for one.

use super::steps::Key;
use super::{Pending, ThreadId, World};
use kit_record::{ActorId, Holder, ObjectId, What};
use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Shared,
    Alone,
}

/// Who holds a lock.
#[derive(Clone, Debug, Default)]
pub(super) struct Lock {
    alone: Option<(ActorId, Option<u32>)>,
    shared: Vec<(ActorId, Option<u32>)>,
}

impl World {
    pub(crate) fn can_lock(&self, object: ObjectId, access: Access) -> bool {
        self.locks.get(&object).is_none_or(|lock| match access {
            Access::Shared => lock.alone.is_none(),
            Access::Alone => lock.alone.is_none() && lock.shared.is_empty(),
        })
    }

    /// To be called when the lock is free for this access.
    pub(crate) fn lock(&mut self, object: ObjectId, access: Access, line: Option<u32>) {
        self.hold(object, access, line);
        self.event(line, What::Locked { object });
    }

    /// Whether the current actor has the lock, alone.
    pub(crate) fn holds_alone(&self, object: ObjectId) -> bool {
        let holder = self.locks.get(&object).and_then(|lock| lock.alone);
        holder.is_some_and(|(actor, _)| actor == self.actor())
    }

    /// The current one knows what was done with the lock, and does not take it.
    pub(crate) fn see_done(&mut self, object: ObjectId) {
        self.order_by(Key::Object(object), false);
    }

    pub(crate) fn unlock(&mut self, object: ObjectId, access: Access) {
        self.let_go(object, access);
        self.event(None, What::Unlocked { object });
    }

    /// The same as [`World::lock`], for a lock that nobody calls one.
    pub(crate) fn hold(&mut self, object: ObjectId, access: Access, line: Option<u32>) {
        let actor = self.actor();
        let lock = self.locks.entry(object).or_default();
        match access {
            Access::Shared => lock.shared.push((actor, line)),
            Access::Alone => lock.alone = Some((actor, line)),
        }
        self.touch(object, access == Access::Alone);
        self.held();
    }

    pub(crate) fn let_go(&mut self, object: ObjectId, access: Access) {
        let actor = self.actor();
        if let Some(lock) = self.locks.get_mut(&object) {
            match access {
                Access::Shared => {
                    let mine = lock.shared.iter().position(|(holder, _)| *holder == actor);
                    lock.shared.swap_remove(mine.unwrap_or(0));
                }
                Access::Alone => lock.alone = None,
            }
        }
        self.touch(object, access == Access::Alone);
        self.order_by(Key::Object(object), true);
        self.held();
    }

    /// Whoever holds the lock alone lets others share it.
    pub(crate) fn share(&mut self, object: ObjectId) {
        if let Some(lock) = self.locks.get_mut(&object) {
            lock.shared.extend(lock.alone.take());
        }
        self.touch(object, true);
        self.changed();
    }

    pub(super) fn holders(&self, object: ObjectId) -> Vec<Holder> {
        let Some(lock) = self.locks.get(&object) else {
            return Vec::new();
        };
        let held = lock.alone.iter().chain(&lock.shared);
        held.map(|(actor, line)| Holder {
            actor: Some(*actor),
            role: "holds the lock".to_owned(),
            line: *line,
        })
        .collect()
    }

    /// The locks that any of `actors` holds.
    pub(super) fn locks_held_by(&self, actors: &[ActorId]) -> Vec<ObjectId> {
        let holds = |lock: &Lock| {
            let mut all = lock.alone.iter().chain(&lock.shared);
            all.any(|(actor, _)| actors.contains(actor))
        };
        let held = self.locks.iter().filter(|(_, lock)| holds(lock));
        held.map(|(object, _)| *object).collect()
    }

    /// Who waits to have the lock alone.
    pub(super) fn writers(&self, object: ObjectId) -> impl Iterator<Item = ThreadId> + '_ {
        let waits = move |id: &ThreadId| {
            let thread = &self.threads[*id];
            !thread.finished && thread.pending == Pending::Lock(object, Access::Alone)
        };
        (0..self.threads.len()).filter(waits)
    }

    /// Whether a reader must wait for its turn behind a writer, as it may where one waits.
    pub(crate) fn must_queue(
        &mut self,
        object: ObjectId,
        call: &'static str,
        line: Option<u32>,
    ) -> bool {
        self.writers(object).next().is_some() && self.has_bad_luck("queue", object, call, line)
    }

    /// Those who go before a reader that must queue.
    pub(super) fn first_in_the_queue(&self, object: ObjectId) -> Vec<Holder> {
        let in_front = |id| Holder {
            actor: Some(self.thread_actor(id)),
            role: "waits to write, and goes first".to_owned(),
            line: self.threads[id].line,
        };
        let writers: Vec<Holder> = self.writers(object).map(in_front).collect();
        match writers.is_empty() {
            true => self.holders(object),
            false => writers,
        }
    }

    pub(super) fn locks_held(&self) -> HashMap<ObjectId, Vec<Holder>> {
        self.locks
            .keys()
            .map(|object| (*object, self.holders(*object)))
            .collect()
    }
}

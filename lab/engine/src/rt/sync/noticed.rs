//! What the stand-ins of `tokio::sync` tell the world: that an operation is next which others could
//! notice, what came of it, and who keeps whom waiting.
//!
//! An operation that waits is told by [`watched`](crate::rt::watched); here is what does not. Knows
//! nothing of what any of the operations do.

use crate::mutants;
use crate::world::{self, Pending};
use kit_record::{ActorId, Holder, ObjectId, What};
use std::panic::Location;

/// The line of the learner's file that calls, and what it calls.
#[derive(Clone, Copy)]
pub(super) struct Call {
    pub(super) name: &'static str,
    pub(super) line: Option<u32>,
}

impl Call {
    #[track_caller]
    pub(super) fn here(name: &'static str) -> Call {
        Call {
            name,
            line: world::line_of(Location::caller()),
        }
    }

    /// The next operation may change `object`.
    pub(super) fn changes(self, object: ObjectId) {
        self.announce(Pending::Write(object));
    }

    /// The next operation only looks at `object`.
    pub(super) fn looks_at(self, object: ObjectId) {
        self.announce(Pending::Read(object));
    }

    /// A step like any other, so that others may come before it: other threads, and, for a task
    /// that could run beside others, other tasks.
    fn announce(self, pending: Pending) {
        if world::inside() {
            world::step(pending, self.name, self.line);
        }
    }

    pub(super) fn tell(self, what: What) {
        tell(self.line, what);
    }
}

pub(super) fn tell(line: Option<u32>, what: What) {
    if world::inside() {
        world::with(|world| world.event(line, what));
    }
}

/// Changes `object` within the step that is being taken: a destructor is no place to wait for a
/// turn, because tokio may run it while it holds what others need.
#[cfg_attr(kit_mutants, track_caller)]
pub(super) fn changed(object: ObjectId) {
    if world::inside() {
        let at = Location::caller();
        world::with(|world| {
            if !mutants::leaves_out_touch(at) {
                world.touch(object, true);
            }
            world.changed();
        });
    }
}

/// The number of something new that belongs to no static.
pub(super) fn new_object(kind: &str, line: Option<u32>) -> ObjectId {
    world::with(|world| world.recorder.add_object(kind, line))
}

/// A handle that keeps others waiting for `object` while it lives.
pub(super) struct Keeper {
    object: ObjectId,
    number: u64,
}

impl Keeper {
    /// One that belongs to nobody in particular: the sender of a channel.
    pub(super) fn handle(object: ObjectId, role: &str, line: Option<u32>) -> Keeper {
        Keeper::new(object, role.to_owned(), line, None)
    }

    /// One that belongs to whoever runs now: a permit.
    pub(super) fn held(object: ObjectId, role: String, line: Option<u32>) -> Keeper {
        let actor = world::with(|world| world.actor());
        Keeper::new(object, role, line, Some(actor))
    }

    pub(super) fn new(
        object: ObjectId,
        role: String,
        line: Option<u32>,
        actor: Option<ActorId>,
    ) -> Keeper {
        let holder = Holder { actor, role, line };
        let number = world::with(|world| world.recorder.add_keeper(object, holder));
        Keeper { object, number }
    }

    pub(super) fn object(&self) -> ObjectId {
        self.object
    }

    /// Forgets the handle: how many of the kind are left. `None` outside of a run.
    pub(super) fn forget(&self) -> Option<usize> {
        world::inside()
            .then(|| world::with(|world| world.recorder.remove_keeper(self.object, self.number)))
    }
}

/// A sending end of a channel: whoever receives may wait while one lives.
pub(super) struct Sending {
    keeper: Keeper,
    /// Nobody needs to be told that it is gone.
    used_up: bool,
}

impl Sending {
    pub(super) fn new(object: ObjectId, at: &Location<'_>) -> Sending {
        let keeper = Keeper::handle(object, "Sender still alive", world::line_of(at));
        Sending {
            keeper,
            used_up: false,
        }
    }

    /// One more of the same channel.
    pub(super) fn another(&self, at: &Location<'_>) -> Sending {
        changed(self.object());
        Sending::new(self.object(), at)
    }

    pub(super) fn object(&self) -> ObjectId {
        self.keeper.object()
    }

    pub(super) fn sent(&self, line: Option<u32>) {
        let object = self.object();
        tell(line, What::Sent { object });
    }

    /// The same, of a channel for one thing only.
    pub(super) fn sent_all(mut self, line: Option<u32>) {
        self.sent(line);
        self.used_up = true;
    }
}

impl Drop for Sending {
    fn drop(&mut self) {
        let object = self.object();
        changed(object);
        if self.keeper.forget() == Some(0) && !self.used_up {
            let side = "sender".to_owned();
            tell(None, What::Closed { object, side });
        }
    }
}

/// A receiving end of a channel.
pub(super) struct Receiving {
    object: ObjectId,
    /// Whether it matters to others that it is gone: the channel has no other, and expects more.
    only: bool,
}

impl Receiving {
    pub(super) fn only(object: ObjectId) -> Receiving {
        Receiving { object, only: true }
    }

    pub(super) fn one_of_many(object: ObjectId) -> Receiving {
        Receiving {
            object,
            only: false,
        }
    }

    pub(super) fn object(&self) -> ObjectId {
        self.object
    }

    pub(super) fn received(&self, line: Option<u32>) {
        let object = self.object;
        tell(line, What::Received { object });
    }

    /// The same, of a channel for one thing only.
    pub(super) fn received_all(&mut self, line: Option<u32>) {
        self.received(line);
        self.only = false;
    }
}

impl Drop for Receiving {
    fn drop(&mut self) {
        changed(self.object);
        if self.only {
            let (object, side) = (self.object, "receiver".to_owned());
            tell(None, What::Closed { object, side });
        }
    }
}

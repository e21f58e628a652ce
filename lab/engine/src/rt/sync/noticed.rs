//! What the stand-ins of `tokio::sync` tell the world: that an operation is next which others could
//! notice, what came of it, and who keeps whom waiting.
//!
//! An operation that waits is told by [`watched`](crate::rt::watched); here is what does not. Knows
//! nothing of what any of the operations do.

use crate::world::{self, Pending, World};
use kit_record::{ActorId, Holder, ObjectId, What};
use std::future::Future;
use std::panic::Location;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;

/// The line of the learner's file that calls, and what it calls.
#[derive(Clone, Copy)]
pub(crate) struct Call {
    pub(crate) name: &'static str,
    pub(crate) line: Option<u32>,
}

impl Call {
    #[track_caller]
    pub(crate) fn here(name: &'static str) -> Call {
        Call {
            name,
            line: world::line_of(Location::caller()),
        }
    }

    /// The next operation may change `object`.
    pub(crate) fn changes(self, object: ObjectId) {
        self.announce(Pending::Write(object));
    }

    /// The next operation only looks at `object`.
    pub(crate) fn looks_at(self, object: ObjectId) {
        self.announce(Pending::Read(object));
    }

    /// The next operation is told of otherwise.
    pub(super) fn goes(self) {
        self.announce(Pending::Go);
    }

    /// A step like any other, so that others may come before it: other threads, and, for a task
    /// that could run beside others, other tasks.
    fn announce(self, pending: Pending) {
        if world::inside() {
            world::step(pending, self.name, self.line);
        }
    }

    pub(crate) fn tell(self, what: What) {
        tell(self.line, what);
    }
}

pub(super) fn tell(line: Option<u32>, what: What) {
    if world::inside() {
        world::with(|world| world.event(line, what));
    }
}

/// Something is given back next: a step of its own, because others can tell whether it has happened
/// yet. To be called before anything of it is dropped.
///
/// It is in a destructor, which tokio may run at any time, but never while it holds a lock of its own:
/// the two places where it would ([`super::broadcast`], [`super::watch`]) hold one of the world's
/// meanwhile, for which others wait there.
pub(crate) fn giving_back(pending: Pending) {
    if world::inside() && world::with(|world| world.explores()) {
        world::step(pending, "drop", None);
        // It is no look at anything.
        world::with(World::changed);
    }
}

/// Whether anybody may notice what is not given back yet, other than by waiting for it.
static NOTICED_WITHOUT_WAITING: AtomicBool = AtomicBool::new(true);

/// To be called before anything is explored: whether the program may notice that a lock or a permit is
/// still taken, or that a sender is still there, other than by waiting for it. Where it may not, giving
/// one back is no step of its own.
pub(crate) fn notice_without_waiting(notices: bool) {
    NOTICED_WITHOUT_WAITING.store(notices, Ordering::Relaxed);
}

/// Something is given back next for which others wait who want it, and of which nothing else tells.
pub(super) fn giving_back_to_who_waits(pending: Pending) {
    if is_noticed_without_waiting()
        || world::inside() && world::with(|world| world.waiting_is_noticed())
    {
        giving_back(pending);
    }
}

/// Where it counts on which thread a task is, it is noticed in any case.
pub(crate) fn is_noticed_without_waiting() -> bool {
    let by_name = NOTICED_WITHOUT_WAITING.load(Ordering::Relaxed);
    by_name || world::inside() && world::with(|world| world.giving_back_is_a_step())
}

/// A thread or a task has done the last that it does, and has not ended yet: a step of its own, if anybody
/// can tell but by waiting for it.
pub(crate) fn coming_to_an_end(of: &'static str) {
    if world::inside() && world::with(|world| world.ends_are_steps()) {
        world::step(Pending::Go, of, None);
        // It is no look at anything.
        world::with(World::changed);
    }
}

/// A sending end is given back, or more than one.
fn give_back_end(channel: ObjectId) {
    giving_back_to_who_waits(Pending::Go);
    end_given_back(channel);
}

/// The same, within the step that is being taken.
fn end_given_back(channel: ObjectId) {
    if world::inside() {
        world::with(|world| {
            world.touch_ends(channel, false);
            world.changed();
        });
    }
}

/// Changes `object` within the step that is being taken.
#[cfg_attr(kit_mutants, track_caller)]
pub(crate) fn changed(object: ObjectId) {
    if world::inside() {
        let at = Location::caller();
        world::with(|world| {
            world.touch_from(at, object);
            world.changed();
        });
    }
}

/// The number of something new that belongs to no static.
pub(crate) fn new_object(kind: &str, line: Option<u32>) -> ObjectId {
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

    pub(crate) fn object(&self) -> ObjectId {
        self.object
    }

    /// Forgets the handle: how many of the kind are left. `None` outside of a run.
    pub(super) fn forget(&self) -> Option<usize> {
        world::inside()
            .then(|| world::with(|world| world.recorder.remove_keeper(self.object, self.number)))
    }
}

/// How many hold on to a channel is looked at. To make one more is no step, so that others may do it
/// in between.
pub(super) fn count_looked_at(channel: ObjectId, call: Call) {
    call.looks_at(channel);
    if world::inside() {
        world::with(|world| {
            world.touch_ends(channel, true);
            world.look_at_count(call.name, call.line);
        });
    }
}

/// The first field of what is given back when it is dropped, so that it is told before that.
pub(super) struct Back(Option<ObjectId>);

impl Back {
    pub(super) fn to(object: ObjectId) -> Back {
        Back(Some(object))
    }

    /// There is nothing left to give back.
    pub(super) fn is_used(&mut self) {
        self.0 = None;
    }
}

impl Drop for Back {
    fn drop(&mut self) {
        if let Some(object) = self.0 {
            giving_back(Pending::Write(object));
            changed(object);
        }
    }
}

/// A sending end of a channel: whoever receives may wait while one lives. It is dropped before the
/// real one.
pub(crate) struct Sending {
    keeper: Keeper,
    /// Nobody needs to be told that it is gone.
    used_up: bool,
    /// The real one is gone.
    spent: bool,
}

impl Sending {
    pub(crate) fn new(object: ObjectId, at: &Location<'_>) -> Sending {
        let keeper = Keeper::handle(object, "Sender still alive", world::line_of(at));
        Sending {
            keeper,
            used_up: false,
            spent: false,
        }
    }

    /// One more of the same channel.
    pub(crate) fn another(&self, at: &Location<'_>) -> Sending {
        end_given_back(self.object());
        Sending::new(self.object(), at)
    }

    pub(crate) fn object(&self) -> ObjectId {
        self.keeper.object()
    }

    pub(crate) fn sent(&self, line: Option<u32>) {
        let object = self.object();
        tell(line, What::Sent { object });
        if world::inside() {
            world::with(|world| world.note_sent(object));
        }
    }

    /// The same, of a channel for one thing only.
    pub(crate) fn sent_all(mut self, line: Option<u32>) {
        self.sent(line);
        self.used_up = true;
        self.spent = true;
    }

    /// Whether somebody is left who receives is looked at.
    pub(super) fn looks_for_receivers(&self) {
        if world::inside() {
            world::with(|world| world.touch_receivers(self.object(), true));
        }
    }

    /// `waiting`, each poll of which does that.
    pub(super) async fn looking_for_receivers<F: Future>(&self, waiting: F) -> F::Output {
        let mut waiting = std::pin::pin!(waiting);
        std::future::poll_fn(|context| {
            self.looks_for_receivers();
            waiting.as_mut().poll(context)
        })
        .await
    }

    /// The real one was taken, and has come to nothing.
    pub(crate) fn is_spent(&mut self) {
        self.spent = true;
    }
}

impl Drop for Sending {
    fn drop(&mut self) {
        let object = self.object();
        match self.spent {
            true => end_given_back(object),
            false => give_back_end(object),
        }
        if self.keeper.forget() == Some(0) && !self.used_up {
            let side = "sender".to_owned();
            tell(None, What::Closed { object, side });
        }
    }
}

/// A receiving end of a channel. It is dropped before the real one.
pub(crate) struct Receiving {
    object: ObjectId,
    /// Whether the channel has no other.
    only: bool,
    /// Whether it matters to others that it is gone: the channel expects more.
    open: bool,
    /// Whether nothing more is let in.
    closed: bool,
    /// It was given back.
    left: bool,
}

impl Receiving {
    pub(crate) fn only(object: ObjectId) -> Receiving {
        Receiving {
            object,
            only: true,
            open: true,
            closed: false,
            left: false,
        }
    }

    pub(super) fn one_of_many(object: ObjectId) -> Receiving {
        Receiving {
            object,
            only: false,
            open: true,
            closed: false,
            left: false,
        }
    }

    pub(crate) fn object(&self) -> ObjectId {
        self.object
    }

    pub(crate) fn received(&self, line: Option<u32>) {
        let object = self.object;
        tell(line, What::Received { object });
    }

    /// The same, of a channel for one thing only.
    pub(crate) fn received_all(&mut self, line: Option<u32>) {
        self.received(line);
        self.open = false;
    }

    /// `receiving`, each poll of which may find nothing.
    pub(super) async fn finding<F: Future>(
        &self,
        receiving: F,
        found: impl Fn(&F::Output) -> bool,
    ) -> F::Output {
        let mut receiving = std::pin::pin!(receiving);
        std::future::poll_fn(|context| {
            let polled = receiving.as_mut().poll(context);
            if !matches!(&polled, Poll::Ready(output) if found(output)) {
                self.found_nothing();
            }
            polled
        })
        .await
    }

    /// One more is made, which a sender can tell who counts them.
    pub(super) fn is_cloned(&self) {
        if world::inside() {
            world::with(|world| {
                world.touch_receivers(self.object, false);
                world.changed();
            });
        }
    }

    /// Nothing was there: whether more may come is for the senders to say.
    pub(crate) fn found_nothing(&self) {
        found_nothing(self.object);
    }

    /// The same, and whoever asked by this goes on.
    pub(super) fn found_empty(&self, call: Call) {
        self.found_nothing();
        let (object, name) = (self.object, call.name.to_owned());
        call.tell(What::FoundEmpty { object, call: name });
    }

    /// Nothing more is let in.
    pub(super) fn close(&mut self, call: Call) {
        if !std::mem::replace(&mut self.closed, true) {
            let (object, side) = (self.object, "receiver".to_owned());
            call.tell(What::Closed { object, side });
        }
    }

    /// It is given back now, and not only when it is dropped.
    pub(super) fn leave(&mut self) {
        if std::mem::replace(&mut self.left, true) {
            return;
        }
        self.give_back();
        if self.only && self.open && !self.closed {
            let (object, side) = (self.object, "receiver".to_owned());
            tell(None, What::Closed { object, side });
        }
    }

    /// As a step of its own, if a sender is there that could tell.
    fn give_back(&self) {
        let object = self.object;
        if !world::inside() {
            return;
        }
        found_nothing(object);
        if self.open && world::with(|world| world.recorder.is_kept(object)) {
            giving_back(match self.only {
                true => Pending::Write(object),
                false => Pending::Go,
            });
        }
        world::with(|world| {
            if !self.only {
                world.touch_receivers(object, false);
            }
            world.changed();
        });
    }
}

/// Drops what nobody has received, after the channel was closed. A sender who had its room by then
/// may really put its message in afterwards, where it stays until the last sender goes. Here that
/// does not happen, which counts where anybody can tell that a message is gone.
pub(super) fn drop_unreceived(channel: ObjectId, drop_all: impl FnOnce()) {
    const WHAT: &str = "the receiver's drop while another sends";
    let others_send =
        world::inside() && world::with(|world| world.explores() && world.others_send(channel));
    let since = others_send.then(|| world::with(|world| world.doings()));
    drop_all();
    if since.is_some_and(|since| world::with(|world| world.doings() != since)) {
        world::with(|world| world.wait_for_more(WHAT, None));
    }
}

/// Whether a sender is left, who might send more, is looked at.
pub(super) fn found_nothing(channel: ObjectId) {
    if world::inside() {
        world::with(|world| world.touch_ends(channel, true));
    }
}

impl Drop for Receiving {
    fn drop(&mut self) {
        self.leave();
    }
}

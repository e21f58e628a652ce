//! `tokio::sync::watch`, recorded: who changes the value, who waits for a change, and who keeps the
//! value borrowed meanwhile.
//!
//! The value of a real channel is behind a lock that blocks its thread. All threads of the world
//! share one real thread, so that lock is also one of the world's, which is waited for there.

use super::noticed::{Call, Receiving, Sending, changed, count_looked_at, new_object, tell};
use crate::cell::shown;
use crate::recorder::AsyncWait;
use crate::rt::{leaving_waker, note_wait, watched};
use crate::world::{self, Access, Pending};
use kit_record::{ObjectId, What};
use std::fmt;
use std::future::Future;
use std::ops::Deref;
use std::panic::Location;
use std::task::Poll;
use tokio::sync::watch as real;
pub use tokio::sync::watch::error;

use error::{RecvError, SendError};

#[must_use]
#[track_caller]
pub fn channel<T>(value: T) -> (Sender<T>, Receiver<T>) {
    let sender = Sender::new(value);
    let receiver = Receiver {
        end: Receiving::one_of_many(sender.end.object()),
        value: sender.value,
        real: sender.real.subscribe(),
    };
    (sender, receiver)
}

/// The lock on the value, in the world.
struct Borrowed {
    value: ObjectId,
    access: Access,
}

impl Borrowed {
    fn new(value: ObjectId, access: Access, call: Call) -> Borrowed {
        if world::inside() {
            match access {
                Access::Shared => share(value, call),
                Access::Alone => wait_alone(value, call),
            }
            world::with(|world| world.hold(value, access, call.line));
        }
        Borrowed { value, access }
    }
}

/// What is read or written, where a value of that type is told.
fn told<T>(object: ObjectId, line: Option<u32>, value: &T, what: fn(ObjectId, String) -> What) {
    if let Some(value) = shown(value) {
        tell(line, what(object, value));
    }
}

fn read<T>(object: ObjectId, line: Option<u32>, value: &T) {
    told(object, line, value, |object, value| What::Read {
        object,
        value,
    });
}

fn wrote<T>(object: ObjectId, line: Option<u32>, value: &T) {
    told(object, line, value, |object, value| What::Write {
        object,
        value,
    });
}

/// Some systems let a reader in beside others while a sender waits for them, some do not.
fn share(value: ObjectId, call: Call) {
    world::step(Pending::Lock(value, Access::Shared), call.name, call.line);
    let queues = world::with(|world| {
        let is_free = world.can_lock(value, Access::Alone);
        !is_free && world.must_queue(value, call.name, call.line)
    });
    if queues {
        world::step(Pending::Queue(value), call.name, call.line);
    }
}

fn wait_alone(value: ObjectId, call: Call) {
    world::with(|world| {
        if !world.can_lock(value, Access::Alone) {
            // From here on, readers may have to queue.
            world.touch(value, true);
        }
    });
    world::step(Pending::Lock(value, Access::Alone), call.name, call.line);
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        if world::inside() {
            world::with(|world| world.let_go(self.value, self.access));
        }
    }
}

/// The value, borrowed. Fields are dropped in this order, so that the lock is free when the world
/// says so.
pub struct Ref<'a, T> {
    real: real::Ref<'a, T>,
    _borrowed: Borrowed,
}

impl<T> Ref<'_, T> {
    #[must_use]
    pub fn has_changed(&self) -> bool {
        self.real.has_changed()
    }
}

impl<T> Deref for Ref<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.real
    }
}

pub struct Sender<T> {
    end: Sending,
    value: ObjectId,
    real: real::Sender<T>,
}

impl<T> Sender<T> {
    #[must_use]
    #[track_caller]
    pub fn new(value: T) -> Sender<T> {
        let at = Location::caller();
        let line = world::line_of(at);
        Sender {
            end: Sending::new(new_object("watch channel", line), at),
            value: new_object("watched value", line),
            real: real::Sender::new(value),
        }
    }

    /// Alone with the value, whose change the others will see.
    #[track_caller]
    fn changing<R>(&self, name: &'static str, change: impl FnOnce(&real::Sender<T>) -> R) -> R {
        let call = Call::here(name);
        let borrowed = Borrowed::new(self.value, Access::Alone, call);
        let result = change(&self.real);
        drop(borrowed);
        changed(self.end.object());
        result
    }

    /// Changes the value in place. Whether it says that it did.
    fn updating(
        &self,
        line: Option<u32>,
        value: &mut T,
        modify: impl FnOnce(&mut T) -> bool,
    ) -> bool {
        let from = shown(value);
        let modified = modify(value);
        if let (Some(from), Some(to), true) = (from, shown(value), modified) {
            let object = self.value;
            tell(line, What::Update { object, from, to });
        }
        modified
    }

    /// # Errors
    /// The value, if nobody receives.
    #[track_caller]
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {
        let line = world::line_of(Location::caller());
        let before = self.changing("send", |real| {
            self.end.looks_for_receivers();
            match real.receiver_count() {
                0 => Err(SendError(value)),
                _ => {
                    wrote(self.value, line, &value);
                    Ok(real.send_replace(value))
                }
            }
        })?;
        self.end.sent(line);
        // It is dropped when others can use the value again.
        drop(before);
        Ok(())
    }

    #[track_caller]
    pub fn send_modify(&self, modify: impl FnOnce(&mut T)) {
        let line = world::line_of(Location::caller());
        self.changing("send_modify", |real| {
            real.send_modify(|value| {
                self.updating(line, value, |value| {
                    modify(value);
                    true
                });
            });
        });
        self.end.sent(line);
    }

    #[track_caller]
    pub fn send_if_modified(&self, modify: impl FnOnce(&mut T) -> bool) -> bool {
        let line = world::line_of(Location::caller());
        let modified = self.changing("send_if_modified", |real| {
            real.send_if_modified(|value| self.updating(line, value, modify))
        });
        if modified {
            self.end.sent(line);
        }
        modified
    }

    #[track_caller]
    pub fn send_replace(&self, value: T) -> T {
        let line = world::line_of(Location::caller());
        let before = self.changing("send_replace", |real| {
            wrote(self.value, line, &value);
            real.send_replace(value)
        });
        self.end.sent(line);
        before
    }

    #[track_caller]
    pub fn borrow(&self) -> Ref<'_, T> {
        let call = Call::here("borrow");
        let borrowed = Borrowed::new(self.value, Access::Shared, call);
        let real = self.real.borrow();
        read(self.value, call.line, &*real);
        Ref {
            real,
            _borrowed: borrowed,
        }
    }

    #[track_caller]
    pub fn is_closed(&self) -> bool {
        Call::here("is_closed").looks_at(self.end.object());
        self.end.looks_for_receivers();
        self.real.is_closed()
    }

    #[track_caller]
    pub fn closed(&self) -> impl Future<Output = ()> {
        let line = world::line_of(Location::caller());
        let closed = self.end.looking_for_receivers(self.real.closed());
        watched("closed", line, Some(self.end.object()), closed)
    }

    #[track_caller]
    pub fn subscribe(&self) -> Receiver<T> {
        Call::here("subscribe").changes(self.end.object());
        Receiver {
            end: Receiving::one_of_many(self.end.object()),
            value: self.value,
            real: self.real.subscribe(),
        }
    }

    #[track_caller]
    pub fn receiver_count(&self) -> usize {
        Call::here("receiver_count").looks_at(self.end.object());
        self.end.looks_for_receivers();
        self.real.receiver_count()
    }

    #[track_caller]
    pub fn sender_count(&self) -> usize {
        count_looked_at(self.end.object(), Call::here("sender_count"));
        self.real.sender_count()
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }
}

impl<T> Clone for Sender<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Sender {
            end: self.end.another(Location::caller()),
            value: self.value,
            real: self.real.clone(),
        }
    }
}

impl<T: Default> Default for Sender<T> {
    fn default() -> Self {
        Sender::new(T::default())
    }
}

pub struct Receiver<T> {
    end: Receiving,
    value: ObjectId,
    real: real::Receiver<T>,
}

impl<T> Receiver<T> {
    #[track_caller]
    pub fn borrow(&self) -> Ref<'_, T> {
        let call = Call::here("borrow");
        let borrowed = Borrowed::new(self.value, Access::Shared, call);
        let real = self.real.borrow();
        read(self.value, call.line, &*real);
        Ref {
            real,
            _borrowed: borrowed,
        }
    }

    #[track_caller]
    pub fn borrow_and_update(&mut self) -> Ref<'_, T> {
        let call = Call::here("borrow_and_update");
        let borrowed = Borrowed::new(self.value, Access::Shared, call);
        let real = self.real.borrow_and_update();
        read(self.value, call.line, &*real);
        Ref {
            real,
            _borrowed: borrowed,
        }
    }

    /// # Errors
    /// All senders are gone.
    #[track_caller]
    pub fn has_changed(&self) -> Result<bool, RecvError> {
        Call::here("has_changed").looks_at(self.end.object());
        self.end.found_nothing();
        self.real.has_changed()
    }

    #[track_caller]
    pub fn is_closed(&self) -> bool {
        Call::here("is_closed").looks_at(self.end.object());
        self.end.found_nothing();
        self.real.is_closed()
    }

    pub fn mark_changed(&mut self) {
        self.real.mark_changed();
    }

    pub fn mark_unchanged(&mut self) {
        self.real.mark_unchanged();
    }

    #[track_caller]
    pub fn changed(&mut self) -> impl Future<Output = Result<(), RecvError>> {
        let line = world::line_of(Location::caller());
        let (end, real) = (&self.end, self.real.changed());
        async move {
            let real = end.finding(real, Result::is_ok);
            watched("changed", line, Some(end.object()), real).await?;
            end.received(line);
            Ok(())
        }
    }

    /// The value is borrowed from when the wait ends.
    #[track_caller]
    pub fn wait_for(
        &mut self,
        condition: impl FnMut(&T) -> bool,
    ) -> impl Future<Output = Result<Ref<'_, T>, RecvError>> {
        let call = Call::here("wait_for");
        let (end, value, real) = (&self.end, self.value, self.real.wait_for(condition));
        async move {
            let (mut real, mut told) = (std::pin::pin!(real), false);
            std::future::poll_fn(move |context| {
                // As when it is borrowed, because the condition looks at it.
                let borrowed = Borrowed::new(value, Access::Shared, call);
                let polled = leaving_waker(context, |context| real.as_mut().poll(context));
                let wait = AsyncWait {
                    call: call.name,
                    line: call.line,
                    object: Some(end.object()),
                };
                note_wait(polled.is_pending(), wait, &mut told);
                match polled {
                    Poll::Ready(Ok(real)) => {
                        end.received(call.line);
                        Poll::Ready(Ok(Ref {
                            real,
                            _borrowed: borrowed,
                        }))
                    }
                    Poll::Ready(Err(closed)) => {
                        end.found_nothing();
                        Poll::Ready(Err(closed))
                    }
                    Poll::Pending => {
                        end.found_nothing();
                        Poll::Pending
                    }
                }
            })
            .await
        }
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }
}

impl<T> Clone for Receiver<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Call::here("clone").goes();
        self.end.is_cloned();
        Receiver {
            end: Receiving::one_of_many(self.end.object()),
            value: self.value,
            real: self.real.clone(),
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

impl<T: fmt::Debug> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

impl<T: fmt::Debug> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

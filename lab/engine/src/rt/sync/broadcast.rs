//! `tokio::sync::broadcast`, recorded; its receiver can also block a thread of the world.
//!
//! A real channel keeps each value behind a lock that blocks its thread, and clones and drops it
//! there, which may run any code. All threads of the world share one real thread, so one of the
//! world's locks stands for all of these, and is waited for there.

use super::noticed::{Call, Receiving, Sending, count_looked_at, found_nothing, new_object};
use crate::rt::watched;
use crate::world::{self, Access, Pending};
use kit_record::ObjectId;
use std::fmt;
use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::panic::Location;
use tokio::sync::broadcast as real;
pub use tokio::sync::broadcast::error;

use error::{RecvError, SendError, TryRecvError};

#[must_use]
#[track_caller]
pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {
    let sender = Sender::new(capacity);
    let receiver = sender.receiver(sender.real.subscribe());
    (sender, receiver)
}

/// The values of a channel, behind their locks.
#[derive(Clone, Copy)]
struct Values {
    object: ObjectId,
    capacity: usize,
}

/// Values that are being used: nobody else can use them.
struct InUse(Values);

impl Values {
    fn used(self, call: Call) -> InUse {
        if world::inside() {
            self.wait_for(call);
            world::with(|world| world.hold(self.object, Access::Alone, call.line));
        }
        InUse(self)
    }

    /// Until nobody uses them. Somebody else can only have been stopped while a value was cloned or
    /// dropped.
    fn wait_for(self, call: Call) {
        /// While it is, nobody else can use the channel; really, it depends on which value it is.
        const HOW: &str = "a broadcast channel while one of its values is cloned or dropped";
        if !world::inside() {
            return;
        }
        if !world::with(|world| world.can_lock(self.object, Access::Alone)) {
            if self.capacity > 1 && world::with(|world| world.holds_alone(self.object)) {
                world::not_modelled(HOW, call.line);
            }
            if self.capacity > 1 {
                world::with(|world| world.wait_for_more(HOW, call.line));
            }
            let pending = Pending::Lock(self.object, Access::Alone);
            world::step(pending, call.name, call.line);
        }
        world::with(|world| world.see_done(self.object));
    }
}

impl Values {
    /// `receiving`, each poll of which uses them.
    async fn used_by<F: Future>(self, call: Call, receiving: F) -> F::Output {
        let mut receiving = std::pin::pin!(receiving);
        std::future::poll_fn(|context| {
            let _used = self.used(call);
            receiving.as_mut().poll(context)
        })
        .await
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        if world::inside() {
            world::with(|world| world.let_go(self.0.object, Access::Alone));
        }
    }
}

pub struct Sender<T> {
    end: Sending,
    values: Values,
    real: real::Sender<T>,
}

impl<T> Sender<T> {
    #[must_use]
    #[track_caller]
    pub fn new(capacity: usize) -> Sender<T> {
        let at = Location::caller();
        let real = real::Sender::new(capacity);
        let line = world::line_of(at);
        Sender {
            end: Sending::new(new_object("channel", line), at),
            values: Values {
                object: new_object("broadcast values", line),
                capacity,
            },
            real,
        }
    }

    /// How many receive, or have yet to receive what was sent, is looked at.
    #[track_caller]
    fn looking(&self, name: &'static str) {
        let call = Call::here(name);
        call.looks_at(self.end.object());
        self.end.looks_for_receivers();
        self.values.wait_for(call);
    }

    fn receiver(&self, real: real::Receiver<T>) -> Receiver<T> {
        Receiver {
            end: Receiving::one_of_many(self.end.object()),
            values: self.values,
            real: Dropping {
                values: self.values,
                real: Some(real),
            },
        }
    }

    /// # Errors
    /// Nobody receives.
    #[track_caller]
    pub fn send(&self, value: T) -> Result<usize, SendError<T>> {
        let call = Call::here("send");
        call.changes(self.end.object());
        self.end.looks_for_receivers();
        let used = self.values.used(call);
        let receivers = self.real.send(value)?;
        drop(used);
        self.end.sent(call.line);
        Ok(receivers)
    }

    #[must_use]
    #[track_caller]
    pub fn subscribe(&self) -> Receiver<T> {
        let call = Call::here("subscribe");
        call.changes(self.end.object());
        self.values.wait_for(call);
        self.receiver(self.real.subscribe())
    }

    #[must_use]
    pub fn downgrade(&self) -> WeakSender<T> {
        WeakSender {
            real: self.real.downgrade(),
            object: self.end.object(),
            values: self.values,
        }
    }

    #[must_use]
    #[track_caller]
    pub fn len(&self) -> usize {
        self.looking("len");
        self.real.len()
    }

    #[must_use]
    #[track_caller]
    pub fn is_empty(&self) -> bool {
        self.looking("is_empty");
        self.real.is_empty()
    }

    #[must_use]
    #[track_caller]
    pub fn receiver_count(&self) -> usize {
        self.looking("receiver_count");
        self.real.receiver_count()
    }

    #[must_use]
    #[track_caller]
    pub fn strong_count(&self) -> usize {
        count_looked_at(self.end.object(), Call::here("strong_count"));
        self.real.strong_count()
    }

    #[must_use]
    #[track_caller]
    pub fn weak_count(&self) -> usize {
        count_looked_at(self.end.object(), Call::here("weak_count"));
        self.real.weak_count()
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }

    #[track_caller]
    pub fn closed(&self) -> impl Future<Output = ()> {
        let line = world::line_of(Location::caller());
        let closed = self.end.looking_for_receivers(self.real.closed());
        watched("closed", line, Some(self.end.object()), closed)
    }
}

impl<T> Clone for Sender<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Sender {
            end: self.end.another(Location::caller()),
            values: self.values,
            real: self.real.clone(),
        }
    }
}

/// A sender that does not keep the channel open.
pub struct WeakSender<T> {
    real: real::WeakSender<T>,
    object: ObjectId,
    values: Values,
}

impl<T> WeakSender<T> {
    #[must_use]
    #[track_caller]
    pub fn upgrade(&self) -> Option<Sender<T>> {
        Call::here("upgrade").changes(self.object);
        found_nothing(self.object);
        let real = self.real.upgrade()?;
        Some(Sender {
            end: Sending::new(self.object, Location::caller()),
            values: self.values,
            real,
        })
    }

    #[must_use]
    #[track_caller]
    pub fn strong_count(&self) -> usize {
        count_looked_at(self.object, Call::here("strong_count"));
        self.real.strong_count()
    }

    #[must_use]
    #[track_caller]
    pub fn weak_count(&self) -> usize {
        count_looked_at(self.object, Call::here("weak_count"));
        self.real.weak_count()
    }
}

impl<T> Clone for WeakSender<T> {
    fn clone(&self) -> Self {
        WeakSender {
            real: self.real.clone(),
            object: self.object,
            values: self.values,
        }
    }
}

pub struct Receiver<T> {
    end: Receiving,
    values: Values,
    real: Dropping<T>,
}

/// A real receiver, which drops values when it is dropped.
struct Dropping<T> {
    values: Values,
    /// Gone only while it is dropped.
    real: Option<real::Receiver<T>>,
}

impl<T> Drop for Dropping<T> {
    fn drop(&mut self) {
        let used = self.values.used(Call {
            name: "drop",
            line: None,
        });
        self.real = None;
        drop(used);
    }
}

impl<T> Deref for Dropping<T> {
    type Target = real::Receiver<T>;
    fn deref(&self) -> &real::Receiver<T> {
        self.real.as_ref().expect("it was not dropped")
    }
}

impl<T> DerefMut for Dropping<T> {
    fn deref_mut(&mut self) -> &mut real::Receiver<T> {
        self.real.as_mut().expect("it was not dropped")
    }
}

impl<T: Clone> Receiver<T> {
    #[track_caller]
    pub fn recv(&mut self) -> impl Future<Output = Result<T, RecvError>> {
        let call = Call::here("recv");
        let (end, values, real) = (&self.end, self.values, self.real.recv());
        async move {
            let real = values.used_by(call, real);
            let real = end.finding(real, |received| !matches!(received, Err(RecvError::Closed)));
            let item = watched("recv", call.line, Some(end.object()), real).await?;
            end.received(call.line);
            Ok(item)
        }
    }

    /// # Errors
    /// Nothing is there now, too much was missed, or all senders are gone.
    #[track_caller]
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
        let call = Call::here("try_recv");
        call.changes(self.end.object());
        let used = self.values.used(call);
        let item = self.real.try_recv();
        drop(used);
        match item {
            Ok(_) => self.end.received(call.line),
            Err(TryRecvError::Lagged(_)) => {}
            Err(TryRecvError::Empty | TryRecvError::Closed) => self.end.found_nothing(),
        }
        item
    }

    /// # Errors
    /// Too much was missed, or all senders are gone.
    #[track_caller]
    pub fn blocking_recv(&mut self) -> Result<T, RecvError> {
        let call = Call::here("blocking_recv");
        call.changes(self.end.object());
        world::block_on(self.recv(), call.name, call.line)
    }

    #[must_use]
    #[track_caller]
    pub fn resubscribe(&self) -> Receiver<T> {
        let call = Call::here("resubscribe");
        call.changes(self.end.object());
        self.values.wait_for(call);
        Receiver {
            end: Receiving::one_of_many(self.end.object()),
            values: self.values,
            real: Dropping {
                values: self.values,
                real: Some(self.real.resubscribe()),
            },
        }
    }
}

impl<T> Receiver<T> {
    #[track_caller]
    fn looking(&self, name: &'static str) {
        let call = Call::here(name);
        call.looks_at(self.end.object());
        self.values.wait_for(call);
    }

    #[must_use]
    #[track_caller]
    pub fn len(&self) -> usize {
        self.looking("len");
        self.real.len()
    }

    #[must_use]
    #[track_caller]
    pub fn is_empty(&self) -> bool {
        self.looking("is_empty");
        self.real.is_empty()
    }

    #[must_use]
    #[track_caller]
    pub fn is_closed(&self) -> bool {
        Call::here("is_closed").looks_at(self.end.object());
        self.end.found_nothing();
        self.real.is_closed()
    }

    #[must_use]
    #[track_caller]
    pub fn sender_strong_count(&self) -> usize {
        count_looked_at(self.end.object(), Call::here("sender_strong_count"));
        self.real.sender_strong_count()
    }

    #[must_use]
    #[track_caller]
    pub fn sender_weak_count(&self) -> usize {
        count_looked_at(self.end.object(), Call::here("sender_weak_count"));
        self.real.sender_weak_count()
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }
}

impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for WeakSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WeakSender").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

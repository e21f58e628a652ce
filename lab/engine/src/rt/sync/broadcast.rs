//! `tokio::sync::broadcast`, recorded; its receiver can also block a thread of the world.

use super::noticed::{Call, Receiving, Sending, changed, new_object};
use crate::rt::watched;
use crate::world;
use kit_record::ObjectId;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use tokio::sync::broadcast as real;
pub use tokio::sync::broadcast::error;

use error::{RecvError, SendError, TryRecvError};

#[must_use]
#[track_caller]
pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {
    let sender = Sender::new(capacity);
    let receiver = Receiver {
        real: sender.real.subscribe(),
        end: Receiving::one_of_many(sender.end.object()),
    };
    (sender, receiver)
}

pub struct Sender<T> {
    real: real::Sender<T>,
    end: Sending,
}

impl<T> Sender<T> {
    #[must_use]
    #[track_caller]
    pub fn new(capacity: usize) -> Sender<T> {
        let at = Location::caller();
        Sender {
            real: real::Sender::new(capacity),
            end: Sending::new(new_object("channel", world::line_of(at)), at),
        }
    }

    /// # Errors
    /// Nobody receives.
    #[track_caller]
    pub fn send(&self, value: T) -> Result<usize, SendError<T>> {
        let call = Call::here("send");
        call.changes(self.end.object());
        let receivers = self.real.send(value)?;
        self.end.sent(call.line);
        Ok(receivers)
    }

    #[must_use]
    #[track_caller]
    pub fn subscribe(&self) -> Receiver<T> {
        Call::here("subscribe").changes(self.end.object());
        Receiver {
            real: self.real.subscribe(),
            end: Receiving::one_of_many(self.end.object()),
        }
    }

    #[must_use]
    pub fn downgrade(&self) -> WeakSender<T> {
        changed(self.end.object());
        WeakSender {
            real: self.real.downgrade(),
            object: self.end.object(),
        }
    }

    #[must_use]
    #[track_caller]
    pub fn len(&self) -> usize {
        Call::here("len").looks_at(self.end.object());
        self.real.len()
    }

    #[must_use]
    #[track_caller]
    pub fn is_empty(&self) -> bool {
        Call::here("is_empty").looks_at(self.end.object());
        self.real.is_empty()
    }

    #[must_use]
    #[track_caller]
    pub fn receiver_count(&self) -> usize {
        Call::here("receiver_count").looks_at(self.end.object());
        self.real.receiver_count()
    }

    #[must_use]
    #[track_caller]
    pub fn strong_count(&self) -> usize {
        Call::here("strong_count").looks_at(self.end.object());
        self.real.strong_count()
    }

    #[must_use]
    #[track_caller]
    pub fn weak_count(&self) -> usize {
        Call::here("weak_count").looks_at(self.end.object());
        self.real.weak_count()
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }

    #[track_caller]
    pub fn closed(&self) -> impl Future<Output = ()> {
        let line = world::line_of(Location::caller());
        watched("closed", line, Some(self.end.object()), self.real.closed())
    }
}

impl<T> Clone for Sender<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Sender {
            real: self.real.clone(),
            end: self.end.another(Location::caller()),
        }
    }
}

/// A sender that does not keep the channel open.
pub struct WeakSender<T> {
    real: real::WeakSender<T>,
    object: ObjectId,
}

impl<T> WeakSender<T> {
    #[must_use]
    #[track_caller]
    pub fn upgrade(&self) -> Option<Sender<T>> {
        Call::here("upgrade").changes(self.object);
        Some(Sender {
            real: self.real.upgrade()?,
            end: Sending::new(self.object, Location::caller()),
        })
    }

    #[must_use]
    #[track_caller]
    pub fn strong_count(&self) -> usize {
        Call::here("strong_count").looks_at(self.object);
        self.real.strong_count()
    }

    #[must_use]
    #[track_caller]
    pub fn weak_count(&self) -> usize {
        Call::here("weak_count").looks_at(self.object);
        self.real.weak_count()
    }
}

impl<T> Clone for WeakSender<T> {
    fn clone(&self) -> Self {
        WeakSender {
            real: self.real.clone(),
            object: self.object,
        }
    }
}

impl<T> Drop for WeakSender<T> {
    fn drop(&mut self) {
        changed(self.object);
    }
}

pub struct Receiver<T> {
    real: real::Receiver<T>,
    end: Receiving,
}

impl<T: Clone> Receiver<T> {
    #[track_caller]
    pub fn recv(&mut self) -> impl Future<Output = Result<T, RecvError>> {
        let line = world::line_of(Location::caller());
        let (end, real) = (&self.end, self.real.recv());
        async move {
            let item = watched("recv", line, Some(end.object()), real).await?;
            end.received(line);
            Ok(item)
        }
    }

    /// # Errors
    /// Nothing is there now, too much was missed, or all senders are gone.
    #[track_caller]
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
        let call = Call::here("try_recv");
        call.changes(self.end.object());
        let item = self.real.try_recv()?;
        self.end.received(call.line);
        Ok(item)
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
        Call::here("resubscribe").changes(self.end.object());
        Receiver {
            real: self.real.resubscribe(),
            end: Receiving::one_of_many(self.end.object()),
        }
    }
}

impl<T> Receiver<T> {
    #[must_use]
    #[track_caller]
    pub fn len(&self) -> usize {
        Call::here("len").looks_at(self.end.object());
        self.real.len()
    }

    #[must_use]
    #[track_caller]
    pub fn is_empty(&self) -> bool {
        Call::here("is_empty").looks_at(self.end.object());
        self.real.is_empty()
    }

    #[must_use]
    #[track_caller]
    pub fn is_closed(&self) -> bool {
        Call::here("is_closed").looks_at(self.end.object());
        self.real.is_closed()
    }

    #[must_use]
    #[track_caller]
    pub fn sender_strong_count(&self) -> usize {
        Call::here("sender_strong_count").looks_at(self.end.object());
        self.real.sender_strong_count()
    }

    #[must_use]
    #[track_caller]
    pub fn sender_weak_count(&self) -> usize {
        Call::here("sender_weak_count").looks_at(self.end.object());
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

//! `tokio::sync::oneshot`, recorded; its receiver can also block a thread of the world.

use super::noticed::{Call, Receiving, Sending, new_object};
use crate::recorder::AsyncWait;
use crate::rt::{announce, leaving_waker, note_wait, watched};
use crate::world;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};
pub use tokio::sync::oneshot::error;

#[must_use]
#[track_caller]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let at = Location::caller();
    let (sender, receiver) = tokio::sync::oneshot::channel();
    let object = new_object("channel", world::line_of(at));
    (
        Sender {
            end: Sending::new(object, at),
            real: sender,
        },
        Receiver {
            end: Receiving::only(object),
            real: receiver,
            told: false,
        },
    )
}

/// Fields are dropped in this order, as those of all ends of channels are.
pub struct Sender<T> {
    end: Sending,
    real: tokio::sync::oneshot::Sender<T>,
}

impl<T> Sender<T> {
    /// # Errors
    /// The value, if the receiver is gone.
    #[track_caller]
    pub fn send(mut self, value: T) -> Result<(), T> {
        let call = Call::here("send");
        call.changes(self.end.object());
        self.end.is_spent();
        self.real.send(value)?;
        self.end.sent_all(call.line);
        Ok(())
    }

    #[track_caller]
    pub fn closed(&mut self) -> impl Future<Output = ()> {
        let line = world::line_of(Location::caller());
        watched("closed", line, Some(self.end.object()), self.real.closed())
    }

    #[track_caller]
    pub fn is_closed(&self) -> bool {
        Call::here("is_closed").looks_at(self.end.object());
        self.real.is_closed()
    }

    #[track_caller]
    pub fn poll_closed(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let line = world::line_of(Location::caller());
        announce("closed", line, Some(self.end.object()));
        leaving_waker(context, |context| self.real.poll_closed(context))
    }
}

pub struct Receiver<T> {
    end: Receiving,
    real: tokio::sync::oneshot::Receiver<T>,
    /// Whether the trace has its wait already.
    told: bool,
}

impl<T> Receiver<T> {
    /// # Errors
    /// The sender is gone.
    #[track_caller]
    pub fn blocking_recv(self) -> Result<T, error::RecvError> {
        let call = Call::here("blocking_recv");
        call.changes(self.end.object());
        world::block_on(self, call.name, call.line)
    }

    /// # Errors
    /// Nothing is there now, or the sender is gone.
    #[track_caller]
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {
        let call = Call::here("try_recv");
        call.changes(self.end.object());
        let item = self.real.try_recv();
        match item {
            Ok(_) => self.end.received_all(call.line),
            Err(_) => self.end.found_nothing(),
        }
        item
    }

    #[track_caller]
    pub fn close(&mut self) {
        Call::here("close").changes(self.end.object());
        self.real.close();
    }

    #[must_use]
    pub fn is_terminated(&self) -> bool {
        self.real.is_terminated()
    }

    #[must_use]
    #[track_caller]
    pub fn is_empty(&self) -> bool {
        Call::here("is_empty").looks_at(self.end.object());
        self.real.is_empty()
    }
}

impl<T> Future for Receiver<T> {
    type Output = Result<T, error::RecvError>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let line = world::line_of(Location::caller());
        let own = &mut *self;
        announce("recv", line, Some(own.end.object()));
        let polled = leaving_waker(context, |context| Pin::new(&mut own.real).poll(context));
        let wait = AsyncWait {
            call: "recv",
            line,
            object: Some(own.end.object()),
        };
        note_wait(polled.is_pending(), wait, &mut own.told);
        match polled {
            Poll::Ready(Ok(_)) => own.end.received_all(line),
            Poll::Ready(Err(_)) | Poll::Pending => own.end.found_nothing(),
        }
        polled
    }
}

impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

//! `futures::channel::oneshot`, recorded.

use super::polled;
use crate::rt::sync::noticed::{Call, Receiving, Sending, new_object};
use crate::world;
use futures::channel::oneshot as real;
pub use futures::channel::oneshot::Canceled;
use futures::future::FusedFuture;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

#[track_caller]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let at = Location::caller();
    let object = new_object("channel", world::line_of(at));
    let (sender, receiver) = real::channel();
    (
        Sender {
            end: Sending::new(object, at),
            real: sender,
            told: false,
        },
        Receiver {
            end: Receiving::only(object),
            real: receiver,
            told: false,
        },
    )
}

/// Fields are dropped in this order, as those of all ends of channels are: first it is told.
pub struct Sender<T> {
    end: Sending,
    real: real::Sender<T>,
    told: bool,
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
    pub fn poll_canceled(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let (call, object) = (Call::here("cancellation"), self.end.object());
        let real = &mut self.real;
        polled(
            call,
            Call::changes,
            object,
            &mut self.told,
            context,
            |context| real.poll_canceled(context),
        )
    }

    pub fn cancellation(&mut self) -> Cancellation<'_, T> {
        Cancellation { sender: self }
    }

    #[must_use]
    #[track_caller]
    pub fn is_canceled(&self) -> bool {
        Call::here("is_canceled").looks_at(self.end.object());
        self.real.is_canceled()
    }

    #[must_use]
    pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool {
        self.real.is_connected_to(&receiver.real)
    }
}

/// Ready when the receiver is gone.
#[must_use = "futures do nothing unless you `.await` or poll them"]
#[derive(Debug)]
pub struct Cancellation<'a, T> {
    sender: &'a mut Sender<T>,
}

impl<T> Future for Cancellation<'_, T> {
    type Output = ();

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.sender.poll_canceled(context)
    }
}

#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Receiver<T> {
    end: Receiving,
    real: real::Receiver<T>,
    /// Whether the trace has its wait already.
    told: bool,
}

impl<T> Receiver<T> {
    #[track_caller]
    pub fn close(&mut self) {
        Call::here("close").changes(self.end.object());
        self.real.close();
    }

    /// # Errors
    /// The sender is gone.
    #[track_caller]
    pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {
        let call = Call::here("try_recv");
        call.changes(self.end.object());
        let item = self.real.try_recv();
        match item {
            Ok(Some(_)) => self.end.received_all(call.line),
            Ok(None) | Err(_) => self.end.found_nothing(),
        }
        item
    }
}

impl<T> Future for Receiver<T> {
    type Output = Result<T, Canceled>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let call = Call::here("recv");
        let own = &mut *self;
        let (object, real) = (own.end.object(), Pin::new(&mut own.real));
        let polled = polled(
            call,
            Call::changes,
            object,
            &mut own.told,
            context,
            |context| real.poll(context),
        );
        match polled {
            Poll::Ready(Ok(_)) => own.end.received_all(call.line),
            Poll::Ready(Err(_)) | Poll::Pending => own.end.found_nothing(),
        }
        polled
    }
}

impl<T> FusedFuture for Receiver<T> {
    #[track_caller]
    fn is_terminated(&self) -> bool {
        // It looks whether the sender is gone.
        Call::here("is_terminated").looks_at(self.end.object());
        self.end.found_nothing();
        self.real.is_terminated()
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

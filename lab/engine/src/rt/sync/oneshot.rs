//! `tokio::sync::oneshot`, whose receiver can also block a thread of the world.

use crate::recorder::AsyncWait;
use crate::world;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};
pub use tokio::sync::oneshot::Sender;
pub use tokio::sync::oneshot::error;

#[must_use]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let (sender, real) = tokio::sync::oneshot::channel();
    (sender, Receiver { real })
}

pub struct Receiver<T> {
    real: tokio::sync::oneshot::Receiver<T>,
}

impl<T> Receiver<T> {
    /// # Errors
    /// The sender is gone.
    #[track_caller]
    pub fn blocking_recv(self) -> Result<T, error::RecvError> {
        world::block_on(self, "blocking_recv", world::line_of(Location::caller()))
    }

    /// # Errors
    /// Nothing is there now, or the sender is gone.
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {
        self.real.try_recv()
    }

    pub fn close(&mut self) {
        self.real.close();
    }

    #[must_use]
    pub fn is_terminated(&self) -> bool {
        self.real.is_terminated()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.real.is_empty()
    }
}

impl<T> Future for Receiver<T> {
    type Output = Result<T, error::RecvError>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let line = world::line_of(Location::caller());
        let polled = Pin::new(&mut self.real).poll(context);
        let wait = polled.is_pending().then_some(AsyncWait {
            call: "recv",
            line,
            object: None,
        });
        world::with(|world| {
            let actor = world.actor();
            world.recorder.set_waiting(actor, wait);
        });
        polled
    }
}

impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

//! `tokio::sync::broadcast`, whose receiver can also block a thread of the world.

use crate::rt::watched;
use crate::world;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use tokio::sync::broadcast as real;
pub use tokio::sync::broadcast::error;

use error::{RecvError, SendError, TryRecvError};

#[must_use]
pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = real::channel(capacity);
    (Sender { real: sender }, Receiver { real: receiver })
}

pub struct Sender<T> {
    real: real::Sender<T>,
}

impl<T> Sender<T> {
    #[must_use]
    pub fn new(capacity: usize) -> Sender<T> {
        Sender {
            real: real::Sender::new(capacity),
        }
    }

    /// # Errors
    /// Nobody receives.
    pub fn send(&self, value: T) -> Result<usize, SendError<T>> {
        self.real.send(value)
    }

    #[must_use]
    pub fn subscribe(&self) -> Receiver<T> {
        Receiver {
            real: self.real.subscribe(),
        }
    }

    #[must_use]
    pub fn downgrade(&self) -> WeakSender<T> {
        WeakSender {
            real: self.real.downgrade(),
        }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.real.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.real.is_empty()
    }

    #[must_use]
    pub fn receiver_count(&self) -> usize {
        self.real.receiver_count()
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }

    pub async fn closed(&self) {
        self.real.closed().await;
    }
}

/// A sender that does not keep the channel open.
pub struct WeakSender<T> {
    real: real::WeakSender<T>,
}

impl<T> WeakSender<T> {
    #[must_use]
    pub fn upgrade(&self) -> Option<Sender<T>> {
        Some(Sender {
            real: self.real.upgrade()?,
        })
    }
}

impl<T> Clone for WeakSender<T> {
    fn clone(&self) -> Self {
        WeakSender {
            real: self.real.clone(),
        }
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Self {
        Sender {
            real: self.real.clone(),
        }
    }
}

pub struct Receiver<T> {
    real: real::Receiver<T>,
}

impl<T: Clone> Receiver<T> {
    #[track_caller]
    pub fn recv(&mut self) -> impl Future<Output = Result<T, RecvError>> {
        watched(
            "recv",
            world::line_of(Location::caller()),
            None,
            self.real.recv(),
        )
    }

    /// # Errors
    /// Nothing is there now, too much was missed, or all senders are gone.
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
        self.real.try_recv()
    }

    /// # Errors
    /// Too much was missed, or all senders are gone.
    #[track_caller]
    pub fn blocking_recv(&mut self) -> Result<T, RecvError> {
        world::block_on(
            self.recv(),
            "blocking_recv",
            world::line_of(Location::caller()),
        )
    }

    #[must_use]
    pub fn resubscribe(&self) -> Receiver<T> {
        Receiver {
            real: self.real.resubscribe(),
        }
    }
}

impl<T> Receiver<T> {
    #[must_use]
    pub fn len(&self) -> usize {
        self.real.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.real.is_empty()
    }

    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.real.is_closed()
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

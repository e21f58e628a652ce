//! `tokio::sync::mpsc`, recorded: who sends, who waits, and which senders are still alive.

use crate::rt::watched;
use crate::world;
use kit_record::{Holder, ObjectId, What};
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::mpsc as real;
pub use tokio::sync::mpsc::{OwnedPermit, Permit, PermitIterator, error};

use error::{SendError, SendTimeoutError, TryRecvError, TrySendError};

/// What the lab knows of one sending handle: it keeps the receiver waiting while it lives.
struct Alive {
    object: ObjectId,
    keeper: u64,
}

impl Alive {
    fn new(object: ObjectId, at: &Location<'_>) -> Alive {
        let line = world::line_of(at);
        let keeper = world::with(|world| {
            let role = "Sender still alive".to_owned();
            world.recorder.add_keeper(
                object,
                Holder {
                    actor: None,
                    role,
                    line,
                },
            )
        });
        Alive { object, keeper }
    }

    fn clone_at(&self, at: &Location<'_>) -> Alive {
        Alive::new(self.object, at)
    }

    fn sent(&self, line: Option<u32>) {
        world::with(|world| {
            world.event(
                line,
                What::Sent {
                    object: self.object,
                },
            )
        });
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        if !world::inside() {
            return;
        }
        world::with(|world| {
            if world.recorder.remove_keeper(self.object, self.keeper) == 0 {
                let side = "sender".to_owned();
                world.event(
                    None,
                    What::Closed {
                        object: self.object,
                        side,
                    },
                );
            }
        });
    }
}

#[track_caller]
fn new_object() -> ObjectId {
    let line = world::line_of(Location::caller());
    world::with(|world| world.recorder.add_object("channel", line))
}

#[must_use]
#[track_caller]
pub fn channel<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = real::channel(capacity);
    let object = new_object();
    let alive = Alive::new(object, Location::caller());
    (
        Sender {
            real: sender,
            alive,
        },
        Receiver {
            real: receiver,
            object,
        },
    )
}

#[must_use]
#[track_caller]
pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    let (sender, receiver) = real::unbounded_channel();
    let object = new_object();
    let alive = Alive::new(object, Location::caller());
    (
        UnboundedSender {
            real: sender,
            alive,
        },
        UnboundedReceiver {
            real: receiver,
            object,
        },
    )
}

pub struct Sender<T> {
    real: real::Sender<T>,
    alive: Alive,
}

impl<T> Sender<T> {
    #[track_caller]
    pub fn send(&self, item: T) -> impl Future<Output = Result<(), SendError<T>>> {
        let line = world::line_of(Location::caller());
        let sending = watched("send", line, Some(self.alive.object), self.real.send(item));
        async move {
            sending.await?;
            self.alive.sent(line);
            Ok(())
        }
    }

    /// # Errors
    /// The channel is full or closed.
    #[track_caller]
    pub fn try_send(&self, item: T) -> Result<(), TrySendError<T>> {
        self.real.try_send(item)?;
        self.alive.sent(world::line_of(Location::caller()));
        Ok(())
    }

    /// # Errors
    /// The channel is closed.
    #[track_caller]
    pub fn blocking_send(&self, item: T) -> Result<(), SendError<T>> {
        let line = world::line_of(Location::caller());
        world::block_on(self.send(item), "blocking_send", line)
    }

    /// # Errors
    /// The channel is closed, or there was no room in time.
    #[track_caller]
    pub fn send_timeout(
        &self,
        item: T,
        timeout: Duration,
    ) -> impl Future<Output = Result<(), SendTimeoutError<T>>> {
        let line = world::line_of(Location::caller());
        let reserving = crate::rt::time::timeout(timeout, self.real.reserve());
        async move {
            match watched("send", line, Some(self.alive.object), reserving).await {
                Ok(Ok(permit)) => {
                    permit.send(item);
                    self.alive.sent(line);
                    Ok(())
                }
                Ok(Err(_)) => Err(SendTimeoutError::Closed(item)),
                Err(_) => Err(SendTimeoutError::Timeout(item)),
            }
        }
    }

    #[track_caller]
    pub fn reserve(&self) -> impl Future<Output = Result<Permit<'_, T>, SendError<()>>> {
        let line = world::line_of(Location::caller());
        watched(
            "reserve",
            line,
            Some(self.alive.object),
            self.real.reserve(),
        )
    }

    /// # Errors
    /// The channel is full or closed.
    pub fn try_reserve(&self) -> Result<Permit<'_, T>, TrySendError<()>> {
        self.real.try_reserve()
    }

    pub async fn closed(&self) {
        self.real.closed().await;
    }

    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.real.is_closed()
    }

    #[must_use]
    pub fn capacity(&self) -> usize {
        self.real.capacity()
    }

    #[must_use]
    pub fn max_capacity(&self) -> usize {
        self.real.max_capacity()
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }

    #[must_use]
    pub fn downgrade(&self) -> WeakSender<T> {
        WeakSender {
            real: self.real.downgrade(),
            object: self.alive.object,
        }
    }
}

pub struct UnboundedSender<T> {
    real: real::UnboundedSender<T>,
    alive: Alive,
}

impl<T> UnboundedSender<T> {
    /// # Errors
    /// The channel is closed.
    #[track_caller]
    pub fn send(&self, item: T) -> Result<(), SendError<T>> {
        self.real.send(item)?;
        self.alive.sent(world::line_of(Location::caller()));
        Ok(())
    }

    pub async fn closed(&self) {
        self.real.closed().await;
    }

    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.real.is_closed()
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }

    #[must_use]
    pub fn downgrade(&self) -> WeakUnboundedSender<T> {
        WeakUnboundedSender {
            real: self.real.downgrade(),
            object: self.alive.object,
        }
    }
}

pub struct Receiver<T> {
    real: real::Receiver<T>,
    object: ObjectId,
}

pub struct UnboundedReceiver<T> {
    real: real::UnboundedReceiver<T>,
    object: ObjectId,
}

/// A sender that does not keep the channel open.
pub struct WeakSender<T> {
    real: real::WeakSender<T>,
    object: ObjectId,
}

/// The same, of an unbounded channel.
pub struct WeakUnboundedSender<T> {
    real: real::WeakUnboundedSender<T>,
    object: ObjectId,
}

macro_rules! senders {
    ($($sender:ident $weak:ident)*) => {
        $(
            impl<T> Clone for $sender<T> {
                #[track_caller]
                fn clone(&self) -> Self {
                    let alive = self.alive.clone_at(Location::caller());
                    $sender { real: self.real.clone(), alive }
                }
            }

            impl<T> Clone for $weak<T> {
                fn clone(&self) -> Self {
                    $weak { real: self.real.clone(), object: self.object }
                }
            }

            impl<T> $weak<T> {
                #[track_caller]
                pub fn upgrade(&self) -> Option<$sender<T>> {
                    let real = self.real.upgrade()?;
                    Some($sender { real, alive: Alive::new(self.object, Location::caller()) })
                }
            }

            impl<T> fmt::Debug for $sender<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($sender)).finish_non_exhaustive()
                }
            }

            impl<T> fmt::Debug for $weak<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($weak)).finish_non_exhaustive()
                }
            }
        )*
    };
}

macro_rules! receivers {
    ($($receiver:ident)*) => {
        $(
            impl<T> $receiver<T> {
                #[track_caller]
                pub fn recv(&mut self) -> impl Future<Output = Option<T>> {
                    let line = world::line_of(Location::caller());
                    let object = self.object;
                    let receiving = watched("recv", line, Some(object), self.real.recv());
                    async move {
                        let item = receiving.await;
                        if item.is_some() {
                            world::with(|world| world.event(line, What::Received { object }));
                        }
                        item
                    }
                }

                #[track_caller]
                pub fn recv_many<'a>(
                    &'a mut self,
                    buffer: &'a mut Vec<T>,
                    limit: usize,
                ) -> impl Future<Output = usize> + 'a {
                    let line = world::line_of(Location::caller());
                    let object = self.object;
                    let receiving = self.real.recv_many(buffer, limit);
                    async move {
                        let count = watched("recv", line, Some(object), receiving).await;
                        for _ in 0..count {
                            world::with(|world| world.event(line, What::Received { object }));
                        }
                        count
                    }
                }

                /// # Errors
                /// Nothing is there now, or all senders are gone.
                #[track_caller]
                pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
                    let item = self.real.try_recv()?;
                    let (object, line) = (self.object, world::line_of(Location::caller()));
                    world::with(|world| world.event(line, What::Received { object }));
                    Ok(item)
                }

                #[track_caller]
                pub fn blocking_recv(&mut self) -> Option<T> {
                    let line = world::line_of(Location::caller());
                    world::block_on(self.recv(), "blocking_recv", line)
                }

                #[track_caller]
                pub fn poll_recv(&mut self, context: &mut Context<'_>) -> Poll<Option<T>> {
                    let polled = self.real.poll_recv(context);
                    if let Poll::Ready(Some(_)) = polled {
                        let (object, line) = (self.object, world::line_of(Location::caller()));
                        world::with(|world| world.event(line, What::Received { object }));
                    }
                    polled
                }

                pub fn close(&mut self) {
                    self.real.close();
                }

                #[must_use]
                pub fn is_closed(&self) -> bool {
                    self.real.is_closed()
                }

                #[must_use]
                pub fn is_empty(&self) -> bool {
                    self.real.is_empty()
                }

                #[must_use]
                pub fn len(&self) -> usize {
                    self.real.len()
                }
            }

            impl<T> Drop for $receiver<T> {
                fn drop(&mut self) {
                    if world::inside() {
                        let (object, side) = (self.object, "receiver".to_owned());
                        world::with(|world| world.event(None, What::Closed { object, side }));
                    }
                }
            }

            impl<T> fmt::Debug for $receiver<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($receiver)).finish_non_exhaustive()
                }
            }
        )*
    };
}

senders!(Sender WeakSender UnboundedSender WeakUnboundedSender);
receivers!(Receiver UnboundedReceiver);

//! `tokio::sync::mpsc`, recorded: who sends, who waits, and which senders are still alive.

use super::noticed::{Call, Receiving, Sending, changed, new_object};
use crate::rt::{announce, watched};
use crate::world;
use kit_record::ObjectId;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::mpsc as real;
pub use tokio::sync::mpsc::error;

use error::{SendError, SendTimeoutError, TryRecvError, TrySendError};

/// Sends, or loses the item where a full channel is to be taken for one with room.
async fn with_room<F: Future>(sending: F) -> Option<F::Output> {
    let mut sending = std::pin::pin!(sending);
    let poll = |context: &mut Context<'_>| match sending.as_mut().poll(context) {
        Poll::Pending if world::with(|world| world.makes_room_for(context.waker())) => {
            Poll::Ready(None)
        }
        poll => poll.map(Some),
    };
    std::future::poll_fn(poll).await
}

/// A new channel around a real one's two ends.
macro_rules! ends {
    ($sender:ident, $receiver:ident, $real:expr) => {{
        let at = Location::caller();
        let object = new_object("channel", world::line_of(at));
        let (sender, receiver) = $real;
        let sender = $sender {
            real: sender,
            end: Sending::new(object, at),
        };
        let receiver = $receiver {
            real: receiver,
            end: Receiving::only(object),
        };
        (sender, receiver)
    }};
}

#[must_use]
#[track_caller]
pub fn channel<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {
    ends!(Sender, Receiver, real::channel(capacity))
}

#[must_use]
#[track_caller]
pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    ends!(
        UnboundedSender,
        UnboundedReceiver,
        real::unbounded_channel()
    )
}

pub struct Sender<T> {
    real: real::Sender<T>,
    end: Sending,
}

impl<T> Sender<T> {
    #[track_caller]
    fn changing(&self, name: &'static str) -> Call {
        let call = Call::here(name);
        call.changes(self.end.object());
        call
    }

    #[track_caller]
    pub fn send(&self, item: T) -> impl Future<Output = Result<(), SendError<T>>> {
        let line = world::line_of(Location::caller());
        let sending = with_room(self.real.send(item));
        let sending = watched("send", line, Some(self.end.object()), sending);
        async move {
            sending.await.unwrap_or(Ok(()))?;
            self.end.sent(line);
            Ok(())
        }
    }

    /// # Errors
    /// The channel is full or closed.
    #[track_caller]
    pub fn try_send(&self, item: T) -> Result<(), TrySendError<T>> {
        let call = self.changing("try_send");
        self.real.try_send(item)?;
        self.end.sent(call.line);
        Ok(())
    }

    /// # Errors
    /// The channel is closed.
    #[track_caller]
    pub fn blocking_send(&self, item: T) -> Result<(), SendError<T>> {
        let call = self.changing("blocking_send");
        world::block_on(self.send(item), call.name, call.line)
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
            match watched("send", line, Some(self.end.object()), reserving).await {
                Ok(Ok(permit)) => {
                    permit.send(item);
                    self.end.sent(line);
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
        async move {
            let reserving = self.real.reserve();
            let real = watched("reserve", line, Some(self.end.object()), reserving).await?;
            let end = &self.end;
            Ok(Permit { real, end })
        }
    }

    #[track_caller]
    pub fn reserve_many(
        &self,
        count: usize,
    ) -> impl Future<Output = Result<PermitIterator<'_, T>, SendError<()>>> {
        let line = world::line_of(Location::caller());
        async move {
            let reserving = self.real.reserve_many(count);
            let real = watched("reserve", line, Some(self.end.object()), reserving).await?;
            let end = &self.end;
            Ok(PermitIterator { real, end })
        }
    }

    #[track_caller]
    pub fn reserve_owned(self) -> impl Future<Output = Result<OwnedPermit<T>, SendError<()>>> {
        let line = world::line_of(Location::caller());
        async move {
            let Sender { real, end } = self;
            let real = watched("reserve", line, Some(end.object()), real.reserve_owned()).await?;
            Ok(OwnedPermit { real, end })
        }
    }

    /// # Errors
    /// The channel is full or closed.
    #[track_caller]
    pub fn try_reserve(&self) -> Result<Permit<'_, T>, TrySendError<()>> {
        self.changing("try_reserve");
        let (real, end) = (self.real.try_reserve()?, &self.end);
        Ok(Permit { real, end })
    }

    /// # Errors
    /// The channel has not so much room, or is closed.
    #[track_caller]
    pub fn try_reserve_many(
        &self,
        count: usize,
    ) -> Result<PermitIterator<'_, T>, TrySendError<()>> {
        self.changing("try_reserve");
        let (real, end) = (self.real.try_reserve_many(count)?, &self.end);
        Ok(PermitIterator { real, end })
    }

    /// # Errors
    /// The sender, if the channel is full or closed.
    #[track_caller]
    pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, TrySendError<Self>> {
        self.changing("try_reserve");
        let Sender { real, end } = self;
        match real.try_reserve_owned() {
            Ok(real) => Ok(OwnedPermit { real, end }),
            Err(TrySendError::Full(real)) => Err(TrySendError::Full(Sender { real, end })),
            Err(TrySendError::Closed(real)) => Err(TrySendError::Closed(Sender { real, end })),
        }
    }

    #[must_use]
    #[track_caller]
    pub fn capacity(&self) -> usize {
        Call::here("capacity").looks_at(self.end.object());
        self.real.capacity()
    }

    #[must_use]
    pub fn max_capacity(&self) -> usize {
        self.real.max_capacity()
    }
}

/// Room for one message.
pub struct Permit<'a, T> {
    real: real::Permit<'a, T>,
    end: &'a Sending,
}

impl<T> Permit<'_, T> {
    #[track_caller]
    pub fn send(self, item: T) {
        let call = Call::here("send");
        call.changes(self.end.object());
        self.real.send(item);
        self.end.sent(call.line);
    }
}

/// Room for some messages.
pub struct PermitIterator<'a, T> {
    real: real::PermitIterator<'a, T>,
    end: &'a Sending,
}

impl<'a, T> Iterator for PermitIterator<'a, T> {
    type Item = Permit<'a, T>;

    fn next(&mut self) -> Option<Permit<'a, T>> {
        let end = self.end;
        self.real.next().map(|real| Permit { real, end })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.real.size_hint()
    }
}

impl<T> ExactSizeIterator for PermitIterator<'_, T> {}
impl<T> std::iter::FusedIterator for PermitIterator<'_, T> {}

/// Room for one message, and the sender.
pub struct OwnedPermit<T> {
    real: real::OwnedPermit<T>,
    end: Sending,
}

impl<T> OwnedPermit<T> {
    #[track_caller]
    pub fn send(self, item: T) -> Sender<T> {
        let call = Call::here("send");
        call.changes(self.end.object());
        let real = self.real.send(item);
        self.end.sent(call.line);
        Sender {
            real,
            end: self.end,
        }
    }

    #[track_caller]
    pub fn release(self) -> Sender<T> {
        Call::here("release").changes(self.end.object());
        Sender {
            real: self.real.release(),
            end: self.end,
        }
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real.same_channel(&other.real)
    }

    #[must_use]
    pub fn same_channel_as_sender(&self, sender: &Sender<T>) -> bool {
        self.real.same_channel_as_sender(&sender.real)
    }
}

pub struct UnboundedSender<T> {
    real: real::UnboundedSender<T>,
    end: Sending,
}

impl<T> UnboundedSender<T> {
    /// # Errors
    /// The channel is closed.
    #[track_caller]
    pub fn send(&self, item: T) -> Result<(), SendError<T>> {
        let call = Call::here("send");
        call.changes(self.end.object());
        self.real.send(item)?;
        self.end.sent(call.line);
        Ok(())
    }
}

pub struct Receiver<T> {
    real: real::Receiver<T>,
    end: Receiving,
}

impl<T> Receiver<T> {
    #[must_use]
    #[track_caller]
    pub fn capacity(&self) -> usize {
        Call::here("capacity").looks_at(self.end.object());
        self.real.capacity()
    }

    #[must_use]
    pub fn max_capacity(&self) -> usize {
        self.real.max_capacity()
    }
}

pub struct UnboundedReceiver<T> {
    real: real::UnboundedReceiver<T>,
    end: Receiving,
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
            impl<T> $sender<T> {
                #[track_caller]
                pub fn closed(&self) -> impl Future<Output = ()> {
                    let line = world::line_of(Location::caller());
                    watched("closed", line, Some(self.end.object()), self.real.closed())
                }

                #[must_use]
                #[track_caller]
                pub fn is_closed(&self) -> bool {
                    Call::here("is_closed").looks_at(self.end.object());
                    self.real.is_closed()
                }

                #[must_use]
                pub fn same_channel(&self, other: &Self) -> bool {
                    self.real.same_channel(&other.real)
                }

                #[must_use]
                pub fn downgrade(&self) -> $weak<T> {
                    changed(self.end.object());
                    $weak { real: self.real.downgrade(), object: self.end.object() }
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
            }

            impl<T> Clone for $sender<T> {
                #[track_caller]
                fn clone(&self) -> Self {
                    let end = self.end.another(Location::caller());
                    $sender { real: self.real.clone(), end }
                }
            }

            impl<T> Clone for $weak<T> {
                fn clone(&self) -> Self {
                    $weak { real: self.real.clone(), object: self.object }
                }
            }

            impl<T> Drop for $weak<T> {
                fn drop(&mut self) {
                    changed(self.object);
                }
            }

            impl<T> $weak<T> {
                #[track_caller]
                pub fn upgrade(&self) -> Option<$sender<T>> {
                    Call::here("upgrade").changes(self.object);
                    let real = self.real.upgrade()?;
                    Some($sender { real, end: Sending::new(self.object, Location::caller()) })
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
        )*
    };
}

macro_rules! receivers {
    ($($receiver:ident)*) => {
        $(
            impl<T> $receiver<T> {
                #[track_caller]
                fn changing(&self, name: &'static str) -> Call {
                    let call = Call::here(name);
                    call.changes(self.end.object());
                    call
                }

                #[track_caller]
                pub fn recv(&mut self) -> impl Future<Output = Option<T>> {
                    let line = world::line_of(Location::caller());
                    let (end, real) = (&self.end, self.real.recv());
                    async move {
                        let item = watched("recv", line, Some(end.object()), real).await;
                        if item.is_some() {
                            end.received(line);
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
                    let (end, real) = (&self.end, self.real.recv_many(buffer, limit));
                    async move {
                        let count = watched("recv", line, Some(end.object()), real).await;
                        (0..count).for_each(|_| end.received(line));
                        count
                    }
                }

                /// # Errors
                /// Nothing is there now, or all senders are gone.
                #[track_caller]
                pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
                    let call = self.changing("try_recv");
                    let item = self.real.try_recv()?;
                    self.end.received(call.line);
                    Ok(item)
                }

                #[track_caller]
                pub fn blocking_recv(&mut self) -> Option<T> {
                    let call = self.changing("blocking_recv");
                    world::block_on(self.recv(), call.name, call.line)
                }

                #[track_caller]
                pub fn blocking_recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {
                    let call = self.changing("blocking_recv");
                    world::block_on(self.recv_many(buffer, limit), call.name, call.line)
                }

                #[track_caller]
                pub fn poll_recv(&mut self, context: &mut Context<'_>) -> Poll<Option<T>> {
                    announce("recv", world::line_of(Location::caller()), Some(self.end.object()));
                    let polled = self.real.poll_recv(context);
                    if let Poll::Ready(Some(_)) = polled {
                        self.end.received(world::line_of(Location::caller()));
                    }
                    polled
                }

                #[track_caller]
                pub fn poll_recv_many(
                    &mut self,
                    context: &mut Context<'_>,
                    buffer: &mut Vec<T>,
                    limit: usize,
                ) -> Poll<usize> {
                    announce("recv", world::line_of(Location::caller()), Some(self.end.object()));
                    let polled = self.real.poll_recv_many(context, buffer, limit);
                    if let Poll::Ready(count) = polled {
                        let line = world::line_of(Location::caller());
                        (0..count).for_each(|_| self.end.received(line));
                    }
                    polled
                }

                #[track_caller]
                pub fn close(&mut self) {
                    self.changing("close");
                    self.real.close();
                }

                #[must_use]
                #[track_caller]
                pub fn is_closed(&self) -> bool {
                    Call::here("is_closed").looks_at(self.end.object());
                    self.real.is_closed()
                }

                #[must_use]
                #[track_caller]
                pub fn is_empty(&self) -> bool {
                    Call::here("is_empty").looks_at(self.end.object());
                    self.real.is_empty()
                }

                #[must_use]
                #[track_caller]
                pub fn len(&self) -> usize {
                    Call::here("len").looks_at(self.end.object());
                    self.real.len()
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
            }
        )*
    };
}

macro_rules! debug {
    ($($name:ident $(<$life:lifetime>)?)*) => {
        $(
            impl<T> fmt::Debug for $name<$($life,)? T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($name)).finish_non_exhaustive()
                }
            }
        )*
    };
}

senders!(Sender WeakSender UnboundedSender WeakUnboundedSender);
receivers!(Receiver UnboundedReceiver);
debug!(Sender WeakSender UnboundedSender WeakUnboundedSender Receiver UnboundedReceiver
    OwnedPermit Permit<'_> PermitIterator<'_>);

//! `tokio::sync::mpsc`, recorded: who sends, who waits, and which senders are still alive.

use super::noticed::{
    Back, Call, Receiving, Sending, count_looked_at, drop_unreceived, giving_back, new_object,
};
use crate::rt::{announce, leaving_waker, watched};
use crate::world::{self, Pending};
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
            end: Sending::new(object, at),
            real: sender,
        };
        let receiver = $receiver {
            end: Receiving::only(object),
            real: receiver,
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

/// Fields are dropped in this order, as those of all that is given back are: first it is told.
pub struct Sender<T> {
    end: Sending,
    real: real::Sender<T>,
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
        let call = Call::here("blocking_send");
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
            Ok(Permit::new(real, &self.end))
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
            Ok(PermitIterator { end, real })
        }
    }

    #[track_caller]
    pub fn reserve_owned(self) -> impl Future<Output = Result<OwnedPermit<T>, SendError<()>>> {
        let line = world::line_of(Location::caller());
        async move {
            let Sender { mut end, real } = self;
            let reserving = real.reserve_owned();
            match watched("reserve", line, Some(end.object()), reserving).await {
                Ok(real) => Ok(OwnedPermit::new(end, real)),
                Err(closed) => {
                    end.is_spent();
                    Err(closed)
                }
            }
        }
    }

    /// # Errors
    /// The channel is full or closed.
    #[track_caller]
    pub fn try_reserve(&self) -> Result<Permit<'_, T>, TrySendError<()>> {
        self.changing("try_reserve");
        Ok(Permit::new(self.real.try_reserve()?, &self.end))
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
        Ok(PermitIterator { end, real })
    }

    /// # Errors
    /// The sender, if the channel is full or closed.
    #[track_caller]
    pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, TrySendError<Self>> {
        self.changing("try_reserve");
        let Sender { end, real } = self;
        match real.try_reserve_owned() {
            Ok(real) => Ok(OwnedPermit::new(end, real)),
            Err(TrySendError::Full(real)) => Err(TrySendError::Full(Sender { end, real })),
            Err(TrySendError::Closed(real)) => Err(TrySendError::Closed(Sender { end, real })),
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
    back: Back,
    end: &'a Sending,
    real: real::Permit<'a, T>,
}

impl<'a, T> Permit<'a, T> {
    fn new(real: real::Permit<'a, T>, end: &'a Sending) -> Permit<'a, T> {
        let back = Back::to(end.object());
        Permit { back, end, real }
    }

    #[track_caller]
    pub fn send(mut self, item: T) {
        let call = Call::here("send");
        call.changes(self.end.object());
        self.back.is_used();
        self.real.send(item);
        self.end.sent(call.line);
    }
}

/// Room for some messages.
pub struct PermitIterator<'a, T> {
    end: &'a Sending,
    real: real::PermitIterator<'a, T>,
}

impl<T> Drop for PermitIterator<'_, T> {
    fn drop(&mut self) {
        if self.real.len() > 0 {
            giving_back(Pending::Write(self.end.object()));
        }
    }
}

impl<'a, T> Iterator for PermitIterator<'a, T> {
    type Item = Permit<'a, T>;

    fn next(&mut self) -> Option<Permit<'a, T>> {
        let end = self.end;
        self.real.next().map(|real| Permit::new(real, end))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.real.size_hint()
    }
}

impl<T> ExactSizeIterator for PermitIterator<'_, T> {}
impl<T> std::iter::FusedIterator for PermitIterator<'_, T> {}

/// Room for one message, and the sender.
///
/// The room is given back first and the sender after it, each as a step.
pub struct OwnedPermit<T> {
    /// Gone only while it is used or dropped.
    parts: Option<(Sending, real::OwnedPermit<T>)>,
}

impl<T> OwnedPermit<T> {
    fn new(end: Sending, real: real::OwnedPermit<T>) -> OwnedPermit<T> {
        OwnedPermit {
            parts: Some((end, real)),
        }
    }

    fn take(mut self) -> (Sending, real::OwnedPermit<T>) {
        self.parts.take().expect("a permit is used once")
    }

    fn real(&self) -> &real::OwnedPermit<T> {
        let (_, real) = self.parts.as_ref().expect("a permit is used once");
        real
    }

    #[track_caller]
    pub fn send(self, item: T) -> Sender<T> {
        let call = Call::here("send");
        let (end, real) = self.take();
        call.changes(end.object());
        let real = real.send(item);
        end.sent(call.line);
        Sender { end, real }
    }

    #[track_caller]
    pub fn release(self) -> Sender<T> {
        let call = Call::here("release");
        let (end, real) = self.take();
        call.changes(end.object());
        let real = real.release();
        Sender { end, real }
    }

    #[must_use]
    pub fn same_channel(&self, other: &Self) -> bool {
        self.real().same_channel(other.real())
    }

    #[must_use]
    pub fn same_channel_as_sender(&self, sender: &Sender<T>) -> bool {
        self.real().same_channel_as_sender(&sender.real)
    }
}

impl<T> Drop for OwnedPermit<T> {
    fn drop(&mut self) {
        if let Some((end, real)) = self.parts.take() {
            giving_back(Pending::Write(end.object()));
            let real = real.release();
            drop(Sender { end, real });
        }
    }
}

pub struct UnboundedSender<T> {
    end: Sending,
    real: real::UnboundedSender<T>,
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
    end: Receiving,
    real: real::Receiver<T>,
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
    end: Receiving,
    real: real::UnboundedReceiver<T>,
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
                    $weak { real: self.real.downgrade(), object: self.end.object() }
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
            }

            impl<T> Clone for $sender<T> {
                #[track_caller]
                fn clone(&self) -> Self {
                    let end = self.end.another(Location::caller());
                    $sender { end, real: self.real.clone() }
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
                    Call::here("upgrade").changes(self.object);
                    // Whether a sender is left is looked at.
                    super::noticed::found_nothing(self.object);
                    let real = self.real.upgrade()?;
                    Some($sender { end: Sending::new(self.object, Location::caller()), real })
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
        )*
    };
}

macro_rules! receivers {
    ($($receiver:ident)*) => {
        $(
            impl<T> Drop for $receiver<T> {
                fn drop(&mut self) {
                    self.end.leave();
                    self.real.close();
                    drop_unreceived(self.end.object(), || while self.real.try_recv().is_ok() {});
                }
            }

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
                        let item = watched("recv", line, Some(end.object()), end.finding(real, Option::is_some)).await;
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
                        let count = watched("recv", line, Some(end.object()), end.finding(real, |count| *count > 0)).await;
                        (0..count).for_each(|_| end.received(line));
                        count
                    }
                }

                /// # Errors
                /// Nothing is there now, or all senders are gone.
                #[track_caller]
                pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
                    let call = self.changing("try_recv");
                    let item = self.real.try_recv();
                    match item {
                        Ok(_) => self.end.received(call.line),
                        Err(TryRecvError::Empty) => self.end.found_empty(call),
                        Err(TryRecvError::Disconnected) => self.end.found_nothing(),
                    }
                    item
                }

                #[track_caller]
                pub fn blocking_recv(&mut self) -> Option<T> {
                    let call = Call::here("blocking_recv");
                    world::block_on(self.recv(), call.name, call.line)
                }

                #[track_caller]
                pub fn blocking_recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {
                    let call = Call::here("blocking_recv");
                    world::block_on(self.recv_many(buffer, limit), call.name, call.line)
                }

                #[track_caller]
                pub fn poll_recv(&mut self, context: &mut Context<'_>) -> Poll<Option<T>> {
                    announce("recv", world::line_of(Location::caller()), Some(self.end.object()));
                    let polled = leaving_waker(context, |context| self.real.poll_recv(context));
                    match polled {
                        Poll::Ready(Some(_)) => self.end.received(world::line_of(Location::caller())),
                        _ => self.end.found_nothing(),
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
                    let polled = leaving_waker(context, |context| {
                        self.real.poll_recv_many(context, buffer, limit)
                    });
                    self.end.found_nothing();
                    if let Poll::Ready(count) = polled {
                        let line = world::line_of(Location::caller());
                        (0..count).for_each(|_| self.end.received(line));
                    }
                    polled
                }

                #[track_caller]
                pub fn close(&mut self) {
                    let call = self.changing("close");
                    self.real.close();
                    self.end.close(call);
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
                    count_looked_at(self.end.object(), Call::here("sender_strong_count"));
                    self.real.sender_strong_count()
                }

                #[must_use]
                #[track_caller]
                pub fn sender_weak_count(&self) -> usize {
                    count_looked_at(self.end.object(), Call::here("sender_weak_count"));
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

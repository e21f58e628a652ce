//! `futures::channel::mpsc`, recorded: who sends, who waits, and which senders are still alive.

use super::{polled, polls};
use crate::rt::sync::is_noticed_without_waiting;
use crate::rt::sync::noticed::{Call, Receiving, Sending, new_object};
use crate::world;
use futures::channel::mpsc as real;
pub use futures::channel::mpsc::{RecvError, SendError, TryRecvError, TrySendError};
use futures::future::FusedFuture;
use futures::sink::Sink;
use futures::stream::{FusedStream, Next, Stream, StreamExt};
use kit_record::ObjectId;
use std::fmt;
use std::future::Future;
use std::hash::Hasher;
use std::panic::Location;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

/// A new channel around a real one's two ends.
macro_rules! ends {
    ($sender:ident $($told:ident)?, $receiver:ident, $real:expr) => {{
        let at = Location::caller();
        let object = new_object("channel", world::line_of(at));
        let (sender, receiver) = $real;
        let sender = $sender {
            end: Some(Sending::new(object, at)),
            real: sender,
            last: Last::never(),
            $($told: false,)?
        };
        let receiver = $receiver {
            end: Receiving::only(object),
            real: receiver,
            told: false,
        };
        (sender, receiver)
    }};
}

#[must_use]
#[track_caller]
pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {
    ends!(Sender told, Receiver, real::channel(buffer))
}

#[must_use]
#[track_caller]
pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    ends!(UnboundedSender, UnboundedReceiver, real::unbounded())
}

/// Fields are dropped in this order, as those of all ends of channels are: first it is told.
pub struct Sender<T> {
    /// `None`: it was disconnected, and has nothing to do with the channel any more.
    end: Option<Sending>,
    real: real::Sender<T>,
    last: Last,
    /// Whether the trace has its wait already.
    told: bool,
}

pub struct UnboundedSender<T> {
    end: Option<Sending>,
    real: real::UnboundedSender<T>,
    last: Last,
}

pub struct Receiver<T> {
    end: Receiving,
    real: real::Receiver<T>,
    told: bool,
}

pub struct UnboundedReceiver<T> {
    end: Receiving,
    real: real::UnboundedReceiver<T>,
    told: bool,
}

/// When a sender took its last step. Getting ready and sending are one, if nothing comes in between:
/// whoever would, makes no difference to what has come of it in the end.
struct Last(AtomicU64);

impl Last {
    const fn never() -> Last {
        Last(AtomicU64::new(u64::MAX))
    }

    fn is_this(&self) -> bool {
        world::inside() && self.0.load(Ordering::Relaxed) == world::with(|world| world.steps())
    }

    fn note(&self) {
        if world::inside() && world::with(|world| world.explores()) {
            let now = world::with(|world| world.steps());
            self.0.store(now, Ordering::Relaxed);
        }
    }
}

impl<T> Sender<T> {
    /// # Errors
    /// The item, if there is no room or nobody who receives.
    #[track_caller]
    pub fn try_send(&mut self, item: T) -> Result<(), TrySendError<T>> {
        let call = self.changing("try_send");
        self.real.try_send(item)?;
        self.sent(call);
        Ok(())
    }

    /// # Errors
    /// There is no room, or nobody receives.
    #[track_caller]
    pub fn start_send(&mut self, item: T) -> Result<(), SendError> {
        let call = self.sending();
        self.real.start_send(item)?;
        self.sent(call);
        Ok(())
    }

    /// # Errors
    /// Nobody receives.
    #[track_caller]
    pub fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        self.polled(context, Call::changes)
    }

    #[track_caller]
    fn polled(
        &mut self,
        context: &mut Context<'_>,
        step: fn(Call, ObjectId),
    ) -> Poll<Result<(), SendError>> {
        let call = Call::here("send");
        let Some(object) = self.object() else {
            return self.real.poll_ready(context);
        };
        let (real, last) = (&mut self.real, &self.last);
        polled(call, step, object, &mut self.told, context, |context| {
            last.note();
            real.poll_ready(context)
        })
    }

    #[track_caller]
    pub fn close_channel(&mut self) {
        self.changing("close_channel");
        self.real.close_channel();
    }
}

impl<T> UnboundedSender<T> {
    /// # Errors
    /// The item, if nobody receives.
    #[track_caller]
    pub fn unbounded_send(&self, item: T) -> Result<(), TrySendError<T>> {
        let call = self.changing("send");
        self.real.unbounded_send(item)?;
        self.sent(call);
        Ok(())
    }

    /// # Errors
    /// Nobody receives.
    #[track_caller]
    pub fn start_send(&mut self, item: T) -> Result<(), SendError> {
        self.start_sending(item)
    }

    #[track_caller]
    fn start_sending(&self, item: T) -> Result<(), SendError> {
        let call = self.sending();
        let sent = self.real.unbounded_send(item);
        sent.map_err(TrySendError::into_send_error)?;
        self.sent(call);
        Ok(())
    }

    /// # Errors
    /// Nobody receives.
    #[track_caller]
    pub fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        if let Some(object) = self.object() {
            polls(Call::here("send"), Call::changes, object);
            self.last.note();
        }
        self.real.poll_ready(context)
    }

    #[track_caller]
    pub fn close_channel(&self) {
        self.changing("close_channel");
        self.real.close_channel();
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
}

macro_rules! senders {
    ($($sender:ident $receiver:ident $([$told:ident])?)*) => {
        $(
            impl<T> $sender<T> {
                fn object(&self) -> Option<ObjectId> {
                    self.end.as_ref().map(Sending::object)
                }

                #[track_caller]
                fn changing(&self, name: &'static str) -> Call {
                    let call = Call::here(name);
                    if let Some(object) = self.object() {
                        call.changes(object);
                    }
                    call
                }

                /// Sends next, if that was not begun in this step.
                #[track_caller]
                fn sending(&self) -> Call {
                    let call = Call::here("send");
                    if let Some(object) = self.object().filter(|_| !self.last.is_this()) {
                        call.changes(object);
                    }
                    self.last.note();
                    call
                }

                #[track_caller]
                fn looking(&self, name: &'static str) {
                    if let Some(object) = self.object() {
                        Call::here(name).looks_at(object);
                    }
                }

                fn sent(&self, call: Call) {
                    if let Some(end) = &self.end {
                        end.sent(call.line);
                    }
                }

                #[must_use]
                #[track_caller]
                pub fn is_closed(&self) -> bool {
                    self.looking("is_closed");
                    self.real.is_closed()
                }

                pub fn disconnect(&mut self) {
                    // As a step, before the real one is.
                    self.end = None;
                    self.real.disconnect();
                }

                #[must_use]
                pub fn same_receiver(&self, other: &Self) -> bool {
                    self.real.same_receiver(&other.real)
                }

                #[must_use]
                pub fn is_connected_to(&self, receiver: &$receiver<T>) -> bool {
                    self.real.is_connected_to(&receiver.real)
                }

                pub fn hash_receiver<H: Hasher>(&self, hasher: &mut H) {
                    self.real.hash_receiver(hasher);
                }
            }

            impl<T> Clone for $sender<T> {
                #[track_caller]
                fn clone(&self) -> Self {
                    let at = Location::caller();
                    $sender {
                        end: self.end.as_ref().map(|end| end.another(at)),
                        real: self.real.clone(),
                        last: Last::never(),
                        $($told: false,)?
                    }
                }
            }

            impl<T> fmt::Debug for $sender<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($sender)).finish_non_exhaustive()
                }
            }
        )*
    };
}

macro_rules! receivers {
    ($($receiver:ident)*) => {
        $(
            impl<T> $receiver<T> {
                /// Takes what is there by now.
                fn taking<R>(
                    &mut self,
                    call: Call,
                    take: impl FnOnce(&mut Self) -> R,
                    took: fn(&R) -> bool,
                ) -> R {
                    call.changes(self.end.object());
                    let taken = take(self);
                    match took(&taken) {
                        true => self.end.received(call.line),
                        false => self.end.found_nothing(),
                    }
                    taken
                }

                #[track_caller]
                pub fn recv(&mut self) -> Recv<'_, Self> {
                    Recv { next: self.next() }
                }

                /// # Errors
                /// Nothing is there now, or all senders are gone.
                #[track_caller]
                pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
                    let call = Call::here("try_recv");
                    self.taking(call, |own| own.real.try_recv(), Result::is_ok)
                }

                /// # Errors
                /// Nothing is there now.
                #[deprecated(note = "please use `try_recv` instead")]
                #[track_caller]
                pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {
                    let call = Call::here("try_next");
                    let take = |own: &mut Self| {
                        #[expect(deprecated, reason = "the program uses it")]
                        own.real.try_next()
                    };
                    self.taking(call, take, |taken| matches!(taken, Ok(Some(_))))
                }

                #[track_caller]
                pub fn close(&mut self) {
                    Call::here("close").changes(self.end.object());
                    self.real.close();
                }
            }

            impl<T> Stream for $receiver<T> {
                type Item = T;

                #[track_caller]
                fn poll_next(
                    mut self: Pin<&mut Self>,
                    context: &mut Context<'_>,
                ) -> Poll<Option<T>> {
                    let call = Call::here("recv");
                    let own = &mut *self;
                    let (object, real) = (own.end.object(), Pin::new(&mut own.real));
                    let polled = polled(call, Call::changes, object, &mut own.told, context, |context| {
                        real.poll_next(context)
                    });
                    match polled {
                        Poll::Ready(Some(_)) => own.end.received(call.line),
                        Poll::Ready(None) | Poll::Pending => own.end.found_nothing(),
                    }
                    // Each message is waited for anew.
                    own.told &= polled.is_pending();
                    polled
                }

                #[track_caller]
                fn size_hint(&self) -> (usize, Option<usize>) {
                    Call::here("size_hint").looks_at(self.end.object());
                    self.end.found_nothing();
                    self.real.size_hint()
                }
            }

            impl<T> FusedStream for $receiver<T> {
                fn is_terminated(&self) -> bool {
                    self.real.is_terminated()
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

senders!(Sender Receiver [told] UnboundedSender UnboundedReceiver);
receivers!(Receiver UnboundedReceiver);

/// Ready when a message is there, or all senders are gone.
#[must_use = "futures do nothing unless you `.await` or poll them"]
#[derive(Debug)]
pub struct Recv<'a, S: ?Sized> {
    next: Next<'a, S>,
}

impl<S: Stream + Unpin + ?Sized> Future for Recv<'_, S> {
    type Output = Result<S::Item, RecvError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let polled = Pin::new(&mut self.next).poll(context);
        polled.map(|item| item.ok_or(RecvError))
    }
}

impl<S: FusedStream + Unpin + ?Sized> FusedFuture for Recv<'_, S> {
    fn is_terminated(&self) -> bool {
        self.next.is_terminated()
    }
}

impl<T> Sink<T> for Sender<T> {
    type Error = SendError;

    #[track_caller]
    fn poll_ready(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), SendError>> {
        (*self).poll_ready(context)
    }

    #[track_caller]
    fn start_send(mut self: Pin<&mut Self>, item: T) -> Result<(), SendError> {
        (*self).start_send(item)
    }

    /// As in `futures`: where nobody receives, nothing is left to wait for.
    #[track_caller]
    fn poll_flush(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), SendError>> {
        // Whoever waits for room right after sending waits a little less, if others come in between.
        let same = self.last.is_this() && !is_noticed_without_waiting();
        let step = if same { |_, _| () } else { Call::looks_at };
        match self.polled(context, step) {
            Poll::Ready(Err(error)) if error.is_disconnected() => Poll::Ready(Ok(())),
            polled => polled,
        }
    }

    fn poll_close(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        self.disconnect();
        Poll::Ready(Ok(()))
    }
}

impl<T> Sink<T> for UnboundedSender<T> {
    type Error = SendError;

    #[track_caller]
    fn poll_ready(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        UnboundedSender::poll_ready(&*self, context)
    }

    #[track_caller]
    fn start_send(mut self: Pin<&mut Self>, item: T) -> Result<(), SendError> {
        (*self).start_send(item)
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        Poll::Ready(Ok(()))
    }

    fn poll_close(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        self.disconnect();
        Poll::Ready(Ok(()))
    }
}

impl<T> Sink<T> for &UnboundedSender<T> {
    type Error = SendError;

    #[track_caller]
    fn poll_ready(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        UnboundedSender::poll_ready(*self, context)
    }

    #[track_caller]
    fn start_send(self: Pin<&mut Self>, item: T) -> Result<(), SendError> {
        self.start_sending(item)
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        Poll::Ready(Ok(()))
    }

    fn poll_close(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        self.close_channel();
        Poll::Ready(Ok(()))
    }
}

//! `futures::future::{abortable, Abortable}` and what aborts one, recorded.
//!
//! Knows nothing of the tasks that tokio aborts.

use super::polls;
use crate::rt::sync::noticed::{Call, changed, new_object};
use crate::world::{self, Pending};
use futures::future as real;
use futures::stream::Stream;
use kit_record::ObjectId;
use pin_project_lite::pin_project;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

/// To make itself known to whoever aborts, which no line of the program asks for.
const REGISTER: Call = Call {
    name: "register",
    line: None,
};

/// What handles and futures share. Two things, because only the waker orders memory: whether it was
/// aborted is asked and said with an order of `Relaxed`.
#[derive(Clone, Copy, Debug)]
struct Shared {
    flag: ObjectId,
    waker: ObjectId,
}

impl Shared {
    fn is_aborted(self, call: Call) {
        polls(call, Call::looks_at, self.flag);
    }
}

#[derive(Clone, Debug)]
pub struct AbortHandle {
    real: real::AbortHandle,
    shared: Shared,
}

#[derive(Debug)]
pub struct AbortRegistration {
    real: real::AbortRegistration,
    shared: Shared,
}

impl AbortHandle {
    #[must_use]
    #[track_caller]
    pub fn new_pair() -> (AbortHandle, AbortRegistration) {
        let line = world::line_of(Location::caller());
        let (handle, registration) = real::AbortHandle::new_pair();
        let shared = Shared {
            flag: new_object("abort handle", line),
            waker: new_object("waker", line),
        };
        (
            AbortHandle {
                real: handle,
                shared,
            },
            AbortRegistration {
                real: registration,
                shared,
            },
        )
    }

    #[track_caller]
    pub fn abort(&self) {
        if world::inside() {
            let call = Call::here("abort");
            world::step(Pending::Try(self.shared.flag), call.name, call.line);
        }
        changed(self.shared.waker);
        self.real.abort();
    }

    #[must_use]
    #[track_caller]
    pub fn is_aborted(&self) -> bool {
        self.shared.is_aborted(Call::here("is_aborted"));
        self.real.is_aborted()
    }
}

impl AbortRegistration {
    #[must_use]
    pub fn handle(&self) -> AbortHandle {
        AbortHandle {
            real: self.real.handle(),
            shared: self.shared,
        }
    }
}

pin_project! {
    /// A future or stream that can be given up from elsewhere.
    #[derive(Clone, Debug)]
    #[must_use = "futures/streams do nothing unless you poll them"]
    pub struct Abortable<T> {
        #[pin]
        real: real::Abortable<Inner<T>>,
        shared: Shared,
    }
}

pin_project! {
    /// After it was found pending, the real one makes itself known to whoever aborts, and asks once
    /// more.
    #[derive(Clone, Debug)]
    struct Inner<T> {
        #[pin]
        real: T,
        shared: Shared,
    }
}

impl Shared {
    /// What a poll of the task came to.
    fn polled<R>(self, polled: Poll<R>, call: Call) -> Poll<R> {
        if polled.is_pending() {
            polls(call, Call::changes, self.waker);
        }
        polled
    }
}

impl<T> Abortable<T> {
    pub fn new(task: T, registration: AbortRegistration) -> Abortable<T> {
        let AbortRegistration { real, shared } = registration;
        let inner = Inner { real: task, shared };
        Abortable {
            real: real::Abortable::new(inner, real),
            shared,
        }
    }

    #[must_use]
    #[track_caller]
    pub fn is_aborted(&self) -> bool {
        self.shared.is_aborted(Call::here("is_aborted"));
        self.real.is_aborted()
    }
}

/// `future`, and what gives it up.
#[track_caller]
pub fn abortable<F: Future>(future: F) -> (Abortable<F>, AbortHandle) {
    let (handle, registration) = AbortHandle::new_pair();
    (Abortable::new(future, registration), handle)
}

/// `stream`, and what gives it up.
#[track_caller]
pub fn abortable_stream<S: Stream>(stream: S) -> (Abortable<S>, AbortHandle) {
    let (handle, registration) = AbortHandle::new_pair();
    (Abortable::new(stream, registration), handle)
}

impl<F: Future> Future for Inner<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let own = self.project();
        own.shared.polled(own.real.poll(context), REGISTER)
    }
}

impl<S: Stream> Stream for Inner<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let own = self.project();
        own.shared.polled(own.real.poll_next(context), REGISTER)
    }
}

impl<F: Future> Future for Abortable<F> {
    type Output = Result<F::Output, real::Aborted>;

    #[track_caller]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let call = Call::here("is_aborted");
        self.shared.is_aborted(call);
        self.project().real.poll(context)
    }
}

impl<S: Stream> Stream for Abortable<S> {
    type Item = S::Item;

    #[track_caller]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let call = Call::here("is_aborted");
        self.shared.is_aborted(call);
        self.project().real.poll_next(context)
    }
}

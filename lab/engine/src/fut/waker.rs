//! `futures::task::AtomicWaker`, recorded.

use crate::rt::sync::noticed::Call;
use crate::rt::waker_to_leave;
use crate::sync::Identity;
use futures::task as real;
use std::fmt;
use std::task::Waker;

/// What is in it can be noticed only by whoever wakes.
pub struct AtomicWaker {
    identity: Identity,
    real: real::AtomicWaker,
}

impl Default for AtomicWaker {
    #[track_caller]
    fn default() -> AtomicWaker {
        AtomicWaker::new()
    }
}

impl AtomicWaker {
    #[must_use]
    #[track_caller]
    pub const fn new() -> AtomicWaker {
        AtomicWaker {
            identity: Identity::new(),
            real: real::AtomicWaker::new(),
        }
    }

    #[track_caller]
    fn changing(&self, name: &'static str) {
        let call = Call::here(name);
        call.changes(self.identity.get_or_end("waker", call.line));
    }

    #[track_caller]
    pub fn register(&self, waker: &Waker) {
        self.changing("register");
        self.real.register(&waker_to_leave(waker));
    }

    #[track_caller]
    pub fn wake(&self) {
        if let Some(waker) = self.take() {
            waker.wake();
        }
    }

    #[must_use]
    #[track_caller]
    pub fn take(&self) -> Option<Waker> {
        self.changing("wake");
        self.real.take()
    }
}

impl fmt::Debug for AtomicWaker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

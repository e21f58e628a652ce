//! `std::sync::Condvar`, ordered by the world.

use super::mutex::MutexGuard;
use super::{Identity, Mutex};
use crate::world::{self, Woken};
use kit_record::ObjectId;
use std::panic::Location;
use std::sync::{LockResult, PoisonError};
use std::time::Duration;

/// Waiting and waking are the world's; there is no real counterpart inside.
pub struct Condvar {
    identity: Identity,
    /// What it is called: it may be a part of something else.
    kind: &'static str,
}

impl Default for Condvar {
    #[track_caller]
    fn default() -> Condvar {
        Condvar::new()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitTimeoutResult(bool);

impl WaitTimeoutResult {
    #[must_use]
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

impl std::fmt::Debug for Condvar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Condvar").finish_non_exhaustive()
    }
}

impl Condvar {
    #[must_use]
    #[track_caller]
    pub const fn new() -> Condvar {
        Condvar::of_a("Condvar")
    }

    /// A part of a stand-in of this kind.
    #[track_caller]
    pub(super) const fn of_a(kind: &'static str) -> Condvar {
        Condvar {
            identity: Identity::new(),
            kind,
        }
    }

    /// # Errors
    /// Poisoned, as in std.
    #[track_caller]
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let line = world::line_of(Location::caller());
        self.wait_by(guard, line, |object| {
            world::wait_loosely(object, "wait", line);
        })
    }

    /// The same, but it never ends for no reason: for stand-ins, which would only wait again.
    #[track_caller]
    pub(super) fn wait_surely<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
    ) -> LockResult<MutexGuard<'a, T>> {
        let line = world::line_of(Location::caller());
        self.wait_by(guard, line, |object| {
            world::wait_signal(object, "wait", line);
        })
    }

    #[track_caller]
    fn wait_by<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        line: Option<u32>,
        wait: impl FnOnce(ObjectId),
    ) -> LockResult<MutexGuard<'a, T>> {
        let object = self.identity.get_or_end(self.kind, line);
        let mutex: &'a Mutex<T> = MutexGuard::give_back(guard);
        wait(object);
        mutex.lock()
    }

    /// # Errors
    /// Poisoned, as in std.
    #[track_caller]
    pub fn wait_while<'a, T>(
        &self,
        mut guard: MutexGuard<'a, T>,
        mut condition: impl FnMut(&mut T) -> bool,
    ) -> LockResult<MutexGuard<'a, T>> {
        while condition(&mut guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }

    /// # Errors
    /// Poisoned, as in std.
    #[track_caller]
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        timeout: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end(self.kind, line);
        let mutex: &'a Mutex<T> = MutexGuard::give_back(guard);
        let woken = world::wait_signal_for(object, timeout, true, "wait_timeout", line);
        let timed_out = WaitTimeoutResult(woken == Woken::TimedOut);
        match mutex.lock() {
            Ok(guard) => Ok((guard, timed_out)),
            Err(poisoned) => Err(PoisonError::new((poisoned.into_inner(), timed_out))),
        }
    }

    /// # Errors
    /// Poisoned, as in std.
    #[track_caller]
    pub fn wait_timeout_while<'a, T>(
        &self,
        mut guard: MutexGuard<'a, T>,
        timeout: Duration,
        mut condition: impl FnMut(&mut T) -> bool,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let start = world::with(|world| world.now());
        let mut left = timeout;
        loop {
            if !condition(&mut guard) {
                return Ok((guard, WaitTimeoutResult(false)));
            }
            if left.is_zero() {
                return Ok((guard, WaitTimeoutResult(true)));
            }
            let ended;
            (guard, ended) = self.wait_timeout(guard, left)?;
            left = match ended.timed_out() {
                true => Duration::ZERO,
                false => world::time_left(timeout, start),
            };
        }
    }

    #[track_caller]
    pub fn notify_one(&self) {
        self.notify(|object| {
            world::with(|world| world.wake_one(object));
        });
    }

    #[track_caller]
    pub fn notify_all(&self) {
        self.notify(|object| world::with(|world| world.wake_all(object)));
    }

    #[track_caller]
    fn notify(&self, wake: impl FnOnce(u32)) {
        if !world::inside() {
            return;
        }
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end(self.kind, line);
        world::step(world::Pending::Write(object), "notify", line);
        wake(object);
    }
}

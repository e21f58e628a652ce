//! Poison: that somebody panicked while they had a lock alone.
//!
//! The lab's own, and not that of the real locks inside: those ask whether the real thread unwinds,
//! which all threads of a run share.

use crate::{panics, world};
use std::fmt;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LockResult, PoisonError, TryLockError, TryLockResult};

#[derive(Default)]
pub(super) struct Poison(AtomicBool);

impl Poison {
    pub(super) const fn new() -> Poison {
        Poison(AtomicBool::new(false))
    }

    pub(super) fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    pub(super) fn clear(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// The lock is given back by somebody who did, or did not, unwind when they took it.
    pub(super) fn given_back(&self, unwound: bool) {
        if !unwound && panics::panicking() {
            self.0.store(true, Ordering::Relaxed);
            world::may_change();
        }
    }

    /// `held`, or the error that it is poisoned.
    pub(super) fn check<T>(&self, held: T) -> LockResult<T> {
        match self.get() {
            false => Ok(held),
            true => Err(PoisonError::new(held)),
        }
    }
}

/// What a real lock gives, whatever it says of poison.
pub(super) fn whatever<T>(result: LockResult<T>) -> T {
    result.unwrap_or_else(PoisonError::into_inner)
}

/// As std writes its locks.
pub(super) fn debug<G: Deref<Target: fmt::Debug>>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    value: TryLockResult<G>,
    poisoned: bool,
) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    match value {
        Ok(value) => shown.field("data", &&*value),
        Err(TryLockError::Poisoned(error)) => shown.field("data", &&**error.get_ref()),
        Err(TryLockError::WouldBlock) => shown.field("data", &format_args!("<locked>")),
    };
    shown.field("poisoned", &poisoned);
    shown.finish_non_exhaustive()
}

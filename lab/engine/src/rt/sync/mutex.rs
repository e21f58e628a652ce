//! `tokio::sync::Mutex`, recorded.

use crate::rt::watched;
use crate::sync::Identity;
use crate::world::{self, Access};
use kit_record::ObjectId;
use std::fmt;
use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::panic::Location;
use std::sync::Arc;
use tokio::sync::TryLockError;

pub struct Mutex<T> {
    identity: Identity,
    /// Shared with owned guards.
    real: Arc<tokio::sync::Mutex<T>>,
}

/// A guard of either kind: `R` is the real one. Fields are dropped in this order, so that the lock
/// is free when the trace says so.
pub struct Guard<R> {
    real: R,
    _held: Held,
}

pub type MutexGuard<'a, T> = Guard<tokio::sync::MutexGuard<'a, T>>;
pub type OwnedMutexGuard<T> = Guard<tokio::sync::OwnedMutexGuard<T>>;

/// Says in the trace that the lock is free again.
struct Held {
    object: ObjectId,
    access: Access,
}

impl<R> Guard<R> {
    /// Notes that the lock is taken, which the real one already is.
    pub(super) fn new(object: ObjectId, access: Access, line: Option<u32>, real: R) -> Guard<R> {
        world::with(|world| world.lock(object, access, line));
        Guard {
            real,
            _held: Held { object, access },
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if world::inside() {
            world::with(|world| world.unlock(self.object, self.access));
        }
    }
}

impl<T> Mutex<T> {
    #[must_use]
    pub fn new(value: T) -> Mutex<T> {
        Mutex {
            identity: Identity::new(),
            real: Arc::new(tokio::sync::Mutex::new(value)),
        }
    }

    #[track_caller]
    pub fn lock(&self) -> impl Future<Output = MutexGuard<'_, T>> {
        self.locking(Location::caller(), self.real.lock())
    }

    #[track_caller]
    pub fn lock_owned(self: Arc<Self>) -> impl Future<Output = OwnedMutexGuard<T>> {
        let at = Location::caller();
        async move { self.locking(at, Arc::clone(&self.real).lock_owned()).await }
    }

    async fn locking<R>(&self, at: &Location<'_>, real: impl Future<Output = R>) -> Guard<R> {
        let line = world::line_of(at);
        let object = self.identity.get_or_end("Mutex", line);
        let real = watched("lock", line, Some(object), real).await;
        Guard::new(object, Access::Alone, line, real)
    }

    /// # Errors
    /// Locked by another.
    #[track_caller]
    pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError> {
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end("Mutex", line);
        Ok(Guard::new(
            object,
            Access::Alone,
            line,
            self.real.try_lock()?,
        ))
    }

    /// # Errors
    /// Locked by another.
    #[track_caller]
    pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end("Mutex", line);
        Ok(Guard::new(
            object,
            Access::Alone,
            line,
            Arc::clone(&self.real).try_lock_owned()?,
        ))
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn blocking_lock(&self) -> MutexGuard<'_, T> {
        let at = Location::caller();
        world::block_on(
            self.locking(at, self.real.lock()),
            "blocking_lock",
            world::line_of(at),
        )
    }

    /// # Panics
    /// Never: an owned guard cannot be alive while the mutex is borrowed for ever.
    pub fn get_mut(&mut self) -> &mut T {
        Arc::get_mut(&mut self.real)
            .expect("no guard is alive")
            .get_mut()
    }

    /// # Panics
    /// Never: an owned guard cannot be alive when the mutex is given away.
    pub fn into_inner(self) -> T {
        let real = Arc::try_unwrap(self.real).ok().expect("no guard is alive");
        real.into_inner()
    }
}

impl<T: Default> Default for Mutex<T> {
    fn default() -> Self {
        Mutex::new(T::default())
    }
}

impl<T> From<T> for Mutex<T> {
    fn from(value: T) -> Self {
        Mutex::new(value)
    }
}

impl<T: fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

impl<R: Deref> Deref for Guard<R> {
    type Target = R::Target;
    fn deref(&self) -> &R::Target {
        &self.real
    }
}

impl<R: DerefMut> DerefMut for Guard<R> {
    fn deref_mut(&mut self) -> &mut R::Target {
        &mut self.real
    }
}

impl<R: Deref<Target: fmt::Debug>> fmt::Debug for Guard<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<R: Deref<Target: fmt::Display>> fmt::Display for Guard<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

//! `tokio::sync::Mutex`, recorded.

use super::guard::{Guard, lock_traits};
use crate::rt::watched;
use crate::sync::Identity;
use crate::world::{self, Access};
use std::future::Future;
use std::panic::Location;
use std::sync::Arc;
use tokio::sync::TryLockError;

pub struct Mutex<T> {
    identity: Identity,
    /// Shared with owned guards.
    real: Arc<tokio::sync::Mutex<T>>,
}

pub type MutexGuard<'a, T> = Guard<tokio::sync::MutexGuard<'a, T>>;
pub type OwnedMutexGuard<T> = Guard<tokio::sync::OwnedMutexGuard<T>>;

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

lock_traits!(Mutex);

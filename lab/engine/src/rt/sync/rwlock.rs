//! `tokio::sync::RwLock`, recorded.

use super::guard::{Guard, lock_traits};
use crate::rt::watched;
use crate::sync::Identity;
use crate::world::{self, Access};
use std::future::Future;
use std::panic::Location;
use std::sync::Arc;
use tokio::sync::TryLockError;

pub struct RwLock<T> {
    identity: Identity,
    /// Shared with owned guards.
    real: Arc<tokio::sync::RwLock<T>>,
}

pub type RwLockReadGuard<'a, T> = Guard<tokio::sync::RwLockReadGuard<'a, T>>;
pub type RwLockWriteGuard<'a, T> = Guard<tokio::sync::RwLockWriteGuard<'a, T>>;
pub type OwnedRwLockReadGuard<T> = Guard<tokio::sync::OwnedRwLockReadGuard<T>>;
pub type OwnedRwLockWriteGuard<T> = Guard<tokio::sync::OwnedRwLockWriteGuard<T>>;

impl<T> RwLock<T> {
    #[must_use]
    pub fn new(value: T) -> RwLock<T> {
        RwLock {
            identity: Identity::new(),
            real: Arc::new(tokio::sync::RwLock::new(value)),
        }
    }

    #[track_caller]
    pub fn read(&self) -> impl Future<Output = RwLockReadGuard<'_, T>> {
        self.locking(Location::caller(), "read", Access::Shared, self.real.read())
    }

    #[track_caller]
    pub fn write(&self) -> impl Future<Output = RwLockWriteGuard<'_, T>> {
        self.locking(
            Location::caller(),
            "write",
            Access::Alone,
            self.real.write(),
        )
    }

    #[track_caller]
    pub fn read_owned(self: Arc<Self>) -> impl Future<Output = OwnedRwLockReadGuard<T>> {
        let at = Location::caller();
        async move {
            let real = Arc::clone(&self.real).read_owned();
            self.locking(at, "read", Access::Shared, real).await
        }
    }

    #[track_caller]
    pub fn write_owned(self: Arc<Self>) -> impl Future<Output = OwnedRwLockWriteGuard<T>> {
        let at = Location::caller();
        async move {
            let real = Arc::clone(&self.real).write_owned();
            self.locking(at, "write", Access::Alone, real).await
        }
    }

    async fn locking<R>(
        &self,
        at: &Location<'_>,
        call: &'static str,
        access: Access,
        real: impl Future<Output = R>,
    ) -> Guard<R> {
        let line = world::line_of(at);
        let object = self.identity.get_or_end("RwLock", line);
        let real = watched(call, line, Some(object), real).await;
        Guard::new(object, access, line, real)
    }

    /// # Errors
    /// Locked by a writer.
    #[track_caller]
    pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError> {
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end("RwLock", line);
        Ok(Guard::new(
            object,
            Access::Shared,
            line,
            self.real.try_read()?,
        ))
    }

    /// # Errors
    /// Locked by another.
    #[track_caller]
    pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError> {
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end("RwLock", line);
        Ok(Guard::new(
            object,
            Access::Alone,
            line,
            self.real.try_write()?,
        ))
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn blocking_read(&self) -> RwLockReadGuard<'_, T> {
        world::block_on(
            self.read(),
            "blocking_read",
            world::line_of(Location::caller()),
        )
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn blocking_write(&self) -> RwLockWriteGuard<'_, T> {
        world::block_on(
            self.write(),
            "blocking_write",
            world::line_of(Location::caller()),
        )
    }

    /// # Panics
    /// Never: an owned guard cannot be alive while the lock is borrowed for ever.
    pub fn get_mut(&mut self) -> &mut T {
        Arc::get_mut(&mut self.real)
            .expect("no guard is alive")
            .get_mut()
    }

    /// # Panics
    /// Never: an owned guard cannot be alive when the lock is given away.
    pub fn into_inner(self) -> T {
        let real = Arc::try_unwrap(self.real).ok().expect("no guard is alive");
        real.into_inner()
    }
}

lock_traits!(RwLock);

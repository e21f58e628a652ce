//! `tokio::sync::Mutex`, recorded.

use super::guard::{Guard, lock_traits, maps};
use super::late::Late;
use super::noticed::Call;
use crate::rt::watched;
use crate::sync::{Arc, Identity};
use crate::world::{self, Access};
use kit_record::What;
use std::future::Future;
use std::ops::Deref;
use std::panic::Location;
use tokio::sync::{self as real, TryLockError};

pub struct Mutex<T> {
    identity: Identity,
    real: Late<T, real::Mutex<T>>,
}

pub type MutexGuard<'a, T> = Guard<real::MutexGuard<'a, T>>;
pub type OwnedMutexGuard<T> = Guard<real::OwnedMutexGuard<T>>;
pub type MappedMutexGuard<'a, T> = Guard<real::MappedMutexGuard<'a, T>>;
pub type OwnedMappedMutexGuard<T, U = T> = Guard<real::OwnedMappedMutexGuard<T, U>>;

impl<T> Mutex<T> {
    #[must_use]
    #[track_caller]
    pub fn new(value: T) -> Mutex<T> {
        Mutex::const_new(value)
    }

    #[must_use]
    #[track_caller]
    pub const fn const_new(value: T) -> Mutex<T> {
        Mutex {
            identity: Identity::new(),
            real: Late::new(value, real::Mutex::const_new),
        }
    }

    #[track_caller]
    pub fn lock(&self) -> impl Future<Output = MutexGuard<'_, T>> {
        self.locking(Location::caller(), self.real.get().lock())
    }

    #[track_caller]
    pub fn lock_owned(self: Arc<Self>) -> impl Future<Output = OwnedMutexGuard<T>> {
        let at = Location::caller();
        async move {
            let real = std::sync::Arc::clone(self.real.get()).lock_owned();
            self.locking(at, real).await
        }
    }

    async fn locking<R: Deref>(
        &self,
        at: &Location<'_>,
        real: impl Future<Output = R>,
    ) -> Guard<R> {
        let line = world::line_of(at);
        let object = self.identity.get_or_end("Mutex", line);
        let real = watched("lock", line, Some(object), real).await;
        Guard::new(object, Access::Alone, line, real)
    }

    /// # Errors
    /// Locked by another.
    #[track_caller]
    pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError> {
        self.trying(|| self.real.get().try_lock())
    }

    /// # Errors
    /// Locked by another.
    #[track_caller]
    pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {
        self.trying(|| std::sync::Arc::clone(self.real.get()).try_lock_owned())
    }

    #[track_caller]
    fn trying<R: Deref>(
        &self,
        real: impl FnOnce() -> Result<R, TryLockError>,
    ) -> Result<Guard<R>, TryLockError> {
        let call = Call::here("try_lock");
        let object = self.identity.get_or_end("Mutex", call.line);
        call.changes(object);
        match real() {
            Ok(real) => Ok(Guard::new(object, Access::Alone, call.line, real)),
            Err(taken) => {
                call.tell(What::FoundTaken { object });
                Err(taken)
            }
        }
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn blocking_lock(&self) -> MutexGuard<'_, T> {
        let call = self.blocking();
        world::block_on(self.lock(), call.name, call.line)
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn blocking_lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {
        let call = self.blocking();
        world::block_on(self.lock_owned(), call.name, call.line)
    }

    #[track_caller]
    fn blocking(&self) -> Call {
        let call = Call::here("blocking_lock");
        call.changes(self.identity.get_or_end("Mutex", call.line));
        call
    }

    pub fn get_mut(&mut self) -> &mut T {
        self.real.get_mut().get_mut()
    }

    pub fn into_inner(self) -> T {
        self.real.into_inner().into_inner()
    }
}

maps! {
    ['a, T] [V: ?Sized] MutexGuard<'a, T>, MutexGuard, &mut T => &mut V, MappedMutexGuard<'a, V>;
    ['a, T: ?Sized] [V] MappedMutexGuard<'a, T>, MappedMutexGuard, &mut T => &mut V,
        MappedMutexGuard<'a, V>;
    [T] [V: ?Sized] OwnedMutexGuard<T>, OwnedMutexGuard, &mut T => &mut V, OwnedMappedMutexGuard<T, V>;
    [T, U: ?Sized] [V] OwnedMappedMutexGuard<T, U>, OwnedMappedMutexGuard, &mut U => &mut V,
        OwnedMappedMutexGuard<T, V>;
}

lock_traits!(Mutex);

//! `futures::lock::Mutex`, recorded. Unlike tokio's, it is not fair: whoever comes may be faster than the
//! one who was woken. The real one is inside, so that this is so here, too.

use crate::rt::sync::{Call, Guard};
use crate::rt::watched;
use crate::sync::{Arc, Identity};
use crate::world::{self, Access};
use futures::lock as real;
use kit_record::{ObjectId, What};
use std::fmt;
use std::future::Future;
use std::panic::Location;

/// Shared with its owned guards.
pub struct Mutex<T> {
    identity: Identity,
    real: std::sync::Arc<real::Mutex<T>>,
}

pub type MutexGuard<'a, T> = Guard<real::MutexGuard<'a, T>>;
pub type MappedMutexGuard<'a, T, U> = Guard<real::MappedMutexGuard<'a, T, U>>;
pub type OwnedMutexGuard<T> = Guard<real::OwnedMutexGuard<T>>;

impl<T> Mutex<T> {
    #[must_use]
    pub fn new(value: T) -> Mutex<T> {
        Mutex {
            identity: Identity::new(),
            real: std::sync::Arc::new(real::Mutex::new(value)),
        }
    }

    fn object(&self, line: Option<u32>) -> ObjectId {
        self.identity.get_or_end("Mutex", line)
    }

    #[track_caller]
    pub fn lock(&self) -> impl Future<Output = MutexGuard<'_, T>> {
        self.locking(Location::caller(), self.real.lock())
    }

    #[track_caller]
    pub fn lock_owned(self: Arc<Self>) -> impl Future<Output = OwnedMutexGuard<T>> {
        let at = Location::caller();
        async move {
            let real = std::sync::Arc::clone(&self.real).lock_owned();
            self.locking(at, real).await
        }
    }

    async fn locking<R>(&self, at: &Location<'_>, real: impl Future<Output = R>) -> Guard<R> {
        let line = world::line_of(at);
        let object = self.object(line);
        let real = watched("lock", line, Some(object), real).await;
        Guard::new(object, Access::Alone, line, real)
    }

    #[track_caller]
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {
        self.trying(|| self.real.try_lock())
    }

    #[track_caller]
    pub fn try_lock_owned(self: &Arc<Self>) -> Option<OwnedMutexGuard<T>> {
        self.trying(|| self.real.try_lock_owned())
    }

    #[track_caller]
    fn trying<R>(&self, real: impl FnOnce() -> Option<R>) -> Option<Guard<R>> {
        let call = Call::here("try_lock");
        let object = self.object(call.line);
        call.changes(object);
        let real = real();
        if real.is_none() {
            call.tell(What::FoundTaken { object });
        }
        real.map(|real| Guard::new(object, Access::Alone, call.line, real))
    }

    /// # Panics
    /// Never: an owned guard, which borrows nothing, keeps the stand-in alive.
    pub fn get_mut(&mut self) -> &mut T {
        let real = std::sync::Arc::get_mut(&mut self.real);
        real.expect("nobody else has the lock").get_mut()
    }

    /// # Panics
    /// As [`Mutex::get_mut`].
    pub fn into_inner(self) -> T {
        let real = std::sync::Arc::into_inner(self.real);
        real.expect("nobody else has the lock").into_inner()
    }
}

impl<'a, T> MutexGuard<'a, T> {
    pub fn map<U: ?Sized, F>(this: Self, f: F) -> MappedMutexGuard<'a, T, U>
    where
        F: FnOnce(&mut T) -> &mut U,
    {
        this.turn(|real| real::MutexGuard::map(real, f))
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

impl<T> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mutex").finish_non_exhaustive()
    }
}

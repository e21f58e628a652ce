//! `tokio::sync::RwLock`, recorded.

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

pub struct RwLock<T> {
    identity: Identity,
    real: Late<(T, u32), real::RwLock<T>>,
}

pub type RwLockReadGuard<'a, T> = Guard<real::RwLockReadGuard<'a, T>>;
pub type RwLockWriteGuard<'a, T> = Guard<real::RwLockWriteGuard<'a, T>>;
pub type RwLockMappedWriteGuard<'a, T> = Guard<real::RwLockMappedWriteGuard<'a, T>>;
pub type OwnedRwLockReadGuard<T, U = T> = Guard<real::OwnedRwLockReadGuard<T, U>>;
pub type OwnedRwLockWriteGuard<T> = Guard<real::OwnedRwLockWriteGuard<T>>;
pub type OwnedRwLockMappedWriteGuard<T, U = T> = Guard<real::OwnedRwLockMappedWriteGuard<T, U>>;

/// As many readers as tokio lets in by itself.
const MOST_READERS: u32 = u32::MAX >> 3;

impl<T> RwLock<T> {
    #[must_use]
    #[track_caller]
    pub fn new(value: T) -> RwLock<T> {
        RwLock::const_new(value)
    }

    #[must_use]
    #[track_caller]
    pub const fn const_new(value: T) -> RwLock<T> {
        RwLock::const_with_max_readers(value, MOST_READERS)
    }

    /// # Panics
    /// At the first use, if there can be more readers than tokio can count.
    #[must_use]
    #[track_caller]
    pub fn with_max_readers(value: T, readers: u32) -> RwLock<T> {
        RwLock::const_with_max_readers(value, readers)
    }

    #[must_use]
    #[track_caller]
    pub const fn const_with_max_readers(value: T, readers: u32) -> RwLock<T> {
        RwLock {
            identity: Identity::new(),
            real: Late::new((value, readers), |(value, readers)| {
                real::RwLock::with_max_readers(value, readers)
            }),
        }
    }

    #[track_caller]
    pub fn read(&self) -> impl Future<Output = RwLockReadGuard<'_, T>> {
        let real = self.real.get().read();
        self.locking(Location::caller(), "read", Access::Shared, real)
    }

    #[track_caller]
    pub fn write(&self) -> impl Future<Output = RwLockWriteGuard<'_, T>> {
        let real = self.real.get().write();
        self.locking(Location::caller(), "write", Access::Alone, real)
    }

    #[track_caller]
    pub fn read_owned(self: Arc<Self>) -> impl Future<Output = OwnedRwLockReadGuard<T>> {
        let at = Location::caller();
        async move {
            let real = std::sync::Arc::clone(self.real.get()).read_owned();
            self.locking(at, "read", Access::Shared, real).await
        }
    }

    #[track_caller]
    pub fn write_owned(self: Arc<Self>) -> impl Future<Output = OwnedRwLockWriteGuard<T>> {
        let at = Location::caller();
        async move {
            let real = std::sync::Arc::clone(self.real.get()).write_owned();
            self.locking(at, "write", Access::Alone, real).await
        }
    }

    async fn locking<R: Deref>(
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
    /// Locked by a writer, or a writer waits.
    #[track_caller]
    pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError> {
        self.trying("try_read", Access::Shared, || self.real.get().try_read())
    }

    /// # Errors
    /// Locked by another.
    #[track_caller]
    pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError> {
        self.trying("try_write", Access::Alone, || self.real.get().try_write())
    }

    /// # Errors
    /// Locked by a writer, or a writer waits.
    #[track_caller]
    pub fn try_read_owned(self: Arc<Self>) -> Result<OwnedRwLockReadGuard<T>, TryLockError> {
        let real = std::sync::Arc::clone(self.real.get());
        self.trying("try_read", Access::Shared, || real.try_read_owned())
    }

    /// # Errors
    /// Locked by another.
    #[track_caller]
    pub fn try_write_owned(self: Arc<Self>) -> Result<OwnedRwLockWriteGuard<T>, TryLockError> {
        let real = std::sync::Arc::clone(self.real.get());
        self.trying("try_write", Access::Alone, || real.try_write_owned())
    }

    #[track_caller]
    fn trying<R: Deref>(
        &self,
        name: &'static str,
        access: Access,
        real: impl FnOnce() -> Result<R, TryLockError>,
    ) -> Result<Guard<R>, TryLockError> {
        let call = Call::here(name);
        let object = self.identity.get_or_end("RwLock", call.line);
        call.changes(object);
        match real() {
            Ok(real) => Ok(Guard::new(object, access, call.line, real)),
            Err(taken) => {
                call.tell(What::FoundTaken { object });
                Err(taken)
            }
        }
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn blocking_read(&self) -> RwLockReadGuard<'_, T> {
        let call = Call::here("blocking_read");
        world::block_on(self.read(), call.name, call.line)
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn blocking_write(&self) -> RwLockWriteGuard<'_, T> {
        let call = Call::here("blocking_write");
        world::block_on(self.write(), call.name, call.line)
    }

    pub fn get_mut(&mut self) -> &mut T {
        self.real.get_mut().get_mut()
    }

    pub fn into_inner(self) -> T {
        self.real.into_inner().into_inner()
    }
}

maps! {
    ['a, T: ?Sized] [V: ?Sized] RwLockReadGuard<'a, T>, RwLockReadGuard, &T => &V, RwLockReadGuard<'a, V>;
    ['a, T: ?Sized] [V: ?Sized] RwLockWriteGuard<'a, T>, RwLockWriteGuard, &mut T => &mut V,
        RwLockMappedWriteGuard<'a, V>;
    ['a, T: ?Sized] [V: ?Sized] RwLockMappedWriteGuard<'a, T>, RwLockMappedWriteGuard, &mut T => &mut V,
        RwLockMappedWriteGuard<'a, V>;
    [T, U: ?Sized] [V: ?Sized] OwnedRwLockReadGuard<T, U>, OwnedRwLockReadGuard, &U => &V,
        OwnedRwLockReadGuard<T, V>;
    [T] [V: ?Sized] OwnedRwLockWriteGuard<T>, OwnedRwLockWriteGuard, &mut T => &mut V,
        OwnedRwLockMappedWriteGuard<T, V>;
    [T, U: ?Sized] [V: ?Sized] OwnedRwLockMappedWriteGuard<T, U>, OwnedRwLockMappedWriteGuard,
        &mut U => &mut V, OwnedRwLockMappedWriteGuard<T, V>;
}

/// What else becomes of a writer's guard.
macro_rules! writers {
    ($([$($of:tt)*] $guard:ty, $real:ident => $mapped:ty, $read:ty, $part:ty;)*) => {
        $(
            impl<$($of)*> $guard {
                pub fn into_mapped(this: Self) -> $mapped {
                    this.turn(real::$real::into_mapped)
                }

                #[must_use]
                #[track_caller]
                pub fn downgrade(self) -> $read {
                    self.share(real::$real::downgrade)
                }

                #[track_caller]
                pub fn downgrade_map<V: ?Sized>(
                    this: Self,
                    f: impl FnOnce(&T) -> &V,
                ) -> $part {
                    this.share(|guard| real::$real::downgrade_map(guard, f))
                }
            }
        )*
    };
}

writers! {
    ['a, T] RwLockWriteGuard<'a, T>, RwLockWriteGuard =>
        RwLockMappedWriteGuard<'a, T>, RwLockReadGuard<'a, T>, RwLockReadGuard<'a, V>;
    [T] OwnedRwLockWriteGuard<T>, OwnedRwLockWriteGuard =>
        OwnedRwLockMappedWriteGuard<T>, OwnedRwLockReadGuard<T>, OwnedRwLockReadGuard<T, V>;
}

lock_traits!(RwLock);

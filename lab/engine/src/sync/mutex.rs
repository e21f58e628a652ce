//! `std::sync::Mutex`, ordered by the world.

use super::Identity;
use super::poison::{Poison, whatever};
use crate::cell::tell_held;
use crate::panics;
use crate::world::{self, Access, Pending};
use kit_record::{ObjectId, What};
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::panic::Location;
use std::sync::{LockResult, TryLockError, TryLockResult};

pub struct Mutex<T: ?Sized> {
    identity: Identity,
    poison: Poison,
    real: std::sync::Mutex<T>,
}

pub struct MutexGuard<'a, T: ?Sized> {
    mutex: &'a Mutex<T>,
    /// Gone only while a condition variable waits with it.
    real: Option<std::sync::MutexGuard<'a, T>>,
    held: Option<ObjectId>,
    /// Whether its thread unwound already when it took the lock.
    unwinds: bool,
}

impl<T> Mutex<T> {
    #[track_caller]
    pub const fn new(value: T) -> Mutex<T> {
        Mutex {
            identity: Identity::new(),
            poison: Poison::new(),
            real: std::sync::Mutex::new(value),
        }
    }

    /// # Errors
    /// Poisoned, as in std.
    pub fn into_inner(self) -> LockResult<T> {
        let value = whatever(self.real.into_inner());
        self.poison.check(value)
    }
}

impl<T: ?Sized> Mutex<T> {
    /// # Errors
    /// Poisoned, as in std.
    #[track_caller]
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        let line = world::line_of(Location::caller());
        let held = world::inside().then(|| self.acquire(line));
        self.guard(whatever(self.real.lock()), held)
    }

    /// # Errors
    /// Locked by another, or poisoned, as in std.
    #[track_caller]
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if !world::inside() {
            let real = match self.real.try_lock() {
                Ok(real) => real,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => return Err(TryLockError::WouldBlock),
            };
            return self.guard(real, None).map_err(TryLockError::Poisoned);
        }
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end("Mutex", line);
        world::step(Pending::Try(object), "try_lock", line);
        if !world::with(|world| world.can_lock(object, Access::Alone)) {
            world::with(|world| world.event(line, What::FoundTaken { object }));
            return Err(TryLockError::WouldBlock);
        }
        world::with(|world| world.lock(object, Access::Alone, line));
        let real = whatever(self.real.lock());
        self.guard(real, Some(object))
            .map_err(TryLockError::Poisoned)
    }

    #[track_caller]
    pub fn is_poisoned(&self) -> bool {
        self.look("is_poisoned");
        self.poison.get()
    }

    #[track_caller]
    pub fn clear_poison(&self) {
        if world::inside() {
            let line = world::line_of(Location::caller());
            let object = self.identity.get_or_end("Mutex", line);
            world::step(Pending::Write(object), "clear_poison", line);
        }
        self.poison.clear();
    }

    /// # Errors
    /// Poisoned, as in std.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.poison.check(whatever(self.real.get_mut()))
    }

    /// A step that sees what is guarded without waiting for the lock.
    #[track_caller]
    pub(super) fn look(&self, call: &'static str) {
        if world::inside() {
            let line = world::line_of(Location::caller());
            let object = self.identity.get_or_end("Mutex", line);
            world::step(Pending::Read(object), call, line);
        }
    }

    /// Waits until the lock is free, and takes it, unless there is no need any more by then.
    #[track_caller]
    pub(super) fn lock_unless(
        &self,
        done: impl FnOnce() -> bool,
        call: &'static str,
    ) -> Option<MutexGuard<'_, T>> {
        if !world::inside() {
            return (!done()).then(|| whatever(self.lock()));
        }
        let line = world::line_of(Location::caller());
        let object = self.identity.get_or_end("Mutex", line);
        super::rwlock::wait_for(object, Access::Alone, Pending::Fill(object), call, line);
        if done() {
            world::with(|world| world.see_done(object));
            return None;
        }
        world::with(|world| world.lock(object, Access::Alone, line));
        Some(whatever(
            self.guard(whatever(self.real.lock()), Some(object)),
        ))
    }

    /// Waits, without the lock, until somebody says that what it guards has changed.
    pub(super) fn wait_for_change(&self, call: &'static str, at: &Location<'_>) {
        let line = world::line_of(at);
        let object = self.identity.get_or_end("Mutex", line);
        world::wait_signal(object, call, line);
    }

    /// Says that what it guards has changed, to those who wait for that.
    pub(super) fn changed(&self) {
        if world::inside() {
            let object = self.identity.get_or_end("Mutex", None);
            world::with(|world| world.wake_all(object));
        }
    }

    /// Waits for the lock in the world, and takes it there.
    fn acquire(&self, line: Option<u32>) -> ObjectId {
        let object = self.identity.get_or_end("Mutex", line);
        super::rwlock::acquire(object, Access::Alone, "lock", line);
        object
    }

    fn guard<'a>(
        &'a self,
        real: std::sync::MutexGuard<'a, T>,
        held: Option<ObjectId>,
    ) -> LockResult<MutexGuard<'a, T>> {
        if let Some(object) = held {
            tell_held(object, &real);
        }
        self.poison.check(MutexGuard {
            mutex: self,
            real: Some(real),
            held,
            unwinds: panics::panicking(),
        })
    }
}

impl<'a, T: ?Sized> MutexGuard<'a, T> {
    /// Unlocks without forgetting which mutex it was, for a condition variable.
    pub(super) fn give_back(mut guard: MutexGuard<'a, T>) -> &'a Mutex<T> {
        guard.unlock();
        guard.mutex
    }

    fn unlock(&mut self) {
        let held = self.held.take().map(|object| (object, Access::Alone));
        super::rwlock::release(held, || {
            if let Some(real) = self.real.take() {
                if let Some((object, _)) = held {
                    tell_held(object, &real);
                }
                drop(real);
                self.mutex.poison.given_back(self.unwinds);
            }
        });
    }
}

impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        self.unlock();
    }
}

impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.real
            .as_ref()
            .expect("a guard that is in use holds its lock")
    }
}

impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        world::may_change();
        self.real
            .as_mut()
            .expect("a guard that is in use holds its lock")
    }
}

impl<T: Default> Default for Mutex<T> {
    #[track_caller]
    fn default() -> Self {
        Mutex::new(T::default())
    }
}

impl<T> From<T> for Mutex<T> {
    #[track_caller]
    fn from(value: T) -> Self {
        Mutex::new(value)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::poison::debug(f, "Mutex", self.real.try_lock(), self.poison.get())
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

//! `std::sync::RwLock`, ordered by the world; and how any lock is waited for.

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

/// Waits for a lock in the world, and takes it there.
pub(super) fn acquire(object: ObjectId, access: Access, call: &'static str, line: Option<u32>) {
    wait_for(object, access, Pending::Lock(object, access), call, line);
    world::with(|world| world.lock(object, access, line));
}

/// Waits for a lock in the world, as `pending` says.
pub(super) fn wait_for(
    object: ObjectId,
    access: Access,
    pending: Pending,
    call: &'static str,
    line: Option<u32>,
) {
    if !world::with(|world| world.can_lock(object, access)) {
        world::with(|world| world.event(line, What::Waits { object }));
    }
    world::step(pending, call, line);
}

/// The same, shared. Some systems let a reader in beside others while a writer waits, some do not.
fn read(object: ObjectId, call: &'static str, line: Option<u32>) {
    let pending = Pending::Lock(object, Access::Shared);
    wait_for(object, Access::Shared, pending, call, line);
    if world::with(|world| world.must_queue(object, call, line)) {
        world::step(Pending::Queue(object), call, line);
    }
    world::with(|world| world.lock(object, Access::Shared, line));
}

/// Gives a lock back in the world. A step of its own, because `try_lock` can tell whether it has
/// happened yet.
pub(super) fn release(held: Option<(ObjectId, Access)>, unlock: impl FnOnce()) {
    let Some((object, access)) = held.filter(|_| world::inside()) else {
        return unlock();
    };
    // Two who read do not notice each other.
    let pending = match access {
        Access::Shared => Pending::Read(object),
        Access::Alone => Pending::Write(object),
    };
    world::step(pending, "unlock", None);
    unlock();
    world::with(|world| world.unlock(object, access));
}

pub struct RwLock<T: ?Sized> {
    identity: Identity,
    poison: Poison,
    real: std::sync::RwLock<T>,
}

/// A guard of either kind: `R` is the real one.
pub struct Guard<'a, R> {
    real: Option<R>,
    held: Option<(ObjectId, Access)>,
    poison: &'a Poison,
    /// Tells what is behind the lock.
    tell: fn(ObjectId, &R),
    /// Whether its thread unwound already when it took the lock. Whoever only reads leaves no
    /// poison, as if they always had.
    unwinds: bool,
}

pub type RwLockReadGuard<'a, T> = Guard<'a, std::sync::RwLockReadGuard<'a, T>>;
pub type RwLockWriteGuard<'a, T> = Guard<'a, std::sync::RwLockWriteGuard<'a, T>>;

impl<T> RwLock<T> {
    #[track_caller]
    pub const fn new(value: T) -> RwLock<T> {
        RwLock {
            identity: Identity::new(),
            poison: Poison::new(),
            real: std::sync::RwLock::new(value),
        }
    }

    /// # Errors
    /// Poisoned, as in std.
    pub fn into_inner(self) -> LockResult<T> {
        let value = whatever(self.real.into_inner());
        self.poison.check(value)
    }
}

impl<T: ?Sized> RwLock<T> {
    /// # Errors
    /// Poisoned, as in std.
    #[track_caller]
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        let held = self.acquire(Access::Shared, "read", Location::caller());
        self.guard(whatever(self.real.read()), held, Access::Shared)
    }

    /// # Errors
    /// Poisoned, as in std.
    #[track_caller]
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        let held = self.acquire(Access::Alone, "write", Location::caller());
        self.guard(whatever(self.real.write()), held, Access::Alone)
    }

    /// # Errors
    /// Locked by a writer, or poisoned, as in std.
    #[track_caller]
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        let held = self.try_acquire(Access::Shared, "try_read", Location::caller())?;
        self.try_guard(self.real.try_read(), held, Access::Shared)
    }

    /// # Errors
    /// Locked by another, or poisoned, as in std.
    #[track_caller]
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        let held = self.try_acquire(Access::Alone, "try_write", Location::caller())?;
        self.try_guard(self.real.try_write(), held, Access::Alone)
    }

    #[track_caller]
    pub fn is_poisoned(&self) -> bool {
        self.step(Pending::Read, "is_poisoned", Location::caller());
        self.poison.get()
    }

    #[track_caller]
    pub fn clear_poison(&self) {
        self.step(Pending::Write, "clear_poison", Location::caller());
        self.poison.clear();
    }

    /// # Errors
    /// Poisoned, as in std.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.poison.check(whatever(self.real.get_mut()))
    }

    fn step(&self, pending: fn(ObjectId) -> Pending, call: &'static str, at: &Location<'_>) {
        if world::inside() {
            let line = world::line_of(at);
            let object = self.identity.get_or_end("RwLock", line);
            world::step(pending(object), call, line);
        }
    }

    fn acquire(
        &self,
        access: Access,
        call: &'static str,
        at: &Location<'_>,
    ) -> Option<(ObjectId, Access)> {
        world::inside().then(|| {
            let line = world::line_of(at);
            let object = self.identity.get_or_end("RwLock", line);
            match access {
                Access::Shared => read(object, call, line),
                Access::Alone => {
                    // From here on, readers may have to queue.
                    world::with(|world| world.touch(object, true));
                    acquire(object, access, call, line);
                }
            }
            (object, access)
        })
    }

    fn try_acquire<G>(
        &self,
        access: Access,
        call: &'static str,
        at: &Location<'_>,
    ) -> Result<Option<(ObjectId, Access)>, TryLockError<G>> {
        if !world::inside() {
            return Ok(None);
        }
        let line = world::line_of(at);
        let object = self.identity.get_or_end("RwLock", line);
        world::step(Pending::Try(object), call, line);
        if !world::with(|world| world.can_lock(object, access)) {
            world::with(|world| world.event(line, What::FoundTaken { object }));
            return Err(TryLockError::WouldBlock);
        }
        world::with(|world| world.lock(object, access, line));
        Ok(Some((object, access)))
    }

    fn guard<R: Deref>(
        &self,
        real: R,
        held: Option<(ObjectId, Access)>,
        access: Access,
    ) -> LockResult<Guard<'_, R>> {
        if let Some((object, _)) = held {
            tell_held(object, &real);
        }
        self.poison.check(Guard {
            real: Some(real),
            held,
            poison: &self.poison,
            tell: tell_held,
            unwinds: access == Access::Shared || panics::panicking(),
        })
    }

    fn try_guard<R: Deref>(
        &self,
        real: TryLockResult<R>,
        held: Option<(ObjectId, Access)>,
        access: Access,
    ) -> TryLockResult<Guard<'_, R>> {
        let real = match real {
            Ok(real) => real,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(TryLockError::WouldBlock),
        };
        self.guard(real, held, access)
            .map_err(TryLockError::Poisoned)
    }
}

impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    /// Goes on as a reader, with nobody else in between.
    #[track_caller]
    #[must_use]
    pub fn downgrade(mut guard: Self) -> RwLockReadGuard<'a, T> {
        let line = world::line_of(Location::caller());
        let held = guard.held.take().map(|(object, _)| {
            world::step(Pending::Write(object), "downgrade", line);
            world::with(|world| world.share(object));
            (object, Access::Shared)
        });
        let real = guard
            .real
            .take()
            .map(std::sync::RwLockWriteGuard::downgrade);
        let poison = guard.poison;
        Guard {
            real,
            held,
            poison,
            tell: tell_held,
            unwinds: true,
        }
    }
}

impl<R> Drop for Guard<'_, R> {
    fn drop(&mut self) {
        let held = self.held.take();
        release(held, || {
            if let Some(real) = self.real.take() {
                if let Some((object, _)) = held {
                    (self.tell)(object, &real);
                }
                drop(real);
                self.poison.given_back(self.unwinds);
            }
        });
    }
}

impl<R: Deref> Deref for Guard<'_, R> {
    type Target = R::Target;
    fn deref(&self) -> &R::Target {
        self.real
            .as_ref()
            .expect("a guard holds its lock until it is dropped")
    }
}

impl<R: DerefMut> DerefMut for Guard<'_, R> {
    fn deref_mut(&mut self) -> &mut R::Target {
        world::may_change();
        self.real
            .as_mut()
            .expect("a guard holds its lock until it is dropped")
    }
}

impl<T: Default> Default for RwLock<T> {
    #[track_caller]
    fn default() -> Self {
        RwLock::new(T::default())
    }
}

impl<T> From<T> for RwLock<T> {
    #[track_caller]
    fn from(value: T) -> Self {
        RwLock::new(value)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::poison::debug(f, "RwLock", self.real.try_read(), self.poison.get())
    }
}

impl<R: Deref<Target: fmt::Debug>> fmt::Debug for Guard<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<R: Deref<Target: fmt::Display>> fmt::Display for Guard<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

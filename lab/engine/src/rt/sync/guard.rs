//! What the async locks have in common: their guards, which say in the trace when a lock is taken
//! and when it is free again, and the traits that a lock leaves to the real one.
//!
//! Knows nothing of how a lock is waited for.

use super::noticed::{Call, giving_back_to_who_waits};
use crate::world::{self, Access, Pending};
use kit_record::ObjectId;
use std::fmt;
use std::ops::{Deref, DerefMut};

/// A guard of either kind: `R` is the real one. Fields are dropped in this order: that the lock is
/// given back is a step, in which the real one is.
pub struct Guard<R> {
    held: Held,
    real: R,
}

/// Says that the lock is free again.
pub(super) struct Held {
    object: ObjectId,
    access: Access,
}

impl<R> Guard<R> {
    /// Notes that the lock is taken, which the real one already is.
    pub(crate) fn new(object: ObjectId, access: Access, line: Option<u32>, real: R) -> Guard<R> {
        world::with(|world| world.lock(object, access, line));
        Guard {
            held: Held { object, access },
            real,
        }
    }

    /// The same lock, held by another real guard.
    pub(crate) fn turn<S>(self, map: impl FnOnce(R) -> S) -> Guard<S> {
        let Guard { held, real } = self;
        let real = map(real);
        Guard { held, real }
    }

    pub(super) fn try_turn<S>(
        self,
        map: impl FnOnce(R) -> Result<S, R>,
    ) -> Result<Guard<S>, Guard<R>> {
        let Guard { held, real } = self;
        match map(real) {
            Ok(real) => Ok(Guard { held, real }),
            Err(real) => Err(Guard { held, real }),
        }
    }

    /// The same lock, from now on shared with others.
    #[track_caller]
    pub(super) fn share<S>(mut self, downgrade: impl FnOnce(R) -> S) -> Guard<S> {
        Call::here("downgrade").changes(self.held.object);
        if world::inside() {
            world::with(|world| world.share(self.held.object));
        }
        self.held.access = Access::Shared;
        self.turn(downgrade)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // Two who read do not notice each other.
        giving_back_to_who_waits(match self.access {
            Access::Shared => Pending::Read(self.object),
            Access::Alone => Pending::Write(self.object),
        });
        if world::inside() {
            world::with(|world| world.unlock(self.object, self.access));
        }
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
        world::may_change();
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

/// The traits that a lock takes from its value or its `real` lock.
macro_rules! lock_traits {
    ($name:ident) => {
        impl<T: Default> Default for $name<T> {
            fn default() -> Self {
                $name::new(T::default())
            }
        }

        impl<T> From<T> for $name<T> {
            fn from(value: T) -> Self {
                $name::new(value)
            }
        }

        impl<T: std::fmt::Debug> std::fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.real.fmt(f)
            }
        }
    };
}

/// `map` and `try_map` of guards, which make another guard of the real one.
macro_rules! maps {
    ($([$($of:tt)*] [$($part:tt)*] $guard:ty, $real:ident, $from:ty => $to:ty, $mapped:ty;)*) => {
        $(
            impl<$($of)*> $guard {
                pub fn map<$($part)*>(this: Self, f: impl FnOnce($from) -> $to) -> $mapped {
                    this.turn(|guard| real::$real::map(guard, f))
                }

                /// # Errors
                /// The guard, if `f` found nothing.
                pub fn try_map<$($part)*>(
                    this: Self,
                    f: impl FnOnce($from) -> Option<$to>,
                ) -> Result<$mapped, Self> {
                    this.try_turn(|guard| real::$real::try_map(guard, f))
                }
            }
        )*
    };
}
pub(crate) use {lock_traits, maps};

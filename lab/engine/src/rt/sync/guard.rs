//! What the async locks have in common: their guards, which say in the trace when a lock is taken
//! and when it is free again, and the traits that a lock leaves to the real one.
//!
//! Knows nothing of how a lock is waited for.

use super::noticed::{Call, giving_back_to_who_waits};
use crate::cell::tell_held;
use crate::world::{self, Access, Pending};
use kit_record::ObjectId;
use std::fmt;
use std::ops::{Deref, DerefMut};

/// A guard of either kind: `R` is the real one.
pub struct Guard<R> {
    /// Gone only when this has become another guard of the same lock. Dropped in this order: that the lock
    /// is given back is a step, in which the real guard is.
    taken: Option<(Held, R)>,
    /// Tells what is behind the lock.
    tell: fn(ObjectId, &R),
}

/// Says that the lock is free again.
pub(super) struct Held {
    object: ObjectId,
    access: Access,
}

const TAKEN: &str = "a guard holds its lock until it is dropped";

impl<R: Deref> Guard<R> {
    /// Notes that the lock is taken, which the real one already is.
    pub(crate) fn new(object: ObjectId, access: Access, line: Option<u32>, real: R) -> Guard<R> {
        world::with(|world| world.lock(object, access, line));
        tell_held(object, &real);
        Guard::holding(Held { object, access }, real, tell_held)
    }
}

impl<R> Guard<R> {
    fn holding(held: Held, real: R, tell: fn(ObjectId, &R)) -> Guard<R> {
        Guard {
            taken: Some((held, real)),
            tell,
        }
    }

    /// The same lock, held by another real guard. A part of what is behind it is not told.
    pub(crate) fn turn<S>(self, map: impl FnOnce(R) -> S) -> Guard<S> {
        let (held, real) = self.into_parts();
        Guard::holding(held, map(real), |_, _| ())
    }

    pub(super) fn try_turn<S>(
        self,
        map: impl FnOnce(R) -> Result<S, R>,
    ) -> Result<Guard<S>, Guard<R>> {
        let tell = self.tell;
        let (held, real) = self.into_parts();
        match map(real) {
            Ok(real) => Ok(Guard::holding(held, real, |_, _| ())),
            Err(real) => Err(Guard::holding(held, real, tell)),
        }
    }

    /// The same lock, from now on shared with others.
    #[track_caller]
    pub(super) fn share<S: Deref>(self, downgrade: impl FnOnce(R) -> S) -> Guard<S> {
        let (mut held, real) = self.into_parts();
        Call::here("downgrade").changes(held.object);
        if world::inside() {
            world::with(|world| world.share(held.object));
        }
        held.access = Access::Shared;
        Guard::holding(held, downgrade(real), tell_held)
    }

    fn into_parts(mut self) -> (Held, R) {
        self.taken.take().expect(TAKEN)
    }
}

impl<R> Drop for Guard<R> {
    fn drop(&mut self) {
        if let Some((held, real)) = &self.taken {
            (self.tell)(held.object, real);
        }
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
        &self.taken.as_ref().expect(TAKEN).1
    }
}

impl<R: DerefMut> DerefMut for Guard<R> {
    fn deref_mut(&mut self) -> &mut R::Target {
        world::may_change();
        &mut self.taken.as_mut().expect(TAKEN).1
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

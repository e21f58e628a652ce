//! `futures::lock`, recorded. Whoever comes first after a lock was given back takes it, though another
//! was woken for it.

use super::polled;
use crate::rt::sync::guard::{Guard, lock_traits};
use crate::rt::sync::late::Late;
use crate::rt::sync::noticed::{Call, giving_back};
use crate::sync::{Arc, Identity};
use crate::world::{self, Access, Pending};
use futures::future::FusedFuture;
use futures::lock as real;
use kit_record::{ObjectId, What};
use std::fmt;
use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

pub struct Mutex<T> {
    identity: Identity,
    real: Late<T, real::Mutex<T>>,
}

pub type MutexGuard<'a, T> = Guard<real::MutexGuard<'a, T>>;
pub type MappedMutexGuard<'a, T, U> = Guard<real::MappedMutexGuard<'a, T, U>>;
pub type OwnedMutexGuard<T> = Guard<Owned<T>>;
pub type MutexLockFuture<'a, T> = Locking<T, &'a Mutex<T>, real::MutexLockFuture<'a, T>>;
pub type OwnedMutexLockFuture<T> = Locking<T, Arc<Mutex<T>>, real::OwnedMutexLockFuture<T>>;

/// A guard that keeps the lock itself alive.
pub struct Owned<T> {
    real: real::OwnedMutexGuard<T>,
    _mutex: Arc<Mutex<T>>,
}

impl<T> Deref for Owned<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.real
    }
}

impl<T> DerefMut for Owned<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.real
    }
}

impl<T: fmt::Debug> fmt::Debug for Owned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T> Mutex<T> {
    #[must_use]
    #[track_caller]
    pub const fn new(value: T) -> Mutex<T> {
        Mutex {
            identity: Identity::new(),
            real: Late::new(value, real::Mutex::new),
        }
    }

    fn object(&self, call: Call) -> ObjectId {
        self.identity.get_or_end("Mutex", call.line)
    }

    #[track_caller]
    pub fn lock(&self) -> MutexLockFuture<'_, T> {
        Locking::new(Call::here("lock"), self, self.real.get().lock())
    }

    #[track_caller]
    pub fn lock_owned(self: Arc<Self>) -> OwnedMutexLockFuture<T> {
        let real = std::sync::Arc::clone(self.real.get()).lock_owned();
        Locking::new(Call::here("lock"), self, real)
    }

    #[track_caller]
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {
        self.trying(Call::here("try_lock"), || self.real.get().try_lock())
    }

    #[track_caller]
    pub fn try_lock_owned(self: &Arc<Self>) -> Option<OwnedMutexGuard<T>> {
        let call = Call::here("try_lock");
        let guard = self.trying(call, || self.real.get().try_lock_owned())?;
        Some(guard.turn(|real| Owned {
            real,
            _mutex: Arc::clone(self),
        }))
    }

    fn trying<R: Deref>(&self, call: Call, real: impl FnOnce() -> Option<R>) -> Option<Guard<R>> {
        let object = self.object(call);
        call.changes(object);
        let taken = real();
        if taken.is_none() {
            call.tell(What::FoundTaken { object });
        }
        taken.map(|real| Guard::new(object, Access::Alone, call.line, real))
    }

    pub fn get_mut(&mut self) -> &mut T {
        self.real.get_mut().get_mut()
    }

    pub fn into_inner(self) -> T {
        self.real.into_inner().into_inner()
    }
}

impl<'a, T> MutexGuard<'a, T> {
    pub fn map<U: ?Sized>(
        this: Self,
        f: impl FnOnce(&mut T) -> &mut U,
    ) -> MappedMutexGuard<'a, T, U> {
        this.turn(|guard| real::MutexGuard::map(guard, f))
    }
}

impl<'a, T, U: ?Sized> MappedMutexGuard<'a, T, U> {
    pub fn map<V: ?Sized>(
        this: Self,
        f: impl FnOnce(&mut U) -> &mut V,
    ) -> MappedMutexGuard<'a, T, V> {
        this.turn(|guard| real::MappedMutexGuard::map(guard, f))
    }
}

/// Takes the lock: `M` is how the stand-in is known, and `R` does it for real.
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Locking<T, M: Deref<Target = Mutex<T>>, R> {
    call: Call,
    /// `None`: it has come to its end.
    mutex: Option<M>,
    real: R,
    waits: bool,
    /// Whether the trace has its wait already.
    told: bool,
}

impl<T, M: Deref<Target = Mutex<T>>, R> Locking<T, M, R> {
    fn new(call: Call, mutex: M, real: R) -> Self {
        Locking {
            call,
            mutex: Some(mutex),
            real,
            waits: false,
            told: false,
        }
    }
}

impl<T, M: Deref<Target = Mutex<T>>, R: Future<Output: Deref> + Unpin> Locking<T, M, R> {
    /// The guard, and how the stand-in is known.
    fn poll_real(&mut self, context: &mut Context<'_>) -> Poll<(Guard<R::Output>, M)> {
        let mutex = self.mutex.take().expect("not polled after its end");
        let (call, object) = (self.call, mutex.object(self.call));
        let real = Pin::new(&mut self.real);
        let polled = polled(
            call,
            Call::changes,
            object,
            &mut self.told,
            context,
            |context| real.poll(context),
        );
        self.waits = polled.is_pending();
        match polled {
            Poll::Ready(real) => {
                let guard = Guard::new(object, Access::Alone, call.line, real);
                Poll::Ready((guard, mutex))
            }
            Poll::Pending => {
                self.mutex = Some(mutex);
                Poll::Pending
            }
        }
    }
}

impl<'a, T> Future for MutexLockFuture<'a, T> {
    type Output = MutexGuard<'a, T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.poll_real(context).map(|(guard, _)| guard)
    }
}

impl<T> Future for OwnedMutexLockFuture<T> {
    type Output = OwnedMutexGuard<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let polled = self.poll_real(context);
        polled.map(|(guard, _mutex)| guard.turn(|real| Owned { real, _mutex }))
    }
}

impl<T, M: Deref<Target = Mutex<T>>, R> FusedFuture for Locking<T, M, R>
where
    Locking<T, M, R>: Future,
{
    fn is_terminated(&self) -> bool {
        self.mutex.is_none()
    }
}

impl<T, M: Deref<Target = Mutex<T>>, R> Drop for Locking<T, M, R> {
    /// Whoever no longer waits wakes another, if it was woken to take the lock: a step, in which the
    /// real one does.
    fn drop(&mut self) {
        let waits = self.waits && world::inside();
        if let Some(mutex) = self.mutex.as_deref().filter(|_| waits) {
            giving_back(Pending::Write(mutex.object(self.call)));
        }
    }
}

impl<T, M: Deref<Target = Mutex<T>>, R> fmt::Debug for Locking<T, M, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut name = f.debug_struct("MutexLockFuture");
        name.field("was_acquired", &self.mutex.is_none());
        name.finish_non_exhaustive()
    }
}

lock_traits!(Mutex);

//! `tokio::sync::Semaphore`, recorded: who has which permits since when.
//!
//! A permit here takes the real one and forgets it, and gives the same number back when it is
//! dropped, which is what a real permit does.

use super::noticed::{Call, Keeper, changed, giving_back_to_who_waits, tell};
use crate::rt::watched;
use crate::sync::{Arc, Identity};
use crate::world::{self, Pending};
use kit_record::{ObjectId, What};
use std::fmt;
use std::future::Future;
use std::ops::Deref;
use std::panic::Location;
use tokio::sync::{AcquireError, TryAcquireError};

pub struct Semaphore {
    identity: Identity,
    real: tokio::sync::Semaphore,
}

/// A number of permits, given back when they are dropped. `S` is how the semaphore is held on to.
#[must_use]
pub struct Permit<S: Deref<Target = Semaphore>> {
    semaphore: S,
    count: u32,
    line: Option<u32>,
    keeper: Option<Keeper>,
}

pub type SemaphorePermit<'a> = Permit<&'a Semaphore>;
pub type OwnedSemaphorePermit = Permit<Arc<Semaphore>>;

impl Semaphore {
    pub const MAX_PERMITS: usize = tokio::sync::Semaphore::MAX_PERMITS;

    #[must_use]
    #[track_caller]
    pub fn new(permits: usize) -> Semaphore {
        Semaphore::const_new(permits)
    }

    #[must_use]
    #[track_caller]
    pub const fn const_new(permits: usize) -> Semaphore {
        Semaphore {
            identity: Identity::new(),
            real: tokio::sync::Semaphore::const_new(permits),
        }
    }

    fn object(&self, line: Option<u32>) -> ObjectId {
        self.identity.get_or_end("Semaphore", line)
    }

    #[track_caller]
    fn changing(&self, name: &'static str) -> Call {
        let call = Call::here(name);
        call.changes(self.object(call.line));
        call
    }

    #[track_caller]
    pub fn available_permits(&self) -> usize {
        let call = Call::here("available_permits");
        call.looks_at(self.object(call.line));
        self.real.available_permits()
    }

    #[track_caller]
    pub fn add_permits(&self, count: usize) {
        let call = self.changing("add_permits");
        self.real.add_permits(count);
        let object = self.object(call.line);
        call.tell(What::Released {
            object,
            permits: u32::try_from(count).unwrap_or(u32::MAX),
        });
    }

    #[track_caller]
    pub fn forget_permits(&self, count: usize) -> usize {
        self.changing("forget_permits");
        self.real.forget_permits(count)
    }

    #[track_caller]
    pub fn close(&self) {
        let call = self.changing("close");
        self.real.close();
        let (object, side) = (self.object(call.line), "permit".to_owned());
        call.tell(What::Closed { object, side });
    }

    #[track_caller]
    pub fn is_closed(&self) -> bool {
        let call = Call::here("is_closed");
        call.looks_at(self.object(call.line));
        self.real.is_closed()
    }

    #[track_caller]
    pub fn acquire(&self) -> impl Future<Output = Result<SemaphorePermit<'_>, AcquireError>> {
        self.acquire_many(1)
    }

    #[track_caller]
    pub fn acquire_many(
        &self,
        count: u32,
    ) -> impl Future<Output = Result<SemaphorePermit<'_>, AcquireError>> {
        acquired(self, count, world::line_of(Location::caller()))
    }

    #[track_caller]
    pub fn acquire_owned(
        self: Arc<Self>,
    ) -> impl Future<Output = Result<OwnedSemaphorePermit, AcquireError>> {
        self.acquire_many_owned(1)
    }

    #[track_caller]
    pub fn acquire_many_owned(
        self: Arc<Self>,
        count: u32,
    ) -> impl Future<Output = Result<OwnedSemaphorePermit, AcquireError>> {
        acquired(self, count, world::line_of(Location::caller()))
    }

    /// # Errors
    /// None is free, or the semaphore is closed.
    #[track_caller]
    pub fn try_acquire(&self) -> Result<SemaphorePermit<'_>, TryAcquireError> {
        self.try_acquire_many(1)
    }

    /// # Errors
    /// Not so many are free, or the semaphore is closed.
    #[track_caller]
    pub fn try_acquire_many(&self, count: u32) -> Result<SemaphorePermit<'_>, TryAcquireError> {
        try_acquired(self, count)
    }

    /// # Errors
    /// None is free, or the semaphore is closed.
    #[track_caller]
    pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {
        self.try_acquire_many_owned(1)
    }

    /// # Errors
    /// Not so many are free, or the semaphore is closed.
    #[track_caller]
    pub fn try_acquire_many_owned(
        self: Arc<Self>,
        count: u32,
    ) -> Result<OwnedSemaphorePermit, TryAcquireError> {
        try_acquired(self, count)
    }

    /// Blocks a thread that is not the runtime's own.
    ///
    /// # Errors
    /// The semaphore is closed.
    #[track_caller]
    pub fn blocking_acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError> {
        self.blocking_acquire_many(1)
    }

    /// # Errors
    /// The semaphore is closed.
    #[track_caller]
    pub fn blocking_acquire_many(&self, count: u32) -> Result<SemaphorePermit<'_>, AcquireError> {
        let call = Call::here("blocking_acquire");
        world::block_on(self.acquire_many(count), call.name, call.line)
    }

    /// # Errors
    /// The semaphore is closed.
    #[track_caller]
    pub fn blocking_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {
        self.blocking_acquire_many_owned(1)
    }

    /// # Errors
    /// The semaphore is closed.
    #[track_caller]
    pub fn blocking_acquire_many_owned(
        self: Arc<Self>,
        count: u32,
    ) -> Result<OwnedSemaphorePermit, AcquireError> {
        let call = Call::here("blocking_acquire");
        world::block_on(self.acquire_many_owned(count), call.name, call.line)
    }
}

async fn acquired<S: Holds>(
    semaphore: S,
    count: u32,
    line: Option<u32>,
) -> Result<Permit<S>, AcquireError> {
    let object = semaphore.object(line);
    let real = semaphore.real.acquire_many(count);
    watched("acquire", line, Some(object), real).await?.forget();
    Ok(Permit::new(semaphore, count, line))
}

#[track_caller]
fn try_acquired<S: Holds>(semaphore: S, count: u32) -> Result<Permit<S>, TryAcquireError> {
    let call = semaphore.changing("try_acquire");
    match semaphore.real.try_acquire_many(count) {
        Ok(real) => real.forget(),
        Err(error) => {
            let object = semaphore.object(call.line);
            call.tell(What::FoundTaken { object });
            return Err(error);
        }
    }
    Ok(Permit::new(semaphore, count, call.line))
}

/// How a permit holds on to its semaphore.
pub trait Holds: Deref<Target = Semaphore> {
    /// Whether the permit stays with whoever took it, as far as anybody can tell.
    const STAYS: bool;
}

impl Holds for &Semaphore {
    const STAYS: bool = true;
}

impl Holds for Arc<Semaphore> {
    const STAYS: bool = false;
}

impl<S: Holds> Permit<S> {
    /// Notes that the permits are taken, which they are.
    fn new(semaphore: S, count: u32, line: Option<u32>) -> Permit<S> {
        if world::inside() {
            let object = semaphore.object(line);
            let permits = count;
            tell(line, What::Acquired { object, permits });
        }
        Permit::kept(semaphore, count, line)
    }

    fn kept(semaphore: S, count: u32, line: Option<u32>) -> Permit<S> {
        let keeper = (world::inside() && count > 0).then(|| {
            let object = semaphore.object(line);
            let number = match count {
                1 => "a permit".to_owned(),
                count => format!("{count} permits"),
            };
            if S::STAYS {
                Keeper::held(object, format!("holds {number}"), line)
            } else {
                // Whoever took it may have given it to another.
                Keeper::new(object, format!("somebody holds {number}"), line, None)
            }
        });
        Permit {
            semaphore,
            count,
            line,
            keeper,
        }
    }

    fn holds(&mut self, count: u32)
    where
        S: Clone,
    {
        let again = Permit::kept(self.semaphore.clone(), count, self.line);
        // The one that is replaced has nothing left to give back.
        std::mem::replace(self, again).let_go();
    }
}

impl<S: Deref<Target = Semaphore>> Permit<S> {
    /// Gives nothing back. Says how many permits there were.
    fn let_go(&mut self) -> u32 {
        if let Some(keeper) = self.keeper.take() {
            keeper.forget();
        }
        std::mem::take(&mut self.count)
    }

    /// The permits are gone for good.
    pub fn forget(mut self) {
        if let Some(keeper) = &self.keeper {
            changed(keeper.object());
        }
        self.let_go();
    }

    #[must_use]
    pub fn num_permits(&self) -> usize {
        self.count as usize
    }
}

impl<S: Deref<Target = Semaphore>> Drop for Permit<S> {
    fn drop(&mut self) {
        let object = self.keeper.as_ref().map(Keeper::object);
        let permits = self.let_go();
        if permits == 0 {
            return;
        }
        if let Some(object) = object {
            giving_back_to_who_waits(Pending::Write(object));
        }
        self.semaphore.real.add_permits(permits as usize);
        if let Some(object) = object {
            changed(object);
            tell(None, What::Released { object, permits });
        }
    }
}

macro_rules! shared_out {
    ($($permit:ty),*) => {
        $(
            impl $permit {
                /// # Panics
                /// The other belongs to another semaphore, as in tokio.
                #[track_caller]
                pub fn merge(&mut self, mut other: Self) {
                    assert!(
                        std::ptr::eq(&raw const *self.semaphore, &raw const *other.semaphore),
                        "merging permits from different semaphore instances"
                    );
                    let count = std::mem::take(&mut self.count) + other.let_go();
                    self.holds(count);
                }

                pub fn split(&mut self, count: usize) -> Option<Self> {
                    let apart = u32::try_from(count).ok()?;
                    let left = self.count.checked_sub(apart)?;
                    self.count = 0;
                    self.holds(left);
                    Some(Permit::kept(self.semaphore.clone(), apart, self.line))
                }
            }
        )*
    };
}

shared_out!(SemaphorePermit<'_>, OwnedSemaphorePermit);

impl SemaphorePermit<'_> {
    #[must_use]
    pub fn semaphore(&self) -> &Semaphore {
        self.semaphore
    }
}

impl OwnedSemaphorePermit {
    #[must_use]
    pub fn semaphore(&self) -> &Arc<Semaphore> {
        &self.semaphore
    }
}

impl<S: Deref<Target = Semaphore>> fmt::Debug for Permit<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SemaphorePermit")
            .field("permits", &self.count)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Semaphore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

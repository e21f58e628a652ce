//! `std::sync::Weak`, beside [`Arc`].

use super::Arc;
use crate::world::Share;
use std::fmt;
use std::marker::Unsize;
use std::mem::ManuallyDrop;
use std::ops::{CoerceUnsized, DispatchFromDyn};
use std::panic::Location;
use std::ptr::NonNull;
use std::sync::Weak as Real;

pub struct Weak<T: ?Sized> {
    /// From [`Real::into_raw`].
    raw: NonNull<T>,
}

// SAFETY: it is what the real one is, which is both under the same conditions.
unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
// SAFETY: as above.
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Weak<U>> for Weak<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Weak<U>> for Weak<T> {}

impl<T> Weak<T> {
    #[must_use]
    pub const fn new() -> Weak<T> {
        // What `Real::new().into_raw()` gives: an address at which nothing can be.
        Weak {
            raw: NonNull::without_provenance(std::num::NonZero::<usize>::MAX),
        }
    }

    /// Lends the real one, of an allocation that is being made, as one of ours.
    pub(super) fn lent<R>(real: &Real<T>, at: &Location<'_>, to: impl FnOnce(&Weak<T>) -> R) -> R {
        Share::of(real.as_ptr().cast()).made(at);
        // SAFETY: the address is never null. It is the real one's, which gives it up: `lent` is not
        // dropped.
        let raw = unsafe { NonNull::new_unchecked(real.as_ptr().cast_mut()) };
        let lent = ManuallyDrop::new(Weak { raw });
        to(&lent)
    }
}

impl<T: ?Sized> Weak<T> {
    pub(super) fn again(real: Real<T>) -> Weak<T> {
        // SAFETY: what `into_raw` gives is never null.
        let raw = unsafe { NonNull::new_unchecked(Real::into_raw(real).cast_mut()) };
        Weak { raw }
    }

    fn real(&self) -> ManuallyDrop<Real<T>> {
        // SAFETY: the pointer is from `into_raw`, and what is made of it here gives up nothing.
        ManuallyDrop::new(unsafe { Real::from_raw(self.raw.as_ptr()) })
    }

    fn share(&self) -> Share {
        Share::of(self.raw.as_ptr().cast())
    }

    #[must_use]
    #[track_caller]
    pub fn upgrade(&self) -> Option<Arc<T>> {
        self.share().upgrades(Location::caller());
        let arc = self.real().upgrade().map(Arc::again)?;
        self.share().takes_in();
        Some(arc)
    }

    #[must_use]
    #[track_caller]
    pub fn strong_count(&self) -> usize {
        self.share().looks("strong_count", Location::caller());
        self.real().strong_count()
    }

    #[must_use]
    #[track_caller]
    pub fn weak_count(&self) -> usize {
        self.share().looks("weak_count", Location::caller());
        self.real().weak_count()
    }

    #[must_use]
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        self.real().ptr_eq(&other.real())
    }

    #[must_use]
    pub fn as_ptr(&self) -> *const T {
        self.raw.as_ptr()
    }

    /// It is never given up, because what would take it back is unsafe.
    #[must_use]
    pub fn into_raw(self) -> *const T {
        ManuallyDrop::new(self).raw.as_ptr()
    }
}

// SAFETY: the destructor does not look at the value.
unsafe impl<#[may_dangle] T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        Share::of(self.raw.as_ptr().cast()).changes("drop", None);
        // SAFETY: the pointer is from `into_raw`, and this is the last use of it.
        drop(unsafe { Real::from_raw(self.raw.as_ptr()) });
    }
}

impl<T: ?Sized> Clone for Weak<T> {
    #[track_caller]
    fn clone(&self) -> Weak<T> {
        self.share().changes("clone", Some(Location::caller()));
        Weak::again(Real::clone(&self.real()))
    }
}

impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}

impl<T: ?Sized> fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (*self.real()).fmt(f)
    }
}

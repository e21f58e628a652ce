//! `std::sync::Arc`: the real one, held by its pointer, which tells the world what becomes of its
//! count.
//!
//! It must coerce and be called upon as std's does, which takes unstable features: see `build.rs`.
//! Where they are not there, this module is not compiled, and the real one is used.
//!
//! What is generic here is thin, because it is compiled again with each save. Knows nothing of when
//! the world makes a step of it.
#![expect(
    unsafe_code,
    reason = "a pointer that owns; each block says why it is sound"
)]

mod conversions;
mod traits;
mod wake;
mod weak;

pub use wake::Wake;
pub use weak::Weak;

use crate::world::Share;
use std::any::Any;
use std::marker::{PhantomData, Unsize};
use std::mem::ManuallyDrop;
use std::ops::{CoerceUnsized, Deref, DispatchFromDyn, LegacyReceiver};
use std::panic::Location;
use std::pin::{Pin, PinCoerceUnsized};
use std::ptr::NonNull;
use std::sync::Arc as Real;

pub struct Arc<T: ?Sized> {
    /// From [`Real::into_raw`].
    raw: NonNull<T>,
    owns: PhantomData<T>,
}

// SAFETY: it is what the real one is, which is both under the same conditions.
unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
// SAFETY: as above.
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Arc<U>> for Arc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Arc<U>> for Arc<T> {}
impl<T: ?Sized> LegacyReceiver for Arc<T> {}
// SAFETY: `deref` gives the same place however the pointer is coerced, as with the real one.
unsafe impl<T: ?Sized> PinCoerceUnsized for Arc<T> {}

impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the value lives as long as any pointer that shares it, and nobody has it mutably
        // but through `get_mut`, which borrows the only one.
        unsafe { self.raw.as_ref() }
    }
}

impl<T: ?Sized> Arc<T> {
    /// The allocation may be known already.
    #[inline]
    fn again(real: Real<T>) -> Arc<T> {
        // SAFETY: `into_raw` gives the address of a value, which is never null.
        let raw = unsafe { NonNull::new_unchecked(Real::into_raw(real).cast_mut()) };
        Arc {
            raw,
            owns: PhantomData,
        }
    }

    /// The allocation is new.
    #[inline]
    fn made(real: Real<T>, at: &Location<'_>) -> Arc<T> {
        let arc = Arc::again(real);
        arc.share().made(at);
        arc
    }

    /// The real one, to be looked at.
    #[inline]
    fn real(&self) -> ManuallyDrop<Real<T>> {
        // SAFETY: the pointer is from `into_raw`, and what is made of it here gives up nothing.
        ManuallyDrop::new(unsafe { Real::from_raw(self.raw.as_ptr()) })
    }

    #[inline]
    fn into_real(self) -> Real<T> {
        let this = ManuallyDrop::new(self);
        // SAFETY: the pointer is from `into_raw`, and is not used again: `this` is not dropped.
        unsafe { Real::from_raw(this.raw.as_ptr()) }
    }

    #[inline]
    fn share(&self) -> Share {
        Share::of(self.raw.as_ptr().cast())
    }
}

// SAFETY: the destructor looks at the value only to drop it, as that of the real one does.
unsafe impl<#[may_dangle] T: ?Sized> Drop for Arc<T> {
    #[inline]
    fn drop(&mut self) {
        let share = Share::of(self.raw.as_ptr().cast());
        let giving_up = share.gives_up();
        // SAFETY: the pointer is from `into_raw`, and this is the last use of it.
        let real = unsafe { Real::from_raw(self.raw.as_ptr()) };
        let _noting = giving_up.one_of(Real::strong_count(&real));
        drop(real);
    }
}

impl<T: ?Sized> Clone for Arc<T> {
    #[inline]
    #[track_caller]
    fn clone(&self) -> Arc<T> {
        self.share().changes("clone", Some(Location::caller()));
        Arc::again(Real::clone(&self.real()))
    }
}

impl<T> Arc<T> {
    #[inline]
    #[track_caller]
    pub fn new(value: T) -> Arc<T> {
        Arc::made(Real::new(value), Location::caller())
    }

    #[track_caller]
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(make: F) -> Arc<T> {
        let at = Location::caller();
        Arc::again(Real::new_cyclic(|weak| Weak::lent(weak, at, make)))
    }

    #[must_use]
    #[track_caller]
    pub fn pin(value: T) -> Pin<Arc<T>> {
        // SAFETY: what is shared is not moved, and `get_mut` takes a plain `Arc`.
        unsafe { Pin::new_unchecked(Arc::new(value)) }
    }

    /// # Errors
    /// The pointer, if there are others.
    #[track_caller]
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        this.share().looks("try_unwrap", Location::caller());
        Arc::taken_out(this)
    }

    fn taken_out(this: Arc<T>) -> Result<T, Arc<T>> {
        let share = this.share();
        let value = Real::try_unwrap(this.into_real()).map_err(Arc::again)?;
        share.takes_in();
        Ok(value)
    }

    #[track_caller]
    pub fn into_inner(this: Arc<T>) -> Option<T> {
        let giving_up = this.share().gives_up_for_the_value(Location::caller());
        let real = this.into_real();
        let noting = giving_up.one_of(Real::strong_count(&real));
        let value = Real::into_inner(real);
        // Whatever drops the value is no destructor of the `Arc`.
        std::mem::forget(noting);
        value
    }

    #[track_caller]
    pub fn unwrap_or_clone(this: Arc<T>) -> T
    where
        T: Clone,
    {
        this.share().looks("unwrap_or_clone", Location::caller());
        Arc::taken_out(this).unwrap_or_else(|shared| T::clone(&shared))
    }
}

impl<T: ?Sized> Arc<T> {
    #[must_use]
    pub fn as_ptr(this: &Arc<T>) -> *const T {
        this.raw.as_ptr()
    }

    /// It is never given up, because what would take it back is unsafe.
    #[must_use]
    pub fn into_raw(this: Arc<T>) -> *const T {
        ManuallyDrop::new(this).raw.as_ptr()
    }

    #[track_caller]
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        this.share().changes("downgrade", Some(Location::caller()));
        Weak::again(Real::downgrade(&this.real()))
    }

    #[must_use]
    #[track_caller]
    pub fn weak_count(this: &Arc<T>) -> usize {
        this.share().looks("weak_count", Location::caller());
        Real::weak_count(&this.real())
    }

    #[must_use]
    #[track_caller]
    pub fn strong_count(this: &Arc<T>) -> usize {
        this.share().looks("strong_count", Location::caller());
        Real::strong_count(&this.real())
    }

    #[must_use]
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        Real::ptr_eq(&this.real(), &other.real())
    }

    #[track_caller]
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        this.share().looks("get_mut", Location::caller());
        Real::get_mut(&mut this.real())?;
        this.share().takes_in();
        // SAFETY: this is the only pointer, `Weak`s included, and it is borrowed as long as the
        // value is.
        Some(unsafe { this.raw.as_mut() })
    }
}

/// What [`Arc::make_mut`] can make a copy of.
pub trait Copied {
    #[doc(hidden)]
    fn copied(&self) -> Real<Self>;
    /// The real `make_mut`.
    #[doc(hidden)]
    fn alone(real: &mut Real<Self>);
}

macro_rules! copied {
    ($([$($bounds:tt)*] $type:ty, $copied:expr;)*) => {
        $(
            impl<$($bounds)*> Copied for $type {
                fn copied(&self) -> Real<Self> {
                    $copied(self)
                }

                fn alone(real: &mut Real<Self>) {
                    Real::make_mut(real);
                }
            }
        )*
    };
}

copied! {
    [T: Clone] T, |value: &T| Real::new(value.clone());
    [T: Clone] [T], Real::from;
    [] str, Real::from;
}

impl<T: ?Sized + Copied> Arc<T> {
    #[track_caller]
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        let at = Location::caller();
        this.share().looks("make_mut", at);
        if Real::strong_count(&this.real()) > 1 {
            *this = Arc::made(T::copied(this), at);
        } else {
            // If there is a `Weak`, the value moves, and is found there no more.
            let (before, mut real) = (this.share(), this.real());
            T::alone(&mut real);
            before.takes_in();
            if Real::as_ptr(&real).cast::<()>() != this.raw.as_ptr().cast() {
                let moved = ManuallyDrop::new(Arc::made(ManuallyDrop::into_inner(real), at));
                this.raw = moved.raw;
            }
        }
        // SAFETY: this is the only pointer now, and it is borrowed as long as the value is.
        unsafe { this.raw.as_mut() }
    }
}

impl Arc<dyn Any + Send + Sync> {
    /// # Errors
    /// The pointer, if the value is of another type.
    pub fn downcast<T: Any + Send + Sync>(self) -> Result<Arc<T>, Self> {
        self.into_real()
            .downcast()
            .map(Arc::again)
            .map_err(Arc::again)
    }
}

//! `std::sync::atomic::AtomicPtr`, ordered by the world as the other atomics are. What it points at
//! is nobody's business here: only unsafe code can look.

use super::atomic::{Bits, Ordering, access, fails_for_nothing, note, seen};
use super::identity::Identity;
use crate::world::{self, Pending};
use kit_record::{ObjectId, What};
use std::fmt;
use std::sync::atomic::AtomicPtr as Real;

pub struct AtomicPtr<T> {
    identity: Identity,
    /// An atomic too, so that this one can be shared.
    initial: Real<T>,
    real: Real<T>,
}

type Access = Option<(ObjectId, Option<u32>)>;

impl<T> AtomicPtr<T> {
    #[must_use]
    #[track_caller]
    pub const fn new(pointer: *mut T) -> AtomicPtr<T> {
        AtomicPtr {
            identity: Identity::new(),
            initial: Real::new(pointer),
            real: Real::new(pointer),
        }
    }

    #[track_caller]
    fn access(&self, pending: fn(ObjectId) -> Pending) -> Access {
        let access = access(&self.identity, "AtomicPtr", pending, || {
            let initial = self.initial.load(Ordering::SeqCst);
            self.real.store(initial, Ordering::SeqCst);
        });
        if let Some((object, _)) = access {
            let bits = self.real.load(Ordering::SeqCst).bits();
            world::with(|world| world.know_atomic(object, bits));
        }
        access
    }

    #[track_caller]
    pub fn load(&self, order: Ordering) -> *mut T {
        let access = self.access(Pending::Read);
        let newest = self.real.load(order);
        let pointer = seen(access, newest, order);
        note(access, |object| match pointer == newest {
            true => What::Read {
                object,
                value: shown(pointer),
            },
            false => What::ReadOld {
                object,
                value: shown(pointer),
                newest: shown(newest),
            },
        });
        pointer
    }

    #[track_caller]
    pub fn store(&self, pointer: *mut T, order: Ordering) {
        let access = self.access(Pending::Write);
        self.real.store(pointer, order);
        if let Some((object, _)) = access {
            world::with(|world| world.stored(object, pointer.bits(), order));
        }
        note(access, |object| What::Write {
            object,
            value: shown(pointer),
        });
    }

    #[track_caller]
    pub fn swap(&self, pointer: *mut T, order: Ordering) -> *mut T {
        self.rmw(order, |real| real.swap(pointer, order))
    }

    /// One step that nothing can come between.
    #[track_caller]
    fn rmw(&self, order: Ordering, f: impl FnOnce(&Real<T>) -> *mut T) -> *mut T {
        let access = self.access(Pending::Write);
        let from = f(&self.real);
        let to = self.real.load(Ordering::SeqCst);
        if let Some((object, _)) = access {
            world::with(|world| world.exchanged(object, Some(to.bits()), order));
        }
        note(access, |object| What::Update {
            object,
            from: shown(from),
            to: shown(to),
        });
        from
    }

    /// # Errors
    /// The pointer found, if it was not `current`.
    #[track_caller]
    pub fn compare_exchange(
        &self,
        current: *mut T,
        new: *mut T,
        success: Ordering,
        failure: Ordering,
    ) -> Result<*mut T, *mut T> {
        let access = self.access(Pending::Write);
        self.exchange(access, current, new, success, failure)
    }

    /// May fail for no reason: once for each thread in a schedule.
    ///
    /// # Errors
    /// The pointer found, whether or not it was `current`.
    #[track_caller]
    pub fn compare_exchange_weak(
        &self,
        current: *mut T,
        new: *mut T,
        success: Ordering,
        failure: Ordering,
    ) -> Result<*mut T, *mut T> {
        let access = self.access(Pending::Write);
        if self.real.load(Ordering::SeqCst) == current && fails_for_nothing(access) {
            return Err(current);
        }
        self.exchange(access, current, new, success, failure)
    }

    fn exchange(
        &self,
        access: Access,
        current: *mut T,
        new: *mut T,
        success: Ordering,
        failure: Ordering,
    ) -> Result<*mut T, *mut T> {
        let result = self.real.compare_exchange(current, new, success, failure);
        if let Some((object, _)) = access {
            world::with(|world| match result {
                Ok(_) => world.exchanged(object, Some(new.bits()), success),
                Err(_) => world.exchanged(object, None, failure),
            });
        }
        note(access, |object| match result {
            Ok(from) => What::Update {
                object,
                from: shown(from),
                to: shown(new),
            },
            Err(found) => What::Mismatch {
                object,
                expected: shown(current),
                found: shown(found),
            },
        });
        result
    }

    /// # Errors
    /// The pointer found, if `f` returned `None` for it.
    #[track_caller]
    pub fn fetch_update(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        mut f: impl FnMut(*mut T) -> Option<*mut T>,
    ) -> Result<*mut T, *mut T> {
        let mut seen = self.load(fetch_order);
        while let Some(next) = f(seen) {
            match self.compare_exchange(seen, next, set_order, fetch_order) {
                Ok(before) => return Ok(before),
                Err(now) => seen = now,
            }
        }
        Err(seen)
    }

    /// # Errors
    /// The pointer found, if `f` returned `None` for it.
    #[track_caller]
    pub fn try_update(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        f: impl FnMut(*mut T) -> Option<*mut T>,
    ) -> Result<*mut T, *mut T> {
        self.fetch_update(set_order, fetch_order, f)
    }

    #[track_caller]
    pub fn update(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        mut f: impl FnMut(*mut T) -> *mut T,
    ) -> *mut T {
        match self.fetch_update(set_order, fetch_order, |pointer| Some(f(pointer))) {
            Ok(pointer) | Err(pointer) => pointer,
        }
    }

    pub fn get_mut(&mut self) -> &mut *mut T {
        self.real.get_mut()
    }

    pub fn into_inner(self) -> *mut T {
        self.real.into_inner()
    }
}

macro_rules! fetch {
    ($($method:ident)*) => {
        impl<T> AtomicPtr<T> {
            $(
                #[track_caller]
                pub fn $method(&self, value: usize, order: Ordering) -> *mut T {
                    self.rmw(order, |real| real.$method(value, order))
                }
            )*
        }
    };
}

fetch! {
    fetch_ptr_add fetch_ptr_sub fetch_byte_add fetch_byte_sub fetch_or fetch_and fetch_xor
}

impl<T> Bits for *mut T {
    fn bits(self) -> u64 {
        self.expose_provenance() as u64
    }
    fn from_bits(bits: u64) -> *mut T {
        std::ptr::with_exposed_provenance_mut(usize::try_from(bits).unwrap_or(usize::MAX))
    }
}

/// An address is not the same in each run, but two of one run can be told apart by it.
fn shown<T>(pointer: *mut T) -> String {
    match pointer.is_null() {
        true => "null".to_owned(),
        false => format!("{pointer:p}"),
    }
}

impl<T> Default for AtomicPtr<T> {
    #[track_caller]
    fn default() -> Self {
        AtomicPtr::new(std::ptr::null_mut())
    }
}

impl<T> From<*mut T> for AtomicPtr<T> {
    #[track_caller]
    fn from(pointer: *mut T) -> Self {
        AtomicPtr::new(pointer)
    }
}

impl<T> fmt::Debug for AtomicPtr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

impl<T> fmt::Pointer for AtomicPtr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.real, f)
    }
}

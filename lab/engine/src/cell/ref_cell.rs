//! `std::cell::RefCell`: who has borrowed it, and since where.

use super::borrow::{Ref, RefMut};
use super::number;
use crate::sync::Identity;
use crate::world;
use std::cell::{BorrowError, BorrowMutError};
use std::cmp::Ordering;
use std::fmt;
use std::panic::Location;

pub struct RefCell<T: ?Sized> {
    identity: Identity,
    real: std::cell::RefCell<T>,
}

impl<T> RefCell<T> {
    #[track_caller]
    pub const fn new(value: T) -> RefCell<T> {
        RefCell {
            identity: Identity::new(),
            real: std::cell::RefCell::new(value),
        }
    }

    pub fn into_inner(self) -> T {
        self.real.into_inner()
    }

    /// # Panics
    /// Borrowed, as in std.
    #[track_caller]
    pub fn replace(&self, value: T) -> T {
        std::mem::replace(&mut *self.borrow_mut(), value)
    }

    /// # Panics
    /// Borrowed, as in std.
    #[track_caller]
    pub fn replace_with(&self, f: impl FnOnce(&mut T) -> T) -> T {
        let value = &mut *self.borrow_mut();
        let new = f(value);
        std::mem::replace(value, new)
    }

    /// # Panics
    /// Either is borrowed, as in std.
    #[track_caller]
    pub fn swap(&self, other: &RefCell<T>) {
        std::mem::swap(&mut *self.borrow_mut(), &mut *other.borrow_mut());
    }

    /// # Panics
    /// Borrowed, as in std.
    #[track_caller]
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.replace(T::default())
    }
}

impl<T: ?Sized> RefCell<T> {
    /// # Panics
    /// Mutably borrowed, as in std.
    #[track_caller]
    pub fn borrow(&self) -> Ref<'_, T> {
        match self.try_borrow() {
            Ok(borrowed) => borrowed,
            Err(_) => self.is_taken("RefCell already mutably borrowed"),
        }
    }

    /// # Panics
    /// Borrowed, as in std.
    #[track_caller]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        match self.try_borrow_mut() {
            Ok(borrowed) => borrowed,
            Err(_) => self.is_taken("RefCell already borrowed"),
        }
    }

    /// # Errors
    /// Mutably borrowed, as in std.
    #[track_caller]
    pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {
        let real = self.real.try_borrow()?;
        Ok(Ref::new(real, &self.identity))
    }

    /// # Errors
    /// Borrowed, as in std.
    #[track_caller]
    pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {
        let real = self.real.try_borrow_mut()?;
        Ok(RefMut::new(real, &self.identity))
    }

    pub fn as_ptr(&self) -> *mut T {
        self.real.as_ptr()
    }

    pub fn get_mut(&mut self) -> &mut T {
        self.real.get_mut()
    }

    /// Who has it is told before the panic.
    #[track_caller]
    fn is_taken(&self, message: &str) -> ! {
        if world::inside() {
            let line = world::line_of(Location::caller());
            let object = number(&self.identity, "RefCell", line);
            world::with(|world| world.find_borrowed(object, line));
        }
        panic!("{message}")
    }
}

impl<T: Clone> Clone for RefCell<T> {
    /// # Panics
    /// Mutably borrowed, as in std.
    #[track_caller]
    fn clone(&self) -> RefCell<T> {
        RefCell::new(self.borrow().clone())
    }
}

impl<T: Default> Default for RefCell<T> {
    #[track_caller]
    fn default() -> RefCell<T> {
        RefCell::new(T::default())
    }
}

impl<T> From<T> for RefCell<T> {
    #[track_caller]
    fn from(value: T) -> RefCell<T> {
        RefCell::new(value)
    }
}

impl<T: ?Sized + PartialEq> PartialEq for RefCell<T> {
    fn eq(&self, other: &RefCell<T>) -> bool {
        *self.borrow() == *other.borrow()
    }
}

impl<T: ?Sized + Eq> Eq for RefCell<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for RefCell<T> {
    fn partial_cmp(&self, other: &RefCell<T>) -> Option<Ordering> {
        self.borrow().partial_cmp(&*other.borrow())
    }
}

impl<T: ?Sized + Ord> Ord for RefCell<T> {
    fn cmp(&self, other: &RefCell<T>) -> Ordering {
        self.borrow().cmp(&*other.borrow())
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for RefCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

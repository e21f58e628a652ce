//! `thread_local!`: one value for each thread of the world, made at its first use and dropped when
//! its thread ends, unless dropping it does nothing. The main thread's are not: as in std, nothing
//! promises that they are.
//!
//! Knows nothing of how threads begin and end.

use crate::cell::{Cell, RefCell};
use crate::panics;
use crate::world;
use std::any::Any;
use std::fmt;
use std::rc::Rc;

pub struct LocalKey<T: 'static> {
    init: fn() -> T,
}

/// The value is being dropped, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AccessError;

impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already destroyed")
    }
}

impl std::error::Error for AccessError {}

/// Drops the values of the thread that ends, the last one made first. Whatever is made meanwhile is
/// dropped too. A panic of theirs is the end of the program, as in std.
pub(crate) fn destroy() {
    let dropped = panics::catch(|| {
        while let Some(value) = world::with(world::World::take_last_local) {
            drop(value);
        }
    });
    if dropped.is_err() {
        crate::process::abort();
    }
}

impl<T: 'static> LocalKey<T> {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(init: fn() -> T) -> LocalKey<T> {
        LocalKey { init }
    }

    /// The value, made by `init` if there is none yet.
    fn value(&'static self, init: impl FnOnce() -> T) -> Result<Rc<T>, AccessError> {
        let key = std::ptr::from_ref(self).addr();
        if let Some(value) = world::with(|world| world.local(key)) {
            let value = value.ok_or(AccessError)?;
            return Ok(value.downcast().expect("a key has one type"));
        }
        // Not while the world is borrowed: the initialiser is the learner's code.
        let value = Rc::new(init());
        let kept: Rc<dyn Any> = Rc::clone(&value) as Rc<dyn Any>;
        world::with(|world| world.add_local(key, kept, std::mem::needs_drop::<T>()));
        Ok(value)
    }

    /// # Panics
    /// The value is being dropped, or was.
    #[track_caller]
    pub fn with<R>(&'static self, f: impl FnOnce(&T) -> R) -> R {
        f(&present(self.value(self.init)))
    }

    /// # Errors
    /// The value is being dropped, or was.
    pub fn try_with<R>(&'static self, f: impl FnOnce(&T) -> R) -> Result<R, AccessError> {
        Ok(f(&*self.value(self.init)?))
    }

    /// Gives the value `new`, by `set` if there is one already: it is not made by its initialiser
    /// only to be replaced.
    #[track_caller]
    fn replace_by<N>(&'static self, new: N, make: fn(N) -> T, set: impl FnOnce(&T, N)) {
        let mut new = Some(new);
        let made = self.value(|| make(new.take().expect("an initialiser runs once")));
        let value = present(made);
        if let Some(new) = new {
            set(&value, new);
        }
    }
}

#[track_caller]
fn present<T>(value: Result<Rc<T>, AccessError>) -> Rc<T> {
    value.unwrap_or_else(|error| {
        panic!("cannot access a Thread Local Storage value during or after destruction: {error:?}")
    })
}

impl<T: 'static> LocalKey<Cell<T>> {
    #[track_caller]
    pub fn set(&'static self, value: T) {
        self.replace_by(value, Cell::new, Cell::set);
    }

    #[track_caller]
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(Cell::get)
    }

    #[track_caller]
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(Cell::take)
    }

    #[track_caller]
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> LocalKey<RefCell<T>> {
    #[track_caller]
    pub fn with_borrow<R>(&'static self, f: impl FnOnce(&T) -> R) -> R {
        self.with(|cell| f(&cell.borrow()))
    }

    #[track_caller]
    pub fn with_borrow_mut<R>(&'static self, f: impl FnOnce(&mut T) -> R) -> R {
        self.with(|cell| f(&mut cell.borrow_mut()))
    }

    #[track_caller]
    pub fn set(&'static self, value: T) {
        self.replace_by(value, RefCell::new, |cell, value| {
            cell.replace(value);
        });
    }

    #[track_caller]
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(RefCell::take)
    }

    #[track_caller]
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalKey").finish_non_exhaustive()
    }
}

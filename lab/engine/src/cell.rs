//! `std::cell::Cell` and `RefCell`, whose use is written down: nobody can come between two steps of
//! theirs but where their thread goes on with something else, which an `.await` lets it.
//!
//! No use is a step, and none changes what is explored. Knows nothing of what is made of the record.

mod borrow;
mod ref_cell;

pub use borrow::{Ref, RefMut};
pub use ref_cell::RefCell;

use crate::sync::{Identity, Known};
use crate::world;
use kit_record::{ObjectId, What};
use std::any::type_name;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;
use std::panic::Location;

/// It knows which it is, and so has another layout than the real one: there is no `from_mut`.
pub struct Cell<T: ?Sized> {
    identity: Identity,
    real: std::cell::Cell<T>,
}

impl<T> Cell<T> {
    #[track_caller]
    pub const fn new(value: T) -> Cell<T> {
        Cell {
            identity: Identity::new(),
            real: std::cell::Cell::new(value),
        }
    }

    #[track_caller]
    pub fn set(&self, value: T) {
        drop(self.replace(value));
    }

    /// Written, and what was there is not looked at.
    #[track_caller]
    pub fn replace(&self, value: T) -> T {
        let written = shown(&value);
        let before = self.real.replace(value);
        wrote(&self.identity, "Cell", written);
        before
    }

    #[track_caller]
    pub fn swap(&self, other: &Cell<T>) {
        self.real.swap(&other.real);
    }

    pub fn into_inner(self) -> T {
        self.real.into_inner()
    }

    #[track_caller]
    pub fn take(&self) -> T
    where
        T: Default,
    {
        let before = self.real.take();
        read(&self.identity, "Cell", shown(&before));
        wrote(&self.identity, "Cell", shown(&T::default()));
        before
    }
}

impl<T: Copy> Cell<T> {
    #[track_caller]
    pub fn get(&self) -> T {
        let value = self.real.get();
        read(&self.identity, "Cell", shown(&value));
        value
    }

    #[track_caller]
    pub fn update(&self, f: impl FnOnce(T) -> T) {
        let old = self.get();
        self.set(f(old));
    }
}

impl<T: ?Sized> Cell<T> {
    pub const fn as_ptr(&self) -> *mut T {
        self.real.as_ptr()
    }

    pub const fn get_mut(&mut self) -> &mut T {
        self.real.get_mut()
    }
}

impl<T: Copy> Clone for Cell<T> {
    #[track_caller]
    fn clone(&self) -> Cell<T> {
        Cell::new(self.real.get())
    }
}

impl<T: Default> Default for Cell<T> {
    #[track_caller]
    fn default() -> Cell<T> {
        Cell::new(T::default())
    }
}

impl<T> From<T> for Cell<T> {
    #[track_caller]
    fn from(value: T) -> Cell<T> {
        Cell::new(value)
    }
}

impl<T: Copy + PartialEq> PartialEq for Cell<T> {
    fn eq(&self, other: &Cell<T>) -> bool {
        self.real == other.real
    }
}

impl<T: Copy + Eq> Eq for Cell<T> {}

impl<T: Copy + PartialOrd> PartialOrd for Cell<T> {
    fn partial_cmp(&self, other: &Cell<T>) -> Option<Ordering> {
        self.real.partial_cmp(&other.real)
    }
}

impl<T: Copy + Ord> Ord for Cell<T> {
    fn cmp(&self, other: &Cell<T>) -> Ordering {
        self.real.cmp(&other.real)
    }
}

impl<T: Copy + fmt::Debug> fmt::Debug for Cell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

/// Says what is behind the lock that this guard holds, if its values are told.
pub(crate) fn tell_held<R: Deref>(object: ObjectId, guard: &R) {
    if let Some(value) = shown(&**guard).filter(|_| world::inside()) {
        world::with(|world| world.event(None, What::Holds { object, value }));
    }
}

/// A value of a type whose values are told, as it is told.
pub(crate) fn shown<T: ?Sized>(value: &T) -> Option<String> {
    macro_rules! of {
        ($($type:ty),*) => {
            match type_name::<T>() {
                $(name if name == type_name::<$type>() => {
                    #[expect(unsafe_code, reason = "a type cannot be asked what it is if it may borrow")]
                    // SAFETY: no other type has the name of a primitive one.
                    let value = unsafe { &*std::ptr::from_ref(value).cast::<$type>() };
                    Some(format!("{value:?}"))
                })*
                _ => None,
            }
        };
    }
    of!(
        bool, char, u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64
    )
}

#[track_caller]
fn read(cell: &Identity, kind: &str, value: Option<String>) {
    used(cell, kind, value, |object, value| What::Read {
        object,
        value,
    });
}

#[track_caller]
fn wrote(cell: &Identity, kind: &str, value: Option<String>) {
    used(cell, kind, value, |object, value| What::Write {
        object,
        value,
    });
}

#[track_caller]
fn used(cell: &Identity, kind: &str, value: Option<String>, what: fn(ObjectId, String) -> What) {
    let line = world::line_of(Location::caller());
    if let Some(value) = value.filter(|_| world::inside()) {
        let object = number(cell, kind, line);
        world::with(|world| world.use_cell(line, what(object, value)));
    }
}

/// Its number in this run.
fn number(cell: &Identity, kind: &str, line: Option<u32>) -> ObjectId {
    match cell.get(kind, line) {
        Known::Fresh(object) | Known::FromEarlierRun(object) => object,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_primitive_types_are_told_and_no_others() {
        assert_eq!(shown(&7_u32).as_deref(), Some("7"));
        assert_eq!(shown(&false).as_deref(), Some("false"));
        assert_eq!(shown(&'x').as_deref(), Some("'x'"));
        assert_eq!(shown(&Some(7_u32)), None);
        assert_eq!(shown(&"seven"), None);
        #[allow(non_camel_case_types)]
        struct u32;
        assert_eq!(shown(&u32), None);
    }

    #[test]
    fn a_cell_is_what_the_real_one_is() {
        let cells = [Cell::new(1), Cell::new(2), Cell::new(3)];
        cells[0].swap(&cells[2]);
        cells[1].update(|two| two * 10);
        assert_eq!(cells.map(Cell::into_inner), [3, 20, 1]);
        let cell: std::rc::Rc<Cell<[u8; 2]>> = std::rc::Rc::new(Cell::from([1, 2]));
        assert_eq!(cell.take(), [1, 2]);
        assert_eq!(Cell::clone(&cell), Cell::default());
        assert_eq!(format!("{:?}", Cell::new(1)), "Cell { value: 1 }");
    }
}

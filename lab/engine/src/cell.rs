//! `std::cell::Cell` and `RefCell`, whose use is written down: nobody can come between two steps of
//! theirs but where their thread goes on with something else, which an `.await` lets it.
//!
//! No use is a step, and none changes what is explored. Knows nothing of what is made of the record.

mod borrow;
mod ref_cell;

pub use borrow::{Ref, RefMut};
pub use ref_cell::RefCell;

use crate::world;
use kit_record::What;
use std::any::type_name;
use std::cmp::Ordering;
use std::fmt;
use std::panic::Location;

/// The same layout as the real one, whose address is what it is known by.
#[repr(transparent)]
pub struct Cell<T: ?Sized>(std::cell::Cell<T>);

impl<T> Cell<T> {
    pub const fn new(value: T) -> Cell<T> {
        Cell(std::cell::Cell::new(value))
    }

    #[track_caller]
    pub fn set(&self, value: T) {
        drop(self.replace(value));
    }

    /// Written, and what was there is not looked at.
    #[track_caller]
    pub fn replace(&self, value: T) -> T {
        let written = shown(&value);
        let before = self.0.replace(value);
        wrote(self.key(), "Cell", written);
        before
    }

    #[track_caller]
    pub fn swap(&self, other: &Cell<T>) {
        self.0.swap(&other.0);
    }

    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }

    #[track_caller]
    pub fn take(&self) -> T
    where
        T: Default,
    {
        let before = self.0.take();
        read(self.key(), "Cell", shown(&before));
        wrote(self.key(), "Cell", shown(&T::default()));
        before
    }
}

impl<T: Copy> Cell<T> {
    #[track_caller]
    pub fn get(&self) -> T {
        let value = self.0.get();
        read(self.key(), "Cell", shown(&value));
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
        self.0.as_ptr()
    }

    pub const fn get_mut(&mut self) -> &mut T {
        self.0.get_mut()
    }

    #[expect(unsafe_code, reason = "the two have one layout")]
    pub const fn from_mut(value: &mut T) -> &Cell<T> {
        let real: *const std::cell::Cell<T> = std::cell::Cell::from_mut(value);
        // SAFETY: `Cell` is a transparent wrapper of it, and the borrow is the same.
        unsafe { &*(real as *const Cell<T>) }
    }

    fn key(&self) -> usize {
        self.0.as_ptr().cast::<()>().addr()
    }
}

impl<T> Cell<[T]> {
    #[must_use]
    #[expect(unsafe_code, reason = "the two have one layout")]
    pub const fn as_slice_of_cells(&self) -> &[Cell<T>] {
        let real: *const [std::cell::Cell<T>] = self.0.as_slice_of_cells();
        // SAFETY: each `Cell` is a transparent wrapper of the real one, and the borrow is the same.
        unsafe { &*(real as *const [Cell<T>]) }
    }
}

impl<T: Copy> Clone for Cell<T> {
    fn clone(&self) -> Cell<T> {
        Cell::new(self.0.get())
    }
}

impl<T: Default> Default for Cell<T> {
    fn default() -> Cell<T> {
        Cell::new(T::default())
    }
}

impl<T> From<T> for Cell<T> {
    fn from(value: T) -> Cell<T> {
        Cell::new(value)
    }
}

impl<T: Copy + PartialEq> PartialEq for Cell<T> {
    fn eq(&self, other: &Cell<T>) -> bool {
        self.0 == other.0
    }
}

impl<T: Copy + Eq> Eq for Cell<T> {}

impl<T: Copy + PartialOrd> PartialOrd for Cell<T> {
    fn partial_cmp(&self, other: &Cell<T>) -> Option<Ordering> {
        self.0.partial_cmp(&other.0)
    }
}

impl<T: Copy + Ord> Ord for Cell<T> {
    fn cmp(&self, other: &Cell<T>) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T: Copy + fmt::Debug> fmt::Debug for Cell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
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
fn read(key: usize, kind: &'static str, value: Option<String>) {
    let line = world::line_of(Location::caller());
    if let Some(value) = value.filter(|_| world::inside()) {
        world::with(|world| world.use_cell(key, kind, line, |object| What::Read { object, value }));
    }
}

#[track_caller]
fn wrote(key: usize, kind: &'static str, value: Option<String>) {
    let line = world::line_of(Location::caller());
    if let Some(value) = value.filter(|_| world::inside()) {
        world::with(|world| {
            world.use_cell(key, kind, line, |object| What::Write { object, value })
        });
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
        let mut values = [1, 2, 3];
        let cells = Cell::from_mut(&mut values[..]).as_slice_of_cells();
        cells[0].swap(&cells[2]);
        cells[1].update(|two| two * 10);
        assert_eq!(values, [3, 20, 1]);
        let cell: std::rc::Rc<Cell<[u8; 2]>> = std::rc::Rc::new(Cell::from([1, 2]));
        assert_eq!(cell.take(), [1, 2]);
        assert_eq!(Cell::clone(&cell), Cell::default());
        assert_eq!(format!("{:?}", Cell::new(1)), "Cell { value: 1 }");
    }
}

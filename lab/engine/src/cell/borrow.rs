//! What a [`RefCell`](super::RefCell) lends, and for how long.

use super::{number, read, shown, wrote};
use crate::sync::Identity;
use crate::world;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::panic::Location;

/// That somebody has borrowed a cell.
pub(super) struct Loan<'a> {
    cell: &'a Identity,
    number: Option<u64>,
    /// What was in it, if a value of that type is told.
    before: Option<String>,
}

impl<'a> Loan<'a> {
    #[track_caller]
    pub(super) fn begin<T: ?Sized>(cell: &'a Identity, value: &T) -> Loan<'a> {
        let before = shown(value).filter(|_| world::inside());
        let number = lend(cell);
        read(cell, "RefCell", before.clone());
        Loan {
            cell,
            number,
            before,
        }
    }

    /// Another borrow of the same.
    #[track_caller]
    fn again(&self) -> Loan<'a> {
        Loan {
            cell: self.cell,
            number: lend(self.cell),
            before: None,
        }
    }

    /// Of a part of it, whose values are not those of the whole.
    fn of_a_part(mut self) -> Loan<'a> {
        self.before = None;
        self
    }

    /// The value is about to be given back.
    #[track_caller]
    fn ends_with<T: ?Sized>(&self, value: &T) {
        let after = self.before.as_ref().and_then(|_| shown(value));
        if after != self.before {
            wrote(self.cell, "RefCell", after);
        }
    }
}

/// The loan's number.
#[track_caller]
fn lend(cell: &Identity) -> Option<u64> {
    let line = world::line_of(Location::caller());
    world::inside().then(|| {
        let object = number(cell, "RefCell", line);
        world::with(|world| world.lend(object, line))
    })
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        if let Some(number) = self.number.filter(|_| world::inside()) {
            world::with(|world| world.take_back(number));
        }
    }
}

/// The real one is given back first: until then, it is lent.
pub struct Ref<'a, T: ?Sized> {
    real: std::cell::Ref<'a, T>,
    loan: Loan<'a>,
}

impl<'a, T: ?Sized> Ref<'a, T> {
    #[track_caller]
    pub(super) fn new(real: std::cell::Ref<'a, T>, cell: &'a Identity) -> Ref<'a, T> {
        let loan = Loan::begin(cell, &*real);
        Ref { real, loan }
    }

    #[must_use]
    #[track_caller]
    #[expect(clippy::should_implement_trait, reason = "as in std")]
    pub fn clone(orig: &Ref<'a, T>) -> Ref<'a, T> {
        Ref {
            real: std::cell::Ref::clone(&orig.real),
            loan: orig.loan.again(),
        }
    }

    pub fn map<U: ?Sized>(orig: Ref<'a, T>, f: impl FnOnce(&T) -> &U) -> Ref<'a, U> {
        Ref {
            real: std::cell::Ref::map(orig.real, f),
            loan: orig.loan.of_a_part(),
        }
    }

    /// # Errors
    /// The same, if there is no such part.
    pub fn filter_map<U: ?Sized>(
        orig: Ref<'a, T>,
        f: impl FnOnce(&T) -> Option<&U>,
    ) -> Result<Ref<'a, U>, Ref<'a, T>> {
        let Ref { real, loan } = orig;
        match std::cell::Ref::filter_map(real, f) {
            Ok(real) => Ok(Ref {
                real,
                loan: loan.of_a_part(),
            }),
            Err(real) => Err(Ref { real, loan }),
        }
    }

    #[track_caller]
    pub fn map_split<U: ?Sized, V: ?Sized>(
        orig: Ref<'a, T>,
        f: impl FnOnce(&T) -> (&U, &V),
    ) -> (Ref<'a, U>, Ref<'a, V>) {
        let (one, other) = std::cell::Ref::map_split(orig.real, f);
        let loan = orig.loan.again();
        (
            Ref { real: one, loan },
            Ref {
                real: other,
                loan: orig.loan.of_a_part(),
            },
        )
    }
}

impl<T: ?Sized> Deref for Ref<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.real
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

/// The same, to change it.
pub struct RefMut<'a, T: ?Sized> {
    /// Gone only when it goes on as something else.
    real: Option<std::cell::RefMut<'a, T>>,
    loan: Option<Loan<'a>>,
}

impl<'a, T: ?Sized> RefMut<'a, T> {
    #[track_caller]
    pub(super) fn new(real: std::cell::RefMut<'a, T>, cell: &'a Identity) -> RefMut<'a, T> {
        let loan = Loan::begin(cell, &*real);
        RefMut::lent(real, loan)
    }

    fn lent(real: std::cell::RefMut<'a, T>, loan: Loan<'a>) -> RefMut<'a, T> {
        RefMut {
            real: Some(real),
            loan: Some(loan),
        }
    }

    fn into_parts(mut self) -> (std::cell::RefMut<'a, T>, Loan<'a>) {
        let real = self.real.take().expect("it goes on as something else once");
        let loan = self.loan.take().expect("a loan ends with what was lent");
        (real, loan)
    }

    pub fn map<U: ?Sized>(orig: RefMut<'a, T>, f: impl FnOnce(&mut T) -> &mut U) -> RefMut<'a, U> {
        let (real, loan) = orig.into_parts();
        RefMut::lent(std::cell::RefMut::map(real, f), loan.of_a_part())
    }

    /// # Errors
    /// The same, if there is no such part.
    pub fn filter_map<U: ?Sized>(
        orig: RefMut<'a, T>,
        f: impl FnOnce(&mut T) -> Option<&mut U>,
    ) -> Result<RefMut<'a, U>, RefMut<'a, T>> {
        let (real, loan) = orig.into_parts();
        match std::cell::RefMut::filter_map(real, f) {
            Ok(real) => Ok(RefMut::lent(real, loan.of_a_part())),
            Err(real) => Err(RefMut::lent(real, loan)),
        }
    }

    #[track_caller]
    pub fn map_split<U: ?Sized, V: ?Sized>(
        orig: RefMut<'a, T>,
        f: impl FnOnce(&mut T) -> (&mut U, &mut V),
    ) -> (RefMut<'a, U>, RefMut<'a, V>) {
        let (real, loan) = orig.into_parts();
        let (one, other) = std::cell::RefMut::map_split(real, f);
        let second = loan.again();
        (
            RefMut::lent(one, second),
            RefMut::lent(other, loan.of_a_part()),
        )
    }

    fn real(&self) -> &std::cell::RefMut<'a, T> {
        self.real
            .as_ref()
            .expect("there until it goes on as something else")
    }
}

impl<T: ?Sized> Drop for RefMut<'_, T> {
    fn drop(&mut self) {
        if let (Some(real), Some(loan)) = (self.real.take(), &self.loan) {
            loan.ends_with(&*real);
        }
    }
}

impl<T: ?Sized> Deref for RefMut<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.real()
    }
}

impl<T: ?Sized> DerefMut for RefMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        let real = self.real.as_mut();
        real.expect("there until it goes on as something else")
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real().fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real().fmt(f)
    }
}

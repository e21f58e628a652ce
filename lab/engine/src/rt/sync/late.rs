//! The real lock of a stand-in: shared with its owned guards, and made at the first use, because a
//! `static` cannot make what is shared.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

pub(crate) struct Late<T, R> {
    real: OnceLock<Arc<R>>,
    /// What the real one is made of, until it is.
    value: Mutex<Option<T>>,
    make: fn(T) -> R,
}

impl<T, R> Late<T, R> {
    pub(crate) const fn new(value: T, make: fn(T) -> R) -> Late<T, R> {
        Late {
            real: OnceLock::new(),
            value: Mutex::new(Some(value)),
            make,
        }
    }

    pub(crate) fn get(&self) -> &Arc<R> {
        self.real.get_or_init(|| {
            let mut value = self.value.lock().unwrap_or_else(PoisonError::into_inner);
            let value = value.take().expect("a value that is taken once");
            Arc::new((self.make)(value))
        })
    }

    pub(crate) fn get_mut(&mut self) -> &mut R {
        self.get();
        let real = self.real.get_mut().and_then(Arc::get_mut);
        real.expect("an owned guard, which borrows nothing, keeps the stand-in alive")
    }

    pub(crate) fn into_inner(mut self) -> R {
        self.get();
        let real = self.real.take().and_then(|real| Arc::try_unwrap(real).ok());
        real.expect("an owned guard, which borrows nothing, keeps the stand-in alive")
    }
}

impl<T, R: fmt::Debug> fmt::Debug for Late<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

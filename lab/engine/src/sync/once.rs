//! `std::sync::{Once, OnceLock, LazyLock}`: the value is the real one's, the waiting is a lock of
//! the world's.

use super::Mutex;
use std::fmt;
use std::ops::Deref;

/// Whether a [`Once`] has run.
pub struct Once {
    done: Mutex<Progress>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    New,
    Done,
    Poisoned,
}

#[derive(Debug)]
pub struct OnceState {
    poisoned: bool,
}

impl OnceState {
    #[must_use]
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}

impl Once {
    #[must_use]
    pub const fn new() -> Once {
        Once {
            done: Mutex::new(Progress::New),
        }
    }

    /// # Panics
    /// If an earlier call panicked, as in std.
    #[track_caller]
    pub fn call_once(&self, f: impl FnOnce()) {
        self.run(false, |_| f());
    }

    #[track_caller]
    pub fn call_once_force(&self, f: impl FnOnce(&OnceState)) {
        self.run(true, f);
    }

    #[track_caller]
    pub fn is_completed(&self) -> bool {
        *lock(&self.done) == Progress::Done
    }

    #[track_caller]
    fn run(&self, force: bool, f: impl FnOnce(&OnceState)) {
        let mut done = lock(&self.done);
        match *done {
            Progress::Done => return,
            Progress::Poisoned if !force => panic!("Once instance has previously been poisoned"),
            Progress::New | Progress::Poisoned => {}
        }
        let state = OnceState {
            poisoned: *done == Progress::Poisoned,
        };
        *done = Progress::Poisoned;
        f(&state);
        *done = Progress::Done;
    }
}

/// A panic inside is told by the value, not by the lock.
#[track_caller]
fn lock<T>(mutex: &Mutex<T>) -> super::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub struct OnceLock<T> {
    filling: Mutex<()>,
    real: std::sync::OnceLock<T>,
}

impl<T> OnceLock<T> {
    #[must_use]
    pub const fn new() -> OnceLock<T> {
        OnceLock {
            filling: Mutex::new(()),
            real: std::sync::OnceLock::new(),
        }
    }

    #[track_caller]
    pub fn get(&self) -> Option<&T> {
        self.filling.look("get");
        self.real.get()
    }

    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.real.get_mut()
    }

    /// # Errors
    /// The value, if there is one already.
    #[track_caller]
    pub fn set(&self, value: T) -> Result<(), T> {
        let _filling = lock(&self.filling);
        self.real.set(value)
    }

    #[track_caller]
    pub fn get_or_init(&self, f: impl FnOnce() -> T) -> &T {
        let _filling = lock(&self.filling);
        if let Some(value) = self.real.get() {
            return value;
        }
        let value = f();
        self.real.get_or_init(|| value)
    }

    pub fn into_inner(self) -> Option<T> {
        self.real.into_inner()
    }

    pub fn take(&mut self) -> Option<T> {
        self.real.take()
    }
}

pub struct LazyLock<T, F = fn() -> T> {
    cell: OnceLock<T>,
    init: std::sync::Mutex<Option<F>>,
}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock {
            cell: OnceLock::new(),
            init: std::sync::Mutex::new(Some(f)),
        }
    }

    /// # Panics
    /// If an earlier initialisation panicked, as in std.
    #[track_caller]
    pub fn force(this: &LazyLock<T, F>) -> &T {
        this.cell.get_or_init(|| {
            let init = this.init.lock().map(|mut init| init.take()).ok().flatten();
            init.expect("LazyLock instance has previously been poisoned")()
        })
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    #[track_caller]
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}

impl Default for Once {
    fn default() -> Self {
        Once::new()
    }
}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}

impl<T> Default for OnceLock<T> {
    fn default() -> Self {
        OnceLock::new()
    }
}

impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> Self {
        OnceLock {
            filling: Mutex::new(()),
            real: std::sync::OnceLock::from(value),
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LazyLock")
            .field(&self.cell.real.get())
            .finish()
    }
}

//! `std::sync::{Once, OnceLock, LazyLock}`: the value is the real one's, the waiting is a lock of
//! the world's.

use super::Mutex;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::panic::Location;
use std::sync::atomic::{AtomicU8, Ordering};

/// Whether a [`Once`] has run.
pub struct Once {
    running: Mutex<()>,
    progress: AtomicU8,
}

/// What a [`Once`] can have come to.
const NEW: u8 = 0;
const POISONED: u8 = 1;
const DONE: u8 = 2;

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
            running: Mutex::new(()),
            progress: AtomicU8::new(NEW),
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

    /// Not while it runs, and without waiting for that.
    #[track_caller]
    pub fn is_completed(&self) -> bool {
        self.running.look("is_completed");
        self.progress.load(Ordering::Relaxed) == DONE
    }

    /// # Panics
    /// If the call that it waits for panicked, as in std.
    #[track_caller]
    pub fn wait(&self) {
        self.wait_until(|progress| {
            assert!(
                progress != POISONED,
                "Once instance has previously been poisoned"
            );
            progress == DONE
        });
    }

    /// Goes on waiting where a call panicked.
    #[track_caller]
    pub fn wait_force(&self) {
        self.wait_until(|progress| progress == DONE);
    }

    #[track_caller]
    fn wait_until(&self, done: impl Fn(u8) -> bool) {
        self.running.look("wait");
        while !done(self.progress.load(Ordering::Relaxed)) {
            self.running.wait_for_change("wait", Location::caller());
        }
    }

    #[track_caller]
    fn run(&self, force: bool, f: impl FnOnce(&OnceState)) {
        let done = || self.progress.load(Ordering::Relaxed) == DONE;
        let Some(running) = self.running.lock_unless(done, "call_once") else {
            return;
        };
        let progress = self.progress.load(Ordering::Relaxed);
        assert!(
            force || progress != POISONED,
            "Once instance has previously been poisoned"
        );
        let mut ended = Ended {
            once: self,
            running: Some(running),
            progress: POISONED,
        };
        f(&OnceState {
            poisoned: progress == POISONED,
        });
        ended.progress = DONE;
    }
}

/// Says what became of a call, however it ends. That is the step in which the lock is let go, and no part of
/// the call's own last one: what was done there can be seen before that the call is completed.
struct Ended<'a> {
    once: &'a Once,
    running: Option<super::MutexGuard<'a, ()>>,
    progress: u8,
}

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        drop(self.running.take());
        self.once.progress.store(self.progress, Ordering::Relaxed);
        self.once.running.changed();
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
        let filling = lock(&self.filling);
        if self.real.get().is_some() {
            return Err(value);
        }
        // The value is there from the step on in which the lock is let go.
        drop(filling);
        self.real.set(value)?;
        self.filling.changed();
        Ok(())
    }

    #[track_caller]
    pub fn get_or_init(&self, f: impl FnOnce() -> T) -> &T {
        let done = || self.real.get().is_some();
        let filling = self.filling.lock_unless(done, "get_or_init");
        if let Some(value) = self.real.get() {
            return value;
        }
        let value = f();
        drop(filling);
        let value = self.real.get_or_init(|| value);
        self.filling.changed();
        value
    }

    /// Waits until there is a value.
    #[track_caller]
    pub fn wait(&self) -> &T {
        self.filling.look("wait");
        loop {
            if let Some(value) = self.real.get() {
                return value;
            }
            self.filling.wait_for_change("wait", Location::caller());
        }
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

    /// # Panics
    /// If an earlier initialisation panicked, as in std.
    #[track_caller]
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {
        LazyLock::force(this);
        let value = this.cell.get_mut();
        value.expect("a cell that was just filled")
    }
}

impl<T, F> LazyLock<T, F> {
    #[track_caller]
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {
        this.cell.get()
    }

    pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {
        this.cell.get_mut()
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    #[track_caller]
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}

impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        LazyLock::force_mut(self)
    }
}

impl<T: Default> Default for LazyLock<T> {
    fn default() -> Self {
        LazyLock::new(T::default)
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

impl<T: Clone> Clone for OnceLock<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        self.get()
            .cloned()
            .map_or_else(OnceLock::new, OnceLock::from)
    }
}

impl<T: PartialEq> PartialEq for OnceLock<T> {
    #[track_caller]
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl<T: Eq> Eq for OnceLock<T> {}

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

//! `tokio::task_local!`: a value that a future has wherever it is polled. tokio keeps it in a
//! `thread_local!` for the time of each poll. Here one real thread runs all, and a poll may be stopped
//! in the middle for another, so the world keeps one for each thread and task.
//!
//! Knows nothing of who is polled when.

use crate::world;
use std::any::Any;
use std::cell::RefCell;
use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

pub struct LocalKey<T: 'static> {
    /// So that no two keys are at the same address.
    _place: u8,
    _type: PhantomData<fn() -> T>,
}

/// The value is not set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AccessError {
    _private: (),
}

impl fmt::Debug for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessError").finish()
    }
}

impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("task-local value not set")
    }
}

impl Error for AccessError {}

/// Where the current thread or task has the value, if it does.
type Cell<T> = Rc<RefCell<Option<T>>>;

impl<T: 'static> LocalKey<T> {
    #[doc(hidden)]
    #[must_use]
    pub const fn new() -> LocalKey<T> {
        LocalKey {
            _place: 0,
            _type: PhantomData,
        }
    }

    fn cell(&'static self) -> Option<Cell<T>> {
        if !world::inside() {
            return None;
        }
        let key = std::ptr::from_ref(self).addr();
        let made = || Rc::new(RefCell::new(None::<T>)) as Rc<dyn Any>;
        let cell = world::with(|world| world.scoped(key, made));
        Some(cell.downcast().expect("a key has one type"))
    }

    pub fn scope<F: Future>(&'static self, value: T, f: F) -> TaskLocalFuture<T, F> {
        TaskLocalFuture {
            local: self,
            slot: Some(value),
            future: Some(Box::pin(f)),
        }
    }

    #[track_caller]
    pub fn sync_scope<F: FnOnce() -> R, R>(&'static self, value: T, f: F) -> R {
        self.scope_inner(&mut Some(value), f)
    }

    /// Runs `f` with the value of `slot`, which gets it back, whatever happens.
    #[track_caller]
    fn scope_inner<R>(&'static self, slot: &mut Option<T>, f: impl FnOnce() -> R) -> R {
        struct Back<'a, T>(Cell<T>, &'a mut Option<T>);
        impl<T> Drop for Back<'_, T> {
            fn drop(&mut self) {
                std::mem::swap(self.1, &mut *self.0.borrow_mut());
            }
        }
        let Some(cell) = self.cell() else {
            return f();
        };
        match cell.try_borrow_mut() {
            Ok(mut value) => std::mem::swap(slot, &mut value),
            Err(_) => {
                panic!("cannot enter a task-local scope while the task-local storage is borrowed")
            }
        }
        let _back = Back(cell, slot);
        f()
    }

    /// # Panics
    /// The value is not set.
    #[track_caller]
    pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        match self.try_with(f) {
            Ok(result) => result,
            Err(_) => panic!("cannot access a task-local storage value without setting it first"),
        }
    }

    /// # Errors
    /// The value is not set.
    pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, AccessError> {
        let cell = self.cell();
        let result = cell.and_then(|cell| cell.borrow().as_ref().map(f));
        result.ok_or(AccessError { _private: () })
    }

    /// # Panics
    /// The value is not set.
    #[track_caller]
    pub fn get(&'static self) -> T
    where
        T: Clone,
    {
        self.with(Clone::clone)
    }

    /// # Errors
    /// The value is not set.
    pub fn try_get(&'static self) -> Result<T, AccessError>
    where
        T: Clone,
    {
        self.try_with(Clone::clone)
    }
}

impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("LocalKey { .. }")
    }
}

/// A future that has the value.
pub struct TaskLocalFuture<T: 'static, F> {
    local: &'static LocalKey<T>,
    slot: Option<T>,
    future: Option<Pin<Box<F>>>,
}

/// The future is behind a pointer, and the value is never pinned.
impl<T: 'static, F> Unpin for TaskLocalFuture<T, F> {}

impl<T: 'static, F> TaskLocalFuture<T, F> {
    /// Takes the value, which the future no longer has.
    pub fn take_value(mut self: Pin<&mut Self>) -> Option<T> {
        self.slot.take()
    }
}

impl<T: 'static, F: Future> Future for TaskLocalFuture<T, F> {
    type Output = F::Output;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let TaskLocalFuture {
            local,
            slot,
            future,
        } = &mut *self;
        local.scope_inner(slot, || {
            let running = future.as_mut();
            let running = running.expect("`TaskLocalFuture` polled after completion");
            let polled = running.as_mut().poll(context);
            if polled.is_ready() {
                *future = None;
            }
            polled
        })
    }
}

impl<T: 'static, F> Drop for TaskLocalFuture<T, F> {
    /// The future still has the value while it is dropped.
    fn drop(&mut self) {
        if let Some(future) = self.future.take() {
            self.local.scope_inner(&mut self.slot, || drop(future));
        }
    }
}

impl<T: fmt::Debug + 'static, F> fmt::Debug for TaskLocalFuture<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = f.debug_struct("TaskLocalFuture");
        match &self.slot {
            Some(value) => told.field("value", value),
            None => told.field("value", &format_args!("<missing>")),
        };
        told.finish()
    }
}

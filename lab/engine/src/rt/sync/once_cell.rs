//! `tokio::sync::{OnceCell, SetOnce}`, recorded: who fills the cell, and who waits until it is full.

use super::noticed::{Call, Keeper, giving_back, tell};
use crate::recorder::AsyncWait;
use crate::rt::{announce, note_wait, watched};
use crate::sync::Identity;
use crate::world::{self, Pending};
use kit_record::{ObjectId, What};
use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::sync::atomic::{AtomicBool, Ordering};
pub use tokio::sync::{SetError, SetOnceError};

/// What both kinds of cells have.
macro_rules! cell {
    ($name:ident) => {
        pub struct $name<T> {
            identity: Identity,
            real: tokio::sync::$name<T>,
        }

        impl<T> $name<T> {
            #[must_use]
            #[track_caller]
            pub fn new() -> Self {
                Self::const_new()
            }

            #[must_use]
            #[track_caller]
            pub const fn const_new() -> Self {
                $name {
                    identity: Identity::new(),
                    real: tokio::sync::$name::const_new(),
                }
            }

            #[must_use]
            #[track_caller]
            pub fn new_with(value: Option<T>) -> Self {
                $name {
                    identity: Identity::new(),
                    real: tokio::sync::$name::new_with(value),
                }
            }

            #[must_use]
            #[track_caller]
            pub const fn const_new_with(value: T) -> Self {
                $name {
                    identity: Identity::new(),
                    real: tokio::sync::$name::const_new_with(value),
                }
            }

            fn object(&self, line: Option<u32>) -> ObjectId {
                self.identity.get_or_end(stringify!($name), line)
            }

            #[track_caller]
            fn looked_at(&self, name: &'static str) {
                if world::inside() {
                    let call = Call::here(name);
                    call.looks_at(self.object(call.line));
                }
            }

            #[track_caller]
            pub fn initialized(&self) -> bool {
                self.looked_at("initialized");
                self.real.initialized()
            }

            #[track_caller]
            pub fn get(&self) -> Option<&T> {
                self.looked_at("get");
                self.real.get()
            }

            #[must_use]
            pub fn into_inner(self) -> Option<T> {
                self.real.into_inner()
            }
        }

        impl<T> Default for $name<T> {
            #[track_caller]
            fn default() -> Self {
                Self::new()
            }
        }

        impl<T> From<T> for $name<T> {
            #[track_caller]
            fn from(value: T) -> Self {
                Self::new_with(Some(value))
            }
        }

        impl<T: Clone> Clone for $name<T> {
            fn clone(&self) -> Self {
                Self::new_with(self.get().cloned())
            }
        }

        impl<T: PartialEq> PartialEq for $name<T> {
            fn eq(&self, other: &Self) -> bool {
                self.get() == other.get()
            }
        }

        impl<T: Eq> Eq for $name<T> {}

        impl<T: fmt::Debug> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.real.fmt(f)
            }
        }
    };
}

cell!(OnceCell);
cell!(SetOnce);

impl<T> OnceCell<T> {
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.real.get_mut()
    }

    pub fn take(&mut self) -> Option<T> {
        std::mem::take(self).into_inner()
    }

    /// # Errors
    /// It is full, or somebody is filling it.
    #[track_caller]
    pub fn set(&self, value: T) -> Result<(), SetError<T>> {
        let call = Call::here("set");
        let object = self.object(call.line);
        call.changes(object);
        self.real.set(value)?;
        call.tell(What::Sent { object });
        Ok(())
    }

    #[track_caller]
    pub fn get_or_init<F, Fut>(&self, fill: F) -> impl Future<Output = &T>
    where
        F: FnOnce() -> Fut,
        Fut: Future<Output = T>,
    {
        let filled = self.filled(world::line_of(Location::caller()), || async {
            Ok::<T, Infallible>(fill().await)
        });
        async {
            match filled.await {
                Ok(value) => value,
                Err(never) => match never {},
            }
        }
    }

    #[track_caller]
    pub fn get_or_try_init<E, F, Fut>(&self, fill: F) -> impl Future<Output = Result<&T, E>>
    where
        F: FnOnce() -> Fut,
        Fut: Future<Output = Result<T, E>>,
    {
        self.filled(world::line_of(Location::caller()), fill)
    }

    async fn filled<E, F, Fut>(&self, line: Option<u32>, fill: F) -> Result<&T, E>
    where
        F: FnOnce() -> Fut,
        Fut: Future<Output = Result<T, E>>,
    {
        let object = self.object(line);
        // Whoever fills it waits for what it fills it with, and not for the cell.
        let fills = AtomicBool::new(false);
        let filling = self.real.get_or_try_init(|| async {
            fills.store(true, Ordering::Relaxed);
            let filling = Filling::new(object, line);
            let value = fill().await;
            // Filled or not, it is let go of.
            drop(filling);
            let value = value?;
            tell(line, What::Sent { object });
            Ok(value)
        });
        let (mut filling, mut told) = (std::pin::pin!(filling), false);
        std::future::poll_fn(|context| {
            announce("get_or_init", line, Some(object));
            let polled = filling.as_mut().poll(context);
            if polled.is_ready() || !fills.load(Ordering::Relaxed) {
                let wait = AsyncWait {
                    call: "get_or_init",
                    line,
                    object: Some(object),
                };
                note_wait(polled.is_pending(), wait, &mut told);
            }
            polled
        })
        .await
    }
}

/// Keeps others waiting while somebody fills the cell.
struct Filling(Keeper);

impl Filling {
    fn new(object: ObjectId, line: Option<u32>) -> Filling {
        Filling(Keeper::held(object, "is filling it".to_owned(), line))
    }
}

impl Drop for Filling {
    fn drop(&mut self) {
        giving_back(Pending::Write(self.0.object()));
        self.0.forget();
    }
}

impl<T> SetOnce<T> {
    /// # Errors
    /// It is set already.
    #[track_caller]
    pub fn set(&self, value: T) -> Result<(), SetOnceError<T>> {
        let call = Call::here("set");
        let object = self.object(call.line);
        call.changes(object);
        self.real.set(value)?;
        call.tell(What::Sent { object });
        Ok(())
    }

    #[track_caller]
    pub fn wait(&self) -> impl Future<Output = &T> {
        let line = world::line_of(Location::caller());
        async move {
            let object = self.object(line);
            let value = watched("wait", line, Some(object), self.real.wait()).await;
            tell(line, What::Received { object });
            value
        }
    }
}

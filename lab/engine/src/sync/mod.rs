//! Stand-ins for `std::sync`: the same types with the same methods, whose every step the world
//! orders and records. Outside of a run they are the real things.
//!
//! Each wraps its real counterpart. The world says when a thread may go, so the real one is never
//! contended; it is there for the value, and for poisoning.

#[cfg(own_arc)]
mod arc;
pub mod atomic;
mod atomic_ptr;
mod barrier;
mod condvar;
mod identity;
pub mod mpsc;
mod mutex;
mod once;
mod poison;
mod rwlock;

#[cfg(own_arc)]
pub use arc::{Arc, Wake, Weak};
pub use barrier::{Barrier, BarrierWaitResult};
pub use condvar::{Condvar, WaitTimeoutResult};
pub(crate) use identity::{Identity, Known};
pub use mutex::{Mutex, MutexGuard};
pub use once::{LazyLock, Once, OnceLock, OnceState};
pub use rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
pub use std::sync::{LockResult, PoisonError, TryLockError, TryLockResult};
#[cfg(not(own_arc))]
pub use std::{
    sync::{Arc, Weak},
    task::Wake,
};

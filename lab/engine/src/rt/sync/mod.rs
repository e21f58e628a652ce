//! `tokio::sync`: tokio's own, with what learners wait for most often wrapped so that the trace
//! shows who holds what and who waits.

pub mod broadcast;
mod guard;
pub mod mpsc;
mod mutex;
pub mod oneshot;
mod rwlock;

pub use mutex::{Mutex, MutexGuard, OwnedMutexGuard};
pub use rwlock::{
    OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock, RwLockReadGuard, RwLockWriteGuard,
};
pub use tokio::sync::{
    AcquireError, Barrier, BarrierWaitResult, Notify, OnceCell, OwnedSemaphorePermit, Semaphore,
    SemaphorePermit, SetError, TryAcquireError, TryLockError, futures, watch,
};

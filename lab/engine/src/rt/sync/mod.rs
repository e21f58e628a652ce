//! `tokio::sync`: tokio's own, with what learners wait for most often wrapped so that the trace
//! shows who holds what and who waits.

pub mod mpsc;
mod mutex;
pub mod oneshot;

pub use mutex::{Mutex, MutexGuard, OwnedMutexGuard};
pub use tokio::sync::{
    AcquireError, Barrier, BarrierWaitResult, Notify, OnceCell, OwnedRwLockReadGuard,
    OwnedRwLockWriteGuard, OwnedSemaphorePermit, RwLock, RwLockReadGuard, RwLockWriteGuard,
    Semaphore, SemaphorePermit, SetError, TryAcquireError, TryLockError, broadcast, futures, watch,
};

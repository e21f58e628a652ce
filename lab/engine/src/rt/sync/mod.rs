//! `tokio::sync`: tokio's own locks and channels, wrapped so that the trace shows who holds what and
//! who waits, and so that the world knows what each operation touches.

mod barrier;
pub mod broadcast;
pub(crate) mod guard;
pub(crate) mod late;
pub mod mpsc;
mod mutex;
pub(crate) mod noticed;
mod notify;
mod once_cell;
pub mod oneshot;
mod rwlock;
mod semaphore;
pub mod watch;

pub use barrier::{Barrier, BarrierWaitResult};

pub use mutex::{MappedMutexGuard, Mutex, MutexGuard, OwnedMappedMutexGuard, OwnedMutexGuard};
pub(crate) use noticed::{is_noticed_without_waiting, notice_without_waiting};
pub use notify::Notify;
pub use once_cell::{OnceCell, SetError, SetOnce, SetOnceError};
pub use rwlock::{
    OwnedRwLockMappedWriteGuard, OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock,
    RwLockMappedWriteGuard, RwLockReadGuard, RwLockWriteGuard,
};
pub use semaphore::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};
pub use tokio::sync::{AcquireError, TryAcquireError, TryLockError};

pub mod futures {
    //! The futures that have names.
    pub use super::notify::{Notified, OwnedNotified};
}

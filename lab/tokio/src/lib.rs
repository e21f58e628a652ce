//! What `tokio` is while a program is graded: real tokio without the world outside (`fs`, `net`,
//! `process`, `signal`, standard streams), on the lab's runtime and clock.
//!
//! `#[tokio::main]` expands to `tokio::runtime::Builder`, and so finds the lab's.

#[doc(hidden)]
pub use kit_lab as __kit_lab;

pub use kit_lab::real_tokio::{main, pin, test};
pub use task::spawn;

pub mod runtime {
    //! The lab's runtime.
    pub use kit_lab::rt::runtime::{
        Builder, EnterGuard, Handle, Runtime, RuntimeFlavor, TryCurrentError,
    };
}

pub mod task {
    //! Tasks on the lab's runtime.
    pub use kit_lab::real_tokio::task::{Unconstrained, consume_budget, coop, unconstrained};
    pub use kit_lab::rt::task_local::LocalKey;

    pub mod futures {
        //! Futures of this module that have a name.
        pub use kit_lab::rt::task_local::TaskLocalFuture;
    }

    pub use kit_lab::rt::task::{
        AbortHandle, Id, JoinError, JoinHandle, JoinSet, LocalSet, block_in_place, id, spawn,
        spawn_blocking, spawn_local, try_id, yield_now,
    };
}

pub mod time {
    //! Timers on the lab's clock.
    pub use kit_lab::rt::time::{
        Duration, Instant, Interval, MissedTickBehavior, Sleep, Timeout, error, interval,
        interval_at, sleep, sleep_until, timeout, timeout_at,
    };
}

pub mod sync {
    //! Locks and channels, recorded.
    pub use kit_lab::rt::sync::{
        AcquireError, Barrier, BarrierWaitResult, MappedMutexGuard, Mutex, MutexGuard, Notify,
        OnceCell, OwnedMappedMutexGuard, OwnedMutexGuard, OwnedRwLockMappedWriteGuard,
        OwnedRwLockReadGuard, OwnedRwLockWriteGuard, OwnedSemaphorePermit, RwLock,
        RwLockMappedWriteGuard, RwLockReadGuard, RwLockWriteGuard, Semaphore, SemaphorePermit,
        SetError, SetOnce, SetOnceError, TryAcquireError, TryLockError, broadcast, futures, mpsc,
        oneshot, watch,
    };
}

pub mod io {
    //! Streams inside the program; none that reach outside.
    pub use kit_lab::real_tokio::io::{
        AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt,
        AsyncWrite, AsyncWriteExt, BufReader, BufStream, BufWriter, Error, ErrorKind, Lines,
        ReadBuf, Result, SeekFrom, SimplexStream, copy, empty, join, repeat, sink,
    };
    pub use kit_lab::rt::io::{DuplexStream, ReadHalf, WriteHalf, duplex, simplex, split};
}

/// tokio's `task_local!`, whose values the world keeps.
#[macro_export]
macro_rules! task_local {
    () => {};
    ($(#[$attribute:meta])* $vis:vis static $name:ident: $type:ty; $($rest:tt)*) => {
        $crate::task_local!($(#[$attribute])* $vis static $name: $type);
        $crate::task_local!($($rest)*);
    };
    ($(#[$attribute:meta])* $vis:vis static $name:ident: $type:ty) => {
        $(#[$attribute])*
        $vis static $name: $crate::task::LocalKey<$type> = $crate::task::LocalKey::new();
    };
}

/// tokio's `select!`, whose first branch the lab chooses unless it is `biased`.
#[macro_export]
macro_rules! select {
    (biased; $($branches:tt)*) => {
        $crate::__kit_lab::real_tokio::select!(biased; $($branches)*)
    };
    (else => $($handler:tt)*) => {
        $crate::__kit_lab::real_tokio::select!(else => $($handler)*)
    };
    ($($branches:tt)*) => {{
        let selecting = $crate::__kit_lab::rt::Selecting::new();
        // As tokio's own macro continues, with its name for the number of branches.
        $crate::__kit_lab::real_tokio::select!(
            @{ start={ selecting.start(BRANCHES) }; () } $($branches)*
        )
    }};
}

/// tokio's `join!`, whose arguments are named as branches in the trace, and whose order the lab
/// chooses unless it is `biased`.
#[macro_export]
macro_rules! join {
    (biased; $($future:expr),* $(,)?) => {
        $crate::__kit_lab::real_tokio::join!(biased; $($crate::__kit_lab::rt::branch($future)),*)
    };
    ($($future:expr),+ $(,)?) => {
        $crate::__kit_lab::real_tokio::join!(
            @{ rotator_select=$crate::__kit_lab::rt::Rotating; () (0) }
            $($crate::__kit_lab::rt::branch($future),)+
        )
    };
    () => { $crate::__kit_lab::real_tokio::join!() };
}

/// tokio's `try_join!`, in the same way.
#[macro_export]
macro_rules! try_join {
    (biased; $($future:expr),* $(,)?) => {
        $crate::__kit_lab::real_tokio::try_join!(biased; $($crate::__kit_lab::rt::branch($future)),*)
    };
    ($($future:expr),+ $(,)?) => {
        $crate::__kit_lab::real_tokio::try_join!(
            @{ rotator_select=$crate::__kit_lab::rt::Rotating; () (0) }
            $($crate::__kit_lab::rt::branch($future),)+
        )
    };
    () => { $crate::__kit_lab::real_tokio::try_join!() };
}

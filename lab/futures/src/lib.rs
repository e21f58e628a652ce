//! What `futures` is while a program is graded: the real one, but for what tasks share, each use of which
//! is a step, and for its executors, which would block the one real thread that all threads of a run
//! share.

#[doc(hidden)]
pub use kit_lab as __kit_lab;

pub use kit_lab::real_futures::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite,
    AsyncWriteExt, Future, FutureExt, Sink, SinkExt, Stream, StreamExt, TryFuture, TryFutureExt,
    TryStream, TryStreamExt, io, never, sink,
};
pub use kit_lab::real_futures::{join, pending, pin_mut, poll, ready, select_biased, try_join};

pub mod channel {
    //! Channels, recorded.
    pub use kit_lab::fut::{mpsc, oneshot};
}

pub mod executor {
    //! Running a future to its end, on the lab's schedules.
    pub use kit_lab::fut::block_on;
}

pub mod future {
    //! Futures. What can be aborted is recorded.
    pub use kit_lab::fut::{AbortHandle, AbortRegistration, Abortable, abortable};
    pub use kit_lab::real_futures::future::*;
}

pub mod lock {
    //! Locks, recorded.
    pub use kit_lab::fut::{
        MappedMutexGuard, Mutex, MutexGuard, MutexLockFuture, OwnedMutexGuard, OwnedMutexLockFuture,
    };
}

pub mod prelude {
    //! What `use futures::prelude::*` is for.
    pub use crate::{future, stream};
    pub use kit_lab::real_futures::prelude::*;
}

pub mod stream {
    //! Streams. What can be aborted is recorded.
    pub use kit_lab::fut::{
        AbortHandle, AbortRegistration, Abortable, abortable_stream as abortable,
    };
    pub use kit_lab::real_futures::stream::*;
}

pub mod task {
    //! Wakers, recorded where tasks share them.
    pub use kit_lab::fut::AtomicWaker;
    pub use kit_lab::real_futures::task::*;
}

/// `futures::select!`, whose branches are polled in an order that the lab chooses.
#[macro_export]
macro_rules! select {
    ($($tokens:tt)*) => {{
        use $crate::__kit_lab::fut::selecting as __futures_crate;
        $crate::__kit_lab::real_futures_util::select_internal! { $($tokens)* }
    }};
}

/// `futures::stream_select!`, in the same way.
#[macro_export]
macro_rules! stream_select {
    ($($tokens:tt)*) => {{
        use $crate::__kit_lab::fut::selecting as __futures_crate;
        $crate::__kit_lab::real_futures_util::stream_select_internal! { $($tokens)* }
    }};
}

//! What `futures` is while a program is graded: the real one, but for its executors, which would block
//! the one real thread that all threads of a run share.

#[doc(hidden)]
pub use kit_lab as __kit_lab;

pub use kit_lab::real_futures::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite,
    AsyncWriteExt, Future, FutureExt, Sink, SinkExt, Stream, StreamExt, TryFuture, TryFutureExt,
    TryStream, TryStreamExt, channel, future, io, join, never, pending, pin_mut, poll, prelude,
    ready, select, select_biased, sink, stream, stream_select, task, try_join,
};

pub mod lock {
    //! A lock, recorded.
    pub use kit_lab::fut::lock::{MappedMutexGuard, Mutex, MutexGuard, OwnedMutexGuard};
}

pub mod executor {
    //! Running a future to its end, on the lab's schedules.
    pub use kit_lab::fut::block_on;
}

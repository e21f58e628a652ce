//! `tokio::io`'s streams that two tasks can share inside of the program: the real ones, each use of
//! which is a step. Both ends of a pipe, and both halves of a stream, are one thing to the world.
//!
//! Knows nothing of what is read and written.

use super::{announce, leaving_waker};
use crate::world::{self, World};
use kit_record::ObjectId;
use std::fmt;
use std::io::{IoSlice, Result};
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io as real;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf, SimplexStream};

/// Something that others use, too, and that is told to the world.
struct Shared<R> {
    object: Option<ObjectId>,
    /// Gone only while it is taken apart.
    real: Option<R>,
}

impl<R> Shared<R> {
    fn of(object: Option<ObjectId>, real: R) -> Shared<R> {
        Shared {
            object,
            real: Some(real),
        }
    }

    /// A use of it, which is a step.
    fn used<T>(
        &mut self,
        call: &'static str,
        use_it: impl FnOnce(Pin<&mut R>) -> Poll<T>,
    ) -> Poll<T>
    where
        R: Unpin,
    {
        announce(call, None, self.object);
        let real = self.real.as_mut();
        let polled = use_it(Pin::new(real.expect("a stream that was not taken apart")));
        if polled.is_ready() && world::inside() {
            // Whoever does the same again does not look for nothing.
            world::with(World::changed);
        }
        polled
    }

    fn take(mut self) -> R {
        self.real.take().expect("as above")
    }
}

impl<R> Drop for Shared<R> {
    /// The other side can tell.
    fn drop(&mut self) {
        if self.real.is_some() {
            announce("drop", None, self.object);
        }
    }
}

/// Two sides of the same object.
#[track_caller]
fn both<A, B>(kind: &str, real: (A, B)) -> (Shared<A>, Shared<B>) {
    let line = world::line_of(Location::caller());
    let object =
        world::inside().then(|| world::with(|world| world.recorder.add_object(kind, line)));
    let (one, other) = real;
    (Shared::of(object, one), Shared::of(object, other))
}

/// One end of a pipe for both directions.
pub struct DuplexStream(Shared<real::DuplexStream>);

/// The half that reads of what was split.
pub struct ReadHalf<T>(Shared<real::ReadHalf<T>>);

/// The half that writes of what was split.
pub struct WriteHalf<T>(Shared<real::WriteHalf<T>>);

/// `tokio::io::duplex`.
#[must_use]
#[track_caller]
pub fn duplex(size: usize) -> (DuplexStream, DuplexStream) {
    let (one, other) = both("pipe", real::duplex(size));
    (DuplexStream(one), DuplexStream(other))
}

/// `tokio::io::simplex`.
#[must_use]
#[track_caller]
pub fn simplex(size: usize) -> (ReadHalf<SimplexStream>, WriteHalf<SimplexStream>) {
    let (read, write) = both("pipe", real::simplex(size));
    (ReadHalf(read), WriteHalf(write))
}

/// `tokio::io::split`.
#[track_caller]
pub fn split<T: AsyncRead + AsyncWrite>(stream: T) -> (ReadHalf<T>, WriteHalf<T>) {
    let (read, write) = both("stream", real::split(stream));
    (ReadHalf(read), WriteHalf(write))
}

impl<T> ReadHalf<T> {
    #[must_use]
    pub fn is_pair_of(&self, other: &WriteHalf<T>) -> bool {
        self.0.object == other.0.object
    }

    /// # Panics
    /// The other is no half of the same, as in tokio.
    #[must_use]
    #[track_caller]
    pub fn unsplit(self, other: WriteHalf<T>) -> T
    where
        T: Unpin,
    {
        self.0.take().unsplit(other.0.take())
    }
}

impl<T> WriteHalf<T> {
    #[must_use]
    pub fn is_pair_of(&self, other: &ReadHalf<T>) -> bool {
        self.0.object == other.0.object
    }
}

macro_rules! reads {
    ([$($of:ident)?] $name:ty) => {
        impl $(<$of: AsyncRead>)? AsyncRead for $name {
            fn poll_read(
                mut self: Pin<&mut Self>,
                context: &mut Context<'_>,
                buffer: &mut ReadBuf<'_>,
            ) -> Poll<Result<()>> {
                self.0.used("read", |real| leaving_waker(context, |context| real.poll_read(context, buffer)))
            }
        }
    };
}

macro_rules! writes {
    ([$($of:ident)?] $name:ty) => {
        impl $(<$of: AsyncWrite>)? AsyncWrite for $name {
            fn poll_write(
                mut self: Pin<&mut Self>,
                context: &mut Context<'_>,
                bytes: &[u8],
            ) -> Poll<Result<usize>> {
                self.0.used("write", |real| leaving_waker(context, |context| real.poll_write(context, bytes)))
            }

            fn poll_write_vectored(
                mut self: Pin<&mut Self>,
                context: &mut Context<'_>,
                slices: &[IoSlice<'_>],
            ) -> Poll<Result<usize>> {
                self.0.used("write", |real| leaving_waker(context, |context| real.poll_write_vectored(context, slices)))
            }

            fn is_write_vectored(&self) -> bool {
                self.0.real.as_ref().is_some_and(AsyncWrite::is_write_vectored)
            }

            fn poll_flush(
                mut self: Pin<&mut Self>,
                context: &mut Context<'_>,
            ) -> Poll<Result<()>> {
                self.0.used("flush", |real| leaving_waker(context, |context| real.poll_flush(context)))
            }

            fn poll_shutdown(
                mut self: Pin<&mut Self>,
                context: &mut Context<'_>,
            ) -> Poll<Result<()>> {
                self.0.used("shutdown", |real| leaving_waker(context, |context| real.poll_shutdown(context)))
            }
        }
    };
}

reads!([] DuplexStream);
writes!([] DuplexStream);
reads!([T] ReadHalf<T>);
writes!([T] WriteHalf<T>);

macro_rules! debug {
    ($($(<$of:ident>)? $name:ident)*) => {
        $(
            impl $(<$of>)? fmt::Debug for $name $(<$of>)? {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($name)).finish_non_exhaustive()
                }
            }
        )*
    };
}

debug!(DuplexStream <T> ReadHalf <T> WriteHalf);

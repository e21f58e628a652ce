//! What `std` is while a program is graded: the real one without the world outside (`fs`, `net`,
//! `os`, `env`, most of `process`), and with the lab's threads, locks, clock and printing.
//!
//! The crate that grading compiles says `extern crate kit_std as std`, which also redirects
//! `::std` in that crate. Nothing is defined here that belongs to the lab.

#![no_std]
#![expect(
    clippy::legacy_numeric_constants,
    reason = "a learner may name `std::u32`, too"
)]

extern crate std as real;

#[doc(hidden)]
pub use kit_lab as __kit_lab;

pub use real::{
    any, array, ascii, borrow, boxed, char, clone, cmp, collections, convert, default, error, f32,
    f64, ffi, fmt, future, hash, hint, i8, i16, i32, i64, i128, isize, iter, marker, mem, num, ops,
    option, pin, prelude, primitive, ptr, rc, result, slice, str, string, u8, u16, u32, u64, u128,
    usize, vec,
};
pub use real::{
    assert, assert_eq, assert_ne, cfg, column, compile_error, concat, debug_assert,
    debug_assert_eq, debug_assert_ne, file, format, format_args, line, matches, module_path,
    stringify, todo, unimplemented, unreachable, write, writeln,
};

pub mod cell {
    //! Cells, none of which several threads can share. What is done with them is recorded.
    pub use crate::__kit_lab::cell::{Cell, Ref, RefCell, RefMut};
    pub use real::cell::{BorrowError, BorrowMutError, LazyCell, OnceCell, UnsafeCell};
}

pub mod io {
    //! `std::io` without standard input, and with a recorded standard output.
    pub use crate::__kit_lab::io::{Stderr, StderrLock, Stdout, StdoutLock, stderr, stdout};
    pub use real::io::{
        BufRead, BufReader, BufWriter, Bytes, Chain, Cursor, Empty, Error, ErrorKind,
        IntoInnerError, IsTerminal, LineWriter, Lines, Read, Repeat, Result, Seek, SeekFrom, Sink,
        Split, Take, Write, copy, empty, prelude, repeat, sink,
    };
}

pub mod panic {
    //! `std::panic`; which thread unwinds, the lab knows.
    pub use crate::__kit_lab::panics::{catch_unwind, resume_unwind, set_hook, take_hook};
    pub use real::panic::{
        AssertUnwindSafe, Location, PanicHookInfo, RefUnwindSafe, UnwindSafe, panic_any,
    };
}

pub mod process {
    //! Leaving early, recorded; nothing that starts other programs.
    pub use crate::__kit_lab::process::{ExitCode, Termination, abort, exit};
}

pub mod sync {
    //! `std::sync` on the lab's schedules.
    pub use crate::__kit_lab::sync::{
        Arc, Barrier, BarrierWaitResult, Condvar, LazyLock, LockResult, Mutex, MutexGuard, Once,
        OnceLock, OnceState, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError,
        TryLockResult, WaitTimeoutResult, Weak,
    };

    pub mod atomic {
        //! Atomics, each access of which is a step.
        pub use crate::__kit_lab::sync::atomic::{
            AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicPtr,
            AtomicU8, AtomicU16, AtomicU32, AtomicU64, AtomicUsize, Ordering, compiler_fence,
            fence,
        };
    }

    pub mod mpsc {
        //! Channels between threads.
        pub use crate::__kit_lab::sync::mpsc::{
            IntoIter, Iter, Receiver, RecvError, RecvTimeoutError, SendError, Sender, SyncSender,
            TryIter, TryRecvError, TrySendError, channel, sync_channel,
        };
    }
}

pub mod task {
    //! `std::task`, whose `Wake` is for the lab's `Arc`.
    pub use crate::__kit_lab::sync::Wake;
    pub use real::task::{Context, Poll, RawWaker, RawWakerVTable, Waker, ready};
}

pub mod thread {
    //! `std::thread` on the lab's schedules.
    pub use crate::__kit_lab::thread::{
        AccessError, Builder, JoinHandle, LocalKey, Result, Scope, ScopedJoinHandle, Thread,
        ThreadIdentity as ThreadId, available_parallelism, current, panicking, park, park_timeout,
        scope, sleep, spawn, yield_now,
    };
}

pub mod time {
    //! `std::time` on the lab's clock.
    pub use crate::__kit_lab::time::{Duration, Instant, TryFromFloatSecsError};
}

/// Panics, as ever: the name also stands for a module, of which there is another here.
#[macro_export]
macro_rules! panic {
    ($($argument:tt)*) => { $crate::__kit_lab::real_std::panic!($($argument)*) };
}

/// Prints, recorded.
#[macro_export]
macro_rules! print {
    ($($argument:tt)*) => {
        $crate::__kit_lab::io::print($crate::format_args!($($argument)*), false)
    };
}

/// Prints a line, recorded.
#[macro_export]
macro_rules! println {
    () => { $crate::__kit_lab::io::print($crate::format_args!(""), true) };
    ($($argument:tt)*) => {
        $crate::__kit_lab::io::print($crate::format_args!($($argument)*), true)
    };
}

/// Prints to standard error: shown, never compared.
#[macro_export]
macro_rules! eprint {
    ($($argument:tt)*) => {
        $crate::__kit_lab::io::eprint($crate::format_args!($($argument)*), false)
    };
}

/// Prints a line to standard error: shown, never compared.
#[macro_export]
macro_rules! eprintln {
    () => { $crate::__kit_lab::io::eprint($crate::format_args!(""), true) };
    ($($argument:tt)*) => {
        $crate::__kit_lab::io::eprint($crate::format_args!($($argument)*), true)
    };
}

/// Prints a value and its source, and gives the value back.
#[macro_export]
macro_rules! dbg {
    () => { $crate::eprintln!("[line {}]", $crate::line!()) };
    ($value:expr $(,)?) => {
        match $value {
            value => {
                $crate::eprintln!(
                    "[line {}] {} = {:#?}", $crate::line!(), $crate::stringify!($value), &value
                );
                value
            }
        }
    };
    ($($value:expr),+ $(,)?) => { ($($crate::dbg!($value)),+,) };
}

/// A value for each thread of the lab.
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attribute:meta])* $vis:vis static $name:ident: $type:ty = const $init:block; $($rest:tt)*) => {
        $crate::thread_local!($(#[$attribute])* $vis static $name: $type = $init);
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attribute:meta])* $vis:vis static $name:ident: $type:ty = const $init:block) => {
        $crate::thread_local!($(#[$attribute])* $vis static $name: $type = $init);
    };
    ($(#[$attribute:meta])* $vis:vis static $name:ident: $type:ty = $init:expr; $($rest:tt)*) => {
        $crate::thread_local!($(#[$attribute])* $vis static $name: $type = $init);
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attribute:meta])* $vis:vis static $name:ident: $type:ty = $init:expr) => {
        $(#[$attribute])*
        $vis static $name: $crate::thread::LocalKey<$type> = {
            fn init() -> $type { $init }
            $crate::thread::LocalKey::new(init)
        };
    };
}

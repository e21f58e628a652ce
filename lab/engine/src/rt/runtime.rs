//! `tokio::runtime`: whatever is asked for, one thread whose idleness is the world's.

use super::Gate;
use super::task::{JoinHandle, spawn_on, start_blocking};
use crate::world::{self, Pending, Pools, ThreadId};
use std::fmt;
use std::future::Future;
use std::io;
use std::panic::Location;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
pub use tokio::runtime::{EnterGuard, RuntimeFlavor, TryCurrentError};

/// Accepts tokio's settings, and builds the lab's runtime.
#[derive(Debug)]
pub struct Builder {
    pools: Pools,
}

/// What tokio takes where nothing else is written.
const BLOCKING_THREADS: usize = 512;
const THREAD_NAME: &str = "tokio-rt-worker";

macro_rules! settings {
    ($($name:ident($($argument:ident: $type:ty),*);)*) => {
        $(
            /// Accepted; the lab's runtime is what it is.
            pub fn $name(&mut self, $($argument: $type),*) -> &mut Self {
                $(let _ = $argument;)*
                self
            }
        )*
    };
}

impl Builder {
    #[must_use]
    pub fn new_current_thread() -> Builder {
        Builder::new(false)
    }

    /// There is one thread all the same. While schedules are explored, its tasks may be stopped
    /// wherever that makes a difference, as if there were as many threads as are written, or else
    /// as tasks.
    #[must_use]
    pub fn new_multi_thread() -> Builder {
        Builder::new(true)
    }

    fn new(several_threads: bool) -> Builder {
        Builder {
            pools: Pools {
                several_threads,
                workers: None,
                blocking: BLOCKING_THREADS,
                name: THREAD_NAME.to_owned(),
                tasks: 0,
            },
        }
    }

    /// # Panics
    /// There are none, as in tokio.
    #[track_caller]
    pub fn worker_threads(&mut self, threads: usize) -> &mut Self {
        assert!(threads > 0, "Worker threads cannot be set to 0");
        self.pools.workers = Some(threads);
        self
    }

    /// # Panics
    /// There are none, as in tokio.
    #[track_caller]
    pub fn max_blocking_threads(&mut self, threads: usize) -> &mut Self {
        assert!(threads > 0, "Max blocking threads cannot be set to 0");
        self.pools.blocking = threads;
        self
    }

    pub fn thread_name(&mut self, name: impl Into<String>) -> &mut Self {
        self.pools.name = name.into();
        self
    }

    settings! {
        enable_all();
        enable_time();
        enable_io();
        thread_stack_size(bytes: usize);
        thread_keep_alive(duration: Duration);
        global_queue_interval(interval: u32);
        event_interval(interval: u32);
    }

    /// # Errors
    /// None in practice: no drivers are started.
    pub fn build(&mut self) -> io::Result<Runtime> {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        builder.on_thread_park(world::idle);
        // `select!` picks its first branch at random; a run must be repeatable.
        #[cfg(tokio_unstable)]
        builder.rng_seed(tokio::runtime::RngSeed::from_bytes(b"the same every time"));
        let real = builder.build()?;
        let handle = Handle {
            real: real.handle().clone(),
        };
        let several_threads = self.pools.several_threads;
        if world::inside() {
            let id = handle.real.id();
            world::with(|world| world.know_pools(id, self.pools.clone()));
            align_task_numbers(&handle.real);
        }
        Ok(Runtime {
            real: Some(real),
            handle,
            several_threads,
        })
    }
}

/// Where a runtime ends, tokio drops the tasks that are left in an order that depends on their
/// numbers, which it counts over all runtimes of the process. A run must be repeatable, so each
/// begins at the same place in that order.
fn align_task_numbers(runtime: &tokio::runtime::Handle) {
    /// Of the lists in which tokio keeps the tasks of a runtime with one thread.
    const LISTS: u64 = 4;
    loop {
        let number = runtime.spawn(std::future::ready(())).id().to_string();
        if number
            .parse()
            .is_ok_and(|number: u64| number.is_multiple_of(LISTS))
        {
            return;
        }
    }
}

pub struct Runtime {
    /// Gone only while it is shut down.
    real: Option<tokio::runtime::Runtime>,
    handle: Handle,
    several_threads: bool,
}

impl Runtime {
    /// # Errors
    /// None in practice.
    pub fn new() -> io::Result<Runtime> {
        Builder::new_multi_thread().build()
    }

    #[track_caller]
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        let line = world::line_of(Location::caller());
        let mut output = None;
        self.block_on_boxed(Box::pin(async { output = Some(future.await) }), line);
        output.expect("a future that has ended left its output")
    }

    #[track_caller]
    fn block_on_boxed(&self, future: Pin<Box<dyn Future<Output = ()> + '_>>, line: Option<u32>) {
        refuse_inside_a_runtime();
        let future = match self.several_threads {
            true => Box::pin(async move {
                future.await;
                // With its end, all is over for the tasks that nobody waited for.
                if world::with(|world| world.explores() && world.leaves_others()) {
                    world::step(Pending::Go, "the end of main", None);
                }
            }),
            false => future,
        };
        let gate = Gate::main(future, self.several_threads);
        let waker = gate.bell().waker();
        let id = self.handle.real.id();
        if !world::with(|world| world.enter_runtime(id, waker)) {
            world::not_modelled("two runtimes at the same time", line);
        }
        let _leave = LeaveRuntime;
        self.real().block_on(gate);
    }

    #[track_caller]
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        spawn_on(&self.handle.real, future, Location::caller())
    }

    #[track_caller]
    pub fn spawn_blocking<F, R>(&self, f: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static,
    {
        start_blocking(&self.handle.real, f, Location::caller())
    }

    #[must_use]
    pub fn handle(&self) -> &Handle {
        &self.handle
    }

    pub fn enter(&self) -> EnterGuard<'_> {
        self.handle.enter()
    }

    /// Nobody waits for the blocking work any more. What has not begun may never.
    pub fn shutdown_background(mut self) {
        self.end_tasks();
        drop(end_jobs(&self.handle));
    }

    /// Waits for the blocking work that has begun, but not for longer than this.
    #[track_caller]
    pub fn shutdown_timeout(mut self, timeout: Duration) {
        let line = world::line_of(Location::caller());
        self.end_tasks();
        if end_jobs(&self.handle).is_empty() {
            return;
        }
        let id = self.handle.real.id();
        let began = world::with(|world| world.now());
        let total = world::nanos(timeout);
        while let Some(object) = world::with(|world| world.awaited_jobs(id)) {
            let gone = world::with(|world| world.now()) - began;
            let left = Duration::from_nanos(total.saturating_sub(gone));
            let ended = world::wait_signal_for(object, left, false, "shutdown_timeout", line);
            if ended == world::Woken::TimedOut {
                return;
            }
        }
    }

    /// Ends without a wait for blocking work.
    fn abandon(mut self) {
        self.end_tasks();
        let id = self.handle.real.id();
        for thread in world::with(|world| world.left_tasks(id)) {
            world::step(Pending::Join(thread), "the runtime's end", None);
        }
    }

    fn real(&self) -> &tokio::runtime::Runtime {
        self.real
            .as_ref()
            .expect("a runtime that is in use was not shut down")
    }

    fn end_tasks(&mut self) {
        if let Some(real) = self.real.take() {
            real.shutdown_background();
        }
    }
}

impl Drop for Runtime {
    /// As in tokio: the tasks are dropped, and blocking work that has begun is waited for.
    fn drop(&mut self) {
        let in_background = self.real.is_none();
        self.end_tasks();
        if in_background || !world::inside() {
            return;
        }
        assert!(
            crate::panics::panicking() || !world::with(|world| world.in_async()),
            "Cannot drop a runtime in a context where blocking is not allowed. This happens when a \
             runtime is dropped from within an asynchronous context."
        );
        for thread in end_jobs(&self.handle) {
            world::step(Pending::Join(thread), "the runtime's end", None);
        }
        end_threads(&self.handle);
    }
}

/// Decides what becomes of blocking work that has not begun. Gives back the threads that are left.
fn end_jobs(runtime: &Handle) -> Vec<ThreadId> {
    world::with(|world| world.end_jobs(runtime.real.id()))
}

/// The threads of the runtime end, and with them what each has of its own.
fn end_threads(runtime: &Handle) {
    let id = runtime.real.id();
    world::with(|world| world.come_after_jobs(id));
    while let Some(back) = world::with(|world| world.act_as_one_that_ends(id)) {
        crate::thread::destroy_locals();
        world::with(|world| world.act_as_before(back));
    }
}

#[track_caller]
fn refuse_inside_a_runtime() {
    assert!(
        !world::with(|world| world.in_async()),
        "Cannot start a runtime from within a runtime. This happens because a function (like \
         `block_on`) attempted to block the current thread while the thread is being used to \
         drive asynchronous tasks."
    );
}

/// Whether the program's own `main` would run on one thread.
static ONE_THREAD: AtomicBool = AtomicBool::new(false);

/// To be called before anything is run.
pub(crate) fn run_on_one_thread(one: bool) {
    ONE_THREAD.store(one, Ordering::Relaxed);
}

/// Runs a future on a runtime of its own, such as that of the program's `main`, and does not wait for what
/// it left running.
pub(crate) fn run(future: Pin<Box<dyn Future<Output = ()> + '_>>) {
    let runtime = Builder::new(!ONE_THREAD.load(Ordering::Relaxed))
        .build()
        .expect("a runtime without drivers");
    runtime.block_on_boxed(future, None);
    runtime.abandon();
}

/// Also when `block_on` unwinds.
struct LeaveRuntime;

impl Drop for LeaveRuntime {
    fn drop(&mut self) {
        drop(world::with(world::World::leave_runtime));
    }
}

#[derive(Clone)]
pub struct Handle {
    real: tokio::runtime::Handle,
}

impl Handle {
    #[must_use]
    #[track_caller]
    pub fn current() -> Handle {
        Handle {
            real: super::task::current_runtime(),
        }
    }

    /// # Errors
    /// Outside of a runtime.
    pub fn try_current() -> Result<Handle, TryCurrentError> {
        tokio::runtime::Handle::try_current().map(|real| Handle { real })
    }

    #[track_caller]
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        spawn_on(&self.real, future, Location::caller())
    }

    #[track_caller]
    pub fn spawn_blocking<F, R>(&self, f: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static,
    {
        start_blocking(&self.real, f, Location::caller())
    }

    /// Blocks a thread that is not the runtime's own.
    #[track_caller]
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        let line = world::line_of(Location::caller());
        refuse_inside_a_runtime();
        world::with(world::World::know_runtime);
        world::block_on(future, "block_on", line)
    }

    pub fn enter(&self) -> EnterGuard<'_> {
        world::with(world::World::know_runtime);
        self.real.enter()
    }

    #[must_use]
    pub fn runtime_flavor(&self) -> RuntimeFlavor {
        self.real.runtime_flavor()
    }
}

impl fmt::Debug for Runtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Runtime").finish_non_exhaustive()
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle").finish_non_exhaustive()
    }
}

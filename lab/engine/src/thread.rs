//! `std::thread`, as coroutines of the world.

use crate::panics;
use crate::rt::sync::noticed::coming_to_an_end;
use crate::world::{self, OsId, Pending, ThreadId, Woken, World};
use kit_record::{ActorKind, What};
use std::cell::RefCell;
use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::num::NonZero;
use std::panic::Location;
use std::sync::{Arc, Mutex};
use std::time::Duration;

mod local;

pub use crate::panics::panicking;
pub(crate) use local::destroy as destroy_locals;
pub use local::{AccessError, LocalKey};
pub use std::thread::Result;

/// Where a thread leaves what it returned or panicked with.
type Packet<T> = Arc<Mutex<Option<Result<T>>>>;

#[track_caller]
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    start(None, f, Location::caller())
}

fn start<'a, F, T>(name: Option<String>, f: F, at: &Location<'_>) -> JoinHandle<T>
where
    F: FnOnce() -> T + 'a,
    T: 'a,
{
    let line = world::line_of(at);
    let packet: Packet<T> = Arc::default();
    let result = Arc::clone(&packet);
    let body = move || {
        let ended = panics::catch(f);
        coming_to_an_end("the end of a thread");
        if world::with(World::end_closure) {
            // Who waits for a scope's threads waits for what they do, and not for this.
            world::step(Pending::Go, "drop of its thread-locals", None);
        }
        local::destroy();
        note_end(ended.as_ref().err());
        let ended = ended.map_err(|panic| panic.payload);
        *result.lock().expect("nothing panics while it holds this") = Some(ended);
    };
    let process = start_boxed(name, Box::new(body), line);
    JoinHandle {
        process,
        thread: Thread {
            id: world::with(|world| world.os_thread_of(process)),
        },
        packet,
    }
}

fn start_boxed(name: Option<String>, body: Box<dyn FnOnce() + '_>, line: Option<u32>) -> ThreadId {
    let id = world::with(|world| world.add_thread(ActorKind::Thread, name, line, body));
    world::stop();
    id
}

fn note_end(panic: Option<&panics::Caught>) {
    let (line, what) = match panic {
        None => (None, What::Finished),
        Some(panic) => (
            panic.line,
            What::Panicked {
                message: panic.message.clone(),
            },
        ),
    };
    world::with(|world| world.event(line, what));
}

pub struct JoinHandle<T> {
    process: ThreadId,
    thread: Thread,
    packet: Packet<T>,
}

impl<T> JoinHandle<T> {
    /// # Errors
    /// What the thread panicked with.
    #[track_caller]
    pub fn join(self) -> Result<T> {
        let line = world::line_of(Location::caller());
        join(self.process, Pending::Join, line);
        let result = self
            .packet
            .lock()
            .expect("nothing panics while it holds this")
            .take();
        result.expect("a thread that has finished left its result")
    }

    #[must_use]
    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    #[must_use]
    #[track_caller]
    pub fn is_finished(&self) -> bool {
        world::step(
            Pending::Go,
            "is_finished",
            world::line_of(Location::caller()),
        );
        world::with(|world| {
            world.note_look_at_end();
            world.is_done(self.process)
        })
    }
}

/// Waits for the thread's end, or, with [`Pending::Done`], for that of what it was started to do.
fn join(id: ThreadId, until: fn(ThreadId) -> Pending, line: Option<u32>) {
    world::step(until(id), "join", line);
    world::with(|world| {
        let child = world.thread_actor(id);
        world.event(line, What::Joined { child });
    });
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}

/// A handle to a thread.
#[derive(Clone, Debug)]
pub struct Thread {
    id: OsId,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ThreadIdentity(OsId);

impl fmt::Debug for ThreadIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ThreadId").field(&(self.0 + 1)).finish()
    }
}

impl Thread {
    #[must_use]
    pub fn id(&self) -> ThreadIdentity {
        ThreadIdentity(self.id)
    }

    /// The name given with [`Builder::name`]; `main` for the main thread.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        if self.id == 0 {
            return Some("main");
        }
        let name = world::with(|world| world.thread_name(self.id))?;
        // A handle gives out a reference, and a run names few threads.
        Some(Box::leak(name.into_boxed_str()))
    }

    #[track_caller]
    pub fn unpark(&self) {
        let line = world::line_of(Location::caller());
        let object = world::with(|world| world.unpark_object(self.id));
        world::step(Pending::Write(object), "unpark", line);
        world::with(|world| {
            world.give_unpark(self.id);
            world.wake_all(object);
        });
    }
}

#[must_use]
pub fn current() -> Thread {
    Thread {
        id: world::with(|world| {
            world.asks_who();
            world.current_thread()
        }),
    }
}

#[track_caller]
pub fn park() {
    let line = world::line_of(Location::caller());
    let object = world::with(|world| world.own_unpark_object());
    world::step(Pending::Write(object), "park", line);
    while !world::with(world::World::take_unpark) {
        if world::wait_loosely(object, "park", line) == Woken::ForNothing {
            return;
        }
    }
}

#[track_caller]
pub fn park_timeout(timeout: Duration) {
    let line = world::line_of(Location::caller());
    let object = world::with(|world| world.own_unpark_object());
    world::step(Pending::Write(object), "park_timeout", line);
    if !world::with(world::World::take_unpark) {
        world::wait_signal_for(object, timeout, false, "park_timeout", line);
        world::with(world::World::take_unpark);
    }
}

#[track_caller]
pub fn yield_now() {
    world::with(world::World::yield_now);
    world::step(Pending::Go, "yield_now", world::line_of(Location::caller()));
}

#[track_caller]
pub fn sleep(duration: Duration) {
    let line = world::line_of(Location::caller());
    world::with(|world| {
        let micros = u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        let call = "std::thread::sleep".to_owned();
        let task = world.in_async();
        world.event(line, What::Blocked { call, micros, task });
    });
    world::sleep_thread(duration, "std::thread::sleep", line);
}

/// # Errors
/// Never here: the lab has two.
pub fn available_parallelism() -> io::Result<NonZero<usize>> {
    if world::inside() {
        world::with(World::assume_cores);
    }
    Ok(NonZero::new(2).expect("two is not zero"))
}

/// Spawns a thread with a name. The stack size is the lab's.
#[derive(Debug, Default)]
pub struct Builder {
    name: Option<String>,
}

impl Builder {
    #[must_use]
    pub fn new() -> Builder {
        Builder::default()
    }

    #[must_use]
    pub fn name(mut self, name: String) -> Builder {
        self.name = Some(name);
        self
    }

    #[must_use]
    pub fn stack_size(self, _bytes: usize) -> Builder {
        self
    }

    /// # Errors
    /// Never here.
    #[track_caller]
    pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        Ok(start(self.name, f, Location::caller()))
    }

    /// # Errors
    /// Never here.
    #[track_caller]
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Ok(scope.start(self.name, f, Location::caller()))
    }
}

/// Threads that may borrow, because they are joined before the scope ends.
#[derive(Debug)]
pub struct Scope<'scope, 'env: 'scope> {
    started: RefCell<Vec<ThreadId>>,
    unseen_panics: Arc<Mutex<u32>>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}

// All threads of a run are coroutines of one real thread, so the list is never shared for real;
// the learner's closures must be allowed to send `&Scope` to each other as in std.
#[expect(unsafe_code, reason = "see above: there is one real thread")]
// SAFETY: see above.
unsafe impl Sync for Scope<'_, '_> {}

#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let line = world::line_of(Location::caller());
    let scope = Scope {
        started: RefCell::default(),
        unseen_panics: Arc::default(),
        scope: PhantomData,
        env: PhantomData,
    };
    let result = panics::catch(|| f(&scope));
    // A thread of the scope may start more while this one waits.
    let mut joined = 0;
    while let Some(id) = { scope.started.borrow().get(joined).copied() } {
        join(id, Pending::Done, line);
        joined += 1;
    }
    match result {
        Err(panic) => panic.resume(),
        Ok(_)
            if *scope
                .unseen_panics
                .lock()
                .expect("nothing panics while it holds this")
                > 0 =>
        {
            panic!("a scoped thread panicked")
        }
        Ok(value) => value,
    }
}

impl<'scope> Scope<'scope, '_> {
    #[track_caller]
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        self.start(None, f, Location::caller())
    }

    fn start<F, T>(
        &'scope self,
        name: Option<String>,
        f: F,
        at: &Location<'_>,
    ) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        let unseen = Arc::clone(&self.unseen_panics);
        let handle = start(
            name,
            move || {
                panics::catch(f).unwrap_or_else(|panic| {
                    *unseen.lock().expect("nothing panics while it holds this") += 1;
                    panic.resume()
                })
            },
            at,
        );
        self.started.borrow_mut().push(handle.process);
        ScopedJoinHandle {
            handle,
            unseen_panics: Arc::clone(&self.unseen_panics),
            scope: PhantomData,
        }
    }
}

pub struct ScopedJoinHandle<'scope, T> {
    handle: JoinHandle<T>,
    unseen_panics: Arc<Mutex<u32>>,
    scope: PhantomData<&'scope ()>,
}

impl<T> ScopedJoinHandle<'_, T> {
    /// # Errors
    /// What the thread panicked with.
    #[track_caller]
    pub fn join(self) -> Result<T> {
        let result = self.handle.join();
        if result.is_err() {
            // Whoever joins by hand has seen the panic.
            *self
                .unseen_panics
                .lock()
                .expect("nothing panics while it holds this") -= 1;
        }
        result
    }

    #[must_use]
    pub fn thread(&self) -> &Thread {
        self.handle.thread()
    }

    #[must_use]
    #[track_caller]
    pub fn is_finished(&self) -> bool {
        self.handle.is_finished()
    }
}

impl<T> fmt::Debug for ScopedJoinHandle<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedJoinHandle").finish_non_exhaustive()
    }
}

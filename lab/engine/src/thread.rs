//! `std::thread`, as coroutines of the world.

use crate::panics;
use crate::rt::sync::noticed::coming_to_an_end;
use crate::slot::Slot;
use crate::world::{self, OsId, Pending, ThreadId, Woken, World};
use kit_record::{ActorKind, What};
use std::any::Any;
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

/// How many threads of a scope have panicked, of which nobody has heard.
type Unseen = Arc<Mutex<u32>>;

#[track_caller]
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    start(None, f, None, Location::caller())
}

/// What is generic is compiled again with each save of a program that uses it, so there is little of it.
fn start<'a, F, T>(
    name: Option<String>,
    f: F,
    unseen: Option<Unseen>,
    at: &Location<'_>,
) -> JoinHandle<T>
where
    F: FnOnce() -> T + 'a,
    T: 'a,
{
    let returned = Slot::new();
    let result = returned.another();
    let work = move || result.put(f());
    let hands = Hands {
        captures: size_of::<F>() > 0,
        returns: size_of::<T>() > 0,
    };
    JoinHandle {
        begun: begin(name, Box::new(work), hands, unseen, at),
        returned,
    }
}

/// Whether a thread is given anything, and whether it hands anything back.
#[derive(Clone, Copy)]
struct Hands {
    captures: bool,
    returns: bool,
}

/// A thread that was begun.
struct Begun {
    process: ThreadId,
    thread: Thread,
    /// What it panicked with.
    panic: Slot<Box<dyn Any + Send>>,
    unseen: Option<Unseen>,
}

fn begin(
    name: Option<String>,
    work: Box<dyn FnOnce() + '_>,
    hands: Hands,
    unseen: Option<Unseen>,
    at: &Location<'_>,
) -> Begun {
    let panic = Slot::new();
    let (panicked, count) = (panic.another(), unseen.clone());
    let body = move || {
        let ended = panics::catch(work);
        if ended.is_err() {
            count_unseen(count.as_ref(), 1);
        }
        coming_to_an_end("the end of a thread");
        if world::with(World::end_closure) {
            // Who waits for a scope's threads waits for what they do, and not for this.
            world::step(Pending::Go, "drop of its thread-locals", None);
        }
        local::destroy();
        note_end(ended.as_ref().err());
        if let Err(panic) = ended {
            panicked.put(panic.payload);
        }
    };
    let line = world::line_of(at);
    let process = world::with(|world| {
        let process = world.add_thread(ActorKind::Thread, name, line, Box::new(body));
        let (actor, Hands { captures, returns }) = (world.thread_actor(process), hands);
        world.recorder.note_hands(actor, captures, returns);
        process
    });
    world::stop();
    let id = world::with(|world| world.os_thread_of(process));
    Begun {
        process,
        thread: Thread { id },
        panic,
        unseen,
    }
}

fn count_unseen(unseen: Option<&Unseen>, change: i32) {
    if let Some(unseen) = unseen {
        let mut unseen = unseen.lock().expect("nothing panics while it holds this");
        *unseen = unseen.saturating_add_signed(change);
    }
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

impl Begun {
    fn join(&self, line: Option<u32>) -> Result<()> {
        join(self.process, Pending::Join, line);
        let Some(panic) = self.panic.take_if_there() else {
            return Ok(());
        };
        // Whoever joins by hand has seen the panic.
        count_unseen(self.unseen.as_ref(), -1);
        Err(panic)
    }

    fn is_finished(&self, line: Option<u32>) -> bool {
        world::step(Pending::Go, "is_finished", line);
        world::with(|world| {
            world.note_look_at_end();
            world.is_done(self.process)
        })
    }
}

pub struct JoinHandle<T> {
    begun: Begun,
    returned: Slot<T>,
}

impl<T> JoinHandle<T> {
    /// # Errors
    /// What the thread panicked with.
    #[track_caller]
    pub fn join(self) -> Result<T> {
        self.begun.join(world::line_of(Location::caller()))?;
        Ok(self.returned.take())
    }

    #[must_use]
    pub fn thread(&self) -> &Thread {
        &self.begun.thread
    }

    #[must_use]
    #[track_caller]
    pub fn is_finished(&self) -> bool {
        self.begun.is_finished(world::line_of(Location::caller()))
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
        Ok(start(self.name, f, None, Location::caller()))
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
    unseen_panics: Unseen,
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
    let mut result = None;
    let mut f = Some(f);
    let mut work = || result = f.take().map(|f| f(&scope));
    scope.run(&mut work, line);
    result.expect("what did not panic returned something")
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
        let unseen = Some(Arc::clone(&self.unseen_panics));
        let handle = start(name, f, unseen, at);
        self.started.borrow_mut().push(handle.begun.process);
        ScopedJoinHandle {
            handle,
            scope: PhantomData,
        }
    }

    /// Does `work`, and waits for all the threads that were started.
    fn run(&self, work: &mut dyn FnMut(), line: Option<u32>) {
        let ended = panics::catch(work);
        // A thread of the scope may start more while this one waits.
        let mut joined = 0;
        while let Some(id) = { self.started.borrow().get(joined).copied() } {
            join(id, Pending::Done, line);
            joined += 1;
        }
        if let Err(panic) = ended {
            panic.resume();
        }
        let unseen = self.unseen_panics.lock();
        if *unseen.expect("nothing panics while it holds this") > 0 {
            panic!("a scoped thread panicked");
        }
    }
}

pub struct ScopedJoinHandle<'scope, T> {
    handle: JoinHandle<T>,
    scope: PhantomData<&'scope ()>,
}

impl<T> ScopedJoinHandle<'_, T> {
    /// # Errors
    /// What the thread panicked with.
    #[track_caller]
    pub fn join(self) -> Result<T> {
        self.handle.join()
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

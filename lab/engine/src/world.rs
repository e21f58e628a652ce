//! The world of one run: its threads, its clock, its timers, its locks, and who goes next.
//!
//! Every thread of the learner's program is a coroutine on one real thread. A thread announces
//! each step that others could notice ([`step`]) before it takes it, so that at every choice the
//! world knows what each thread is about to do. Time passes only when nothing can run.
//!
//! Knows nothing of the std and tokio types built on top of it, nor of expectations.

use crate::coro::{self, Coro, Size};
use crate::explore::{Choice, Explorer, Footprint};
use crate::recorder::Recorder;
use kit_record::{ActorId, ActorKind, Holder, ObjectId, Outcome, Run, Wait, What};
use std::any::Any;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::panic::Location;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::task::Waker;
use std::time::Duration;

/// Steps of one schedule beyond which a program "may never finish".
const STEP_LIMIT: u64 = 200_000;
/// The same while many schedules are run: there a sensible program is smaller.
const STEP_LIMIT_EXPLORING: u64 = 50_000;
/// Steps of one thread in a row, after which others that can go are let go first.
const LONG_STREAK: u32 = 100;
/// Looks in vain in a row, after which a thread is taken to wait for time to pass.
const MANY_LOOKS: u32 = 1_000;
/// Bytes printed by one run that the lab keeps.
const OUTPUT_LIMIT: u64 = 256 * 1024;

pub(crate) type ThreadId = usize;

thread_local! {
    static WORLD: RefCell<Option<World>> = const { RefCell::new(None) };
}

/// Which schedule this is, counted over the whole process. Objects that remember another number
/// were made for another schedule: they are statics.
static EPOCH: AtomicU32 = AtomicU32::new(0);

/// Counts steps, for the watchdog to see that the program moves.
pub(crate) static PULSE: AtomicU64 = AtomicU64::new(0);
/// The line of the last step, or 0.
pub(crate) static LAST_LINE: AtomicU32 = AtomicU32::new(0);

/// Tasks of the runtime that were woken and not polled since. Wakers count here, outside of the
/// world, because they are called at any time.
pub(crate) static READY_TASKS: AtomicU32 = AtomicU32::new(0);

/// A key in a [`Footprint`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Object(ObjectId),
    Thread(ThreadId),
    Output,
}

impl Key {
    fn number(self) -> u64 {
        match self {
            Key::Output => 0,
            Key::Object(id) => 1 << 32 | u64::from(id),
            Key::Thread(id) => 2 << 32 | id as u64,
        }
    }
}

/// What a thread is about to do, and so what it may have to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pending {
    /// Its first step, or one that needs nothing.
    Go,
    Read(ObjectId),
    Write(ObjectId),
    Print,
    /// Takes the lock, alone or shared.
    Lock(ObjectId, Access),
    Join(ThreadId),
    /// Until [`World::wake`]: a condition variable, an empty channel, `park`.
    Signal(ObjectId),
    /// The thread's async runtime has nothing to poll.
    Idle,
    /// Until its timer fires.
    Time,
    /// Until the waker of the future that it blocks on is called.
    Future,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Shared,
    Alone,
}

struct Thread {
    pending: Pending,
    /// Set by whoever wakes a thread that waits for a signal or for time.
    woken: bool,
    /// Set by the waker of the future that it blocks on.
    future_woken: Arc<AtomicBool>,
    finished: bool,
    /// Asked to let others go first.
    yielding: bool,
    /// The innermost actor that runs on it now: the thread itself, a task, a branch.
    actors: Vec<ActorId>,
    /// The line of the call that waits, and its name.
    line: Option<u32>,
    call: &'static str,
    name: Option<String>,
    locals: HashMap<usize, Rc<dyn Any>>,
    /// Its steps since anything changed, to notice that it spins.
    looks: Vec<Look>,
    /// How many of them in a row were repeated.
    vain_looks: u32,
    /// Its steps since another thread took one.
    streak: u32,
    /// Whether tasks can be spawned from it.
    knows_runtime: bool,
    unpark: Option<ObjectId>,
    /// Whether `unpark` came before `park`.
    unparked: bool,
}

/// A step, by what tells it from others: who takes it, what it is, and where.
type Look = (ActorId, Pending, &'static str, Option<u32>);

/// Who holds a lock.
#[derive(Clone, Debug, Default)]
struct Lock {
    alone: Option<(ActorId, Option<u32>)>,
    shared: Vec<(ActorId, Option<u32>)>,
}

/// What happens when a timer fires.
enum Alarm {
    Wake(Waker),
    Resume(ThreadId),
}

struct Timer {
    alarm: Alarm,
    /// A service's answer, which may come later than declared.
    elastic: bool,
}

/// A timer's place in the queue: its deadline, and how many were set before it.
pub(crate) type TimerId = (u64, u64);

pub(crate) struct World {
    epoch: u32,
    threads: Vec<Thread>,
    coros: Vec<Option<Coro>>,
    current: ThreadId,
    explorer: Explorer,
    footprint: Footprint,
    /// Virtual nanoseconds since the run began.
    now: u64,
    timers: BTreeMap<TimerId, Timer>,
    timers_set: u64,
    locks: HashMap<ObjectId, Lock>,
    steps: u64,
    printed: u64,
    ended: Option<Ended>,
    latencies: Rc<HashMap<String, Duration>>,
    /// Shared things of the story's services, by kind and key.
    service_objects: HashMap<(&'static str, u64), ObjectId>,
    /// The thread inside `block_on`, if one is, and the waker of what it blocks on.
    runtime: Option<ThreadId>,
    main_waker: Option<Waker>,
    /// Threads that do a runtime's blocking work.
    blocking: Vec<ThreadId>,
    /// True while a timer's waker is called, which is nobody's step.
    waking: bool,
    pub(crate) recorder: Recorder,
}

/// Why a run ended before its main thread did.
enum Ended {
    Outcome(Outcome),
    Pruned,
}

/// What became of one schedule.
pub(crate) enum Schedule {
    Ran(Box<Run>),
    /// Given up: nothing new could follow.
    Pruned,
}

/// Runs `body` as the main thread of a new world, once.
pub(crate) fn run_schedule(
    explorer: Explorer,
    latencies: &Rc<HashMap<String, Duration>>,
    stream: bool,
    body: &dyn Fn() -> Option<String>,
) -> (Schedule, Explorer) {
    let epoch = EPOCH.fetch_add(1, Ordering::Relaxed) + 1;
    let mut world = World {
        epoch,
        threads: Vec::new(),
        coros: Vec::new(),
        current: 0,
        explorer,
        footprint: Footprint::default(),
        now: 0,
        timers: BTreeMap::new(),
        timers_set: 0,
        locks: HashMap::new(),
        steps: 0,
        printed: 0,
        ended: None,
        latencies: Rc::clone(latencies),
        service_objects: HashMap::new(),
        runtime: None,
        main_waker: None,
        blocking: Vec::new(),
        waking: false,
        recorder: Recorder::new(stream),
    };
    world.explorer.begin();
    let returned: Rc<RefCell<Option<String>>> = Rc::default();
    let result = Rc::clone(&returned);
    world.add_thread(
        ActorKind::Main,
        None,
        None,
        Box::new(move || match crate::panics::catch(body) {
            Ok(value) => *result.borrow_mut() = value,
            Err(panic) => end_run(Outcome::Panicked {
                message: panic.message,
                line: panic.line,
                actor: 0,
            }),
        }),
    );
    WORLD.with(|slot| {
        let before = slot.borrow_mut().replace(world);
        assert!(before.is_none(), "one run at a time");
    });
    READY_TASKS.store(0, Ordering::Relaxed);
    drive();
    let mut world = WORLD
        .with(|slot| slot.borrow_mut().take())
        .expect("the run's world");
    let ran = std::mem::take(&mut world.footprint);
    world.explorer.end(ran);
    let schedule = match world.ended.take() {
        Some(Ended::Pruned) => Schedule::Pruned,
        ended => {
            let outcome = match ended {
                Some(Ended::Outcome(outcome)) => outcome,
                _ if world.recorder.is_incomplete() => Outcome::NotModelled {
                    what: "so many steps in one run".to_owned(),
                    line: None,
                },
                _ => Outcome::Finished,
            };
            Schedule::Ran(Box::new(Run {
                trace: std::mem::take(&mut world.recorder).into_trace(),
                outcome,
                returned: returned.take(),
                elapsed: world.now / 1000,
                violation: None,
            }))
        }
    };
    let explorer = std::mem::replace(&mut world.explorer, Explorer::first());
    // Dropping what the coroutines own may call back into the lab, which must not find a world.
    drop(world);
    (schedule, explorer)
}

/// Resumes whoever is next until the main thread or the run ends.
fn drive() {
    loop {
        let Some((current, mut coro)) = with(|world| {
            let current = world.current;
            world.coros[current].take().map(|coro| (current, coro))
        }) else {
            return;
        };
        let ended = coro.resume();
        let main_ended = with(|world| {
            if ended {
                world.threads[current].finished = true;
                world.footprint.touch(Key::Thread(current).number(), true);
            } else {
                world.coros[current] = Some(coro);
            }
            let main_ended = ended && current == 0;
            if main_ended {
                // What the others had done by then can be seen from outside.
                world.footprint.touch_everything();
            }
            main_ended
        });
        if main_ended {
            return;
        }
        if ended {
            choose();
        }
        if with(|world| world.ended.is_some()) {
            return;
        }
    }
}

/// Decides which thread goes next, letting time pass if none can. Sets `current`, or `ended`.
fn choose() {
    while !with(World::choose_thread) {
        // Outside of the borrow: a waker runs code that may come back to the world.
        if let Some(waker) = with(World::fire_timer) {
            with(|world| world.waking = true);
            waker.wake();
            with(|world| world.waking = false);
        }
    }
}

/// Whether the program runs in the lab now. Outside of a run, the stand-ins behave like the
/// real things.
pub(crate) fn inside() -> bool {
    coro::inside() && WORLD.with(|slot| slot.try_borrow().is_ok_and(|world| world.is_some()))
}

/// Runs `f` on the world. Never switches threads inside.
pub(crate) fn with<R>(f: impl FnOnce(&mut World) -> R) -> R {
    let (mut f, mut result) = (Some(f), None);
    with_dyn(&mut |world| result = f.take().map(|f| f(world)));
    result.expect("`f` was called")
}

/// The part of [`with`] that is compiled once, in the lab: what is generic is compiled again with
/// each save of a program that uses it.
fn with_dyn(f: &mut dyn FnMut(&mut World)) {
    WORLD.with(|slot| f(slot.borrow_mut().as_mut().expect("a run in progress")));
}

/// The line of the learner's file that `at` is on, if it is on it.
pub(crate) fn line_of(at: &Location<'_>) -> Option<u32> {
    crate::host::is_learners(at.file()).then(|| at.line())
}

/// Ends the run here, for good: the caller is never resumed.
pub(crate) fn end_run(outcome: Outcome) -> ! {
    with(|world| {
        // What the others had done by then can be seen from outside.
        world.footprint.touch_everything();
        world.ended.get_or_insert(Ended::Outcome(outcome));
    });
    coro::suspend();
    unreachable!("an ended run is not resumed")
}

/// Stops the current thread here for good, if the run was ended.
pub(crate) fn stop() {
    if with(|world| world.ended.is_some()) {
        coro::suspend();
        unreachable!("an ended run is not resumed");
    }
}

/// Says that the lab has no model of `what`, which ends the run.
pub(crate) fn not_modelled(what: &str, line: Option<u32>) -> ! {
    end_run(Outcome::NotModelled {
        what: what.to_owned(),
        line,
    })
}

/// Announces the next step of the current thread, and returns when it is its turn to take it.
pub(crate) fn step(pending: Pending, call: &'static str, line: Option<u32>) {
    if std::thread::panicking() {
        return step_unwinding(pending);
    }
    if with(|world| world.waking) {
        return;
    }
    let (me, blocked) = with(|world| {
        world.count_step(line);
        let me = world.current;
        let thread = &mut world.threads[me];
        thread.pending = pending;
        thread.call = call;
        thread.line = line;
        if let Pending::Signal(object) = pending {
            // Whether it waits before or after a signal makes all the difference.
            world.footprint.touch(Key::Object(object).number(), true);
        }
        world.note_spinning();
        // In async code, a thread that cannot go on keeps every other task of its own from it.
        let waits = !matches!(pending, Pending::Idle | Pending::Time);
        let blocked = waits && world.in_async() && !world.can_go(me);
        (me, blocked.then_some(world.now))
    });
    choose();
    hand_over(me);
    with(|world| {
        world.take_step();
        if let Some(since) = blocked {
            let micros = (world.now - since) / 1000;
            world.event(
                line,
                What::Blocked {
                    call: call.to_owned(),
                    micros,
                    task: true,
                },
            );
        }
    });
}

/// A step of a destructor while its thread unwinds. It runs through, because two threads must not
/// unwind at once; where it would have to wait, the panic is all that can be told.
fn step_unwinding(pending: Pending) {
    let waits = match pending {
        Pending::Lock(..) | Pending::Join(_) => with(|world| !world.can_take(pending)),
        Pending::Signal(_) | Pending::Future | Pending::Idle => true,
        _ => false,
    };
    if waits {
        let (message, line) = crate::panics::last();
        let actor = with(|world| world.actor());
        end_run(Outcome::Panicked {
            message,
            line,
            actor,
        });
    }
}

/// Switches to whoever was chosen, and returns when `me` is chosen again.
fn hand_over(me: ThreadId) {
    let (next, over) = with(|world| (world.current, world.ended.is_some()));
    if over || next != me {
        coro::suspend();
    }
}

/// Lets virtual time pass for the current thread alone.
pub(crate) fn sleep_thread(duration: Duration, call: &'static str, line: Option<u32>) {
    let exploring = with(|world| world.explorer.explores() && world.runtime.is_none());
    if exploring {
        // A sleep promises nothing about the others: they may be slower still.
        with(|world| world.now = world.now.saturating_add(nanos(duration)));
        return step(Pending::Go, call, line);
    }
    with(|world| {
        let deadline = world.now.saturating_add(nanos(duration));
        let thread = world.current;
        world.set_timer(deadline, false, Alarm::Resume(thread));
    });
    step(Pending::Time, call, line);
}

/// Waits until somebody calls [`World::wake`] for this thread.
pub(crate) fn wait_signal(object: ObjectId, call: &'static str, line: Option<u32>) {
    with(|world| world.threads[world.current].woken = false);
    step(Pending::Signal(object), call, line);
}

/// The same, but for `timeout` at most. True if somebody woke it.
pub(crate) fn wait_signal_for(
    object: ObjectId,
    timeout: Duration,
    call: &'static str,
    line: Option<u32>,
) -> bool {
    let timer = with(|world| {
        let deadline = world.now.saturating_add(nanos(timeout));
        let thread = world.current;
        world.set_timer(deadline, false, Alarm::Resume(thread))
    });
    wait_signal(object, call, line);
    with(|world| world.timers.remove(&timer).is_some())
}

/// What the async runtime does when it finds nothing to poll. Returns when there is something.
pub(crate) fn idle() {
    if inside() && READY_TASKS.load(Ordering::Relaxed) == 0 {
        step(Pending::Idle, "await", None);
    }
}

/// Waits, as a thread and not as a task, until `future` is ready.
///
/// # Panics
/// In async code, as in tokio.
#[track_caller]
pub(crate) fn block_on<F: Future>(future: F, call: &'static str, line: Option<u32>) -> F::Output {
    let mut output = None;
    {
        let future = std::pin::pin!(async { output = Some(future.await) });
        block_on_dyn(future, call, line);
    }
    output.expect("a future that has ended left its output")
}

#[track_caller]
fn block_on_dyn(
    mut future: Pin<&mut dyn Future<Output = ()>>,
    call: &'static str,
    line: Option<u32>,
) {
    struct Flag(Arc<AtomicBool>);
    impl std::task::Wake for Flag {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    assert!(
        !with(|world| world.in_async()),
        "Cannot block the current thread from within a runtime. This happens because a function \
         attempted to block the current thread while the thread is being used to drive \
         asynchronous tasks."
    );
    let flag = with(|world| Arc::clone(&world.threads[world.current].future_woken));
    let waker = Waker::from(Arc::new(Flag(Arc::clone(&flag))));
    loop {
        flag.store(false, Ordering::Relaxed);
        let mut context = std::task::Context::from_waker(&waker);
        if future.as_mut().poll(&mut context).is_ready() {
            return;
        }
        step(Pending::Future, call, line);
    }
}

pub(crate) fn nanos(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

impl Thread {
    /// Whatever it looked at may be different now.
    fn look_anew(&mut self) {
        self.looks.clear();
        self.vain_looks = 0;
    }
}

/// Whether others, or the same thread later, could see a difference.
fn changes_something(what: &What) -> bool {
    match what {
        What::Update { from, to, .. } => from != to,
        What::Read { .. } | What::Mismatch { .. } | What::Waits { .. } | What::Blocked { .. } => {
            false
        }
        _ => true,
    }
}

impl World {
    // ---- threads ----

    /// Adds a thread that will run `body`. It is not run before its turn.
    pub(crate) fn add_thread(
        &mut self,
        kind: ActorKind,
        name: Option<String>,
        line: Option<u32>,
        body: Box<dyn FnOnce() + '_>,
    ) -> ThreadId {
        let size = match kind {
            ActorKind::Main => Size::Main,
            _ => Size::Thread,
        };
        let coro = match Coro::new(size, body) {
            Ok(coro) => coro,
            Err(_) => return self.one_thread_too_many(line),
        };
        let id = self.threads.len();
        let parent = (id > 0).then(|| self.actor());
        let actor = self.recorder.add_actor(kind, name.clone(), parent, line);
        self.threads.push(Thread {
            pending: Pending::Go,
            woken: false,
            future_woken: Arc::default(),
            finished: false,
            yielding: false,
            actors: vec![actor],
            line: None,
            call: "start",
            name,
            locals: HashMap::new(),
            looks: Vec::new(),
            vain_looks: 0,
            streak: 0,
            knows_runtime: false,
            unpark: None,
            unparked: false,
        });
        self.coros.push(Some(coro));
        if let Some(parent) = parent {
            self.recorder
                .event(self.now, parent, line, What::Spawned { child: actor });
        }
        id
    }

    /// Ends the run: whoever asked for the thread is stopped at its next step.
    fn one_thread_too_many(&mut self, line: Option<u32>) -> ThreadId {
        let what = format!("more than {} threads at one time", self.threads.len());
        self.ended
            .get_or_insert(Ended::Outcome(Outcome::NotModelled { what, line }));
        self.current
    }

    pub(crate) fn current(&self) -> ThreadId {
        self.current
    }

    /// Whether `thread` has ended, which is something that the current one can tell.
    pub(crate) fn is_finished(&mut self, thread: ThreadId) -> bool {
        self.footprint.touch(Key::Thread(thread).number(), false);
        self.threads[thread].finished
    }

    pub(crate) fn thread_name(&self, thread: ThreadId) -> Option<String> {
        self.threads[thread].name.clone()
    }

    /// The thread's own actor.
    pub(crate) fn thread_actor(&self, thread: ThreadId) -> ActorId {
        self.threads[thread].actors[0]
    }

    /// Values of `thread_local!` keys of the current thread.
    pub(crate) fn locals(&mut self) -> &mut HashMap<usize, Rc<dyn Any>> {
        &mut self.threads[self.current].locals
    }

    /// The object through which `thread` is unparked.
    pub(crate) fn unpark_object(&mut self, thread: ThreadId) -> ObjectId {
        if let Some(object) = self.threads[thread].unpark {
            return object;
        }
        let object = self.recorder.add_object("park", None);
        self.threads[thread].unpark = Some(object);
        object
    }

    pub(crate) fn give_unpark(&mut self, thread: ThreadId) {
        self.threads[thread].unparked = true;
    }

    pub(crate) fn take_unpark(&mut self) -> bool {
        std::mem::take(&mut self.threads[self.current].unparked)
    }

    // ---- actors and events ----

    /// Who runs now: a thread, or the task or branch that it polls.
    pub(crate) fn actor(&self) -> ActorId {
        *self.threads[self.current]
            .actors
            .last()
            .expect("a thread is its own actor")
    }

    pub(crate) fn enter_actor(&mut self, actor: ActorId) {
        self.threads[self.current].actors.push(actor);
    }

    pub(crate) fn leave_actor(&mut self) {
        self.threads[self.current].actors.pop();
    }

    /// Whether async code runs now, on a thread that has other tasks to run.
    pub(crate) fn in_async(&self) -> bool {
        self.runtime == Some(self.current)
    }

    pub(crate) fn event(&mut self, line: Option<u32>, what: What) {
        if changes_something(&what) {
            self.changed();
        }
        let actor = self.actor();
        self.recorder.event(self.now, actor, line, what);
    }

    /// The story can be told in the order of what is noted and printed.
    pub(crate) fn touch_story(&mut self) {
        self.footprint.touch(Key::Output.number(), true);
    }

    pub(crate) fn epoch(&self) -> u32 {
        self.epoch
    }

    /// Virtual nanoseconds since the run began.
    pub(crate) fn now(&self) -> u64 {
        self.now
    }

    pub(crate) fn latency(&self, name: &str, label: &str, declared: Duration) -> Duration {
        let overridden = self
            .latencies
            .get(label)
            .or_else(|| self.latencies.get(name));
        overridden.copied().unwrap_or(declared)
    }

    /// The number of a shared thing that belongs to a service.
    pub(crate) fn service_object(&mut self, kind: &'static str, key: u64) -> ObjectId {
        let recorder = &mut self.recorder;
        *self
            .service_objects
            .entry((kind, key))
            .or_insert_with(|| recorder.add_object(kind, None))
    }

    /// Notes that `bytes` were printed; the run's end if that is too much.
    pub(crate) fn count_printed(&mut self, bytes: usize, line: Option<u32>) -> bool {
        self.printed += bytes as u64;
        let over = self.printed > OUTPUT_LIMIT;
        if over {
            self.ended
                .get_or_insert(Ended::Outcome(Outcome::TooMuchOutput {
                    bytes: self.printed,
                    line,
                }));
        }
        over
    }

    // ---- the runtime ----

    /// The current thread enters `block_on`. False if another runtime is being run.
    pub(crate) fn enter_runtime(&mut self, main_waker: Waker) -> bool {
        if self.runtime.is_some() {
            return false;
        }
        self.main_waker = Some(main_waker);
        self.runtime = Some(self.current);
        self.explorer.stop_reducing();
        true
    }

    /// Gives back what must not be dropped here, because it may run any code.
    pub(crate) fn leave_runtime(&mut self) -> Option<Waker> {
        self.runtime = None;
        self.main_waker.take()
    }

    /// What makes the runtime look around, if it is another thread's.
    pub(crate) fn other_runtime(&self) -> Option<Waker> {
        self.main_waker.clone().filter(|_| !self.in_async())
    }

    // ---- waking ----

    /// Wakes one thread that waits for a signal of `object`, chosen among all. False if none does.
    pub(crate) fn wake_one(&mut self, object: ObjectId) -> bool {
        let waiting: Vec<ThreadId> = self.waiting_for(object).collect();
        if waiting.is_empty() {
            return false;
        }
        self.footprint.touch_everything();
        match self.explorer.value(waiting.len()) {
            Choice::Take(index) => self.threads[waiting[index]].woken = true,
            Choice::Prune | Choice::Diverged => self.diverged(),
        }
        true
    }

    pub(crate) fn wake_all(&mut self, object: ObjectId) {
        self.footprint.touch(Key::Object(object).number(), true);
        let waiting: Vec<ThreadId> = self.waiting_for(object).collect();
        for thread in waiting {
            self.threads[thread].woken = true;
        }
    }

    fn waiting_for(&self, object: ObjectId) -> impl Iterator<Item = ThreadId> + '_ {
        let waits = move |thread: &Thread| {
            !thread.finished && !thread.woken && thread.pending == Pending::Signal(object)
        };
        (0..self.threads.len()).filter(move |id| waits(&self.threads[*id]))
    }

    // ---- locks ----

    pub(crate) fn can_lock(&self, object: ObjectId, access: Access) -> bool {
        self.locks.get(&object).is_none_or(|lock| match access {
            Access::Shared => lock.alone.is_none(),
            Access::Alone => lock.alone.is_none() && lock.shared.is_empty(),
        })
    }

    /// To be called when the lock is free for this access.
    pub(crate) fn lock(&mut self, object: ObjectId, access: Access, line: Option<u32>) {
        let actor = self.actor();
        let lock = self.locks.entry(object).or_default();
        match access {
            Access::Shared => lock.shared.push((actor, line)),
            Access::Alone => lock.alone = Some((actor, line)),
        }
        self.footprint.touch(Key::Object(object).number(), true);
        self.event(line, What::Locked { object });
    }

    pub(crate) fn unlock(&mut self, object: ObjectId, access: Access) {
        let actor = self.actor();
        if let Some(lock) = self.locks.get_mut(&object) {
            match access {
                Access::Shared => {
                    let mine = lock.shared.iter().position(|(holder, _)| *holder == actor);
                    lock.shared.swap_remove(mine.unwrap_or(0));
                }
                Access::Alone => lock.alone = None,
            }
        }
        self.footprint.touch(Key::Object(object).number(), true);
        self.event(None, What::Unlocked { object });
    }

    fn holders(&self, object: ObjectId) -> Vec<Holder> {
        let Some(lock) = self.locks.get(&object) else {
            return Vec::new();
        };
        let held = lock.alone.iter().chain(&lock.shared);
        held.map(|(actor, line)| Holder {
            actor: Some(*actor),
            role: "holds the lock".to_owned(),
            line: *line,
        })
        .collect()
    }

    // ---- time ----

    fn set_timer(&mut self, deadline: u64, elastic: bool, alarm: Alarm) -> TimerId {
        self.timers_set += 1;
        let id = (deadline, self.timers_set);
        self.timers.insert(id, Timer { alarm, elastic });
        id
    }

    /// Wakes `waker` when the clock reaches `deadline` (in virtual nanoseconds). An elastic timer
    /// may fire later than others that are due after it: services promise no exact time.
    pub(crate) fn set_waker(&mut self, deadline: u64, elastic: bool, waker: Waker) -> TimerId {
        self.set_timer(deadline, elastic, Alarm::Wake(waker))
    }

    /// Replaces the waker of a timer. `Err` if it has fired. The old waker is given back, because
    /// dropping one may run any code.
    pub(crate) fn reset_waker(&mut self, id: TimerId, waker: Waker) -> Result<Waker, Waker> {
        match self.timers.get_mut(&id) {
            Some(Timer {
                alarm: Alarm::Wake(old),
                ..
            }) => Ok(std::mem::replace(old, waker)),
            _ => Err(waker),
        }
    }

    /// Forgets a timer. What it would have woken is given back, because dropping a waker may run
    /// any code.
    pub(crate) fn clear_timer(&mut self, id: TimerId) -> Option<Waker> {
        match self.timers.remove(&id)?.alarm {
            Alarm::Wake(waker) => Some(waker),
            Alarm::Resume(_) => None,
        }
    }

    /// Fires one of the timers that may be the next; the run is stuck if there is none. Gives back
    /// the waker to call.
    fn fire_timer(&mut self) -> Option<Waker> {
        let candidates = self.next_timers();
        if candidates.is_empty() {
            let waits = self.waits();
            self.ended = Some(Ended::Outcome(Outcome::Stuck { waits }));
            return None;
        }
        self.footprint.touch_everything();
        let index = match self.explorer.value(candidates.len()) {
            Choice::Take(index) => index,
            Choice::Prune | Choice::Diverged => {
                self.diverged();
                return None;
            }
        };
        let id = candidates[index];
        let timer = self
            .timers
            .remove(&id)
            .expect("a timer that was just listed");
        self.now = self.now.max(id.0);
        self.threads.iter_mut().for_each(Thread::look_anew);
        match timer.alarm {
            Alarm::Wake(waker) => Some(waker),
            Alarm::Resume(thread) => {
                self.threads[thread].woken = true;
                None
            }
        }
    }

    /// The timers that may fire next: all that are due first, and those that come after elastic
    /// ones only.
    fn next_timers(&self) -> Vec<TimerId> {
        if !self.explorer.explores() {
            return self.timers.keys().next().copied().into_iter().collect();
        }
        let mut bound = u64::MAX;
        let mut next = Vec::new();
        for (id, timer) in &self.timers {
            if id.0 > bound {
                break;
            }
            next.push(*id);
            if !timer.elastic {
                bound = bound.min(id.0);
            }
        }
        next
    }

    // ---- choosing ----

    /// True if it is decided who goes next, or that nobody does.
    fn choose_thread(&mut self) -> bool {
        if self.ended.is_some() {
            return true;
        }
        let candidates = self.candidates();
        if candidates.is_empty() {
            return false;
        }
        let ran = std::mem::take(&mut self.footprint);
        match self.explorer.thread(&candidates, ran) {
            Choice::Take(index) => self.current = candidates[index],
            Choice::Prune => self.ended = Some(Ended::Pruned),
            Choice::Diverged => self.diverged(),
        }
        true
    }

    fn diverged(&mut self) {
        self.ended
            .get_or_insert(Ended::Outcome(Outcome::NotModelled {
                what: "static_state".to_owned(),
                line: None,
            }));
    }

    /// The threads that can take their next step: the current one first, so that the first
    /// schedule has the fewest switches. Threads that yield come only when nobody else can go.
    fn candidates(&mut self) -> Vec<ThreadId> {
        let count = self.threads.len();
        let in_order = (0..count).map(|k| (self.current + k) % count);
        let able: Vec<ThreadId> = in_order.filter(|id| self.can_go(*id)).collect();
        let awaits_time = |id: &ThreadId| self.threads[*id].vain_looks >= MANY_LOOKS;
        if !self.timers.is_empty() && able.iter().all(awaits_time) {
            return Vec::new();
        }
        let eager: Vec<ThreadId> = able
            .iter()
            .copied()
            .filter(|id| !self.threads[*id].yielding)
            .collect();
        if eager.is_empty() || eager.len() == able.len() || self.explorer.is_fair() {
            return able;
        }
        self.explorer.leave_out();
        eager
    }

    fn can_go(&self, id: ThreadId) -> bool {
        !self.threads[id].finished && self.can_take_for(id, self.threads[id].pending)
    }

    fn can_take(&self, pending: Pending) -> bool {
        self.can_take_for(self.current, pending)
    }

    fn can_take_for(&self, id: ThreadId, pending: Pending) -> bool {
        let thread = &self.threads[id];
        match pending {
            Pending::Lock(object, access) => self.can_lock(object, access),
            Pending::Join(other) => self.threads[other].finished,
            Pending::Signal(_) | Pending::Time => thread.woken,
            Pending::Idle => READY_TASKS.load(Ordering::Relaxed) > 0,
            Pending::Future => thread.future_woken.load(Ordering::Relaxed),
            Pending::Go | Pending::Read(_) | Pending::Write(_) | Pending::Print => true,
        }
    }

    /// The chosen thread takes the step that it announced.
    fn take_step(&mut self) {
        let me = self.current;
        let thread = &mut self.threads[me];
        thread.woken = false;
        thread.yielding = false;
        let pending = std::mem::replace(&mut thread.pending, Pending::Go);
        let footprint = &mut self.footprint;
        match pending {
            Pending::Read(object) => footprint.touch(Key::Object(object).number(), false),
            Pending::Write(object) | Pending::Lock(object, _) | Pending::Signal(object) => {
                footprint.touch(Key::Object(object).number(), true);
            }
            Pending::Print => footprint.touch(Key::Output.number(), true),
            Pending::Join(other) => footprint.touch(Key::Thread(other).number(), false),
            Pending::Idle | Pending::Time | Pending::Future => footprint.touch_everything(),
            Pending::Go => {}
        }
        for (id, other) in self.threads.iter_mut().enumerate() {
            if id != me {
                other.yielding = false;
                other.streak = 0;
                other.look_anew();
            }
        }
        if self.runtime == Some(me) {
            self.footprint.touch_everything();
        }
    }

    /// Lets the others go first at the next choice, where only one schedule is run. It promises
    /// nothing, so that where all are run it makes no difference.
    pub(crate) fn yield_now(&mut self) {
        self.threads[self.current].yielding |= !self.explorer.explores();
    }

    /// Something is different now than it was: who looks again may see it.
    pub(crate) fn changed(&mut self) {
        self.threads[self.current].look_anew();
    }

    /// Tasks can be spawned from the current thread from now on.
    pub(crate) fn know_runtime(&mut self) {
        self.threads[self.current].knows_runtime = true;
    }

    /// Whether the current thread belongs to a runtime. The main thread can see for itself.
    pub(crate) fn knows_runtime(&self) -> bool {
        self.current == 0 || self.in_async() || self.threads[self.current].knows_runtime
    }

    /// Adds a thread that does a runtime's blocking work.
    pub(crate) fn add_blocking(
        &mut self,
        line: Option<u32>,
        body: Box<dyn FnOnce() + '_>,
    ) -> ThreadId {
        let id = self.add_thread(ActorKind::Thread, None, line, body);
        self.threads[id].knows_runtime = true;
        self.blocking.push(id);
        id
    }

    /// The threads that do a runtime's blocking work, no longer known as such.
    pub(crate) fn take_blocking(&mut self) -> Vec<ThreadId> {
        std::mem::take(&mut self.blocking)
    }

    /// A thread that does again what it did, while nothing changed, waits for somebody else to
    /// change it; and so does one that goes on and on. It must not be run for ever while others
    /// could.
    fn note_spinning(&mut self) {
        let actor = self.actor();
        let thread = &mut self.threads[self.current];
        let look = (actor, thread.pending, thread.call, thread.line);
        thread.streak += 1;
        if thread.looks.contains(&look) {
            thread.vain_looks += 1;
            thread.yielding = true;
        } else {
            thread.looks.push(look);
        }
        thread.yielding |= thread.streak > LONG_STREAK;
    }

    fn count_step(&mut self, line: Option<u32>) {
        self.steps += 1;
        PULSE.fetch_add(1, Ordering::Relaxed);
        LAST_LINE.store(line.unwrap_or(0), Ordering::Relaxed);
        let limit = if self.explorer.explores() {
            STEP_LIMIT_EXPLORING
        } else {
            STEP_LIMIT
        };
        if self.steps > limit {
            self.ended.get_or_insert(Ended::Outcome(Outcome::StepLimit {
                steps: self.steps,
                line,
            }));
        }
    }

    /// Everybody who waits, and for what.
    fn waits(&self) -> Vec<Wait> {
        let mut waits = Vec::new();
        for thread in &self.threads {
            if thread.finished {
                continue;
            }
            let object = match thread.pending {
                Pending::Lock(object, _) | Pending::Signal(object) => Some(object),
                Pending::Idle => {
                    waits.extend(self.recorder.async_waits(&self.locks_held()));
                    continue;
                }
                _ => None,
            };
            let holders = match thread.pending {
                Pending::Lock(object, _) => self.holders(object),
                Pending::Signal(object) => self.recorder.keepers(object),
                Pending::Join(other) => vec![Holder {
                    actor: Some(self.thread_actor(other)),
                    role: "has not finished".to_owned(),
                    line: self.threads[other].line,
                }],
                _ => Vec::new(),
            };
            let actor = *thread.actors.last().expect("a thread is its own actor");
            let call = thread.call.to_owned();
            waits.push(Wait {
                actor,
                call,
                line: thread.line,
                object,
                holders,
            });
        }
        waits
    }

    fn locks_held(&self) -> HashMap<ObjectId, Vec<Holder>> {
        self.locks
            .keys()
            .map(|object| (*object, self.holders(*object)))
            .collect()
    }
}

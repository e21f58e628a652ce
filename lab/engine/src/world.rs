//! The world of one run: its threads, its clock, its timers, its locks, and who goes next.
//!
//! Every thread of the learner's program is a coroutine on one real thread. A thread announces
//! each step that others could notice ([`step`]) before it takes it, so that at every choice the
//! world knows what each thread is about to do. Time passes only when nothing can run.
//!
//! Here is what a world is, and how one is run from its beginning to its end; the rest is in the
//! modules below, by what it is about.
//!
//! Knows nothing of the std and tokio types built on top of it, nor of expectations.

mod cancelling;
mod cells;
mod choosing;
mod clock;
mod locks;
mod memory;
mod pools;
mod room;
mod runtime;
mod shares;
mod signals;
mod spinning;
mod steps;
mod story;
mod streams;
mod threads;
mod timing;
mod waits;

pub(crate) use cancelling::pick_fate;
pub(crate) use clock::{TimerId, let_time_be_told, let_time_pass, nanos, sleep_thread, time_left};
pub(crate) use locks::Access;
pub(crate) use memory::order_weakly;
pub(crate) use pools::{OsId, Pools};
pub(crate) use runtime::{READY_TASKS, block_on, idle, queues, rang, rang_within, settle};
pub(crate) use shares::{Foreign, Share};
pub(crate) use signals::{Woken, wait_loosely, wait_signal, wait_signal_for};
pub(crate) use spinning::may_change;
pub(crate) use steps::{LAST_LINE, PULSE, Pending, step};
pub(crate) use streams::Stream;

use crate::coro::{self, Coro};
use crate::explore::{Explorer, Footprint};
use crate::recorder::Recorder;
use choosing::Chosen;
use clock::Timer;
use kit_record::{ActorId, ActorKind, ObjectId, Outcome, Run};
use locks::Lock;
use memory::Memory;
use pools::{Job, OsThread, Place, Worker};
use room::Room;
use runtime::Runtime;
use shares::Shares;
use signals::Early;
use spinning::{Looks, Stirred};
use std::any::Any;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::panic::Location;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;
use steps::Key;

pub(crate) type ThreadId = usize;

thread_local! {
    static WORLD: RefCell<Option<World>> = const { RefCell::new(None) };
}

/// Which schedule this is, counted over the whole process. Objects that remember another number
/// were made for another schedule: they are statics.
static EPOCH: AtomicU32 = AtomicU32::new(0);

/// Whatever takes steps: a thread, or a task while schedules are explored.
struct Thread {
    /// `None`: a thread, with a stack of its own.
    task: Option<Task>,
    pending: Pending,
    /// Set by whoever wakes a thread that waits for a signal or for time.
    woken: bool,
    /// Set by the waker of the future that it blocks on.
    future_woken: Arc<AtomicBool>,
    /// How often a task was woken since its last poll, and before that.
    wakes: u32,
    woken_by: u32,
    finished: bool,
    /// Whether a thread has done what it was started for: its thread-locals may be left.
    done: bool,
    /// What it did of tokio's in this poll without waiting.
    ready_in_a_row: u32,
    /// The last line that is known of it.
    last_line: Option<u32>,
    /// Whether it runs a future of its own, outside of any runtime.
    in_executor: bool,
    /// Whether it polls what it waits for until a time at most.
    for_a_while: bool,
    /// Asked to let others go first.
    yielding: bool,
    /// The innermost actor that runs on it now: the thread itself, a task, a branch.
    actors: Vec<ActorId>,
    /// The line of the call that waits, and its name.
    line: Option<u32>,
    call: &'static str,
    /// Which thread of the operating system it is or is on.
    place: Place,
    /// What futures have while they are polled on it, by the address of each `task_local!`.
    scoped: Vec<(usize, Rc<dyn Any>)>,
    /// Its steps since anything changed, to notice that it spins.
    looks: Box<Looks>,
    /// Its steps since another thread took one.
    streak: u32,
    /// Whether tasks can be spawned from it.
    knows_runtime: bool,
    /// How the wait that it is in may end by itself.
    early: Option<Early>,
    /// Whether it was chosen to end so.
    ends_early: bool,
    /// What has gone against it once in this schedule for no reason, and will not again.
    bad_luck: Vec<&'static str>,
    /// The shared allocation of which its next step gives up a pointer.
    gives_up: Option<usize>,
}

/// What a task is besides what a thread is, too.
struct Task {
    runtime: tokio::runtime::Id,
    /// A part of the lab, which is not chosen but goes first.
    plumbing: bool,
    /// `None`: it is not on a worker of its runtime, which has none or does not know of it.
    worker: Option<Worker>,
}

pub(crate) struct World {
    epoch: u32,
    threads: Vec<Thread>,
    coros: Vec<Option<Coro>>,
    current: ThreadId,
    explorer: Explorer,
    footprint: Footprint,
    /// How many objects there were when the current step began.
    objects_before: u32,
    /// Those that were numbered when they were first used.
    met: HashSet<ObjectId>,
    stirred: Stirred,
    /// Virtual nanoseconds since the run began.
    now: u64,
    timers: BTreeMap<TimerId, Timer>,
    timers_set: u64,
    /// Those that are due with one that has just fired, last first: nobody goes on before they have.
    due: Vec<TimerId>,
    locks: HashMap<ObjectId, Lock>,
    /// Whether memory orders are explored as they are written, after they were not.
    memory_orders: bool,
    /// `None`: every access is taken to be sequentially consistent.
    memory: Option<Memory>,
    /// Standard output, and standard error.
    streams: [streams::Locked; 2],
    steps: u64,
    /// How many they were at the last event.
    last_told: u64,
    printed: u64,
    ended: Option<Ended>,
    latencies: Arc<HashMap<String, Duration>>,
    /// Shared things of the story's services, by kind and key.
    service_objects: HashMap<(&'static str, u64), ObjectId>,
    /// The runtime that a thread is inside of, if one is.
    runtime: Option<Runtime>,
    /// Of each runtime, how it was built.
    pools: HashMap<tokio::runtime::Id, Pools>,
    os_threads: Vec<OsThread>,
    /// How many polls of tasks on workers, and blocking jobs, have begun or ended.
    polls: u64,
    /// What runtimes were given to do on threads that may block.
    jobs: Vec<Job>,
    /// Signalled when a job is done, if somebody waits for that for a while.
    awaited_jobs: Option<ObjectId>,
    /// Who, on a worker, has taken which lock or tried to, and whether it had woken another task by
    /// then; and locks that somebody has held while they
    /// waited for something else.
    locked_on_workers: HashSet<(ThreadId, ObjectId, bool)>,
    held_while_waiting: HashSet<ObjectId>,
    /// Tasks that kept a worker while they waited.
    blocking_tasks: HashSet<ThreadId>,
    /// How tokio calls the tasks, and their numbers in this run.
    tasks: HashMap<tokio::task::Id, u64>,
    /// Who spawned the last one, and whether it was always the same.
    spawned_by: Option<ThreadId>,
    spawned_by_several: bool,
    /// Who has let time pass for itself alone.
    sleepers: HashSet<ThreadId>,
    /// Who has sent into which channel.
    senders: HashSet<(ObjectId, ThreadId)>,
    /// How many tasks were given to a `LocalSet`.
    local_tasks: u32,
    cells: cells::Cells,
    stare: clock::Stare,
    /// Whether a wait has ended for no reason.
    woke_for_nothing: bool,
    /// True while a timer's waker is called, which is nobody's step.
    waking: bool,
    /// Whether that timer is an elastic one.
    fires_elastic: bool,
    log: timing::Log,
    room: Room,
    shares: Shares,
    pub(crate) recorder: Recorder,
}

/// Why a run ended before its main thread did.
enum Ended {
    Outcome(Outcome),
    Pruned,
}

/// What became of one schedule.
pub(crate) enum Tried {
    Ran(Box<Run>),
    /// Given up: nothing new could follow.
    Pruned,
}

/// Runs `body` as the main thread of a new world, once.
pub(crate) fn run_schedule(
    explorer: Explorer,
    latencies: &Arc<HashMap<String, Duration>>,
    memory_orders: bool,
    stream: bool,
    body: &dyn Fn() -> Option<String>,
) -> (Tried, Explorer) {
    crate::statics::renew();
    crate::panics::forget_hook();
    let epoch = EPOCH.fetch_add(1, Ordering::Relaxed) + 1;
    let mut world = World {
        epoch,
        threads: Vec::new(),
        coros: Vec::new(),
        current: 0,
        explorer,
        footprint: Footprint::default(),
        objects_before: 0,
        met: HashSet::new(),
        stirred: Stirred::default(),
        now: 0,
        timers: BTreeMap::new(),
        timers_set: 0,
        due: Vec::new(),
        locks: HashMap::new(),
        memory_orders,
        memory: None,
        streams: Default::default(),
        steps: 0,
        last_told: 0,
        printed: 0,
        ended: None,
        latencies: Arc::clone(latencies),
        service_objects: HashMap::new(),
        runtime: None,
        pools: HashMap::new(),
        os_threads: Vec::new(),
        polls: 0,
        jobs: Vec::new(),
        awaited_jobs: None,
        locked_on_workers: HashSet::new(),
        held_while_waiting: HashSet::new(),
        blocking_tasks: HashSet::new(),
        tasks: HashMap::new(),
        spawned_by: None,
        spawned_by_several: false,
        sleepers: HashSet::new(),
        senders: HashSet::new(),
        local_tasks: 0,
        cells: cells::Cells::default(),
        stare: clock::Stare::default(),
        woke_for_nothing: false,
        waking: false,
        fires_elastic: false,
        log: timing::Log::default(),
        room: Room::default(),
        shares: Shares::default(),
        recorder: Recorder::new(stream),
    };
    world.explorer.begin();
    if memory_orders && !world.choose_memory() {
        world.ended = Some(Ended::Pruned);
    }
    let returned: Rc<RefCell<Option<String>>> = Rc::default();
    let result = Rc::clone(&returned);
    world.add_thread(
        ActorKind::Main,
        None,
        None,
        Box::new(
            move || match crate::panics::catch(|| last_step_after(body)) {
                Ok(value) => *result.borrow_mut() = value,
                Err(panic) => end_run(Outcome::Panicked {
                    message: panic.message,
                    line: panic.line,
                    actor: 0,
                }),
            },
        ),
    );
    WORLD.with(|slot| {
        let before = slot.borrow_mut().replace(world);
        assert!(before.is_none(), "one run at a time");
    });
    READY_TASKS.store(0, Ordering::Relaxed);
    runtime::forget_rang();
    shares::forget_foreign();
    drive();
    let mut world = WORLD
        .with(|slot| slot.borrow_mut().take())
        .expect("the run's world");
    world.log_step();
    world.tell_what_time_orders();
    let ran = world.end_footprint();
    world.explorer.end(ran);
    let tried = match world.ended.take() {
        Some(Ended::Pruned) => Tried::Pruned,
        _ if world.explorer.knows_the_rest() => Tried::Pruned,
        ended => {
            let outcome = match ended {
                Some(Ended::Outcome(outcome)) => outcome,
                _ if world.recorder.is_incomplete() => Outcome::NotModelled {
                    what: "so many steps in one run".to_owned(),
                    line: None,
                },
                _ => Outcome::Finished,
            };
            Tried::Ran(Box::new(Run {
                trace: std::mem::take(&mut world.recorder).into_trace(),
                outcome,
                returned: returned.take(),
                elapsed: world.now / 1000,
                violation: None,
                schedule: world.explorer.take_schedule(),
            }))
        }
    };
    let explorer = std::mem::replace(&mut world.explorer, Explorer::first());
    world.forget_locals();
    // Where somebody was left in the middle, a destructor of what others were to do could wait for a lock
    // that nobody lets go of: that is lost as well.
    let others = || world.coros.iter().flatten();
    if others().any(Coro::is_in_the_middle) {
        others().for_each(Coro::forget);
    }
    // Dropping what the coroutines own may call back into the lab, which must not find a world.
    drop(world);
    (tried, explorer)
}

/// Runs what the main thread does, and lets whoever it did not wait for go first once more: with its
/// end, all is over.
fn last_step_after(body: &dyn Fn() -> Option<String>) -> Option<String> {
    let returned = body();
    if with(|world| world.explores() && world.leaves_others()) {
        step(Pending::Go, "the end of main", None);
    }
    returned
}

/// Resumes whoever is next until the main thread or the run ends.
fn drive() {
    loop {
        let Some((current, mut coro)) = with(|world| {
            let current = world.carrier(world.current);
            world.coros[current].take().map(|coro| (current, coro))
        }) else {
            return;
        };
        let ended = coro.resume();
        let main_ended = with(|world| {
            if ended {
                world.note_leaving(current);
                world.changed();
                world.threads[current].finished = true;
                world.threads[current].done = true;
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
    while let Chosen::Fired(waker) = with(World::choose_next) {
        // Outside of the borrow: a waker runs code that may come back to the world.
        if let Some(waker) = waker {
            with(|world| world.waking = true);
            waker.wake();
            with(|world| {
                world.note_rang();
                world.waking = false;
            });
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
        world.note_leaving(world.current);
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

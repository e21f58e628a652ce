//! A thread's async runtime as the world sees it: which thread runs one, when it has nothing to do,
//! and which threads do its blocking work.
//!
//! While schedules are explored, the world decides which of its tasks is polled next: each is a
//! process like a thread, which runs on the stack of the thread that is inside `block_on`.
//!
//! Knows nothing of how a task is polled.

use super::steps::Key;
use super::{Pending, Thread, ThreadId, World, choose, inside, step, with};
use crate::coro;
use kit_record::{Assumption, Limit, ObjectId, Possibility, Turn, What};
use std::cell::RefCell;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::task::Waker;
use tokio::runtime::Id;

/// What a task may do in one poll before tokio makes it wait for others (`tokio::task::coop`).
const BUDGET: u32 = 128;

/// Tasks of the runtime that were woken and not polled since. Wakers count here, outside of the
/// world, because they are called at any time.
pub(crate) static READY_TASKS: AtomicU32 = AtomicU32::new(0);

/// What the async runtime does when it finds nothing to poll. Returns when there is something.
pub(crate) fn idle() {
    if inside() && with(|world| world.explores()) {
        settle();
    } else if inside() && READY_TASKS.load(Ordering::Relaxed) == 0 {
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
    struct Flag(Arc<AtomicBool>, ThreadId);
    impl std::task::Wake for Flag {
        fn wake(self: Arc<Self>) {
            let anew = !self.0.swap(true, Ordering::Relaxed);
            rang(self.1, anew);
        }
    }
    assert!(
        !with(|world| world.in_async()),
        "Cannot block the current thread from within a runtime. This happens because a function \
         attempted to block the current thread while the thread is being used to drive \
         asynchronous tasks."
    );
    let (flag, me) = with(|world| (world.woken_flag(world.current), world.current));
    let waker = Waker::from(Arc::new(Flag(Arc::clone(&flag), me)));
    loop {
        flag.store(false, Ordering::Relaxed);
        let mut context = std::task::Context::from_waker(&waker);
        if future.as_mut().poll(&mut context).is_ready() {
            return;
        }
        step(Pending::Future, call, line);
    }
}

/// A runtime that is being run.
pub(super) struct Runtime {
    id: Id,
    /// The thread inside `block_on`.
    host: ThreadId,
    /// What wakes that which it blocks on.
    main_waker: Waker,
    /// The process that must be done with its poll before another of this runtime can go on.
    alone: Option<ThreadId>,
    /// A poll has ended, and who goes next is open. It is decided when tokio looks for somebody to
    /// poll: what it does in between belongs to that poll.
    undecided: bool,
}

thread_local! {
    /// Processes whose wakers were called since the world last looked.
    static RANG: RefCell<Vec<Rang>> = const { RefCell::new(Vec::new()) };
}

struct Rang {
    process: ThreadId,
    /// Whether it was not woken already.
    anew: bool,
    /// Whether it was only a part of it that was woken.
    within: bool,
}

/// Notes that `process` was woken, which whoever did it can be seen to have done.
pub(crate) fn rang(process: ThreadId, anew: bool) {
    note(Rang {
        process,
        anew,
        within: false,
    });
}

fn note(one: Rang) {
    RANG.with(|rang| rang.borrow_mut().push(one));
}

/// Wakes a part of `process`, which it can tell, whether or not it was woken itself by that.
pub(crate) fn rang_within(process: ThreadId, wake: impl FnOnce()) {
    let before = RANG.with(|rang| rang.borrow().len());
    wake();
    let woken = RANG.with(|rang| {
        let rang = rang.borrow();
        let by_this = rang.get(before..).unwrap_or_default();
        by_this.iter().any(|rang| rang.process == process)
    });
    if !woken {
        note(Rang {
            process,
            anew: false,
            within: true,
        });
    }
}

/// To be called before each run: wakers may be called after the one that they belong to.
pub(super) fn forget_rang() {
    RANG.with(|rang| rang.borrow_mut().clear());
}

/// Decides who goes next, if that is open, and returns when it is somebody of the runtime that is
/// being run on the current stack: whom.
pub(crate) fn settle() -> ThreadId {
    if with(World::take_undecided) {
        choose();
    }
    loop {
        let next = with(|world| {
            let here = world.in_async() && world.ended.is_none();
            here.then_some(world.current)
        });
        match next {
            Some(next) => return next,
            None => coro::suspend(),
        }
    }
}

/// Whether whoever calls it gets into a queue for what others have.
pub(crate) fn queues(call: &str) -> bool {
    matches!(
        call,
        "lock" | "read" | "write" | "acquire" | "reserve" | "send"
    )
}

/// Whether whoever calls it may wait until something is given back that need not be a step of its own.
pub(super) fn waits_for_what_is_given_back(call: &str) -> bool {
    matches!(
        call,
        "lock" | "read" | "write" | "acquire" | "recv" | "changed" | "wait_for"
    )
}

impl World {
    /// Whether other schedules than this one are of interest.
    pub(crate) fn explores(&self) -> bool {
        self.explorer.explores()
    }

    fn take_undecided(&mut self) -> bool {
        let runtime = self.runtime.as_mut();
        runtime.is_some_and(|runtime| std::mem::take(&mut runtime.undecided))
    }

    /// What others notice of those who were woken.
    pub(super) fn note_rang(&mut self) {
        let rang = RANG.with(|rang| std::mem::take(&mut *rang.borrow_mut()));
        for Rang {
            process,
            anew,
            within,
        } in rang
        {
            if !within {
                self.hand_on(process, anew);
            }
            self.footprint.touch(Key::Thread(process).number(), true);
            match self.waking {
                true => self.log_fired(process, self.fires_elastic),
                false => self.order_after(self.current, process),
            }
            let thread = &mut self.threads[process];
            thread.wakes += 1;
        }
    }

    /// Whoever was woken by somebody else does not look again for nothing.
    pub(super) fn anew_if_woken(&mut self) {
        RANG.with(|rang| {
            for Rang { process, .. } in &*rang.borrow() {
                if *process != self.current || self.waking {
                    self.threads[*process].look_anew();
                }
            }
        });
    }

    /// Whether the current task was woken more than once before this poll of it.
    pub(crate) fn was_woken_repeatedly(&self) -> bool {
        self.threads[self.current].woken_by > 1
    }

    /// Decides which of so many branches is polled first.
    pub(crate) fn pick_branch(&mut self, count: u32) -> u32 {
        let actor = self.actor();
        let picked = self.pick(count as usize, |_, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(actor),
            call: format!("branch {}", index + 1),
            line: None,
            object: None,
        });
        picked.map_or(0, |index| u32::try_from(index).unwrap_or(0))
    }

    /// The thread on whose stack a process runs: its own, or its runtime's.
    pub(super) fn carrier(&self, id: ThreadId) -> ThreadId {
        match (&self.threads[id].task, &self.runtime) {
            (Some(_), Some(runtime)) => runtime.host,
            _ => id,
        }
    }

    /// Whether a process could be resumed from where its runtime is.
    pub(super) fn is_reachable(&self, id: ThreadId) -> bool {
        let runtime = self.runtime.as_ref();
        let of_runtime = match &self.threads[id].task {
            Some(task) if runtime.is_none_or(|runtime| runtime.id != task.runtime) => return false,
            Some(_) => true,
            None => runtime.is_some_and(|runtime| runtime.host == id),
        };
        !of_runtime || runtime.is_some_and(|r| r.alone.is_none_or(|alone| alone == id))
    }

    /// The task `process` begins a poll. `alone`: it cannot be stopped in the middle for another.
    pub(crate) fn begin_poll(&mut self, process: ThreadId, alone: bool) {
        self.count_step(None);
        self.current = process;
        let thread = &mut self.threads[process];
        thread.pending = Pending::Future;
        thread.ready_in_a_row = 0;
        thread.woken_by = std::mem::take(&mut thread.wakes);
        self.take_step();
        self.take_worker(process);
        if alone {
            // It keeps the others of its runtime from going on. If nobody else could either, all of
            // the poll is one step, which makes a difference to those only whom it meets elsewhere.
            let whole = self.is_nobody_outside();
            self.footprint.touch(Key::Runtime.number(), !whole);
        }
        if let Some(runtime) = &mut self.runtime {
            runtime.alone = alone.then_some(process);
        }
    }

    /// The current task has done something of tokio's without having to wait. tokio makes a task wait for
    /// the others that does so very often in one poll; here it goes on.
    pub(crate) fn use_budget(&mut self, line: Option<u32>) {
        let thread = &mut self.threads[self.current];
        thread.ready_in_a_row += 1;
        if thread.ready_in_a_row > BUDGET && self.explores() && self.in_async() {
            self.explorer.leave_out(Limit::Coop { line });
        }
    }

    /// Whether the runtime that is being run has the only threads and tasks that are left.
    fn is_nobody_outside(&self) -> bool {
        let outside = |(id, thread): (ThreadId, &Thread)| {
            thread.task.is_none() && !thread.finished && Some(id) != self.host()
        };
        !self.threads.iter().enumerate().any(outside)
    }

    /// Whether the current step goes on, come what may: it is a poll during which nobody else can do
    /// anything.
    pub(super) fn goes_on(&self) -> bool {
        self.is_alone() && self.is_nobody_outside()
    }

    /// Whether it is a poll that cannot be stopped for another of its runtime.
    pub(super) fn is_alone(&self) -> bool {
        let alone = self.runtime.as_ref().and_then(|runtime| runtime.alone);
        alone == Some(self.current)
    }

    /// The poll has ended, and with it, maybe, the task.
    pub(crate) fn end_poll(&mut self, process: ThreadId, finished: bool) {
        let thread = &mut self.threads[process];
        thread.pending = Pending::Future;
        thread.call = "await";
        thread.finished = finished;
        self.leave_worker(process);
        self.note_held_while_waiting(process);
        if finished {
            self.note_leaving(process);
            self.changed();
            self.footprint.touch(Key::Thread(process).number(), true);
        } else {
            self.note_spinning();
        }
        if let Some(runtime) = &mut self.runtime {
            runtime.alone = None;
            runtime.undecided = true;
        }
    }

    /// What `block_on` runs has ended: its thread goes on.
    pub(crate) fn end_main(&mut self, process: ThreadId) {
        self.threads[process].pending = Pending::Go;
        if let Some(runtime) = &mut self.runtime {
            runtime.alone = None;
            runtime.undecided = false;
        }
        if self.leaves_others() {
            // None of its tasks goes on after this.
            self.footprint.touch_everything();
        }
    }

    /// Set by whoever wakes the process.
    pub(crate) fn woken_flag(&self, process: ThreadId) -> Arc<AtomicBool> {
        Arc::clone(&self.threads[process].future_woken)
    }

    /// Notes that the current process was stopped for another, where nothing but that made it
    /// pause.
    pub(super) fn note_stop(&mut self, process: ThreadId) {
        let in_async = self.explores() && self.is_in_async(process);
        if in_async && self.current != process && self.can_go(process) {
            let actor = *self.threads[process]
                .actors
                .last()
                .expect("a process is an actor");
            let line = self.threads[process].line;
            self.recorder.event(self.now, actor, line, What::Stopped);
        }
    }

    /// Whether a runtime with several threads is being run.
    pub(super) fn runs_several_threads(&self) -> bool {
        let runtime = self.runtime.as_ref();
        runtime.is_some_and(|runtime| self.has_several_threads(runtime.id))
    }

    /// Whether more comes of it that a task waits than that it waits: others go on on its thread, or it
    /// goes on on another.
    pub(crate) fn waiting_is_noticed(&self) -> bool {
        let threads_count = self.explorer.few_workers().is_some() || self.explorer.tracks_threads();
        self.runtime.is_some() && (!self.runs_several_threads() || threads_count)
    }

    /// The poll of `process` goes on to its end at the runtime's, where it might have ended at what was
    /// not given back yet.
    pub(crate) fn note_finished_poll(&mut self, process: ThreadId) {
        let thread = &self.threads[process];
        if queues(thread.call) || matches!(thread.call, "recv" | "changed" | "wait_for") {
            let (what, line) = (thread.call.to_owned(), thread.line);
            self.explorer.leave_out(Limit::Unseen { what, line });
        }
    }

    /// The number of a task in this run: given at the first call, which is when it is spawned.
    pub(crate) fn task_number(&mut self, task: tokio::task::Id) -> u64 {
        let next = self.tasks.len() as u64 + 1;
        if let Some(number) = self.tasks.get(&task) {
            return *number;
        }
        let by = self.current;
        self.spawned_by_several |= self.spawned_by.replace(by).is_some_and(|last| last != by);
        self.tasks.insert(task, next);
        next
    }

    /// A task was given to a `LocalSet`.
    pub(crate) fn note_local_task(&mut self) {
        self.local_tasks += 1;
        if self.explores() && self.local_tasks > 1 {
            self.explorer.assume(Assumption::LocalTasks);
        }
    }

    /// A task's number is written down. It says who was spawned first, which is no step.
    pub(crate) fn tell_task_number(&mut self) {
        if self.explores() && self.spawned_by_several {
            let (what, line) = ("the number of a task".to_owned(), None);
            self.explorer.leave_out(Limit::Unseen { what, line });
        }
    }

    /// How many hold on to something is looked at. That one more does is no step.
    pub(crate) fn look_at_count(&mut self, call: &str, line: Option<u32>) {
        if self.explores() && self.leaves_others() {
            let what = call.to_owned();
            self.explorer.leave_out(Limit::Unseen { what, line });
        }
    }

    /// Something is waited for that the real thing need not wait for.
    pub(crate) fn wait_for_more(&mut self, what: &str, line: Option<u32>) {
        if self.explores() {
            let what = what.to_owned();
            self.explorer.leave_out(Limit::Unseen { what, line });
        }
    }

    /// The current thread or task has sent into this channel.
    pub(crate) fn note_sent(&mut self, channel: ObjectId) {
        self.senders.insert((channel, self.current));
    }

    /// Whether anybody else has sent into this channel, and somebody still could.
    pub(crate) fn others_send(&self, channel: ObjectId) -> bool {
        let mut senders = self.senders.iter();
        self.recorder.is_kept(channel)
            && senders.any(|(to, by)| *to == channel && *by != self.current)
    }

    /// The current thread enters `block_on`. False if another runtime is being run.
    pub(crate) fn enter_runtime(&mut self, id: Id, main_waker: Waker) -> bool {
        if self.runtime.is_some() {
            return false;
        }
        self.begin_log();
        self.runtime = Some(Runtime {
            id,
            host: self.current,
            main_waker,
            alone: None,
            undecided: false,
        });
        true
    }

    /// Gives back what must not be dropped here, because it may run any code.
    pub(crate) fn leave_runtime(&mut self) -> Option<Waker> {
        self.runtime.take().map(|runtime| runtime.main_waker)
    }

    /// What makes the runtime look around, if it is another thread's.
    pub(crate) fn other_runtime(&self) -> Option<Waker> {
        let runtime = self.runtime.as_ref().filter(|_| !self.in_async());
        runtime.map(|runtime| runtime.main_waker.clone())
    }

    /// Whether async code runs now, on a thread that has other tasks to run.
    pub(crate) fn in_async(&self) -> bool {
        self.is_in_async(self.current)
    }

    pub(super) fn is_in_async(&self, process: ThreadId) -> bool {
        self.host() == Some(self.carrier(process))
    }

    /// The process that keeps all others of its runtime from going on until its poll has ended.
    pub(super) fn alone(&self) -> Option<ThreadId> {
        self.runtime.as_ref()?.alone
    }

    /// The thread inside `block_on`, if one is.
    fn host(&self) -> Option<ThreadId> {
        self.runtime.as_ref().map(|runtime| runtime.host)
    }

    /// Tasks can be spawned from the current thread from now on.
    pub(crate) fn know_runtime(&mut self) {
        self.threads[self.current].knows_runtime = true;
    }

    /// Whether the current thread belongs to a runtime. The main thread can see for itself.
    pub(crate) fn knows_runtime(&self) -> bool {
        self.current == 0 || self.in_async() || self.threads[self.current].knows_runtime
    }
}

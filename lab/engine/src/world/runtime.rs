//! A thread's async runtime as the world sees it: which thread runs one, when it has nothing to do,
//! and which threads do its blocking work.
//!
//! Knows nothing of tasks, nor of the order in which they are polled.

use super::{Pending, ThreadId, World, inside, step, with};
use kit_record::{ActorId, ActorKind, Possibility, Turn, What};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::task::Waker;

/// Tasks of the runtime that were woken and not polled since. Wakers count here, outside of the
/// world, because they are called at any time.
pub(crate) static READY_TASKS: AtomicU32 = AtomicU32::new(0);

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

impl World {
    /// Whether other schedules than this one are of interest.
    pub(crate) fn explores(&self) -> bool {
        self.explorer.explores()
    }

    /// Decides whether the task `actor` is stopped here, until `waker` is called. Gives back whom it
    /// acted as besides itself, if so. Not while it holds a lock: whoever needs that must wait
    /// anyway, and would keep the one thread of this runtime from going on.
    pub(crate) fn stop_task(
        &mut self,
        actor: ActorId,
        waker: Waker,
        line: Option<u32>,
    ) -> Option<Vec<ActorId>> {
        let depth = self.threads[self.current]
            .actors
            .iter()
            .rposition(|a| *a == actor)?;
        let own = &self.threads[self.current].actors[depth..];
        if !self.explores() || own.iter().any(|actor| self.holds_a_lock(*actor)) {
            return None;
        }
        let stops = self.pick(2, |_, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(actor),
            call: ["go on", "stop"][index].to_owned(),
            line,
            object: None,
        });
        if stops.is_none_or(|stops| stops == 0) {
            return None;
        }
        self.footprint.touch_everything();
        self.event(line, What::Stopped);
        self.set_waker(self.now, true, waker);
        Some(self.threads[self.current].actors.split_off(depth + 1))
    }

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

    /// Whether async code runs now, on a thread that has other tasks to run.
    pub(crate) fn in_async(&self) -> bool {
        self.runtime == Some(self.current)
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
}

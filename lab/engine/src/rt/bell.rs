//! The waker that a gated future is polled with. It says that the future is ready to be polled, to
//! tokio and to the world; and it is the way to a task for those who give it up.
//!
//! Wakers are called at any time, also while the world is borrowed, so nothing here asks the world.

use crate::world::{READY_TASKS, ThreadId, rang};
use kit_record::ObjectId;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::task::{RawWakerVTable, Wake, Waker};
use tokio::task::AbortHandle;

/// What all wakers of bells have in common.
static VTABLE: OnceLock<&'static RawWakerVTable> = OnceLock::new();

/// Whether `waker` rings a bell itself. Not all that do are known to.
pub(super) fn is_bell(waker: &Waker) -> bool {
    let vtable = VTABLE.get();
    vtable.is_some_and(|bells| std::ptr::eq(*bells, waker.vtable()))
}

pub(crate) struct Bell {
    /// Woken (or new) and not polled since.
    rung: Arc<AtomicBool>,
    real: Mutex<Waker>,
    /// By what number the world knows the task, while schedules are explored.
    process: Option<ThreadId>,
    /// Whether it is for somebody else to poll it, who is woken with it: a `LocalSet`, if anybody runs it.
    within: bool,
    given_up: AtomicBool,
    /// There is nothing left to be polled: whoever rings has an old waker.
    gone: AtomicBool,
    abort: OnceLock<AbortHandle>,
    /// The thread that does the blocking work which the task waits for.
    job: OnceLock<ThreadId>,
    /// The set that tells in which order its tasks have ended.
    set: OnceLock<ObjectId>,
}

impl Bell {
    /// Rung already: whatever is new is polled once.
    pub(super) fn new(process: Option<ThreadId>) -> Arc<Bell> {
        Bell::polled(process, false)
    }

    /// Of a task that is polled within another.
    pub(super) fn within() -> Arc<Bell> {
        Bell::polled(None, true)
    }

    fn polled(process: Option<ThreadId>, within: bool) -> Arc<Bell> {
        let rung = process.map_or_else(Arc::default, |process| {
            crate::world::with(|world| world.woken_flag(process))
        });
        rung.store(false, Ordering::Relaxed);
        let bell = Bell {
            rung,
            real: Mutex::new(Waker::noop().clone()),
            process,
            within,
            given_up: AtomicBool::new(false),
            gone: AtomicBool::new(false),
            abort: OnceLock::new(),
            job: OnceLock::new(),
            set: OnceLock::new(),
        };
        bell.ring();
        Arc::new(bell)
    }

    pub(crate) fn waker(self: &Arc<Self>) -> Waker {
        let waker = Waker::from(Arc::clone(self));
        VTABLE.get_or_init(|| waker.vtable());
        waker
    }

    pub(crate) fn process(&self) -> Option<ThreadId> {
        self.process
    }

    fn ring(&self) {
        let anew = !self.rung.swap(true, Ordering::Relaxed);
        if anew && !self.within && !self.gone.load(Ordering::Relaxed) {
            READY_TASKS.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(process) = self.process {
            rang(process, anew);
        }
    }

    pub(super) fn silence(&self) {
        if self.rung.swap(false, Ordering::Relaxed) && !self.within {
            READY_TASKS.fetch_sub(1, Ordering::Relaxed);
        }
    }

    /// Its gate is gone.
    pub(super) fn end(&self) {
        self.silence();
        self.gone.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_rung(&self) -> bool {
        self.rung.load(Ordering::Relaxed)
    }

    pub(super) fn set_real(&self, waker: &Waker) {
        waker.clone_into(&mut self.lock_real());
    }

    /// Has tokio poll the gate once more, which says nothing about its future.
    pub(super) fn ask_again(&self) {
        let real = self.lock_real().clone();
        real.wake();
    }

    fn lock_real(&self) -> std::sync::MutexGuard<'_, Waker> {
        self.real
            .lock()
            .expect("nothing panics while it holds this")
    }

    /// The task is to be aborted when it is its turn. False if nobody decides on turns.
    pub(crate) fn give_up(self: &Arc<Self>) -> bool {
        if let Some(job) = self.job() {
            crate::world::with(|world| world.cancel_job(job));
            return true;
        }
        if self.process.is_some() {
            self.given_up.store(true, Ordering::Relaxed);
            self.wake_by_ref();
        }
        self.process.is_some()
    }

    /// The task cancels itself: it is pending for good.
    pub(crate) fn cancel_itself(&self) {
        match self.process {
            Some(_) => self.given_up.store(true, Ordering::Relaxed),
            None => self.abort_for_real(),
        }
    }

    pub(super) fn is_given_up(&self) -> bool {
        self.given_up.load(Ordering::Relaxed)
    }

    pub(crate) fn set_job(&self, thread: ThreadId) {
        // A task waits for one job.
        let _ = self.job.set(thread);
    }

    pub(crate) fn job(&self) -> Option<ThreadId> {
        self.job.get().copied()
    }

    /// How tokio aborts the task.
    pub(crate) fn set_abort(&self, abort: AbortHandle) {
        // A task is spawned once.
        let _ = self.abort.set(abort);
    }

    pub(super) fn join(&self, set: ObjectId) {
        // A task is spawned once.
        let _ = self.set.set(set);
    }

    pub(super) fn set(&self) -> Option<ObjectId> {
        self.set.get().copied()
    }

    pub(super) fn abort_for_real(&self) {
        if let Some(abort) = self.abort.get() {
            abort.abort();
        }
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.ring();
        self.ask_again();
    }
}

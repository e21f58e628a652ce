//! A future on a stack of its own, which can be stopped in the middle of a poll: what a runtime with
//! several threads may do to a task at any moment, because another thread runs another task
//! meanwhile.
//!
//! Only while schedules are explored. Knows nothing of what is chosen, or of what the task does.

use crate::coro::{self, Coro, Size};
use crate::panics::{self, Caught};
use crate::world::{self, ThreadId};
use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// How far a poll came.
pub(super) enum Polled {
    Pending,
    Ready,
    Panicked(Caught),
    /// Another task goes first; the poll goes on when it is this one's turn.
    Stopped,
}

pub(super) struct Solo {
    coro: Option<Coro>,
    shared: Rc<Shared>,
    process: ThreadId,
    stopped: bool,
}

// Nothing of this is ever on another thread: all of a run happens on one real thread. tokio's
// `spawn` asks for `Send` all the same.
#[expect(unsafe_code, reason = "see above: there is one real thread")]
// SAFETY: see above.
unsafe impl Send for Solo {}

/// What the task's stack and its gate tell each other.
struct Shared {
    waker: Waker,
    /// Whether the stack was left because the future is pending, and not because somebody else goes
    /// first.
    pending: Cell<bool>,
    panic: RefCell<Option<Caught>>,
    /// The task is given up: its future is to be dropped.
    dropped: Cell<bool>,
    /// Whether its stack is in use.
    started: Cell<bool>,
}

impl Solo {
    /// The future is given back if there is no memory for one more stack. It may borrow: the gate
    /// that it is behind does not outlive what it borrows.
    pub(super) fn new<'a, F: Future<Output = ()> + ?Sized + 'a>(
        future: Pin<Box<F>>,
        process: ThreadId,
        waker: Waker,
    ) -> Result<Solo, Pin<Box<F>>> {
        let shared = Rc::new(Shared {
            waker,
            pending: Cell::new(false),
            panic: RefCell::default(),
            dropped: Cell::new(false),
            started: Cell::new(false),
        });
        let inside = Rc::clone(&shared);
        // Until it runs, the future is outside, so that it is not lost if there is no stack.
        let slot = Rc::new(RefCell::new(Some(future)));
        let taken = Rc::clone(&slot);
        let body = move || {
            if let Some(future) = taken.borrow_mut().take() {
                run(future, &inside);
            }
        };
        match Coro::new(Size::Thread, Box::new(body)) {
            Ok(coro) => Ok(Solo {
                coro: Some(coro),
                shared,
                process,
                stopped: false,
            }),
            Err(_) => {
                let future = slot.borrow_mut().take();
                Err(future.expect("a future that nobody has taken yet"))
            }
        }
    }

    /// Whether it was stopped in the middle of a poll.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// Polls the future, or goes on with the poll that was stopped.
    pub(super) fn poll(&mut self) -> Polled {
        let Some(coro) = &mut self.coro else {
            return Polled::Ready;
        };
        self.shared.started.set(true);
        self.stopped = false;
        loop {
            if coro.resume() {
                self.coro = None;
                return match self.shared.panic.take() {
                    Some(panic) => Polled::Panicked(panic),
                    None => Polled::Ready,
                };
            }
            if self.shared.pending.take() {
                return Polled::Pending;
            }
            // Somebody else goes first: another thread, and this one waits; or another task.
            if world::settle() != self.process {
                self.stopped = true;
                return Polled::Stopped;
            }
        }
    }

    /// Whether it is being given up.
    pub(super) fn is_given_up(&self) -> bool {
        self.shared.dropped.get()
    }

    /// Drops the future, on its own stack.
    pub(super) fn give_up(&mut self) -> Polled {
        self.shared.dropped.set(true);
        self.poll()
    }
}

/// The life of the future on its own stack, its destructors included.
fn run<F: Future<Output = ()> + ?Sized>(mut future: Pin<Box<F>>, shared: &Shared) {
    poll_to_the_end(&mut future, shared);
    if shared.dropped.get() && world::inside() {
        // It is no job, and never taken back.
        let _ = world::with(world::World::begin_job);
    }
    if let Err(panic) = panics::catch(move || drop(future)) {
        shared.panic.borrow_mut().get_or_insert(panic);
    }
    if shared.dropped.get() && world::inside() {
        world::with(world::World::end_job);
    }
}

fn poll_to_the_end<F: Future<Output = ()> + ?Sized>(future: &mut Pin<Box<F>>, shared: &Shared) {
    while !shared.dropped.get() {
        let mut context = Context::from_waker(&shared.waker);
        match panics::catch(|| future.as_mut().poll(&mut context)) {
            Ok(Poll::Pending) if shared.dropped.get() => return,
            Ok(Poll::Pending) => {
                shared.pending.set(true);
                coro::suspend();
            }
            Ok(Poll::Ready(())) => return,
            Err(panic) => {
                *shared.panic.borrow_mut() = Some(panic);
                return;
            }
        }
    }
}

impl Drop for Solo {
    /// With the runtime. As on one with several threads: a poll that has begun is not broken off,
    /// and the future is dropped after it.
    fn drop(&mut self) {
        let Some(mut coro) = self.coro.take() else {
            return;
        };
        // Outside of a run, all is forgotten.
        if !world::inside() {
            return;
        }
        if self.stopped && !super::sync::is_noticed_without_waiting() {
            world::with(|world| world.note_finished_poll(self.process));
        }
        self.shared.dropped.set(true);
        if self.stopped || world::with(|world| world.is_out_of_workers(self.process)) {
            // Its worker goes on with it while the others do with theirs, or the first that is free.
            return world::with(|world| world.let_run(self.process, coro, self.stopped));
        }
        // Before its first poll, the future goes with its stack.
        if !self.shared.started.get() {
            return;
        }
        let depth = world::with(|world| world.act_as(self.process));
        while !coro.resume() {
            if !self.shared.pending.take() {
                // Another thread goes first.
                coro::suspend();
            }
        }
        world::with(|world| world.act_again(depth));
    }
}

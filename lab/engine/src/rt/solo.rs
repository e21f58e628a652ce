//! A task on a stack of its own, which can be stopped in the middle of a poll: what a runtime with
//! several threads may do to it at any moment, because another thread runs another task meanwhile.
//!
//! Only while schedules are explored, and only where others could notice: before an access to an
//! atomic, outside of locks. Knows nothing of what is chosen, or of what the task does.

use crate::coro::{self, Coro, Size};
use crate::panics::{self, Caught};
use crate::world;
use kit_record::ActorId;
use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

type TaskFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

thread_local! {
    /// The task whose stack is the current one.
    static CURRENT: RefCell<Option<Rc<Shared>>> = const { RefCell::new(None) };
}

pub(super) struct Solo {
    coro: Option<Coro>,
    shared: Rc<Shared>,
}

// Nothing of this is ever on another thread: all of a run happens on one real thread. tokio's
// `spawn` asks for `Send` all the same.
#[expect(unsafe_code, reason = "see above: there is one real thread")]
// SAFETY: see above.
unsafe impl Send for Solo {}

/// What the task's stack and its gate tell each other.
struct Shared {
    waker: Waker,
    /// Whether the stack was left because the future is pending or was stopped, and not because
    /// another thread goes first.
    left: Cell<bool>,
    panic: RefCell<Option<Caught>>,
    /// The task is given up: its future is to be dropped.
    dropped: Cell<bool>,
    /// The task, and whom else it acted as when it was stopped: branches of it.
    actor: ActorId,
    actors: RefCell<Vec<ActorId>>,
    /// Whether its stack is in use.
    started: Cell<bool>,
}

impl Solo {
    /// The future is given back if there is no memory for one more stack.
    pub(super) fn new(
        future: TaskFuture,
        actor: ActorId,
        waker: Waker,
    ) -> Result<Solo, TaskFuture> {
        let shared = Rc::new(Shared {
            waker,
            left: Cell::new(false),
            panic: RefCell::default(),
            dropped: Cell::new(false),
            actor,
            actors: RefCell::default(),
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
            }),
            Err(_) => {
                let future = slot.borrow_mut().take();
                Err(future.expect("a future that nobody has taken yet"))
            }
        }
    }

    /// Polls the future, or goes on with the poll that was stopped.
    pub(super) fn poll(&mut self) -> Result<Poll<()>, Caught> {
        let Some(coro) = &mut self.coro else {
            return Ok(Poll::Ready(()));
        };
        self.shared.started.set(true);
        for actor in self.shared.actors.take() {
            world::with(|world| world.enter_actor(actor));
        }
        loop {
            let before = CURRENT.replace(Some(Rc::clone(&self.shared)));
            let ended = coro.resume();
            CURRENT.set(before);
            if ended {
                self.coro = None;
                return match self.shared.panic.take() {
                    Some(panic) => Err(panic),
                    None => Ok(Poll::Ready(())),
                };
            }
            if self.shared.left.take() {
                return Ok(Poll::Pending);
            }
            // Another thread goes first; this one, the runtime's, waits for its turn.
            coro::suspend();
        }
    }
}

/// The life of the future on its own stack.
fn run(mut future: TaskFuture, shared: &Shared) {
    loop {
        let mut context = Context::from_waker(&shared.waker);
        match panics::catch(|| future.as_mut().poll(&mut context)) {
            Ok(Poll::Pending) if shared.dropped.get() => return,
            Ok(Poll::Pending) => {
                shared.left.set(true);
                coro::suspend();
                if shared.dropped.get() {
                    return;
                }
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
    /// As on a runtime with several threads: a poll that has begun is not broken off, and the future
    /// is dropped after it.
    fn drop(&mut self) {
        let Some(mut coro) = self.coro.take() else {
            return;
        };
        // Before its first poll, the future goes with its stack. Outside of a run, all is forgotten.
        if !self.shared.started.get() || !world::inside() {
            return;
        }
        let actors = self.shared.actors.take();
        let acting = 1 + actors.len();
        for actor in std::iter::once(self.shared.actor).chain(actors) {
            world::with(|world| world.enter_actor(actor));
        }
        self.shared.dropped.set(true);
        while !coro.resume() {
            if !self.shared.left.take() {
                // Another thread goes first.
                coro::suspend();
            }
        }
        for _ in 0..acting {
            world::with(world::World::leave_actor);
        }
    }
}

/// Lets what else could happen now happen first, if the schedule says so.
pub(crate) fn may_stop_here(line: Option<u32>) {
    let Some(shared) = CURRENT.with(|current| current.borrow().clone()) else {
        return;
    };
    let waker = shared.waker.clone();
    let Some(actors) = world::with(|world| world.stop_task(shared.actor, waker, line)) else {
        return;
    };
    *shared.actors.borrow_mut() = actors;
    shared.left.set(true);
    coro::suspend();
}

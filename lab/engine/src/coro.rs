//! Coroutines: many threads of the learner's program on one real thread, switched by hand.
//! Knows nothing of schedules, time or locks.
#![expect(
    unsafe_code,
    reason = "switching stacks; each block says why it is sound"
)]

use crate::panics;
use corosensei::stack::DefaultStack;
use corosensei::{Coroutine, CoroutineResult, Yielder};
use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard};

/// How large a stack is. Pages that are never touched cost nothing but address space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// As a main thread usually has; tasks run there, too.
    Main,
    /// Half of what std gives a thread, so that hundreds of threads fit into the process's limit.
    Thread,
}

impl Size {
    fn bytes(self) -> usize {
        match self {
            Size::Main => 8 << 20,
            Size::Thread => 1 << 20,
        }
    }
}

/// Bytes that must be left for everything else.
const SPARE: usize = 4 << 20;

thread_local! {
    /// The yielder of the coroutine that runs now; null on the root stack.
    static CURRENT: Cell<*const Yielder<(), ()>> = const { Cell::new(std::ptr::null()) };
}

/// Stacks of ended coroutines, for the next schedule: mapping memory costs more than a run.
static STACKS: Mutex<Vec<(Size, DefaultStack)>> = Mutex::new(Vec::new());

fn stacks() -> MutexGuard<'static, Vec<(Size, DefaultStack)>> {
    STACKS.lock().expect("nothing panics while it holds this")
}

fn free_stack(size: Size) -> Option<DefaultStack> {
    let mut stacks = stacks();
    let free = stacks.iter().rposition(|(of, _)| *of == size)?;
    Some(stacks.swap_remove(free).1)
}

type Body = Box<dyn FnOnce()>;

/// A suspended or running piece of the learner's program.
pub(crate) struct Coro {
    inner: ManuallyDrop<Coroutine<(), (), ()>>,
    /// What it runs, until it starts.
    body: Rc<Cell<Option<Body>>>,
    size: Size,
}

impl Coro {
    /// A coroutine that has not started yet.
    ///
    /// `body` may borrow (scoped threads do): the caller must see to it that the coroutine has
    /// ended, or is never resumed again, before what it borrows goes away. `thread::scope`
    /// does, by joining; an abandoned run does, because nothing of it is ever resumed.
    ///
    /// # Errors
    /// No memory is left for one more stack.
    pub(crate) fn new<'a>(size: Size, body: Box<dyn FnOnce() + 'a>) -> std::io::Result<Coro> {
        // SAFETY: only the lifetime changes; see above for who upholds it.
        let body: Body = unsafe { std::mem::transmute(body) };
        let stack = match free_stack(size) {
            Some(stack) => stack,
            None => {
                let stack = DefaultStack::new(size.bytes())?;
                // Whoever says that there is none left needs memory for that.
                drop(DefaultStack::new(SPARE)?);
                stack
            }
        };
        let body = Rc::new(Cell::new(Some(body)));
        let to_run = Rc::clone(&body);
        let inner = Coroutine::with_stack(stack, move |yielder: &Yielder<(), ()>, ()| {
            CURRENT.set(yielder);
            if let Some(body) = to_run.take() {
                body();
            }
        });
        Ok(Coro {
            inner: ManuallyDrop::new(inner),
            body,
            size,
        })
    }

    /// Runs it until it suspends or ends. True if it ended.
    pub(crate) fn resume(&mut self) -> bool {
        let before = CURRENT.get();
        let unwinding = panics::leave();
        let result = self.inner.resume(());
        panics::come_back(unwinding);
        CURRENT.set(before);
        matches!(result, CoroutineResult::Return(()))
    }

    /// Whether it has begun, and not come to its end.
    pub(crate) fn is_in_the_middle(&self) -> bool {
        self.inner.started() && !self.inner.done()
    }

    /// Forgets what it was to run, if it has not begun, without running destructors.
    pub(crate) fn forget(&self) {
        std::mem::forget(self.body.take());
    }
}

impl Drop for Coro {
    fn drop(&mut self) {
        if !self.inner.started() {
            // Without a body it ends at once, and its stack can be used again. A destructor of the
            // program that asks for something of the world finds none, and panics: nobody is there
            // any more who could tell.
            let body = self.body.take();
            drop(crate::panics::catch(|| drop(body)));
            self.resume();
        }
        // SAFETY: `inner` is not used after this. A coroutine that is dropped in the middle
        // belongs to a run that was abandoned: resetting it forgets what is on its stack
        // without running destructors, which could wait for locks that nobody will release.
        // Forgetting is sound for the values themselves; nothing outside refers into the stack,
        // because every coroutine of the run is abandoned together with it.
        let mut inner = unsafe { ManuallyDrop::take(&mut self.inner) };
        if inner.started() && !inner.done() {
            unsafe { inner.force_reset() };
        }
        if inner.done() {
            stacks().push((self.size, inner.into_stack()));
        }
    }
}

/// Gives control back to whoever resumed this coroutine.
pub(crate) fn suspend() {
    let yielder = CURRENT.get();
    assert!(!yielder.is_null(), "only a coroutine can be suspended");
    // SAFETY: the yielder lives on the stack of the coroutine that runs now, which is this one.
    let unwinding = panics::leave();
    unsafe { &*yielder }.suspend(());
    panics::come_back(unwinding);
    CURRENT.set(yielder);
}

/// Whether a coroutine runs now.
pub(crate) fn inside() -> bool {
    !CURRENT.get().is_null()
}

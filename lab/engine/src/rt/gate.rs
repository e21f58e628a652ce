//! The gate around each future that the runtime polls: it tells the world which task runs, and
//! when one was woken.
//!
//! The futures behind it are boxed and have no output, so that tokio's own code, which is generic
//! over the future that it runs, is compiled once and in the lab, and not with each save.

use crate::panics;
use crate::recorder::AsyncWait;
use crate::world::{self, READY_TASKS};
use kit_record::{ActorId, ActorKind, ObjectId, What};
use std::panic::Location;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

/// A future that is polled by the runtime itself: a task, or what `block_on` runs.
pub(crate) struct Gate<F: ?Sized> {
    future: Pin<Box<F>>,
    /// `None`: plumbing of the lab, or the main future, which is its thread's own actor.
    actor: Option<ActorId>,
    bell: Arc<Bell>,
}

/// The waker that a gated future is polled with.
struct Bell {
    /// Woken (or new) and not polled since.
    rung: AtomicBool,
    real: Mutex<Waker>,
}

impl Bell {
    fn ring(&self) {
        if !self.rung.swap(true, Ordering::Relaxed) {
            READY_TASKS.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn silence(&self) {
        if self.rung.swap(false, Ordering::Relaxed) {
            READY_TASKS.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.ring();
        let real = self
            .real
            .lock()
            .expect("nothing panics while it holds this")
            .clone();
        real.wake();
    }
}

impl<F: ?Sized> Gate<F> {
    /// A future that is about to be given to the runtime, which will poll it at least once.
    pub(crate) fn new(future: Pin<Box<F>>, actor: Option<ActorId>) -> Gate<F> {
        let bell = Bell {
            rung: AtomicBool::new(false),
            real: Mutex::new(Waker::noop().clone()),
        };
        bell.ring();
        Gate {
            future,
            actor,
            bell: Arc::new(bell),
        }
    }
}

impl<F: ?Sized> Gate<F> {
    /// What wakes it from outside.
    pub(crate) fn waker(&self) -> Waker {
        Waker::from(Arc::clone(&self.bell))
    }
}

impl<F: Future<Output = ()> + ?Sized> Future for Gate<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let gate = &mut *self;
        gate.bell.silence();
        context.waker().clone_into(
            &mut gate
                .bell
                .real
                .lock()
                .expect("nothing panics while it holds this"),
        );
        let waker = gate.waker();
        let mut inner = Context::from_waker(&waker);
        let Some(actor) = gate.actor else {
            return gate.future.as_mut().poll(&mut inner);
        };
        world::with(|world| world.enter_actor(actor));
        let polled = panics::catch(|| gate.future.as_mut().poll(&mut inner));
        world::with(|world| match &polled {
            Ok(Poll::Pending) => {}
            Ok(Poll::Ready(_)) => world.event(None, What::Finished),
            Err(panic) => {
                world.event(
                    panic.line,
                    What::Panicked {
                        message: panic.message.clone(),
                    },
                );
            }
        });
        world::with(world::World::leave_actor);
        match polled {
            Ok(polled) => polled,
            Err(panic) => std::panic::resume_unwind(panic.payload),
        }
    }
}

impl<F: ?Sized> Drop for Gate<F> {
    fn drop(&mut self) {
        self.bell.silence();
    }
}

/// What each argument of `join!` is wrapped in: a branch is no task, but an actor of its own.
#[track_caller]
pub fn branch<F: IntoFuture>(future: F) -> impl Future<Output = F::Output> {
    let line = world::line_of(Location::caller());
    let future = future.into_future();
    let actor = new_branch(line);
    async move {
        let mut future = std::pin::pin!(future);
        std::future::poll_fn(|context| {
            let Some(actor) = actor else {
                return future.as_mut().poll(context);
            };
            let _inside = InActor::enter(actor);
            let polled = future.as_mut().poll(context);
            if polled.is_ready() {
                waits_no_more(actor);
            }
            polled
        })
        .await
    }
}

fn new_branch(line: Option<u32>) -> Option<ActorId> {
    world::inside().then(|| {
        world::with(|world| {
            let parent = Some(world.actor());
            world
                .recorder
                .add_actor(ActorKind::Branch, None, parent, line)
        })
    })
}

fn waits_no_more(actor: ActorId) {
    world::with(|world| world.recorder.set_waiting(actor, None));
}

/// Leaves the actor again, whatever happens in between.
struct InActor;

impl InActor {
    fn enter(actor: ActorId) -> InActor {
        world::with(|world| world.enter_actor(actor));
        InActor
    }
}

impl Drop for InActor {
    fn drop(&mut self) {
        world::with(world::World::leave_actor);
    }
}

/// Polls `future`, and notes what the task waits for while it is pending.
pub(crate) async fn watched<F: Future>(
    call: &'static str,
    line: Option<u32>,
    object: Option<ObjectId>,
    future: F,
) -> F::Output {
    let mut future = std::pin::pin!(future);
    let mut told = false;
    std::future::poll_fn(move |context| {
        let polled = future.as_mut().poll(context);
        note_wait(
            polled.is_pending(),
            AsyncWait { call, line, object },
            &mut told,
        );
        polled
    })
    .await
}

/// `told`: whether the trace has this wait already.
fn note_wait(pending: bool, wait: AsyncWait, told: &mut bool) {
    if !world::inside() {
        return;
    }
    let AsyncWait { line, object, .. } = wait;
    world::with(|world| {
        let actor = world.actor();
        world.recorder.set_waiting(actor, pending.then_some(wait));
        if let (true, false, Some(object)) = (pending, *told, object) {
            world.event(line, What::Waits { object });
            *told = true;
        }
    });
}

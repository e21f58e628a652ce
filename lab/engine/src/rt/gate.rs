//! The gate around each future that the runtime polls: it tells the world which task runs, and
//! when one was woken.
//!
//! The futures behind it are boxed and have no output, so that tokio's own code, which is generic
//! over the future that it runs, is compiled once and in the lab, and not with each save.

use super::solo::Solo;
use crate::panics::{self, Caught};
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
    body: Body<F>,
    /// `None`: plumbing of the lab, or the main future, which is its thread's own actor.
    actor: Option<ActorId>,
    bell: Arc<Bell>,
}

enum Body<F: ?Sized> {
    Plain(Pin<Box<F>>),
    /// A task that may be stopped in the middle of a poll.
    Solo(Solo),
}

impl<F: Future<Output = ()> + ?Sized> Body<F> {
    fn poll(&mut self, context: &mut Context<'_>) -> Result<Poll<()>, Caught> {
        match self {
            Body::Plain(future) => panics::catch(|| future.as_mut().poll(context)),
            Body::Solo(solo) => solo.poll(),
        }
    }
}

/// The waker that a gated future is polled with.
struct Bell {
    /// Woken (or new) and not polled since.
    rung: AtomicBool,
    real: Mutex<Waker>,
}

impl Bell {
    /// Rung already: whatever is new is polled once.
    fn new() -> Arc<Bell> {
        let real = Mutex::new(Waker::noop().clone());
        let bell = Bell {
            rung: AtomicBool::new(false),
            real,
        };
        bell.ring();
        Arc::new(bell)
    }

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
        Gate {
            body: Body::Plain(future),
            actor,
            bell: Bell::new(),
        }
    }

    /// What wakes it from outside.
    pub(crate) fn waker(&self) -> Waker {
        Waker::from(Arc::clone(&self.bell))
    }
}

impl Gate<dyn Future<Output = ()> + Send> {
    /// A task that a runtime with several threads could run beside others. While schedules are
    /// explored it may be stopped wherever that makes a difference.
    pub(crate) fn task(future: Pin<Box<dyn Future<Output = ()> + Send>>, actor: ActorId) -> Self {
        let bell = Bell::new();
        let explores = world::inside() && world::with(|world| world.explores());
        let solo = if explores {
            Solo::new(future, actor, Waker::from(Arc::clone(&bell)))
        } else {
            Err(future)
        };
        let body = solo.map_or_else(Body::Plain, Body::Solo);
        Gate {
            body,
            actor: Some(actor),
            bell,
        }
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
            return gate
                .body
                .poll(&mut inner)
                .unwrap_or_else(|panic| panic.resume());
        };
        world::with(|world| world.enter_actor(actor));
        let polled = gate.body.poll(&mut inner);
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
        polled.unwrap_or_else(|panic| panic.resume())
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
    let _leaving = object.map(Leaving);
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

/// Whoever no longer waits may leave its place to another.
struct Leaving(ObjectId);

impl Drop for Leaving {
    fn drop(&mut self) {
        if world::inside() {
            world::with(|world| world.touch(self.0, true));
        }
    }
}

/// `told`: whether the trace has this wait already.
pub(crate) fn note_wait(pending: bool, wait: AsyncWait, told: &mut bool) {
    if !world::inside() {
        return;
    }
    let AsyncWait { line, object, .. } = wait;
    world::with(|world| {
        let actor = world.actor();
        world.recorder.set_waiting(actor, pending.then_some(wait));
        if let Some(object) = object {
            world.touch(object, true);
        }
        if let (true, false, Some(object)) = (pending, *told, object) {
            world.event(line, What::Waits { object });
            *told = true;
        }
    });
}

//! The gate around each future that the runtime polls: it tells the world which task runs, and
//! when one was woken. While schedules are explored, it also keeps a task waiting whose turn it is
//! not: tokio polls whom it finds first, and the gate asks to be polled again later.
//!
//! The futures behind it are boxed and have no output, so that tokio's own code, which is generic
//! over the future that it runs, is compiled once and in the lab, and not with each save.

use super::bell::Bell;
use super::solo::{Polled, Solo};
use super::told::leaving_waker;
use crate::panics::{self, Caught};
use crate::recorder::AsyncWait;
use crate::world::{self, Pending, ThreadId, World};
use kit_record::{ActorId, ActorKind, ObjectId, What};
use std::panic::Location;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use tokio::runtime::Handle;
use tokio::task::unconstrained;

/// A future that is polled by the runtime itself: a task, or what `block_on` runs.
pub(crate) struct Gate<F: ?Sized> {
    body: Body<F>,
    /// `None`: plumbing of the lab, or the main future, which is its thread's own actor.
    actor: Option<ActorId>,
    bell: Arc<Bell>,
    main: bool,
}

enum Body<F: ?Sized> {
    Plain(Pin<Box<F>>),
    /// One that may be stopped in the middle of a poll.
    Solo(Solo),
    Gone,
}

impl<F: Future<Output = ()> + ?Sized> Body<F> {
    fn poll(&mut self, waker: &Waker) -> Polled {
        match self {
            Body::Plain(future) => {
                let mut context = Context::from_waker(waker);
                match panics::catch(|| future.as_mut().poll(&mut context)) {
                    Ok(Poll::Pending) => Polled::Pending,
                    Ok(Poll::Ready(())) => Polled::Ready,
                    Err(panic) => Polled::Panicked(panic),
                }
            }
            Body::Solo(solo) => solo.poll(),
            Body::Gone => Polled::Ready,
        }
    }

    /// Lets go of the future. A poll that was stopped in the middle is finished first.
    fn give_up(&mut self) -> Polled {
        match self {
            Body::Solo(solo) => solo.give_up(),
            Body::Plain(_) | Body::Gone => self.let_go(),
        }
    }

    /// Drops what is left of it.
    fn let_go(&mut self) -> Polled {
        let body = std::mem::replace(self, Body::Gone);
        match panics::catch(|| drop(body)) {
            Ok(()) => Polled::Ready,
            Err(panic) => Polled::Panicked(panic),
        }
    }
}

impl<F: ?Sized> Gate<F> {
    /// Plumbing of the lab, about to be given to the runtime: nobody decides when it is polled.
    pub(crate) fn plumbing(future: Pin<Box<F>>, runtime: &Handle) -> Gate<F> {
        let process = explored(|world| world.add_task(runtime.id(), None, true));
        Gate::new(Body::Plain(future), None, process)
    }

    /// A task that never leaves the thread and the task that polls it.
    pub(crate) fn local(future: Pin<Box<F>>, actor: ActorId) -> Gate<F> {
        Gate {
            body: Body::Plain(future),
            actor: Some(actor),
            bell: Bell::within(),
            main: false,
        }
    }

    fn new(body: Body<F>, actor: Option<ActorId>, process: Option<ThreadId>) -> Gate<F> {
        Gate {
            body,
            actor,
            bell: Bell::new(process),
            main: false,
        }
    }

    /// What wakes it from outside.
    pub(crate) fn bell(&self) -> &Arc<Bell> {
        &self.bell
    }
}

impl<'a> Gate<dyn Future<Output = ()> + 'a> {
    /// What `block_on` runs. `several_threads`: others may run beside it.
    pub(crate) fn main(
        future: Pin<Box<dyn Future<Output = ()> + 'a>>,
        several_threads: bool,
    ) -> Self {
        let process = explored(|world| world.current());
        let bell = Bell::new(process);
        let body = match process {
            Some(process) => body::<dyn Future<Output = ()> + 'a>(
                Box::pin(unconstrained(future)),
                process,
                several_threads,
                &bell,
            ),
            None => Body::Plain(future),
        };
        Gate {
            body,
            actor: None,
            bell,
            main: true,
        }
    }
}

impl Gate<dyn Future<Output = ()> + Send> {
    /// A task. On a runtime with several threads it may be stopped wherever that makes a
    /// difference, while schedules are explored.
    pub(crate) fn task(
        future: Pin<Box<dyn Future<Output = ()> + Send>>,
        actor: ActorId,
        runtime: &Handle,
    ) -> Self {
        let id = runtime.id();
        let Some(process) = explored(|world| world.add_task(id, Some(actor), false)) else {
            return Gate::new(Body::Plain(future), Some(actor), None);
        };
        let bell = Bell::new(Some(process));
        let body = body::<dyn Future<Output = ()> + Send>(
            Box::pin(unconstrained(future)),
            process,
            world::with(|world| world.has_several_threads(id)),
            &bell,
        );
        Gate {
            body,
            actor: Some(actor),
            bell,
            main: false,
        }
    }
}

/// What is explored, `uncounted`: what tokio does to a task that goes on for long depends on how
/// often it is polled, which is not the program's doing here.
fn body<F: Future<Output = ()> + ?Sized>(
    uncounted: Pin<Box<F>>,
    process: ThreadId,
    several_threads: bool,
    bell: &Arc<Bell>,
) -> Body<F> {
    match several_threads {
        true => Solo::new(uncounted, process, bell.waker()).map_or_else(Body::Plain, Body::Solo),
        false => Body::Plain(uncounted),
    }
}

/// What the world says, if schedules are explored.
fn explored<R>(ask: impl FnOnce(&mut world::World) -> R) -> Option<R> {
    let explores = world::inside() && world::with(|world| world.explores());
    explores.then(|| world::with(ask))
}

impl<F: Future<Output = ()> + ?Sized> Future for Gate<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let gate = &mut *self;
        gate.bell.set_real(context.waker());
        let polled = match gate.bell.process() {
            Some(process) => gate.poll_in_turn(process),
            None => gate.poll_in_order(),
        };
        match polled {
            Polled::Ready => Poll::Ready(()),
            Polled::Pending | Polled::Stopped => Poll::Pending,
            // That of `block_on` goes on through tokio.
            Polled::Panicked(panic) if gate.main => panic.resume(),
            Polled::Panicked(panic) => panic.resume_for_tokio(),
        }
    }
}

impl<F: Future<Output = ()> + ?Sized> Gate<F> {
    /// Whoever tokio polls next goes next.
    fn poll_in_order(&mut self) -> Polled {
        self.bell.silence();
        let waker = self.bell.waker();
        let Some(actor) = self.actor else {
            return self.body.poll(&waker);
        };
        world::with(|world| world.enter_actor(actor));
        let polled = self.body.poll(&waker);
        note_end(&polled);
        world::with(world::World::leave_actor);
        polled
    }

    /// Whoever was chosen goes next.
    fn poll_in_turn(&mut self, process: ThreadId) -> Polled {
        if world::settle() != process {
            self.bell.ask_again();
            return Polled::Stopped;
        }
        let stopped = matches!(&self.body, Body::Solo(solo) if solo.is_stopped());
        if !stopped {
            self.bell.silence();
            let alone = !matches!(self.body, Body::Solo(_));
            world::with(|world| world.begin_poll(process, alone));
            world::stop();
        }
        let given_up = matches!(&self.body, Body::Solo(solo) if solo.is_given_up());
        let mut polled = match self.bell.is_given_up() && !stopped {
            true => Polled::Pending,
            false => self.body.poll(&self.bell.waker()),
        };
        let gives_up = matches!(polled, Polled::Pending) && self.bell.is_given_up();
        if gives_up {
            polled = self.body.give_up();
        }
        if (gives_up || given_up) && matches!(polled, Polled::Ready) {
            // As seen by tokio, the task was aborted before it came to anything.
            self.bell.abort_for_real();
            self.note_failure();
            self.end_poll(process, true);
            return Polled::Pending;
        }
        if matches!(polled, Polled::Stopped) {
            self.bell.ask_again();
            return polled;
        }
        let ended = !matches!(polled, Polled::Pending);
        if ended {
            if self.actor.is_some() {
                note_end(&polled);
            }
            if matches!(polled, Polled::Panicked(_)) {
                self.note_failure();
            }
            // Its destructors are the last of its steps.
            if let Polled::Panicked(panic) = self.body.let_go() {
                polled = Polled::Panicked(panic);
            }
        } else if self.bell.is_rung() {
            // Woken while it was stopped in the middle, which tokio took for the end of that.
            self.bell.ask_again();
        }
        match ended && self.main {
            true => world::with(|world| world.end_main(process)),
            false => self.end_poll(process, ended),
        }
        polled
    }

    /// Those of a set that fail are told from the others, and so is who has ended before.
    fn note_failure(&self) {
        if self.bell.set().is_some() {
            world::with(World::note_look_at_end);
        }
    }

    fn end_poll(&self, process: ThreadId, ended: bool) {
        world::with(|world| {
            if let Some(set) = self.bell.set().filter(|_| ended) {
                world.touch(set, true);
            }
            world.end_poll(process, ended);
        });
    }
}

fn note_end(polled: &Polled) {
    let (line, what) = match polled {
        Polled::Pending | Polled::Stopped => return,
        Polled::Ready => (None, What::Finished),
        Polled::Panicked(Caught { line, message, .. }) => {
            let message = message.clone();
            (*line, What::Panicked { message })
        }
    };
    world::with(|world| world.event(line, what));
}

impl<F: ?Sized> Drop for Gate<F> {
    fn drop(&mut self) {
        self.bell.end();
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
    // Dropped before the future is.
    let mut leaving = Leaving::new(call, object);
    let mut told = false;
    std::future::poll_fn(|context| {
        announce(call, line, object);
        let foreign = world::Foreign::enter();
        let polled = leaving_waker(context, |context| future.as_mut().poll(context));
        drop(foreign);
        leaving.waits = polled.is_pending();
        note_wait(
            polled.is_pending(),
            AsyncWait { call, line, object },
            &mut told,
        );
        polled
    })
    .await
}

/// Each poll of what others share is a step, so that others may come before it.
pub(crate) fn announce(call: &'static str, line: Option<u32>, object: Option<ObjectId>) {
    if let Some(object) = object
        && explored(|_| ()).is_some()
    {
        world::step(Pending::Write(object), call, line);
    }
}

/// Whoever no longer waits leaves its place to another, and what it had got by then: a step of its
/// own where there is a queue for it.
struct Leaving {
    queue: Option<ObjectId>,
    waits: bool,
}

impl Leaving {
    fn new(call: &str, object: Option<ObjectId>) -> Leaving {
        Leaving {
            queue: object.filter(|_| world::queues(call)),
            waits: false,
        }
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        if self.waits && self.queue.is_some() && world::inside() {
            announce("drop", None, self.queue);
            // It is no look at anything.
            world::with(world::World::changed);
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
        if let (true, false, Some(object)) = (pending, *told, object) {
            world.event(line, What::Waits { object });
            *told = true;
        }
        if !pending {
            world.use_budget(line);
        }
    });
}

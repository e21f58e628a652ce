//! `tokio::task`: real tasks behind gates, and blocking work as threads of the world.

use super::{Gate, watched};
use crate::panics;
use crate::world;
use kit_record::{ActorId, ActorKind, What};
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
pub use tokio::task::{AbortHandle, Id, JoinError, LocalSet, id, try_id, yield_now};

/// A task's handle: tokio's own, which also tells the trace who joined whom.
pub struct JoinHandle<T> {
    real: tokio::task::JoinHandle<T>,
    actor: Option<ActorId>,
}

#[track_caller]
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    spawn_on(&tokio::runtime::Handle::current(), future, Location::caller())
}

pub(crate) fn spawn_on<F>(
    runtime: &tokio::runtime::Handle,
    future: F,
    at: &Location<'_>,
) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let actor = new_task(at);
    JoinHandle { real: runtime.spawn(Gate::new(future, Some(actor))), actor: Some(actor) }
}

#[track_caller]
pub fn spawn_local<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    let actor = new_task(Location::caller());
    let real = tokio::task::spawn_local(Gate::new(future, Some(actor)));
    JoinHandle { real, actor: Some(actor) }
}

fn new_task(at: &Location<'_>) -> ActorId {
    let line = world::line_of(at);
    world::with(|world| {
        let parent = Some(world.actor());
        let child = world.recorder.add_actor(ActorKind::Task, None, parent, line);
        world.event(line, What::Spawned { child });
        child
    })
}

#[track_caller]
pub fn spawn_blocking<F, R>(f: F) -> JoinHandle<R>
where
    F: FnOnce() -> R + Send + 'static,
    R: Send + 'static,
{
    start_blocking(&tokio::runtime::Handle::current(), f, Location::caller())
}

/// Runs `f` on a thread of the world, and gives a handle to a task that waits for it.
pub(crate) fn start_blocking<F, R>(
    runtime: &tokio::runtime::Handle,
    f: F,
    at: &Location<'_>,
) -> JoinHandle<R>
where
    F: FnOnce() -> R + Send + 'static,
    R: Send + 'static,
{
    let line = world::line_of(at);
    let (done, result) = tokio::sync::oneshot::channel();
    let body = move || {
        let ended = panics::catch(f);
        let (line, what) = match &ended {
            Ok(_) => (None, What::Finished),
            Err(panic) => (panic.line, What::Panicked { message: panic.message.clone() }),
        };
        world::with(|world| world.event(line, what));
        // Nobody may be waiting any more.
        let _ = done.send(ended.map_err(|panic| panic.payload));
    };
    let actor = world::with(|world| {
        let id = world.add_thread(ActorKind::Thread, None, line, Box::new(body));
        world.thread_actor(id)
    });
    world::stop();
    let waiting = async move {
        match result.await {
            Ok(Ok(value)) => value,
            Ok(Err(payload)) => std::panic::resume_unwind(payload),
            Err(_) => unreachable!("the thread always sends its result"),
        }
    };
    JoinHandle { real: runtime.spawn(Gate::new(waiting, None)), actor: Some(actor) }
}

/// On a runtime with one thread there is nowhere to move the other tasks to.
#[track_caller]
pub fn block_in_place<R>(_f: impl FnOnce() -> R) -> R {
    world::not_modelled("tokio::task::block_in_place", world::line_of(Location::caller()))
}

impl<T> JoinHandle<T> {
    pub fn abort(&self) {
        self.real.abort();
    }

    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.real.is_finished()
    }

    #[must_use]
    pub fn abort_handle(&self) -> AbortHandle {
        self.real.abort_handle()
    }

    #[must_use]
    pub fn id(&self) -> Id {
        self.real.id()
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let line = world::line_of(Location::caller());
        let actor = world::with(|world| world.actor());
        if let Poll::Ready(output) = Pin::new(&mut self.real).poll(context) {
            world::with(|world| {
                world.recorder.set_waiting(actor, None);
                if let Some(child) = self.actor {
                    world.event(line, What::Joined { child });
                }
            });
            return Poll::Ready(output);
        }
        world::with(|world| {
            let wait = crate::recorder::AsyncWait { call: "join", line, object: None };
            world.recorder.set_waiting(actor, Some(wait));
        });
        Poll::Pending
    }
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").field("id", &self.real.id()).finish()
    }
}

/// `tokio::task::JoinSet`, whose tasks stand behind gates.
pub struct JoinSet<T> {
    real: tokio::task::JoinSet<T>,
}

impl<T: 'static> JoinSet<T> {
    #[must_use]
    pub fn new() -> JoinSet<T> {
        JoinSet { real: tokio::task::JoinSet::new() }
    }

    #[track_caller]
    pub fn spawn<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + Send + 'static,
        T: Send,
    {
        let actor = new_task(Location::caller());
        self.real.spawn(Gate::new(future, Some(actor)))
    }

    #[track_caller]
    pub fn spawn_local<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + 'static,
    {
        let actor = new_task(Location::caller());
        self.real.spawn_local(Gate::new(future, Some(actor)))
    }

    #[track_caller]
    pub fn spawn_blocking<F>(&mut self, f: F) -> AbortHandle
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send,
    {
        let handle = spawn_blocking(f);
        self.real.spawn(Gate::new(
            async move {
                handle.await.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
            },
            None,
        ))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.real.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.real.is_empty()
    }

    #[track_caller]
    pub fn join_next(&mut self) -> impl Future<Output = Option<Result<T, JoinError>>> + '_ {
        watched("join_next", world::line_of(Location::caller()), None, self.real.join_next())
    }

    #[track_caller]
    pub fn join_next_with_id(
        &mut self,
    ) -> impl Future<Output = Option<Result<(Id, T), JoinError>>> + '_ {
        let line = world::line_of(Location::caller());
        watched("join_next", line, None, self.real.join_next_with_id())
    }

    pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {
        self.real.try_join_next()
    }

    pub async fn join_all(self) -> Vec<T> {
        self.real.join_all().await
    }

    pub async fn shutdown(&mut self) {
        self.real.shutdown().await;
    }

    pub fn abort_all(&mut self) {
        self.real.abort_all();
    }

    pub fn detach_all(&mut self) {
        self.real.detach_all();
    }

    pub fn poll_join_next(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<T, JoinError>>> {
        let joined = ready!(self.real.poll_join_next(context));
        Poll::Ready(joined)
    }
}

impl<T: 'static> Default for JoinSet<T> {
    fn default() -> Self {
        JoinSet::new()
    }
}

impl<T, F> FromIterator<F> for JoinSet<T>
where
    F: Future<Output = T> + Send + 'static,
    T: Send + 'static,
{
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = F>>(futures: I) -> Self {
        let mut set = JoinSet::new();
        for future in futures {
            set.spawn(future);
        }
        set
    }
}

impl<T> fmt::Debug for JoinSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}

//! `tokio::task`: real tasks behind gates, and blocking work as threads of the world.
//!
//! To tokio, every task is the same boxed future without an output, which leaves what it returns in
//! a [`Slot`]: see [`super::gate`] for why.

use super::bell::Bell;
use super::sync::noticed::coming_to_an_end;
use super::{Gate, leaving_waker, watched};
use crate::panics;
use crate::slot::Slot;
use crate::world::{self, Pending, World};
use kit_record::{ActorId, ActorKind, ObjectId, What};
use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};
use tokio::task::JoinHandle as RealHandle;

pub use super::joined::{Id, JoinError, id, try_id};
pub use super::local::LocalSet;

/// The runtime that the current thread belongs to.
///
/// # Panics
/// There is none, as in tokio, which cannot see by itself that this is another thread.
#[track_caller]
pub(crate) fn current_runtime() -> tokio::runtime::Handle {
    assert!(world::with(|world| world.knows_runtime()), "{NO_REACTOR}");
    tokio::runtime::Handle::current()
}

/// What tokio says where there is no runtime.
const NO_REACTOR: &str =
    "there is no reactor running, must be called from the context of a Tokio 1.x runtime";

/// Of a timer, which needs the runtime's: `line` is where it was asked for.
///
/// # Panics
/// There is none, as in tokio.
pub(crate) fn needs_runtime(line: Option<u32>) {
    let knows = !world::inside() || world::with(|world| world.knows_runtime());
    if !knows || tokio::runtime::Handle::try_current().is_err() {
        crate::panics::panic_on(line, NO_REACTOR);
    }
}

/// A task's handle: tokio's own, which also tells the trace who joined whom.
pub struct JoinHandle<T> {
    real: RealHandle<()>,
    bell: Arc<Bell>,
    actor: ActorId,
    output: Slot<T>,
}

type SendFuture = Pin<Box<dyn Future<Output = ()> + Send>>;
type LocalFuture = Pin<Box<dyn Future<Output = ()>>>;

/// `future`, which leaves in `slot` what it returns.
fn fill<F: Future>(slot: &Slot<F::Output>, future: F) -> impl Future<Output = ()> + use<F> {
    let slot = slot.another();
    async move {
        let output = future.await;
        coming_to_an_end("the end of a task");
        slot.put(output);
    }
}

#[track_caller]
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    spawn_on(&current_runtime(), future, Location::caller())
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
    let output = Slot::new();
    let (real, bell, actor) = spawn_boxed(runtime, Box::pin(fill(&output, future)), at);
    hands_back::<F::Output>(actor);
    JoinHandle {
        real,
        bell,
        actor,
        output,
    }
}

fn spawn_boxed(
    runtime: &tokio::runtime::Handle,
    future: SendFuture,
    at: &Location<'_>,
) -> (RealHandle<()>, Arc<Bell>, ActorId) {
    let actor = new_task(at);
    let gate = Gate::task(future, actor, runtime);
    let bell = Arc::clone(gate.bell());
    let real = runtime.spawn(gate);
    number(real.id());
    bell.set_abort(real.abort_handle());
    (real, bell, actor)
}

#[track_caller]
pub fn spawn_local<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    spawn_local_by(future, Location::caller(), tokio::task::spawn_local)
}

/// `spawn` gives the task to tokio.
pub(super) fn spawn_local_by<F>(
    future: F,
    at: &Location<'_>,
    spawn: impl FnOnce(Gate<dyn Future<Output = ()>>) -> RealHandle<()>,
) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    let output = Slot::new();
    let actor = new_task(at);
    hands_back::<F::Output>(actor);
    let future: LocalFuture = Box::pin(fill(&output, future));
    let gate = Gate::local(future, actor);
    let bell = Arc::clone(gate.bell());
    let real = spawn(gate);
    number(real.id());
    world::with(World::note_local_task);
    JoinHandle {
        real,
        bell,
        actor,
        output,
    }
}

/// Whether a task hands anything back may be all there is to see of its work.
fn hands_back<T>(actor: ActorId) {
    note_hands(actor, size_of::<T>() > 0);
}

fn note_hands(actor: ActorId, returns: bool) {
    world::with(|world| world.recorder.note_hands(actor, false, returns));
}

/// Each task gets its number when it is spawned.
fn number(task: tokio::task::Id) {
    world::with(|world| world.task_number(task));
}

fn new_task(at: &Location<'_>) -> ActorId {
    let line = world::line_of(at);
    world::with(|world| {
        let parent = Some(world.actor());
        let child = world
            .recorder
            .add_actor(ActorKind::Task, None, parent, line);
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
    start_blocking(&current_runtime(), f, Location::caller())
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
    let output = Slot::new();
    let slot = output.another();
    let (real, bell, actor) = start_boxed(runtime, Box::new(move || slot.put(f())), at);
    hands_back::<R>(actor);
    JoinHandle {
        real,
        bell,
        actor,
        output,
    }
}

fn start_boxed(
    runtime: &tokio::runtime::Handle,
    f: Box<dyn FnOnce() + Send>,
    at: &Location<'_>,
) -> (RealHandle<()>, Arc<Bell>, ActorId) {
    let line = world::line_of(at);
    let (done, result) = tokio::sync::oneshot::channel::<Result<(), Box<dyn Any + Send>>>();
    let body = move || {
        if !world::with(world::World::begin_job) {
            // Taken back before it began. A panic of what it had is nobody's.
            let _ = panics::catch(|| drop(f));
            drop(done);
            return world::with(world::World::end_job);
        }
        let ended = panics::catch(f);
        let (line, what) = match &ended {
            Ok(()) => (None, What::Finished),
            Err(panic) => (
                panic.line,
                What::Panicked {
                    message: panic.message.clone(),
                },
            ),
        };
        world::with(|world| world.event(line, what));
        coming_to_an_end("the end of a job");
        // Nobody may be waiting any more.
        let _ = done.send(ended.map_err(|panic| panic.payload));
        world::with(world::World::end_job);
    };
    let (job, actor) = world::with(|world| {
        let id = world.add_blocking(runtime.id(), line, Box::new(body));
        (id, world.thread_actor(id))
    });
    world::stop();
    let own = OwnBell::default();
    let told = own.clone();
    let waiting: SendFuture = Box::pin(async move {
        match result.await {
            Ok(Ok(())) => {}
            Ok(Err(payload)) => std::panic::resume_unwind(payload),
            Err(_) => told.cancel().await,
        }
    });
    let gate = Gate::plumbing(waiting, runtime);
    let bell = own.fill(gate.bell());
    bell.set_job(job);
    let real = runtime.spawn(gate);
    bell.set_abort(real.abort_handle());
    number(real.id());
    (real, bell, actor)
}

/// How a task of the lab's plumbing cancels itself, when what it waits for was cancelled.
#[derive(Clone, Default)]
struct OwnBell(Arc<OnceLock<Arc<Bell>>>);

impl OwnBell {
    fn fill(&self, bell: &Arc<Bell>) -> Arc<Bell> {
        Arc::clone(self.0.get_or_init(|| Arc::clone(bell)))
    }

    async fn cancel(&self) {
        if let Some(bell) = self.0.get() {
            bell.cancel_itself();
        }
        std::future::pending().await
    }
}

/// On a runtime with one thread there is nowhere to move the other tasks to.
#[track_caller]
pub fn block_in_place<R>(_f: impl FnOnce() -> R) -> R {
    world::not_modelled(
        "tokio::task::block_in_place",
        world::line_of(Location::caller()),
    )
}

impl<T> JoinHandle<T> {
    #[track_caller]
    pub fn abort(&self) {
        self.abort_handle().abort();
    }

    #[must_use]
    #[track_caller]
    pub fn is_finished(&self) -> bool {
        announce("is_finished");
        world::with(World::note_look_at_end);
        look(&self.bell);
        self.real.is_finished()
    }

    #[must_use]
    pub fn abort_handle(&self) -> AbortHandle {
        AbortHandle {
            real: self.real.abort_handle(),
            bell: Arc::clone(&self.bell),
            actor: self.actor,
        }
    }

    #[must_use]
    pub fn id(&self) -> Id {
        Id::of(self.real.id())
    }
}

/// Cancels a task, also from a thread that is not the runtime's.
#[derive(Clone)]
pub struct AbortHandle {
    real: tokio::task::AbortHandle,
    bell: Arc<Bell>,
    actor: ActorId,
}

impl fmt::Debug for AbortHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AbortHandle")
            .field("id", &self.id())
            .finish()
    }
}

/// Whether a task may be awaited beside something else, so that who awaits it can find that it has not
/// ended.
static AWAITS_BESIDE: AtomicBool = AtomicBool::new(true);

fn note_awaited() {
    world::with(|world| {
        if world.waits_for_a_while() || AWAITS_BESIDE.load(Ordering::Relaxed) {
            world.note_look_at_end();
        }
    });
}

/// To be called before anything is explored.
pub(crate) fn await_beside(beside: bool) {
    AWAITS_BESIDE.store(beside, Ordering::Relaxed);
}

/// What is asked or done next of a task is a step, so that others may come before it.
#[track_caller]
fn announce(call: &'static str) {
    if world::inside() && world::with(|world| world.explores()) {
        world::step(Pending::Go, call, world::line_of(Location::caller()));
    }
}

fn note_aborted(child: ActorId, has_ended: bool, at: &Location<'_>) {
    if world::inside() && !has_ended {
        world::with(|world| world.event(world::line_of(at), What::Aborted { child }));
    }
}

/// Whether a task has ended is something that the current one can tell.
fn look(bell: &Bell) {
    if let Some(process) = bell.process() {
        world::with(|world| world.look_at(process));
    }
}

impl AbortHandle {
    #[track_caller]
    pub fn abort(&self) {
        announce("abort");
        note_aborted(self.actor, self.real.is_finished(), Location::caller());
        if self.bell.give_up() {
            return;
        }
        self.real.abort();
        // The task is not woken for this, and the runtime may have nothing else to do.
        if let Some(runtime) = world::with(|world| world.other_runtime()) {
            runtime.wake();
        }
    }

    #[must_use]
    #[track_caller]
    pub fn is_finished(&self) -> bool {
        announce("is_finished");
        world::with(World::note_look_at_end);
        look(&self.bell);
        self.real.is_finished()
    }

    #[must_use]
    pub fn id(&self) -> Id {
        Id::of(self.real.id())
    }
}

/// Lets the other tasks go first, and the other threads.
#[track_caller]
pub fn yield_now() -> impl Future<Output = ()> {
    let line = world::line_of(Location::caller());
    async move {
        world::step(Pending::Go, "yield_now", line);
        if world::with(|world| world.in_async() && !world.explores()) {
            return tokio::task::yield_now().await;
        }
        // Who goes next is decided anew, or there are no others: a thread that blocks on this.
        let mut yielded = false;
        std::future::poll_fn(move |context| {
            if std::mem::replace(&mut yielded, true) {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let handle = &mut *self;
        note_awaited();
        look(&handle.bell);
        let joined = ready!(poll_join(
            &mut handle.real,
            handle.actor,
            Location::caller(),
            context
        ));
        Poll::Ready(match joined {
            Ok(()) => Ok(handle.output.take()),
            // A job that had begun comes to its end, also after the runtime's.
            Err(error) if error.is_cancelled() => handle.output.take_if_there().ok_or(error.into()),
            Err(error) => Err(error.into()),
        })
    }
}

fn poll_join(
    real: &mut RealHandle<()>,
    child: ActorId,
    at: &Location<'_>,
    context: &mut Context<'_>,
) -> Poll<Result<(), tokio::task::JoinError>> {
    let line = world::line_of(at);
    let actor = world::with(|world| world.actor());
    let polled = leaving_waker(context, |context| Pin::new(real).poll(context));
    world::with(|world| {
        if polled.is_ready() {
            world.recorder.set_waiting(actor, None);
            world.event(line, What::Joined { child });
            world.use_budget(line);
        } else {
            let wait = crate::recorder::AsyncWait {
                call: "join",
                line,
                object: None,
            };
            world.recorder.set_waiting(actor, Some(wait));
            world.recorder.set_joining(actor, child);
        }
    });
    polled
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle")
            .field("id", &self.id())
            .finish()
    }
}

/// `tokio::task::JoinSet`, whose tasks stand behind gates.
pub struct JoinSet<T> {
    real: tokio::task::JoinSet<()>,
    /// By what name the world knows the order in which they end.
    order: ObjectId,
    /// What each task leaves, and the way to it.
    members: HashMap<tokio::task::Id, Member<T>>,
}

struct Member<T> {
    output: Slot<T>,
    bell: Arc<Bell>,
    actor: ActorId,
}

/// How tokio's own set tells that a task has ended.
type Joined = Result<(tokio::task::Id, ()), tokio::task::JoinError>;

impl<T: 'static> JoinSet<T> {
    #[must_use]
    #[track_caller]
    pub fn new() -> JoinSet<T> {
        let line = world::line_of(Location::caller());
        JoinSet {
            real: tokio::task::JoinSet::new(),
            order: world::with(|world| world.recorder.add_object("JoinSet", line)),
            members: HashMap::new(),
        }
    }

    #[track_caller]
    pub fn spawn<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + Send + 'static,
        T: Send,
    {
        let output = Slot::new();
        let future: SendFuture = Box::pin(fill(&output, future));
        let actor = new_task(Location::caller());
        hands_back::<T>(actor);
        let gate = Gate::task(future, actor, &current_runtime());
        let bell = Arc::clone(gate.bell());
        let task = self.real.spawn(gate);
        bell.set_abort(task.clone());
        let member = Member {
            output,
            bell,
            actor,
        };
        self.add(task, member)
    }

    fn add(&mut self, real: tokio::task::AbortHandle, member: Member<T>) -> AbortHandle {
        number(real.id());
        let (bell, actor) = (Arc::clone(&member.bell), member.actor);
        bell.join(self.order);
        self.members.insert(real.id(), member);
        AbortHandle { real, bell, actor }
    }

    #[track_caller]
    pub fn spawn_local<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + 'static,
    {
        let output = Slot::new();
        let future: LocalFuture = Box::pin(fill(&output, future));
        let actor = new_task(Location::caller());
        hands_back::<T>(actor);
        let gate = Gate::local(future, actor);
        let bell = Arc::clone(gate.bell());
        let task = self.real.spawn_local(gate);
        world::with(World::note_local_task);
        let member = Member {
            output,
            bell,
            actor,
        };
        self.add(task, member)
    }

    #[track_caller]
    pub fn spawn_blocking<F>(&mut self, f: F) -> AbortHandle
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send,
    {
        let JoinHandle {
            real,
            output,
            bell: of_job,
            actor,
            ..
        } = spawn_blocking(ending(self.order, f));
        let own = OwnBell::default();
        let gate = Gate::plumbing(unwinding(real, own.clone()), &current_runtime());
        let bell = own.fill(gate.bell());
        if let Some(job) = of_job.job() {
            bell.set_job(job);
        }
        let task = self.real.spawn(gate);
        bell.set_abort(task.clone());
        let member = Member {
            output,
            bell,
            actor,
        };
        self.add(task, member)
    }

    /// Which of its tasks have ended is something that the current one can tell.
    fn look(&self) {
        note_awaited();
        // Which of several has ended first, too, if they can be told apart: by what they return here.
        if self.members.len() > 1 && size_of::<T>() > 0 {
            world::with(World::note_look_at_end);
        }
        self.members.values().for_each(|member| look(&member.bell));
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
        let joining = self.join_next_with_id();
        async { Some(joining.await?.map(|(_, output)| output)) }
    }

    #[track_caller]
    pub fn join_next_with_id(
        &mut self,
    ) -> impl Future<Output = Option<Result<(Id, T), JoinError>>> + '_ {
        let line = world::line_of(Location::caller());
        async move {
            self.look();
            let joined = next(&mut self.real, line).await?;
            Some(self.with_output(joined, line))
        }
    }

    #[track_caller]
    pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {
        announce("try_join_next");
        world::with(World::note_look_at_end);
        self.look();
        let joined = self.real.try_join_next_with_id()?;
        let line = world::line_of(Location::caller());
        Some(self.with_output(joined, line).map(|(_, output)| output))
    }

    /// # Panics
    /// One of the tasks panicked or was aborted, as in tokio.
    pub async fn join_all(mut self) -> Vec<T> {
        let mut outputs = Vec::with_capacity(self.len());
        while let Some(joined) = self.join_next().await {
            match joined {
                Ok(output) => outputs.push(output),
                Err(error) if error.is_panic() => panics::resume_unwind(error.into_panic()),
                Err(error) => panic!("{error}"),
            }
        }
        outputs
    }

    pub async fn shutdown(&mut self) {
        self.abort_all();
        while self.join_next().await.is_some() {}
    }

    #[track_caller]
    pub fn abort_all(&mut self) {
        announce("abort_all");
        // Those that nobody takes turns with are tokio's.
        let mut members = self.members.values();
        if members.any(|member| member.bell.process().is_none()) {
            self.real.abort_all();
        }
        for member in self.members.values() {
            note_aborted(member.actor, false, Location::caller());
            member.bell.give_up();
        }
    }

    pub fn detach_all(&mut self) {
        self.real.detach_all();
        self.members.clear();
    }

    pub fn poll_join_next(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<T, JoinError>>> {
        self.look();
        let joined = ready!(leaving_waker(context, |context| {
            self.real.poll_join_next_with_id(context)
        }));
        let joined = joined.map(|joined| self.with_output(joined, None).map(|(_, output)| output));
        Poll::Ready(joined)
    }

    fn with_output(&mut self, joined: Joined, line: Option<u32>) -> Result<(Id, T), JoinError> {
        let id = match &joined {
            Ok((id, ())) => *id,
            Err(error) => error.id(),
        };
        let member = self
            .members
            .remove(&id)
            .expect("each task of the set has a slot");
        let child = member.actor;
        world::with(|world| world.event(line, What::Joined { child }));
        match joined {
            Ok((id, ())) => Ok((Id::of(id), member.output.take())),
            Err(error) => Err(error.into()),
        }
    }
}

impl<T> Drop for JoinSet<T> {
    /// As in tokio, its tasks are aborted; while turns are taken, each in its own.
    fn drop(&mut self) {
        if !self.members.is_empty() && world::inside() && world::with(|world| world.explores()) {
            world::step(Pending::Go, "drop", None);
            world::with(World::changed);
            let given_up = |member: &Member<T>| member.bell.give_up();
            if self.members.values().all(given_up) {
                self.real.detach_all();
            }
        }
    }
}

/// `f`, at whose end it is noted that its thread has ended, as a member of the set.
fn ending<R>(set: ObjectId, f: impl FnOnce() -> R) -> impl FnOnce() -> R {
    struct End(ObjectId);
    impl Drop for End {
        fn drop(&mut self) {
            world::with(|world| world.touch(self.0, true));
        }
    }
    move || {
        let _end = End(set);
        f()
    }
}

fn next(
    real: &mut tokio::task::JoinSet<()>,
    line: Option<u32>,
) -> Pin<Box<dyn Future<Output = Option<Joined>> + Send + '_>> {
    Box::pin(watched("join_next", line, None, real.join_next_with_id()))
}

/// Ends as a task of the runtime has ended, panics included.
fn unwinding(task: RealHandle<()>, own: OwnBell) -> SendFuture {
    Box::pin(async move {
        match task.await {
            Ok(()) => {}
            Err(error) if error.is_cancelled() => own.cancel().await,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    })
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

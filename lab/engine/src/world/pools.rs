//! The threads of a runtime: how many there are, who has one now, and which one it is.
//!
//! A task on a runtime with several threads is on one of its workers while it is polled, and maybe on
//! another the next time; a blocking job is on one thread of the pool. Which one is decided when
//! somebody looks: at a value that each thread has of its own, or at the thread's identity.
//!
//! Knows nothing of what is kept for each thread, nor of what a task or a job does.

use super::steps::Key;
use super::{Pending, ThreadId, World};
use crate::coro::Coro;
use kit_record::{Holder, ObjectId, Possibility, Turn, Wait};
use std::any::Any;
use std::rc::Rc;
use tokio::runtime::Id;

/// A thread as the operating system has it, by number.
pub(crate) type OsId = usize;

/// How deep a chain of tasks may get in which each runs because the one before it, on the same
/// worker, woke it. The last of them hands on no more.
const LONGEST_CHAIN: u8 = 3;

/// How a runtime was built.
#[derive(Clone, Debug)]
pub(crate) struct Pools {
    pub(crate) several_threads: bool,
    /// The number of workers, if it is written.
    pub(crate) workers: Option<usize>,
    pub(crate) blocking: usize,
    pub(crate) name: String,
    /// How many tasks its workers were given.
    pub(crate) tasks: usize,
}

/// Some threads of a runtime that are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pool {
    runtime: Id,
    blocking: bool,
}

/// A value that only one thread has: of a `thread_local!`.
struct Local {
    key: usize,
    /// `None`: it was dropped.
    value: Option<Rc<dyn Any>>,
    drops: bool,
}

/// What a thread has of its own, whatever runs on it.
#[derive(Default)]
pub(super) struct OsThread {
    name: Option<String>,
    /// In the order in which they were made.
    locals: Vec<Local>,
    unpark: Option<ObjectId>,
    /// Whether `unpark` came before `park`.
    unparked: bool,
    pool: Option<Pool>,
    busy: bool,
    /// When it was last let go of, as counted by [`World::polls`].
    free_since: u64,
}

/// Where a thread or a task of the world runs.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// On a thread of its own.
    Own(OsId),
    /// On that of the thread inside `block_on`.
    Host,
    Pooled(Pooled),
}

/// On one of several threads, and on which is not decided before somebody looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pooled {
    pool: Pool,
    /// When it got one.
    since: u64,
    on: Option<OsId>,
    last: Option<OsId>,
}

/// A worker's half of a task.
#[derive(Default)]
pub(super) struct Worker {
    /// Whether it is in the middle of a poll, and so has a worker.
    pub(super) polling: bool,
    /// Who runs next on that worker, and on no other.
    next: Option<ThreadId>,
    /// Whether it has woken another task on a worker, in this poll.
    woke: bool,
    /// How many before it were handed on from one to the next.
    chain: u8,
    /// The same, of the poll that comes.
    next_chain: u8,
}

/// A blocking job, or what is left of a task when its runtime ends.
pub(super) struct Job {
    thread: ThreadId,
    pool: Pool,
    begun: bool,
    /// Taken back before it began: whoever would begin it drops it.
    cancelled: bool,
    done: bool,
}

impl Pool {
    pub(super) fn of_workers(runtime: Id) -> Pool {
        Pool {
            runtime,
            blocking: false,
        }
    }

    fn of_jobs(runtime: Id) -> Pool {
        Pool {
            runtime,
            blocking: true,
        }
    }
}

impl Place {
    /// The pool that it is in, if it is in one.
    fn of(&self) -> Option<Pool> {
        match self {
            Place::Pooled(pooled) => Some(pooled.pool),
            Place::Own(_) | Place::Host => None,
        }
    }

    pub(super) fn pooled(pool: Pool) -> Place {
        Place::Pooled(Pooled {
            pool,
            since: 0,
            on: None,
            last: None,
        })
    }
}

impl World {
    /// A runtime was built.
    pub(crate) fn know_pools(&mut self, id: Id, pools: Pools) {
        self.explorer.noticed().open |= pools.several_threads && pools.workers.is_none();
        self.pools.insert(id, pools);
    }

    pub(crate) fn has_several_threads(&self, id: Id) -> bool {
        self.pools
            .get(&id)
            .is_some_and(|pools| pools.several_threads)
    }

    pub(super) fn add_os_thread(&mut self, name: Option<String>) -> OsId {
        self.os_threads.push(OsThread {
            name,
            ..OsThread::default()
        });
        self.os_threads.len() - 1
    }

    /// How many threads a pool may have, if that is known.
    fn most_in(&self, pool: Pool) -> Option<usize> {
        let pools = self.pools.get(&pool.runtime)?;
        match pool.blocking {
            true => Some(pools.blocking),
            false => pools.workers.or(self.explorer.few_workers()),
        }
    }

    // ---- which thread it is ----

    /// The thread that runs now.
    pub(crate) fn current_thread(&mut self) -> OsId {
        self.os_thread_of(self.current)
    }

    /// The thread that `process` runs on now.
    pub(crate) fn os_thread_of(&mut self, process: ThreadId) -> OsId {
        match self.threads[process].place {
            Place::Own(thread) => thread,
            Place::Host => match self.threads[self.carrier(process)].place {
                Place::Own(thread) => thread,
                Place::Host | Place::Pooled(_) => 0,
            },
            Place::Pooled(Pooled { on: Some(on), .. }) => on,
            Place::Pooled(pooled) => self.look_around(process, pooled),
        }
    }

    /// Decides which thread of its pool `process` is on: one that nobody else has had since it got
    /// one.
    fn look_around(&mut self, process: ThreadId, pooled: Pooled) -> OsId {
        self.explorer.noticed().looks = true;
        let of_pool = |thread: &&OsId| self.os_threads[**thread].pool == Some(pooled.pool);
        let known: Vec<OsId> = (0..self.os_threads.len()).collect();
        let known: Vec<OsId> = known.iter().filter(of_pool).copied().collect();
        let is_free = |thread: &OsId| {
            let thread = &self.os_threads[*thread];
            !thread.busy && thread.free_since <= pooled.since
        };
        let others = known.iter().copied().filter(is_free);
        let others: Vec<OsId> = others.filter(|id| Some(*id) != pooled.last).collect();
        let more = self
            .most_in(pooled.pool)
            .is_none_or(|most| known.len() < most);
        let fresh = more.then_some(None);
        let last = pooled.last.filter(is_free).map(Some);
        let (first, then): (Vec<_>, Vec<_>) = match last {
            // A task is usually where it was, and a new one nowhere yet; jobs take who is idle.
            None if !pooled.pool.blocking => (
                fresh.into_iter().collect(),
                others.into_iter().map(Some).collect(),
            ),
            last => (
                last.into_iter()
                    .chain(others.into_iter().map(Some))
                    .collect(),
                fresh.into_iter().collect(),
            ),
        };
        let may: Vec<Option<OsId>> = first.into_iter().chain(then).collect();
        let actor = self.actor();
        let picked = self.pick(may.len(), |_, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(actor),
            call: match may[index] {
                Some(thread) if Some(thread) == pooled.last => "the same thread".to_owned(),
                Some(thread) => format!("thread {}", thread + 1),
                None => "a thread that nobody has seen".to_owned(),
            },
            line: None,
            object: None,
        });
        let thread = picked.and_then(|index| may.get(index).copied().flatten());
        let thread = thread.unwrap_or_else(|| {
            let name = self.pools.get(&pooled.pool.runtime);
            let name = name.map(|pools| pools.name.clone());
            let thread = self.add_os_thread(name);
            self.os_threads[thread].pool = Some(pooled.pool);
            thread
        });
        self.os_threads[thread].busy = true;
        self.threads[process].place = Place::Pooled(Pooled {
            on: Some(thread),
            ..pooled
        });
        thread
    }

    /// `process` gets a thread of its pool.
    fn get_thread(&mut self, process: ThreadId) {
        self.polls += 1;
        if let Place::Pooled(pooled) = &mut self.threads[process].place {
            pooled.since = self.polls;
        }
    }

    /// `process` lets go of its thread.
    fn leave_thread(&mut self, process: ThreadId) {
        self.polls += 1;
        if let Place::Pooled(pooled) = &mut self.threads[process].place
            && let Some(on) = pooled.on.take()
        {
            pooled.last = Some(on);
            self.os_threads[on].busy = false;
            self.os_threads[on].free_since = self.polls;
        }
    }

    /// Lets the current thread act on one of a runtime's workers, as where its tasks are dropped.
    /// Gives back what [`World::act_as_before`] needs.
    pub(super) fn act_on_a_worker(&mut self, of: ThreadId) -> Place {
        let place = match self.threads[of].place {
            Place::Pooled(pooled) => Place::Pooled(Pooled {
                since: match pooled.on {
                    Some(_) => pooled.since,
                    None => self.polls,
                },
                ..pooled
            }),
            other => other,
        };
        std::mem::replace(&mut self.threads[self.current].place, place)
    }

    // ---- what a thread has of its own ----

    pub(crate) fn thread_name(&self, thread: OsId) -> Option<String> {
        self.os_threads[thread].name.clone()
    }

    /// The current thread's own value of `key`: `Some(None)` if it had one that is no more.
    #[expect(
        clippy::option_option,
        reason = "never made, and no more, are different"
    )]
    pub(crate) fn local(&mut self, key: usize) -> Option<Option<Rc<dyn Any>>> {
        self.asks_who();
        if self.in_async() && !self.runs_several_threads() {
            // Tasks share them without a step that could be seen.
            self.footprint.touch_everything();
        }
        let thread = self.current_thread();
        let locals = &self.os_threads[thread].locals;
        let known = locals.iter().find(|local| local.key == key);
        known.map(|local| local.value.clone())
    }

    /// `drops`: whether anything happens when the value is dropped. If not, it never is.
    pub(crate) fn add_local(&mut self, key: usize, value: Rc<dyn Any>, drops: bool) {
        let thread = self.current_thread();
        let value = Some(value);
        self.os_threads[thread]
            .locals
            .push(Local { key, value, drops });
    }

    /// The current thread has done what it was started for. Says whether values of its own are left
    /// to be dropped.
    pub(crate) fn end_closure(&mut self) -> bool {
        let me = self.current;
        self.footprint.touch(Key::Thread(me).number(), true);
        self.threads[me].done = true;
        self.note_leaving(me);
        self.changed();
        let thread = self.current_thread();
        let left = |local: &Local| local.drops && local.value.is_some();
        self.os_threads[thread].locals.iter().any(left)
    }

    /// Forgets the values of all threads, as what is on their stacks is forgotten: their destructors
    /// belong to a run that is over.
    pub(super) fn forget_locals(&mut self) {
        for thread in &mut self.os_threads {
            let values = thread.locals.drain(..).map(|local| local.value);
            values.for_each(std::mem::forget);
        }
        let scoped = self
            .threads
            .iter_mut()
            .flat_map(|thread| thread.scoped.drain(..));
        scoped.for_each(std::mem::forget);
    }

    /// Takes the last value that the current thread still has of its own. It is given back, because
    /// dropping it may run any code.
    pub(crate) fn take_last_local(&mut self) -> Option<Rc<dyn Any>> {
        let thread = self.current_thread();
        let mut locals = self.os_threads[thread].locals.iter_mut().rev();
        locals.find_map(|local| local.value.take_if(|_| local.drops))
    }

    /// Has the current thread be one of the runtime's that is left with values to drop, if there is
    /// one. Gives back what [`World::act_as_before`] needs.
    pub(crate) fn act_as_one_that_ends(&mut self, runtime: Id) -> Option<Place> {
        let left = |thread: &OsThread| {
            let keeps = |local: &Local| local.drops && local.value.is_some();
            let of_runtime = thread.pool.is_some_and(|pool| pool.runtime == runtime);
            of_runtime && !thread.busy && thread.locals.iter().any(keeps)
        };
        let thread = self.os_threads.iter().position(left)?;
        let me = &mut self.threads[self.current];
        Some(std::mem::replace(&mut me.place, Place::Own(thread)))
    }

    pub(crate) fn act_as_before(&mut self, place: Place) {
        self.leave_thread(self.current);
        self.threads[self.current].place = place;
    }

    /// What the current thread or task has under `key` while a future is polled; `make` makes it.
    pub(crate) fn scoped(&mut self, key: usize, make: impl FnOnce() -> Rc<dyn Any>) -> Rc<dyn Any> {
        let scoped = &mut self.threads[self.current].scoped;
        let known = scoped.iter().position(|(known, _)| *known == key);
        let index = known.unwrap_or_else(|| {
            scoped.push((key, make()));
            scoped.len() - 1
        });
        Rc::clone(&scoped[index].1)
    }

    /// The object through which `thread` is unparked.
    pub(crate) fn unpark_object(&mut self, thread: OsId) -> ObjectId {
        if let Some(object) = self.os_threads[thread].unpark {
            return object;
        }
        let object = self.meet_object("park", None);
        self.os_threads[thread].unpark = Some(object);
        object
    }

    /// The same, of the current thread.
    pub(crate) fn own_unpark_object(&mut self) -> ObjectId {
        let thread = self.current_thread();
        self.unpark_object(thread)
    }

    pub(crate) fn give_unpark(&mut self, thread: OsId) {
        self.os_threads[thread].unparked = true;
        self.changed();
    }

    pub(crate) fn take_unpark(&mut self) -> bool {
        let thread = self.current_thread();
        let unparked = std::mem::take(&mut self.os_threads[thread].unparked);
        if unparked {
            self.changed();
        }
        unparked
    }

    // ---- who has a thread ----

    fn worker(&self, process: ThreadId) -> Option<&Worker> {
        self.threads[process].task.as_ref()?.worker.as_ref()
    }

    fn worker_mut(&mut self, process: ThreadId) -> Option<&mut Worker> {
        self.threads[process].task.as_mut()?.worker.as_mut()
    }

    /// Whether `process` has a thread to go on, or one to begin.
    pub(super) fn has_a_thread(&self, process: ThreadId) -> bool {
        match self.worker(process) {
            Some(worker) if !worker.polling => self.holders_of_thread(process).is_none(),
            Some(_) => true,
            None => self
                .place_in_queue(process)
                .is_none_or(|(before, most)| before < most),
        }
    }

    /// Those on the workers one of which a task needs to begin a poll, if it has to wait for that.
    fn holders_of_thread(&self, process: ThreadId) -> Option<Vec<ThreadId>> {
        let runtime = self.threads[process].task.as_ref()?.runtime;
        let most = self.most_in(Pool::of_workers(runtime))?;
        let polling = (0..self.threads.len()).filter(|id| {
            let of_runtime = |task: &super::Task| task.runtime == runtime;
            self.threads[*id].task.as_ref().is_some_and(of_runtime)
                && self.worker(*id).is_some_and(|worker| worker.polling)
        });
        let polling: Vec<ThreadId> = polling.collect();
        let hands_on = |id: &&ThreadId| {
            self.worker(**id)
                .is_some_and(|worker| worker.next == Some(process))
        };
        if let Some(one) = polling.iter().find(hands_on) {
            return Some(vec![*one]);
        }
        (polling.len() >= most).then_some(polling)
    }

    /// Whether there may be more tasks than workers.
    fn is_short_of_workers(&self, runtime: Id) -> bool {
        let most = self.most_in(Pool::of_workers(runtime));
        let tasks = self.pools.get(&runtime).map_or(0, |pools| pools.tasks);
        most.is_some_and(|most| tasks > most)
    }

    fn tasks_of(&self, runtime: Id) -> impl Iterator<Item = ThreadId> + '_ {
        let of_runtime = move |id: &ThreadId| {
            let task = self.threads[*id].task.as_ref();
            task.is_some_and(|task| task.runtime == runtime && task.worker.is_some())
        };
        (0..self.threads.len()).filter(of_runtime)
    }

    /// A task was added.
    pub(super) fn note_more_tasks(&mut self, runtime: Id) {
        let Some(pools) = self.pools.get_mut(&runtime) else {
            return;
        };
        pools.tasks += 1;
        let number = pools.tasks;
        let noticed = self.explorer.noticed();
        noticed.most_tasks = noticed.most_tasks.max(number);
        if self
            .most_in(Pool::of_workers(runtime))
            .is_some_and(|most| number == most + 1)
        {
            // From now on, beginning a poll takes a worker from another.
            self.footprint.touch_everything();
        }
    }

    /// A task begins a poll.
    pub(super) fn take_worker(&mut self, process: ThreadId) {
        let Some(worker) = self.worker_mut(process) else {
            return;
        };
        worker.polling = true;
        worker.woke = false;
        worker.chain = std::mem::take(&mut worker.next_chain);
        self.get_thread(process);
        let Some(runtime) = self.threads[process].task.as_ref().map(|task| task.runtime) else {
            return;
        };
        let short = self.is_short_of_workers(runtime);
        if short || self.explorer.tracks_threads() || self.explorer.few_workers().is_some() {
            // It could not begin, or not there, before others had ended.
            let others: Vec<ThreadId> = self.tasks_of(runtime).collect();
            for other in others {
                self.footprint.touch(Key::Poll(other).number(), false);
            }
        }
    }

    /// A task has ended a poll.
    pub(super) fn leave_worker(&mut self, process: ThreadId) {
        let Some(worker) = self.worker_mut(process) else {
            return;
        };
        worker.polling = false;
        worker.next = None;
        self.leave_thread(process);
        self.footprint.touch(Key::Poll(process).number(), true);
    }

    /// A task was woken, `anew` if it was not before. Where another one did it on a worker, that worker
    /// runs it next, and no other can.
    pub(super) fn hand_on(&mut self, woken: ThreadId, anew: bool) {
        if self.waking || self.worker(woken).is_none() {
            return;
        }
        let waits = self.worker(woken).is_some_and(|worker| !worker.polling);
        let handed = anew && waits && self.explorer.few_workers().is_some();
        let Some(mine) = self.worker_mut(self.current).filter(|mine| mine.polling) else {
            return;
        };
        mine.woke = true;
        if !handed || mine.chain >= LONGEST_CHAIN {
            return;
        }
        let chain = mine.chain + 1;
        let before = mine.next.replace(woken);
        if let Some(worker) = self.worker_mut(woken) {
            worker.next_chain = chain;
        }
        let before = before.filter(|before| *before != woken);
        if let Some(worker) = before.and_then(|before| self.worker_mut(before)) {
            worker.next_chain = 0;
        }
    }

    // ---- whose wait keeps a worker ----

    /// Notes whether a step may keep a worker from running other tasks for as long as somebody else
    /// likes.
    pub(super) fn note_blocking(&mut self, process: ThreadId, pending: Pending) {
        if !self.explores() || !pending.may_wait() {
            return;
        }
        // Whom it has woken by now counts.
        self.note_rang();
        let locks = match pending {
            Pending::Lock(object, _) | Pending::Queue(object) => Some(object),
            _ => None,
        };
        if self.worker(process).is_none() {
            if locks.is_none() {
                self.note_held_while_waiting(process);
            }
            return;
        }
        match locks {
            // Whoever holds a lock goes on, unless they wait for something else meanwhile.
            Some(object) => {
                let woke = self.worker(process).is_some_and(|worker| worker.woke);
                self.locked_on_workers.insert((process, object, woke));
                if self.held_while_waiting.contains(&object) {
                    self.note_blocks(process);
                }
            }
            None => {
                self.note_held_while_waiting(process);
                self.note_blocks(process);
            }
        }
    }

    /// The current thread stands still. In async code, others go on meanwhile if there are several threads
    /// really, and not if they are one, as in a run that is not explored.
    pub(super) fn note_keeps_thread(&mut self) {
        let keeps = !self.explores() && self.in_async() && self.runs_several_threads();
        self.explorer.noticed().keeps_all |= keeps;
    }

    /// `process` keeps its thread while it waits, as a task on a worker does.
    pub(super) fn note_blocks(&mut self, process: ThreadId) {
        if let Some(worker) = self.worker(process) {
            let woke = worker.woke;
            self.note_blocks_having(process, woke);
        }
    }

    fn note_blocks_having(&mut self, process: ThreadId, woke: bool) {
        self.blocking_tasks.insert(process);
        let number = self.blocking_tasks.len();
        let noticed = self.explorer.noticed();
        noticed.keeps_next |= woke;
        noticed.blocking_tasks = noticed.blocking_tasks.max(number);
    }

    /// Notes what `process` holds, which waits now for something that is no lock.
    pub(super) fn note_held_while_waiting(&mut self, process: ThreadId) {
        if !self.explores() || self.threads[process].finished || self.locks.is_empty() {
            return;
        }
        for object in self.locks_held_by(&self.threads[process].actors) {
            self.held_while_waiting.insert(object);
            let wants = |(_, wanted, _): &&(ThreadId, ObjectId, bool)| *wanted == object;
            let who: Vec<_> = self
                .locked_on_workers
                .iter()
                .filter(wants)
                .copied()
                .collect();
            for (task, _, woke) in who {
                self.note_blocks_having(task, woke);
            }
        }
    }

    // ---- blocking jobs ----

    /// Adds a job that a runtime's pool does. It is not done before its turn.
    pub(crate) fn add_blocking(
        &mut self,
        runtime: Id,
        line: Option<u32>,
        body: Box<dyn FnOnce() + '_>,
    ) -> ThreadId {
        let id = self.add_thread(kit_record::ActorKind::Thread, None, line, body);
        self.threads[id].knows_runtime = true;
        let pool = Pool::of_jobs(runtime);
        self.threads[id].place = Place::pooled(pool);
        self.jobs.push(Job {
            thread: id,
            pool,
            begun: false,
            cancelled: false,
            done: false,
        });
        id
    }

    /// How many jobs are before one that has not begun, and how many can be done at once.
    fn place_in_queue(&self, process: ThreadId) -> Option<(usize, usize)> {
        let pool = self.threads[process].place.of()?;
        let most = self.most_in(pool).filter(|most| self.jobs.len() > *most);
        let most = most.filter(|_| {
            let mut jobs = self.jobs.iter();
            jobs.any(|job| job.thread == process && !job.begun)
        })?;
        Some((self.jobs_before(process, pool).len(), most))
    }

    /// The jobs that keep `process` from a thread of the pool, where there are enough of them: those
    /// that were given to it before, or what is still on it.
    fn jobs_before(&self, process: ThreadId, pool: Pool) -> Vec<ThreadId> {
        let of_pool = self.jobs.iter().filter(|job| job.pool == pool);
        let before = of_pool.take_while(|job| !pool.blocking || job.thread != process);
        let before = before.filter(|job| pool.blocking || job.begun);
        let before = before.filter(|job| !self.threads[job.thread].finished);
        before.map(|job| job.thread).collect()
    }

    fn jobs_of(&self, pool: Pool) -> impl Iterator<Item = ThreadId> + '_ {
        let jobs = self.jobs.iter().filter(move |job| job.pool == pool);
        jobs.map(|job| job.thread)
    }

    /// The current thread begins the job that it was added for. False if it was taken back.
    pub(crate) fn begin_job(&mut self) -> bool {
        let me = self.current;
        let mut jobs = self.jobs.iter_mut();
        let Some(job) = jobs.find(|job| job.thread == me && !job.begun) else {
            return true;
        };
        job.begun = true;
        let (pool, cancelled) = (job.pool, job.cancelled);
        // Whether it has begun is something that whoever aborts it can tell.
        self.footprint.touch(Key::Thread(me).number(), true);
        self.get_thread(me);
        let jobs: Vec<ThreadId> = self.jobs_of(pool).collect();
        let short = self.most_in(pool).is_some_and(|most| jobs.len() > most);
        if short || self.explorer.tracks_threads() {
            for other in jobs {
                self.footprint.touch(Key::Poll(other).number(), false);
            }
        }
        !cancelled
    }

    /// A task that was stopped in the middle of a poll when its runtime ended: it goes on as a thread,
    /// to the end of that poll and of the task, and the runtime's end waits for it as for a job.
    ///
    /// Or a task that is only to be dropped, when there is a worker for that: `polling` says which.
    pub(crate) fn let_run(&mut self, process: ThreadId, coro: Coro, polling: bool) {
        let Some(task) = self.threads[process].task.take() else {
            return;
        };
        self.coros[process] = Some(coro);
        self.jobs.push(Job {
            thread: process,
            pool: Pool::of_workers(task.runtime),
            begun: polling,
            cancelled: false,
            done: false,
        });
        if !polling {
            let thread = &mut self.threads[process];
            (thread.pending, thread.call) = (Pending::Go, "drop");
        }
    }

    /// Of those, the threads that have not ended.
    pub(crate) fn left_tasks(&self, runtime: Id) -> Vec<ThreadId> {
        let left = self.jobs_of(Pool::of_workers(runtime));
        left.filter(|id| !self.threads[*id].finished).collect()
    }

    /// Whether all workers of a task's runtime are in the middle of a poll.
    pub(crate) fn is_out_of_workers(&self, process: ThreadId) -> bool {
        let Some(task) = self.threads[process].task.as_ref() else {
            return false;
        };
        let pool = Pool::of_workers(task.runtime);
        let tasks = self.tasks_of(task.runtime);
        let polling = tasks.filter(|id| self.worker(*id).is_some_and(|worker| worker.polling));
        let left = self.jobs_before(process, pool).len();
        let most = self.most_in(pool);
        most.is_some_and(|most| polling.count() + left >= most)
    }

    /// The current thread has done its job.
    pub(crate) fn end_job(&mut self) {
        let me = self.current;
        let Some(job) = self.jobs.iter_mut().find(|job| job.thread == me) else {
            return;
        };
        job.done = true;
        self.leave_thread(me);
        self.footprint.touch(Key::Poll(me).number(), true);
        if let Some(object) = self.awaited_jobs {
            self.wake_all(object);
        }
    }

    /// Takes back a job, unless it has begun.
    pub(crate) fn cancel_job(&mut self, thread: ThreadId) {
        let mut jobs = self.jobs.iter_mut();
        let job = jobs.find(|job| job.thread == thread && !job.begun);
        // Whether it has begun is something that the current thread can tell.
        let key = Key::Thread(thread).number();
        self.footprint.touch(key, job.is_some());
        if let Some(job) = job {
            job.cancelled = true;
        }
    }

    /// The runtime's end: jobs that have not begun may, or are taken back. Gives back the threads on
    /// which something is left to do.
    pub(crate) fn end_jobs(&mut self, runtime: Id) -> Vec<ThreadId> {
        let pool = Pool::of_jobs(runtime);
        let jobs = self.jobs.iter().filter(|job| job.pool == pool);
        let open = jobs.filter(|job| !job.begun && !job.cancelled);
        let open: Vec<ThreadId> = open.map(|job| job.thread).collect();
        let explores = self.explores();
        for thread in open.into_iter().filter(|_| explores) {
            let actor = self.thread_actor(thread);
            let picked = self.pick(2, |_, index| Possibility {
                turn: Turn::Pick(0),
                actor: Some(actor),
                call: ["begins after all", "never begins"][index].to_owned(),
                line: None,
                object: None,
            });
            if picked == Some(1) {
                self.cancel_job(thread);
            }
        }
        let mut left = self.left_tasks(runtime);
        left.extend(self.jobs_of(pool).filter(|id| !self.threads[*id].finished));
        left
    }

    /// The runtime's end has waited for all its threads, and comes after whatever they did.
    pub(crate) fn come_after_jobs(&mut self, runtime: Id) {
        let jobs = self.jobs.iter().filter(|job| job.pool.runtime == runtime);
        let jobs: Vec<ThreadId> = jobs.map(|job| job.thread).collect();
        jobs.into_iter().for_each(|thread| self.look_at(thread));
    }

    /// What is signalled when one of a runtime's jobs is done, if any is not.
    pub(crate) fn awaited_jobs(&mut self, runtime: Id) -> Option<ObjectId> {
        let object = match self.awaited_jobs {
            Some(object) => object,
            None => self.meet_object("blocking jobs", None),
        };
        self.awaited_jobs = Some(object);
        let undone = |job: &Job| job.pool.runtime == runtime && !job.done;
        let mut undone = self.jobs.iter().filter(|job| undone(job));
        undone
            .any(|job| !self.threads[job.thread].finished)
            .then_some(object)
    }

    // ---- where nothing goes on ----

    /// What somebody waits for who could go on if it had a thread.
    pub(super) fn wait_for_thread(&self, process: ThreadId) -> Option<Wait> {
        if self.has_a_thread(process) || !self.can_go(process) {
            return None;
        }
        let (call, role, holders) = match self.holders_of_thread(process) {
            Some(holders) => (WORKER, "holds the worker thread", holders),
            None => {
                let pool = self.threads[process].place.of()?;
                let begun = |id: &ThreadId| {
                    let mut jobs = self.jobs.iter();
                    jobs.any(|job| job.thread == *id && job.begun)
                };
                let before = self.jobs_before(process, pool);
                let running = before.into_iter().filter(begun).collect();
                match pool.blocking {
                    true => (BLOCKING, "holds the blocking thread", running),
                    false => (WORKER, "holds the worker thread", running),
                }
            }
        };
        let holder = |id: ThreadId| Holder {
            actor: Some(self.thread_actor(id)),
            role: role.to_owned(),
            line: self.threads[id].line,
        };
        Some(Wait {
            actor: self.thread_actor(process),
            call: call.to_owned(),
            line: None,
            object: None,
            holders: holders.into_iter().map(holder).collect(),
        })
    }
}

const WORKER: &str = "a worker thread";
const BLOCKING: &str = "a blocking thread";

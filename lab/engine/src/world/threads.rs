//! The threads of a run, by number: how each begins, and what it has of its own.
//!
//! Knows nothing of when they run.

use super::pools::{Place, Pool, Worker};
use super::steps::Key;
use super::{Ended, Pending, Task, Thread, ThreadId, World};
use crate::coro::{Coro, Size};
use kit_record::{ActorId, ActorKind, Assumption, Outcome, Turn, What};
use std::sync::Arc;
use tokio::runtime::Id;

impl Thread {
    fn new(actor: ActorId, place: Place) -> Thread {
        Thread {
            pending: Pending::Go,
            woken: false,
            future_woken: Arc::default(),
            wakes: 0,
            woken_by: 0,
            finished: false,
            done: false,
            ready_in_a_row: 0,
            last_line: None,
            in_executor: false,
            for_a_while: false,
            yielding: false,
            actors: vec![actor],
            line: None,
            call: "start",
            place,
            scoped: Vec::new(),
            looks: Default::default(),
            streak: 0,
            knows_runtime: false,
            early: None,
            ends_early: false,
            bad_luck: Vec::new(),
            gives_up: None,
            task: None,
        }
    }
}

impl World {
    /// Adds a thread that will run `body`. It is not run before its turn.
    pub(crate) fn add_thread(
        &mut self,
        kind: ActorKind,
        name: Option<String>,
        line: Option<u32>,
        body: Box<dyn FnOnce() + '_>,
    ) -> ThreadId {
        let size = match kind {
            ActorKind::Main => Size::Main,
            _ => Size::Thread,
        };
        let coro = match Coro::new(size, body) {
            Ok(coro) => coro,
            Err(_) => return self.one_thread_too_many(line),
        };
        let id = self.threads.len();
        let parent = (id > 0).then(|| self.actor());
        let actor = self.recorder.add_actor(kind, name.clone(), parent, line);
        let own = self.add_os_thread(name);
        self.threads.push(Thread::new(actor, Place::Own(own)));
        if id > 0 {
            self.changed();
            self.order_after(self.current, id);
            // A poll is no longer one step where this one can come in between.
            self.footprint.touch(Key::Runtime.number(), true);
        }
        self.coros.push(Some(coro));
        if let Some(parent) = parent {
            self.recorder
                .event(self.now, parent, line, What::Spawned { child: actor });
        }
        id
    }

    /// Adds a task of a runtime, which runs when it is its turn on the runtime's own
    /// stack. `plumbing`: it belongs to the lab, and goes first whenever it can.
    pub(crate) fn add_task(
        &mut self,
        runtime: Id,
        actor: Option<ActorId>,
        plumbing: bool,
    ) -> ThreadId {
        let id = self.threads.len();
        let on_workers = self.has_several_threads(runtime) && !plumbing;
        let place = match on_workers {
            true => Place::pooled(Pool::of_workers(runtime)),
            false => Place::Host,
        };
        let worker = on_workers.then(Worker::default);
        self.threads.push(Thread {
            pending: Pending::Future,
            call: "await",
            knows_runtime: true,
            task: Some(Task {
                runtime,
                plumbing,
                worker,
            }),
            ..Thread::new(actor.unwrap_or_else(|| self.actor()), place)
        });
        self.coros.push(None);
        self.changed();
        self.order_after(self.current, id);
        if on_workers {
            self.note_more_tasks(runtime);
        }
        id
    }

    /// Ends the run: whoever asked for the thread is stopped at its next step.
    fn one_thread_too_many(&mut self, line: Option<u32>) -> ThreadId {
        let what = format!("more than {} threads at one time", self.threads.len());
        self.ended
            .get_or_insert(Ended::Outcome(Outcome::NotModelled { what, line }));
        self.current
    }

    /// Whether somebody else could still go on.
    pub(crate) fn leaves_others(&self) -> bool {
        let others = (0..self.threads.len()).filter(|id| *id != self.current);
        others
            .into_iter()
            .any(|id| !self.threads[id].finished && self.is_reachable(id))
    }

    /// The current thread begins, or ends, to run a future of its own. Whether it did before.
    pub(crate) fn enter_executor(&mut self, enters: bool) -> bool {
        std::mem::replace(&mut self.threads[self.current].in_executor, enters)
    }

    /// The program asks how many cores there are.
    pub(crate) fn assume_cores(&mut self) {
        self.explorer.assume(Assumption::Cores);
    }

    /// The thread or task whose step this is.
    pub(crate) fn current(&self) -> ThreadId {
        self.current
    }

    /// Whether the ends of threads and tasks are steps, because somebody finds out about them who need
    /// not wait.
    pub(crate) fn ends_are_steps(&self) -> bool {
        self.explores() && self.explorer.rests_on(Turn::Ends)
    }

    /// The current thread or task polls what it waits for until a time at most, or does so no more.
    /// Whether it did before.
    pub(crate) fn wait_for_a_while(&mut self, waits: bool) -> bool {
        std::mem::replace(&mut self.threads[self.current].for_a_while, waits)
    }

    pub(crate) fn waits_for_a_while(&self) -> bool {
        self.threads[self.current].for_a_while
    }

    /// The current thread or task waits for something that others give back.
    pub(super) fn note_wait_for_what_is_given_back(&mut self) {
        if self.waits_for_a_while() && self.explores() {
            self.explorer.note(Turn::GivingBack);
        }
    }

    /// Whether giving back is a step, because somebody finds out about it who need not wait.
    pub(crate) fn giving_back_is_a_step(&self) -> bool {
        self.explorer.rests_on(Turn::GivingBack)
    }

    /// The current thread or task finds out whether another has ended, and goes on if not.
    pub(crate) fn note_look_at_end(&mut self) {
        if self.explores() {
            self.explorer.note(Turn::Ends);
        }
    }

    /// Whether `thread` has done what it was started for, which is something that the current one
    /// can tell.
    pub(crate) fn is_done(&mut self, thread: ThreadId) -> bool {
        self.look_at(thread);
        self.threads[thread].done
    }

    /// The current thread or task can tell how far `other` has come.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(crate) fn look_at(&mut self, other: ThreadId) {
        self.footprint.touch(Key::Thread(other).number(), false);
        // A thread is done before its last values are dropped; a task, when it has finished.
        if self.threads[other].done || self.threads[other].finished {
            self.order_after(other, self.current);
        }
    }

    /// The thread's own actor.
    pub(crate) fn thread_actor(&self, thread: ThreadId) -> ActorId {
        self.threads[thread].actors[0]
    }
}

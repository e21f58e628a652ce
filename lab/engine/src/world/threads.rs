//! The threads of a run, by number: how each begins, and what it has of its own.
//!
//! Knows nothing of when they run.

use super::steps::Key;
use super::{Ended, Pending, Task, Thread, ThreadId, World};
use crate::coro::{Coro, Size};
use kit_record::{ActorId, ActorKind, Outcome, What};
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use tokio::runtime::Id;

/// A value that only one thread has: of a `thread_local!`.
pub(super) struct Local {
    key: usize,
    /// `None`: it was dropped.
    value: Option<Rc<dyn Any>>,
    drops: bool,
}

impl Thread {
    fn new(actor: ActorId, name: Option<String>) -> Thread {
        Thread {
            pending: Pending::Go,
            woken: false,
            future_woken: Arc::default(),
            wakes: 0,
            woken_by: 0,
            woken_by_another: false,
            finished: false,
            done: false,
            yielding: false,
            actors: vec![actor],
            line: None,
            call: "start",
            name,
            locals: Vec::new(),
            looks: Vec::new(),
            vain_looks: 0,
            streak: 0,
            knows_runtime: false,
            unpark: None,
            unparked: false,
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
        self.threads.push(Thread::new(actor, name));
        if id > 0 {
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
        self.threads.push(Thread {
            pending: Pending::Future,
            call: "await",
            knows_runtime: true,
            task: Some(Task { runtime, plumbing }),
            ..Thread::new(actor.unwrap_or_else(|| self.actor()), None)
        });
        self.coros.push(None);
        self.order_after(self.current, id);
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

    /// The thread or task whose step this is.
    pub(crate) fn current(&self) -> ThreadId {
        self.current
    }

    /// The thread that runs now.
    pub(crate) fn current_thread(&self) -> ThreadId {
        self.carrier(self.current)
    }

    /// Whether `thread` has done what it was started for, which is something that the current one
    /// can tell.
    pub(crate) fn is_done(&mut self, thread: ThreadId) -> bool {
        self.look_at(thread);
        self.threads[thread].done
    }

    /// The current thread has done what it was started for. Says whether values of its own are left
    /// to be dropped.
    pub(crate) fn end_closure(&mut self) -> bool {
        let me = self.current;
        self.footprint.touch(Key::Thread(me).number(), true);
        let thread = &mut self.threads[me];
        thread.done = true;
        let left = |local: &Local| local.drops && local.value.is_some();
        thread.locals.iter().any(left)
    }

    /// The current thread or task can tell how far `other` has come.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(crate) fn look_at(&mut self, other: ThreadId) {
        self.footprint.touch(Key::Thread(other).number(), false);
        if self.threads[other].done {
            self.order_after(other, self.current);
        }
    }

    pub(crate) fn thread_name(&self, thread: ThreadId) -> Option<String> {
        self.threads[thread].name.clone()
    }

    /// The thread's own actor.
    pub(crate) fn thread_actor(&self, thread: ThreadId) -> ActorId {
        self.threads[thread].actors[0]
    }

    /// The current thread's own value of `key`: `Some(None)` if it had one that is no more.
    #[expect(
        clippy::option_option,
        reason = "never made, and no more, are different"
    )]
    pub(crate) fn local(&mut self, key: usize) -> Option<Option<Rc<dyn Any>>> {
        self.asks_who();
        if self.in_async() {
            // Tasks share them without a step that could be seen.
            self.footprint.touch_everything();
        }
        let locals = &self.threads[self.carrier(self.current)].locals;
        let known = locals.iter().find(|local| local.key == key);
        known.map(|local| local.value.clone())
    }

    /// `drops`: whether anything happens when the value is dropped. If not, it never is.
    pub(crate) fn add_local(&mut self, key: usize, value: Rc<dyn Any>, drops: bool) {
        let carrier = self.carrier(self.current);
        let value = Some(value);
        self.threads[carrier]
            .locals
            .push(Local { key, value, drops });
    }

    /// Forgets the values of all threads, as what is on their stacks is forgotten: their destructors
    /// belong to a run that is over.
    pub(super) fn forget_locals(&mut self) {
        for thread in &mut self.threads {
            let values = thread.locals.drain(..).map(|local| local.value);
            values.for_each(std::mem::forget);
        }
    }

    /// Takes the last value that the current thread still has of its own. It is given back, because
    /// dropping it may run any code.
    pub(crate) fn take_last_local(&mut self) -> Option<Rc<dyn Any>> {
        let mut locals = self.threads[self.current].locals.iter_mut().rev();
        locals.find_map(|local| local.value.take_if(|_| local.drops))
    }
}

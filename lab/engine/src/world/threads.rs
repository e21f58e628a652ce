//! The threads of a run, by number: how each begins, and what it has of its own.
//!
//! Knows nothing of when they run.

use super::steps::Key;
use super::{Ended, Pending, Thread, ThreadId, World};
use crate::coro::{Coro, Size};
use kit_record::{ActorId, ActorKind, Outcome, What};
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

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
        self.threads.push(Thread {
            pending: Pending::Go,
            woken: false,
            future_woken: Arc::default(),
            finished: false,
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
        });
        self.coros.push(Some(coro));
        if let Some(parent) = parent {
            self.recorder
                .event(self.now, parent, line, What::Spawned { child: actor });
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

    pub(crate) fn current(&self) -> ThreadId {
        self.current
    }

    /// Whether `thread` has ended, which is something that the current one can tell.
    pub(crate) fn is_finished(&mut self, thread: ThreadId) -> bool {
        self.footprint.touch(Key::Thread(thread).number(), false);
        self.threads[thread].finished
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
    pub(crate) fn local(&self, key: usize) -> Option<Option<Rc<dyn Any>>> {
        let mut locals = self.threads[self.current].locals.iter();
        locals
            .find(|(of, _)| *of == key)
            .map(|(_, value)| value.clone())
    }

    pub(crate) fn add_local(&mut self, key: usize, value: Rc<dyn Any>) {
        self.threads[self.current].locals.push((key, Some(value)));
    }

    /// Takes the last value that the current thread still has of its own. It is given back, because
    /// dropping it may run any code.
    pub(crate) fn take_last_local(&mut self) -> Option<Rc<dyn Any>> {
        let locals = self.threads[self.current].locals.iter_mut();
        locals.rev().find_map(|(_, value)| value.take())
    }
}

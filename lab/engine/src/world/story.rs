//! What is told of a run: who acts now and what has happened, and what the story's services share.
//!
//! Knows nothing of how it is written down, which is the recorder's part.

use super::pools::Place;
use super::steps::Key;
use super::{Ended, ThreadId, World};
use kit_record::{ActorId, ObjectId, Outcome, What};
use std::panic::Location;
use std::time::Duration;

/// Bytes printed by one run that the lab keeps.
const OUTPUT_LIMIT: u64 = 256 * 1024;

impl World {
    /// Who runs now: a thread, or the task or branch that it polls.
    pub(crate) fn actor(&self) -> ActorId {
        *self.threads[self.current]
            .actors
            .last()
            .expect("a thread is its own actor")
    }

    pub(crate) fn enter_actor(&mut self, actor: ActorId) {
        self.threads[self.current].actors.push(actor);
    }

    pub(crate) fn leave_actor(&mut self) {
        self.threads[self.current].actors.pop();
    }

    /// The current thread acts as whomever `process` acted as. Gives back what
    /// [`World::act_again`] needs.
    pub(crate) fn act_as(&mut self, process: ThreadId) -> (usize, Place) {
        let others = self.threads[process].actors.clone();
        let actors = &mut self.threads[self.current].actors;
        let depth = actors.len();
        actors.extend(others);
        (depth, self.act_on_a_worker(process))
    }

    pub(crate) fn act_again(&mut self, (depth, place): (usize, Place)) {
        self.act_as_before(place);
        self.threads[self.current].actors.truncate(depth);
    }

    pub(crate) fn event(&mut self, line: Option<u32>, what: What) {
        if changes_something(&what) {
            self.changed();
        }
        self.last_told = self.steps;
        self.note_line(line);
        if self.explorer.persists() && !matches!(what, What::Printed { .. }) {
            // Where that comes to anything, the run is run again.
            return;
        }
        let actor = self.actor();
        self.recorder.event(self.now, actor, line, what);
    }

    /// The current thread or task is on this line.
    pub(crate) fn note_line(&mut self, line: Option<u32>) {
        let thread = &mut self.threads[self.current];
        thread.last_line = line.or(thread.last_line);
    }

    /// The step that is being taken looks at `object`, or changes it.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(crate) fn touch(&mut self, object: ObjectId, write: bool) {
        self.footprint.touch(Key::Object(object).number(), write);
        self.order_by(Key::Object(object), write);
    }

    /// The step that is being taken changes `object`, by the code at `at`.
    pub(crate) fn touch_from(&mut self, at: &Location<'_>, object: ObjectId) {
        let key = Key::Object(object);
        self.footprint.touch_from(at, key.number(), true);
        self.order_by(key, true);
    }

    /// The step that is being taken prints, which happens behind a lock.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(super) fn touch_output(&mut self) {
        self.touch_story();
        self.order_by(Key::Output, true);
    }

    /// The story can be told in the order of what is noted and printed.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(crate) fn touch_story(&mut self) {
        self.footprint.touch(Key::Output.number(), true);
    }

    pub(crate) fn epoch(&self) -> u32 {
        self.epoch
    }

    pub(crate) fn latency(&self, name: &str, label: &str, declared: Duration) -> Duration {
        let overridden = self
            .latencies
            .get(label)
            .or_else(|| self.latencies.get(name));
        overridden.copied().unwrap_or(declared)
    }

    /// The number of a shared thing that belongs to a service.
    pub(crate) fn service_object(&mut self, kind: &'static str, key: u64) -> ObjectId {
        if let Some(object) = self.service_objects.get(&(kind, key)) {
            return *object;
        }
        let object = self.meet_object(kind, None);
        self.service_objects.insert((kind, key), object);
        object
    }

    /// Notes that `bytes` were printed; the run's end if that is too much.
    pub(crate) fn count_printed(&mut self, bytes: usize, line: Option<u32>) -> bool {
        self.printed += bytes as u64;
        let over = self.printed > OUTPUT_LIMIT;
        if over {
            self.ended
                .get_or_insert(Ended::Outcome(Outcome::TooMuchOutput {
                    bytes: self.printed,
                    line,
                }));
        }
        over
    }
    /// What the current actor waits in, as far as it is known.
    pub(crate) fn waits_in(&self) -> Option<&'static str> {
        self.recorder.waiting_in(self.actor())
    }

    /// The time is up that the current actor set on `line`, for `call` or something else.
    pub(crate) fn time_is_up_for(&mut self, call: Option<&str>, line: Option<u32>) {
        let call = call.map(str::to_owned);
        self.event(line, What::TimeUp { call });
    }
}

/// Whether others, or the same thread later, could see a difference.
fn changes_something(what: &What) -> bool {
    match what {
        What::Update { from, to, .. } => from != to,
        What::Read { .. }
        | What::ReadOld { .. }
        | What::Mismatch { .. }
        | What::Waits { .. }
        | What::FoundTaken { .. }
        | What::FoundEmpty { .. }
        | What::FoundBorrowed { .. }
        // What is done with the lock counts: see the guards.
        | What::Locked { .. }
        | What::Holds { .. }
        | What::Unlocked { .. }
        // A wait that ended by itself.
        | What::Spurious { .. }
        | What::Blocked { .. } => false,
        _ => true,
    }
}

//! Who goes next, among those who can.
//!
//! Knows nothing of what the steps mean. Which of the schedules are worth a run is for the explorer
//! to say.

use super::spinning::MANY_LOOKS;
use super::steps::Key;
use super::{Ended, Pending, ThreadId, World};
use crate::explore::Choice;
use kit_record::{Outcome, Possibility, Turn};

impl World {
    /// True if it is decided who goes next, or that nobody does.
    pub(super) fn choose_thread(&mut self) -> bool {
        if self.ended.is_some() {
            return true;
        }
        if !self.can_go(self.current) {
            // A wait ends by itself only while somebody can go on: that may be no longer so.
            self.footprint.touch(Key::Able.number(), false);
        }
        let candidates = self.candidates();
        if candidates.is_empty() {
            return false;
        }
        let ran = std::mem::take(&mut self.footprint);
        match self.explorer.thread(&candidates, ran) {
            Choice::Take(index) => self.go_on(candidates[index]),
            Choice::Open => {
                let possibilities = candidates.iter().map(|id| self.going_on(*id)).collect();
                self.give_up(Outcome::Open { possibilities });
            }
            other => self.not_taken(other),
        }
        true
    }

    /// Decides which of several things happens, none of which is somebody's next step: the explorer
    /// says which, and `describe` what each of them is. `None` ends the run.
    pub(super) fn pick(
        &mut self,
        count: usize,
        describe: impl Fn(&World, usize) -> Possibility,
    ) -> Option<usize> {
        match self.explorer.value(count) {
            Choice::Take(index) => return Some(index),
            Choice::Open => {
                let number = |index| u32::try_from(index).unwrap_or(u32::MAX);
                let possibilities = (0..count).map(|index| Possibility {
                    turn: Turn::Pick(number(index)),
                    ..describe(self, index)
                });
                let possibilities = possibilities.collect();
                self.give_up(Outcome::Open { possibilities });
            }
            other => self.not_taken(other),
        }
        None
    }

    fn go_on(&mut self, id: ThreadId) {
        if !self.can_go(id) {
            self.threads[id].ends_early = true;
            self.footprint.touch(Key::Able.number(), true);
        }
        self.current = id;
    }

    fn going_on(&self, id: ThreadId) -> Possibility {
        let thread = &self.threads[id];
        let object = match thread.pending {
            Pending::Read(object)
            | Pending::Write(object)
            | Pending::Lock(object, _)
            | Pending::Queue(object)
            | Pending::Signal(object) => Some(object),
            _ => None,
        };
        Possibility {
            turn: Turn::Go(u32::try_from(id).unwrap_or(u32::MAX)),
            actor: thread.actors.last().copied(),
            call: match self.can_go(id) {
                true => thread.call.to_owned(),
                false => format!("{}, by itself", thread.call),
            },
            line: thread.line,
            object,
        }
    }

    /// Ends the run where the explorer takes none of the possibilities.
    fn not_taken(&mut self, choice: Choice) {
        match choice {
            Choice::Prune => self.ended = Some(Ended::Pruned),
            Choice::Off(place) => self.give_up(Outcome::OffSchedule { place }),
            Choice::Take(_) | Choice::Diverged | Choice::Open => {
                self.give_up(Outcome::NotModelled {
                    what: "static_state".to_owned(),
                    line: None,
                });
            }
        }
    }

    fn give_up(&mut self, outcome: Outcome) {
        self.ended.get_or_insert(Ended::Outcome(outcome));
    }

    /// The threads that can take their next step: the current one first, so that the first
    /// schedule has the fewest switches. Threads that yield come only when nobody else can go, and
    /// those whose wait may end by itself come last, and only while somebody else can go on: what
    /// would otherwise wait for ever does.
    fn candidates(&mut self) -> Vec<ThreadId> {
        let count = self.threads.len();
        let in_order = (0..count).map(|k| (self.current + k) % count);
        let able: Vec<ThreadId> = in_order.filter(|id| self.can_go(*id)).collect();
        let awaits_time = |id: &ThreadId| self.threads[*id].vain_looks >= MANY_LOOKS;
        if able.is_empty() || !self.timers.is_empty() && able.iter().all(awaits_time) {
            return Vec::new();
        }
        let early: Vec<ThreadId> = (0..count).filter(|id| self.may_end_early(*id)).collect();
        let is_eager = |id: &ThreadId| !self.threads[*id].yielding;
        let eager: Vec<ThreadId> = able.iter().copied().filter(is_eager).collect();
        let go_first = if eager.is_empty() || self.explorer.is_fair() {
            able.clone()
        } else {
            eager
        };
        let soon: Vec<ThreadId> = early.iter().copied().filter(is_eager).collect();
        if go_first.len() < able.len() || soon.len() < early.len() {
            self.explorer.leave_out();
        }
        go_first.into_iter().chain(soon).collect()
    }
}

//! Who goes next, among those who can.
//!
//! Knows nothing of what the steps mean. Which of the schedules are worth a run is for the explorer
//! to say.

use super::spinning::MANY_LOOKS;
use super::{Ended, Pending, ThreadId, World};
use crate::explore::Choice;
use kit_record::{Outcome, Possibility, Turn};

impl World {
    /// True if it is decided who goes next, or that nobody does.
    pub(super) fn choose_thread(&mut self) -> bool {
        if self.ended.is_some() {
            return true;
        }
        let candidates = self.candidates();
        if candidates.is_empty() {
            return false;
        }
        let ran = std::mem::take(&mut self.footprint);
        match self.explorer.thread(&candidates, ran) {
            Choice::Take(index) => self.current = candidates[index],
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

    fn going_on(&self, id: ThreadId) -> Possibility {
        let thread = &self.threads[id];
        let object = match thread.pending {
            Pending::Read(object)
            | Pending::Write(object)
            | Pending::Lock(object, _)
            | Pending::Signal(object) => Some(object),
            _ => None,
        };
        Possibility {
            turn: Turn::Go(u32::try_from(id).unwrap_or(u32::MAX)),
            actor: thread.actors.last().copied(),
            call: thread.call.to_owned(),
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
    /// schedule has the fewest switches. Threads that yield come only when nobody else can go.
    fn candidates(&mut self) -> Vec<ThreadId> {
        let count = self.threads.len();
        let in_order = (0..count).map(|k| (self.current + k) % count);
        let able: Vec<ThreadId> = in_order.filter(|id| self.can_go(*id)).collect();
        let awaits_time = |id: &ThreadId| self.threads[*id].vain_looks >= MANY_LOOKS;
        if !self.timers.is_empty() && able.iter().all(awaits_time) {
            return Vec::new();
        }
        let eager: Vec<ThreadId> = able
            .iter()
            .copied()
            .filter(|id| !self.threads[*id].yielding)
            .collect();
        if eager.is_empty() || eager.len() == able.len() || self.explorer.is_fair() {
            return able;
        }
        self.explorer.leave_out();
        eager
    }
}

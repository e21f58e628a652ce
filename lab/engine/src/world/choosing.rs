//! Who goes next, among those who can.
//!
//! Knows nothing of what the steps mean. Which of the schedules are worth a run is for the explorer
//! to say.

use super::spinning::MANY_LOOKS;
use super::{Ended, ThreadId, World};
use crate::explore::Choice;
use kit_record::Outcome;

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
            Choice::Prune => self.ended = Some(Ended::Pruned),
            Choice::Diverged => self.diverged(),
        }
        true
    }

    pub(super) fn diverged(&mut self) {
        self.ended
            .get_or_insert(Ended::Outcome(Outcome::NotModelled {
                what: "static_state".to_owned(),
                line: None,
            }));
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

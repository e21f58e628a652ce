//! Who goes next, among those who can.
//!
//! Knows nothing of what the steps mean. Which of the schedules are worth a run is for the explorer
//! to say.

use super::spinning::MANY_LOOKS;
use super::steps::Key;
use super::{Ended, Pending, ThreadId, TimerId, World};
use crate::explore::Choice;
use kit_record::{Outcome, Possibility, Turn};
use std::task::Waker;

/// What could happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// A thread or a task takes its next step.
    Step(ThreadId),
    /// A timer fires while others could go on: with several threads, it need not wait for them.
    Timer(TimerId),
}

/// Timers are counted from here where threads and tasks are counted from 0.
const TIMERS: usize = 1_000_000;

impl Next {
    fn number(self) -> usize {
        match self {
            Next::Step(id) => id,
            Next::Timer((_, set_before)) => {
                TIMERS + usize::try_from(set_before).unwrap_or(usize::MAX - TIMERS)
            }
        }
    }
}

/// What came of a choice.
pub(super) enum Chosen {
    /// It is decided who goes next, or that nobody does.
    Decided,
    /// A timer has fired, whose waker is to be called before the next choice.
    Fired(Option<Waker>),
}

impl World {
    /// Chooses who goes next, or lets time pass if nobody can go.
    pub(super) fn choose_next(&mut self) -> Chosen {
        if self.ended.is_some() {
            return Chosen::Decided;
        }
        self.log_step();
        self.end_look();
        self.anew_if_woken();
        let thread = &self.threads[self.current];
        if thread.finished || thread.pending.may_wait() {
            // A wait ends by itself only while somebody can go on: that may be no longer so. Also
            // if this one can, because on another schedule, on which it did the same, it could not.
            self.footprint.touch(Key::Able.number(), false);
        }
        self.note_rang();
        if let Some(id) = self.next_due() {
            return Chosen::Fired(self.fire(id));
        }
        let (candidates, several) = self.candidates();
        if candidates.is_empty() {
            return Chosen::Fired(self.fire_timer());
        }
        if candidates == [Next::Step(self.current)] && self.goes_on() {
            return Chosen::Decided;
        }
        self.log_step();
        let ran = self.end_footprint();
        self.log_choice();
        let numbers: Vec<usize> = candidates.iter().map(|next| next.number()).collect();
        let persists = self.explorer.persists();
        let choice = match self.explorer.thread(&numbers, several, ran) {
            // A run that is abandoned inside of a runtime leaves behind all that its tasks own.
            Choice::Prune if self.runtime.is_some() => {
                self.explorer.know_the_rest();
                Choice::Take(0)
            }
            choice => choice,
        };
        match choice {
            Choice::Take(index) => match candidates[index] {
                Next::Step(id) => {
                    if persists && id != self.current {
                        // Whoever was to go on alone cannot any more.
                        self.note_leaving(self.current);
                    }
                    self.go_on(id);
                }
                Next::Timer(id) => return Chosen::Fired(self.fire(id)),
            },
            Choice::Open => {
                let possibilities = candidates.iter().map(|next| self.going_on(*next)).collect();
                self.give_up(Outcome::Open { possibilities });
            }
            other => self.not_taken(other),
        }
        Chosen::Decided
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

    fn going_on(&self, next: Next) -> Possibility {
        let turn = Turn::Go(u32::try_from(next.number()).unwrap_or(u32::MAX));
        let id = match next {
            Next::Step(id) => id,
            Next::Timer(id) => {
                return Possibility {
                    turn,
                    ..self.timer(&id)
                };
            }
        };
        let thread = &self.threads[id];
        Possibility {
            turn,
            actor: thread.actors.last().copied(),
            call: match self.can_go(id) {
                true => thread.call.to_owned(),
                false => format!("{}, by itself", thread.call),
            },
            line: thread.line,
            object: thread.pending.object(),
        }
    }

    /// Ends the run where the explorer takes none of the possibilities.
    fn not_taken(&mut self, choice: Choice) {
        match choice {
            Choice::Prune => self.ended = Some(Ended::Pruned),
            Choice::Off(place) => self.give_up(Outcome::OffSchedule { place }),
            Choice::Take(_) | Choice::Diverged | Choice::Open => {
                self.give_up(Outcome::TwoWays { parted: None });
            }
        }
    }

    fn give_up(&mut self, outcome: Outcome) {
        self.ended.get_or_insert(Ended::Outcome(outcome));
    }

    /// What could happen next, and whether there was more than one possibility. The current thread
    /// comes first, so that the first schedule has the fewest switches. Threads that yield are left
    /// out while others can go. Those whose wait may end by itself come after the others, and only
    /// while somebody else can go on: what would otherwise wait for ever does.
    fn candidates(&mut self) -> (Vec<Next>, bool) {
        let count = self.threads.len();
        let persists = self.explorer.persists();
        // A task that has just let go comes last, unless it is to go on alone.
        let lets_go = self.threads[self.current].pending == Pending::Future;
        let first = usize::from(lets_go && !persists);
        let in_order = (first..first + count).map(|k| (self.current + k) % count);
        let able = in_order
            .filter(|id| self.can_go(*id) && self.is_reachable(*id) && self.has_a_thread(*id));
        let able: Vec<ThreadId> = able.collect();
        let plumbing =
            |id: &&ThreadId| self.threads[**id].task.as_ref().is_some_and(|t| t.plumbing);
        if let Some(plumbing) = able.iter().find(plumbing) {
            return (vec![Next::Step(*plumbing)], false);
        }
        let awaits_time = |id: &ThreadId| self.threads[*id].looks.vain >= MANY_LOOKS;
        let lets_time_pass = !self.timers.is_empty() && able.iter().all(awaits_time);
        if able.is_empty() || lets_time_pass && !persists {
            return (Vec::new(), false);
        }
        if lets_time_pass {
            self.explorer.note_held_up();
        }
        let timers = self.timers_meanwhile(&able);
        let early = (0..count).filter(|id| self.may_end_early(*id) && self.is_reachable(*id));
        let (early, waiting): (Vec<_>, Vec<_>) = early.partition(|id| !self.threads[*id].yielding);
        let several = able.len() + timers.len() + early.len() + waiting.len() > 1;
        let (mut eager, mut yielding): (Vec<_>, Vec<_>) =
            able.into_iter().partition(|id| !self.threads[*id].yielding);
        if self.explorer.takes_all() {
            yielding.extend(waiting);
        } else if let Some(id) = waiting.first() {
            self.leave_out_spinning(*id);
        }
        if self.explorer.takes_all() {
            eager.extend(yielding);
        } else {
            if eager.is_empty() {
                // Nothing comes of it, whoever of those goes who spin: each in turn.
                let (spinning, others): (Vec<_>, Vec<_>) = yielding
                    .into_iter()
                    .partition(|id| self.threads[*id].looks.spins);
                let vain = |id: &&ThreadId| self.threads[**id].looks.vain;
                eager.extend(match others.is_empty() {
                    true => spinning
                        .iter()
                        .min_by_key(vain)
                        .copied()
                        .into_iter()
                        .collect(),
                    false => others,
                });
                yielding = spinning;
            }
            for id in yielding.into_iter().filter(|id| !eager.contains(id)) {
                self.leave_out_spinning(id);
            }
        }
        eager.extend(early);
        if persists && let Some(at) = eager.iter().position(|id| *id == self.current) {
            // Also where its wait ends by itself.
            eager.swap(0, at);
        }
        let steps = eager.into_iter().map(Next::Step);
        let candidates = steps.chain(timers.into_iter().map(Next::Timer));
        (candidates.collect(), several)
    }

    /// Timers that may fire although somebody could go on: where one of the able threads and tasks
    /// was stopped in the middle of what it does, and a runtime has several threads, no time need
    /// pass for others to be woken meanwhile.
    fn timers_meanwhile(&self, able: &[ThreadId]) -> Vec<TimerId> {
        let stopped = |id: &ThreadId| self.threads[*id].pending != Pending::Future;
        let explored = self.explores() && self.runs_several_threads();
        let alone = || {
            self.threads
                .iter()
                .filter(|thread| !thread.finished)
                .count()
                == 1
        };
        if !explored || !able.iter().any(stopped) || alone() {
            return Vec::new();
        }
        let next = self.next_timers();
        let may = |id: &TimerId| id.0 <= self.now || self.is_elastic(*id);
        next.into_iter().filter(may).collect()
    }
}

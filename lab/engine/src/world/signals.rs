//! Threads that wait until another wakes them: at a condition variable, a channel, in `park`.
//!
//! Knows nothing of what a signal means to those who wait for it.

use super::clock::{Alarm, TimerId};
use super::steps::Key;
use super::{Pending, Thread, ThreadId, World, nanos, step, with};
use kit_record::{ObjectId, Possibility, Turn, What};
use std::time::Duration;

/// How a wait may end although nobody wakes the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Early {
    /// For no reason, as it may with condition variables and `park`.
    ForNothing,
    /// Because its time is up: nothing promises that others are faster.
    /// If it is `loose`, perhaps for no reason after all.
    TimedOut { timer: TimerId, loose: bool },
}

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Woken {
    BySomebody,
    ForNothing,
    TimedOut,
}

/// What may go wrong with a wait: it ends although nobody called.
const WAIT: &str = "wait";

/// Waits until somebody calls [`World::wake_one`] or [`World::wake_all`] for this thread.
pub(crate) fn wait_signal(object: ObjectId, call: &'static str, line: Option<u32>) {
    with(|world| world.threads[world.current].woken = false);
    step(Pending::Signal(object), call, line);
}

/// The same, where the wait may also end for no reason: once in a schedule.
pub(crate) fn wait_loosely(object: ObjectId, call: &'static str, line: Option<u32>) -> Woken {
    let early = with(|world| world.may_have_bad_luck(WAIT).then_some(Early::ForNothing));
    let ended = wait_early(object, early, call, line);
    if ended == Woken::ForNothing {
        with(|world| world.note_bad_luck(WAIT, object, call, line));
    }
    ended
}

/// The same, but for `timeout` at most, and for no reason only if it is `loose`.
pub(crate) fn wait_signal_for(
    object: ObjectId,
    timeout: Duration,
    loose: bool,
    call: &'static str,
    line: Option<u32>,
) -> Woken {
    let (timer, early) = with(|world| {
        world.touch_clock();
        let deadline = world.now.saturating_add(nanos(timeout));
        let thread = world.current;
        let timer = world.set_timer(deadline, false, Alarm::Resume(thread));
        let early = Early::TimedOut { timer, loose };
        (timer, world.explores().then_some(early))
    });
    let ended = wait_early(object, early, call, line);
    let in_time = with(|world| world.timers.remove(&timer).is_some());
    if in_time { ended } else { Woken::TimedOut }
}

fn wait_early(
    object: ObjectId,
    early: Option<Early>,
    call: &'static str,
    line: Option<u32>,
) -> Woken {
    with(|world| world.threads[world.current].early = early);
    wait_signal(object, call, line);
    with(|world| {
        let thread = &mut world.threads[world.current];
        let ended = std::mem::take(&mut thread.ends_early);
        match thread.early.take().filter(|_| ended) {
            None => Woken::BySomebody,
            Some(Early::ForNothing) => Woken::ForNothing,
            Some(Early::TimedOut { loose: true, .. })
                if world.has_bad_luck(WAIT, object, WAIT, line) =>
            {
                Woken::ForNothing
            }
            Some(Early::TimedOut { timer, .. }) => {
                world.move_clock(timer.0);
                world.spurious(object, call, line);
                world.time_is_up();
                Woken::TimedOut
            }
        }
    })
}

impl World {
    /// Wakes one thread that waits for a signal of `object`, chosen among all. False if none does.
    pub(crate) fn wake_one(&mut self, object: ObjectId) -> bool {
        self.footprint.touch(Key::Object(object).number(), true);
        let waiting: Vec<ThreadId> = self.waiting_for(object).collect();
        if waiting.is_empty() {
            return false;
        }
        let woken = self.pick(waiting.len(), |world, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(world.thread_actor(waiting[index])),
            call: "wake".to_owned(),
            line: world.threads[waiting[index]].line,
            object: Some(object),
        });
        if let Some(index) = woken {
            self.changed();
            self.threads[waiting[index]].woken = true;
            self.threads[waiting[index]].look_anew();
        }
        true
    }

    pub(crate) fn wake_all(&mut self, object: ObjectId) {
        self.footprint.touch(Key::Object(object).number(), true);
        let waiting: Vec<ThreadId> = self.waiting_for(object).collect();
        for thread in waiting {
            self.changed();
            self.threads[thread].woken = true;
            self.threads[thread].look_anew();
        }
    }

    /// Whether the wait of this thread may end although nobody wakes it.
    pub(super) fn may_end_early(&self, id: ThreadId) -> bool {
        let thread = &self.threads[id];
        let waits = matches!(thread.pending, Pending::Signal(_)) && !thread.woken;
        let may = match thread.early {
            Some(Early::ForNothing) => !self.woke_for_nothing,
            Some(Early::TimedOut { .. }) => true,
            None => false,
        };
        may && waits && !thread.finished
    }

    /// Whether something may still go against the current thread for no reason: each of its kind
    /// may once in a schedule, so that there is an end to them; and one wait of all may end so.
    pub(crate) fn may_have_bad_luck(&self, kind: &'static str) -> bool {
        if kind == WAIT {
            return self.explores() && !self.woke_for_nothing;
        }
        let had = &self.threads[self.current].bad_luck;
        self.explores() && !had.contains(&kind)
    }

    pub(crate) fn note_bad_luck(
        &mut self,
        kind: &'static str,
        object: ObjectId,
        call: &'static str,
        line: Option<u32>,
    ) {
        match kind == WAIT {
            true => self.woke_for_nothing = true,
            false => self.threads[self.current].bad_luck.push(kind),
        }
        self.spurious(object, call, line);
    }

    /// Decides whether something goes against the current thread for no reason.
    pub(crate) fn has_bad_luck(
        &mut self,
        kind: &'static str,
        object: ObjectId,
        call: &'static str,
        line: Option<u32>,
    ) -> bool {
        if !self.may_have_bad_luck(kind) {
            return false;
        }
        let actor = self.actor();
        let picked = self.pick(2, |_, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(actor),
            call: match index {
                0 => call.to_owned(),
                _ => format!("{call}, for no reason"),
            },
            line,
            object: Some(object),
        });
        let has = picked == Some(1);
        if has {
            self.note_bad_luck(kind, object, call, line);
        }
        has
    }

    fn spurious(&mut self, object: ObjectId, call: &'static str, line: Option<u32>) {
        let call = call.to_owned();
        self.event(line, What::Spurious { object, call });
    }

    fn waiting_for(&self, object: ObjectId) -> impl Iterator<Item = ThreadId> + '_ {
        let waits = move |thread: &Thread| {
            !thread.finished && !thread.woken && thread.pending == Pending::Signal(object)
        };
        (0..self.threads.len()).filter(move |id| waits(&self.threads[*id]))
    }
}

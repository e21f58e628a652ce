//! The clock of a run and its timers: which of them may fire next, and whom they wake.
//!
//! Knows nothing of what is done by whoever was woken.

use super::steps::Key;
use super::{Ended, Pending, Thread, ThreadId, World, step, with};
use kit_record::{Outcome, Possibility, Turn, What};
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Waker;
use std::time::Duration;

/// A timer's place in the queue: its deadline, and how many were set before it.
pub(crate) type TimerId = (u64, u64);

pub(super) struct Timer {
    alarm: Alarm,
    /// A service's answer, which may come later than declared.
    elastic: bool,
}

/// What happens when a timer fires.
pub(super) enum Alarm {
    Wake(Waker),
    Resume(ThreadId),
}

/// Whether what time it is may make a difference to the program. Where it may not, that a wait is over
/// is known to nobody else.
static TIME_IS_TOLD: AtomicBool = AtomicBool::new(true);

/// To be called before anything is explored.
pub(crate) fn let_time_be_told(told: bool) {
    TIME_IS_TOLD.store(told, Ordering::Relaxed);
}

/// What is left of a wait that began at `since`, in virtual nanoseconds, and lasts for `timeout`. While
/// schedules are explored, it ends when the wait itself is told so.
pub(crate) fn time_left(timeout: Duration, since: u64) -> Duration {
    with(|world| match world.explores() {
        true => timeout,
        false => timeout.saturating_sub(Duration::from_nanos(world.now - since)),
    })
}

/// Lets virtual time pass for the current thread alone.
pub(crate) fn sleep_thread(duration: Duration, call: &'static str, line: Option<u32>) {
    let exploring = with(|world| world.explorer.explores() && world.runtime.is_none());
    if exploring {
        // A sleep promises nothing about the others: they may be slower still.
        step(Pending::Go, call, line);
        return with(|world| {
            world.now = world.now.saturating_add(nanos(duration));
            world.footprint.touch(Key::Clock.number(), false);
            world.sleepers.insert(world.current);
        });
    }
    with(|world| {
        let deadline = world.now.saturating_add(nanos(duration));
        let thread = world.current;
        world.set_timer(deadline, false, Alarm::Resume(thread));
    });
    step(Pending::Time, call, line);
}

/// So many looks at the clock in a row are no more than looks. Whoever goes on with that waits for it to
/// move, and it does, by as much with each look, in nanoseconds.
const LOOKS_IN_A_ROW: u64 = 1_000;
const LOOK: u64 = 1_000_000;

/// Looks at the clock between which a thread took no step.
#[derive(Default)]
pub(super) struct Stare {
    looks: u64,
    /// How many steps had been taken by then.
    steps: u64,
    /// When it had become one, and where in the trace that is told.
    since: Option<(u64, usize)>,
}

/// The clock is looked at next. Without a runtime, others may let time pass until then.
pub(crate) fn let_time_pass(line: Option<u32>) {
    if with(|world| world.runtime.is_some() || !world.explores()) {
        if with(|world| world.stare(line)) {
            sleep_thread(Duration::from_nanos(LOOK), CALL, line);
            with(World::go_on_staring);
        }
        return;
    }
    if with(|world| world.leaves_others()) {
        step(Pending::Go, CALL, line);
    }
    with(|world| {
        // The sleeps of several add up here, and really they may pass at the same time.
        if world.sleepers.len() > 1 {
            world.wait_for_more(CALL, line);
        }
    });
}

pub(crate) fn nanos(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

const CALL: &str = "Instant::now";

impl World {
    /// The current thread looks at the clock. One that does nothing else really lets time pass, and lets go of
    /// nothing meanwhile. Whether it is to do so as if it slept, because others have threads of their own.
    fn stare(&mut self, line: Option<u32>) -> bool {
        if self.stare.steps != self.steps {
            self.stare = Stare {
                steps: self.steps,
                ..Stare::default()
            };
        }
        self.stare.looks += 1;
        if self.stare.looks <= LOOKS_IN_A_ROW {
            return false;
        }
        if self.stare.since.is_none() {
            self.stare.since = Some((self.now, self.recorder.told()));
            let (call, micros, task) = (CALL.to_owned(), 0, self.in_async());
            self.event(line, What::Blocked { call, micros, task });
        }
        self.note_keeps_thread();
        let sleeps = self.explores() && self.runs_several_threads();
        if !sleeps {
            self.now = self.now.saturating_add(LOOK);
            // Where it is explored, everybody can see the clock.
            self.footprint.touch_everything();
        }
        self.tell_stare();
        sleeps
    }

    /// What a stare does on several threads is a step, which leads to the next look.
    fn go_on_staring(&mut self) {
        self.stare.steps = self.steps;
        self.tell_stare();
    }

    fn tell_stare(&mut self) {
        if let Some((since, event)) = self.stare.since {
            self.recorder.lengthen(event, (self.now - since) / 1000);
        }
    }

    /// Virtual nanoseconds since the run began.
    pub(crate) fn now(&self) -> u64 {
        self.now
    }

    /// The current thread begins to wait for a while from now on.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(super) fn touch_clock(&mut self) {
        if TIME_IS_TOLD.load(Ordering::Relaxed) {
            self.footprint.touch(Key::Clock.number(), true);
        }
    }

    /// The time of the current thread's wait is up, which may have moved the clock.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(super) fn move_clock(&mut self, to: u64) {
        self.now = self.now.max(to);
        if TIME_IS_TOLD.load(Ordering::Relaxed) {
            // In a runtime, everybody can see the clock.
            self.footprint.touch_everything();
        }
    }

    /// The same, as somebody who can tell what came before.
    pub(crate) fn look_at_clock(&mut self) -> u64 {
        self.note_clock();
        if self.runtime.is_none() {
            // Elsewhere it moves only when timers fire, which everybody notices.
            self.footprint.touch(Key::Clock.number(), true);
        }
        self.now
    }

    pub(super) fn set_timer(&mut self, deadline: u64, elastic: bool, alarm: Alarm) -> TimerId {
        // With services that take what they declare, nothing is late.
        let elastic = elastic && !self.explorer.rests_on(Turn::Exact);
        self.timers_set += 1;
        let id = (deadline, self.timers_set);
        self.timers.insert(id, Timer { alarm, elastic });
        id
    }

    /// Wakes `waker` when the clock reaches `deadline` (in virtual nanoseconds). An elastic timer
    /// may fire later than others that are due after it: services promise no exact time.
    pub(crate) fn set_waker(&mut self, deadline: u64, elastic: bool, waker: Waker) -> TimerId {
        self.set_timer(deadline, elastic, Alarm::Wake(waker))
    }

    /// Replaces the waker of a timer. `Err` if it has fired. The old waker is given back, because
    /// dropping one may run any code.
    pub(crate) fn reset_waker(&mut self, id: TimerId, waker: Waker) -> Result<Waker, Waker> {
        match self.timers.get_mut(&id) {
            Some(Timer {
                alarm: Alarm::Wake(old),
                ..
            }) => Ok(std::mem::replace(old, waker)),
            _ => Err(waker),
        }
    }

    /// Forgets a timer. What it would have woken is given back, because dropping a waker may run
    /// any code.
    pub(crate) fn clear_timer(&mut self, id: TimerId) -> Option<Waker> {
        match self.timers.remove(&id)?.alarm {
            Alarm::Wake(waker) => Some(waker),
            Alarm::Resume(_) => None,
        }
    }

    /// Fires one of the timers that may be the next; the run is stuck if there is none. Gives back
    /// the waker to call.
    pub(super) fn fire_timer(&mut self) -> Option<Waker> {
        let candidates = self.next_timers();
        if candidates.is_empty() {
            if let Some(waker) = self.make_room() {
                return waker;
            }
            let waits = self.waits();
            self.ended = Some(Ended::Outcome(Outcome::Stuck { waits }));
            return None;
        }
        let index = self.pick(candidates.len(), |world, index| {
            world.timer(&candidates[index])
        })?;
        if !self.explores() {
            self.due = self.due_with(candidates[index]);
        }
        self.fire(candidates[index])
    }

    /// Those that are due at the same time as this one, last first.
    fn due_with(&self, first: TimerId) -> Vec<TimerId> {
        let due = self.timers.range(..=(first.0, u64::MAX)).rev();
        due.map(|(id, _)| *id).filter(|id| *id != first).collect()
    }

    /// As tokio does where nothing else is asked for: whatever is due fires before anybody goes on.
    pub(super) fn next_due(&mut self) -> Option<TimerId> {
        while let Some(id) = self.due.pop() {
            if self.timers.contains_key(&id) {
                return Some(id);
            }
        }
        None
    }

    /// Fires a timer. Gives back the waker to call.
    pub(super) fn fire(&mut self, id: TimerId) -> Option<Waker> {
        self.log_step();
        // Everybody can see the clock.
        self.footprint.touch_everything();
        let timer = self
            .timers
            .remove(&id)
            .expect("a timer that was just listed");
        self.now = self.now.max(id.0);
        self.threads.iter_mut().for_each(Thread::look_anew);
        self.last_told = self.steps;
        self.fires_elastic = timer.elastic;
        match timer.alarm {
            Alarm::Wake(waker) => Some(waker),
            Alarm::Resume(thread) => {
                self.log_fired(thread, timer.elastic);
                self.threads[thread].woken = true;
                None
            }
        }
    }

    /// How a timer that may fire is named to whoever decides.
    pub(super) fn timer(&self, id: &TimerId) -> Possibility {
        let thread = match self.timers.get(id).map(|timer| &timer.alarm) {
            Some(Alarm::Resume(thread)) => Some(*thread),
            _ => None,
        };
        Possibility {
            turn: Turn::Pick(0),
            actor: thread.map(|thread| self.thread_actor(thread)),
            call: "timer".to_owned(),
            line: thread.and_then(|thread| self.threads[thread].line),
            object: None,
        }
    }

    pub(super) fn is_elastic(&self, id: TimerId) -> bool {
        self.timers.get(&id).is_some_and(|timer| timer.elastic)
    }

    /// The timers that may fire next: all that are due first, and those that come after elastic
    /// ones only.
    pub(super) fn next_timers(&self) -> Vec<TimerId> {
        if !self.explorer.explores() {
            return self.timers.keys().next().copied().into_iter().collect();
        }
        let mut bound = u64::MAX;
        let mut next = Vec::new();
        for (id, timer) in &self.timers {
            if id.0 > bound {
                break;
            }
            next.push(*id);
            if !timer.elastic {
                bound = bound.min(id.0);
            }
        }
        next
    }
}

//! A step: announced before it is taken, and taken when it is the thread's turn. What each kind of
//! step may have to wait for, and what others could notice of it.
//!
//! Knows nothing of who is chosen, nor of how that comes about which a step waits for.

use super::runtime::waits_for_what_is_given_back;
use super::spinning::Stirred;
use super::streams::{self, Stream};
use super::{Access, Ended, READY_TASKS, ThreadId, World, choose, with};
use crate::explore::{Footprint, Numbered};
use crate::{coro, mutants, panics};
use kit_record::{Limit, ObjectId, Outcome, What};
use std::collections::HashSet;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// Steps of one schedule beyond which a program "may never finish".
const STEP_LIMIT: u64 = 200_000;
/// The same while many schedules are run, for a run whose state repeats by then.
const STEP_LIMIT_EXPLORING: u64 = 50_000;
/// So many steps of which there is nothing to tell only look at what does not change.
const STEPS_UNTOLD: u64 = 10_000;

/// Counts steps, for the watchdog to see that the program moves.
pub(crate) static PULSE: AtomicU64 = AtomicU64::new(0);
/// The line of the last step, or 0.
pub(crate) static LAST_LINE: AtomicU32 = AtomicU32::new(0);

/// What a thread is about to do, and so what it may have to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pending {
    /// Its first step, or one that needs nothing.
    Go,
    Read(ObjectId),
    Write(ObjectId),
    /// Prints to the stream, or locks it.
    Print(Stream),
    /// Takes the lock, alone or shared.
    Lock(ObjectId, Access),
    /// Takes the lock alone if it is free then.
    Try(ObjectId),
    /// Waits until the lock is free, and takes it alone if it is still needed.
    Fill(ObjectId),
    /// Takes the lock shared, after the writers that wait for it.
    Queue(ObjectId),
    Join(ThreadId),
    /// Until the thread has done what it was started for, its thread-locals apart.
    Done(ThreadId),
    /// Until [`World::wake_one`] or [`World::wake_all`]: a condition variable, an empty channel, `park`.
    Signal(ObjectId),
    /// The thread's async runtime has nothing to poll.
    Idle,
    /// Until its timer fires.
    Time,
    /// Until the waker of the future that it blocks on is called.
    Future,
}

impl Pending {
    /// What it is about.
    pub(super) fn object(self) -> Option<ObjectId> {
        match self {
            Pending::Read(object)
            | Pending::Write(object)
            | Pending::Lock(object, _)
            | Pending::Try(object)
            | Pending::Fill(object)
            | Pending::Queue(object)
            | Pending::Signal(object) => Some(object),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Pending::Go => "go",
            Pending::Read(_) => "read",
            Pending::Write(_) => "write",
            Pending::Print(_) => "print",
            Pending::Lock(_, Access::Alone) => "lock",
            Pending::Lock(_, Access::Shared) => "share",
            Pending::Try(_) => "try",
            Pending::Fill(_) => "fill",
            Pending::Queue(_) => "queue",
            Pending::Join(_) | Pending::Done(_) => "join",
            Pending::Signal(_) => "signal",
            Pending::Idle => "idle",
            Pending::Time => "time",
            Pending::Future => "future",
        }
    }

    /// Whether there is something that it may have to wait for.
    pub(super) fn may_wait(self) -> bool {
        match self {
            Pending::Go | Pending::Read(_) | Pending::Write(_) | Pending::Try(_) => false,
            Pending::Print(_) => streams::may_be_locked(),
            _ => true,
        }
    }
}

/// A key in a [`Footprint`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Object(ObjectId),
    Thread(ThreadId),
    /// How many sending ends a channel has. Giving one up only reads this: the order in which that
    /// happens makes no difference. Finding the channel empty writes it.
    Ends(ObjectId),
    /// The same of the receiving ends of a channel that has several. A sender who finds out whether
    /// there is one writes it.
    Receivers(ObjectId),
    Output,
    /// Standard error. Printing there only reads this; locking it writes it.
    Errors,
    /// Whether anybody can go on who need not wait: see [`World::candidates`].
    Able,
    /// Who of a runtime's tasks is polled, where no other can be meanwhile: see
    /// [`World::begin_poll`].
    Runtime,
    /// The one order of sequentially consistent fences: accesses read it, fences write it.
    Fences,
    /// How many pointers share an allocation. Making one more or giving one up only reads this: the
    /// order in which that happens makes no difference. Looking at the number writes it.
    Count(ObjectId),
    /// Whether that is none. Giving up one writes this where it may come before or after the last:
    /// see [`super::shares`].
    Last(ObjectId),
    /// That a task has ended a poll, or a blocking job: somebody else can get its thread.
    Poll(ThreadId),
    /// What time it is. Letting it pass reads this, because it adds up in any order; looking at it
    /// writes it.
    Clock,
}

impl Key {
    /// The object that this number is a key of, if it is one of an object.
    fn object_of(number: u64) -> Option<ObjectId> {
        matches!(number >> 32, 1 | 3 | 9 | 10 | 11).then_some(number as u32)
    }

    /// Whether this number is that of a key for something that several can use, and not of what the
    /// lab itself keeps.
    pub(super) fn is_shared(number: u64) -> bool {
        number == Key::Output.number() || Key::object_of(number).is_some()
    }

    /// How what this number is the key of comes to it.
    fn numbered(key: u64, met: &HashSet<ObjectId>) -> Numbered {
        match Key::object_of(key) {
            Some(number) if met.contains(&number) => {
                let kind = key >> 32;
                Numbered::WhenMet { kind, number }
            }
            Some(number) => Numbered::WhenMade(number),
            None => Numbered::Always,
        }
    }

    pub(super) fn number(self) -> u64 {
        match self {
            Key::Output => 0,
            Key::Object(id) => 1 << 32 | u64::from(id),
            Key::Thread(id) => 2 << 32 | id as u64,
            Key::Ends(id) => 3 << 32 | u64::from(id),
            Key::Able => 4 << 32,
            Key::Runtime => 5 << 32,
            Key::Fences => 6 << 32,
            Key::Clock => 7 << 32,
            Key::Errors => 8 << 32,
            Key::Poll(id) => 12 << 32 | id as u64,
            Key::Receivers(id) => 9 << 32 | u64::from(id),
            Key::Count(id) => 10 << 32 | u64::from(id),
            Key::Last(id) => 11 << 32 | u64::from(id),
        }
    }
}

/// Announces the next step of the current thread, and returns when it is its turn to take it.
pub(crate) fn step(pending: Pending, call: &'static str, line: Option<u32>) {
    if with(|world| world.goes_without_a_turn(call, line)) {
        return;
    }
    let (me, blocked) = with(|world| {
        world.count_step(line);
        let me = world.current;
        let thread = &mut world.threads[me];
        thread.pending = pending;
        thread.call = call;
        thread.line = line;
        if waits_for_what_is_given_back(call) {
            world.note_wait_for_what_is_given_back();
        }
        if let Pending::Signal(object) = pending {
            // Whether it waits before or after a signal makes all the difference.
            world.footprint.touch(Key::Object(object).number(), true);
        }
        world.note_spinning();
        world.note_blocking(me, pending);
        // In async code, a thread that cannot go on keeps every other task of its own from it.
        let waits = !matches!(pending, Pending::Idle | Pending::Time);
        let blocked = waits && world.in_async() && !world.can_go(me);
        if blocked || pending == Pending::Time {
            world.note_keeps_thread();
        }
        (me, blocked.then_some(world.now))
    });
    if !with(|world| world.leaves_out_step(me)) {
        choose();
        with(|world| world.note_stop(me));
        hand_over(me);
    }
    with(|world| {
        world.take_step();
        // With several threads, one that waits for another for a moment keeps nobody from going on.
        if let Some(since) = blocked.filter(|since| !world.explores() || *since < world.now) {
            let micros = (world.now - since) / 1000;
            world.event(
                line,
                What::Blocked {
                    call: call.to_owned(),
                    micros,
                    task: true,
                },
            );
        }
    });
}

/// Switches to whoever was chosen, and returns when `me` is chosen again.
fn hand_over(me: ThreadId) {
    let (next, over) = with(|world| (world.current, world.ended.is_some()));
    if over || next != me {
        coro::suspend();
    }
}

impl World {
    /// Something that was there before is first used in this run: its number.
    pub(crate) fn meet_object(&mut self, kind: &str, line: Option<u32>) -> ObjectId {
        let object = self.recorder.add_object(kind, line);
        self.met.insert(object);
        object
    }

    /// What the step that was taken has touched. The next begins.
    pub(super) fn end_footprint(&mut self) -> Footprint {
        let since = std::mem::replace(&mut self.objects_before, self.recorder.objects());
        let mut ran = std::mem::take(&mut self.footprint);
        ran.settle(since, |key| Key::numbered(key, &self.met));
        ran
    }

    /// The current step gives up a sending end of `channel`, or finds out whether there is one.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(crate) fn touch_ends(&mut self, channel: ObjectId, finds_out: bool) {
        self.footprint.touch(Key::Ends(channel).number(), finds_out);
        self.order_by(Key::Object(channel), true);
    }

    /// The same for a receiving end, where there may be several.
    #[cfg_attr(kit_mutants, track_caller)]
    pub(crate) fn touch_receivers(&mut self, channel: ObjectId, finds_out: bool) {
        self.footprint
            .touch(Key::Receivers(channel).number(), finds_out);
        self.order_by(Key::Object(channel), true);
    }

    /// Whether what comes now is a part of the step before: nobody's turn comes while a waker or the
    /// program's own panic hook is called.
    fn goes_without_a_turn(&mut self, call: &'static str, line: Option<u32>) -> bool {
        if panics::in_hook() {
            let what = format!("{call} in a panic hook");
            self.explorer.leave_out(Limit::Unseen { what, line });
            return true;
        }
        self.waking
    }

    /// Whether the step that `me` announced is one that a test leaves out. Whoever must wait waits.
    fn leaves_out_step(&self, me: ThreadId) -> bool {
        self.can_go(me) && mutants::leaves_out_step(|| format!("step {}", self.step_name(me)))
    }

    /// What tells a step from others: what it is, of which kind of thing.
    fn step_name(&self, me: ThreadId) -> String {
        let thread = &self.threads[me];
        let kind = thread.pending.object().map_or("", |object| {
            let object = self.recorder.object(object);
            object.map_or("", |object| object.kind.as_str())
        });
        // The one is written as the other.
        let kind = match kind.starts_with("Atomic") {
            true => "atomic",
            false => kind,
        };
        let (pending, call) = (thread.pending.name(), thread.call);
        // Where the last poll ended does not matter to the next.
        let call = match thread.pending {
            Pending::Future => "",
            _ => call,
        };
        format!("{pending} {call} {kind}").trim_end().to_owned()
    }

    /// How many steps were taken so far.
    pub(crate) fn steps(&self) -> u64 {
        self.steps
    }

    pub(super) fn count_step(&mut self, line: Option<u32>) {
        self.steps += 1;
        PULSE.fetch_add(1, Ordering::Relaxed);
        LAST_LINE.store(line.unwrap_or(0), Ordering::Relaxed);
        let many = self.steps > STEP_LIMIT;
        let enough = self.explorer.explores() && self.steps == STEP_LIMIT_EXPLORING;
        if (many || enough) && self.ended.is_none() {
            let repeats = self.repeats();
            // What may come to its end by itself gets the time for it.
            if many || repeats {
                self.ended = Some(Ended::Outcome(Outcome::StepLimit {
                    steps: self.steps,
                    line,
                    repeats,
                }));
            }
        }
    }

    /// Whether the run goes round, and nothing comes of it.
    fn repeats(&self) -> bool {
        self.steps - self.last_told > STEPS_UNTOLD || self.recorder.repeats()
    }

    pub(super) fn can_go(&self, id: ThreadId) -> bool {
        !self.threads[id].finished && self.can_take_for(id, self.threads[id].pending)
    }

    fn can_take_for(&self, id: ThreadId, pending: Pending) -> bool {
        let thread = &self.threads[id];
        match pending {
            Pending::Lock(object, access) => self.can_lock(object, access),
            Pending::Fill(object) => self.can_lock(object, Access::Alone),
            Pending::Queue(object) => {
                self.can_lock(object, Access::Shared) && self.writers(object).next().is_none()
            }
            Pending::Join(other) => self.threads[other].finished,
            Pending::Done(other) => self.threads[other].done,
            Pending::Signal(_) | Pending::Time => thread.woken,
            Pending::Idle => READY_TASKS.load(Ordering::Relaxed) > 0,
            Pending::Future => thread.future_woken.load(Ordering::Relaxed),
            Pending::Print(stream) => self.can_print_for(id, stream),
            Pending::Go | Pending::Read(_) | Pending::Write(_) | Pending::Try(_) => true,
        }
    }

    /// The chosen thread takes the step that it announced.
    pub(super) fn take_step(&mut self) {
        self.log_line();
        let me = self.current;
        let pending = self.threads[me].pending;
        let about = pending.object().map(|object| Key::Object(object).number());
        let name = || format!("footprint {}", self.step_name(me));
        let name = (pending != Pending::Go).then_some(name);
        let noticed = !mutants::leaves_out_footprint(name, about);
        let thread = &mut self.threads[me];
        thread.woken = false;
        thread.yielding = false;
        self.stirred = Stirred::new(thread.pending, thread.call);
        match std::mem::replace(&mut thread.pending, Pending::Go) {
            _ if !noticed => {}
            Pending::Read(object)
            | Pending::Lock(object, Access::Shared)
            | Pending::Queue(object) => self.touch(object, false),
            Pending::Write(object) | Pending::Lock(object, _) | Pending::Signal(object) => {
                self.touch(object, true);
            }
            // What is not taken orders nothing.
            Pending::Try(object) | Pending::Fill(object) => {
                self.footprint.touch(Key::Object(object).number(), true);
            }
            Pending::Print(stream) => self.touch_stream(stream),
            Pending::Join(other) | Pending::Done(other) => self.look_at(other),
            Pending::Idle | Pending::Time | Pending::Future => {
                self.footprint.touch(Key::Thread(me).number(), true);
            }
            Pending::Go => {}
        }
        for (id, other) in self.threads.iter_mut().enumerate() {
            if id != me {
                other.yielding &= other.looks.spins;
                other.streak = 0;
            }
        }
    }
}

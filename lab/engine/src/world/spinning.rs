//! Threads that go round and round: how it is noticed that one only looks again at what has not
//! changed, so that it is not run for ever while others could.
//!
//! Whoever has taken the same look twice, and in between neither changed anything nor could have seen
//! a change, is where it was before, and so is everybody else: nothing new can follow from there that
//! could not have followed one round earlier. So it need not go round again before somebody changes
//! something that it looked at. The one thing that nobody sees is what it keeps for itself: see
//! [`Explorer::spin`](crate::explore::Explorer::spin).
//!
//! Knows nothing of who goes instead.

use super::{Ended, Pending, Thread, ThreadId, World, with};
use crate::explore::Footprint;
use kit_record::{ActorId, Limit};

/// Steps of one thread in a row, after which others that can go are let go first.
const LONG_STREAK: u32 = 2_000;
/// Looks in vain in a row, after which a thread is taken to wait for time to pass.
pub(super) const MANY_LOOKS: u32 = 200;

/// A step, by what tells it from others: who takes it, what it is, and where.
type Look = (ActorId, Pending, &'static str, Option<u32>);

/// What a thread has looked at since anything changed that it could see.
#[derive(Default)]
pub(super) struct Looks {
    /// Each with how often.
    taken: Vec<(Look, u32)>,
    /// What all of them rest on.
    seen: Footprint,
    /// The same, without what it waited for until it was free: a lock that others take and let go of
    /// meanwhile makes no difference there.
    tried: Footprint,
    /// What it had for itself in between, as others could have seen.
    held: Footprint,
    /// How many of them were repeated.
    pub(super) vain: u32,
    /// Whether it looks again and again.
    pub(super) spins: bool,
    /// Whether it looked at the clock, too.
    at_clock: bool,
    /// How often it had to look anew before.
    anew: u32,
}

/// What a step did, for those who have looked at what it touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stir {
    #[default]
    Nothing,
    /// It took a lock, or let go of one.
    Holds,
    Changes,
}

/// What the step that is being taken means to those who look again and again.
#[derive(Default)]
pub(super) struct Stirred {
    by: Stir,
    /// Whether it waits until something is free, and sees no more of it.
    waits: bool,
}

impl Stirred {
    /// A step that was announced so. What it turns out to change comes on top.
    pub(super) fn new(pending: Pending, call: &str) -> Stirred {
        let waits = matches!(
            pending,
            Pending::Lock(..) | Pending::Queue(_) | Pending::Future
        );
        let looks = matches!(pending, Pending::Read(_) | Pending::Try(_));
        // Where these do something, that is told.
        let tells = matches!(
            call,
            "atomic access"
                | "yield_now"
                | "is_finished"
                | "try_recv"
                | "recv_timeout"
                | "try_lock"
                | "try_read"
                | "try_write"
                | "try_acquire"
        );
        let unlocks = call == "unlock";
        Stirred {
            by: match waits || looks || tells || unlocks {
                true => Stir::Nothing,
                false => Stir::Changes,
            },
            waits: waits || unlocks,
        }
    }
}

impl Looks {
    /// How often it took the look that it took most often.
    fn rounds(&self) -> u32 {
        let times = self.taken.iter().map(|(_, times)| *times);
        times.max().unwrap_or(0)
    }

    /// The first line of the round that this look begins again.
    fn first_line(&self, pending: Pending, line: Option<u32>) -> Option<u32> {
        let looks = self.taken.iter().map(|(look, _)| look);
        let round = looks.skip_while(|(_, other, _, at)| (*other, *at) != (pending, line));
        round.filter_map(|(.., line)| *line).min()
    }

    /// Where it looked last for the first time.
    fn line(&self) -> Option<u32> {
        self.taken.iter().rev().find_map(|((.., line), _)| *line)
    }
}

impl Thread {
    /// Whatever it looked at may be different now.
    pub(super) fn look_anew(&mut self) {
        if !self.looks.taken.is_empty() {
            self.yielding &= !self.looks.spins;
            *self.looks = Looks {
                anew: self.looks.anew + 1,
                ..Looks::default()
            };
        }
    }
}

/// What a lock guards may be changed now: whoever does it does not look in vain.
pub(crate) fn may_change() {
    if super::inside() {
        with(World::changed);
    }
}

impl World {
    /// Lets the others go first at the next choice, where only one schedule is run. It promises
    /// nothing, so that where all are run it makes no difference.
    pub(crate) fn yield_now(&mut self) {
        self.threads[self.current].yielding |= !self.explorer.explores();
    }

    /// Something is different now than it was: who looks again may see it.
    pub(crate) fn changed(&mut self) {
        self.stirred.by = Stir::Changes;
        self.threads[self.current].look_anew();
    }

    /// A lock was taken, or let go of.
    pub(super) fn held(&mut self) {
        self.stirred.by = self.stirred.by.max(Stir::Holds);
    }

    /// What the current one can see has changed, for it alone.
    pub(super) fn sees_more(&mut self) {
        self.threads[self.current].look_anew();
    }

    /// The current thread looks at the clock.
    pub(super) fn note_clock(&mut self) {
        self.threads[self.current].looks.at_clock = true;
    }

    /// The wait of the current thread has ended because its time is up, although others could go on:
    /// that changes nothing, but for those who can tell the time.
    pub(super) fn time_is_up(&mut self) {
        self.stirred.by = Stir::Nothing;
        for (id, other) in self.threads.iter_mut().enumerate() {
            if id != self.current && other.looks.at_clock {
                other.look_anew();
            }
        }
    }

    /// The step that is being taken has come to its end: those who have looked at what it changed look
    /// anew.
    pub(super) fn end_look(&mut self) {
        let Stirred { by, waits } = std::mem::take(&mut self.stirred);
        let ran = &self.footprint;
        for (id, other) in self.threads.iter_mut().enumerate() {
            let looks = &other.looks;
            if id == self.current || looks.taken.is_empty() {
                continue;
            }
            let sees = match by {
                Stir::Changes => !looks.seen.independent_of(ran),
                Stir::Holds => !looks.tried.independent_of(ran),
                Stir::Nothing => false,
            };
            // If the other was seen to have something, it was not all in vain.
            let is_seen = || !waits && !looks.held.independent_of(ran);
            if sees || is_seen() {
                other.look_anew();
            }
        }
        let looks = &mut self.threads[self.current].looks;
        if !looks.taken.is_empty() {
            looks.seen.merge(ran.clone());
            if !waits {
                looks.tried.merge(ran.clone());
            }
            if by == Stir::Holds {
                looks.held.merge(ran.clone());
            }
        }
    }

    /// A thread that does again what it did, while nothing changed, waits for somebody else to
    /// change it; and so does one that goes on and on. It must not be run for ever while others
    /// could.
    pub(super) fn note_spinning(&mut self) {
        let actor = self.actor();
        let (persists, patience) = (self.explorer.persists(), self.explorer.patience());
        let thread = &mut self.threads[self.current];
        let look = (actor, thread.pending, thread.call, thread.line);
        thread.streak += 1;
        let looks = &mut thread.looks;
        let times = match looks.taken.iter_mut().find(|(taken, _)| *taken == look) {
            Some((_, times)) => {
                *times += 1;
                looks.vain += 1;
                *times
            }
            None => {
                self.note_leaving(self.current);
                self.threads[self.current].looks.taken.push((look, 1));
                1
            }
        };
        let thread = &mut self.threads[self.current];
        thread.looks.spins = times > patience;
        thread.yielding |= (thread.looks.spins || thread.streak > LONG_STREAK) && !persists;
        let vain = thread.looks.vain;
        if vain > 0 && look.1 != Pending::Future {
            // On a worker, it keeps that from running whoever could change something.
            self.note_blocks(self.current);
        }
        if persists && self.explorer.note_round(times) {
            self.ended.get_or_insert(Ended::Pruned);
        }
    }

    /// A thread that went round does something else now, or nothing more: it left its loop by itself,
    /// if nothing has changed since.
    pub(super) fn note_leaving(&mut self, id: ThreadId) {
        let looks = &self.threads[id].looks;
        let (rounds, line) = (looks.rounds(), looks.line());
        if rounds == 0 {
            return;
        }
        if self.explorer.persists() {
            self.explorer.note_rounds(rounds, true);
        } else if rounds > self.explorer.patience() {
            self.explorer.note_left(rounds, line);
        }
    }

    /// A thread that could go is not let go, because it would only look again in vain. That changes
    /// nothing if it counts nothing, which is assumed, and tried.
    pub(super) fn leave_out_spinning(&mut self, id: ThreadId) {
        let thread = &self.threads[id];
        let looks = &thread.looks;
        let line = match looks.spins {
            true => looks.first_line(thread.pending, thread.line),
            false => thread.line,
        };
        match looks.spins {
            true => self.explorer.spin(id, line, looks.anew),
            false => self.explorer.leave_out(Limit::Spin { line }),
        }
    }
}

//! Threads that go round and round: how it is noticed that one only looks again at what has not
//! changed, so that it is not run for ever while others could.
//!
//! Knows nothing of who goes instead.

use super::{Ended, Pending, Thread, ThreadId, World, with};
use kit_record::{ActorId, Limit};

/// Steps of one thread in a row, after which others that can go are let go first.
const LONG_STREAK: u32 = 2_000;
/// Looks in vain in a row, after which a thread is taken to wait for time to pass.
pub(super) const MANY_LOOKS: u32 = 1_000;
/// Looks in vain in a row, of a thread that nobody disturbs, after which it does not leave its loop by
/// itself.
const FOR_EVER: u32 = 300;

/// A step, by what tells it from others: who takes it, what it is, and where.
type Look = (ActorId, Pending, &'static str, Option<u32>);

/// What a thread has looked at since anything changed.
#[derive(Default)]
pub(super) struct Looks {
    /// Each with how often.
    taken: Vec<(Look, u32)>,
    /// How many of them were repeated.
    pub(super) vain: u32,
    /// Whether it looks again and again.
    pub(super) spins: bool,
    /// Whether the step that comes next was taken before, and only looks.
    pub(super) only_again: bool,
}

/// Whether a step of this kind that was taken before changes nothing if nothing has changed: where it
/// does something, that is told, and counts as a change.
fn only_looks(pending: Pending, call: &str) -> bool {
    let reads = matches!(pending, Pending::Read(_) | Pending::Try(_));
    reads || call == "yield_now" || call == "atomic access"
}

impl Thread {
    /// Whatever it looked at may be different now.
    pub(super) fn look_anew(&mut self) {
        self.looks = Looks::default();
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
        self.threads[self.current].look_anew();
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
        let known = thread
            .looks
            .taken
            .iter_mut()
            .find(|(taken, _)| *taken == look);
        let times = known.map_or(1, |(_, times)| {
            *times += 1;
            *times
        });
        if times == 1 {
            thread.looks.taken.push((look, 1));
        } else {
            thread.looks.vain += 1;
        }
        thread.looks.spins = times > patience;
        thread.looks.only_again = times > 1 && only_looks(thread.pending, thread.call);
        thread.yielding |= (thread.looks.spins || thread.streak > LONG_STREAK) && !persists;
        let vain = thread.looks.vain;
        if vain > 0 {
            // On a worker, it keeps that from running whoever could change something.
            self.note_blocks(self.current);
        }
        if persists {
            // What it has not looked at before is outside of its loop.
            match times {
                1 => self.end_persisting(true),
                _ if vain > FOR_EVER => self.end_persisting(false),
                _ => {}
            }
        }
    }

    /// A thread that could go is not let go, because it would only look again in vain. That changes
    /// nothing if it counts nothing, which is assumed, and tried.
    pub(super) fn leave_out_spinning(&mut self, id: ThreadId) {
        let thread = &self.threads[id];
        let line = thread.line;
        match thread.looks.spins {
            true => self.explorer.spin(id, line),
            false => self.explorer.leave_out(Limit::Spin { line }),
        }
    }

    /// The run has shown whether a thread that spins leaves its loop by itself: see
    /// [`Explorer::persisting`](crate::explore::Explorer::persisting).
    pub(super) fn end_persisting(&mut self, leaves: bool) {
        let taken = &self.threads[self.current].looks.taken;
        let rounds = taken.iter().map(|(_, times)| *times).max().unwrap_or(0);
        self.explorer.note_rounds(rounds, leaves);
        self.ended.get_or_insert(Ended::Pruned);
    }
}

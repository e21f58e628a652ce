//! What is shared by counting: which `Arc`s point at the same allocation, and who can tell how many.
//!
//! Making a pointer or giving one up is a step only where somebody can notice it: where the number
//! is looked at, or where the last one that is given up does something. Until a run comes to that,
//! there are no such steps. A run that does notes the line on which the allocation was made
//! ([`Explorer::note`](crate::explore::Explorer::note)), and the search begins anew, with schedules
//! in which such a step is one for all that is made there. Nothing can hide behind that: to come to
//! a look or a destructor only by the order of such steps, a run must have looked before.
//!
//! Giving up is independent of giving up unless one of the two may be the last. That is known from
//! the number that there is: while a third one remains, whoever goes first of two is not the last,
//! and neither is the other.
//!
//! Knows allocations by their addresses, and nothing of what is in them.

use super::steps::Key;
use super::{Pending, World, inside, line_of, step, with};
use kit_record::{Limit, ObjectId, Turn};
use std::cell::Cell;
use std::collections::HashMap;
use std::panic::Location;

/// What is known of shared allocations.
#[derive(Default)]
pub(super) struct Shares {
    known: HashMap<usize, Allocation>,
    /// How often somebody asked who they are.
    asked_who: u64,
}

#[derive(Clone, Copy, Default)]
struct Allocation {
    /// Where it was made; 0 if that is not known.
    line: u32,
    /// Its number in the trace, from the first step on that has to do with it.
    object: Option<ObjectId>,
}

/// One of the pointers that share an allocation.
#[derive(Clone, Copy)]
pub(crate) struct Share(usize);

/// A `Weak` that never pointed anywhere.
const NOWHERE: usize = usize::MAX;

thread_local! {
    /// Whether tokio's own code is being run, which may hold locks of its own.
    static FOREIGN: Cell<u32> = const { Cell::new(0) };
}

/// While it lives, nobody else gets a turn because of an `Arc`.
#[must_use]
pub(crate) struct Foreign(());

impl Foreign {
    pub(crate) fn enter() -> Foreign {
        FOREIGN.set(FOREIGN.get() + 1);
        Foreign(())
    }
}

impl Drop for Foreign {
    fn drop(&mut self) {
        FOREIGN.set(FOREIGN.get().saturating_sub(1));
    }
}

/// To be called before each run: an abandoned one does not come back from wherever it was.
pub(super) fn forget_foreign() {
    FOREIGN.set(0);
}

impl Share {
    pub(crate) fn of(pointer: *const ()) -> Share {
        Share(pointer.addr())
    }

    /// The allocation is new.
    pub(crate) fn made(self, at: &Location<'_>) {
        if inside() {
            let line = line_of(at).unwrap_or(0);
            let new = Allocation { line, object: None };
            with(|world| world.shares.known.insert(self.0, new));
        }
    }

    /// There is about to be one more pointer, or one `Weak` less: nobody but those who look at the
    /// number can tell.
    pub(crate) fn changes(self, call: &'static str, at: Option<&Location<'_>>) {
        if self.steps(call, at, |on| on.counts) {
            with(|world| world.touch_count(self, false));
        }
    }

    /// The number is about to be looked at.
    pub(crate) fn looks(self, call: &'static str, at: &Location<'_>) {
        self.note(&[Turn::Counts]);
        if self.steps(call, Some(at), |on| on.counts) {
            with(|world| world.touch_count(self, true));
        }
    }

    /// A `Weak` is about to find out whether the value is still there.
    pub(crate) fn upgrades(self, at: &Location<'_>) {
        self.note(&[Turn::Counts]);
        if self.steps("upgrade", Some(at), |on| on.counts) {
            with(|world| {
                world.touch_count(self, false);
                world.touch_last(self, false);
            });
        }
    }

    /// What was done before pointers were given up is known from here on: the value is
    /// this thread's alone, or it holds on to it again.
    pub(crate) fn takes_in(self) {
        self.orders(|world, key| world.take_in(key));
    }

    /// The value was taken out of the allocation, which nobody else will find there.
    pub(crate) fn empties(self) {
        self.orders(|world, key| {
            world.footprint.touch(key.number(), true);
            world.take_in(key);
        });
    }

    /// A pointer is about to be given up. To be followed by [`Share::gives_up_one_of`].
    pub(crate) fn gives_up(self) {
        self.steps("drop", None, |on| on.counts || on.drops);
    }

    /// The same, where the last one gets the value.
    pub(crate) fn gives_up_for_the_value(self, at: &Location<'_>) {
        self.note(&[Turn::Counts, Turn::Drops]);
        self.steps("into_inner", Some(at), |on| on.counts || on.drops);
    }

    /// There are so many pointers, of which one is being given up. What is given back is to be
    /// dropped after the value's destructor, if that is what comes next.
    pub(crate) fn gives_up_one_of(self, pointers: usize) -> Option<Destructor> {
        if self.0 == NOWHERE || !inside() {
            return None;
        }
        with(|world| {
            let on = world.premises_of(self);
            if on.counts || on.drops {
                world.touch_count(self, false);
                let decides = if on.drops { 2 } else { 1 };
                let key = world.touch_last(self, pointers <= decides);
                world.hand_on(key);
                if pointers == 1 {
                    world.take_in(key);
                }
            }
            let unknown = pointers == 1 && !on.drops && world.explores();
            unknown.then(|| Destructor {
                of: self,
                since: world.doings(),
                unwinding: std::thread::panicking(),
            })
        })
    }

    fn note(self, premises: &[fn(u32) -> Turn]) {
        if self.0 != NOWHERE && inside() {
            with(|world| {
                let line = world.allocation(self).line;
                for premise in premises {
                    world.explorer.note(premise(line));
                }
            });
        }
    }

    /// Announces a step, where it is one. Says whether it is.
    fn steps(
        self,
        call: &'static str,
        at: Option<&Location<'_>>,
        is_one: impl Fn(Premises) -> bool,
    ) -> bool {
        if self.0 == NOWHERE || !inside() || !with(|world| is_one(world.premises_of(self))) {
            return false;
        }
        let line = at.and_then(line_of);
        if FOREIGN.get() > 0 {
            let what = format!("{call} of a waker's `Arc` by tokio");
            with(|world| world.explorer.leave_out(Limit::Unseen { what, line }));
        } else {
            step(Pending::Go, call, line);
        }
        true
    }

    fn orders(self, how: impl Fn(&mut World, Key)) {
        if self.0 != NOWHERE && inside() {
            with(|world| {
                let on = world.premises_of(self);
                if on.counts || on.drops {
                    let key = Key::Last(world.shared_object(self));
                    how(world, key);
                }
            });
        }
    }
}

/// Whether changes of an allocation's number are steps.
#[derive(Clone, Copy, Default)]
struct Premises {
    /// Because somebody looks at the number.
    counts: bool,
    /// Because the last one does something.
    drops: bool,
}

/// The destructor of a shared value, which is about to run: dropped after it, this notes whether
/// anything came of it that others, or the thread that ran it, could tell.
#[must_use]
pub(crate) struct Destructor {
    of: Share,
    since: Doings,
    unwinding: bool,
}

impl Drop for Destructor {
    fn drop(&mut self) {
        let panics = std::thread::panicking() && !self.unwinding;
        if inside() && (panics || with(|world| world.doings() != self.since)) {
            self.of.note(&[Turn::Drops]);
        }
    }
}

/// How much has been done that anybody could notice.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Doings {
    steps: u64,
    touched: usize,
    told: usize,
    asked_who: u64,
}

impl World {
    /// The current thread finds out which it is, or what is its own.
    pub(crate) fn asks_who(&mut self) {
        self.shares.asked_who += 1;
    }

    fn doings(&self) -> Doings {
        Doings {
            steps: self.steps,
            touched: self.footprint.extent(),
            told: self.recorder.told(),
            asked_who: self.shares.asked_who,
        }
    }

    fn allocation(&mut self, share: Share) -> &mut Allocation {
        self.shares.known.entry(share.0).or_default()
    }

    fn premises_of(&mut self, share: Share) -> Premises {
        if self.explorer.premises().is_empty() {
            return Premises::default();
        }
        let line = self.allocation(share).line;
        Premises {
            counts: self.explorer.rests_on(Turn::Counts(line)),
            drops: self.explorer.rests_on(Turn::Drops(line)),
        }
    }

    fn shared_object(&mut self, share: Share) -> ObjectId {
        let Allocation { line, object } = *self.allocation(share);
        object.unwrap_or_else(|| {
            let object = self.recorder.add_object("Arc", (line > 0).then_some(line));
            self.allocation(share).object = Some(object);
            object
        })
    }

    fn touch_count(&mut self, share: Share, looks: bool) {
        let key = Key::Count(self.shared_object(share));
        self.footprint.touch(key.number(), looks);
        if !looks {
            self.changed();
        }
    }

    fn touch_last(&mut self, share: Share, decides: bool) -> Key {
        let key = Key::Last(self.shared_object(share));
        self.footprint.touch(key.number(), decides);
        key
    }
}

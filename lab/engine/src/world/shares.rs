//! What is shared by counting: which `Arc`s point at the same allocation, and who can tell how many.
//!
//! Making a pointer or giving one up is a step only where somebody can notice it: where the number
//! is looked at, or where the last one that is given up does something. Until a run comes to that,
//! there are no such steps. A run that does notes the line on which the allocation was made
//! ([`Explorer::note`](crate::explore::Explorer::note)), and the search begins anew, with schedules
//! in which such a step is one for all that is made there. Nothing can hide behind that: to come to
//! a look or a destructor only by the order of such steps, a run must have looked before.
//!
//! Giving up is independent of giving up unless one of the two is the last then. That is known from
//! the number that there is, and from what the others are about to do: of two that are left, the
//! order makes a difference where the other one is to be given up next.
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
    /// Its number in the trace, if its counts are followed.
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
            with(|world| {
                world.shares.known.insert(self.0, new);
                if world.premises_of(self).any() {
                    let object = world.recorder.add_object("Arc", (line > 0).then_some(line));
                    world.allocation(self).object = Some(object);
                }
            });
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
        if self.0 != NOWHERE && inside() {
            with(|world| {
                if world.premises_of(self).any() {
                    let key = Key::Last(world.shared_object(self));
                    world.take_in(key);
                }
            });
        }
    }

    /// A pointer is about to be given up.
    pub(crate) fn gives_up(self) -> GivingUp {
        self.announces_to_give_up("drop", None)
    }

    /// The same, where the last one gets the value.
    pub(crate) fn gives_up_for_the_value(self, at: &Location<'_>) -> GivingUp {
        self.note(&[Turn::Counts, Turn::Drops]);
        self.announces_to_give_up("into_inner", Some(at))
    }

    fn announces_to_give_up(self, call: &'static str, at: Option<&Location<'_>>) -> GivingUp {
        if self.0 == NOWHERE || !inside() || !with(|world| world.premises_of(self).any()) {
            return GivingUp {
                share: self,
                announced: false,
            };
        }
        let before = with(|world| {
            let me = world.current;
            world.threads[me].gives_up = Some(self.0);
            world.steps
        });
        self.steps(call, at, Premises::any);
        let announced = with(|world| {
            let me = world.current;
            world.threads[me].gives_up = None;
            // What a whole poll does is one step, of which it is not known before what it gives up.
            world.steps > before && !world.is_alone()
        });
        GivingUp {
            share: self,
            announced,
        }
    }

    fn gives_up_one_of(self, pointers: usize, announced: bool) -> Option<Destructor> {
        if self.0 == NOWHERE || !inside() {
            return None;
        }
        with(|world| {
            let on = world.premises_of(self);
            if on.any() {
                world.touch_count(self, false);
                let other_is_next = || !announced || world.others_give_up(self);
                let decides = pointers == 1 || pointers == 2 && on.drops && other_is_next();
                let key = world.touch_last(self, decides);
                world.release_by(key);
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
}

/// A pointer that is being given up, now that it is its turn.
#[must_use]
pub(crate) struct GivingUp {
    share: Share,
    /// Whether that was known to all before.
    announced: bool,
}

impl GivingUp {
    /// There are so many pointers, this one included. What is given back is to be dropped after the
    /// value's destructor, if that is what comes next.
    pub(crate) fn one_of(self, pointers: usize) -> Option<Destructor> {
        self.share.gives_up_one_of(pointers, self.announced)
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

impl Premises {
    fn any(self) -> bool {
        self.counts || self.drops
    }
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
pub(crate) struct Doings {
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

    /// Whether the next step of anybody else gives up a pointer of these.
    fn others_give_up(&self, share: Share) -> bool {
        let mut others = self.threads.iter().enumerate();
        others.any(|(id, thread)| id != self.current && thread.gives_up == Some(share.0))
    }

    pub(crate) fn doings(&self) -> Doings {
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
            let object = self.meet_object("Arc", (line > 0).then_some(line));
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

#[cfg(all(test, own_arc))]
mod tests {
    //! Leaving out schedules leaves out no observation, and there are no more of them than it takes.

    use crate::search::How;
    use crate::sync::atomic::AtomicU32;
    use crate::sync::{Arc, Mutex};
    use crate::thread;
    use std::collections::BTreeSet;
    use std::sync::atomic::Ordering::Relaxed;

    /// What `body` gives back on all its schedules, and how many those are.
    fn observed(
        reduce: bool,
        memory_orders: bool,
        body: fn() -> String,
    ) -> (BTreeSet<String>, u64) {
        // By the line, one allocation is told from another.
        crate::host::set_learners_file(file!());
        let seen = std::sync::Mutex::<BTreeSet<String>>::default();
        let how = How {
            reduce,
            memory_orders,
            ..How::default()
        };
        let found = crate::search::explore(how, || {
            let observed = body();
            seen.lock().unwrap().insert(observed);
        });
        assert!(found.exhaustive, "{found:?}");
        (seen.into_inner().unwrap(), found.schedules)
    }

    /// What `f` gives back on two threads, each with a pointer of its own, and here.
    fn by_three<T: Send + Sync + 'static, R: Send + std::fmt::Debug + 'static>(
        value: T,
        f: [fn(Arc<T>) -> R; 3],
    ) -> String {
        let arc = Arc::new(value);
        let [here, there @ ..] = f;
        let threads = there.map(|f| {
            let arc = Arc::clone(&arc);
            thread::spawn(move || f(arc))
        });
        let mine = here(arc);
        let others = threads.map(|thread| thread.join().expect("it did not panic"));
        format!("{mine:?} {others:?}")
    }

    struct Loud(&'static Mutex<Vec<u64>>);

    impl Drop for Loud {
        fn drop(&mut self) {
            let me = format!("{:?}", thread::current().id());
            let digits = me.bytes().filter(u8::is_ascii_digit);
            let number = digits.fold(0, |number, digit| 10 * number + u64::from(digit - b'0'));
            self.0.lock().unwrap().push(number);
        }
    }

    fn loudly(then: [fn(Arc<Loud>) -> usize; 3]) -> String {
        let log: &'static Mutex<Vec<u64>> = Box::leak(Box::default());
        let found = by_three(Loud(log), then);
        format!("{found} {:?}", log.lock().unwrap())
    }

    fn given_up<T>(arc: Arc<T>) -> usize {
        drop(arc);
        0
    }

    fn nothing(arc: Arc<u8>) -> Option<u8> {
        drop(arc);
        None
    }

    fn asked(arc: Arc<Loud>) -> usize {
        Arc::strong_count(&arc)
    }

    fn with_another(arc: Arc<Loud>) -> usize {
        drop(Arc::clone(&arc));
        0
    }

    fn upgraded() -> String {
        let arc = Arc::new(AtomicU32::new(0));
        let weak = Arc::downgrade(&arc);
        let other = Arc::clone(&arc);
        let upgrading = thread::spawn(move || {
            let found = [(); 2].map(|()| weak.upgrade().map(|arc| arc.fetch_add(1, Relaxed)));
            format!("{found:?}")
        });
        let dropping = thread::spawn(move || drop(other));
        drop(arc);
        dropping.join().expect("it did not panic");
        upgrading.join().expect("it did not panic")
    }

    #[test]
    fn leaving_out_orders_of_giving_up_leaves_out_no_observation() {
        let programs: [fn() -> String; 8] = [
            || by_three(1, [Arc::into_inner; 3]),
            || by_three(1, [|a| Arc::try_unwrap(a).ok(); 3]),
            || by_three(1, [Arc::into_inner, nothing, Arc::into_inner]),
            || loudly([given_up; 3]),
            || loudly([given_up, asked, given_up]),
            || loudly([asked, with_another, given_up]),
            || loudly([with_another, with_another, given_up]),
            upgraded,
        ];
        for (index, program) in programs.into_iter().enumerate() {
            let (everything, runs) = observed(false, false, program);
            let (remaining, reduced_runs) = observed(true, false, program);
            assert_eq!(remaining, everything, "program {index}");
            assert!(
                reduced_runs * 2 < runs,
                "program {index}: {reduced_runs} of {runs}"
            );
        }
    }

    #[test]
    fn what_only_shares_has_one_schedule() {
        for program in [
            (|| by_three(vec![1], [|a| a[0]; 3])) as fn() -> String,
            || by_three(Mutex::new(vec![1]), [given_up; 3]),
            || by_three(Arc::new(1), [|a| **a; 3]),
        ] {
            assert_eq!(observed(true, false, program).1, 1);
        }
    }

    #[test]
    fn the_last_one_sees_what_was_done_before_the_others_gave_theirs_up() {
        type Alone = fn(&mut Arc<()>) -> bool;
        fn found(alone: Alone) -> BTreeSet<String> {
            // A function pointer tells nothing of itself: which it is, is handed on in a static.
            static ALONE: std::sync::Mutex<Option<Alone>> = std::sync::Mutex::new(None);
            static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());
            let _only = ONE_AT_A_TIME.lock();
            *ALONE.lock().unwrap() = Some(alone);
            let program = || {
                let alone = ALONE.lock().unwrap().unwrap();
                let done: &'static AtomicU32 = Box::leak(Box::default());
                let mut arc = Arc::new(());
                let other = Arc::clone(&arc);
                let thread = thread::spawn(move || {
                    done.store(1, Relaxed);
                    drop(other);
                });
                let seen = alone(&mut arc).then(|| done.load(Relaxed));
                thread.join().unwrap();
                format!("{seen:?}")
            };
            observed(true, true, program).0
        }
        let both = |seen: &[&str]| seen.iter().map(|seen| (*seen).to_owned()).collect();
        let acquired: BTreeSet<String> = both(&["None", "Some(1)"]);
        let relaxed: BTreeSet<String> = both(&["None", "Some(0)", "Some(1)"]);
        assert_eq!(found(|arc| Arc::get_mut(arc).is_some()), acquired);
        assert_eq!(
            found(|arc| Arc::into_inner(std::mem::take(arc)).is_some()),
            acquired
        );
        assert_eq!(
            found(|arc| Arc::try_unwrap(std::mem::take(arc)).is_ok()),
            acquired
        );
        assert_eq!(found(|arc| Arc::strong_count(arc) == 1), relaxed);
    }
}

//! Which values an atomic load may see: the memory orders as they are written.
//!
//! A program's atomics are explored in two ways. First as if every access were sequentially
//! consistent; then, if anything asked for less, with views (after Kang et al., *A Promising
//! Semantics for Relaxed-Memory Concurrency*, 2017, without the promises): each store is a message
//! that stays, each thread knows of each atomic how new a message it must see at least, and a load
//! may see any message from there on. What one thread has seen, another has to see as well where a
//! release was read by an acquire, and wherever a lock, a channel, a join, a wake-up or a line of
//! output comes in between.
//!
//! Less than the language allows: stores to one atomic take effect in the order in which they are
//! run, a read-modify-write and a failed exchange see the newest message, and no load sees a store
//! that is run later. So what fails here can fail; and what passes could still fail on programs that
//! rest on those three. A message that is out of date is seen twice at most by the same thread,
//! because a store becomes visible sooner or later.
//!
//! Knows nothing of the types of values, nor of what is done with them.

use super::steps::Key;
use super::{ThreadId, World};
use kit_record::{Assumption, ObjectId, Possibility, Turn};
use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::Ordering::{self, AcqRel, Acquire, Release, SeqCst};
use std::sync::atomic::{AtomicBool, Ordering as Real};

/// How often one thread sees the same message that is out of date.
const TIMES_OLD: u8 = 2;

/// Whether anything in this process asked for less than sequential consistency.
static WEAKER: AtomicBool = AtomicBool::new(false);

/// Whether anything may: where not, there is one way to explore it.
static MAY_BE_WEAKER: AtomicBool = AtomicBool::new(true);

/// To be called before anything is explored.
pub(crate) fn order_weakly(may: bool) {
    MAY_BE_WEAKER.store(may, Real::Relaxed);
}

/// How new a message must be at least, for each atomic.
#[derive(Clone, Debug, Default)]
struct View(Vec<usize>);

impl View {
    fn of(&self, object: ObjectId) -> usize {
        self.0.get(object as usize).copied().unwrap_or(0)
    }

    /// Whether that was news.
    fn raise(&mut self, object: ObjectId, to: usize) -> bool {
        let object = object as usize;
        if self.0.len() <= object {
            self.0.resize(object + 1, 0);
        }
        let news = self.0[object] < to;
        self.0[object] = self.0[object].max(to);
        news
    }

    /// Whether that was news.
    fn join(&mut self, other: &View) -> bool {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut news = false;
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            news |= *mine < *other;
            *mine = (*mine).max(*other);
        }
        news
    }
}

/// What one thread or task knows.
#[derive(Clone, Debug, Default)]
struct Views {
    now: View,
    /// What comes into force with an acquire fence: read, but not by an acquire.
    with_acquire: View,
    /// What later stores hand on even if they are relaxed: all that was known at the last release
    /// fence.
    at_release: View,
}

/// A value that was stored.
#[derive(Clone, Debug)]
struct Message {
    bits: u64,
    /// What whoever acquires it has to see.
    hands_on: View,
}

#[derive(Clone, Debug, Default)]
struct Place {
    /// The first is the value that it was made with.
    messages: Vec<Message>,
    /// The oldest that anybody can still see: what is written through `&mut` replaces everything.
    floor: usize,
}

/// What is remembered of a run whose memory orders count.
#[derive(Debug, Default)]
pub(super) struct Memory {
    places: HashMap<ObjectId, Place>,
    threads: Vec<Views>,
    /// What is known to whoever uses a lock, a channel, standard output or the like next, by its key.
    others: HashMap<u64, View>,
    /// What every sequentially consistent access, and every such fence, was part of: they have one
    /// order, in which each sees those before it.
    sequential: View,
    old: HashMap<(ThreadId, ObjectId, usize), u8>,
    /// Which atomics were accessed, and whether any of them with less than `SeqCst`.
    accessed: BTreeSet<ObjectId>,
    weakly: bool,
}

impl Memory {
    fn views(&mut self, thread: ThreadId) -> &mut Views {
        if self.threads.len() <= thread {
            self.threads.resize_with(thread + 1, Views::default);
        }
        &mut self.threads[thread]
    }

    /// What is news: to others, and to the one who has seen it.
    fn seen(
        &mut self,
        thread: ThreadId,
        object: ObjectId,
        index: usize,
        order: Ordering,
    ) -> (bool, bool) {
        let hands_on = self.places[&object].messages[index].hands_on.clone();
        let to_others = order == SeqCst && self.sequential.raise(object, index);
        let views = self.views(thread);
        let mut to_it = views.now.raise(object, index);
        to_it |= views.with_acquire.join(&hands_on);
        if acquires(order) {
            to_it |= views.now.join(&hands_on);
        }
        (to_others, to_it)
    }

    /// `carried`: what the message that it replaces in one step hands on.
    fn stored(
        &mut self,
        thread: ThreadId,
        object: ObjectId,
        bits: u64,
        order: Ordering,
        carried: Option<View>,
    ) {
        let views = self.views(thread);
        let mut hands_on = match releases(order) {
            true => views.now.clone(),
            false => views.at_release.clone(),
        };
        if let Some(carried) = carried {
            hands_on.join(&carried);
            let replaced = self.places[&object].messages.last();
            let replaced = replaced.expect("what it replaces");
            if replaced.bits == bits && !replaced.hands_on.clone().join(&hands_on) {
                // Nobody can tell it from the one that it replaces: whoever swaps in vain again and again
                // leaves everything as it was.
                return;
            }
        }
        let index = self.places.entry(object).or_default().messages.len();
        if order == SeqCst {
            self.sequential.raise(object, index);
        }
        let views = self.views(thread);
        views.now.raise(object, index);
        // To read what it has stored itself is no news.
        views.with_acquire.raise(object, index);
        hands_on.raise(object, index);
        let place = self.places.entry(object).or_default();
        place.messages.push(Message { bits, hands_on });
    }
}

fn acquires(order: Ordering) -> bool {
    matches!(order, Acquire | AcqRel | SeqCst)
}

fn releases(order: Ordering) -> bool {
    matches!(order, Release | AcqRel | SeqCst)
}

impl World {
    /// Decides, before a run, whether its memory orders count. False if there is nothing new in
    /// that.
    pub(super) fn choose_memory(&mut self) -> bool {
        if !MAY_BE_WEAKER.load(Real::Relaxed) {
            return true;
        }
        let says = ["as if all were SeqCst", "as written"];
        let picked = self.pick(2, |_, index| Possibility {
            turn: Turn::Pick(0),
            actor: None,
            call: format!("memory orders {}", says[index]),
            line: None,
            object: None,
        });
        let counts = picked == Some(1);
        self.memory = counts.then(Memory::default);
        !counts || WEAKER.load(Real::Relaxed) || self.explorer.takes_all()
    }

    /// Whose memory a thread or task has: its own, or that of the one thread that runs it.
    pub(super) fn rememberer(&self, id: ThreadId) -> ThreadId {
        match self.runs_several_threads() {
            true => id,
            false => self.carrier(id),
        }
    }

    /// Fences that are sequentially consistent have their place among such accesses.
    fn note_sequential(&mut self, order: Ordering) {
        if order == SeqCst && self.memory.is_some() {
            self.footprint.touch(Key::Fences.number(), false);
        }
    }

    /// Notes which order an access of `object` asks for.
    fn asks_for(&mut self, object: ObjectId, order: Ordering) {
        if order != SeqCst {
            self.asks_for_less();
        }
        if let Some(memory) = &mut self.memory {
            memory.accessed.insert(object);
            memory.weakly |= order != SeqCst;
            // Of one atomic alone, what the language allows is shown. Beside a weaker access, one that is `SeqCst`
            // may have another place in the order of all those than it has in the run.
            if memory.weakly && memory.accessed.len() > 1 {
                self.explorer.assume(Assumption::MemoryModel);
            }
        }
    }

    /// Something asks for less than sequential consistency.
    pub(crate) fn asks_for_less(&mut self) {
        WEAKER.store(true, Real::Relaxed);
        if self.explores() && !self.memory_orders {
            self.explorer.assume(Assumption::SequentiallyConsistent);
        }
    }

    /// An atomic is about to be used, which has this value if it was not used before.
    pub(crate) fn know_atomic(&mut self, object: ObjectId, bits: u64) {
        if let Some(memory) = &mut self.memory {
            let place = memory.places.entry(object).or_default();
            if place.messages.last().is_none_or(|last| last.bits != bits) {
                // New, or written through `&mut`, when nobody else could look.
                let hands_on = View::default();
                place.messages.push(Message { bits, hands_on });
                place.floor = place.messages.len() - 1;
            }
        }
    }

    /// Which value a load sees: the newest, or what the schedule says. `None` ends the run.
    pub(crate) fn loaded(&mut self, object: ObjectId, newest: u64, order: Ordering) -> Option<u64> {
        self.asks_for(object, order);
        self.note_sequential(order);
        let me = self.rememberer(self.current);
        let Some(memory) = &mut self.memory else {
            return Some(newest);
        };
        let place = &memory.places[&object];
        let mut first = place.floor;
        if order == SeqCst {
            first = first.max(memory.sequential.of(object));
        }
        first = first.max(memory.views(me).now.of(object));
        let place = &memory.places[&object];
        let last = place.messages.len() - 1;
        let often = |index: &usize| memory.old.get(&(me, object, *index)) < Some(&TIMES_OLD);
        // The newest comes first, so that the first schedule is the usual one.
        let may: Vec<usize> = std::iter::once(last)
            .chain((first..last).rev().filter(often))
            .collect();
        if may.len() <= last - first {
            self.explorer.assume(Assumption::MemoryModel);
        }
        let actor = self.actor();
        let picked = self.pick(may.len(), |world, index| Possibility {
            turn: Turn::Pick(0),
            actor: Some(actor),
            call: match index {
                0 => "sees the newest value".to_owned(),
                _ => format!("sees an old value, {index} stores ago"),
            },
            line: world.threads[world.current].line,
            object: Some(object),
        })?;
        let index = may[picked];
        let memory = self.memory.as_mut().expect("as above");
        if index < last {
            *memory.old.entry((me, object, index)).or_default() += 1;
        }
        let bits = memory.places[&object].messages[index].bits;
        let (to_others, to_it) = memory.seen(me, object, index, order);
        // And what is old is not seen for ever.
        self.note_news(to_others, to_it || index < last);
        Some(bits)
    }

    pub(crate) fn stored(&mut self, object: ObjectId, bits: u64, order: Ordering) {
        self.asks_for(object, order);
        self.note_sequential(order);
        let me = self.rememberer(self.current);
        if let Some(memory) = &mut self.memory {
            memory.stored(me, object, bits, order, None);
        }
    }

    /// Read and replaced in one step; `bits` is `None` if it was left as it is.
    pub(crate) fn exchanged(&mut self, object: ObjectId, bits: Option<u64>, order: Ordering) {
        self.asks_for(object, order);
        self.note_sequential(order);
        let me = self.rememberer(self.current);
        let Some(memory) = &mut self.memory else {
            return;
        };
        let last = memory.places[&object].messages.len() - 1;
        let could_be_old = bits.is_none() && memory.views(me).now.of(object) < last;
        if could_be_old && order != SeqCst {
            self.explorer.assume(Assumption::MemoryModel);
        }
        let (to_others, to_it) = memory.seen(me, object, last, order);
        if let Some(bits) = bits {
            let carried = memory.places[&object].messages[last].hands_on.clone();
            memory.stored(me, object, bits, order, Some(carried));
        }
        self.note_news(to_others, to_it);
    }

    /// Whoever has seen something new, or made others see it, has not looked in vain.
    fn note_news(&mut self, to_others: bool, to_it: bool) {
        if to_others {
            self.changed();
        } else if to_it {
            self.sees_more();
        }
    }

    /// Whether fences are steps.
    pub(crate) fn memory_counts(&self) -> bool {
        self.memory.is_some()
    }

    pub(crate) fn fenced(&mut self, order: Ordering) {
        self.asks_for_less();
        if order == SeqCst {
            self.footprint.touch(Key::Fences.number(), true);
        }
        let me = self.rememberer(self.current);
        let Some(memory) = &mut self.memory else {
            return;
        };
        let (mut to_others, mut to_it) = (false, false);
        if acquires(order) {
            let views = memory.views(me);
            let acquired = views.with_acquire.clone();
            to_it |= views.now.join(&acquired);
        }
        if order == SeqCst {
            let before = memory.sequential.clone();
            to_it |= memory.views(me).now.join(&before);
            let now = memory.views(me).now.clone();
            to_others = memory.sequential.join(&now);
        }
        if releases(order) {
            let views = memory.views(me);
            to_it |= views.at_release.join(&views.now);
        }
        self.note_news(to_others, to_it);
    }

    /// A lock, a channel or the like orders what was before one use of it and after another.
    pub(super) fn order_by(&mut self, thing: Key, hands_on: bool) {
        let me = self.rememberer(self.current);
        let Some(memory) = &mut self.memory else {
            return;
        };
        if matches!(thing, Key::Object(object) if memory.places.contains_key(&object)) {
            return;
        }
        let known = memory
            .others
            .get(&thing.number())
            .cloned()
            .unwrap_or_default();
        let views = memory.views(me);
        let to_it = views.now.join(&known);
        let now = views.now.clone();
        let to_others = hands_on && memory.others.entry(thing.number()).or_default().join(&now);
        self.note_news(to_others, to_it);
    }

    /// Whoever takes `thing` in later knows what is known now.
    pub(super) fn release_by(&mut self, thing: Key) {
        let me = self.rememberer(self.current);
        if let Some(memory) = &mut self.memory {
            let now = memory.views(me).now.clone();
            let news = memory.others.entry(thing.number()).or_default().join(&now);
            self.note_news(news, false);
        }
    }

    /// What was handed on with `thing` is known from here on.
    pub(super) fn take_in(&mut self, thing: Key) {
        let me = self.rememberer(self.current);
        if let Some(memory) = &mut self.memory
            && let Some(known) = memory.others.get(&thing.number()).cloned()
        {
            let news = memory.views(me).now.join(&known);
            self.note_news(false, news);
        }
    }

    /// What `from` knows, `to` knows from here on: it was started, joined or woken.
    pub(super) fn order_after(&mut self, from: ThreadId, to: ThreadId) {
        self.log_after(from, to);
        let (from, to) = (self.rememberer(from), self.rememberer(to));
        if let Some(memory) = &mut self.memory {
            let known = memory.views(from).now.clone();
            memory.views(to).now.join(&known);
        }
    }
}

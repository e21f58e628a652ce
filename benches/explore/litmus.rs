//! Litmus tests: what relaxed, release, acquire and sequentially consistent accesses let threads
//! see. Written once for all worlds, as the programs are.
//!
//! Each gives back what was read, as decimal digits in the order in which the reads are named. What
//! it may give back is worked out by hand from the rules of the language (C++20's, without
//! `consume`), never from what an explorer found.

use super::sync::Mutex;
use super::sync::atomic::AtomicUsize;
use super::sync::atomic::Ordering::{self, AcqRel, Acquire, Relaxed, Release, SeqCst};
use super::sync::atomic::fence;
use super::thread;
use explore_bench::Litmus;
use std::sync::Arc;

/// As it is named in the lines of a trace.
#[allow(dead_code, reason = "not every world has lines")]
pub const FILE: &str = file!();

const ALL_OF_TWO: &[usize] = &[0, 1, 10, 11];

/// What interleavings alone give comes first, then what the language allows.
#[rustfmt::skip]
pub const LITMUS: [Litmus; 29] = [
    // The second read may be older than the first unless both sides are ordered.
    Litmus::new("MP, relaxed", &[0, 1, 11], ALL_OF_TWO, || passing(Relaxed, Relaxed)),
    Litmus::new("MP, release only", &[0, 1, 11], ALL_OF_TWO, || passing(Release, Relaxed)),
    Litmus::new("MP, acquire only", &[0, 1, 11], ALL_OF_TWO, || passing(Relaxed, Acquire)),
    Litmus::new("MP, release and acquire", &[0, 1, 11], &[0, 1, 11], || passing(Release, Acquire)),
    Litmus::new("MP, sequentially consistent", &[0, 1, 11], &[0, 1, 11], || passing(SeqCst, SeqCst)),
    Litmus::new("MP, fences", &[0, 1, 11], &[0, 1, 11], || passing_fences(Some(Release), Some(Acquire))),
    Litmus::new("MP, release fence only", &[0, 1, 11], ALL_OF_TWO, || passing_fences(Some(Release), None)),
    Litmus::new("MP, acquire fence only", &[0, 1, 11], ALL_OF_TWO, || passing_fences(None, Some(Acquire))),
    // 3 is 1 (released) and 2 (added): an update continues the release sequence.
    Litmus::new("MP, past an update", &[0, 1, 11, 20, 21, 31], &[0, 1, 11, 20, 21, 31], passing_past_update),
    // A later relaxed store of the same thread does not, since C++20.
    Litmus::new("MP, past a store", &[0, 1, 11, 21], &[0, 1, 11, 20, 21], passing_past_store),
    Litmus::new("MP, by a mutex", &[0, 1, 11], &[0, 1, 11], passing_by_mutex),
    Litmus::new("MP, by spawn and join", &[11], &[11], passing_by_threads),
    // Both may miss the other's store, unless all four accesses or two fences are in one order.
    Litmus::new("SB, relaxed", &[1, 10, 11], ALL_OF_TWO, || buffering(Relaxed, Relaxed)),
    Litmus::new("SB, release and acquire", &[1, 10, 11], ALL_OF_TWO, || buffering(Release, Acquire)),
    Litmus::new("SB, sequentially consistent", &[1, 10, 11], &[1, 10, 11], || buffering(SeqCst, SeqCst)),
    Litmus::new("SB, fences", &[1, 10, 11], &[1, 10, 11], || buffering_fences(SeqCst, SeqCst)),
    Litmus::new("SB, one weaker fence", &[1, 10, 11], ALL_OF_TWO, || buffering_fences(SeqCst, AcqRel)),
    // Both may read what the other writes afterwards, unless one side is ordered.
    Litmus::new("LB, relaxed", &[0, 1, 10], ALL_OF_TWO, || loads_first(Relaxed, Relaxed)),
    Litmus::new("LB, release and acquire", &[0, 1, 10], &[0, 1, 10], || loads_first(Acquire, Release)),
    // One place has one order, which nobody reads backwards.
    Litmus::new("one place, read twice", &[0, 1, 2, 11, 12, 22], &[0, 1, 2, 11, 12, 22], one_place),
    Litmus::new("one place, two writers", &[0, 1, 2, 11, 12, 21, 22], &[0, 1, 2, 11, 12, 21, 22], two_writers),
    Litmus::new("updates, relaxed", &[1, 10], &[1, 10], updates),
    Litmus::new("exchanges, relaxed", &[1, 10], &[1, 10], exchanges),
    // What was seen by who told me, I see, too.
    Litmus::new("WRC, relaxed", &[0, 1, 10, 11, 100, 101, 111], &[0, 1, 10, 11, 100, 101, 110, 111],
        || told_on(Relaxed, Relaxed)),
    Litmus::new("WRC, release and acquire", &[0, 1, 10, 11, 100, 101, 111], &[0, 1, 10, 11, 100, 101, 111],
        || told_on(Release, Acquire)),
    // The places' orders of writing may contradict the threads', if nothing is ordered.
    Litmus::new("2+2W, relaxed", &[12, 21, 22], &[11, 12, 21, 22], || crossing_writes(Relaxed)),
    Litmus::new("2+2W, sequentially consistent", &[12, 21, 22], &[12, 21, 22], || crossing_writes(SeqCst)),
    // Two may see two independent writes in different orders.
    Litmus::new("IRIW, release and acquire",
        &[0, 1, 10, 11, 100, 101, 110, 111, 1000, 1001, 1011, 1100, 1101, 1110, 1111],
        &[0, 1, 10, 11, 100, 101, 110, 111, 1000, 1001, 1010, 1011, 1100, 1101, 1110, 1111],
        || independent_writes(Release, Acquire)),
    Litmus::new("IRIW, sequentially consistent",
        &[0, 1, 10, 11, 100, 101, 110, 111, 1000, 1001, 1011, 1100, 1101, 1110, 1111],
        &[0, 1, 10, 11, 100, 101, 110, 111, 1000, 1001, 1011, 1100, 1101, 1110, 1111],
        || independent_writes(SeqCst, SeqCst)),
];

type Places = Arc<(AtomicUsize, AtomicUsize)>;

fn places() -> Places {
    Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)))
}

fn start<T: Send + 'static>(
    places: &Places,
    work: impl FnOnce(&AtomicUsize, &AtomicUsize) -> T + Send + 'static,
) -> thread::JoinHandle<T> {
    let places = Arc::clone(places);
    thread::spawn(move || work(&places.0, &places.1))
}

fn join<T>(handle: thread::JoinHandle<T>) -> T {
    handle.join().expect("it did not panic")
}

fn passing(store: Ordering, load: Ordering) -> usize {
    let places = places();
    let writer = start(&places, move |x, y| {
        x.store(1, Relaxed);
        y.store(1, store);
    });
    let reader = start(&places, move |x, y| {
        let flag = y.load(load);
        flag * 10 + x.load(Relaxed)
    });
    join(writer);
    join(reader)
}

fn passing_fences(before: Option<Ordering>, after: Option<Ordering>) -> usize {
    let places = places();
    let writer = start(&places, move |x, y| {
        x.store(1, Relaxed);
        if let Some(order) = before {
            fence(order);
        }
        y.store(1, Relaxed);
    });
    let reader = start(&places, move |x, y| {
        let flag = y.load(Relaxed);
        if let Some(order) = after {
            fence(order);
        }
        flag * 10 + x.load(Relaxed)
    });
    join(writer);
    join(reader)
}

fn passing_past_update() -> usize {
    let places = places();
    let writer = start(&places, |x, y| {
        x.store(1, Relaxed);
        y.store(1, Release);
    });
    let updater = start(&places, |_, y| {
        y.fetch_add(2, Relaxed);
    });
    let reader = start(&places, |x, y| {
        let flag = y.load(Acquire);
        flag * 10 + x.load(Relaxed)
    });
    join(writer);
    join(updater);
    join(reader)
}

fn passing_past_store() -> usize {
    let places = places();
    let writer = start(&places, |x, y| {
        x.store(1, Relaxed);
        y.store(1, Release);
        y.store(2, Relaxed);
    });
    let reader = start(&places, |x, y| {
        let flag = y.load(Acquire);
        flag * 10 + x.load(Relaxed)
    });
    join(writer);
    join(reader)
}

fn passing_by_mutex() -> usize {
    let (places, flag) = (places(), Arc::new(Mutex::new(0)));
    let theirs = Arc::clone(&flag);
    let writer = start(&places, move |x, _| {
        x.store(1, Relaxed);
        *theirs.lock().expect("not poisoned") = 1;
    });
    let reader = start(&places, move |x, _| {
        let flag = *flag.lock().expect("not poisoned");
        flag * 10 + x.load(Relaxed)
    });
    join(writer);
    join(reader)
}

fn passing_by_threads() -> usize {
    let places = places();
    places.0.store(1, Relaxed);
    let other = start(&places, |x, y| {
        y.store(1, Relaxed);
        x.load(Relaxed)
    });
    let seen = join(other);
    seen * 10 + places.1.load(Relaxed)
}

fn buffering(store: Ordering, load: Ordering) -> usize {
    let places = places();
    let one = start(&places, move |x, y| {
        x.store(1, store);
        y.load(load)
    });
    let other = start(&places, move |x, y| {
        y.store(1, store);
        x.load(load)
    });
    join(one) * 10 + join(other)
}

fn buffering_fences(of_one: Ordering, of_other: Ordering) -> usize {
    let places = places();
    let one = start(&places, move |x, y| {
        x.store(1, Relaxed);
        fence(of_one);
        y.load(Relaxed)
    });
    let other = start(&places, move |x, y| {
        y.store(1, Relaxed);
        fence(of_other);
        x.load(Relaxed)
    });
    join(one) * 10 + join(other)
}

fn loads_first(load: Ordering, store: Ordering) -> usize {
    let places = places();
    let one = start(&places, move |x, y| {
        let seen = x.load(load);
        y.store(1, store);
        seen
    });
    let other = start(&places, move |x, y| {
        let seen = y.load(load);
        x.store(1, store);
        seen
    });
    join(one) * 10 + join(other)
}

fn one_place() -> usize {
    let places = places();
    let writer = start(&places, |x, _| {
        x.store(1, Relaxed);
        x.store(2, Relaxed);
    });
    let reader = start(&places, read_twice);
    join(writer);
    join(reader)
}

fn two_writers() -> usize {
    let places = places();
    let one = start(&places, |x, _| x.store(1, Relaxed));
    let other = start(&places, |x, _| x.store(2, Relaxed));
    let reader = start(&places, read_twice);
    join(one);
    join(other);
    join(reader)
}

fn read_twice(x: &AtomicUsize, _: &AtomicUsize) -> usize {
    let first = x.load(Relaxed);
    first * 10 + x.load(Relaxed)
}

fn updates() -> usize {
    let places = places();
    let one = start(&places, |x, _| x.fetch_add(1, Relaxed));
    let other = start(&places, |x, _| x.fetch_add(1, Relaxed));
    join(one) * 10 + join(other)
}

fn exchanges() -> usize {
    let places = places();
    let take = |x: &AtomicUsize, _: &AtomicUsize| {
        let taken = x.compare_exchange(0, 1, Relaxed, Relaxed);
        usize::from(taken.is_ok())
    };
    let (one, other) = (start(&places, take), start(&places, take));
    join(one) * 10 + join(other)
}

fn told_on(store: Ordering, load: Ordering) -> usize {
    let places = places();
    let writer = start(&places, move |x, _| x.store(1, store));
    let teller = start(&places, move |x, y| {
        let seen = x.load(load);
        y.store(1, store);
        seen
    });
    let reader = start(&places, move |x, y| {
        let told = y.load(load);
        told * 10 + x.load(Relaxed)
    });
    join(writer);
    join(teller) * 100 + join(reader)
}

fn crossing_writes(store: Ordering) -> usize {
    let places = places();
    let one = start(&places, move |x, y| {
        x.store(1, store);
        y.store(2, store);
    });
    let other = start(&places, move |x, y| {
        y.store(1, store);
        x.store(2, store);
    });
    join(one);
    join(other);
    places.0.load(Relaxed) * 10 + places.1.load(Relaxed)
}

fn independent_writes(store: Ordering, load: Ordering) -> usize {
    let places = places();
    let of_x = start(&places, move |x, _| x.store(1, store));
    let of_y = start(&places, move |_, y| y.store(1, store));
    let one = start(&places, move |x, y| {
        let first = x.load(load);
        first * 10 + y.load(load)
    });
    let other = start(&places, move |x, y| {
        let first = y.load(load);
        first * 10 + x.load(load)
    });
    join(of_x);
    join(of_y);
    join(one) * 100 + join(other)
}

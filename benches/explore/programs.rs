//! The programs that are explored, written once: each world that explores them declares this module
//! inside a module of its own, in which `sync` and `thread` are that world's.
//!
//! Small, because plain depth first has to come to an end on some of them. Knows nothing of who
//! explores, nor of what comes of it.

use super::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use super::sync::{Condvar, Mutex, RwLock, mpsc};
use super::thread;
use explore_bench::{Program, Truth};
// The real one everywhere: counting references is nobody's step.
use std::sync::Arc;

/// As it is named in the lines of a trace.
#[allow(dead_code, reason = "not every world has lines")]
pub const FILE: &str = file!();

/// All of them; those that are right come first.
pub const PROGRAMS: [Program; 20] = [
    Program::new("racing load and store", 2, Truth::Holds, lost_update),
    Program::new("one mutex", 3, Truth::Holds, one_mutex),
    Program::new("fetch_add twice", 3, Truth::Holds, fetch_add_twice),
    Program::new("two mutexes, in order", 3, Truth::Holds, two_mutexes),
    Program::new("bounded buffer", 3, Truth::Holds, bounded_buffer),
    Program::new("philosophers, in order", 3, Truth::Holds, philosophers),
    Program::new("channel, two senders", 3, Truth::Holds, channel),
    Program::new("readers and a writer", 3, Truth::Holds, readers_and_writer),
    Program::new("latch", 3, Truth::Holds, latch),
    Program::new("Peterson's lock, tried", 2, Truth::Holds, peterson),
    Program::new("first one initialises", 3, Truth::Holds, first_one),
    Program::new("three of their own", 3, Truth::Holds, independent),
    Program::new("a writer, two lookers", 3, Truth::Holds, lookers),
    Program::new("lost update", 2, Truth::Panics, lost_update_asserted),
    Program::new(
        "lost update of three",
        3,
        Truth::Panics,
        lost_update_of_three,
    ),
    Program::new("two locks, crosswise", 2, Truth::Deadlocks, crosswise),
    Program::new(
        "philosophers, greedy",
        3,
        Truth::Deadlocks,
        greedy_philosophers,
    ),
    Program::new("waiting without a look", 2, Truth::Deadlocks, lost_wake),
    Program::new("notified one too few", 3, Truth::Deadlocks, one_too_few),
    Program::new("checked, then acted", 2, Truth::Panics, check_then_act),
];

type Handle<T> = thread::JoinHandle<T>;

fn join<T>(handles: impl IntoIterator<Item = Handle<T>>) -> Vec<T> {
    let joined = handles.into_iter().map(|handle| handle.join());
    joined
        .map(|result| result.expect("it did not panic"))
        .collect()
}

/// `threads` threads that do the same.
fn together<T: Send + 'static>(
    threads: usize,
    work: impl Fn(usize) -> T + Clone + Send + 'static,
) -> Vec<T> {
    let spawned: Vec<Handle<T>> = (0..threads)
        .map(|which| {
            let work = work.clone();
            thread::spawn(move || work(which))
        })
        .collect();
    join(spawned)
}

fn add_without_care(threads: usize) -> usize {
    let number = Arc::new(AtomicUsize::new(0));
    let shared = Arc::clone(&number);
    together(threads, move |_| {
        let seen = shared.load(Ordering::SeqCst);
        shared.store(seen + 1, Ordering::SeqCst);
    });
    number.load(Ordering::SeqCst)
}

fn lost_update() -> usize {
    add_without_care(2)
}

fn lost_update_asserted() -> usize {
    let sum = add_without_care(2);
    assert_eq!(sum, 2);
    sum
}

fn lost_update_of_three() -> usize {
    let sum = add_without_care(3);
    assert_eq!(sum, 3);
    sum
}

fn one_mutex() -> usize {
    let number = Arc::new(Mutex::new(0));
    let shared = Arc::clone(&number);
    together(3, move |_| *shared.lock().expect("not poisoned") += 1);
    *number.lock().expect("not poisoned")
}

fn fetch_add_twice() -> usize {
    let number = Arc::new(AtomicUsize::new(0));
    let shared = Arc::clone(&number);
    together(3, move |_| {
        shared.fetch_add(1, Ordering::SeqCst);
        shared.fetch_add(1, Ordering::SeqCst);
    });
    number.load(Ordering::SeqCst)
}

fn two_mutexes() -> usize {
    let both = Arc::new((Mutex::new(0), Mutex::new(0)));
    let shared = Arc::clone(&both);
    together(3, move |_| {
        let mut from = shared.0.lock().expect("not poisoned");
        let mut to = shared.1.lock().expect("not poisoned");
        *from += 1;
        *to += 1;
    });
    *both.0.lock().expect("not poisoned") + *both.1.lock().expect("not poisoned")
}

/// Room for one; one fills it twice, two empty it once each.
fn bounded_buffer() -> usize {
    let buffer = Arc::new((Mutex::new(None), Condvar::new()));
    let shared = Arc::clone(&buffer);
    let producer = thread::spawn(move || {
        for item in 1..=2 {
            let mut place = shared.0.lock().expect("not poisoned");
            while place.is_some() {
                place = shared.1.wait(place).expect("not poisoned");
            }
            *place = Some(item);
            shared.1.notify_all();
        }
        0
    });
    let consumers = (0..2).map(|_| {
        let shared = Arc::clone(&buffer);
        thread::spawn(move || {
            let mut place = shared.0.lock().expect("not poisoned");
            loop {
                match place.take() {
                    Some(item) => {
                        shared.1.notify_all();
                        return item;
                    }
                    None => place = shared.1.wait(place).expect("not poisoned"),
                }
            }
        })
    });
    let consumers: Vec<Handle<usize>> = consumers.collect();
    let eaten = join(consumers);
    join([producer]);
    eaten[0] * 10 + eaten[1]
}

fn dine(forks_of: fn(usize) -> (usize, usize)) -> usize {
    let forks: Arc<[Mutex<usize>; 3]> = Arc::new([Mutex::new(0), Mutex::new(0), Mutex::new(0)]);
    let shared = Arc::clone(&forks);
    together(3, move |seat| {
        let (first, second) = forks_of(seat);
        let mut first = shared[first].lock().expect("not poisoned");
        let mut second = shared[second].lock().expect("not poisoned");
        *first += 1;
        *second += 1;
    });
    let used = forks.iter().map(|fork| *fork.lock().expect("not poisoned"));
    used.sum()
}

fn philosophers() -> usize {
    dine(|seat| (seat.min((seat + 1) % 3), seat.max((seat + 1) % 3)))
}

fn greedy_philosophers() -> usize {
    dine(|seat| (seat, (seat + 1) % 3))
}

fn channel() -> usize {
    let (sender, receiver) = mpsc::channel();
    let senders = [1, 2].map(|item| {
        let sender = sender.clone();
        thread::spawn(move || sender.send(item).expect("the receiver is there"))
    });
    let first: usize = receiver.recv().expect("two are sent");
    let second: usize = receiver.recv().expect("two are sent");
    join(senders);
    first * 10 + second
}

fn readers_and_writer() -> usize {
    let number = Arc::new(RwLock::new(0));
    let shared = Arc::clone(&number);
    let seen = together(3, move |which| {
        if which == 0 {
            *shared.write().expect("not poisoned") = 1;
            0
        } else {
            *shared.read().expect("not poisoned")
        }
    });
    seen[1] * 10 + seen[2]
}

fn latch() -> usize {
    let arrived = Arc::new((Mutex::new(0), Condvar::new()));
    let shared = Arc::clone(&arrived);
    let seen = together(3, move |_| {
        let mut count = shared.0.lock().expect("not poisoned");
        *count += 1;
        if *count == 3 {
            shared.1.notify_all();
        }
        while *count < 3 {
            count = shared.1.wait(count).expect("not poisoned");
        }
        *count
    });
    seen.iter().sum()
}

/// Without waiting: who may not enter at once goes away. With the exchange of turns it needs no
/// sequential consistency, which not every world has.
fn peterson() -> usize {
    struct Shared {
        wants: [AtomicBool; 2],
        turn: AtomicUsize,
        inside: AtomicUsize,
    }
    let shared = Arc::new(Shared {
        wants: [AtomicBool::new(false), AtomicBool::new(false)],
        turn: AtomicUsize::new(0),
        inside: AtomicUsize::new(0),
    });
    let entered = together(2, move |me| {
        let other = 1 - me;
        shared.wants[me].store(true, Ordering::Relaxed);
        shared.turn.swap(other, Ordering::AcqRel);
        let may = !shared.wants[other].load(Ordering::Acquire)
            || shared.turn.load(Ordering::Relaxed) == me;
        if may {
            let inside = shared.inside.fetch_add(1, Ordering::Relaxed);
            assert_eq!(inside, 0, "both are inside");
            shared.inside.fetch_sub(1, Ordering::Relaxed);
            shared.wants[me].store(false, Ordering::Release);
        }
        usize::from(may)
    });
    entered[0] * 10 + entered[1]
}

fn first_one() -> usize {
    let winner = Arc::new(AtomicUsize::new(0));
    let shared = Arc::clone(&winner);
    let seen = together(3, move |me| {
        let order = Ordering::SeqCst;
        match shared.compare_exchange(0, me + 1, order, order) {
            Ok(_) => me + 1,
            Err(first) => first,
        }
    });
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[1], seen[2]);
    seen[0]
}

fn independent() -> usize {
    let numbers: Arc<[AtomicUsize; 3]> = Arc::new([
        AtomicUsize::new(0),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    ]);
    let shared = Arc::clone(&numbers);
    together(3, move |me| {
        shared[me].store(1, Ordering::SeqCst);
        shared[me].fetch_add(1, Ordering::SeqCst);
    });
    let sum = numbers.iter().map(|number| number.load(Ordering::SeqCst));
    sum.sum()
}

fn lookers() -> usize {
    let number = Arc::new(AtomicUsize::new(0));
    let shared = Arc::clone(&number);
    let seen = together(3, move |which| {
        if which == 0 {
            shared.store(1, Ordering::SeqCst);
            0
        } else {
            let first = shared.load(Ordering::SeqCst);
            let again = shared.load(Ordering::SeqCst);
            assert!(first <= again, "time went back");
            first + again
        }
    });
    seen[1] * 10 + seen[2]
}

fn crosswise() -> usize {
    let both = Arc::new([Mutex::new(0), Mutex::new(0)]);
    let shared = Arc::clone(&both);
    together(2, move |me| {
        let mut from = shared[me].lock().expect("not poisoned");
        let mut to = shared[1 - me].lock().expect("not poisoned");
        *from += 1;
        *to += 1;
    });
    *both[0].lock().expect("not poisoned") + *both[1].lock().expect("not poisoned")
}

/// Notified before it waits, it waits for ever.
fn lost_wake() -> usize {
    let bell = Arc::new((Mutex::new(0), Condvar::new()));
    let shared = Arc::clone(&bell);
    let waiter = thread::spawn(move || {
        let guard = shared.0.lock().expect("not poisoned");
        *shared.1.wait(guard).expect("not poisoned")
    });
    *bell.0.lock().expect("not poisoned") = 1;
    bell.1.notify_one();
    join([waiter])[0]
}

fn one_too_few() -> usize {
    let open = Arc::new((Mutex::new(false), Condvar::new()));
    let waiters = [0; 2].map(|_| {
        let shared = Arc::clone(&open);
        thread::spawn(move || {
            let mut is_open = shared.0.lock().expect("not poisoned");
            while !*is_open {
                is_open = shared.1.wait(is_open).expect("not poisoned");
            }
        })
    });
    *open.0.lock().expect("not poisoned") = true;
    open.1.notify_one();
    join(waiters).len()
}

fn check_then_act() -> usize {
    let tickets = Arc::new(Mutex::new(1_usize));
    let shared = Arc::clone(&tickets);
    let sold = together(2, move |_| {
        let left = *shared.lock().expect("not poisoned");
        if left > 0 {
            let mut tickets = shared.lock().expect("not poisoned");
            *tickets = tickets.checked_sub(1).expect("there is a ticket left");
        }
        left
    });
    sold.iter().sum()
}

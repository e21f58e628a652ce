//! expect: wrong_answer/too_weak
//! says: the load does not take it in
//! Choose: as strict as it has to be
//!
//! A flag to stop by, a count, and a flag that says that the price is there:
//! all `SeqCst`, and it works. But which of these steps relies on which other
//! one? Whoever reads that cannot tell. Orders can say it.
//!
//! Contract: make each order the weakest with which all this still works: the
//! chefs end after `stop` is set, no pizza is missing from the last line, and
//! the price is 9. The kit runs models with your orders, and with weaker ones.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin choose_ordering`

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering, Ordering::*};
use std::{hint, thread};

// From weak to strict: Relaxed; Acquire and Release; AcqRel; SeqCst.
const STOP: [Ordering; 2] = [Relaxed, Relaxed]; // its store, its load
const COUNT: [Ordering; 2] = [Relaxed, Relaxed]; // its fetch_add, its load
const READY: [Ordering; 2] = [Release, Relaxed]; // its store, its load

fn main() {
    let (stop, count) = (AtomicBool::new(false), AtomicU32::new(0));
    let (ready, price) = (AtomicBool::new(false), AtomicU32::new(0));
    thread::scope(|house| {
        for _chef in 0..2 {
            house.spawn(|| {
                while !stop.load(STOP[1]) {
                    count.fetch_add(1, COUNT[0]);
                }
            });
        }
        house.spawn(|| {
            price.store(9, Relaxed);
            ready.store(true, READY[0]);
        });
        while !ready.load(READY[1]) {
            hint::spin_loop();
        }
        println!("a pizza is {}", price.load(Relaxed));
        stop.store(true, STOP[0]);
    });
    println!("{} pizzas", count.load(COUNT[1]));
}

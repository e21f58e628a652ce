//! expect: passed
//! Peterson's lock for two.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::SeqCst};
use std::{hint, thread};

#[derive(Default)]
struct Peterson {
    wants: [AtomicBool; 2],
    turn: AtomicUsize,
}

impl Peterson {
    fn with<R>(&self, me: usize, work: impl FnOnce() -> R) -> R {
        let other = 1 - me;
        self.wants[me].store(true, SeqCst);
        self.turn.store(other, SeqCst);
        while self.wants[other].load(SeqCst) && self.turn.load(SeqCst) == other {
            hint::spin_loop();
        }
        let done = work();
        self.wants[me].store(false, SeqCst);
        done
    }
}

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let lock = Peterson::default();
    let door = |me| {
        lock.with(me, || {
            let seen = visitors.load(SeqCst);
            visitors.store(seen + 1, SeqCst);
        })
    };
    thread::scope(|doors| {
        doors.spawn(|| door(0));
        door(1);
    });
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}

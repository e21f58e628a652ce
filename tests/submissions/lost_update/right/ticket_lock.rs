//! expect: passed
//! A lock that is handed on in turn.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

struct TicketLock {
    next: AtomicU32,
    serving: AtomicU32,
}

struct Turn<'a>(&'a TicketLock);

impl TicketLock {
    const fn new() -> Self {
        TicketLock {
            next: AtomicU32::new(0),
            serving: AtomicU32::new(0),
        }
    }

    fn wait(&self) -> Turn<'_> {
        let mine = self.next.fetch_add(1, SeqCst);
        while self.serving.load(SeqCst) != mine {
            thread::yield_now();
        }
        Turn(self)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.serving.fetch_add(1, SeqCst);
    }
}

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let queue = TicketLock::new();
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let _turn = queue.wait();
                let seen = visitors.load(SeqCst);
                visitors.store(seen + 1, SeqCst);
            });
        }
    });
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}

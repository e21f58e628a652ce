//! expect: passed, all
// A correct spin lock.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

struct SpinLock {
    held: AtomicBool,
}

impl SpinLock {
    fn lock(&self) {
        while self.held.swap(true, Ordering::SeqCst) {
            thread::yield_now();
        }
    }

    fn unlock(&self) {
        self.held.store(false, Ordering::SeqCst);
    }
}

fn program() -> u32 {
    let lock = Arc::new(SpinLock { held: AtomicBool::new(false) });
    let count = Arc::new(AtomicU32::new(5));
    let workers: Vec<_> = (0..2)
        .map(|_| {
            let (lock, count) = (Arc::clone(&lock), Arc::clone(&count));
            thread::spawn(move || {
                lock.lock();
                let seen = count.load(Ordering::SeqCst);
                count.store(seen + 1, Ordering::SeqCst);
                lock.unlock();
            })
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
    count.load(Ordering::SeqCst)
}

fn expected() -> u32 {
    7
}

fn main() {
    println!("{}", program());
}

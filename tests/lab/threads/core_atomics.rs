//! expect: race/load_then_store
// `core` is another name for the same atomics.
use core::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::thread;

fn program() -> u32 {
    let count = Arc::new(AtomicU32::new(5));
    let workers: Vec<_> = (0..2)
        .map(|_| {
            let count = Arc::clone(&count);
            thread::spawn(move || {
                let seen = count.load(Ordering::SeqCst);
                count.store(seen + 1, Ordering::SeqCst);
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

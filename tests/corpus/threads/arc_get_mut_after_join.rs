//! truth: right
//! bug: none
// Whoever has joined all others has the only pointer, and everything that they did.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let mut hits = Arc::new(AtomicU32::new(0));
    let threads = [(); 2].map(|()| {
        let hits = Arc::clone(&hits);
        thread::spawn(move || hits.fetch_add(1, Ordering::Relaxed))
    });
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(*Arc::get_mut(&mut hits).unwrap().get_mut(), 2);
}

//! truth: right
//! bug: none
// Whoever joins by hand waits for the thread, and so for its thread-locals.
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static TOTAL: AtomicU32 = AtomicU32::new(0);

struct Count(Cell<u32>);

impl Drop for Count {
    fn drop(&mut self) {
        TOTAL.fetch_add(self.0.get(), SeqCst);
    }
}

thread_local! {
    static OWN: Count = const { Count(Cell::new(0)) };
}

fn main() {
    thread::scope(|scope| {
        let count = || OWN.with(|own| own.0.set(own.0.get() + 1));
        let (one, other) = (scope.spawn(count), scope.spawn(count));
        one.join().unwrap();
        other.join().unwrap();
    });
    assert_eq!(TOTAL.load(SeqCst), 2, "both have counted");
}

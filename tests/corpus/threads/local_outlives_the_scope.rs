//! truth: race
//! bug: counted_in_a_destructor
// A scope waits for what its threads do, and not for the destructors of their thread-locals.
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
        scope.spawn(|| OWN.with(|own| own.0.set(own.0.get() + 1)));
        scope.spawn(|| OWN.with(|own| own.0.set(own.0.get() + 1)));
    });
    assert_eq!(TOTAL.load(SeqCst), 2, "both have counted");
}

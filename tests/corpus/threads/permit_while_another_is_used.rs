//! truth: never_ends
//! bug: tokens_do_not_add_up
// The second permit comes while the first is still there, or else after it was used.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static ONCE: AtomicBool = AtomicBool::new(false);

fn main() {
    let cook = thread::spawn(|| {
        thread::park();
        ONCE.store(true, SeqCst);
        thread::park();
    });
    cook.thread().unpark();
    cook.thread().unpark();
    cook.join().unwrap();
}

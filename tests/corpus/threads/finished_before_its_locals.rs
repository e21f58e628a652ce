//! truth: race
//! bug: counted_in_a_destructor
// `is_finished` says that the closure has returned: its thread-locals may not be dropped yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static DROPPED: AtomicBool = AtomicBool::new(false);

struct Apron;

impl Drop for Apron {
    fn drop(&mut self) {
        DROPPED.store(true, SeqCst);
    }
}

thread_local! {
    static OWN: Apron = const { Apron };
}

fn main() {
    let cook = thread::spawn(|| OWN.with(|_| ()));
    if cook.is_finished() {
        assert!(DROPPED.load(SeqCst), "the apron is off");
    }
    cook.join().unwrap();
    assert!(DROPPED.load(SeqCst));
}

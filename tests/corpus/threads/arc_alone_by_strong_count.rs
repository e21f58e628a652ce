//! truth: race
//! bug: arc_count
// The last worker tidies up: it asks whether it is alone, and then gives up its pointer. Between the
// two, the other asks.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct Room {
    tidy: &'static AtomicBool,
}

static TIDY: AtomicBool = AtomicBool::new(false);

fn leave(room: Arc<Room>) {
    if Arc::strong_count(&room) == 1 {
        room.tidy.store(true, Ordering::SeqCst);
    }
}

fn main() {
    let room = Arc::new(Room { tidy: &TIDY });
    let other = Arc::clone(&room);
    let thread = thread::spawn(move || leave(other));
    leave(room);
    thread.join().unwrap();
    assert!(TIDY.load(Ordering::SeqCst), "nobody tidied up");
}

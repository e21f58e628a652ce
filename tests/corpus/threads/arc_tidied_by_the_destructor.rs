//! truth: right
//! bug: none
// The destructor of the value runs once, by whoever is the last.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

struct Room {
    tidied: &'static AtomicU32,
}

impl Drop for Room {
    fn drop(&mut self) {
        self.tidied.fetch_add(1, Ordering::SeqCst);
    }
}

static TIDIED: AtomicU32 = AtomicU32::new(0);

fn main() {
    let room = Arc::new(Room { tidied: &TIDIED });
    let threads = [(); 2].map(|()| {
        let room = Arc::clone(&room);
        thread::spawn(move || drop(room))
    });
    drop(room);
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(TIDIED.load(Ordering::SeqCst), 1);
}

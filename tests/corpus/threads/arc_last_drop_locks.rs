//! truth: deadlock
//! bug: arc_destructor
// A session takes itself off the list when nobody has it any more. Whoever looks through the list
// has the list's lock, and may be the last to have the session.
use std::sync::{Arc, Mutex};
use std::thread;

static ONLINE: Mutex<Vec<u32>> = Mutex::new(Vec::new());

struct Session(u32);

impl Drop for Session {
    fn drop(&mut self) {
        ONLINE.lock().unwrap().retain(|id| *id != self.0);
    }
}

fn main() {
    let session = Arc::new(Session(7));
    ONLINE.lock().unwrap().push(7);
    let client = Arc::clone(&session);
    let leaving = thread::spawn(move || drop(client));
    let online = ONLINE.lock().unwrap();
    assert!(!online.is_empty());
    drop(session);
    drop(online);
    leaving.join().unwrap();
}

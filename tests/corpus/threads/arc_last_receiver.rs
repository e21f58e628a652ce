//! truth: race
//! bug: arc_destructor
// Two workers share a receiver, which is gone with the last of them. That one of them is still there
// is only likely.
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel::<u32>();
    let rx = Arc::new(Mutex::new(rx));
    let of_busy = Arc::clone(&rx);
    let busy = thread::spawn(move || {
        let _ = of_busy.lock().unwrap().try_recv();
    });
    let idle = thread::spawn(move || drop(rx));
    idle.join().unwrap();
    tx.send(1).expect("the other worker is there");
    busy.join().unwrap();
}

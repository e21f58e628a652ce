//! truth: never_ends
//! bug: arc_destructor
// A worker hands its sender back to be used again. If it is the last who has it, the channel is closed
// before, and if it is not, the channel stays open while somebody waits for its end.
use std::sync::{Arc, Mutex, Weak, mpsc};
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel::<u32>();
    let tx = Arc::new(tx);
    let weak: Weak<_> = Arc::downgrade(&tx);
    let kept = Arc::new(Mutex::new(None));
    let keeper = Arc::clone(&kept);
    let worker = thread::spawn(move || *keeper.lock().unwrap() = weak.upgrade());
    drop(tx);
    assert_eq!(rx.iter().sum::<u32>(), 0);
    worker.join().unwrap();
}

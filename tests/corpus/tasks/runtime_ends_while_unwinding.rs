//! truth: right
//! bug: none
// A thread panics that owns a runtime, and the runtime's end waits for the blocking work.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use tokio::runtime::Builder;

fn main() {
    let done = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&done);
    let cook = thread::spawn(move || {
        let runtime = Builder::new_current_thread().build().unwrap();
        let (begun, has_begun) = std::sync::mpsc::channel();
        runtime.spawn_blocking(move || {
            begun.send(()).unwrap();
            flag.store(true, SeqCst);
        });
        has_begun.recv().unwrap();
        panic!("burnt");
    });
    assert!(cook.join().is_err());
    assert!(done.load(SeqCst), "the runtime waits for what has begun");
}

//! truth: right
//! bug: none
// A thread gives the lock back before it says that it is done.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use tokio::sync::RwLock;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let menu = Arc::new(RwLock::new(0));
    let written = Arc::new(AtomicBool::new(false));
    let (page, done) = (menu.clone(), written.clone());
    let writer = thread::spawn(move || {
        *page.blocking_write() += 1;
        done.store(true, Ordering::SeqCst);
    });
    if written.load(Ordering::SeqCst) {
        assert_eq!(*menu.try_read().expect("it is written"), 1);
    }
    writer.join().unwrap();
}

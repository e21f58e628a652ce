//! truth: race
//! bug: guard_outlives_flag
// A thread says that it is done while its guard lives to the end of the block.
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
        let mut page = page.blocking_write();
        *page += 1;
        done.store(true, Ordering::SeqCst);
    });
    if written.load(Ordering::SeqCst) {
        assert_eq!(*menu.try_read().expect("it is written"), 1);
    }
    writer.join().unwrap();
}

//! truth: right
//! bug: none
//! outputs: "false false\n" | "false true\n" | "true false\n" | "true true\n"
// Beside a thread, a poll is no longer one step.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use tokio::sync::Notify;
use tokio::task::yield_now;

static FIRST: AtomicBool = AtomicBool::new(false);
static SECOND: AtomicBool = AtomicBool::new(false);
static SEEN: OnceLock<(bool, bool)> = OnceLock::new();
static DONE: Notify = Notify::const_new();

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert!(!FIRST.load(SeqCst) && !SECOND.load(SeqCst));
    tokio::spawn(async {
        let first = FIRST.load(SeqCst);
        let second = SECOND.load(SeqCst);
        SEEN.set((first, second)).unwrap();
        DONE.notify_one();
    });
    yield_now().await;
    let writes = thread::spawn(|| {
        FIRST.store(true, SeqCst);
        SECOND.store(true, SeqCst);
    });
    yield_now().await;
    writes.join().unwrap();
    DONE.notified().await;
    let (first, second) = SEEN.get().unwrap();
    println!("{first} {second}");
}

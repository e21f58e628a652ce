//! truth: right
//! bug: none
//! outputs: "1\n" | "2\n"
// While the one worker is in the middle of a poll, the other task cannot begin its own.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::Notify;

static FIRST: AtomicU32 = AtomicU32::new(0);
static SECOND: AtomicU32 = AtomicU32::new(0);
static LAST: AtomicU32 = AtomicU32::new(0);
static FIRST_DONE: Notify = Notify::const_new();
static SECOND_DONE: Notify = Notify::const_new();

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    tokio::spawn(async {
        FIRST.load(SeqCst);
        LAST.store(1, SeqCst);
        FIRST_DONE.notify_one();
    });
    tokio::task::yield_now().await;
    tokio::spawn(async {
        SECOND.load(SeqCst);
        LAST.store(2, SeqCst);
        SECOND_DONE.notify_one();
    });
    FIRST_DONE.notified().await;
    SECOND_DONE.notified().await;
    println!("{}", LAST.load(SeqCst));
}

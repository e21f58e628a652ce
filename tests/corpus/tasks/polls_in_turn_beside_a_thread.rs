//! truth: right
//! bug: none
//! outputs: "1\n" | "2\n"
// While one task of the thread is in the middle of its poll, the other cannot begin its own.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::mpsc::channel;
use std::thread;
use tokio::runtime::Builder;
use tokio::sync::Notify;

static FIRST: AtomicU32 = AtomicU32::new(0);
static SECOND: AtomicU32 = AtomicU32::new(0);
static LAST: AtomicU32 = AtomicU32::new(0);
static FIRST_DONE: Notify = Notify::const_new();
static SECOND_DONE: Notify = Notify::const_new();

fn main() {
    let (close, open) = channel();
    let neighbour = thread::spawn(move || open.recv().unwrap());
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        tokio::spawn(async {
            FIRST.load(SeqCst);
            LAST.store(1, SeqCst);
            FIRST_DONE.notify_one();
        });
        tokio::spawn(async {
            SECOND.load(SeqCst);
            LAST.store(2, SeqCst);
            SECOND_DONE.notify_one();
        });
        FIRST_DONE.notified().await;
        SECOND_DONE.notified().await;
    });
    println!("{}", LAST.load(SeqCst));
    close.send(()).unwrap();
    neighbour.join().unwrap();
}

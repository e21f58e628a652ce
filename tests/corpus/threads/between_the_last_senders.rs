//! truth: right
//! bug: none
//! outputs: "false false false\n" | "false false true\n" | "true false false\n" | "true false true\n" | "false true false\n" | "false true true\n" | "true true true\n"
// Either sender may be the last, and only when both are gone the channel is closed.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;

static FIRST: AtomicBool = AtomicBool::new(false);
static SECOND: AtomicBool = AtomicBool::new(false);

fn main() {
    let (first, cook) = channel::<u32>();
    let second = first.clone();
    let waiters = [
        thread::spawn(move || {
            drop(first);
            FIRST.store(true, SeqCst);
        }),
        thread::spawn(move || {
            drop(second);
            SECOND.store(true, SeqCst);
        }),
    ];
    let (first, second) = (FIRST.load(SeqCst), SECOND.load(SeqCst));
    let closed = cook.try_recv() == Err(TryRecvError::Disconnected);
    println!("{first} {second} {closed}");
    for waiter in waiters {
        waiter.join().unwrap();
    }
}

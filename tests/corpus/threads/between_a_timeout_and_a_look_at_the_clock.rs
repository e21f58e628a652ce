//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// Somebody else's time may be up before the clock is looked at.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

static LATE: AtomicBool = AtomicBool::new(false);

fn main() {
    const PATIENCE: Duration = Duration::from_millis(10);
    let start = Instant::now();
    let (_orders, cook) = channel::<u32>();
    let waiter = thread::spawn(move || cook.recv_timeout(PATIENCE).is_err());
    let late = start.elapsed() >= PATIENCE;
    LATE.store(late, SeqCst);
    assert!(waiter.join().unwrap());
    println!("{}", LATE.load(SeqCst));
}

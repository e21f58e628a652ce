//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// Whether a wait begins before or after somebody else's sleep is told by the clock when both are over.
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let start = Instant::now();
    let (_orders, cook) = channel::<u32>();
    let baker = thread::spawn(|| thread::sleep(Duration::from_millis(5)));
    let waiter = thread::spawn(move || cook.recv_timeout(Duration::from_millis(10)).is_err());
    baker.join().unwrap();
    assert!(waiter.join().unwrap());
    println!("{}", start.elapsed() >= Duration::from_millis(15));
}

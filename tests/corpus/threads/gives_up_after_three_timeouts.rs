//! truth: race
//! bug: bounded_retries
// Three times a moment may be too short all the same.
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

fn main() {
    let (orders, cook) = channel();
    let waiter = thread::spawn(move || orders.send(3).is_ok());
    let moment = Duration::from_micros(1);
    let order = (0..3).find_map(|_| cook.recv_timeout(moment).ok());
    assert!(order.is_some(), "in time");
    waiter.join().unwrap();
}

//! truth: right
//! bug: none
// Whoever waits again whenever its time is up does not give up.
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

fn main() {
    let (orders, cook) = channel();
    let waiter = thread::spawn(move || orders.send(3).unwrap());
    let order = loop {
        match cook.recv_timeout(Duration::from_millis(1)) {
            Ok(order) => break order,
            Err(RecvTimeoutError::Timeout) => {}
            Err(closed) => panic!("{closed}"),
        }
    };
    assert_eq!(order, 3);
    waiter.join().unwrap();
}

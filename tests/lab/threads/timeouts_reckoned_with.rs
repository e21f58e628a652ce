//! expect: passed, all
// Whether the time is up or not, what is waited for is looked at again.
use std::sync::{Condvar, Mutex, mpsc};
use std::thread;
use std::time::Duration;

fn program() -> bool {
    let (ready, bell) = (Mutex::new(false), Condvar::new());
    let (tx, rx) = mpsc::channel();
    thread::scope(|s| {
        s.spawn(|| {
            *ready.lock().unwrap() = true;
            bell.notify_one();
            tx.send(7).unwrap();
        });
        let lock = ready.lock().unwrap();
        let (seen, waited) = bell
            .wait_timeout_while(lock, Duration::from_millis(5), |ready| !*ready)
            .unwrap();
        let consistent = *seen || waited.timed_out();
        drop(seen);
        let dish = match rx.recv_timeout(Duration::from_millis(5)) {
            Ok(dish) => dish,
            Err(mpsc::RecvTimeoutError::Timeout) => rx.recv().unwrap(),
            Err(mpsc::RecvTimeoutError::Disconnected) => 0,
        };
        consistent && dish == 7
    })
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}

//! expect: never_ends/await
//! The flag is looked at before the lock is taken for the wait.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

#[derive(Default)]
struct Phone(Mutex<()>, Condvar, AtomicBool);

impl Wake for Phone {
    fn wake(self: Arc<Self>) {
        self.2.store(true, SeqCst);
        self.1.notify_one();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let phone = Arc::new(Phone::default());
    let waker = Waker::from(phone.clone());
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
            return result;
        }
        while !phone.2.swap(false, SeqCst) {
            let guard = phone.0.lock().unwrap();
            drop(phone.1.wait(guard).unwrap());
        }
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}

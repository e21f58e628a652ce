//! expect: passed
//! The same, with the wait that looks again by itself.

use std::pin::pin;
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

#[derive(Default)]
struct Phone(Mutex<bool>, Condvar);

impl Wake for Phone {
    fn wake(self: Arc<Self>) {
        *self.0.lock().unwrap() = true;
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
        let called = phone.0.lock().unwrap();
        *phone.1.wait_while(called, |called| !*called).unwrap() = false;
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}

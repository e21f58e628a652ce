//! Asleep beside the telephone
//!
//! Who polls the first future of all? A `block_on`, and here is one. It asks;
//! if the answer is "not yet", its thread sleeps until it is called, and asks
//! again. On some evenings it sleeps on, and somebody swears to have called.
//!
//! Contract: `block_on(future)` gives the result of the future, in whatever
//! order the steps come. The thread that calls it sleeps while there is
//! nothing to ask for, and does not ask again and again.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin own_block_on`

use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::{pin::pin, thread};

#[derive(Default)]
struct Phone(Mutex<()>, Condvar);

impl Wake for Phone {
    fn wake(self: Arc<Self>) {
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
        let guard = phone.0.lock().unwrap();
        drop(phone.1.wait(guard));
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}

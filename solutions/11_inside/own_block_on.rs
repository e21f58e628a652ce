//! Asleep beside the telephone: a solution.

use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::{pin::pin, thread};

#[derive(Default)]
struct Phone(Mutex<bool>, Condvar);

impl Wake for Phone {
    fn wake(self: Arc<Self>) {
        // First note it, then ring: who is woken looks at the note.
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
        // A call that came since the question is noted: then there is no sleep.
        // The lock is not held while the future is asked, because the call may
        // come from within.
        let mut called = phone.0.lock().unwrap();
        while !*called {
            called = phone.1.wait(called).unwrap();
        }
        // Cleared before the next question, so that no call is cleared unheard.
        *called = false;
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}

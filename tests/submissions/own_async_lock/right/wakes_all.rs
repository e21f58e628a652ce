//! expect: passed
//! Calls everybody who waits; the first to come has it. Coarse, and right.

use std::future::poll_fn;
use std::sync::Mutex;
use std::task::{Poll, Waker};

#[derive(Default)]
struct Lock(Mutex<(bool, Vec<Waker>)>);

impl Lock {
    async fn lock(&self) {
        poll_fn(|context| {
            let (taken, waiting) = &mut *self.0.lock().unwrap();
            if *taken {
                waiting.push(context.waker().clone());
                return Poll::Pending;
            }
            *taken = true;
            Poll::Ready(())
        })
        .await;
    }

    fn unlock(&self) {
        let (taken, waiting) = &mut *self.0.lock().unwrap();
        *taken = false;
        for waker in waiting.drain(..) {
            waker.wake();
        }
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}

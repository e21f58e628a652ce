//! expect: never_ends/cancelled
//! One number for each: whoever is asked again keeps the place, and is called when gone.

use std::task::{Poll, Waker};
use std::{collections::VecDeque, future::poll_fn, sync::Mutex};

#[derive(Default)]
struct Lock(Mutex<(bool, VecDeque<Waker>)>);

impl Lock {
    async fn lock(&self) {
        poll_fn(|context| {
            let (taken, waiting) = &mut *self.0.lock().unwrap();
            if *taken {
                if !waiting.iter().any(|waker| waker.will_wake(context.waker())) {
                    waiting.push_back(context.waker().clone());
                }
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
        waiting.pop_front().map(Waker::wake);
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}

//! expect: never_ends/join
//! Gives it back, and calls nobody.

use std::task::{Poll, Waker};
use std::{collections::VecDeque, future::poll_fn, sync::Mutex};

#[derive(Default)]
struct Lock(Mutex<(bool, VecDeque<Waker>)>);

impl Lock {
    async fn lock(&self) {
        poll_fn(|context| {
            let (taken, waiting) = &mut *self.0.lock().unwrap();
            if *taken {
                waiting.push_back(context.waker().clone());
                return Poll::Pending;
            }
            *taken = true;
            Poll::Ready(())
        })
        .await;
    }

    fn unlock(&self) {
        self.0.lock().unwrap().0 = false;
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}

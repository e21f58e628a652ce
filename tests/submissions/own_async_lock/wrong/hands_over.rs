//! expect: never_ends/cancelled
//! The lock stays taken, and is given to the one who is called: who is gone keeps it.

use std::task::{Poll, Waker};
use std::{collections::VecDeque, future::poll_fn, sync::Mutex};

#[derive(Default)]
struct Lock(Mutex<(bool, VecDeque<Waker>)>);

impl Lock {
    async fn lock(&self) {
        let mut asked = false;
        poll_fn(|context| {
            let (taken, waiting) = &mut *self.0.lock().unwrap();
            if *taken && !asked {
                asked = true;
                waiting.push_back(context.waker().clone());
                return Poll::Pending;
            }
            *taken = true;
            Poll::Ready(())
        })
        .await;
    }

    fn unlock(&self) {
        let (taken, waiting) = &mut *self.0.lock().unwrap();
        match waiting.pop_front() {
            Some(first) => first.wake(),
            None => *taken = false,
        }
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}

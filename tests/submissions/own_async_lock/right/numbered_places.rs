//! expect: passed
//! Each who waits has a number in a map, and is called until one takes it.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::Mutex;
use std::task::{Poll, Waker};

#[derive(Default)]
struct State {
    taken: bool,
    next: u64,
    waiting: BTreeMap<u64, Waker>,
}

#[derive(Default)]
struct Lock(Mutex<State>);

struct Leaves<'a>(&'a Lock, u64);

impl Drop for Leaves<'_> {
    fn drop(&mut self) {
        let mut state = self.0.0.lock().unwrap();
        state.waiting.remove(&self.1);
        if !state.taken {
            state.call();
        }
    }
}

impl State {
    fn call(&self) {
        if let Some(first) = self.waiting.values().next() {
            first.wake_by_ref();
        }
    }
}

impl Lock {
    async fn lock(&self) {
        let mine = {
            let mut state = self.0.lock().unwrap();
            state.next += 1;
            state.next
        };
        let place = Leaves(self, mine);
        poll_fn(|context| {
            let mut state = self.0.lock().unwrap();
            if state.taken {
                state.waiting.insert(place.1, context.waker().clone());
                return Poll::Pending;
            }
            state.taken = true;
            Poll::Ready(())
        })
        .await;
    }

    fn unlock(&self) {
        let mut state = self.0.lock().unwrap();
        state.taken = false;
        state.call();
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}

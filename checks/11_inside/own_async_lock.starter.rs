//! The call for the one who left
//!
//! Whoever finds the lock taken leaves their number, and whoever gives it back
//! calls the first in the row. On some evenings the one who is called has
//! left, and the others wait until morning.
//!
//! Contract: at most one has the lock, from the end of `lock().await` until it
//! calls `unlock()`. Whoever waits gets it in the end, if each who has it
//! gives it back, also if others have stopped to wait, in a `timeout` or a
//! `select!`. Nobody asks again and again.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin own_async_lock`

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
        let (taken, waiting) = &mut *self.0.lock().unwrap();
        *taken = false;
        waiting.pop_front().map(Waker::wake);
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}

//! The call for the one who left: a solution.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};

#[derive(Default)]
struct Lock(Mutex<(bool, VecDeque<Arc<Place>>)>);

/// A place in the row, with the number of whoever has it.
#[derive(Default)]
struct Place(Mutex<Option<Waker>>);

/// Somebody who waits in the row.
struct Waits<'a> {
    lock: &'a Lock,
    place: Arc<Place>,
}

impl Lock {
    async fn lock(&self) {
        let waits = Waits {
            lock: self,
            place: Arc::default(),
        };
        poll_fn(|context| {
            let (taken, waiting) = &mut *self.0.lock().unwrap();
            if !*taken {
                *taken = true;
                return Poll::Ready(());
            }
            // The number of the last poll counts, and each has one place only.
            *waits.place.0.lock().unwrap() = Some(context.waker().clone());
            if !waiting.iter().any(|place| Arc::ptr_eq(place, &waits.place)) {
                waiting.push_back(waits.place.clone());
            }
            Poll::Pending
        })
        .await;
    }

    fn unlock(&self) {
        let (taken, waiting) = &mut *self.0.lock().unwrap();
        *taken = false;
        call_first(waiting);
    }
}

fn call_first(waiting: &mut VecDeque<Arc<Place>>) {
    if let Some(first) = waiting.pop_front()
        && let Some(waker) = first.0.lock().unwrap().take()
    {
        waker.wake();
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        let (taken, waiting) = &mut *self.lock.0.lock().unwrap();
        waiting.retain(|place| !Arc::ptr_eq(place, &self.place));
        // Gone, whether it has the lock or gave up: its number is worth nothing
        // any more. If the lock is free, the call for it may have been for the
        // one who leaves, so that it is handed on to the next.
        if !*taken {
            call_first(waiting);
        }
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}

//! truth: never_ends
//! bug: counted_wakes
// Two calls of the same helper make one poll, if it does not come in between.
use std::future::poll_fn;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::task::Poll;
use std::thread;

static DISHES: AtomicU32 = AtomicU32::new(0);

#[tokio::main]
async fn main() {
    let mut polls = 0;
    let counts = tokio::spawn(poll_fn(move |context| {
        polls += 1;
        if polls == 1 {
            let waker = context.waker().clone();
            thread::spawn(move || {
                waker.wake_by_ref();
                DISHES.store(1, SeqCst);
                waker.wake();
            });
        }
        if polls < 3 {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    }));
    counts.await.unwrap();
}

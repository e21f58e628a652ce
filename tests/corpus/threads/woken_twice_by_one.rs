//! truth: never_ends
//! bug: counted_wakes
// Two calls of the same helper make one poll, if it does not come in between.
use futures::executor::block_on;
use std::future::poll_fn;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::task::Poll;
use std::thread;

static DISHES: AtomicU32 = AtomicU32::new(0);

fn main() {
    let mut polls = 0;
    block_on(poll_fn(|context| {
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
}

//! truth: never_ends
//! bug: counted_wakes
// Two calls that come before the next poll make one poll of it.
use futures::executor::block_on;
use std::future::poll_fn;
use std::task::Poll;
use std::thread;

fn main() {
    let mut polls = 0;
    block_on(poll_fn(|context| {
        polls += 1;
        if polls == 1 {
            for _ in 0..2 {
                let waker = context.waker().clone();
                thread::spawn(move || waker.wake());
            }
        }
        if polls < 3 {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    }));
}

//! expect: wrong_result/differs
//! Asks again and again, and needs no waker.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(result) => return result,
            Poll::Pending => thread::yield_now(),
        }
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}

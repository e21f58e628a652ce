//! expect: panic/panicked
//! Whatever is not done at once is given up.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;

fn block_on<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("not done yet"),
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}

//! expect: wrong_result/differs
//! Sleeps a little between two questions.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(result) => return result,
            Poll::Pending => thread::sleep(Duration::from_millis(1)),
        }
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}

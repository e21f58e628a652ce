//! expect: passed
//! The futures crate's cell for a waker.

use futures::task::AtomicWaker;
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Poll;
use std::{thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> {
    let state = Arc::new((AtomicBool::new(false), AtomicWaker::new()));
    let timer = state.clone();
    thread::spawn(move || {
        thread::sleep(time);
        timer.0.store(true, SeqCst);
        timer.1.wake();
    });
    poll_fn(move |context| {
        state.1.register(context.waker());
        match state.0.load(SeqCst) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

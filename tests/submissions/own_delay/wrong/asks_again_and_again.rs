//! expect: wrong_result/differs
//! Wakes itself at each poll.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Poll;
use std::{thread, time::Duration};

#[derive(Default)]
struct State {
    over: AtomicBool,
}

fn delay(time: Duration) -> impl Future<Output = ()> {
    let state = Arc::new(State::default());
    let timer = state.clone();
    thread::spawn(move || {
        thread::sleep(time);
        timer.over.store(true, SeqCst);
    });
    poll_fn(move |context| {
        context.waker().wake_by_ref();
        match state.over.load(SeqCst) {
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

//! expect: never_ends/await
//! First looks, then leaves the waker: the time may be over in between.

use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::{thread, time::Duration};

#[derive(Default)]
struct State {
    over: AtomicBool,
    waker: Mutex<Option<Waker>>,
}

fn delay(time: Duration) -> impl Future<Output = ()> {
    let state = Arc::new(State::default());
    let timer = state.clone();
    thread::spawn(move || {
        thread::sleep(time);
        timer.over.store(true, SeqCst);
        if let Some(waker) = timer.waker.lock().unwrap().take() {
            waker.wake();
        }
    });
    poll_fn(move |context| {
        if state.over.load(SeqCst) {
            return Poll::Ready(());
        }
        *state.waker.lock().unwrap() = Some(context.waker().clone());
        Poll::Pending
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

//! expect: passed
//! The futures crate's cell for a waker.

use futures::task::AtomicWaker;
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Poll;
use std::{thread, time::Duration};

#[derive(Default)]
struct State {
    over: AtomicBool,
    waker: AtomicWaker,
}

fn delay(time: Duration) -> impl Future<Output = ()> + Send {
    let state = Arc::new(State::default());
    let mut begun = false;
    poll_fn(move |context| {
        state.waker.register(context.waker());
        if state.over.load(SeqCst) {
            return Poll::Ready(());
        }
        if !begun {
            begun = true;
            let timer = state.clone();
            thread::spawn(move || {
                thread::sleep(time);
                timer.over.store(true, SeqCst);
                timer.waker.wake();
            });
        }
        Poll::Pending
    })
}

#[tokio::main]
async fn main() {
    let mut pizza = Box::pin(delay(Duration::from_secs(2)));
    let shift = Duration::from_secs(1);
    tokio::time::timeout(shift, &mut pizza).await.unwrap_err();
    tokio::spawn(pizza).await.unwrap();
}

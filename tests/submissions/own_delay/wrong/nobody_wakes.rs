//! expect: never_ends/await
//! The waker is kept, and nobody calls it.

use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::{thread, time::Duration};

#[derive(Default)]
struct State {
    over: bool,
    waker: Option<Waker>,
}

fn delay(time: Duration) -> impl Future<Output = ()> {
    let state = Arc::new(Mutex::new(State::default()));
    let timer = state.clone();
    thread::spawn(move || {
        thread::sleep(time);
        timer.lock().unwrap().over = true;
    });
    poll_fn(move |context| {
        let mut state = state.lock().unwrap();
        if state.over {
            return Poll::Ready(());
        }
        state.waker = Some(context.waker().clone());
        Poll::Pending
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

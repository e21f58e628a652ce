//! The timer that beeps in an empty room: a solution.

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
        // First note it, then wake: whoever is woken looks at once.
        let mut timer = timer.lock().unwrap();
        timer.over = true;
        if let Some(waker) = timer.waker.take() {
            waker.wake();
        }
    });
    poll_fn(move |context| {
        let mut state = state.lock().unwrap();
        if state.over {
            return Poll::Ready(());
        }
        // "Not yet" is a promise to call back. So keep whom to call, before the
        // lock is let go of: the time cannot be over in between unseen. And do
        // it at each poll: the next one may come from somebody else.
        state.waker = Some(context.waker().clone());
        Poll::Pending
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

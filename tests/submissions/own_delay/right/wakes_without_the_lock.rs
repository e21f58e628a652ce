//! expect: passed
//! The lock is let go of before somebody is woken.

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
        let waker = {
            let mut timer = timer.lock().unwrap();
            timer.over = true;
            timer.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    });
    poll_fn(move |context| {
        let mut state = state.lock().unwrap();
        match &mut state.waker {
            Some(waker) => waker.clone_from(context.waker()),
            empty => *empty = Some(context.waker().clone()),
        }
        match state.over {
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

//! expect: never_ends/join
//! First looks, then leaves the new waker, in two steps.

use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::{thread, time::Duration};

#[derive(Default)]
struct State {
    over: bool,
    waker: Option<Waker>,
}

fn delay(time: Duration) -> impl Future<Output = ()> + Send {
    let state = Arc::new(Mutex::new(State::default()));
    let mut begun = false;
    poll_fn(move |context| {
        if state.lock().unwrap().over {
            return Poll::Ready(());
        }
        state.lock().unwrap().waker = Some(context.waker().clone());
        if !begun {
            begun = true;
            let timer = state.clone();
            thread::spawn(move || {
                thread::sleep(time);
                let mut timer = timer.lock().unwrap();
                timer.over = true;
                if let Some(waker) = timer.waker.take() {
                    waker.wake();
                }
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

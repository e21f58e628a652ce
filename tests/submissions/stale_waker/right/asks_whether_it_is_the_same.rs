//! expect: passed
//! Clones a waker only if it is another one.

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
        {
            let mut state = state.lock().unwrap();
            if state.over {
                return Poll::Ready(());
            }
            match &mut state.waker {
                Some(waker) if waker.will_wake(context.waker()) => {}
                other => *other = Some(context.waker().clone()),
            }
        }
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

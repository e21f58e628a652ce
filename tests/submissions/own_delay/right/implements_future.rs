//! expect: passed
//! A type of its own that implements Future.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::{thread, time::Duration};

#[derive(Clone, Default)]
struct Delay {
    state: Arc<Mutex<(bool, Option<Waker>)>>,
}

impl Future for Delay {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.state.lock().unwrap();
        if state.0 {
            Poll::Ready(())
        } else {
            state.1 = Some(context.waker().clone());
            Poll::Pending
        }
    }
}

fn delay(time: Duration) -> Delay {
    let delay = Delay::default();
    let timer = delay.clone();
    thread::spawn(move || {
        thread::sleep(time);
        let mut state = timer.state.lock().unwrap();
        state.0 = true;
        state.1.take().map(Waker::wake);
    });
    delay
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

//! expect: wrong_result/differs
//! Wakes whoever polls, at each poll.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Poll;
use std::{thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> + Send {
    let state = Arc::new(AtomicBool::new(false));
    let mut begun = false;
    poll_fn(move |context| {
        if state.load(SeqCst) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        if !begun {
            begun = true;
            let timer = state.clone();
            thread::spawn(move || {
                thread::sleep(time);
                timer.store(true, SeqCst);
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

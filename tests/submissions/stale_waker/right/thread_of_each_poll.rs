//! expect: passed
//! A thread for each poll sleeps for what is left. Not cheap, and right.

use std::future::poll_fn;
use std::task::Poll;
use std::thread;
use std::time::{Duration, Instant};

fn delay(time: Duration) -> impl Future<Output = ()> + Send {
    let mut end = None;
    poll_fn(move |context| {
        let end = *end.get_or_insert_with(|| Instant::now() + time);
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Poll::Ready(());
        }
        let waker = context.waker().clone();
        thread::spawn(move || {
            thread::sleep(left);
            waker.wake();
        });
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

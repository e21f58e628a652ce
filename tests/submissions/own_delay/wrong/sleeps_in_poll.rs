//! expect: blocked/thread_sleep
//! Sleeps in the poll: the thread that asks is kept.

use std::future::poll_fn;
use std::task::Poll;
use std::{thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> {
    poll_fn(move |_| {
        thread::sleep(time);
        Poll::Ready(())
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

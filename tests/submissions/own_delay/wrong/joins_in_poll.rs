//! expect: blocked/other
//! Waits in the poll for the end of the thread.

use std::future::poll_fn;
use std::task::Poll;
use std::{thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> {
    let mut timer = Some(thread::spawn(move || thread::sleep(time)));
    poll_fn(move |_| {
        timer.take().unwrap().join().unwrap();
        Poll::Ready(())
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

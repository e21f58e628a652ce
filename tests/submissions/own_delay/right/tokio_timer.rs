//! expect: passed
//! tokio's own timer, polled by hand.

use std::future::poll_fn;
use std::time::Duration;

fn delay(time: Duration) -> impl Future<Output = ()> {
    let mut timer = Box::pin(tokio::time::sleep(time));
    poll_fn(move |context| timer.as_mut().poll(context))
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

//! expect: wrong_result/too_early
//! Takes the second poll for the end of the time.

use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

fn delay(_: Duration) -> impl Future<Output = ()> {
    let mut asked = false;
    poll_fn(move |context| {
        if asked {
            return Poll::Ready(());
        }
        asked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}

//! expect: blocked/thread_sleep
//! Nobody has to be woken if the poll itself waits.

use std::{thread, time::Duration};

async fn delay(time: Duration) {
    thread::sleep(time);
}

#[tokio::main]
async fn main() {
    let mut pizza = Box::pin(delay(Duration::from_secs(2)));
    let shift = Duration::from_secs(1);
    tokio::time::timeout(shift, &mut pizza).await.unwrap_err();
    tokio::spawn(pizza).await.unwrap();
}

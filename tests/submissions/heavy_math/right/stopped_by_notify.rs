//! expect: passed
//! The heart is told to stop.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use std::sync::Arc;
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

async fn evening(year: u32) -> u64 {
    let done = Arc::new(Notify::new());
    let told = Arc::clone(&done);
    let work = spawn_blocking(move || {
        let sum = add_up(year);
        told.notify_one();
        sum
    });
    loop {
        tokio::select! {
            () = done.notified() => break,
            () = sleep(minutes(10)) => println!("alive"),
        }
    }
    work.await.unwrap()
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

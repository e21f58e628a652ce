//! expect: blocked/work
//! The heart beats elsewhere, and the async thread computes.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use std::sync::mpsc;

async fn evening(year: u32) -> u64 {
    let (done, stop) = mpsc::channel::<()>();
    let heart = std::thread::spawn(move || {
        while let Err(mpsc::RecvTimeoutError::Timeout) = stop.recv_timeout(minutes(10)) {
            println!("alive");
        }
    });
    let sum = add_up(year);
    drop(done);
    heart.join().unwrap();
    sum
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

//! expect: passed
//! The heart is no task: it is dropped when the sum is there.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::spawn_blocking;

async fn evening(year: u32) -> u64 {
    tokio::select! {
        sum = spawn_blocking(move || add_up(year)) => sum.unwrap(),
        () = signs_of_life() => 0,
    }
}

async fn signs_of_life() {
    loop {
        tokio::time::sleep(minutes(10)).await;
        println!("alive");
    }
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

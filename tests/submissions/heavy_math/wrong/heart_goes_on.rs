//! expect: wrong_output/differs
//! Waits for the next sign when all is done.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::spawn_blocking;

async fn evening(year: u32) -> u64 {
    let sum = spawn_blocking(move || add_up(year));
    while !sum.is_finished() {
        tokio::time::sleep(minutes(10)).await;
        println!("alive");
    }
    sum.await.unwrap()
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

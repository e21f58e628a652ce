//! expect: wrong_output/differs
//! As many signs as there were in the first year.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::spawn_blocking;

async fn evening(year: u32) -> u64 {
    let sum = spawn_blocking(move || add_up(year));
    for _ in 0..4 {
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

//! expect: blocked/work
//! One pause before, and none during.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(signs_of_life());
    tokio::task::yield_now().await;
    let sum = add_up(year);
    tokio::task::yield_now().await;
    heart.abort();
    sum
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

//! expect: blocked/work
//! A task, on the same thread.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(signs_of_life());
    let sum = tokio::spawn(async move { add_up(year) }).await.unwrap();
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

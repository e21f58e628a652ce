//! expect: blocked/work
//! `async` in front of it, as if that were a thread.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(signs_of_life());
    let sum = add_up_async(year).await;
    heart.abort();
    sum
}

async fn add_up_async(year: u32) -> u64 {
    add_up(year)
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

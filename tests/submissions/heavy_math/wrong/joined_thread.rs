//! expect: blocked/other
//! Another thread computes, and this one stands and waits for it.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(signs_of_life());
    let sum = std::thread::spawn(move || add_up(year)).join().unwrap();
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

//! The sum that stops the heart
//!
//! The alarm in the kitchen wants a sign of life every ten minutes. While the
//! accounts of a year are added up, there is none: adding up is work, and it
//! keeps the thread. A kitchen minute takes 100 ms.
//!
//! Contract: `evening(year)` adds up the year once and returns the sum, as
//! soon as it is there. Until then it prints "alive" every 10 kitchen minutes,
//! the first time after 10. The thread of the async code is not used to add
//! up.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin heavy_math`

use cafe::accounts::add_up;
use cafe::kitchen::minutes;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(signs_of_life());
    let sum = add_up(year);
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

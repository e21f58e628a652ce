//! expect: wrong_order/at
//! The first tick of an interval comes at once.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::spawn_blocking;
use tokio::time::interval;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(async {
        let mut beat = interval(minutes(10));
        loop {
            beat.tick().await;
            println!("alive");
        }
    });
    let sum = spawn_blocking(move || add_up(year)).await.unwrap();
    heart.abort();
    sum
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

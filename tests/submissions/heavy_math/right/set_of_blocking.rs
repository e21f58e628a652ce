//! expect: passed
//! A set, of which one part works.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::JoinSet;

async fn evening(year: u32) -> u64 {
    let mut work = JoinSet::new();
    work.spawn_blocking(move || add_up(year));
    let heart = tokio::spawn(async {
        loop {
            tokio::time::sleep(minutes(10)).await;
            println!("alive");
        }
    });
    let sum = work.join_next().await.unwrap().unwrap();
    heart.abort();
    sum
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

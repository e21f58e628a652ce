//! The sum that stops the heart: a solution.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::spawn_blocking;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(signs_of_life());
    // A closure and not a future: it runs from beginning to end, on a thread
    // that tokio keeps for such work. This thread only waits for it, and
    // whoever waits with `.await` lets go.
    let sum = spawn_blocking(move || add_up(year))
        .await
        .expect("adding up panicked");
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

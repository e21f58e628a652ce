//! expect: blocked/work
//! Both at once, on one thread: one computes.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;

async fn evening(year: u32) -> u64 {
    tokio::select! {
        biased;
        () = signs_of_life() => 0,
        sum = async { add_up(year) } => sum,
    }
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

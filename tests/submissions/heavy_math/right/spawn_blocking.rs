//! expect: passed
//! The pool for work.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task;
use tokio::time::{MissedTickBehavior, interval};

async fn evening(year: u32) -> u64 {
    let mut beat = interval(minutes(10));
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    beat.tick().await;
    let mut sum = task::spawn_blocking(move || add_up(year));
    loop {
        tokio::select! {
            sum = &mut sum => return sum.unwrap(),
            _ = beat.tick() => println!("alive"),
        }
    }
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

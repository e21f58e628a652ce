//! expect: passed
//! Waits ten minutes at a time for the sum.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

async fn evening(year: u32) -> u64 {
    let mut sum = spawn_blocking(move || add_up(year));
    loop {
        match timeout(minutes(10), &mut sum).await {
            Ok(sum) => return sum.expect("adding up panicked"),
            Err(_) => println!("alive"),
        }
    }
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

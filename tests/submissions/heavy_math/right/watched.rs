//! expect: passed
//! The sum through a channel that is looked at.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::sync::watch;
use tokio::time::timeout;

async fn evening(year: u32) -> u64 {
    let (tx, mut rx) = watch::channel(None);
    let work = std::thread::spawn(move || tx.send(Some(add_up(year))).is_ok());
    while timeout(minutes(10), rx.changed()).await.is_err() {
        println!("alive");
    }
    let sum = rx.borrow().expect("the sum is there");
    drop(work);
    sum
}

// One thread for everything that is async.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} in total", evening(2025).await);
}

//! expect: wrong_result/count
//! Once to see whether it works, and once more for the sum.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::task::spawn_blocking;

async fn evening(year: u32) -> u64 {
    let heart = tokio::spawn(signs_of_life());
    let (_, sum) = tokio::join!(
        spawn_blocking(move || add_up(year)),
        spawn_blocking(move || add_up(year))
    );
    heart.abort();
    sum.unwrap()
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

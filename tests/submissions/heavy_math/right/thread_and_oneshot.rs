//! expect: passed
//! A thread that is called for it, and a channel for the sum.

use cafe::accounts::add_up;
use cafe::kitchen::minutes;
use tokio::sync::oneshot;

async fn evening(year: u32) -> u64 {
    let (tell, told) = oneshot::channel();
    std::thread::spawn(move || {
        let _ = tell.send(add_up(year));
    });
    let heart = tokio::spawn(signs_of_life());
    let sum = told.await.expect("the thread tells the sum");
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

//! truth: race
//! bug: equal_sleeps
//! outputs: "soup\ncake\n" | "cake\nsoup\n"
// Two timers that are due together may fire in any order.
use std::time::Duration;
use tokio::time::sleep;

async fn cook(dish: &str) {
    sleep(Duration::from_millis(2)).await;
    println!("{dish}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let soup = tokio::spawn(cook("soup"));
    let cake = tokio::spawn(cook("cake"));
    soup.await.unwrap();
    cake.await.unwrap();
}

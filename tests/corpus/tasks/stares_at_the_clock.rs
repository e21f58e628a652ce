//! truth: right
//! bug: none
//! outputs: "other\nmain\n"
// Whoever stares at the clock keeps one thread, and the other task has another.
use std::time::{Duration, Instant};
#[tokio::main]
async fn main() {
    let other = tokio::spawn(async {
        tokio::time::sleep(Duration::from_millis(5)).await;
        println!("other");
    });
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(20) {}
    println!("main");
    other.await.unwrap();
}

//! expect: passed
// Time passes also while somebody looks again and again.
use std::time::Duration;

const MILLIS: u64 = 20;

#[tokio::main]
async fn program() -> u32 {
    let task = tokio::spawn(async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        4
    });
    while !task.is_finished() {
        tokio::task::yield_now().await;
    }
    task.await.unwrap()
}

fn expected() -> u32 {
    4
}

fn main() {
    program();
}

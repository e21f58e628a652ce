//! expect: deadlock/join
// The only permit is kept while its holder waits for the end of a task that needs one.
use std::sync::Arc;
use tokio::sync::Semaphore;

const MILLIS: u64 = 0;

#[tokio::main]
async fn program() {
    let oven = Arc::new(Semaphore::new(1));
    let _permit = oven.acquire().await.unwrap();
    let baker = tokio::spawn({
        let oven = Arc::clone(&oven);
        async move { drop(oven.acquire().await.unwrap()) }
    });
    baker.await.unwrap();
}

fn expected() {}

fn main() {
    program();
}

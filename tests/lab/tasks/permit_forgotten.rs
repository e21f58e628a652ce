//! expect: deadlock/other
// A permit that is forgotten never comes back.
use tokio::sync::Semaphore;

const MILLIS: u64 = 0;

#[tokio::main]
async fn program() {
    let oven = Semaphore::new(1);
    oven.acquire().await.unwrap().forget();
    drop(oven.acquire().await.unwrap());
}

fn expected() {}

fn main() {
    program();
}

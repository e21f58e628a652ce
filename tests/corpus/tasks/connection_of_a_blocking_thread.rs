//! truth: race
//! bug: thread_local_of_a_pool
// The second job may get the thread of the first, or a new one, which has no connection yet.
use std::cell::Cell;
use tokio::task::spawn_blocking;

thread_local! {
    static CONNECTED: Cell<bool> = const { Cell::new(false) };
}

#[tokio::main]
async fn main() {
    spawn_blocking(|| CONNECTED.set(true)).await.unwrap();
    let connected = spawn_blocking(|| CONNECTED.get()).await.unwrap();
    assert!(connected);
}

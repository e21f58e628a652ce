//! truth: deadlock
//! bug: guard_across_await
// The task that wants the lock keeps the only worker from the one that main waits for.
use std::sync::{Arc, Mutex};

#[tokio::main(worker_threads = 1)]
async fn main() {
    let account = Arc::new(Mutex::new(1));
    let other = account.clone();
    let task = tokio::spawn(async move { *other.lock().unwrap() });
    {
        let mut guard = account.lock().unwrap();
        let asked = tokio::spawn(async { 2 });
        *guard += asked.await.unwrap();
    }
    task.await.unwrap();
    assert_eq!(*account.lock().unwrap(), 3);
}

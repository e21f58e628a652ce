//! truth: deadlock
//! bug: guard_across_await
// The second branch stops the only thread while the first one, on that thread, has the lock.
use std::sync::Mutex;

async fn add(count: &Mutex<u32>) {
    let mut count = count.lock().unwrap();
    tokio::task::yield_now().await;
    *count += 1;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let count = Mutex::new(0);
    tokio::join!(add(&count), add(&count));
    assert_eq!(*count.lock().unwrap(), 2);
}

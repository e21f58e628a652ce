//! truth: race
//! bug: thread_id_across_await
// Which thread a task is on is not promised to stay the same.
use std::thread;

#[tokio::main]
async fn main() {
    let other = tokio::spawn(tokio::task::yield_now());
    let task = tokio::spawn(async {
        let before = thread::current().id();
        tokio::task::yield_now().await;
        before == thread::current().id()
    });
    other.await.unwrap();
    assert!(task.await.unwrap());
}

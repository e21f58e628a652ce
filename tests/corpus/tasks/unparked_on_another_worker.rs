//! truth: never_ends
//! bug: parked_on_another_thread
// The second task may be on another worker than the one that the first task has unparked.
use std::thread;

#[tokio::main(worker_threads = 2)]
async fn main() {
    let first = tokio::spawn(async { thread::current().unpark() });
    first.await.unwrap();
    let second = tokio::spawn(async { thread::park() });
    second.await.unwrap();
}

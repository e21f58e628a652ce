//! truth: right
//! bug: none
// What `block_on` runs stays on the thread that called it, and tasks are never on that one.
use std::thread;

#[tokio::main]
async fn main() {
    let main = thread::current().id();
    let task = tokio::spawn(async {
        (
            thread::current().id(),
            thread::current().name().map(str::to_owned),
        )
    });
    tokio::task::yield_now().await;
    assert_eq!(thread::current().id(), main);
    let (id, name) = task.await.unwrap();
    assert_ne!(id, main);
    assert_eq!(name.as_deref(), Some("tokio-rt-worker"));
}

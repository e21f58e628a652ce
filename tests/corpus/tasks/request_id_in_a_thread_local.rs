//! truth: race
//! bug: thread_local_across_await
// After an await a task may go on on another worker, where the id is another request's, or none.
use std::cell::Cell;

thread_local! {
    static REQUEST: Cell<u32> = const { Cell::new(0) };
}

async fn handle(id: u32) {
    REQUEST.set(id);
    tokio::task::yield_now().await;
    assert_eq!(REQUEST.get(), id);
}

#[tokio::main]
async fn main() {
    let one = tokio::spawn(handle(1));
    let two = tokio::spawn(handle(2));
    one.await.unwrap();
    two.await.unwrap();
}

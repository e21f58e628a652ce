//! truth: right
//! bug: none
// Between two awaits a task stays on one worker, and nobody else is on that.
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

thread_local! {
    static REQUEST: Cell<u32> = const { Cell::new(0) };
}

static SERVED: AtomicU32 = AtomicU32::new(0);

async fn handle(id: u32) {
    tokio::task::yield_now().await;
    REQUEST.set(id);
    SERVED.fetch_add(1, Ordering::SeqCst);
    assert_eq!(REQUEST.get(), id);
}

#[tokio::main]
async fn main() {
    let one = tokio::spawn(handle(1));
    let two = tokio::spawn(handle(2));
    one.await.unwrap();
    two.await.unwrap();
}

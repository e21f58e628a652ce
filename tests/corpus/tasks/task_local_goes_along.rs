//! truth: right
//! bug: none
// What a future has by `task_local!` it has on every thread, and no other future has it.
use std::sync::atomic::{AtomicU32, Ordering};

tokio::task_local! {
    static REQUEST: u32;
}

static SERVED: AtomicU32 = AtomicU32::new(0);

async fn handle() -> u32 {
    SERVED.fetch_add(1, Ordering::SeqCst);
    tokio::task::yield_now().await;
    SERVED.fetch_add(1, Ordering::SeqCst);
    REQUEST.get()
}

#[tokio::main]
async fn main() {
    let one = tokio::spawn(REQUEST.scope(1, handle()));
    let two = tokio::spawn(REQUEST.scope(2, handle()));
    assert_eq!(one.await.unwrap(), 1);
    assert_eq!(two.await.unwrap(), 2);
}

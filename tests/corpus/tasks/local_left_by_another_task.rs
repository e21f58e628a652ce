//! truth: race
//! bug: thread_local_taken_for_own
// Another task may have been on the same worker before, and have left its value there.
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

thread_local! {
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

static READ: AtomicU32 = AtomicU32::new(0);
static SET: AtomicU32 = AtomicU32::new(0);

#[tokio::main]
async fn main() {
    let reader = tokio::spawn(async {
        READ.fetch_add(1, Ordering::SeqCst);
        LEFT.get()
    });
    let setter = tokio::spawn(async {
        LEFT.set(true);
        SET.fetch_add(1, Ordering::SeqCst);
    });
    assert!(!reader.await.unwrap());
    setter.await.unwrap();
}

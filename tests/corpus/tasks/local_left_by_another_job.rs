//! truth: race
//! bug: thread_local_taken_for_own
// The job that is given first may begin last, on the thread of the other.
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::task::spawn_blocking;

thread_local! {
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

static READ: AtomicU32 = AtomicU32::new(0);
static SET: AtomicU32 = AtomicU32::new(0);

#[tokio::main]
async fn main() {
    let reader = spawn_blocking(|| {
        READ.fetch_add(1, Ordering::SeqCst);
        LEFT.get()
    });
    let setter = spawn_blocking(|| {
        LEFT.set(true);
        SET.fetch_add(1, Ordering::SeqCst);
    });
    assert!(!reader.await.unwrap());
    setter.await.unwrap();
}

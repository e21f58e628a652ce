//! truth: right
//! bug: none
// The runtime's end waits for its threads, and what each had of its own is dropped with it.
use std::sync::atomic::{AtomicU32, Ordering};

static MADE: AtomicU32 = AtomicU32::new(0);
static DROPPED: AtomicU32 = AtomicU32::new(0);

struct Buffer;

impl Buffer {
    fn new() -> Buffer {
        MADE.fetch_add(1, Ordering::SeqCst);
        Buffer
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        DROPPED.fetch_add(1, Ordering::SeqCst);
    }
}

thread_local! {
    static BUFFER: Buffer = Buffer::new();
}

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let task = tokio::spawn(async { BUFFER.with(|_| ()) });
        tokio::task::spawn_blocking(|| BUFFER.with(|_| ()))
            .await
            .unwrap();
        task.await.unwrap();
    });
    drop(runtime);
    assert_eq!(MADE.load(Ordering::SeqCst), 2);
    assert_eq!(DROPPED.load(Ordering::SeqCst), 2);
}

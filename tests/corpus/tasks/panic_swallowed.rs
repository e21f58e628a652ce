//! truth: panic
//! bug: panic_swallowed
// The task's panic is in the result that nobody looks at; what it should have done is missing.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

async fn serve(dishes: u32, served: Arc<AtomicU32>) {
    assert!(dishes > 0, "nothing to serve");
    served.fetch_add(dishes, Ordering::SeqCst);
}

#[tokio::main]
async fn main() {
    let served = Arc::new(AtomicU32::new(0));
    let waiter = tokio::spawn(serve(0, served.clone()));
    let _ = waiter.await;
    assert_ne!(served.load(Ordering::SeqCst), 0);
}

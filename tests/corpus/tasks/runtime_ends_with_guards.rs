//! truth: right
//! bug: none
// The runtime ends while tasks have a lock, wait for it, and have the only sender: all is given back.
use std::sync::Arc;
use tokio::runtime::Runtime;
use tokio::sync::{Mutex, mpsc};

fn main() {
    let lock = Arc::new(Mutex::new(0));
    let (orders, mut inbox) = mpsc::channel::<u32>(1);
    let runtime = Runtime::new().unwrap();
    for orders in [Some(orders), None] {
        let lock = lock.clone();
        runtime.spawn(async move {
            let _count = lock.lock().await;
            let _orders = orders;
            std::future::pending::<()>().await;
        });
    }
    runtime.block_on(tokio::task::yield_now());
    drop(runtime);
    assert!(lock.try_lock().is_ok());
    assert!(inbox.try_recv().is_err() && inbox.is_closed());
}

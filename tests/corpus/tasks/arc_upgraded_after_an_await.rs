//! truth: race
//! bug: arc_count
// A task that holds its service weakly, and takes it for granted after each await.
use std::sync::{Arc, Weak};
use tokio::sync::Notify;

struct Service {
    wake_up: Notify,
}

async fn tick(service: Weak<Service>) {
    tokio::task::yield_now().await;
    service.upgrade().expect("the service is there").wake_up.notify_one();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let service = Arc::new(Service { wake_up: Notify::new() });
    let ticking = tokio::spawn(tick(Arc::downgrade(&service)));
    tokio::task::yield_now().await;
    drop(service);
    ticking.await.unwrap();
}

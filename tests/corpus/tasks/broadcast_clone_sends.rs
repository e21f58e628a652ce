//! truth: deadlock
//! bug: self_deadlock
// The value is cloned behind the lock of its place, and its clone sends into that place.
use tokio::sync::broadcast::{self, Sender};

struct Order(Option<Sender<Order>>);

impl Clone for Order {
    fn clone(&self) -> Self {
        if let Some(orders) = &self.0 {
            let _ = orders.send(Order(None));
        }
        Order(None)
    }
}

#[tokio::main]
async fn main() {
    let (orders, mut cook) = broadcast::channel(1);
    let again = Order(Some(orders.clone()));
    assert!(orders.send(again).is_ok());
    assert!(cook.recv().await.is_ok());
}

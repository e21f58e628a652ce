//! expect: race/result_differs
//! The cook looks once for the slip, which may come a moment later.

use cafe::kitchen::bake;
use futures::channel::oneshot;

async fn dinner() {
    println!("one margherita, please");
    let (orders, mut slip) = oneshot::channel();
    let waiter = tokio::spawn(async move { orders.send("margherita").unwrap_or_default() });
    let cook = tokio::spawn(async move {
        if let Ok(Some(pizza)) = slip.try_recv() {
            bake(pizza).await;
        }
    });
    waiter.await.unwrap();
    cook.await.unwrap();
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

//! expect: passed
//! Each chef adds a permit when it is done; the kitchen needs all of them.

use cafe::kitchen::bake;
use std::sync::Arc;
use tokio::sync::Semaphore;

async fn evening(orders: Vec<String>) {
    let done = Arc::new(Semaphore::new(0));
    let all = orders.len() as u32;
    for name in orders {
        let done = Arc::clone(&done);
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
            done.add_permits(1);
        });
    }
    let _all = done.acquire_many(all).await.unwrap();
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

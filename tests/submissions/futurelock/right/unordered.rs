//! expect: passed
//! What comes is put beside what is there.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

use futures::future::BoxFuture;
use futures::stream::{FuturesUnordered, StreamExt};

async fn evening() {
    let oven = Mutex::new(());
    let mut dishes: FuturesUnordered<BoxFuture<'_, ()>> = FuturesUnordered::new();
    dishes.push(Box::pin(use_oven(&oven, "roast")));
    let phone = phone_rings();
    tokio::pin!(phone);
    let mut called = false;
    loop {
        tokio::select! {
            _ = &mut phone, if !called => {
                called = true;
                println!("phone");
                dishes.push(Box::pin(use_oven(&oven, "bread")));
            }
            dish = dishes.next() => if dish.is_none() { return },
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

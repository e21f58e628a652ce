//! expect: passed
//! A task goes on by itself, whoever looks at it.

use cafe::kitchen::{bake, phone_rings};
use std::sync::Arc;
use tokio::sync::Mutex;

async fn use_oven(oven: Arc<Mutex<()>>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let oven = Arc::new(Mutex::new(()));
    let mut roast = tokio::spawn(use_oven(oven.clone(), "roast"));
    tokio::select! {
        _ = &mut roast => {}
        _ = phone_rings() => {
            println!("phone");
            use_oven(oven, "bread").await;
            roast.await.unwrap();
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

//! expect: deadlock/join
//! A task waits for the oven; and who has it is polled only after that.

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
    let roast = use_oven(oven.clone(), "roast");
    tokio::pin!(roast);
    tokio::select! {
        () = &mut roast => {}
        _ = phone_rings() => {
            println!("phone");
            let bread = tokio::spawn(use_oven(oven, "bread"));
            bread.await.unwrap();
            roast.await;
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

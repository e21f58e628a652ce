//! expect: deadlock/thread
//! A lock of std's: the same circle, and the thread with it.

use cafe::kitchen::{bake, phone_rings};
use std::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().unwrap();
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let oven = Mutex::new(());
    tokio::join!(use_oven(&oven, "roast"), async {
        phone_rings().await;
        println!("phone");
        use_oven(&oven, "bread").await;
    });
}

#[tokio::main]
async fn main() {
    evening().await;
}

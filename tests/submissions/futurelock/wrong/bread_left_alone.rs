//! expect: wrong_result/count
//! Nobody waits for the bread.

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
    let own = oven.clone();
    tokio::spawn(async move {
        phone_rings().await;
        println!("phone");
        use_oven(own, "bread").await;
    });
    use_oven(oven, "roast").await;
}

#[tokio::main]
async fn main() {
    evening().await;
}

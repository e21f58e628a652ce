//! expect: passed
//! From the call on, both are polled.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let oven = Mutex::new(());
    let roast = use_oven(&oven, "roast");
    tokio::pin!(roast);
    tokio::select! {
        () = &mut roast => {}
        _ = phone_rings() => {
            println!("phone");
            tokio::join!(roast, use_oven(&oven, "bread"));
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

//! expect: never_ends/step_limit
//! Tries again and again for what only the roast could give back.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;
use tokio::task::yield_now;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = loop {
        match oven.try_lock() {
            Ok(oven) => break oven,
            Err(_) => yield_now().await,
        }
    };
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
            use_oven(&oven, "bread").await;
            roast.await;
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

//! expect: wrong_result/count
//! Gives up waiting for the oven after a while, and the bread with it.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

use cafe::kitchen::minutes;
use tokio::time::timeout;

async fn evening() {
    let oven = Mutex::new(());
    let roast = use_oven(&oven, "roast");
    tokio::pin!(roast);
    tokio::select! {
        () = &mut roast => {}
        _ = phone_rings() => {
            println!("phone");
            let _ = timeout(minutes(20), use_oven(&oven, "bread")).await;
            roast.await;
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

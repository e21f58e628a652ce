//! expect: deadlock/self
//! Who is polled first does not matter.

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
        biased;
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

//! expect: passed
//! First what has the oven, and then what wants it.

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
        () = &mut roast => return,
        _ = phone_rings() => println!("phone"),
    }
    roast.await;
    use_oven(&oven, "bread").await;
}

#[tokio::main]
async fn main() {
    evening().await;
}

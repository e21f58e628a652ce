//! expect: wrong_result/too_many_in_flight
//! The lock is given back before the baking begins.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    drop(oven.lock().await);
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

//! expect: wrong_result/asked_again
//! Out with the roast, and in again after the bread.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let oven = Mutex::new(());
    tokio::select! {
        () = use_oven(&oven, "roast") => {}
        _ = phone_rings() => {
            println!("phone");
            use_oven(&oven, "bread").await;
            use_oven(&oven, "roast").await;
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

//! expect: wrong_order/at
//! The telephone is answered when the roast is done.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let oven = Mutex::new(());
    use_oven(&oven, "roast").await;
    phone_rings().await;
    println!("phone");
    use_oven(&oven, "bread").await;
}

#[tokio::main]
async fn main() {
    evening().await;
}

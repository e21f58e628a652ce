//! expect: wrong_result/too_many_in_flight
//! A lock for each: nobody waits, in an oven that is not there.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let oven = Mutex::new(());
    let other = Mutex::new(());
    tokio::join!(use_oven(&oven, "roast"), async {
        phone_rings().await;
        println!("phone");
        use_oven(&other, "bread").await;
    });
}

#[tokio::main]
async fn main() {
    evening().await;
}

//! expect: passed
//! Whatever is under way stays in the `select!`.

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
    let bread = async {
        phone_rings().await;
        println!("phone");
        use_oven(&oven, "bread").await;
    };
    tokio::pin!(roast, bread);
    let (mut roasted, mut baked) = (false, false);
    while !(roasted && baked) {
        tokio::select! {
            () = &mut roast, if !roasted => roasted = true,
            () = &mut bread, if !baked => baked = true,
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

//! The oven that nobody opens
//!
//! The roast is in the only oven when a guest calls and wants bread. The cook
//! answers, goes to the oven to bake the bread, and waits until it is free. It
//! is never free again.
//!
//! Contract: A guest calls while the roast bakes. `evening()` prints `phone`
//! when that happens, and then bakes a bread for them. There is one oven, for
//! one thing at a time. Roast and bread are each baked once, and their names
//! printed when they are done. It is over then, as early as it can be.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin futurelock`

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
            use_oven(&oven, "bread").await;
            roast.await;
        }
    }
}

#[tokio::main]
async fn main() {
    evening().await;
}

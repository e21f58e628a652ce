//! The oven that nobody opens: a solution.

use cafe::kitchen::{bake, phone_rings};
use tokio::sync::Mutex;

async fn use_oven(oven: &Mutex<()>, dish: &str) {
    let _oven = oven.lock().await;
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let oven = Mutex::new(());
    // `join!` polls both until both are done. In the starter, the roast was
    // polled by the `select!` only: once that had decided for the telephone,
    // nobody polled it any more, and it kept the oven all the same. A future
    // lets go of what it holds when it is polled on, or when it is dropped.
    tokio::join!(use_oven(&oven, "roast"), async {
        phone_rings().await;
        println!("phone");
        use_oven(&oven, "bread").await;
    });
}

#[tokio::main]
async fn main() {
    evening().await;
}

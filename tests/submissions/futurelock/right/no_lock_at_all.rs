//! expect: passed
//! One after the other: there is nothing to lock.

use cafe::kitchen::{bake, phone_rings};

async fn use_oven(dish: &str) {
    bake(dish).await;
    println!("{dish}");
}

async fn evening() {
    let phone = async {
        phone_rings().await;
        println!("phone");
    };
    tokio::join!(use_oven("roast"), phone);
    use_oven("bread").await;
}

#[tokio::main]
async fn main() {
    evening().await;
}

//! expect: passed
//! A task of its own, joined before serving.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    let oven = tokio::spawn(bake("margherita"));
    let _pizza = oven.await.unwrap();
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

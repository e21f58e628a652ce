//! expect: wrong_order/never_awaited
//! Dropped on purpose.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    drop(bake("margherita"));
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

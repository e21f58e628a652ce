//! expect: wrong_result/count
//! Two pizzas for one guest.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita").await;
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

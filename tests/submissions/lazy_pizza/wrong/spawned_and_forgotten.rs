//! expect: wrong_order/never_had_a_turn
//! Started, and served raw.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    tokio::spawn(bake("margherita"));
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

//! expect: passed
//! A pinned future, awaited by reference.

use cafe::kitchen::bake;
use std::pin::pin;

async fn dinner() {
    println!("one margherita, please");
    let mut pizza = pin!(bake("margherita"));
    let _pizza = pizza.as_mut().await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

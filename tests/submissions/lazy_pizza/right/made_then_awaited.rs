//! expect: passed
//! Made before the first line is printed, awaited after it.

use cafe::kitchen::bake;

async fn dinner() {
    let pizza = bake("margherita");
    println!("one margherita, please");
    let pizza = pizza.await;
    assert_eq!(pizza.name, "margherita");
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

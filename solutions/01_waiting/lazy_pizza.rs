//! The pizza that nobody baked: a solution.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");

    // `bake(...)` only writes the recipe down: a future. `.await` is what runs
    // it, and what this function waits for before it goes on.
    let pizza = bake("margherita").await;
    assert_eq!(pizza.name, "margherita");

    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

//! expect: passed
//! A combinator instead of `.await` in the body.

use cafe::kitchen::bake;
use futures::FutureExt;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita")
        .map(|_| println!("here is your pizza"))
        .await;
}

#[tokio::main]
async fn main() {
    dinner().await;
}

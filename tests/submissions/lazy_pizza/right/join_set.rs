//! expect: passed
//! A set of one task.

use cafe::kitchen::bake;
use tokio::task::JoinSet;

async fn dinner() {
    println!("one margherita, please");
    let mut oven = JoinSet::new();
    oven.spawn(bake("margherita"));
    while oven.join_next().await.is_some() {}
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

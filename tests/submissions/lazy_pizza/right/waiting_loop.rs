//! expect: passed
//! Looks at the clock each minute until the pizza is out.

use cafe::kitchen::{MINUTE, bake};
use std::pin::pin;
use tokio::time::sleep;

async fn dinner() {
    println!("one margherita, please");
    let mut pizza = pin!(bake("margherita"));
    loop {
        tokio::select! {
            _ = &mut pizza => break,
            _ = sleep(MINUTE) => {}
        }
    }
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

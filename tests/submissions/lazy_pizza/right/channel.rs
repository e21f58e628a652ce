//! expect: passed
//! The oven sends the pizza when it is done.

use cafe::kitchen::bake;
use tokio::sync::oneshot;

async fn dinner() {
    println!("one margherita, please");
    let (out, ready) = oneshot::channel();
    tokio::spawn(async move {
        let _ = out.send(bake("margherita").await);
    });
    if let Ok(_pizza) = ready.await {
        println!("here is your pizza");
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}

//! expect: passed
//! A thread for each, with a runtime's handle.

use cafe::kitchen::cook;
use tokio::runtime::Handle;

async fn dinner() {
    let kitchen = Handle::current();
    let helpers = ["roast", "soup", "salad"].map(|dish| {
        let kitchen = kitchen.clone();
        tokio::task::spawn_blocking(move || kitchen.block_on(prepare(dish)))
    });
    for helper in helpers {
        helper.await.unwrap();
    }
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

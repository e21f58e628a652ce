//! expect: wrong_order/never
//! Calls out in other words.

use cafe::kitchen::cook;

async fn dinner() {
    tokio::join!(prepare("roast"), prepare("soup"), prepare("salad"));
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("The {dish} is ready!");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

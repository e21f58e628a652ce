//! expect: wrong_order/at
//! All is baked, and served only when all is out.

use cafe::kitchen::bake;
use futures::future::join_all;

async fn evening(orders: Vec<String>) {
    for pizza in join_all(orders.iter().map(|name| bake(name))).await {
        println!("{} served", pizza.name);
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

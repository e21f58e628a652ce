//! expect: passed
//! The same, in one word.

use cafe::kitchen::bake;
use tokio::task::JoinSet;

async fn evening(orders: Vec<String>) {
    orders
        .into_iter()
        .map(|name| async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        })
        .collect::<JoinSet<_>>()
        .join_all()
        .await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

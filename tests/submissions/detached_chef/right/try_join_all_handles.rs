//! expect: passed
//! All handles at once; a panic in one of them ends the wait.

use cafe::kitchen::bake;
use futures::future::try_join_all;

async fn evening(orders: Vec<String>) {
    let chefs = orders.into_iter().map(|name| {
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        })
    });
    try_join_all(chefs).await.expect("a chef panicked");
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

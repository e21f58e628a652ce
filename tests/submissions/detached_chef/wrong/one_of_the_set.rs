//! expect: wrong_order/never
//! `join_next` waits for one of them.

use cafe::kitchen::bake;
use tokio::task::JoinSet;

async fn evening(orders: Vec<String>) {
    let mut chefs = JoinSet::new();
    for name in orders {
        chefs.spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        });
    }
    chefs.join_next().await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

//! expect: passed
//! A set of tasks that knows when it is empty.

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
    while let Some(done) = chefs.join_next().await {
        done.unwrap();
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

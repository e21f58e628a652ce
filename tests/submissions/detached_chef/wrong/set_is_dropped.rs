//! expect: wrong_order/never
//! says: was not even begun by then: nobody waited for it.
//! A set that is dropped sends everybody home.

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
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

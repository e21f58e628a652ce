//! expect: wrong_order/never
//! Nobody is sent home, and nobody is waited for.

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
    chefs.detach_all();
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

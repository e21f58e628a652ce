//! expect: wrong_order/never
//! The race is over with the first pizza.

use cafe::kitchen::bake;
use futures::future::select_all;

async fn evening(orders: Vec<String>) {
    let chefs: Vec<_> = orders
        .into_iter()
        .map(|name| {
            tokio::spawn(async move {
                let pizza = bake(&name).await;
                println!("{} served", pizza.name);
            })
        })
        .collect();
    if !chefs.is_empty() {
        let _ = select_all(chefs).await;
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

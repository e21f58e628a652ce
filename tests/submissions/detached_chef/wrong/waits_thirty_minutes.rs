//! expect: wrong_order/never
//! A wait that fits the oven of today.

use cafe::kitchen::{bake, minutes};

async fn evening(orders: Vec<String>) {
    for name in orders {
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        });
    }
    tokio::time::sleep(minutes(30)).await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

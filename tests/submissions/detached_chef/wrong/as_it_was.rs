//! expect: wrong_order/never
//! The starter, with `main` made to wait for a moment.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    for name in orders {
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        });
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
}

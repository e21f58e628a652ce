//! expect: wrong_order/never
//! Lets the tasks begin, and does not wait for their ends.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    for name in orders {
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        });
    }
    tokio::task::yield_now().await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

//! expect: too_slow/awaited_in_turn
//! No task, no waiting list, no overlap.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    for name in orders {
        let pizza = bake(&name).await;
        println!("{} served", pizza.name);
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

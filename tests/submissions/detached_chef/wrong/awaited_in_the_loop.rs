//! expect: too_slow/spawn_then_await
//! The await is right behind the spawn.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    for name in orders {
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        })
        .await
        .unwrap();
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

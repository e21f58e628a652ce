//! expect: wrong_order/never
//! The handles are kept, and nobody waits for them.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    let mut chefs = Vec::new();
    for name in orders {
        chefs.push(tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        }));
    }
    println!("kitchen closed");
    drop(chefs);
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

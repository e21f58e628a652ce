//! expect: wrong_order/at
//! The first one of the list keeps the others waiting on the pass.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    let mut chefs = Vec::new();
    for name in orders {
        chefs.push(tokio::spawn(async move { bake(&name).await }));
    }
    for chef in chefs {
        println!("{} served", chef.await.unwrap().name);
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

//! expect: passed
//! All handles first, then all ends.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    let chefs: Vec<_> = orders
        .into_iter()
        .map(|name| tokio::spawn(one(name)))
        .collect();
    for chef in chefs {
        chef.await.unwrap();
    }
    println!("kitchen closed");
}

async fn one(name: String) {
    let pizza = bake(&name).await;
    println!("{} served", pizza.name);
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

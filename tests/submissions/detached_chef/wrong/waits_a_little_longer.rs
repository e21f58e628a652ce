//! expect: too_slow/waited_on
//! says: then it waited in `sleep(31 min)`
//! One minute more, to be sure.

use cafe::kitchen::{bake, minutes};

async fn evening(orders: Vec<String>) {
    for name in orders {
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        });
    }
    tokio::time::sleep(minutes(31)).await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

//! expect: passed
//! The chefs send, one waiter serves, and the channel ends with the last chef.

use cafe::kitchen::bake;
use tokio::sync::mpsc;

async fn evening(orders: Vec<String>) {
    let (pass, mut served) = mpsc::unbounded_channel();
    for name in orders {
        let pass = pass.clone();
        tokio::spawn(async move {
            pass.send(bake(&name).await).unwrap();
        });
    }
    drop(pass);
    while let Some(pizza) = served.recv().await {
        println!("{} served", pizza.name);
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

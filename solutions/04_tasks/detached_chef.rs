//! The chefs who were left behind: a solution.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    let mut chefs = Vec::new();
    for name in orders {
        // `spawn` starts the task and gives back its handle. To drop it would
        // not stop the task: it would only leave nobody to wait for it.
        chefs.push(tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        }));
    }
    // A second loop: all are under way before the first one is waited for.
    for chef in chefs {
        chef.await.expect("a chef panicked");
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}

//! The order on the waiter's pad: a solution.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    // `dinner` can be dropped at any `.await`, and the task would go on. So a
    // task cannot borrow from it. Here the chef gets a slip of their own:
    // `move` takes `slip` along, and `dish` stays.
    let slip = dish.clone();
    let chef = tokio::spawn(async move {
        bake(&slip).await;
    });
    let caller = phone_rings().await;
    chef.await.expect("the chef panicked");
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}

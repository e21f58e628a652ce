//! expect: compile_error/not_send
//! says: the `Rc` that it uses on line
//! Two owners, of whom none may be in another thread.

use cafe::kitchen::{bake, phone_rings};
use std::rc::Rc;

async fn dinner(dish: String) -> String {
    let dish = Rc::new(dish);
    let own = Rc::clone(&dish);
    let chef = tokio::spawn(async move {
        bake(&own).await;
    });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}

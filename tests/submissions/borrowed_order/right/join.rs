//! expect: passed
//! No task: what is joined may borrow.

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let (_pizza, caller) = tokio::join!(bake(&dish), phone_rings());
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}

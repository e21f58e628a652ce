//! expect: passed
//! The same, with a count that two threads can share.

use cafe::kitchen::bake;
use std::sync::Arc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        chefs.push(tokio::spawn(async move {
            let card: Arc<str> = dish.into();
            let oven = Arc::clone(&card);
            bake(&oven).await;
            format!("{card} served")
        }));
    }
    let mut lines = Vec::new();
    for chef in chefs {
        lines.push(chef.await.unwrap());
    }
    lines
}

#[tokio::main]
async fn main() {
    let dishes = vec!["margherita".to_owned(), "funghi".to_owned()];
    for line in evening(dishes).await {
        println!("{line}");
    }
}

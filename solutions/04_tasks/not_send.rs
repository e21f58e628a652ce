//! The card that cannot travel: a solution.

use cafe::kitchen::bake;
use std::sync::Arc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        chefs.push(tokio::spawn(async move {
            // An `Rc` counts its owners with plain numbers: two threads that
            // count at once would lose one. An `Arc` counts with atomics, and
            // so it may be held over an `.await` in a task.
            let for_the_oven = Arc::new(dish);
            let for_the_guest = Arc::clone(&for_the_oven);
            bake(&for_the_oven).await;
            format!("{for_the_guest} served")
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

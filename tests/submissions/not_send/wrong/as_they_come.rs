//! expect: wrong_result/completion_order
//! A set gives back whoever is first.

use cafe::kitchen::bake;
use tokio::task::JoinSet;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = JoinSet::new();
    for dish in dishes {
        chefs.spawn(async move {
            bake(&dish).await;
            format!("{dish} served")
        });
    }
    chefs.join_all().await
}

#[tokio::main]
async fn main() {
    let dishes = vec!["margherita".to_owned(), "funghi".to_owned()];
    for line in evening(dishes).await {
        println!("{line}");
    }
}

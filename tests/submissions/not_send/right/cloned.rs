//! expect: passed
//! Two cards instead of one with two owners.

use cafe::kitchen::bake;
use futures::future::try_join_all;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let chefs = dishes.into_iter().map(|dish| {
        let line = format!("{} served", dish.clone());
        tokio::spawn(async move {
            bake(&dish).await;
            line
        })
    });
    try_join_all(chefs).await.unwrap()
}

#[tokio::main]
async fn main() {
    let dishes = vec!["margherita".to_owned(), "funghi".to_owned()];
    for line in evening(dishes).await {
        println!("{line}");
    }
}

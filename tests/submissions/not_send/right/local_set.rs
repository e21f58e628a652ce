//! expect: passed
//! Tasks that stay on this thread may keep what has to stay on it.

use cafe::kitchen::bake;
use std::rc::Rc;
use tokio::task::{LocalSet, spawn_local};

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let kitchen = LocalSet::new();
    kitchen
        .run_until(async move {
            let mut chefs = Vec::new();
            for dish in dishes {
                chefs.push(spawn_local(async move {
                    let for_the_oven = Rc::new(dish);
                    let for_the_guest = Rc::clone(&for_the_oven);
                    bake(&for_the_oven).await;
                    format!("{for_the_guest} served")
                }));
            }
            let mut lines = Vec::new();
            for chef in chefs {
                lines.push(chef.await.unwrap());
            }
            lines
        })
        .await
}

#[tokio::main]
async fn main() {
    let dishes = vec!["margherita".to_owned(), "funghi".to_owned()];
    for line in evening(dishes).await {
        println!("{line}");
    }
}

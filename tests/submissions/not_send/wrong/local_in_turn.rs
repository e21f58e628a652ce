//! expect: too_slow/spawn_then_await
//! Local tasks, each awaited where it is spawned.

use cafe::kitchen::bake;
use std::rc::Rc;
use tokio::task::LocalSet;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let kitchen = LocalSet::new();
    let mut lines = Vec::new();
    for dish in dishes {
        let chef = kitchen.spawn_local(async move {
            let for_the_oven = Rc::new(dish);
            let for_the_guest = Rc::clone(&for_the_oven);
            bake(&for_the_oven).await;
            format!("{for_the_guest} served")
        });
        lines.push(kitchen.run_until(chef).await.unwrap());
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

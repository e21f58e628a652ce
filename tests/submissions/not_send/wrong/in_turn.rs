//! expect: too_slow/awaited_in_turn
//! No task, no trouble, no overlap.

use cafe::kitchen::bake;
use std::rc::Rc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for dish in dishes {
        let for_the_oven = Rc::new(dish);
        let for_the_guest = Rc::clone(&for_the_oven);
        bake(&for_the_oven).await;
        lines.push(format!("{for_the_guest} served"));
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

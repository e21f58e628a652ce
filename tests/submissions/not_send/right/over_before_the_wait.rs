//! expect: passed
//! The cards are gone when the wait begins.

use cafe::kitchen::bake;
use std::rc::Rc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        chefs.push(tokio::spawn(async move {
            let (oven, line) = {
                let for_the_oven = Rc::new(dish);
                let for_the_guest = Rc::clone(&for_the_oven);
                (bake(&for_the_oven), format!("{for_the_guest} served"))
            };
            oven.await;
            line
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

//! expect: compile_error/not_send
//! says: the `Rc` that it uses on line
//! The card is made before the task, and taken along.

use cafe::kitchen::bake;
use std::rc::Rc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        let for_the_oven = Rc::new(dish);
        let for_the_guest = Rc::clone(&for_the_oven);
        chefs.push(tokio::spawn(async move {
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

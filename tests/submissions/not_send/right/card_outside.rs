//! expect: passed
//! The `Rc`s stay with the function; tasks get a text.

use cafe::kitchen::bake;
use std::rc::Rc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        let card = Rc::new(dish);
        chefs.push((Rc::clone(&card), tokio::spawn(bake(&card))));
    }
    let mut lines = Vec::new();
    for (card, chef) in chefs {
        chef.await.unwrap();
        lines.push(format!("{card} served"));
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

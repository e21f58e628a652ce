//! expect: refused/unsafe
//! A promise to the compiler that nobody keeps.

use cafe::kitchen::bake;
use std::rc::Rc;

struct Card(Rc<String>);

unsafe impl Send for Card {}

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        let card = Card(Rc::new(dish));
        chefs.push(tokio::spawn(async move {
            let card = card;
            bake(&card.0).await;
            format!("{} served", card.0)
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

//! expect: compile_error/not_send
//! A `RefCell` in an `Rc` travels no better.

use cafe::kitchen::bake;
use std::cell::RefCell;
use std::rc::Rc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        chefs.push(tokio::spawn(async move {
            let card = Rc::new(RefCell::new(dish));
            bake(&card.borrow().clone()).await;
            card.borrow_mut().push_str(" served");
            card.take()
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

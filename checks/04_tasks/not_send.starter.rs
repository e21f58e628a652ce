//! The card that cannot travel
//!
//! Each chef is a task, and after a wait a task may go on on another thread.
//! This chef keeps two copies of one card: for the oven, and for the guest. It
//! does not compile: what they are made of has to stay on its thread.
//!
//! Contract: `evening(dishes)` bakes every dish of the list once, all of them
//! at the same time. It returns a line for each, "NAME served", in the order
//! of the list.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin not_send`

use cafe::kitchen::bake;
use std::rc::Rc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        chefs.push(tokio::spawn(async move {
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
}

#[tokio::main]
async fn main() {
    let dishes = vec!["margherita".to_owned(), "funghi".to_owned()];
    for line in evening(dishes).await {
        println!("{line}");
    }
}

//! expect: passed
//! A baker for each oven, and one list for all.

use cafe::kitchen::bake_for;
use futures::future::join_all;
use std::cell::RefCell;

async fn bake_all(pizzas: Vec<(&str, u32)>, ovens: usize) {
    let list = RefCell::new(pizzas.into_iter());
    let baker = async || {
        loop {
            let next = list.borrow_mut().next();
            match next {
                Some((name, time)) => drop(bake_for(name, time).await),
                None => return,
            }
        }
    };
    join_all((0..ovens).map(|_| baker())).await;
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let pizzas = [
        ("calzone", 30),
        ("funghi", 10),
        ("bianca", 10),
        ("napoli", 10),
    ];
    bake_all(pizzas.to_vec(), 2).await;
    println!("{:.1} s", start.elapsed().as_secs_f32());
}

//! expect: wrong_result/differs
//! The first that comes says when, and not which.

use cafe::store::{Menu, fetch_menu};
use std::pin::pin;

async fn fetch_first(one: u32, other: u32) -> Menu {
    let (mut one, mut other) = (pin!(fetch_menu(one)), pin!(fetch_menu(other)));
    tokio::select! {
        _ = &mut one => {}
        _ = &mut other => {}
    }
    Menu {
        mirror: 3,
        dishes: vec!["margherita"],
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}

//! expect: passed
//! A set, with the place of each task kept under its id.

use cafe::kitchen::wood_oven;
use std::collections::BTreeMap;
use tokio::task::JoinSet;

async fn evening(orders: Vec<String>) -> Vec<String> {
    let mut chefs = JoinSet::new();
    let mut places = BTreeMap::new();
    for (place, name) in orders.iter().enumerate() {
        let id = chefs.spawn(wood_oven(name)).id();
        places.insert(id, place);
    }
    let mut lines = vec![String::new(); orders.len()];
    while let Some(done) = chefs.join_next_with_id().await {
        let (id, how) = match done {
            Ok((id, _)) => (id, "served"),
            Err(error) => (error.id(), "burnt"),
        };
        let place = places[&id];
        lines[place] = format!("{}: {how}", orders[place]);
    }
    lines
}

#[tokio::main]
async fn main() {
    let orders = ["margherita", "funghi", "marinara"];
    let orders = orders.iter().map(|&name| name.to_owned()).collect();
    for line in evening(orders).await {
        println!("{line}");
    }
}

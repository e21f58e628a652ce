//! expect: passed
//! Pinned futures and a loop.

use cafe::kitchen::cook;
use std::pin::pin;

async fn dinner() {
    let mut roast = pin!(prepare("roast"));
    let mut soup = pin!(prepare("soup"));
    let mut salad = pin!(prepare("salad"));
    let mut done = [false; 3];
    while done.contains(&false) {
        tokio::select! {
            () = &mut roast, if !done[0] => done[0] = true,
            () = &mut soup, if !done[1] => done[1] = true,
            () = &mut salad, if !done[2] => done[2] = true,
        }
    }
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

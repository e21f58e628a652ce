//! expect: passed
//! Called out in the order in which they are done.

use cafe::kitchen::cook;
use futures::FutureExt;
use futures::stream::{FuturesUnordered, StreamExt};

async fn dinner() {
    let dishes = ["roast", "soup", "salad"];
    let mut cooking: FuturesUnordered<_> = dishes
        .into_iter()
        .map(|dish| cook(dish).map(move |()| dish))
        .collect();
    while let Some(dish) = cooking.next().await {
        println!("{dish}: done");
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}

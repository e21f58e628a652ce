//! expect: passed
//! Helpers who report to the one that calls out.

use cafe::kitchen::cook;
use tokio::sync::mpsc;

async fn dinner() {
    let (done, mut table) = mpsc::channel(1);
    for dish in ["roast", "soup", "salad"] {
        let done = done.clone();
        tokio::spawn(async move {
            cook(dish).await;
            done.send(dish).await.unwrap();
        });
    }
    drop(done);
    while let Some(dish) = table.recv().await {
        println!("{dish}: done");
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}

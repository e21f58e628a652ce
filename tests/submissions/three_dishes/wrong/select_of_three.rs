//! expect: wrong_result/too_early
//! Leaves the table with the first dish.

use cafe::kitchen::cook;

async fn dinner() {
    tokio::select! {
        () = prepare("roast") => {}
        () = prepare("soup") => {}
        () = prepare("salad") => {}
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

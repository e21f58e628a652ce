//! expect: passed
//! Three tasks, all spawned before any is awaited.

use cafe::kitchen::cook;

async fn dinner() {
    let dishes = ["roast", "soup", "salad"].map(|dish| tokio::spawn(prepare(dish)));
    for dish in dishes {
        dish.await.unwrap();
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

//! expect: wrong_order/at
//! Three tasks, called out in the order in which they were sent.

use cafe::kitchen::cook;

async fn dinner() {
    let cooking = ["roast", "soup", "salad"].map(|dish| (dish, tokio::spawn(cook(dish))));
    for (dish, done) in cooking {
        done.await.unwrap();
        println!("{dish}: done");
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}

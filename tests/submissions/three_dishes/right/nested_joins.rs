//! expect: passed
//! A join within a join.

use cafe::kitchen::cook;

async fn dinner() {
    let cold = prepare("salad");
    let hot = async {
        tokio::join!(prepare("soup"), prepare("roast"));
    };
    tokio::join!(hot, cold);
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

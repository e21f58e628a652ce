//! expect: too_slow/made_then_awaited_in_turn
//! Every `cook` is called first, and awaited in turn.

use cafe::kitchen::cook;

async fn dinner() {
    let dishes = ["roast", "soup", "salad"].map(|dish| (dish, cook(dish)));
    for (dish, cooked) in dishes {
        cooked.await;
        println!("{dish}: done");
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}

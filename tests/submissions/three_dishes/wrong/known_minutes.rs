//! expect: too_slow/one_at_a_time
//! Calls the dishes out by the clock: right on the first evening.

use cafe::kitchen::{cook, minutes};
use tokio::time::sleep;

async fn dinner() {
    let called = async {
        for (after, dish) in [(5, "salad"), (5, "soup"), (20, "roast")] {
            sleep(minutes(after)).await;
            println!("{dish}: done");
        }
    };
    tokio::join!(cook("roast"), cook("soup"), cook("salad"), called);
}

#[tokio::main]
async fn main() {
    dinner().await;
}

//! expect: wrong_result/never_called
//! No pizza at all, and the right lines at the right time.

use cafe::kitchen::minutes;

async fn dinner() {
    println!("one margherita, please");
    tokio::time::sleep(minutes(30)).await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}

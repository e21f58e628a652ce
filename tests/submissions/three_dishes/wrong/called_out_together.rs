//! expect: wrong_order/at
//! All are cooked together, and called out when all are done.

use cafe::kitchen::cook;

async fn dinner() {
    tokio::join!(cook("roast"), cook("soup"), cook("salad"));
    for dish in ["salad", "soup", "roast"] {
        println!("{dish}: done");
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}

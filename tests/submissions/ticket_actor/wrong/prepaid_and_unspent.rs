//! expect: wrong_result/differs
//! Sells what is asked for, and counts customers instead of tickets.

use cafe::bank::approve;
use futures::future::join_all;

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    join_all(
        prices
            .iter()
            .take(tickets as usize)
            .map(|price| approve(*price)),
    )
    .await;
    prices.len() as u32
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}

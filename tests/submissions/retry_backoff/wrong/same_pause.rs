//! expect: wrong_order/at
//! Always a second.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for attempt in 1..=4 {
        if let Ok(Ok(offer)) = timeout(Duration::from_secs(2), supplier.ask()).await {
            return Some(offer);
        }
        if attempt < 4 {
            sleep(Duration::from_secs(1)).await;
        }
    }
    None
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}

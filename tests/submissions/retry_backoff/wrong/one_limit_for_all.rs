//! expect: wrong_result/never_called
//! Two seconds for all attempts together.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    let attempts = async {
        for pause in [0, 1, 2, 4] {
            sleep(Duration::from_secs(pause)).await;
            if let Ok(offer) = supplier.ask().await {
                return Some(offer);
            }
        }
        None
    };
    timeout(Duration::from_secs(2), attempts).await.ok()?
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}

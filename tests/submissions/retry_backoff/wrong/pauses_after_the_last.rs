//! expect: too_slow/waited_on
//! Pauses for eight seconds more, before it says no.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    let mut pause = Duration::from_secs(1);
    for _ in 0..4 {
        if let Ok(Ok(offer)) = timeout(Duration::from_secs(2), supplier.ask()).await {
            return Some(offer);
        }
        sleep(pause).await;
        pause *= 2;
    }
    None
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}

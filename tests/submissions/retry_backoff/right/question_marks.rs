//! expect: passed
//! A function for one attempt, and a `match` on what came of it.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for attempt in 0..4 {
        match attempt_once(&mut supplier).await {
            Ok(offer) => return Some(offer),
            Err(Failed) if attempt < 3 => sleep(Duration::from_secs(1 << attempt)).await,
            Err(Failed) => {}
        }
    }
    None
}

struct Failed;

async fn attempt_once(supplier: &mut Supplier) -> Result<Offer, Failed> {
    let answer = timeout(Duration::from_secs(2), supplier.ask());
    answer.await.map_err(|_| Failed)?.map_err(|_| Failed)
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}

//! expect: passed
//! A moment at which it is over, instead of a time.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, Instant, sleep, timeout_at};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for pause in [1, 2, 4, 0] {
        let until = Instant::now() + Duration::from_secs(2);
        let answer = timeout_at(until, supplier.ask()).await;
        match answer {
            Ok(Ok(offer)) => return Some(offer),
            _ if pause == 0 => break,
            _ => sleep(Duration::from_secs(pause)).await,
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

//! expect: wrong_order/happened
//! The time is up for the handle, and not for the task.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for pause in [0, 1, 2, 4] {
        sleep(Duration::from_secs(pause)).await;
        let asked = tokio::spawn(supplier.ask());
        if let Ok(Ok(Ok(offer))) = timeout(Duration::from_secs(2), asked).await {
            return Some(offer);
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

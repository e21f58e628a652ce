//! expect: blocked/thread_sleep
//! Pauses with the thread.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for pause in [0, 1, 2, 4] {
        std::thread::sleep(Duration::from_secs(pause));
        if let Ok(Ok(offer)) = timeout(Duration::from_secs(2), supplier.ask()).await {
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

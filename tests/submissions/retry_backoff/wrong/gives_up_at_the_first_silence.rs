//! expect: wrong_result/never_called
//! Busy is tried again, silence is the end.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for pause in [0, 1, 2, 4] {
        sleep(Duration::from_secs(pause)).await;
        match timeout(Duration::from_secs(2), supplier.ask()).await {
            Ok(Ok(offer)) => return Some(offer),
            Ok(Err(_)) => {}
            Err(_) => return None,
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

//! expect: wrong_result/never_called
//! Gives the same attempt more time, instead of a new one.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    let mut asked = Box::pin(supplier.ask());
    for pause in [1, 2, 4, 0] {
        match timeout(Duration::from_secs(2), &mut asked).await {
            Ok(Ok(offer)) => return Some(offer),
            Ok(Err(_)) => {
                sleep(Duration::from_secs(pause)).await;
                asked = Box::pin(supplier.ask());
            }
            Err(_) => sleep(Duration::from_secs(pause)).await,
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

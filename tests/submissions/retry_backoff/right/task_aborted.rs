//! expect: passed
//! Each attempt a task, which is aborted when its time is up.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep, timeout};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    for pause in [0, 1, 2, 4] {
        sleep(Duration::from_secs(pause)).await;
        let mut asked = tokio::spawn(supplier.ask());
        match timeout(Duration::from_secs(2), &mut asked).await {
            Ok(Ok(Ok(offer))) => return Some(offer),
            Ok(_) => {}
            Err(_) => asked.abort(),
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

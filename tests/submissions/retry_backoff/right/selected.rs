//! expect: passed
//! `select!` between the answer and a clock.

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    let mut pause = Duration::from_secs(1);
    let mut failed = 0;
    loop {
        tokio::select! {
            answer = supplier.ask() => {
                if let Ok(offer) = answer {
                    return Some(offer);
                }
            }
            () = sleep(Duration::from_secs(2)) => {}
        }
        failed += 1;
        if failed == 4 {
            return None;
        }
        sleep(pause).await;
        pause *= 2;
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}

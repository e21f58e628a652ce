//! Nobody picks up
//!
//! A supplier is often busy, so this program calls again, and waits longer
//! each time. On some days nobody picks up at all: then it listens to the
//! telephone ringing, for a minute, and would do so for an hour.
//!
//! Contract: `call(name)` asks a supplier up to four times. An attempt has two
//! seconds for its answer; after that it is given up, and has failed as if the
//! line had been busy. After the first failed attempt it pauses for 1 s, after
//! the second for 2 s, after the third for 4 s. It returns an offer at once,
//! and `None` at once when the fourth has failed. It keeps no thread while it
//! waits.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin retry_backoff`

use cafe::market::{Offer, Supplier};
use tokio::time::{Duration, sleep};

async fn call(name: &str) -> Option<Offer> {
    let mut supplier = Supplier::named(name);
    let mut pauses = [1, 2, 4].into_iter();
    loop {
        if let Ok(offer) = supplier.ask().await {
            return Some(offer);
        }
        // After the last attempt there is no pause left: `?` returns `None`.
        sleep(Duration::from_secs(pauses.next()?)).await;
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let offer = call("mill").await;
    println!("{offer:?}, {:.1} s", start.elapsed().as_secs_f32());
}

//! truth: right
//! bug: none
// A clock that ticks for long, and ends.
use std::time::Duration;
use tokio::time::interval;

#[tokio::main]
async fn main() {
    let mut clock = interval(Duration::from_millis(1));
    for _ in 0..300 {
        clock.tick().await;
    }
}

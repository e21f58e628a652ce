//! expect: passed
use std::time::Duration;
use tokio::time::{Instant, interval, interval_at, MissedTickBehavior, sleep, timeout};

const MILLIS: u64 = 2 + 100 + 350 + 20;

#[tokio::main]
async fn program() -> Vec<u128> {
    let mut seen = Vec::new();
    let start = Instant::now();
    let mut note = |at: Instant| seen.push((at - start).as_millis());
    // Timers are as fine as a millisecond.
    sleep(Duration::from_micros(1500)).await;
    note(Instant::now());
    sleep(Duration::ZERO).await;
    note(Instant::now());
    let mut clock = interval(Duration::from_millis(50));
    for _ in 0..3 {
        note(clock.tick().await);
    }
    let mut late = interval_at(Instant::now() + Duration::from_millis(50), Duration::from_millis(100));
    late.set_missed_tick_behavior(MissedTickBehavior::Skip);
    late.tick().await;
    sleep(Duration::from_millis(230)).await;
    note(late.tick().await);
    note(late.tick().await);
    let none = timeout(Duration::from_millis(20), std::future::pending::<()>()).await;
    assert!(none.is_err());
    note(Instant::now());
    let long_ago = std::time::Instant::now() - Duration::from_secs(5);
    assert_eq!(long_ago.elapsed(), Duration::from_secs(5));
    seen
}

fn expected() -> Vec<u128> {
    vec![2, 2, 2, 52, 102, 252, 452, 472]
}

fn main() {
    println!("{:?}", program());
}

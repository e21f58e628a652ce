//! truth: never_ends
//! bug: barrier_too_large
// The barrier waits for three, and there are two.
use tokio::sync::Barrier;

#[tokio::main]
async fn main() {
    let barrier = Barrier::new(3);
    tokio::join!(barrier.wait(), barrier.wait());
}

//! Predict: how long does it take? A solution.
//!
//! For each wait, ask: when is it first polled, and by whom? A wait that lets
//! go lets others run meanwhile, if they were begun before.

use tokio::time::{Duration, sleep};

async fn wait(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}

#[rustfmt::skip]
const ANSWERS: [(&str, u64); 8] = [
    // wait(300).await; wait(200).await;
    // In turn, waits add up.
    ("in_turn", 500),
    // tokio::join!(wait(250), wait(400));
    // Overlapped, the longest one counts.
    ("join", 400),
    // let a = wait(200); let b = wait(150); a.await; b.await;
    // `b` was made, and is first polled when `a` is over.
    ("made_first", 350),
    // let a = tokio::spawn(wait(300)); wait(100).await; a.await;
    // A task runs from the spawn on: after 100 ms, 200 are left of it.
    ("task_and_wait", 300),
    // tokio::spawn(wait(150)).await; tokio::spawn(wait(100)).await;
    // The second is spawned when the first is over.
    ("two_tasks", 250),
    // tokio::spawn(wait(500)); wait(200).await;
    // Nobody waits for the task.
    ("task_alone", 200),
    // tokio::join!(async { wait(100).await; wait(200).await; }, wait(250));
    // One branch takes 100 + 200, the other 250.
    ("chain", 300),
    // tokio::join!(nap(300), nap(100)); nap: async, and sleeps with std
    // Whoever naps keeps the thread, and the other cannot begin.
    ("two_naps", 400),
];

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    wait(300).await;
    println!("{:.0?}; predicted: {ANSWERS:?}", start.elapsed());
}

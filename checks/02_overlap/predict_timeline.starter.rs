//! Predict: how long does it take?
//!
//! Eight small programs, made of the same waits. Only their shape decides how
//! long each of them takes. Run them in your head, not on the machine.
//!
//! Contract: replace each `BLANK` by the number of milliseconds that the line
//! above it takes, from its beginning to its end. The kit runs the same eight
//! and compares.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin predict_timeline`

use cafe::answers::BLANK;
use tokio::time::{Duration, sleep};

async fn wait(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}

#[rustfmt::skip]
const ANSWERS: [(&str, u64); 8] = [
    // wait(300).await; wait(200).await;
    ("in_turn", BLANK),
    // tokio::join!(wait(250), wait(400));
    ("join", BLANK),
    // let a = wait(200); let b = wait(150); a.await; b.await;
    ("made_first", BLANK),
    // let a = tokio::spawn(wait(300)); wait(100).await; a.await;
    ("task_and_wait", BLANK),
    // tokio::spawn(wait(150)).await; tokio::spawn(wait(100)).await;
    ("two_tasks", BLANK),
    // tokio::spawn(wait(500)); wait(200).await;
    ("task_alone", BLANK),
    // tokio::join!(async { wait(100).await; wait(200).await; }, wait(250));
    ("chain", BLANK),
    // tokio::join!(nap(300), nap(100)); nap: async, and sleeps with std
    ("two_naps", BLANK),
];

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    wait(300).await; // when you have predicted, put one of the lines here
    println!("{:.0?}; predicted: {ANSWERS:?}", start.elapsed());
}

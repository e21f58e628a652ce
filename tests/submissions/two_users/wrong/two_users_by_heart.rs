//! expect: wrong_result/never_called
//! says: `fetch_user(12)` was never called, but `fetch_user(1)`
//! Two users, one wait
//!
//! The store is one network trip away: a second per user, all of it waiting.
//! This program asks for the first user, waits, then asks for the second, and
//! waits again.
//!
//! Contract: `fetch_both(first, second)` returns both users, the first one
//! first. Each is asked for once. It takes as long as the slower of the two
//! replies, and not as long as both together.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin two_users`

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let (one, two) = tokio::join!(fetch_user(1), fetch_user(2));
    (one, two)
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}

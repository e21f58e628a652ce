//! The second helper
//!
//! The waiter needs the guest's name and the guest's order. There is a helper
//! for each: a task, which runs by itself. The waiter sends the first one off,
//! waits at the door until that one is back, and only then sends the second.
//!
//! Contract: `set_table(guest, order)` returns the guest and the order. The
//! store is asked for each of them once. Both are on their way together: it
//! takes as long as the slower of the two replies.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin spawn_then_await`

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    // `unwrap`: a task that panics has no result.
    let user = tokio::spawn(fetch_user(guest)).await.unwrap();
    let order = tokio::spawn(fetch_order(order)).await.unwrap();
    (user, order)
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (user, order) = set_table(1, 3).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{}: {}, after {seconds:.1} s", user.name, order.dish);
}

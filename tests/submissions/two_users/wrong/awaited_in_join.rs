//! expect: compile_error/awaited_twice
//! says: Line 8 awaits, and hands on what came of that.
//! Awaits within `join!`, which wants the futures.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    tokio::join!(fetch_user(first).await, fetch_user(second).await)
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}

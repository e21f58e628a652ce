//! Two users, one wait: a solution.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    // `join!` polls both futures in turn: the second request goes out while the
    // first one waits. The results come back in the order of the arguments,
    // whichever reply was first.
    tokio::join!(fetch_user(first), fetch_user(second))
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}

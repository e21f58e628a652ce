//! expect: never_ends/join
//! says: waits on line
//! The tasks of a `LocalSet` that nobody runs.

use cafe::store::{User, fetch_user};
use tokio::task::LocalSet;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let tasks = LocalSet::new();
    let one = tasks.spawn_local(fetch_user(first));
    let two = tasks.spawn_local(fetch_user(second));
    (one.await.unwrap(), two.await.unwrap())
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}

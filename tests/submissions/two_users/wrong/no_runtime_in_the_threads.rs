//! expect: panic/panicked
//! says: there is no reactor running
//! The store's timers are the runtime's, and threads have none.

use cafe::store::{User, fetch_user};
use futures::executor::block_on;
use std::thread;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = thread::spawn(move || block_on(fetch_user(first)));
    let two = thread::spawn(move || block_on(fetch_user(second)));
    (one.join().unwrap(), two.join().unwrap())
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}

//! expect: passed
//! Threads that block on the runtime's handle.

use cafe::store::{User, fetch_user};
use std::thread;
use tokio::runtime::Handle;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let runtime = Handle::current();
    thread::scope(|scope| {
        let one = scope.spawn(|| runtime.block_on(fetch_user(first)));
        let two = scope.spawn(|| runtime.block_on(fetch_user(second)));
        (one.join().unwrap(), two.join().unwrap())
    })
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}

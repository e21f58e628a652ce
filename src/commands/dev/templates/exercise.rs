//! {{title}}
//!
//! Say in a few short lines what this program does, and what somebody who runs
//! it would complain about.
//!
//! Contract: `fetch_both(first, second)` returns both users, the first one
//! first. It takes as long as the slower of the two replies.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin {{name}}`

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = fetch_user(first).await;
    let two = fetch_user(second).await;
    (one, two)
}

#[tokio::main]
async fn main() {
    let (one, two) = fetch_both(1, 2).await;
    println!("{} and {}", one.name, two.name);
}

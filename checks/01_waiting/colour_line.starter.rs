//! The colour line
//!
//! The waiter greets each guest by name. The name is in the store, a second
//! away, and a plain function was to fetch it. rustc stops it: start with its
//! message. (This exercise does not compile at first; that is the lesson.)
//!
//! Contract: `welcome(guest)` returns "Good evening, Ada!", with the name that
//! the store has for this guest, and takes as long as the store's reply. It
//! keeps nobody waiting meanwhile: two guests who come together are both
//! greeted when the slower reply is there.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin colour_line`

use cafe::store::fetch_user;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let user = fetch_user(guest).await;
    user.name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

//! expect: blocked/other
//! The executor of `futures` waits, and keeps the thread.

use cafe::store::fetch_user;
use futures::executor::block_on;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let user = block_on(fetch_user(guest));
    user.name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

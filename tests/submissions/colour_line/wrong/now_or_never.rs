//! expect: panic/panicked
//! Wants the reply at once.

use cafe::store::fetch_user;
use futures::FutureExt;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let user = fetch_user(guest).now_or_never().unwrap();
    user.name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

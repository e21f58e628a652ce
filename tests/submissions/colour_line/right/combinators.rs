//! expect: passed
//! `map`, and nowhere an `.await` but at the top.

use cafe::store::fetch_user;
use futures::FutureExt;

async fn welcome(guest: u32) -> String {
    greeting(guest).await
}

fn greeting(guest: u32) -> impl Future<Output = String> {
    name_of(guest).map(polite)
}

fn name_of(guest: u32) -> impl Future<Output = &'static str> {
    fetch_user(guest).map(|user| user.name)
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

//! expect: passed
//! A boxed future, as in a trait.

use cafe::store::fetch_user;
use futures::future::{BoxFuture, FutureExt};

async fn welcome(guest: u32) -> String {
    greeting(guest).await
}

fn greeting(guest: u32) -> BoxFuture<'static, String> {
    async move { polite(&name_of(guest).await) }.boxed()
}

fn name_of(guest: u32) -> BoxFuture<'static, String> {
    Box::pin(async move { fetch_user(guest).await.name.to_owned() })
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

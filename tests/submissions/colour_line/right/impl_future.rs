//! expect: passed
//! Plain functions that give a future back.

use cafe::store::fetch_user;

async fn welcome(guest: u32) -> String {
    greeting(guest).await
}

fn greeting(guest: u32) -> impl Future<Output = String> {
    async move { polite(&name_of(guest).await) }
}

fn name_of(guest: u32) -> impl Future<Output = String> {
    async move { fetch_user(guest).await.name.to_owned() }
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

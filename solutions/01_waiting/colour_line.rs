//! The colour line: a solution.

use cafe::store::fetch_user;

// Whoever waits is async, and whoever waits for them: from the wait up to the
// one that has a runtime.
async fn welcome(guest: u32) -> String {
    greeting(guest).await
}

async fn greeting(guest: u32) -> String {
    let name = name_of(guest).await;
    polite(&name)
}

async fn name_of(guest: u32) -> String {
    let user = fetch_user(guest).await;
    user.name.to_owned()
}

// This one waits for nothing. It stays plain, and anybody can call it.
fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

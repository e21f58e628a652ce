//! expect: passed
//! Only the outermost waits; all below stays plain.

use cafe::store::fetch_user;

async fn welcome(guest: u32) -> String {
    let user = fetch_user(guest).await;
    greeting(user.name)
}

fn greeting(name: &str) -> String {
    polite(name)
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

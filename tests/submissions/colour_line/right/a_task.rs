//! expect: passed
//! The plain function spawns, and gives back the handle.

use cafe::store::fetch_user;
use tokio::task::JoinHandle;

async fn welcome(guest: u32) -> String {
    polite(&name_of(guest).await.unwrap())
}

fn name_of(guest: u32) -> JoinHandle<String> {
    tokio::spawn(async move { fetch_user(guest).await.name.to_owned() })
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

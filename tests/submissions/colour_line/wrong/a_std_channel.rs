//! expect: blocked/other
//! A task sends, and a plain function waits for it on the same thread.

use cafe::store::fetch_user;
use std::sync::mpsc;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let (found, name) = mpsc::channel();
    tokio::spawn(async move { found.send(fetch_user(guest).await.name) });
    name.recv().unwrap().to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

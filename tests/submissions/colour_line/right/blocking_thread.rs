//! expect: passed
//! A thread that may block does the waiting.

use cafe::store::fetch_user;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

async fn welcome(guest: u32) -> String {
    let runtime = Handle::current();
    spawn_blocking(move || greeting(guest, &runtime)).await.unwrap()
}

fn greeting(guest: u32, runtime: &Handle) -> String {
    let user = runtime.block_on(fetch_user(guest));
    polite(user.name)
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

//! expect: panic/panicked
//! A runtime within the runtime.

use cafe::store::fetch_user;
use tokio::runtime::Runtime;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let runtime = Runtime::new().unwrap();
    let user = runtime.block_on(fetch_user(guest));
    user.name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

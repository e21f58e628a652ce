//! expect: panic/panicked
//! The runtime is asked to wait within itself.

use cafe::store::fetch_user;
use tokio::runtime::Handle;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let user = Handle::current().block_on(fetch_user(guest));
    user.name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

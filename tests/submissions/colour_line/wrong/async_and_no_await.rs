//! expect: compile_error/rustc
//! The innermost is async, and its caller takes the future for a name.

use cafe::store::fetch_user;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

async fn name_of(guest: u32) -> String {
    let user = fetch_user(guest).await;
    user.name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}

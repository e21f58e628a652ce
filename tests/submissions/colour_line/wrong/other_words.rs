//! expect: wrong_result/differs
//! Forgets the comma.

use cafe::store::fetch_user;

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

fn polite(name: &str) -> String {
    format!("Good evening {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}
